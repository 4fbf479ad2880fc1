/** Numbers as quantities have them: 1,500.5 and 1.5万, 一亿二千万, 3—5, and what may stand around them. */
import {readNumeral} from './numbering.ts'
import {toHalfWidth} from './words.ts'

const dash = /[ ]?(?:[—–―─~～-]{1,2}|至|到)[ ]?/y
const dashes = '—–―─~～-至到'
const hanNumerals = new Set(Array.from('一二两三四五六七八九十百千万亿零〇', (numeral) => numeral.charCodeAt(0)))

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

/** Gives where a number in digits ends (1,500.5), or -1. */
export function digitsEnd(text: string, at: number): number {
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  if (end === at) return -1
  for (let groups = 0; groups < 6 && text.charCodeAt(end) === 0x2c; groups++) {
    if (!/^[0-9]{3}$/.test(text.slice(end + 1, end + 4))) break
    end += 4
  }
  const point = text.charCodeAt(end)
  if ((point === 0x2e || point === 0xff0e) && isDigit(text.charCodeAt(end + 1))) {
    end += 2
    while (isDigit(text.charCodeAt(end))) end++
  }
  return end
}

/** Gives where a numeral of at most ten characters ends, or -1. */
export function hanNumberEnd(text: string, at: number): number {
  let end = at
  while (end < at + 10 && hanNumerals.has(text.charCodeAt(end))) end++
  return end > at ? end : -1
}

/** Goes past up to two blanks, or the end of a line that was broken there. */
export function pastSpace(text: string, at: number): number {
  let end = at
  while (end < at + 2 && isBlank(text.charCodeAt(end))) end++
  return end
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 9 || code === 10 || code === 0x3000 || code === 0xa0
}

/** Gives where a dash between two numbers ends, or -1. */
export function dashEnd(text: string, at: number): number {
  const next = text.charAt(text.charAt(at) === ' ' ? at + 1 : at)
  if (next === '' || !dashes.includes(next)) return -1
  dash.lastIndex = at
  return dash.test(text) ? dash.lastIndex : -1
}

/** Tells 多 and 余: 30多万. */
export function isMore(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x591a || text.charCodeAt(at) === 0x4f59
}

/** Scales a number in decimal, so that 1.1万 is 11000 and not 11000.000000000002. Writing it out takes 1 µs. */
export function exact(written: string, scale: number): number {
  const plain = toHalfWidth(written)
  const bare = Number(plain.includes(',') ? plain.replace(/,/g, '') : plain)
  const product = bare * scale
  return written.length <= 15 && (scale === 1 || Number.isInteger(product)) ? product : Number(product.toPrecision(15))
}

const wellFormed =
  /^(?:[一二两三四五六七八九]千零?)?(?:[一二两三四五六七八九]百零?)?(?:[一二三四五六七八九]?十)?[一二两三四五六七八九]?$/

/** Reads a Chinese numeral with 万 and 亿: 一亿二千万 → 120000000. `NaN` where it is none: 三五. */
export function readCount(numeral: string): number {
  if (numeral.length === 1) return small(numeral)
  let rest = numeral
  let total = 0
  for (const [mark, scale] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = rest.indexOf(mark)
    if (at < 0) continue
    total += small(rest.slice(0, at)) * scale
    rest = rest.slice(at + 1).replace(/^零/, '')
  }
  return rest === '' && numeral !== '' ? total : total + small(rest)
}

function small(numeral: string): number {
  return numeral !== '' && wellFormed.test(numeral) ? readNumeral(numeral) : Number.NaN
}
