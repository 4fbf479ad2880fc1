/** Hidden text: what repeats the visible notice, and what holds the notice itself until a script shows it. */
import {isHan} from '../../grammars/words.ts'
import type {Page} from './html-page.ts'
import type {Cut} from './source-text.ts'

/** Letters in a stretch that is compared. Shorter hidden texts are no copies. */
export const window = 8

/**
 * Finds the hidden element that holds the notice: a page whose visible sentences are next to none against those in one
 * hidden element is read as a script would show it. Gives where that begins in the source, or `null` where the
 * notice is visible.
 */
export function hiddenNotice(page: Page): number | null {
  let best = -1
  let most = Math.max(30, page.prose[0]! * 4)
  for (const at of page.hidden) {
    const han = hanOfSentences(page.source, page.from[at]!, page.to[at]!)
    if (han > most) {
      most = han
      best = at
    }
  }
  return best < 0 ? null : page.from[best]!
}

/** Renames to `hiddenCopy` the hidden stretches whose letters nearly all stand in the visible text in the same runs. */
export function tellCopies(source: string, shown: () => Runs, cuts: readonly Cut[]): void {
  for (const cut of cuts) {
    if (cut.rule !== 'hidden' || cut.to - cut.from < window) continue
    const {codes} = fold(source, cut.from, cut.to, true)
    if (codes.length >= window && shown().shareOf(codes) >= 0.8) cut.rule = 'hiddenCopy'
  }
}

/** Gives the share of a text's letters that stand in another text in the same runs, 0 to 1. */
export function shareFound(text: string, other: string): number {
  return runsOf(other).shareOf(fold(text, 0, text.length, false).codes)
}

/** Gives the runs of a text without markup. */
export function runsOf(text: string): Runs {
  return new Runs(fold(text, 0, text.length, false).codes)
}

/** The letters of a text, and the offset of each. */
export interface Letters {
  codes: Uint16Array
  places: Int32Array
}

/** Folds a text to its Han, letters and digits, full-width ones made half-width. Markup and references are skipped. */
export function fold(source: string, from: number, to: number, markup: boolean): Letters {
  const codes = new Uint16Array(to - from)
  const places = new Int32Array(to - from)
  let count = 0
  for (let at = from; at < to; at++) {
    let code = source.charCodeAt(at)
    if (markup && code === 60) {
      at = markupEnd(source, at, to)
      continue
    }
    if (markup && code === 38) {
      const semicolon = source.slice(at, at + 10).indexOf(';')
      if (semicolon > 0) at += semicolon
      continue
    }
    if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0
    if (code >= 65 && code <= 90) code += 32
    if (isHan(code) || (code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      codes[count] = code
      places[count++] = at
    }
  }
  return {codes: codes.subarray(0, count), places: places.subarray(0, count)}
}

/** Gives the offset of the last character of a tag, of a comment, or of a whole script or style. */
function markupEnd(source: string, at: number, to: number): number {
  if (source.startsWith('<!--', at)) {
    const end = source.indexOf('-->', at + 4)
    return end < 0 ? to : Math.min(end + 2, to)
  }
  const raw = /^<(script|style)\b/i.exec(source.slice(at, at + 8))
  const end = raw === null ? -1 : source.indexOf(`</${raw[1]}`, at)
  const close = source.indexOf('>', end < 0 ? at : end)
  return close < 0 ? to : Math.min(close, to)
}

const base = 31
/** What a character counts for once it has left the window. */
const power = Array.from({length: window}).reduce<number>((product) => Math.imul(product, base), 1)

/** Hashes a text in the stretches that begin with each of its letters. */
export function rolling(codes: Uint16Array): Int32Array {
  const hashes = new Int32Array(Math.max(0, codes.length - window + 1))
  let hash = 0
  for (let at = 0; at < codes.length; at++) {
    hash = (Math.imul(hash, base) + codes[at]!) | 0
    if (at >= window) hash = (hash - Math.imul(power, codes[at - window]!)) | 0
    if (at >= window - 1) hashes[at - window + 1] = hash
  }
  return hashes
}

/** The stretches of a text that begin with each of its letters, by their hashes, in a table with open addresses. */
export class Runs {
  private readonly table: Int32Array
  private readonly shift: number
  /** 0 marks an address that is free, so whether it is a hash of the text too is told here. */
  private readonly hasZero: boolean

  constructor(codes: Uint16Array) {
    const hashes = rolling(codes)
    const bits = 33 - Math.clz32(hashes.length)
    this.shift = 32 - bits
    this.table = new Int32Array(1 << bits)
    let hasZero = false
    for (let index = 0; index < hashes.length; index++) {
      const hash = hashes[index]!
      if (hash === 0) hasZero = true
      else this.table[this.address(hash)] = hash
    }
    this.hasZero = hasZero
  }

  has(hash: number): boolean {
    return hash === 0 ? this.hasZero : this.table[this.address(hash)] === hash
  }

  /** Gives the share of a text that is found here, in stretches side by side. */
  shareOf(codes: Uint16Array): number {
    const hashes = rolling(codes)
    let all = 0
    let found = 0
    for (let at = 0; at < hashes.length; at += window) {
      all++
      if (this.has(hashes[at]!)) found++
    }
    return all === 0 ? 0 : found / all
  }

  /** Finds where a hash stands, or the free address where it would. */
  private address(hash: number): number {
    const {table} = this
    const last = table.length - 1
    let at = Math.imul(hash, 0x9e3779b1) >>> this.shift
    while (table[at] !== 0 && table[at] !== hash) at = (at + 1) & last
    return at
  }
}

function hanOfSentences(source: string, from: number, to: number): number {
  let han = 0
  let stop = false
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (isHan(code)) han++
    else if (code === 0x3002 || code === 0xff1b) stop = true
  }
  return stop ? han : 0
}
