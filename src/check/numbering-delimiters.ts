/** The mark behind a number: 一、 （一） 1. （1） ① (GB/T 9704 7.3.3). One message for each kind of number. */
import type {Section, SectionStyle} from '../schema/nodes.ts'
import type {Check, Stretch, TextEdit} from './rules.ts'

/** What is usual behind a number: 、, a point, or nothing. A point of either width is a point. */
const usual: {readonly [Style in SectionStyle]?: string} = {
  ideographic: '、',
  parenthesizedIdeographic: '',
  decimal: '.',
  parenthesizedDecimal: '',
  circledDecimal: '',
}

/** The numeral, the marks behind it, and what parts these. */
const parts =
  /^(.*?[0-9０-９一二三四五六七八九十百零〇）)\u2460-\u2473\u3220-\u3229\u2474-\u2487])([ \t\u3000\u00a0]*)([、.．﹒,，:：]?)$/

interface Found {
  at: Stretch
  actual: string
  expected: string
  edits: TextEdit[]
}

export const numberingDelimiters: Check = {
  rules: ['numberingDelimiter'],
  create({placeOf, text, report}) {
    const byStyle = new Map<string, Found>()
    const look = (section: Section) => {
      const wanted = usual[section.style]
      if (wanted === undefined) return
      const place = placeOf(section.children[0]!)
      const split = place && parts.exec(text.slice(place.from, place.to))
      if (!place || !split) return
      const [, numeral, gap, mark] = split as unknown as [string, string, string, string]
      if (fold(mark) === wanted || (mark === '' && wanted !== '')) return
      const edit = {from: place.from + numeral.length, to: place.to, text: wanted}
      const same = byStyle.get(section.style)
      if (same) same.edits.push(edit)
      else
        byStyle.set(section.style, {at: place, actual: numeral + gap + mark, expected: numeral + wanted, edits: [edit]})
    }
    return {
      visit: {section: look},
      end() {
        for (const {at, actual, expected, edits} of byStyle.values())
          report('numberingDelimiter', at, {actual, expected: [expected], words: {count: String(edits.length)}, edits})
      },
    }
  },
}

function fold(mark: string): string {
  return mark === '．' || mark === '﹒' ? '.' : mark
}
