/**
 * Numbers with a unit: 1.5万名, 20亿元, 10家以上, 3—5个, 二十家, 百分之六十, 翻一番, 350km/h.
 *
 * A Chinese numeral is a quantity only from two upwards and before a true measure word, since 一批, 一体化, 统一个 and many
 * a name are none; 一条 counts where something is counted: 每个镇一条, 至少一次.
 *
 * Found by hand and not by a pattern: a pattern of all units, ranges included, takes V8 100 ms to compile.
 */
import {dashEnd, digitsEnd, exact, hanNumberEnd, isMore, pastSpace, readCount} from './amount.ts'
import {readNumeral} from './numbering.ts'
import {endingFinder, firstCharacters, toHalfWidth, wordFinder} from './words.ts'

/** How a number is meant. */
export type Comparator = 'eq' | 'gte' | 'gt' | 'lte' | 'lt' | 'approx'

/** What quantities need of the vocabulary. */
export interface QuantityWords {
  units: readonly string[]
  /** Measure words that a Chinese numeral counts. */
  hanUnits: readonly string[]
  /** Words that look like a counted thing and are names: 三台县, 一条龙. */
  fixedNumbers: readonly string[]
  unitScales: Readonly<Record<string, number>>
  comparatorsBefore: Readonly<Record<string, Comparator>>
  comparatorsAfter: Readonly<Record<string, Comparator>>
}

/** A quantity as read: scaled, with its bare unit. */
export interface QuantityParts {
  /** The lower bound of a range. */
  number: number
  /** The upper bound of a range (3—5家), or `null`. */
  max: number | null
  unit: string
  comparator: Comparator
  /** Where it ends in the text. */
  end: number
}

/** A reader of quantities, bound to a vocabulary. */
export interface QuantityReader {
  /** Reads the quantity that begins at a place; `null` where none does. */
  read(text: string, at: number): QuantityParts | null
  /**
   * Gives the comparator that the words from one place to another end with, longest first, and where it begins; `null`
   * where there is none. A blank may stand behind it.
   */
  before(text: string, from: number, to: number): {from: number; comparator: Comparator} | null
}

const rate = /百分之([一二三四五六七八九十百零]{1,4})(?:点([一二三四五六七八九零]{1,2}))?/y
const times = /翻([一两二三四五六七八九十]{1,2})?番/y
const half = /半(?=年|小时|个月)/y
const included = /(?:（含）|\(含\))/y
const inclusion = /[（(]含[^（）()\n]{0,8}[）)]/y
const period = /[年月日]/y
/** 10日内, 不超过10日; 10日 alone is a day of the month. */
const dayLimit = /日(?=[以之]?内)|(?<=(?:超过|[多少低高]于|[缩压减降]短?[减缩]?[至到为])[ ]?[0-9]{1,3}[ ]?)日/y
/** S349, G4, 1.1.1, 第3批, 第15届130次. */
const numbered = /(?<=[A-Za-z0-9.．第]|第[ ]|第[0-9]{1,4}[届次期批轮])/y
const numberedBefore = new Set(Array.from('第届次期批轮', (character) => character.charCodeAt(0)))
/** Where 一 counts. */
const counting = /(?<=至少|不少于|不低于|不超过|最多|各|每[^，。；,;\n]{1,14})/y
/** 5日内 is a limit, 5个内设机构 none: what is one character follows a unit of time. */
const unitOfTime = /[日天时钟年月周秒]/
const otherWord = /[蒙部外容设资需]/

/** The characters that a quantity in Chinese numerals can begin with. */
export const hanQuantityStarts = [...'一二两三四五六七八九十百翻半']

/** The characters that go on after a Chinese numeral's first one, where it may begin a quantity. */
export function quantityFollowers({hanUnits}: QuantityWords): string[] {
  return [...'一二三四五六七八九十百千万亿零〇多余至到—', ...firstCharacters(hanUnits)]
}

/** Gives where a sticky pattern that begins at a place ends, or -1. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** A number with what scales it: 1.5万, 30多万. */
interface Amount {
  written: string
  scale: number
  scaled: boolean
  more: boolean
  end: number
}

