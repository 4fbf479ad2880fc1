/** From the tokens of a notice to its lines, each with its number, its inline items and its notes. */
import type {IToken, TokenType} from 'chevrotain'
import {LineShape} from '../../grammars/document.ts'
import type {DocumentLexer} from '../../grammars/document-lexer.ts'
import {glyphStyle, type NumberStyle, type NumberToken, readOrdinal} from '../../grammars/numbering.ts'
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
}

/** A logical line; a token of the notice grammar. */
export interface Line extends IToken, Range {
  index: number
  /** The number it starts with. */
  mark: NumberMark | null
  /** What follows the number, without gaps but white space. */
  pieces: Piece[]
  /** For a table: its tokens. */
  table: IToken[] | null
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
  return (
    code === 0x20 ||
    code === 0x3000 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x2060 ||
    code === 0x205f
  )
}

/** Builds the lines of a text from its tokens. Shapes are given later, by `shapeLines`. */
export function readLines(text: string, words: DocumentLexer): Line[] {
  const {tokens} = words.lexer.tokenize(text)
  const clauses = findClauses(text)
  const lines: Line[] = []
  let clause = 0
  let at = 0
  while (at < tokens.length) {
    const first = tokens[at]!
    if (first.tokenType === words.lineBreak) {
      at++
      continue
    }
    if (first.tokenType === words.tableStart) {
      const end = endOfTable(tokens, at, words)
      lines.push(createLine(lines.length, first.startOffset, endOf(tokens[end - 1]!), tokens.slice(at, end)))
      at = end
      continue
    }
    let end = at + 1
    while (
      end < tokens.length &&
      tokens[end]!.tokenType !== words.lineBreak &&
      tokens[end]!.tokenType !== words.tableStart
    )
      end++
    const line = createLine(lines.length, first.startOffset, endOf(tokens[end - 1]!), null)
    fillLine(text, line, tokens, at, end, words)
    while (clause < clauses.length && clauses[clause]!.from < line.from) clause++
    const own: Clause[] = []
    while (clause < clauses.length && clauses[clause]!.from < line.to) own.push(clauses[clause++]!)
    if (own.length > 1) splitAtClauses(text, line, keepSeries(own))
    joinSeries(line)
    lines.push(line)
    at = end
  }
  return lines
}

function endOf(token: IToken): number {
  return token.startOffset + token.image.length
}

function createLine(index: number, from: number, to: number, table: IToken[] | null): Line {
  return {
    image: '',
    startOffset: from,
    tokenType: LineShape.prose,
    tokenTypeIdx: LineShape.prose.tokenTypeIdx!,
    index,
    from,
    to,
    mark: null,
    pieces: [],
    table,
  }
}

/** Finds the token after the end of a table; tables inside it belong to it. */
function endOfTable(tokens: readonly IToken[], at: number, words: DocumentLexer): number {
  let depth = 0
  for (let end = at; end < tokens.length; end++) {
    const type = tokens[end]!.tokenType
    if (type === words.tableStart) depth++
    else if (type === words.tableEnd && --depth === 0) return end + 1
  }
  return tokens.length
}

/** Reads the number and the pieces of a line from its tokens. */
function fillLine(
  text: string,
  line: Line,
  tokens: readonly IToken[],
  first: number,
  end: number,
  words: DocumentLexer,
): void {
  let at = first
  const head = tokens[at]!
  if (words.numbers.has(head.tokenType)) {
    line.mark = markOf(head, (head.tokenType as NumberToken).style)
    at++
  }
  let last = 0
  for (; at < end; at++) {
    const token = tokens[at]!
    const from = token.startOffset
    const to = endOf(token)
    if (isNumber(token.tokenType, words) && accepts(text, token, line, last)) {
      const mark = markOf(token, glyphStyle(token.image.charCodeAt(0))!)
      last = mark.ordinal
      line.pieces.push({kind: 'item', from, to, mark})
    } else if (token.tokenType === words.note) line.pieces.push({kind: 'note', from, to, mark: null})
    else addText(line.pieces, from, to)
  }
}

function isNumber(type: TokenType, words: DocumentLexer): boolean {
  return type === words.inlineNumber
}

function markOf(token: IToken, style: NumberStyle): NumberMark {
  return {style, ordinal: readOrdinal(style, token.image), from: token.startOffset, to: endOf(token)}
}

/**
 * Tells whether a glyph begins an inline item: at the start of a line's words or after a stop. After 、 and ， a glyph is
 * one only if it goes on from the item before (`见①、②` begins none).
 */
function accepts(text: string, token: IToken, line: Line, last: number): boolean {
  const {startOffset} = token
  const start = line.mark ? line.mark.to : line.from
  const before = trimEnd(text, start, startOffset)
  if (before <= start) return true
  const strength = isStop(text.charCodeAt(before - 1))
  if (strength === 2) return true
  const style = glyphStyle(token.image.charCodeAt(0))
  return strength === 1 && last > 0 && style !== null && readOrdinal(style, token.image) === last + 1
}

/** Adds words to the pieces; words that follow on are one piece. */
function addText(pieces: Piece[], from: number, to: number): void {
  const last = pieces[pieces.length - 1]
  if (last && last.kind === 'text') last.to = to
  else pieces.push({kind: 'text', from, to, mark: null})
}

/** Splits the words of a line at the numbers of a series that is written in words or brackets. */
function splitAtClauses(text: string, line: Line, clauses: readonly Clause[]): void {
  if (clauses.length === 0 || line.pieces.some((piece) => piece.kind === 'item')) return
  const pieces: Piece[] = []
  // The number that the line starts with is no piece of it yet.
  let next = line.mark && clauses[0]!.from === line.from ? 1 : 0
  for (const piece of line.pieces) {
    if (piece.kind !== 'text') {
      pieces.push(piece)
      continue
    }
    let from = piece.from
    for (; next < clauses.length && clauses[next]!.from < piece.to; next++) {
      const clause = clauses[next]!
      if (clause.from < from || clause.to > piece.to) continue
      if (clause.from > from) pieces.push({kind: 'text', from, to: trimEnd(text, from, clause.from), mark: null})
      pieces.push({kind: 'item', from: clause.from, to: clause.to, mark: clause})
      from = clause.to
    }
    if (from < piece.to) pieces.push({kind: 'text', from, to: piece.to, mark: null})
  }
  line.pieces = pieces
}

/** Makes the number at the start of a line an inline item where the same line goes on with its series: 一是…二是…. */
function joinSeries(line: Line): void {
  const {mark} = line
  if (!mark) return
  const next = line.pieces.find((piece) => piece.kind === 'item')
  if (next?.mark?.style !== mark.style || next.mark.ordinal !== mark.ordinal + 1) return
  line.pieces.unshift({kind: 'item', from: mark.from, to: mark.to, mark})
  line.mark = null
}
