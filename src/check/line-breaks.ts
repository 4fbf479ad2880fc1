/** Line breaks inside a word or a sentence, in a text that has no others of the kind: 生态环⏎境保护. */
import {singleJoins} from './joins.ts'
import type {Check} from './rules.ts'

/** How many characters around a break are quoted, on either side. */
const around = 4

export const lineBreaks: Check = {
  rules: ['lineBreakInText'],
  create({input, text, removals, reportSource}) {
    return {
      end() {
        for (const {at, gap} of singleJoins(input)) {
          // Where a page number stood in the gap, that is what is reported.
          if (removals.some(({from, to}) => from >= gap.from && to <= gap.to)) continue
          const actual = `${text.slice(at - around, at)}⏎${text.slice(at, at + around)}`
          reportSource('lineBreakInText', gap, {actual}, [{...gap, text: ''}])
        }
      },
    }
  },
}
