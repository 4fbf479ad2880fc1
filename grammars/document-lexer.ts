/**
 * The words of a notice, as few and long as they can be: breaks, tables, numbers, responsibility notes, inline glyphs,
 * and everything between them.
 */
import {MarkKind, Marks, markKind} from './marks.ts'
import {createNumberTokens, type NumberingWords, type NumberStyle, type NumberToken, unitAt} from './numbering.ts'
import {type BareNote, createNoteMatcher, type NoteWords} from './responsibility-note.ts'
import {isStop, lastCharacters} from './words.ts'

/** What the lexer needs of the vocabulary. */
export interface DocumentWords extends NumberingWords, NoteWords {}

/** What a token is. A table is one token, from its first mark to its last. */
export type Word = 'number' | 'note' | 'glyph' | 'text' | 'table' | 'break'

/**
 * Cuts a text into tokens, without a remainder.
 *
 * The tokens are tried as Chevrotain's lexer tries them, by their first character and in their order, but one at a time
 * and without an object and an image for each; and it hops from mark to mark, which one pass over the text finds.
 */
export interface DocumentLexer {
  /** The marks of the text, and the first of them that is not before the last token's end. */
  marks: Marks
  mark: number
  /** Where the last token ends. */
  end: number
  /** The style of the last number. */
  style: NumberStyle
  /** Set where the last note is a list of organs and no more: its place makes it one, if others stand like it. */
  bare: BareNote | null
  /** Begins a text, by its marks. */
  start(marks: Marks): void
  /** Reads the token at a place, which is where the last one ended. */
  next(text: string, at: number, lineStart: boolean): Word
  /**
   * Finds the sentence that closes a stretch of prose and is a note without brackets: 由甲牵头，乙、丙等参加。
   *
   * @returns Where it begins, or -1.
   */
  closingNote(text: string, from: number, to: number): number
}

/** Finds the end of the table at a place; tables inside it belong to it. One that is not closed takes all that follows. */
function endOfTable(text: string, at: number): number {
  let depth = 0
  const mark = /[\x1c\x1d]/g
  mark.lastIndex = at
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '\x1d') depth++
    else if (--depth === 0) return mark.lastIndex
  }
  return text.length
}

/** The most words in brackets that are passed over at once. UTF-16 units. */
const longestAside = 7

/**
 * Tells a few words in brackets in mid-sentence that are no note: they end in no verb, and say no role. Behind a stop
 * they may be a list of organs.
 */
function isAside(text: string, from: number, to: number, verbEnds: ReadonlySet<number>): boolean {
  const open = text.charCodeAt(from)
  const close = text.charCodeAt(to)
  if ((open !== 0x28 && open !== 0xff08) || (close !== 0x29 && close !== 0xff09)) return false
  if (to - from < 2 || to - from > longestAside + 1 || isStop(text.charCodeAt(from - 1))) return false
  for (let at = from + 1; at < to; at++) {
    const code = text.charCodeAt(at)
    const kind = markKind(code)
    if ((kind !== 0 && kind !== MarkKind.clause) || (at < to - 1 && (code === 0x3a || code === 0xff1a))) return false
  }
  const last = text.charCodeAt(to - 1)
  return last !== 0x3002 && !(last >= 0x30 && last <= 0x39) && !verbEnds.has(last)
}

/** Creates the lexer for a vocabulary. */
export function createDocumentLexer(words: DocumentWords): DocumentLexer {
  const notes = createNoteMatcher(words)
  const verbEnds = new Set(lastCharacters(words.roleVerbs).map((character) => character.charCodeAt(0)))
  const numbersByStart = new Map<number, NumberToken[]>()
  for (const token of createNumberTokens(words)) {
    for (const start of token.START_CHARS_HINT as string[]) {
      const code = start.charCodeAt(0)
      const tokens = numbersByStart.get(code)
      if (tokens) tokens.push(token)
      else numbersByStart.set(code, [token])
    }
  }
  return {
    marks: new Marks('', false),
    mark: 0,
    end: 0,
    style: 'ideographic',
    bare: null,
    closingNote: (text, from, to) => notes.closing(text, from, to),
    start(marks) {
      this.marks = marks
      this.mark = 0
      this.end = 0
    },
    next(text, at, lineStart) {
      const {marks} = this
      const {places, count} = marks
      const code = text.charCodeAt(at)
      while (this.mark < count && places[this.mark]! < at) this.mark++
      this.end = at + 1
      if (code === 10) return 'break'
      if (code === 0x1d) {
        this.end = endOfTable(text, at)
        return 'table'
      }
      if (lineStart) {
        const tokens = numbersByStart.get(code)
        if (tokens) {
          const behind = tokens[0]!.unit === 0 ? 0 : unitAt(text, at)
          for (let index = 0; index < tokens.length; index++) {
            const {PATTERN, style, unit} = tokens[index]!
            if (unit !== 0 && unit !== behind) continue
            const pattern = PATTERN as RegExp
            pattern.lastIndex = at
            if (!pattern.test(text)) continue
            this.end = pattern.lastIndex
            this.style = style
            return 'number'
          }
        }
      }
      const kind = markKind(code)
      if (kind === MarkKind.open) {
        const end = notes.match(text, marks, this.mark)
        if (end >= 0) {
          this.end = end
          this.bare = notes.bare
          return 'note'
        }
      } else if (kind === MarkKind.glyph) return 'glyph'
      else if (kind === MarkKind.break) return 'text'
      // A bracket that opens no note is the first character of a text.
      if (kind === MarkKind.open) this.mark++
      for (; this.mark < count; this.mark++) {
        const place = places[this.mark]!
        if (markKind(text.charCodeAt(place)) === MarkKind.open) {
          if (!notes.mayOpen(text, marks, this.mark)) continue
          const close = marks.closingOf(this.mark, longestAside + 2)
          if (close >= 0 && isAside(text, place, close, verbEnds)) continue
        }
        this.end = place
        return 'text'
      }
      this.end = text.length
      return 'text'
    },
  }
}
