/**
 * Numbers of sections (GB/T 9704 7.3.3: 一、 （一） 1. （1）, and the styles of laws and plans): one token a style.
 *
 * A number is one only at the start of a line, or inside it after a stop; what only looks like one is told apart by what
 * follows: `1.5万名`, `2021.12`, `三、四季度`, `第三条规定的`, `（一）至（三）项`.
 */
import {createToken, type TokenType} from 'chevrotain'
import {alternatives, characters} from './words.ts'

/** The styles, by the names of the public tree. */
export const numberStyles = [
  'part',
  'chapter',
  'division',
  'article',
  'ideographic',
  'parenthesizedIdeographic',
  'decimal',
  'decimalPath',
  'parenthesizedDecimal',
  'closeParenDecimal',
  'circledDecimal',
  'ordinalClause',
  'latin',
  'roman',
] as const

/** A style of numbers. */
export type NumberStyle = (typeof numberStyles)[number]

/** What numbering needs of the vocabulary. */
export interface NumberingWords {
  /** What follows a numeral that is no number of a section: 季度 in `三、四季度`. */
  countedNouns: readonly string[]
  /** How a unit of measure begins that follows a decimal fraction: 万 in `1.5万名`. */
  measureStarts: readonly string[]
}

/** Glyphs that are a number and its brackets in one: first code, last code, style, first ordinal. */
const glyphs: readonly [from: number, to: number, style: NumberStyle, ordinal: number][] = [
  [0x2460, 0x2473, 'circledDecimal', 1],
  [0x3251, 0x325f, 'circledDecimal', 21],
  [0x32b1, 0x32bf, 'circledDecimal', 36],
  [0x2776, 0x277f, 'circledDecimal', 1],
  [0x2780, 0x2789, 'circledDecimal', 1],
  [0x2474, 0x2487, 'parenthesizedDecimal', 1],
  [0x2488, 0x249b, 'decimal', 1],
  [0x3220, 0x3229, 'parenthesizedIdeographic', 1],
  [0x2160, 0x216b, 'roman', 1],
  [0x2170, 0x217b, 'roman', 1],
]

/** The glyphs that may stand inside a line. */
export const inlineGlyphs = glyphs
  .filter(([, , style]) => style !== 'roman' && style !== 'decimal')
  .flatMap(([from, to]) => characters(from, to))
  .join('')

const han = '一二三四五六七八九十百千零〇'
const digits = '0-9０-９'
const gap = '[ \\t\\u3000\\u00a0]'
/** A number stands at the start of a line, or of a table cell. */
const lineStart = '(?<![^\\n\\x1c-\\x1f])'

interface Marker {
  style: NumberStyle
  pattern: string
  starts: readonly string[]
  /** What stands behind the numeral of a number that begins with 第: 条. */
  unit?: string
}

const hanStarts = [...han]
const hanCodes = new Set(hanStarts.map((character) => character.charCodeAt(0)))
const digitStarts = [...characters(0x30, 0x39), ...characters(0xff10, 0xff19)]
const glyphStarts = (style: NumberStyle) =>
  glyphs.filter((entry) => entry[2] === style).flatMap(([from, to]) => characters(from, to))
const glyphClass = (style: NumberStyle) => `[${glyphStarts(style).join('')}]`

/**
 * The markers in order of priority: what is longer or needs more around it comes first, so that `1.1` is not read as
 * `1.` and `一是` not as prose.
 */
