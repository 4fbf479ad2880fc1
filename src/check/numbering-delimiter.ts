/** Marks after the numbers of sections that are not those of the standard: 1、 for 1. and （一）、 for （一） (7.3.3). */
import type {SectionStyle} from '../schema/nodes.ts'
import type {Check, Stretch, TextEdit} from './rules.ts'

/** The mark that a style has after its number, where it is not the standard's, and what it should be. */
const unusual: Partial<Record<SectionStyle, {mark: RegExp; due: string}>> = {
  ideographic: {mark: /[.．﹒]$/, due: '、'},
  parenthesizedIdeographic: {mark: /[、.．]$/, due: ''},
  decimal: {mark: /、$/, due: '.'},
  parenthesizedDecimal: {mark: /[、.．]$/, due: ''},
  circledDecimal: {mark: /[、.．]$/, due: ''},
}

interface Found {
  /** The number as it stands, and as it should. */
  at: Stretch
  due: string
  edit: TextEdit
}

export const numberingDelimiter: Check = {
  rules: ['numberingDelimiter'],
  create({report, placeOf, text}) {
    const found: Found[] = []
    /** Numbers whose point is full-width, which is no fault by itself, and how many have the plain one. */
    const wide: Found[] = []
    let plain = 0
    /** The styles that have begun with 1. */
    const begun = new Set<SectionStyle>()
    const change = (at: Stretch, from: number, to: number, due: string): Found => ({
      at,
      due: text.slice(at.from, from) + due,
      edit: {from, to, text: due},
    })
    return {
      visit: {
        section({style, ordinal, inline, children}, ancestors) {
          const rule = unusual[style]
          const at = rule ? placeOf(children[0]!) : null
          if (!rule || !at || ancestors.some(({type}) => type === 'table')) return
          if (ordinal === 1) begun.add(style)
          // What goes on from words (注：1、 and 2、 on the next line) is put right with them or not at all.
          if (!begun.has(style)) return
          // Inside a line the mark is the first of the words behind a glyph: ①、.
          if (inline && style === 'circledDecimal' && text[at.to] === '、') at.to++
          const number = text.slice(at.from, at.to)
          const mark = rule.mark.exec(number)
          // 2、5G网络: with a point that would be another number.
          if (mark && !/[0-9０-９]/.test(text[at.to] ?? ''))
            found.push(change(at, at.from + mark.index, at.to, rule.due))
          else if (style === 'decimal' && number.endsWith('.')) plain++
          else if (style === 'decimal' && /[0-9]．$/.test(number)) wide.push(change(at, at.to - 1, at.to, '.'))
        },
      },
      end() {
        const all = plain > 0 && plain >= wide.length ? [...found, ...wide] : found
        all.sort((a, b) => a.at.from - b.at.from)
        const [first] = all
        if (!first) return
        report('numberingDelimiter', first.at, {
          expected: [first.due],
          words: {count: String(all.length)},
          edits: all.map(({edit}) => edit),
        })
      },
    }
  },
}
