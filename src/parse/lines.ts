/** From the tokens of a notice to its lines, each with its number, its inline items and its notes. */
import type {IToken} from 'chevrotain'
import type {DocumentLexer} from '../../grammars/document-lexer.ts'
import {LineShape} from '../../grammars/line-shapes.ts'
import type {Marks} from '../../grammars/marks.ts'
import {glyphNumber, type NumberStyle, readOrdinal} from '../../grammars/numbering.ts'
import type {BareNote} from '../../grammars/responsibility-note.ts'
import {type Clause, findClauses, isStop, keepSeries} from './inline.ts'

/** A stretch of the logical text. */
export interface Range {
  from: number
  to: number
}

/** A number as it stands in the text. */
export interface NumberMark extends Range {
  style: NumberStyle
  ordinal: number
}

/** A part of a line after its number: words, a note in brackets, or an inline item's number. */
export interface Piece extends Range {
  kind: 'text' | 'note' | 'item'
  mark: NumberMark | null
  /** How a note looks that is a list of organs and no more. */
  bare: BareNote | null
}

/** A logical line; a token of the notice grammar. */
export interface Line extends IToken, Range {
  index: number
  /** The number it starts with. */
  mark: NumberMark | null
  /** What follows the number, without gaps but white space. */
  pieces: Piece[]
  /** True for a table, from its first mark to its last. */
  table: boolean
  /** What a compilation puts before and behind a title, and is no part of it: its number, the date in brackets. */
  lead: Range | null
  tail: Range | null
}

/** Gives the offset of the first character from `at` on that is no white space. */
export function skipBlank(text: string, at: number, to: number): number {
  let offset = at
  while (offset < to && isBlank(text.charCodeAt(offset))) offset++
  return offset
}

/** Gives the offset after the last character before `to` that is no white space. */
export function trimEnd(text: string, from: number, to: number): number {
  let offset = to
  while (offset > from && isBlank(text.charCodeAt(offset - 1))) offset--
  return offset
}

/** Tells white space, zero-width characters included. */
export function isBlank(code: number): boolean {
  // Nearly all characters are Han, and need no more looks.
  if (code > 0x3000) return code === 0xfeff
  return (
    code === 0x20 ||
    code === 0x3000 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x2060 ||
    code === 0x205f
  )
}

/** Adds to a list that mostly stays at one; push on an empty one would make room for sixteen more. */
export function added<Item>(list: Item[], item: Item): Item[] {
  if (list.length === 0) return [item]
  list.push(item)
  return list
}

/** Builds the lines of a text from its tokens. Shapes are given later, by `shapeOf`. */
export function readLines(text: string, lexer: DocumentLexer, marks: Marks): Line[] {
  const lines: Line[] = []
  lexer.start(marks)
  const {clauses} = marks
  let clause = 0
  while (lexer.end < text.length) {
    const line = createLine(lines.length, lexer.end)
    fillLine(text, line, lexer)
    if (line.to === line.from) continue
    lines.push(line)
    if (line.table) continue
    while (clause < clauses.length && clauses[clause]! < line.from) clause++
    const found = findClauses(text, clauses, clause, line.to)
    if (found.length > 1) splitAtClauses(text, line, keepSeries(found))
    joinSeries(line)
    splitClosingNote(text, line, lexer)
  }
  dropStrayNumbers(text, lines)
  dropStrayNotes(lines)
  return lines
}

/** Lists of organs in brackets are notes where a notice has at least this many. */
const bareNotes = 3

/** Gives lists of organs in brackets back to the words around them, where they are too few to be a habit of the notice. */
function dropStrayNotes(lines: readonly Line[]): void {
  const bare = lines.filter(hasBareNote)
  const sure = bare.reduce((count, line) => count + line.pieces.filter((piece) => piece.bare === 'names').length, 0)
  if (bare.length === 0 || sure >= bareNotes) return
  for (const line of bare) {
    let pieces: Piece[] = []
    for (const piece of line.pieces) {
      if (piece.bare || piece.kind === 'text') pieces = withText(pieces, piece.from, piece.to)
      else pieces.push(piece)
    }
    line.pieces = pieces
  }
}

function hasBareNote({pieces}: Line): boolean {
  for (let index = 0; index < pieces.length; index++) if (pieces[index]!.bare !== null) return true
  return false
}

/**
 * Gives back the numbers without a point (1 总则) that are in no series from 1: a figure at the start of a line, a page
 * number before a running header.
 */
function dropStrayNumbers(text: string, lines: readonly Line[]): void {
  let due = 1
  for (const line of lines) {
    const {mark} = line
    if (mark?.style !== 'decimal' || !isDigit(text.charCodeAt(mark.to - 1))) continue
    if (mark.ordinal === due || mark.ordinal === 1) {
      due = mark.ordinal + 1
      continue
    }
    line.mark = null
    const [first] = line.pieces
    if (first?.kind === 'text') first.from = line.from
    else line.pieces.unshift(piece('text', line.from, mark.to))
  }
}

