/**
 * Dates and time limits: 2021年12月19日, 二〇二一年十二月, 2021-12-19 15:18:48, 2021—2023年, 到2023年, 2023年6月底前
 * (GB/T 9704 7.3.5.4 for 成文日期).
 */
import {createToken, EmbeddedActionsParser, type IToken, Lexer} from 'chevrotain'
import {type DateSpan, type Point, pointOf, type Reading, readingOf, spanOf} from './date-days.ts'
import {
  dash,
  datePattern,
  digit,
  digitStarts,
  gap,
  hanDigit,
  hanStarts,
  looseDatePattern,
  month,
} from './date-pattern.ts'
import {readNumeral} from './numbering.ts'
import {toHalfWidth} from './words.ts'

export type {DateSpan} from './date-days.ts'
export {datePattern, looseDatePattern, looseDateStarts} from './date-pattern.ts'

const Bound = createToken({name: 'Bound', pattern: /截至|截止到?/y, start_chars_hint: ['截']})
const Dash = createToken({
  name: 'Dash',
  pattern: /[—–―─~～]{1,2}|起?[至到]|-{1,2}(?=[ ]?[0-9０-９])/y,
  start_chars_hint: [...'—–―─~～起至到-'],
})
const By = createToken({
  name: 'By',
  pattern: /年?[底末](?:之?前|以前)?|年?初(?:之?前|以前)?|年内|之?前|以前/y,
  start_chars_hint: [...'年底末初之前以'],
})
const Half = createToken({
  name: 'Half',
  pattern: /(上|下)半年|第?([一二三四1-4])季度/y,
  start_chars_hint: [...'上下第一二三四1234'],
})
const Tenth = createToken({name: 'Tenth', pattern: /[上中下]旬/y, start_chars_hint: [...'上中下']})
const Plan = createToken({
  name: 'Plan',
  pattern: /[“"]?(?:十[一二三四五六七八九]?|[六七八九])五[”"]?(?:期间|时期|期末|末)/y,
  start_chars_hint: [...'“"十六七八九'],
})
/** 今年, 明年: a year that hangs on another. 每年 is none in particular. */
const Relative = createToken({
  name: 'Relative',
  pattern: /[每今本当明次翌去](?:年(?![底末内])|(?=年[底末内]))/y,
  start_chars_hint: [...'每今本当明次翌去'],
})
/** 近三年, 即日起: a span that no calendar fixes. */
const Afloat = createToken({
  name: 'Afloat',
  pattern: /近[ ]?(?:[0-9０-９]{1,2}|[一二两三四五六七八九十]{1,2})[ ]?年|自?即日起/y,
  start_chars_hint: [...'近自即'],
})
/** The 4 of 4—6月. */
const Count = createToken({
  name: 'Count',
  pattern: new RegExp(`(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})(?=${dash}${month})`, 'y'),
  start_chars_hint: [...digitStarts, ...hanStarts],
})
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
    `(?:[12１２]${digit}{3}|[一二]${hanDigit}{3})${gap}(?:年(?![底末初])|(?=年[底末初])|(?=[—–―─~～至到-]))`,
    'y',
  ),
  start_chars_hint: [...digitStarts, ...hanStarts],
})
const Month = createToken({
  name: 'Month',
  pattern: new RegExp(`(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})${gap}月份?`, 'y'),
  start_chars_hint: [...digitStarts, ...hanStarts],
})
const Day = createToken({
  name: 'Day',
  pattern: new RegExp(`(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})${gap}[日号]`, 'y'),
  start_chars_hint: [...digitStarts, ...hanStarts],
})
const Space = createToken({
  name: 'Space',
  pattern: /[ \t\u3000\u00a0]+/y,
  start_chars_hint: [' ', '\t', '\u3000', '\u00a0'],
  group: Lexer.SKIPPED,
})

/** In order of priority: what is longer comes first. */
const tokens = [Space, Numeric, Clock, Year, Half, Plan, Count, Month, Day, Bound, Relative, Afloat, By, Tenth, Dash]
const lexer = new Lexer(tokens, {positionTracking: 'onlyOffset', skipValidations: true, ensureOptimizations: true})

