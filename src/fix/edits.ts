/** Changes of a text, and what they come to. */
import type {Edit} from '../diagnostics.ts'

/**
 * Makes the changes of a text that do not overlap: of two that do, the one that begins first is made, of two that begin
 * together the shorter. Two insertions at one place overlap.
 *
 * @throws RangeError where a change lies outside of the text.
 * @example
 * applyEdits('责任单位:市水利局', [{from: 4, to: 5, text: '：'}]) // 责任单位：市水利局
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = ''
  let done = 0
  for (const {from, to, text} of orderEdits(edits, source.length)) {
    result += source.slice(done, from) + text
    done = to
  }
  return result + source.slice(done)
}

/** Sorts the changes of a text of some length by their place and leaves out those that overlap one before them. */
export function orderEdits<Kind extends Edit>(edits: readonly Kind[], length: number): Kind[] {
  const kept: Kind[] = []
  let last: Kind | undefined
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const {from, to} = edit
    if (!(from >= 0 && from <= to && to <= length)) throw new RangeError(`No place in the text: ${from} to ${to}`)
    if (last && (from < last.to || (to === last.from && isInsertion(last)))) continue
    kept.push(edit)
    last = edit
  }
  return kept
}

function isInsertion({from, to}: Edit): boolean {
  return from === to
}

/** A stretch that was kept of the original, or words that were put in. */
type Piece = {from: number; to: number} | string

/** A text that changes several times and knows what is left of its original. */
export class ChangedText {
  /** The text as it is now. */
  value: string
  private pieces: Piece[]

  constructor(private readonly original: string) {
    this.value = original
    this.pieces = [{from: 0, to: original.length}]
  }

  /** Makes changes of the text as it is now. They do not overlap and are in order. */
  apply(edits: readonly Edit[]): void {
    const pieces: Piece[] = []
    const old = this.pieces[Symbol.iterator]()
    let rest: Piece | undefined = old.next().value
    /** Takes so many characters off the old pieces. */
    const take = (count: number, keep: boolean) => {
      for (let left = count; left > 0 && rest !== undefined; ) {
        const size = sizeOf(rest)
        if (keep && size > 0) pieces.push(part(rest, 0, Math.min(size, left)))
        rest = size > left ? part(rest, left, size) : old.next().value
        left -= Math.min(size, left)
      }
    }
    let done = 0
    for (const {from, to, text} of edits) {
      take(from - done, true)
      if (text) pieces.push(text)
      take(to - from, false)
      done = to
    }
    take(Number.POSITIVE_INFINITY, true)
    this.pieces = pieces
    this.value = applyEdits(this.value, edits)
  }

  /** Gives the changes that lead from the original straight to the text as it is now. */
  edits(): Edit[] {
    const edits: Edit[] = []
    let from = 0
    let text = ''
    const close = (to: number) => {
      if (this.original.slice(from, to) !== text) edits.push({from, to, text})
      text = ''
    }
    for (const piece of this.pieces) {
      if (typeof piece === 'string') text += piece
      else {
        close(piece.from)
        from = piece.to
      }
    }
    close(this.original.length)
    return edits
  }
}

function sizeOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.to - piece.from
}

function part(piece: Piece, from: number, to: number): Piece {
  return typeof piece === 'string' ? piece.slice(from, to) : {from: piece.from + from, to: piece.from + to}
}

/** Which places of a text are taken by changes, so that others can keep clear of them. */
export class TakenPlaces {
  private readonly characters: Uint8Array
  /** Before each character, and at the end. */
  private readonly gaps: Uint8Array

  constructor(length: number) {
    this.characters = new Uint8Array(length)
    this.gaps = new Uint8Array(length + 1)
  }

  /** Takes the places of some changes, all of them or, where one is taken, none. */
  take(edits: readonly Edit[]): boolean {
    if (edits.some((edit) => !this.isFree(edit))) return false
    for (const {from, to} of edits) {
      if (from === to) this.gaps[from] = 1
      else this.characters.fill(1, from, to)
    }
    return true
  }

  private isFree({from, to}: Edit): boolean {
    if (from === to) return !this.gaps[from] && !(this.characters[from] && this.characters[from - 1])
    for (let at = from; at < to; at++) if (this.characters[at] || (at > from && this.gaps[at])) return false
    return true
  }
}
