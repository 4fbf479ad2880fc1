/** 发文字号 (GB/T 9704 7.2.5): 机关代字, 年份 in 〔〕, 发文顺序号, 号. Orders count without a year: 第706号. */
import {readNumeral} from './numbering.ts'

/** The parts of a document number. */
export interface DocumentNumberParts {
  organCode: string | null
  year: number | null
  serial: number | null
}

const digit = '[0-9０-９]'
const yearPart = `[〔\\[［（(【](?:${digit}{4}|[一二][〇○零一二三四五六七八九]{3})年?[〕\\]］）)】]`
const yearWord = '[12][0-9]{3}年'
const serial = `第?(?:${digit}{1,6}|[一二三四五六七八九十百千〇]{1,7})号`
/** What 机关代字 begin with: Han characters, letters, brackets, full-width forms. */
const organStart = '[\\u4db2-\\ua05eA-Za-z(\\uff00-\\ufffe]'
/** What a year or a serial can begin with. */
const partStart = '〔［（(【[第0-9０-９一二三四五六七八九十百千〇'
/** 机关代字: words up to what looks like a year or a serial. Each character goes one way, so that what fails fails at once. */
const organCode =
  `(?=${organStart})(?:[^\\s${partStart}]|` +
  '(?![〔[［（(【][12一二０-９0-9][^〕\\]］）)】]{3,4}[〕\\]］）)】]|' +
  `第?[0-9０-９一二三四五六七八九十百千〇]{1,7}号|[12][0-9]{3}年)[${partStart}])+`

/** 机关代字? 年份? 发文顺序号 令? Words can be cut in one way only, since 机关代字 end where another part can begin. */
const whole = new RegExp(`^(${organCode})?(${yearPart}|${yearWord})?(${serial})(令)?$`)

/** Reads the number in a year or a serial, which is written in digits or in Chinese numerals. */
function numberIn(image: string): number {
  let number = -1
  for (let at = 0; at < image.length; at++) {
    const code = image.charCodeAt(at)
    const digit = code >= 0xff10 ? code - 0xff10 : code - 0x30
    if (digit >= 0 && digit <= 9) number = Math.max(number, 0) * 10 + digit
  }
  if (number >= 0) return number
  return readNumeral(image.replace(/[^一二三四五六七八九十百千〇○零]/g, '').replace(/[○零]/g, '〇'))
}

/** What is longer is no number. UTF-16 units. */
const longest = 200

/**
 * Reads a document number; white space inside it does not count.
 *
 * @returns Its parts, or `null` where it has not the form of one.
 * @example readDocumentNumber('黄政办发〔2021〕57号') // {organCode: '黄政办发', year: 2021, serial: 57}
 */
export function readDocumentNumber(words: string): DocumentNumberParts | null {
  if (words.length > longest) return null
  const found = whole.exec(words.replace(/[\s\u3000\u00a0]+/g, ''))
  if (!found) return null
  const [, code, year, serial, order] = found
  return {
    organCode: order ? `${code ?? ''}${order}` : (code ?? null),
    year: year ? numberIn(year) : null,
    serial: numberIn(serial!),
  }
}
