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
export function tellCopies(source: string, text: string, cuts: readonly Cut[]): void {
  const hidden: {cut: Cut; hashes: number[]}[] = []
  const wanted = new Set<number>()
  for (const cut of cuts) {
    if (cut.rule !== 'hidden' || cut.to - cut.from < window) continue
    const hashes = stretches(fold(source, cut.from, cut.to, true))
    if (hashes.length === 0) continue
    hidden.push({cut, hashes})
    for (const hash of hashes) wanted.add(hash)
  }
  if (hidden.length === 0) return
  const present = occurring(fold(text, 0, text.length, false), wanted)
  for (const {cut, hashes} of hidden) {
    const found = hashes.filter((hash) => present.has(hash)).length
    if (found >= hashes.length * 0.8) cut.rule = 'hiddenCopy'
  }
}

/** Gives the share of a text's letters that stand in another text in the same runs, 0 to 1. */
export function shareFound(text: string, other: string): number {
  const hashes = stretches(fold(text, 0, text.length, false))
  const present = occurring(fold(other, 0, other.length, false), new Set(hashes))
  return hashes.length === 0 ? 0 : hashes.filter((hash) => present.has(hash)).length / hashes.length
}

/**
 * Folds a text to its Han, letters and digits, full-width ones made half-width. Markup and references are skipped.
 * `places` takes the offset of each.
 */
export function fold(source: string, from: number, to: number, markup: boolean, places?: number[]): number[] {
  const codes: number[] = []
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
      codes.push(code)
      places?.push(at)
    }
  }
  return codes
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

const sieveSize = 8192

/** Hashes a text in stretches side by side. */
function stretches(codes: readonly number[]): number[] {
  const hashes: number[] = []
  for (let at = 0; at + window <= codes.length; at += window) {
    let hash = 0
    for (let step = 0; step < window; step++) hash = (Math.imul(hash, base) + codes[at + step]!) | 0
    hashes.push(hash)
  }
  return hashes
}

/** Hashes a text in the stretches that begin with each of its letters. */
export function rolling(codes: readonly number[]): number[] {
  const hashes: number[] = []
  let hash = 0
  for (let at = 0; at < codes.length; at++) {
    hash = (Math.imul(hash, base) + codes[at]!) | 0
    if (at >= window) hash = (hash - Math.imul(power, codes[at - window]!)) | 0
    if (at >= window - 1) hashes.push(hash)
  }
  return hashes
}

/** Rolls over a text once and gives those of the wanted hashes that occur anywhere in it. */
export function occurring(codes: readonly number[], wanted: ReadonlySet<number>): Set<number> {
  const sieve = new Uint8Array(sieveSize)
  for (const hash of wanted) sieve[hash & (sieveSize - 1)] = 1
  const present = new Set<number>()
  let hash = 0
  for (let at = 0; at < codes.length; at++) {
    hash = (Math.imul(hash, base) + codes[at]!) | 0
    if (at >= window) hash = (hash - Math.imul(power, codes[at - window]!)) | 0
    if (at >= window - 1 && sieve[hash & (sieveSize - 1)] === 1 && wanted.has(hash)) present.add(hash)
  }
  return present
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
