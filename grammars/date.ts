/**
 * Dates and time limits: 2021年12月19日, 二〇二一年十二月, 2021-12-19 15:18:48, 2021—2023年, 到2023年, 2023年6月底前
 * (GB/T 9704 7.3.5.4 for 成文日期).
 */
import {type DateSpan, pointOf, readingOf, spanOf} from './date-days.ts'
import {datePattern, looseDatePattern} from './date-pattern.ts'
import {readWords} from './date-words.ts'

export type {DateSpan} from './date-days.ts'
export {datePattern, looseDatePattern, looseDateStarts, mayBeginDate, mayBeginLooseDate} from './date-pattern.ts'

/** The commonest forms, which need no grammar. */
const plainDate = /^([至到])?([12][0-9]{3})年(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?|(底前))?$/
const numericDate = /^([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?: ([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?))?$/

/** Reads a date in one of the commonest forms. */
function readPlain(image: string): DateSpan | null {
  const plain = plainDate.exec(image)
  if (plain) {
    const open = (plain[1] ?? plain[5]) !== undefined
    return spanOf(readingOf(pointOf(plain[2]!, plain[3], plain[4]), open, null), 0)
  }
  const numeric = numericDate.exec(image)
  return numeric && spanOf(readingOf(pointOf(numeric[1]!, numeric[3], numeric[4]), false, numeric[5] ?? null), 0)
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
