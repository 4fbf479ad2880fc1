/**
 * Dates and time limits: 2021年12月19日, 二〇二一年十二月, 2021-12-19 15:18:48, 2021—2023年, 到2023年, 2023年6月底前
 * (GB/T 9704 7.3.5.4 for 成文日期).
 */
import {createToken, EmbeddedActionsParser, type IToken, Lexer} from 'chevrotain'
import {readNumeral} from './numbering.ts'
import {characters} from './words.ts'

/** A span of days, ISO; `null` where a side is open or not said. */
export interface DateSpan {
  start: string | null
  end: string | null
  /** `15:18:48`, where a time of day stands with a day. */
  time: string | null
  /** False for a day that no calendar has: 2021年2月30日. */
  possible: boolean
}

const gap = '[ \\t\\u3000\\u00a0]*'
const hanDigit = '[〇○零Ｏ０O一二三四五六七八九]'
const digitStarts = [...characters(0x30, 0x39), ...characters(0xff10, 0xff19)]
const hanStarts = [...'〇○零Ｏ一二三四五六七八九十']

/** The whole pattern of a date in prose, as a source of regular expressions; `date` below says what it means. */
export const datePattern = (() => {
  const year = `(?:(?:19|20)[0-9]{2}|[一二]${hanDigit}{3})`
  const bare = '(?:19|20)[0-9]{2}'
  const month = `(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])${gap}月(?:份)?`
  const day = `(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])${gap}日`
  const clock = `(?:[ T]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?`
  const numeric = `${bare}(?:-[0-9]{1,2}-[0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2}|\\.[0-9]{1,2}\\.[0-9]{1,2})(?![0-9])${clock}`
  const half = '(?:上半年|下半年|第?[一二三四1-4]季度)'
  const by = `(?:年?(?:底|末|初)(?:之?前|以前)?|(?:之)?前|以前|底前|(?:上|中|下)旬)?`
  const long = `${year}${gap}年${gap}(?:${month}${gap}(?:${day})?|${half})?`
  const dash = '[—–―─~～-]{1,2}|至|到'
  const range = `${year}${gap}年?${gap}(?:${dash})${gap}${year}${gap}年`
  const spans = `${long}(?:${gap}(?:${dash})${gap}(?:${long}|${month}${gap}(?:${day})?))?`
  return `(?:截至|截止到?|至|到)?(?:${numeric}|${range}|${spans}${by})`
})()

const Bound = createToken({name: 'Bound', pattern: /截至|截止到?/y, start_chars_hint: ['截']})
const Dash = createToken({
  name: 'Dash',
  pattern: /[—–―─~～]+|至|到|-(?=[12][0-9]{3}年)/y,
  start_chars_hint: [...'—–―─~～至到-'],
})
const By = createToken({
  name: 'By',
  pattern: /年?[底末](?:之?前|以前)?|年初|之?前|以前/y,
  start_chars_hint: [...'年底末之前以'],
})
const Half = createToken({
  name: 'Half',
  pattern: /(上|下)半年|第?([一二三四1-4])季度/y,
  start_chars_hint: [...'上下第一二三四1234'],
})
const Tenth = createToken({name: 'Tenth', pattern: /[上中下]旬|份/y, start_chars_hint: [...'上中下份']})
const Numeric = createToken({
  name: 'Numeric',
  pattern: /[12][0-9]{3}([-/.])[0-9]{1,2}\1[0-9]{1,2}(?![0-9])/y,
  start_chars_hint: ['1', '2'],
})
const Clock = createToken({
  name: 'Clock',
  pattern: /T?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?/y,
  start_chars_hint: ['T', ...digitStarts],
})
const Year = createToken({
  name: 'Year',
  pattern: new RegExp(
    `(?:[12][0-9]{3}|[一二]${hanDigit}{3})${gap}(?:年(?![底末初])|(?=年[底末初])|(?=[—–―─~～至到-]))`,
    'y',
  ),
  start_chars_hint: [...digitStarts, ...hanStarts],
})
const Month = createToken({
  name: 'Month',
  pattern: new RegExp(`(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})${gap}月`, 'y'),
  start_chars_hint: [...digitStarts, ...hanStarts],
})
const Day = createToken({
  name: 'Day',
  pattern: new RegExp(`(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})${gap}日`, 'y'),
  start_chars_hint: [...digitStarts, ...hanStarts],
})
const Space = createToken({
  name: 'Space',
  pattern: /[ \t\u3000\u00a0]+/y,
  start_chars_hint: [' ', '\t', '\u3000', '\u00a0'],
  group: Lexer.SKIPPED,
})

/** In order of priority: what is longer comes first. */
const tokens = [Space, Numeric, Clock, Year, Half, Month, Day, Bound, By, Tenth, Dash]
const lexer = new Lexer(tokens, {positionTracking: 'onlyOffset', skipValidations: true, ensureOptimizations: true})

/** A day, a month or a year as read. */
interface Point {
  year: number
  month: number
  day: number
  half: number
  quarter: number
}

class DateParser extends EmbeddedActionsParser {
  constructor() {
    super(tokens, {maxLookahead: 2, skipValidations: true})
    this.performSelfAnalysis()
  }

