/** The words of a date: what each of them says, and the order they stand in. */
import {createToken, type TokenType} from 'chevrotain'
import {type Point, pointOf, type Reading, readingOf} from './date-days.ts'
import {dash, digit, digitStarts, gap, hanDigit, hanStarts, month} from './date-pattern.ts'
import {readNumeral} from './numbering.ts'
import {TokenWalker} from './token-walker.ts'
import {toHalfWidth} from './words.ts'

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
})

/** In order of priority: what is longer comes first. */
const tokens = new TokenWalker([
  Space,
  Numeric,
  Clock,
  Year,
  Half,
  Plan,
  Count,
  Month,
  Day,
  Bound,
  Relative,
  Afloat,
  By,
  Tenth,
  Dash,
])

const shifts: Readonly<Record<string, number>> = {今: 0, 本: 0, 当: 0, 明: 1, 次: 1, 翌: 1, 去: -1}

/** Goes over the words of a date, one token ahead. */
class Words {
  /** The token that is next; `null` at the end, and where the words are no date. */
  private next: TokenType | null = null
  private from = 0
  private to = 0
  private failed = false

  constructor(private readonly text: string) {
    this.advance()
  }

  /** True where all words were taken. */
  get areOver(): boolean {
    return this.next === null && !this.failed
  }

  /** Takes the next token where it is of a type. */
  takes(type: TokenType): boolean {
    if (this.next !== type) return false
    this.advance()
    return true
  }

  /** Takes the next token where it is of a type, and gives its words; else `null`. */
  take(type: TokenType): string | null {
    const {from, to} = this
    return this.takes(type) ? this.text.slice(from, to) : null
  }

  /** Says that the words are no date. */
  fail(): void {
    this.next = null
    this.failed = true
  }

  private advance(): void {
    const {text} = this
    for (let at = this.to; at < text.length; at = tokens.end) {
      if (!tokens.next(text, at)) {
        this.fail()
        return
      }
      if (tokens.type === Space) continue
      this.next = tokens.type
      this.from = at
      this.to = tokens.end
      return
    }
    this.next = null
  }
}

/** Reads the words of a date; `null` where they are none. 日期 = 截至? 今年? 点? 时刻? (— 今年? 点)? 前? */
export function readWords(image: string): Reading | null {
  const words = new Words(image)
  if (words.areOver) return null
  const reading = readingOf(pointOf(0), false, null)
  reading.open = words.takes(Bound) || words.takes(Dash)
  const relative = words.take(Relative)
  if (relative !== null) {
    reading.recurs = relative.startsWith('每')
    reading.first.shift = shifts[relative.charAt(0)] ?? 0
  }
  readPoint(words, reading.first, reading)
  reading.time = words.take(Clock)?.replace('T', '') ?? null
  if (words.takes(Dash)) {
    const second = pointOf(0)
    second.shift = shifts[words.take(Relative)?.charAt(0) ?? ''] ?? 0
    if (!readPoint(words, second, reading)) words.fail()
    reading.second = second
  }
  reading.by = words.take(By)
  return words.areOver ? reading : null
}

/** 点 = 年月日 as numbers | 年 部分? | 部分 | 五年规划 | 近三年. False where none begins. */
function readPoint(words: Words, point: Point, reading: Reading): boolean {
  const numeric = words.take(Numeric)
  if (numeric !== null) {
    const parts = numeric.split(/[-/.]/)
    point.year = Number(parts[0])
    point.month = Number(parts[1])
    point.day = Number(parts[2])
    return true
  }
  const year = words.take(Year)
  if (year !== null) {
    point.year = numberIn(year)
    readPart(words, point, reading)
    return true
  }
  const plan = words.take(Plan)
  if (plan !== null) {
    point.plan = readNumeral(/[十六七八九][一二三四五六七八九]??(?=五)/.exec(plan)![0])
    if (plan.endsWith('末')) reading.open = true
    return true
  }
  if (words.takes(Afloat)) {
    reading.recurs = true
    return true
  }
  return readPart(words, point, reading)
}

/** 部分 = 月 — 月 | 月 (日 | 旬)? | 日 | 半年 | 季度. 4—6月 is two points at once. False where none begins. */
function readPart(words: Words, point: Point, reading: Reading): boolean {
  const count = words.take(Count)
  if (count !== null) {
    point.month = numberIn(count)
    const last = words.takes(Dash) ? words.take(Month) : null
    if (last === null) words.fail()
    else {
      reading.second = pointOf(0)
      reading.second.month = numberIn(last)
    }
    return true
  }
  const month = words.take(Month)
  if (month !== null) point.month = numberIn(month)
  const day = words.take(Day)
  if (day !== null) {
    point.day = numberIn(day)
    return true
  }
  if (month !== null) {
    const tenth = words.take(Tenth)
    if (tenth !== null) point.tenth = '上中下'.indexOf(tenth.charAt(0)) + 1
    return true
  }
  const half = words.take(Half)
  if (half === null) return false
  const quarter = /[一二三四1-4](?=季)/.exec(half)
  if (quarter) point.quarter = /\d/.test(quarter[0]) ? Number(quarter[0]) : readNumeral(quarter[0])
  else point.half = half.startsWith('上') ? 1 : 2
  return true
}

function numberIn(words: string): number {
  const image = toHalfWidth(words.replace(/[年月份日号\s\u3000]/g, ''))
  return /^\d+$/.test(image) ? Number(image) : readNumeral(image.replace(/[○ＯO]/g, '〇'))
}