/** Creates a reader of quantities. */
export function createQuantityReader(words: QuantityWords): QuantityReader {
  const unitAt = wordFinder(words.units)
  const hanUnitAt = wordFinder(words.hanUnits)
  const scaleAt = wordFinder(Object.keys(words.unitScales))
  const fixedAt = wordFinder(words.fixedNumbers)
  const afterAt = wordFinder(Object.keys(words.comparatorsAfter))
  const comparatorEnding = endingFinder(Object.keys(words.comparatorsBefore))

  /** Ends a quantity: 以上, （含）以上, 内. */
  function finish(text: string, number: number, max: number | null, unit: string, more: boolean, end: number) {
    const bracket = isBracket(text, end) ? endOf(included, text, end) : -1
    const from = bracket < 0 ? end : bracket
    const length = afterAt(text, from)
    const short = length === 1 && (!unitOfTime.test(text.charAt(from - 1)) || otherWord.test(text.charAt(from + 1)))
    const parts: QuantityParts = {number, max, unit, comparator: more ? 'gt' : 'eq', end}
    if (length === 0 || short) return parts
    const last = from + length
    const comment = isBracket(text, last) ? endOf(inclusion, text, last) : -1
    parts.comparator = words.comparatorsAfter[text.slice(from, last)]!
    parts.end = comment < 0 ? last : comment
    return parts
  }

  /** Finds the end of a unit: 元, 元/平方米/月. The start itself where there is none. */
  function unitEnd(text: string, at: number): number {
    let end = at + unitAt(text, at)
    if (end === at) return endOf(dayLimit, text, at) < 0 ? at : at + 1
    for (let parts = 0; parts < 2 && isSlash(text, end); parts++) {
      const next = end + 1 + scaleAt(text, end + 1)
      const length = unitAt(text, next) || (endOf(period, text, next) < 0 ? 0 : 1)
      if (length === 0) break
      end = next + length
    }
    return goesOn(text, end) ? at : end
  }

  function amountAt(text: string, at: number): Amount | null {
    let end = digitsEnd(text, at)
    // 1. and 1、 number what follows.
    const next = text.charCodeAt(end)
    if (end < 0 || next === 0x2e || next === 0x3001) return null
    const written = text.slice(at, end)
    end = pastSpace(text, end)
    const some = isMore(text, end)
    if (some) end++
    // 240千瓦 is in 千瓦; 3亿千瓦时 is scaled.
    const length = text.charCodeAt(end) === 0x5343 && unitAt(text, end) > 0 ? 0 : scaleAt(text, end)
    const scale = length > 0 ? words.unitScales[text.slice(end, end + length)]! : 1
    end += length
    const more = isMore(text, end)
    if (more) end++
    return {written, scale, scaled: length > 0, more: some || more, end: pastSpace(text, end)}
  }

  function readDigits(text: string, at: number): QuantityParts | null {
    const first = amountAt(text, at)
    if (!first) return null
    const own = unitEnd(text, first.end)
    const joined = dashEnd(text, own)
    const second = joined < 0 ? null : amountAt(text, joined)
    const last = second ? unitEnd(text, second.end) : -1
    if (second && last > second.end) {
      // 3—5万元: the scale of the upper bound holds for the lower.
      const shared = first.scaled || own > first.end || Number(first.written) >= Number(second.written)
      const number = exact(first.written, shared ? first.scale : second.scale)
      const max = exact(second.written, second.scale)
      if (max > number) return finish(text, number, max, bare(text, second.end, last), second.more, last)
    }
    if (own === first.end) return null
    return finish(text, exact(first.written, first.scale), null, bare(text, first.end, own), first.more, own)
  }

  function readNumerals(text: string, at: number): QuantityParts | null {
    const isHalf = text.charAt(at) === '半'
    let end = isHalf ? endOf(half, text, at) : hanNumberEnd(text, at)
    if (end < 0) return null
    const lowerEnd = end
    const joined = dashEnd(text, end)
    const upperEnd = joined < 0 ? -1 : hanNumberEnd(text, joined)
    if (upperEnd >= 0) end = upperEnd
    const more = isMore(text, end)
    if (more) end++
    const length = hanUnitAt(text, end)
    if (length === 0 || goesOn(text, end + length)) return null
    const lower = isHalf ? 0.5 : readCount(text.slice(at, lowerEnd))
    const max = upperEnd < 0 ? null : readCount(text.slice(joined, upperEnd))
    const unit = text.slice(end, end + length)
    if (!isCount(text, at, lower, unit) || (max !== null && !(max > lower))) return null
    return finish(text, lower, max, unit, more, end + length)
  }

  /** Tells 新增二十家 from 第二十家, 二元结构, 二类 (an order, where 两类 is a count) and 统一个. */
  function isCount(text: string, at: number, number: number, unit: string): boolean {
    if (Number.isNaN(number) || (unit === '元' && number < 100)) return false
    if (number === 2 && text.charAt(at) === '二' && !/^[年人个]/.test(unit)) return false
    const fixed = fixedAt(text, at)
    if (fixed > 0 && !/[区道]/.test(text.charAt(at + fixed))) return false
    if (number === 1 && unit !== '倍' && endOf(counting, text, at) < 0) return false
    return !isNamed(text, at)
  }

  function readRate(text: string, at: number): QuantityParts | null {
    rate.lastIndex = at
    const [words, whole = '', part] = rate.exec(text) ?? []
    if (words === undefined) return null
    const number = Number(`${readCount(whole)}.${part === undefined ? 0 : readNumeral(part)}`)
    return Number.isNaN(number) ? null : finish(text, number, null, '%', false, at + words.length)
  }

  return {
    read(text, at) {
      const first = text.charCodeAt(at)
      if (first < 0x100 || first >= 0xff00) {
        return isNumbered(text, at) ? null : readDigits(text, at)
      }
      if (first === 0x767e) return readRate(text, at)
      return first === 0x7ffb ? readTimes(text, at) : readNumerals(text, at)
    },
    before(text, from, to) {
      const last = text.charCodeAt(to - 1)
      const end = to > from && (last === 0x20 || last === 9) ? to - 1 : to
      const length = comparatorEnding(text, from, end)
      const start = end - length
      return length === 0 ? null : {from: start, comparator: words.comparatorsBefore[text.slice(start, end)]!}
    },
  }
}

