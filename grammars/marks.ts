/**
 * The characters that a notice is cut at: breaks, brackets, glyphs that are numbers, and what inline numbers begin with;
 * and those that mentions, conventions and words of effect begin with, which are found in the same pass.
 */
import {anchorStarts} from './convention.ts'
import {effectStarts} from './effect.ts'
import {Int32List} from './int32-list.ts'
import {inlineGlyphs} from './numbering.ts'
import {mentionStarts} from './phrasing.ts'
import {brackets} from './words.ts'

/** What a character is that a text may be cut at. */
export const MarkKind = {break: 1, open: 2, close: 3, glyph: 4, clause: 5} as const

/** Brackets that are open at once on a line, as far as they are expected. */
const deep = 64

/** What a character may begin besides, as bits above the kind: a date, a quantity, a citation; a convention; words of effect. */
const bits = {kind: 7, mention: 8, anchor: 16, effect: 32} as const

/** The kind and the bits of every character, 0 for those that say nothing. */
const kinds = new Uint8Array(0x10000)
for (const [kind, characters] of [
  [MarkKind.break, '\n\x1c\x1d\x1e\x1f'],
  [MarkKind.open, brackets.open],
  [MarkKind.close, brackets.close],
  [MarkKind.glyph, inlineGlyphs],
  // 一是, 首先, 其次, 再次, 最后, 第一.
  [MarkKind.clause, '是首其再最第'],
] as const) {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind
}
for (const character of mentionStarts) kinds[character.charCodeAt(0)]! |= bits.mention
for (const character of anchorStarts) kinds[character.charCodeAt(0)]! |= bits.anchor
for (const character of effectStarts) kinds[character.charCodeAt(0)]! |= bits.effect

/** Gives the kind of a character, or 0. */
export function markKind(code: number): number {
  return kinds[code]! & bits.kind
}

/** The marks of a text, found in one pass, in order. */
export class Marks {
  /** How many there are. */
  readonly count: number
  /** The offsets of breaks, opening brackets and glyphs; what stands behind `count` is none. */
  readonly places: Int32Array
  /** The offsets of what the number of an inline item may begin with: 是, 第, a bracket with a digit behind it. */
  readonly clauses: readonly number[]
  /** The offsets of the characters that a mention may begin with, and of those that tell a convention. */
  readonly mentions: Int32Array
  readonly anchors: readonly number[]
  /** The offsets of the characters that words of effect may begin with. */
  readonly effects: readonly number[]
  /** By place: for an opening bracket that is closed on its line, the offset of the bracket that closes it; else 0. */
  private readonly closing: Int32Array

  /** @param mentioned False where neither mentions nor conventions are asked for. */
  constructor(text: string, mentioned = true) {
    const {length} = text
    const mask = mentioned ? 0xff : bits.kind | bits.effect
    // A notice has one in some forty characters.
    let places: Int32Array = new Int32Array(64 + (length >> 4))
    let closing: Int32Array = new Int32Array(places.length)
    let count = 0
    const clauses: number[] = []
    const mentions = new Int32List(mentioned ? 64 + (length >> 5) : 0)
    const anchors: number[] = []
    const effects: number[] = []
    // The brackets that are open, as marks.
    let open: Int32Array = new Int32Array(deep)
    let depth = 0
    for (let at = 0; at < length; at++) {
      const all = kinds[text.charCodeAt(at)]! & mask
      if (all === 0) continue
      if ((all & bits.mention) !== 0) mentions.push(at)
      if ((all & bits.anchor) !== 0) anchors.push(at)
      if ((all & bits.effect) !== 0) effects.push(at)
      const kind = all & bits.kind
      if (kind === 0) continue
      if (kind === MarkKind.clause) {
        clauses.push(at)
        continue
      }
      if (kind === MarkKind.close) {
        // The kinds of brackets are not told apart, since notices mix them: （十三).
        if (depth > 0) closing[open[--depth]!] = at
        continue
      }
      if (count === places.length) {
        places = grown(places)
        closing = grown(closing)
      }
      if (kind === MarkKind.break) depth = 0
      else if (kind === MarkKind.open) {
        if (depth === open.length) open = grown(open)
        open[depth++] = count
        if (isDigit(text.charCodeAt(at + 1))) clauses.push(at)
      }
      places[count++] = at
    }
    this.count = count
    this.places = places
    this.clauses = clauses
    this.mentions = mentions.values.subarray(0, mentions.size)
    this.anchors = anchors
    this.effects = effects
    this.closing = closing
  }

  /** Gives the offset of the bracket that closes the one which is a mark, or -1 where none does within a distance. */
  closingOf(mark: number, limit: number): number {
    const close = this.closing[mark]!
    return close > 0 && close - this.places[mark]! < limit ? close : -1
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