function markers(words: NumberingWords): Marker[] {
  const numeral = `(?:[${han}]{1,7}|[${digits}]{1,4})`
  const ordinal = (unit: string, not = '') => `第${gap}?${numeral}${gap}?${unit}${not}`
  const counted = `(?!${gap}?[${han}]{1,3}(?:${alternatives(words.countedNouns)}))`
  const measure = alternatives(words.measureStarts)
  // （一）至（三）项, （1）和（2）: a list of numbers is a citation.
  const cited = `(?!${gap}?[至到、和或及与,，]${gap}?[（(])(?!${gap}?(?:项|款|目|点)(?:[规所的中之、，。]))`
  return [
    {style: 'part', pattern: ordinal('编', '(?![制写辑号委])'), starts: ['第'], unit: '编'},
    {style: 'chapter', pattern: ordinal('章', '(?!程|节)'), starts: ['第'], unit: '章'},
    {style: 'division', pattern: ordinal('节', '(?!点|能|约)'), starts: ['第'], unit: '节'},
    {
      style: 'article',
      pattern: `第${gap}?${numeral}${gap}?条(?:之[${han}]{1,3})?(?!第|所列|所称|的|规定|款|至|到|和|或|及|与|、|中|[,，]|线)`,
      starts: ['第'],
      unit: '条',
    },
    {
      style: 'ordinalClause',
      pattern: `(?:[${han}]{1,3}是(?=[^\\n])|第[${han}]{1,2}[，,、:：])`,
      starts: [...hanStarts, '第'],
    },
    {style: 'ordinalClause', pattern: '(?:首先|其次|再次|最后)[，,]', starts: ['首', '其', '再', '最']},
    // A numeral alone on its line has lost its 、.
    {
      style: 'ideographic',
      pattern: `(?:[${han}]{1,4}${gap}?(?:、|[.．﹒](?![${digits}]))${counted}|[${han}]{1,3}(?![^\\n]))`,
      starts: hanStarts,
    },
    {
      style: 'parenthesizedIdeographic',
      pattern: `(?:[（(]${gap}?[${han}]{1,4}${gap}?[）)]|${glyphClass('parenthesizedIdeographic')})[、.．]?${cited}`,
      starts: ['（', '(', ...glyphStarts('parenthesizedIdeographic')],
    },
    {
      style: 'decimalPath',
      pattern: `[${digits}]{1,2}(?:[.．﹒][${digits}]{1,2}){1,4}[.．﹒、]?(?:(?=${gap}+[^${digits}\\n])|(?=[\\u4e00-\\u9fff《“【])(?!${measure}))`,
      starts: digitStarts,
    },
    {
      style: 'decimal',
      pattern: `(?:[${digits}]{1,3}${gap}?(?:、|[.．﹒](?:(?![${digits}])|(?=(?:19|20)[0-9]{2}年)))|${glyphClass('decimal')})`,
      starts: [...digitStarts, ...glyphStarts('decimal')],
    },
    // 1 总则: in plans (预案) the point is left out over a name that is alone on its line.
    {
      style: 'decimal',
      pattern: `[${digits}]{1,2}(?=${gap}+[\\u4e00-\\u9fff]{2,16}(?![^\\n]))(?!${gap}*(?:[年月日时分个项家名人号期条款章页点届次]|${measure}))`,
      starts: digitStarts,
    },
    {style: 'closeParenDecimal', pattern: `[${digits}]{1,3}[）)]`, starts: digitStarts},
    {
      style: 'parenthesizedDecimal',
      pattern: `(?:[（(]${gap}?[${digits}]{1,3}${gap}?[）)]|${glyphClass('parenthesizedDecimal')})[、.．]?${cited}`,
      starts: ['（', '(', ...glyphStarts('parenthesizedDecimal')],
    },
    {
      style: 'circledDecimal',
      pattern: `${glyphClass('circledDecimal')}[、.．]?`,
      starts: glyphStarts('circledDecimal'),
    },
    {
      style: 'roman',
      pattern: `(?:${glyphClass('roman')}|[IVX]{2,5}|I)[.．、]`,
      starts: [...glyphStarts('roman'), 'I', 'V', 'X'],
    },
    {
      style: 'latin',
      pattern: '[A-Za-z][.．、)）](?![A-Za-z.])',
      starts: [...characters(0x41, 0x5a), ...characters(0x61, 0x7a)],
    },
  ]
}

/** A token of the lexer with the style it stands for. */
export interface NumberToken extends TokenType {
  style: NumberStyle
  /** The character that must stand behind the numeral, or 0; see {@link unitAt}. */
  unit: number
}

/** Gives the character behind the numeral of a number that begins with 第: one look instead of a pattern for each unit. */
export function unitAt(text: string, at: number): number {
  let offset = at + 1
  if (isGap(text.charCodeAt(offset))) offset++
  while (isNumeral(text.charCodeAt(offset))) offset++
  if (isGap(text.charCodeAt(offset))) offset++
  return text.charCodeAt(offset)
}

function isGap(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0
}

function isNumeral(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || hanCodes.has(code)
}

/** Creates a token for each style, in order of priority. They match at the start of a line only. */
export function createNumberTokens(words: NumberingWords): NumberToken[] {
  return markers(words).map(({style, pattern, starts, unit}, index) => {
    const token = createToken({
      name: `Number_${style}_${index}`,
      pattern: new RegExp(`${lineStart}${pattern}`, 'y'),
      start_chars_hint: [...starts],
      line_breaks: false,
    })
    return Object.assign(token, {style, unit: unit ? unit.charCodeAt(0) : 0})
  })
}

