/** Counts the days of a date that was read. */

/** A span of days, ISO; `null` where a side is open or not said. */
export interface DateSpan {
  start: string | null
  end: string | null
  /** `15:18:48`, where a time of day stands with a day. */
  time: string | null
  /** False for a day that no calendar has: 2021年2月30日. */
  possible: boolean
}

/** A day, a month, a part of a year or a year as read; 0 for what is not said. */
export interface Point {
  year: number
  /** Years after the year of reference, where the words say so: 1 for 明年. */
  shift: number
  month: number
  day: number
  /** 1, 2, 3 for 上旬, 中旬, 下旬. */
  tenth: number
  half: number
  quarter: number
  /** A five-year plan: 14 for 十四五. */
  plan: number
}

/** A date as read, before its days are counted. */
export interface Reading {
  first: Point
  second: Point | null
  /** True where the words name an end alone: 到2023年, 6月底前. */
  open: boolean
  by: string | null
  time: string | null
  /** True for 每年6月, 近三年, 即日起: no year completes these. */
  recurs: boolean
}

/** Makes a reading of one day, month or year. */
export function readingOf(first: Point, open: boolean, time: string | null): Reading {
  return {first, second: null, open, by: null, time, recurs: false}
}

/** Makes a point of its parts. */
export function pointOf(year: number, month = 0, day = 0): Point {
  return {year, shift: 0, month, day, tenth: 0, half: 0, quarter: 0, plan: 0}
}

/** `-01` to `-31`: a date is put together of three strings, and the shorter ones are not made anew each time. */
const parts = Array.from({length: 32}, (_, number) => `-${String(number).padStart(2, '0')}`)

function iso(year: number, month: number, day: number): string {
  return (year < 1000 ? String(year).padStart(4, '0') : String(year)) + parts[month]! + parts[day]!
}

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Gives the last day of a month. */
function lastDay(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29
  return daysIn[month - 1] ?? Number.NaN
}

/** The first and the last day of what was read; `possible` is false for a day that no calendar has. */
interface Days {
  first: string
  last: string
  possible: boolean
}

const impossible: Days = {first: '', last: '', possible: false}

/** Gives the months from one to another, days 1 to the last. */
function monthsOf(year: number, from: number, to: number): Days {
  return {first: iso(year, from, 1), last: iso(year, to, lastDay(year, to)), possible: true}
}

/** Counts the days of what was read, in a year and a month that may be those of another point; `null` without a year. */
function daysOf({day, tenth, half, quarter, plan}: Point, year: number, month: number): Days | null {
  // 六五 began in 1981, and each plan has five years.
  if (plan > 0) return {first: iso(1951 + plan * 5, 1, 1), last: iso(1955 + plan * 5, 12, 31), possible: true}
  // 2月30日 and 13月5日 are days of no year; 2000 is a leap year.
  if (year === 0) return month > 0 && day > (month > 12 ? 0 : lastDay(2000, month)) ? impossible : null
  if (half > 0) return monthsOf(year, half * 6 - 5, half * 6)
  if (quarter > 0) return monthsOf(year, quarter * 3 - 2, quarter * 3)
  if (month === 0) return day > 0 ? null : monthsOf(year, 1, 12)
  if (month > 12 || day > lastDay(year, month)) return impossible
  if (tenth > 0) {
    const last = tenth === 3 ? lastDay(year, month) : tenth * 10
    return {first: iso(year, month, tenth * 10 - 9), last: iso(year, month, last), possible: true}
  }
  if (day === 0) return monthsOf(year, month, month)
  const only = iso(year, month, day)
  return {first: only, last: only, possible: true}
}

/** Counts the days of a reading; a date without a year gets `year`, or has none where that is 0. */
export function spanOf({first, second, open, by, time, recurs}: Reading, year: number): DateSpan {
  const own = first.year || (recurs || year === 0 ? 0 : year + first.shift)
  const from = daysOf(first, own, first.month)
  let to = from
  if (second) {
    const next = second.year || (own && own + second.shift)
    to = daysOf(second, next, second.month || (second.year ? 0 : first.month))
  }
  // 即日起至2023年底 says its end.
  if (!from && recurs && second && to?.possible) return {start: null, end: to.last, time, possible: true}
  if (!from || !to) return {start: null, end: null, time, possible: from?.possible !== false && to?.possible !== false}
  // 2024年8月1日至2024年7月1日 ends before it begins; 11月至2月 goes on into another year.
  const isReversed = first.year > 0 && (second?.year ?? 0) > 0 && to.last < from.first
  if (!from.possible || !to.possible || isReversed) return {start: null, end: null, time, possible: false}
  // 年初 is the start of the year, 前 and 底 its end.
  if (by?.includes('初')) return {start: /前/.test(by) ? null : from.first, end: from.first, time, possible: true}
  return {start: open || by !== null ? null : from.first, end: to.last, time, possible: true}
}
