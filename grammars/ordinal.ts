/** Writes ordinals the way a number is written: the reverse of `readOrdinal`. */
import {type NumberStyle, siblingGlyph} from './numbering.ts'

/** Where the ordinal stands in a number as written, and what should stand there. Offsets into the number. */
export interface WrittenOrdinal {
  from: number
  to: number
  text: string
}

const ideographs = '〇一二三四五六七八九'
const hanNumeral = /[一二三四五六七八九十百千零〇]+/
/** The last run of digits: 4 in 1.4. */
const lastDigits = /(?:[0-9]+|[０-９]+)(?=[^0-9０-９]*$)/

/**
 * Writes a number below a thousand in Chinese, as numbers of sections are: 10 → 十, 12 → 十二, 103 → 一百零三.
 *
 * @returns `null` for any other number.
 */
export function writeNumeral(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > 999) return null
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor(value / 10) % 10
  const ones = value % 10
  let written = hundreds > 0 ? `${ideographs[hundreds]}百` : ''
  if (tens > 0) written += hundreds === 0 && tens === 1 ? '十' : `${ideographs[tens]}十`
  else if (hundreds > 0 && ones > 0) written += '零'
  return ones > 0 ? written + ideographs[ones]! : written
}

/**
 * Finds the ordinal of a number and writes another in its place, in the same writing.
 *
 * @param number A number as written: `（四）`, `4.`, `４．`, `④`, `第四条`, `1.4`.
 * @param ordinal The ordinal that is due.
 * @returns What to change, or `null` where the writing has no form for it: adverbs, Roman numbers, glyphs beyond the last.
 * @example writtenOrdinal('parenthesizedIdeographic', '（四）', 3) // {from: 1, to: 2, text: '三'}
 */
export function writtenOrdinal(style: NumberStyle, number: string, ordinal: number): WrittenOrdinal | null {
  const code = number.charCodeAt(0)
  const glyph = siblingGlyph(code, ordinal)
  if (glyph !== undefined) return glyph === null ? null : {from: 0, to: 1, text: glyph}
  if (style === 'roman') return null
  if (style === 'latin') {
    const base = code & ~0x1f
    return ordinal >= 1 && ordinal <= 26 ? {from: 0, to: 1, text: String.fromCharCode(base + ordinal)} : null
  }
  const run = lastDigits.exec(number)
  if (run) {
    const plain = String(ordinal)
    const text = run[0] < ':' ? plain : plain.replace(/[0-9]/g, wide)
    return {from: run.index, to: run.index + run[0].length, text}
  }
  const numeral = hanNumeral.exec(number)
  const text = numeral ? writeNumeral(ordinal) : null
  return numeral && text ? {from: numeral.index, to: numeral.index + numeral[0].length, text} : null
}

function wide(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
}
