/** Page numbers that stood inside a sentence: 生态环—12—境保护, or on a line of their own that broke it. */
import {singleJoins} from './joins.ts'
import type {Check} from './rules.ts'

export const pageNumbers: Check = {
  rules: ['pageNumberInText'],
  create({input, removals, reportSource}) {
    const cuts = removals.filter(({rule}) => rule === 'pageNumber')
    if (cuts.length === 0) return {}
    const {source} = input
    return {
      end() {
        let joins: ReturnType<typeof singleJoins> | null = null
        for (const {from, to} of cuts) {
          const actual = source.slice(from, to).trim()
          if (!isBlankOrBreak(source.charCodeAt(from - 1)))
            reportSource('pageNumberInText', {from, to}, {actual}, [{from, to, text: ''}])
          else {
            joins ??= singleJoins(input)
            const join = joins.find(({gap}) => gap.from <= from && gap.to >= to)
            if (join) reportSource('pageNumberInText', {from, to}, {actual}, [{...join.gap, text: ''}])
          }
        }
      },
    }
  },
}

/** Tells white space, and the start of a text. */
function isBlankOrBreak(code: number): boolean {
  return Number.isNaN(code) || code <= 0x20 || code === 0x3000 || code === 0xa0 || code === 0xfeff
}