const shifts: Readonly<Record<string, number>> = {今: 0, 本: 0, 当: 0, 明: 1, 次: 1, 翌: 1, 去: -1}

class DateParser extends EmbeddedActionsParser {
  constructor() {
    super(tokens, {maxLookahead: 2, skipValidations: true})
    this.performSelfAnalysis()
  }

  /** 截至? 日期 (— 日期)? 前? */
  readonly date = this.RULE('date', (): Reading => {
    const reading = readingOf(pointOf('0'), false, null)
    this.OPTION(() => {
      this.OR([{ALT: () => this.CONSUME(Bound)}, {ALT: () => this.CONSUME(Dash)}])
      reading.open = true
    })
    this.OPTION1(() => {
      const word = this.CONSUME(Relative).image.charAt(0)
      reading.recurs = word === '每'
      reading.first.shift = shifts[word] ?? 0
    })
    this.OPTION2(() => this.SUBRULE(this.point, {ARGS: [reading.first, reading]}))
    this.OPTION3(() => {
      reading.time = this.CONSUME(Clock).image.replace('T', '')
    })
    this.OPTION4(() => {
      this.CONSUME1(Dash)
      const second = pointOf('0')
      this.OPTION5(() => {
        second.shift = shifts[this.CONSUME1(Relative).image.charAt(0)] ?? 0
      })
      this.SUBRULE1(this.point, {ARGS: [second, reading]})
      reading.second = second
    })
    this.OPTION6(() => {
      reading.by = this.CONSUME(By).image
    })
    return reading
  })

  private readonly point = this.RULE(
    'point',
    (point: Point = pointOf('0'), reading: Reading = readingOf(point, false, null)) => {
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
            this.OPTION(() => this.SUBRULE(this.part, {ARGS: [point, reading]}))
          },
        },
        {ALT: () => this.SUBRULE1(this.part, {ARGS: [point, reading]})},
        {
          ALT: () => {
            const image = this.CONSUME(Plan).image
            point.plan = this.ACTION(() => readNumeral(/[十六七八九][一二三四五六七八九]??(?=五)/.exec(image)![0]))
            if (/末$/.test(image)) reading.open = true
          },
        },
        {
          ALT: () => {
            this.CONSUME(Afloat)
            reading.recurs = true
          },
        },
      ])
    },
  )

  /** 月, 月日, 月旬, 日, 上半年, 第一季度; 4—6月 is two points at once. */
  private readonly part = this.RULE(
    'part',
    (point: Point = pointOf('0'), reading: Reading = readingOf(point, false, null)) => {
      this.OR([
        {
          ALT: () => {
            point.month = this.number(this.CONSUME(Count))
            this.CONSUME(Dash)
            const second = pointOf('0')
            second.month = this.number(this.CONSUME(Month))
            reading.second = second
          },
        },
        {
          ALT: () => {
            point.month = this.number(this.CONSUME1(Month))
            this.OPTION(() =>
              this.OR1([
                {
                  ALT: () => {
                    point.day = this.number(this.CONSUME(Day))
                  },
                },
                {
                  ALT: () => {
                    point.tenth = '上中下'.indexOf(this.CONSUME(Tenth).image.charAt(0)) + 1
                  },
                },
              ]),
            )
          },
        },
        {
          ALT: () => {
            point.day = this.number(this.CONSUME1(Day))
          },
        },
        {ALT: () => this.setHalf(point, this.CONSUME(Half))},
      ])
    },
  )

  private number(token: IToken): number {
    return this.ACTION(() => {
      const image = toHalfWidth(token.image.replace(/[年月份日号\s\u3000]/g, ''))
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

/** The commonest forms, which need no grammar: 0.5 instead of 6 µs. */
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

let parser: DateParser | null = null

/** Reads the words of a date by the grammar; `null` where they are none. */
function readWords(image: string): Reading | null {
  const result = lexer.tokenize(image)
  if (result.errors.length > 0 || result.tokens.length === 0) return null
  parser ??= new DateParser()
  parser.input = result.tokens
  const reading = parser.date() as Reading | undefined
  return parser.errors.length === 0 && reading ? reading : null
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