/** Tells a digit, half-width or full-width. */
function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

function createLine(index: number, from: number): Line {
  return {
    image: '',
    startOffset: from,
    tokenType: LineShape.prose,
    tokenTypeIdx: LineShape.prose.tokenTypeIdx!,
    index,
    from,
    to: from,
    mark: null,
    pieces: [],
    table: false,
    lead: null,
    tail: null,
  }
}

/** Reads a line up to its break, which is taken with it, or up to a table; or a table. */
function fillLine(text: string, line: Line, lexer: DocumentLexer): void {
  let last = 0
  for (let at = line.from; at < text.length; at = lexer.end) {
    const word = lexer.next(text, at, at === line.from)
    const to = lexer.end
    if (word === 'break') return
    if (word === 'table') {
      if (at === line.from) {
        line.table = true
        line.to = to
      } else lexer.end = at
      return
    }
    line.to = to
    if (word === 'number') {
      const {style} = lexer
      line.mark = {style, ordinal: readOrdinal(style, text, at, to), from: at, to}
    } else if (word === 'note') line.pieces = added(line.pieces, piece('note', at, to, null, lexer.bare))
    else if (word === 'glyph') {
      const number = itemAt(text, at, line, last)
      if (number) {
        const {style, ordinal} = number
        last = ordinal
        line.pieces = added(line.pieces, piece('item', at, to, {style, ordinal, from: at, to}))
      } else line.pieces = withText(line.pieces, at, to)
    } else line.pieces = withText(line.pieces, at, to)
  }
}

/**
 * Gives the number of the inline item that a glyph begins, if it does: at the start of a line's words or after a stop.
 * After 、 and ， a glyph begins one only if it goes on from the item before (`见①、②` begins none).
 */
function itemAt(text: string, at: number, line: Line, last: number): ReturnType<typeof glyphNumber> {
  const start = line.mark ? line.mark.to : line.from
  const before = trimEnd(text, start, at)
  const strength = before <= start ? 2 : isStop(text.charCodeAt(before - 1))
  if (strength === 0) return undefined
  const number = glyphNumber(text.charCodeAt(at))
  return strength === 2 || (last > 0 && number?.ordinal === last + 1) ? number : undefined
}

function piece(
  kind: Piece['kind'],
  from: number,
  to: number,
  mark: NumberMark | null = null,
  bare: BareNote | null = null,
): Piece {
  return {kind, from, to, mark, bare}
}

/** Adds words to the pieces; words that follow on are one piece. */
function withText(pieces: Piece[], from: number, to: number): Piece[] {
  const last = pieces[pieces.length - 1]
  if (last?.kind !== 'text') return added(pieces, piece('text', from, to))
  last.to = to
  return pieces
}

/** Splits the words of a line at the numbers of a series that is written in words or brackets. */
function splitAtClauses(text: string, line: Line, clauses: readonly Clause[]): void {
  if (clauses.length === 0 || line.pieces.some(({kind}) => kind === 'item')) return
  const pieces: Piece[] = []
  // The number that the line starts with is no piece of it yet.
  let next = line.mark && clauses[0]!.from === line.from ? 1 : 0
  for (const part of line.pieces) {
    if (part.kind !== 'text') {
      pieces.push(part)
      continue
    }
    let from = part.from
    for (; next < clauses.length && clauses[next]!.from < part.to; next++) {
      const clause = clauses[next]!
      if (clause.from < from || clause.to > part.to) continue
      if (clause.from > from) pieces.push(piece('text', from, trimEnd(text, from, clause.from)))
      pieces.push(piece('item', clause.from, clause.to, clause))
      from = clause.to
    }
    if (from < part.to) pieces.push(piece('text', from, part.to))
  }
  line.pieces = pieces
}

/** Parts the last sentence of a line from the words before it, where it is a note without brackets. */
function splitClosingNote(text: string, line: Line, lexer: DocumentLexer): void {
  const last = line.pieces[line.pieces.length - 1]
  if (last?.kind !== 'text') return
  const from = lexer.closingNote(text, last.from, last.to)
  // Words that are all of an item are what it says.
  if (from < 0 || (from <= skipBlank(text, last.from, last.to) && (line.mark || line.pieces.length > 1))) return
  const note = piece('note', from, last.to)
  last.to = trimEnd(text, last.from, from)
  if (last.to > last.from) line.pieces.push(note)
  else line.pieces[line.pieces.length - 1] = note
}

/** Makes the number at the start of a line an inline item where the same line goes on with its series: 一是…二是…. */
function joinSeries(line: Line): void {
  const {mark, pieces} = line
  if (!mark) return
  let first = 0
  while (first < pieces.length && pieces[first]!.kind !== 'item') first++
  const next = pieces[first]
  if (next?.mark?.style !== mark.style || next.mark.ordinal !== mark.ordinal + 1) return
  pieces.unshift(piece('item', mark.from, mark.to, mark))
  line.mark = null
}
