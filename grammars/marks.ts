/** The characters that a notice is cut at: breaks, brackets, glyphs that are numbers, and what inline numbers begin with. */
import {inlineGlyphs} from './numbering.ts'
import {brackets} from './words.ts'

/** What a character is that a text may be cut at. */
export const MarkKind = {break: 1, open: 2, close: 3, glyph: 4, clause: 5} as const

/** Brackets that are open at once on a line, as far as they are expected. */
const deep = 64

/** The kind of every character, 0 for those that nothing is cut at. */
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

/** Gives the kind of a character, or 0. */
export function markKind(code: number): number {
  return kinds[code]!
}

/** Room for marks that is kept for the next text; more is given back, since most texts are short. */
const keptRoom = 4096

/** The marks of a text, found in one pass, in order. */
export class Marks {
  /** How many there are. */
  count = 0
  /** The offsets of breaks, opening brackets and glyphs; what stands behind `count` is none. */
  places: Int32Array = new Int32Array(keptRoom)
  /** The offsets of what the number of an inline item may begin with: 是, 第, a bracket with a digit behind it. */
  clauses: number[] = []
  /** By place: for an opening bracket that is closed on its line, the offset of the bracket that closes it; else 0. */
  private closing: Int32Array = new Int32Array(keptRoom)

  /** Finds the marks of a text, in place of those of the last one. */
  read(text: string): void {
    const {length} = text
    let {places, closing} = this
    if (places.length > keptRoom) {
      places = new Int32Array(keptRoom)
      closing = new Int32Array(keptRoom)
    }
    let count = 0
    const clauses: number[] = []
    // The brackets that are open, as marks.
    let open: Int32Array = new Int32Array(deep)
    let depth = 0
    for (let at = 0; at < length; at++) {
      const kind = kinds[text.charCodeAt(at)]!
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
      closing[count] = 0
      places[count++] = at
    }
    this.count = count
    this.places = places
    this.clauses = clauses
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