const glyphValues = new Map<number, {style: NumberStyle; ordinal: number}>()
for (const [from, to, style, first] of glyphs) {
  for (let code = from; code <= to; code++) glyphValues.set(code, {style, ordinal: first + code - from})
}

/** Gives the style and the ordinal of a single glyph that is a number (① ㈠ ⑴), or `undefined`. */
export function glyphNumber(code: number): {readonly style: NumberStyle; readonly ordinal: number} | undefined {
  return glyphValues.get(code)
}

/**
 * Gives the glyph that another ordinal has in the series of a glyph: ③ and 4 → ④, ⑳ and 21 → ㉑.
 *
 * @returns `null` where the series has none, `undefined` where the character is no glyph.
 */
export function siblingGlyph(code: number, ordinal: number): string | null | undefined {
  const own = glyphValues.has(code) ? glyphs.find(([from, to]) => code >= from && code <= to) : undefined
  if (!own) return undefined
  const rows = circledRows.includes(own) ? circledRows : [own]
  const row = rows.find(([from, to, , first]) => ordinal >= first && ordinal - first <= to - from)
  return row ? String.fromCharCode(row[0] + ordinal - row[3]) : null
}

/** ① to ㊿, which are in three places. */
const circledRows = glyphs.slice(0, 3)

/** What the characters of a Chinese numeral count: a digit, or a power from ten on. */
const numerals = new Map(
  Object.entries({
    零: 0,
    〇: 0,
    '○': 0,
    Ｏ: 0,
    一: 1,
    二: 2,
    两: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
    壹: 1,
    贰: 2,
    叁: 3,
    十: 10,
    百: 100,
    千: 1000,
  }).map(([character, value]) => [character.charCodeAt(0), value]),
)

/**
 * Reads a Chinese numeral below ten thousand: 二十一 → 21, 一百零三 → 103, 二〇二一 → 2021.
 *
 * @returns The number, or `NaN` where there is another character.
 */
export function readNumeral(numeral: string, from = 0, to: number = numeral.length): number {
  if (from === to) return Number.NaN
  let plain = 0
  let total = 0
  // 十 alone, and 十 at the start, count one ten.
  let digit = 1
  let powered = false
  for (let at = from; at < to; at++) {
    const value = numerals.get(numeral.charCodeAt(at)) ?? Number.NaN
    if (value >= 10) {
      total += digit * value
      digit = 0
      powered = true
    } else {
      plain = plain * 10 + value
      digit = value
    }
  }
  return powered ? total + digit : plain
}

const romans: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10}

function readRoman(numeral: string): number {
  let total = 0
  for (let at = 0; at < numeral.length; at++) {
    const value = romans[numeral[at]!] ?? 0
    total += value < (romans[numeral[at + 1] ?? ''] ?? 0) ? -value : value
  }
  return total
}

/** 首先, 其次, 再次; 最后 has no number of its own. */
const adverbs: Readonly<Record<string, number>> = {首先: 1, 其次: 2, 再次: 3, 最后: 0}

/**
 * Reads the ordinal of a number as written: `（十三)` → 13, `1.2.3` → 3, `③` → 3, `B.` → 2, `最后，` → 0 (it counts on).
 *
 * @param text The number, or a text that it stands in from one offset to another.
 */
export function readOrdinal(style: NumberStyle, text: string, from = 0, to: number = text.length): number {
  const first = text.charCodeAt(from)
  const glyph = glyphValues.get(first)
  if (glyph) return glyph.ordinal
  if (style === 'latin') return (first | 0x20) - 0x60
  if (style === 'roman') return readRoman(text.slice(from, to).replace(/[^IVX]/g, ''))
  // The last run of digits counts: 3 in 1.2.3.
  let ordinal = -1
  let going = false
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    const digit = code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : code - 0x30
    if (digit >= 0 && digit <= 9) {
      ordinal = going ? ordinal * 10 + digit : digit
      going = true
    } else going = false
  }
  if (ordinal >= 0) return ordinal
  // 第十条之一 counts as its article.
  let start = from
  while (start < to && !hanCodes.has(text.charCodeAt(start))) start++
  let end = start
  while (end < to && hanCodes.has(text.charCodeAt(end))) end++
  return end > start ? readNumeral(text, start, end) : (adverbs[text.slice(from, from + 2)] ?? 0)
}