  /** 截至? 日期 (— 日期)? 前? */
  readonly date = this.RULE('date', (): DateSpan => {
    let open = false
    let second: Point | null = null
    let time: string | null = null
    this.OPTION(() => {
      this.OR([{ALT: () => this.CONSUME(Bound)}, {ALT: () => this.CONSUME(Dash)}])
      open = true
    })
    const first = this.SUBRULE(this.point)
    this.OPTION1(() => {
      time = this.CONSUME(Clock).image.replace('T', '')
    })
    this.OPTION2(() => {
      this.CONSUME1(Dash)
      second = this.SUBRULE1(this.point)
    })
    this.OPTION3(() => this.CONSUME(Tenth))
    let by: IToken | null = null
    this.OPTION4(() => {
      by = this.CONSUME(By)
    })
    return this.ACTION(() => spanOf(first, second, open || by !== null, by, time))
  })

  private readonly point = this.RULE('point', (): Point => {
    const point: Point = {year: 0, month: 0, day: 0, half: 0, quarter: 0}
    this.OR([
      {
        ALT: () => {
          const parts = this.CONSUME(Numeric).image.split(/[-/.]/)
          point.year = Number(parts[0])
          point.month = Number(parts[1])
          point.day = Number(parts[2])
        },
      },
      {
        ALT: () => {
          point.year = this.number(this.CONSUME(Year))
          this.OPTION(() =>
            this.OR1([
              {ALT: () => this.SUBRULE(this.monthAndDay, {ARGS: [point]})},
              {ALT: () => this.setHalf(point, this.CONSUME(Half))},
            ]),
          )
        },
      },
      {ALT: () => this.SUBRULE1(this.monthAndDay, {ARGS: [point]})},
    ])
    return point
  })

  private readonly monthAndDay = this.RULE('monthAndDay', (point: Point) => {
    const month = this.number(this.CONSUME(Month))
    let day = 0
    this.OPTION(() => {
      day = this.number(this.CONSUME(Day))
    })
    this.ACTION(() => {
      point.month = month
      point.day = day
    })
  })

  private number(token: IToken): number {
    return this.ACTION(() => {
      const image = token.image
        .replace(/[年月日\s\u3000]/g, '')
        .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
      return /^\d+$/.test(image) ? Number(image) : readNumeral(image.replace(/[○ＯO]/g, '〇'))
    })
  }

  private setHalf(point: Point, token: IToken): void {
    this.ACTION(() => {
      const quarter = /[一二三四1-4](?=季)/.exec(token.image)
      if (quarter) point.quarter = /\d/.test(quarter[0]) ? Number(quarter[0]) : readNumeral(quarter[0])
      else point.half = token.image.startsWith('上') ? 1 : 2
    })
  }
}

const iso = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Gives the last day of a month. */
function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Gives the first and the last day of what was read; `null` where no year is known. */
function daysOf({year, month, day, half, quarter}: Point): {first: string; last: string; possible: boolean} | null {
  if (year === 0) return null
  if (half > 0)
    return {
      first: iso(year, half === 1 ? 1 : 7, 1),
      last: half === 1 ? iso(year, 6, 30) : iso(year, 12, 31),
      possible: true,
    }
  if (quarter > 0)
    return {
      first: iso(year, quarter * 3 - 2, 1),
      last: iso(year, quarter * 3, lastDay(year, quarter * 3)),
      possible: true,
    }
  if (month === 0) return {first: iso(year, 1, 1), last: iso(year, 12, 31), possible: true}
  const possible = month >= 1 && month <= 12 && day <= lastDay(year, month)
  if (!possible) return {first: '', last: '', possible}
  if (day === 0) return {first: iso(year, month, 1), last: iso(year, month, lastDay(year, month)), possible}
  return {first: iso(year, month, day), last: iso(year, month, day), possible}
}

function spanOf(first: Point, second: Point | null, open: boolean, by: IToken | null, time: string | null): DateSpan {
  if (second && second.year === 0) {
    second.year = first.year
    if (second.month === 0) second.month = first.month
  }
  const from = daysOf(first)
  const to = second ? daysOf(second) : from
  if (!from || !to) return {start: null, end: null, time, possible: true}
  if (!from.possible || !to.possible) return {start: null, end: null, time, possible: false}
  // 年初 is the start of the year, 前 and 底 its end.
  if (by?.image === '年初') return {start: from.first, end: from.first, time, possible: true}
  return {start: open ? null : from.first, end: to.last, time, possible: true}
}

/** The commonest forms, which need no grammar: 0.5 instead of 6 µs. */
const plainDate = /^([至到])?([12][0-9]{3})年(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?|(底前))?$/
const numericDate = /^([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?: ([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?))?$/

/** Reads a date in one of the commonest forms. */
function readPlain(image: string): DateSpan | null {
  const plain = plainDate.exec(image)
  if (plain)
    return spanOf(pointOf(plain[2]!, plain[3], plain[4]), null, (plain[1] ?? plain[5]) !== undefined, null, null)
  const numeric = numericDate.exec(image)
  return numeric && spanOf(pointOf(numeric[1]!, numeric[3], numeric[4]), null, false, null, numeric[5] ?? null)
}

function pointOf(year: string, month = '0', day = '0'): Point {
  return {year: Number(year), month: Number(month), day: Number(day), half: 0, quarter: 0}
}

let parser: DateParser | null = null

/**
 * Reads a date or a time limit.
 *
 * @param image The words of the date alone.
 * @returns The days it spans, or `null` where it is no date: 长期.
 * @example readDate('到2023年') // {start: null, end: '2023-12-31', …}
 */
export function readDate(image: string): DateSpan | null {
  const plain = readPlain(image)
  if (plain) return plain
  const result = lexer.tokenize(image)
  if (result.errors.length > 0 || result.tokens.length === 0) return null
  parser ??= new DateParser()
  parser.input = result.tokens
  const span = parser.date() as DateSpan | undefined
  return parser.errors.length === 0 && span ? span : null
}