const namedBefore = new Set(
  Array.from(
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789０１２３４５６７８９.．第其之几数上前届一二两三四五六七八九十百千万亿零〇',
    (character) => character.charCodeAt(0),
  ),
)

/** Tells 第二十家, 十届三次, 前三名, “四个工程”; and what goes on from another numeral. */
function isNamed(text: string, at: number): boolean {
  if (namedBefore.has(text.charCodeAt(at - 1))) return true
  if (text.charAt(at - 1) === ' ' && text.charAt(at - 2) === '第') return true
  for (let back = at - 1; back >= 0 && back >= at - 11; back--) {
    const code = text.charCodeAt(back)
    if (code === 0x201c) return true
    if (code === 0x201d || code === 10) return false
  }
  return false
}

/** Tells S349 and 第3批. Chinese characters, the commonest before a number, need no more looks. */
function isNumbered(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1)
  if (code >= 0x4e00 && code <= 0x9fff && !numberedBefore.has(code)) return false
  return at > 0 && endOf(numbered, text, at) >= 0
}

/** Tells what a unit goes on in: 五年级, 80年代, 三项制度. 代表 begins another word. */
function goesOn(text: string, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case 0x7ea7: // 级
    case 0x5ea6: // 度
    case 0x5236: // 制
      return true
    case 0x4ee3: // 代
      return text.charCodeAt(at + 1) !== 0x8868 // 表
    default:
      return false
  }
}

function isBracket(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0xff08 || code === 0x28
}

function isSlash(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x2f || code === 0xff0f
}

/** 翻一番 is twice as much as before, 翻两番 four times. */
function readTimes(text: string, at: number): QuantityParts | null {
  times.lastIndex = at
  const [words, numeral = '一'] = times.exec(text) ?? []
  const power = words === undefined ? Number.NaN : readCount(numeral)
  if (words === undefined || Number.isNaN(power)) return null
  return {number: 2 ** power, max: null, unit: '倍', comparator: 'eq', end: at + words.length}
}

function bare(text: string, from: number, to: number): string {
  const unit = toHalfWidth(text.slice(from, to))
  return unit.includes('／') ? unit.replace(/／/g, '/') : unit
}
