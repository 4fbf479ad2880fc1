/**
 * Dates and time limits: 2021年12月19日, 二〇二一年十二月, 2021-12-19 15:18:48, 2021—2023年, 到2023年, 2023年6月底前
 * (GB/T 9704 7.3.5.4 for 成文日期).
 */
import {type DateSpan, pointOf, readingOf, spanOf} from './date-days.ts'
import {datePattern, looseDatePattern} from './date-pattern.ts'
import {readWords} from './date-words.ts'

export type {DateSpan} from './date-days.ts'
export {datePattern, looseDatePattern, looseDateStarts, mayBeginDate, mayBeginLooseDate} from './date-pattern.ts'

/** Gives the number that the digits from a place on make, `most` of them at most; -1 where none stands there. */
function numberAt(text: string, at: number, most: number): number {
  let number = -1
  for (let offset = at; offset < at + most; offset++) {
    const digit = text.charCodeAt(offset) - 0x30
    if (!(digit >= 0 && digit <= 9)) break
    number = Math.max(number, 0) * 10 + digit
  }
  return number
}

/** Gives where the digits from a place on end. */
function pastDigits(text: string, at: number): number {
  let end = at
  while (text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++
  return end
}

const clock = /^ [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?$/

/**
 * Reads a date in one of the commonest forms, which need no grammar: 2021年, 2021年12月, 2021年12月19日, 到2023年,
 * 2023年底前, 2021—2023年, 2021-12-19 15:18:48.
 */
function readPlain(image: string): DateSpan | null {
  const first = image.charAt(0)
  const open = first === '至' || first === '到'
  const start = open ? 1 : 0
  const year = numberAt(image, start, 4)
  if (year < 1000 || year > 2999) return null
  const at = start + 4
  const mark = image.charAt(at)
  if (mark !== '年') return open ? null : (readNumeric(image, year, mark) ?? readYears(image, year, at))
  if (image.length === at + 1) return spanOf(readingOf(pointOf(year), open, null), 0)
  if (image.endsWith('底前') && image.length === at + 3) return spanOf(readingOf(pointOf(year), true, null), 0)
  const month = numberAt(image, at + 1, 2)
  const monthEnd = pastDigits(image, at + 1)
  if (month < 0 || monthEnd > at + 3) return open ? null : readYears(image, year, at + 1)
  if (image.charAt(monthEnd) !== '月') return null
  if (image.length === monthEnd + 1) return spanOf(readingOf(pointOf(year, month), open, null), 0)
  const day = numberAt(image, monthEnd + 1, 2)
  const end = pastDigits(image, monthEnd + 1)
  if (day < 0 || end > monthEnd + 3 || image.charAt(end) !== '日' || image.length > end + 1) return null
  return spanOf(readingOf(pointOf(year, month, day), open, null), 0)
}

/** 2021-12-19, 2021/12/19, 2021.12.19, with the time of the day behind it. */
function readNumeric(image: string, year: number, mark: string): DateSpan | null {
  if (mark !== '-' && mark !== '/' && mark !== '.') return null
  const month = numberAt(image, 5, 2)
  const next = pastDigits(image, 5)
  const day = numberAt(image, next + 1, 2)
  const end = pastDigits(image, next + 1)
  if (month < 0 || day < 0 || next > 7 || end > next + 3 || image.charAt(next) !== mark) return null
  if (image.length > end && !clock.test(image.slice(end))) return null
  return spanOf(readingOf(pointOf(year, month, day), false, image.slice(end + 1) || null), 0)
}

/** 2021—2023年, from the dash on. */
function readYears(image: string, year: number, dash: number): DateSpan | null {
  let at = dash
  while (at < dash + 2 && '—–―─~～-'.includes(image.charAt(at)) && at < image.length) at++
  const last = numberAt(image, at, 4)
  if (at === dash || last < 1000 || last > 2999 || image.length !== at + 5 || image.charAt(at + 4) !== '年') return null
  const reading = readingOf(pointOf(year), false, null)
  reading.second = pointOf(last)
  return spanOf(reading, 0)
}

/**
 * Reads a date or a time limit.
 *
 * @param image The words of the date alone.
 * @returns The days it spans, both `null` where the words leave the year open (6月底前, 每年6月, 近三年, 即日起); `null`
 * where it is no date: 长期.
 * @example readDate('到2023年') // {start: null, end: '2023-12-31', …}
 */
export function readDate(image: string): DateSpan | null {
  const plain = readPlain(image)
  if (plain) return plain
  const reading = readWords(image)
  return reading && spanOf(reading, 0)
}

const relative = '(?:[每今本当明次翌去]年?)?'
const anyDate = `(?:${datePattern})|${relative}(?:${looseDatePattern})`
const firstDate = new RegExp(anyDate)
const everyDate = new RegExp(anyDate, 'g')
const yearlessDate = new RegExp(`^(?:截至|截止到?|至|到)?${relative}(?:${looseDatePattern})$`)

/** The longest value of a time limit that is searched. UTF-16 units. */
const longestValue = 400

/**
 * Reads the dates in the value of a time limit, whatever words stand around them. Of several the last is when all is due:
 * 2023年6月底前完成一期，2024年底前完成二期.
 *
 * @returns The days, both `null` where its year is open; `null` where no date is in it: 长期坚持, 持续推进.
 * @example readDeadline('2023年6月底前并长期坚持') // {start: null, end: '2023-06-30', …}
 */
export function readDeadline(value: string): DateSpan | null {
  const whole = readDate(value)
  if (whole) return whole
  const found = [...value.slice(0, longestValue).matchAll(everyDate)].flatMap(([words]) => readDate(words) ?? [])
  const last = found.reduce<DateSpan | null>((latest, span) => {
    return latest?.end && (span.end === null || span.end <= latest.end) ? latest : span
  }, null)
  return last && found.length > 1 ? {...last, start: null} : last
}

/**
 * Completes a date whose words leave the year open.
 *
 * @param value The words of the date, or a value that has one in it: 6月底前完成.
 * @param year The year that 今年 is.
 * @returns Its days; `null` where there is no such date, or where it recurs: 每年6月, 近三年.
 * @example completeDate('6月底前', 2023) // {start: null, end: '2023-06-30', …}
 */
export function completeDate(value: string, year: number): DateSpan | null {
  const words = yearlessDate.test(value) ? value : firstDate.exec(value.slice(0, longestValue))?.[0]
  const reading = words === undefined ? null : readWords(words)
  if (reading === null || reading.first.year !== 0 || reading.first.plan !== 0 || reading.recurs) return null
  const span = spanOf(reading, year)
  return span.end === null ? null : span
}
