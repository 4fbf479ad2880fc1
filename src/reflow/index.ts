/** The room that turns the lines of the source into the lines of the notice. */
import {isBreak} from '../../grammars/words.ts'
import {TextBuilder} from '../read/offset-map.ts'
import {type SourceText, withText} from '../read/source-text.ts'
import {hasPlainLines, lineFeed} from '../read/text.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {shortestFlattened, splitFlattened} from './flattened.ts'
import {LineJoiner} from './joiner.ts'
import type {Piece} from './rows.ts'
import {strayBreaks} from './stray.ts'
import {splitArticles, wrappedWidth} from './wrapped.ts'

/** White space at the ends of lines, zero-width characters and byte order marks included. */
function isBlank(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff
  if (code < 0x80) return code === 0x20 || code === 9 || code === 0x0b || code === 0x0c
  return (
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x1680
  )
}

function nextBreak(text: string, from: number): number {
  let end = from
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++
  return end
}

/**
 * Gives the logical lines: each line of the notice once, without white space at its ends, parted by single `\n`, with
 * the marks of tables kept on their own. Blank lines are left out. Plain text that a page broke into lines is joined
 * again, and a notice on one line is split.
 */
export function reflow(input: SourceText, vocabulary: Vocabulary): SourceText {
  const {text, map} = input
  const lines = linesOf(text)
  const isText = input.format === 'text'
  const width = isText ? wrappedWidth(text, lines) : 0
  const pieces = isText ? splitLines(text, lines, width > 0, vocabulary) : lines
  const joiner = width > 0 ? new LineJoiner(text, pieces, width, vocabulary) : null
  const stray = isText && width === 0 ? strayBreaks(input, pieces) : null
  const builder = new TextBuilder()
  let before: Piece | null = null
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!
    if (isMark(text.charCodeAt(piece.from))) {
      builder.carry(text, map, piece.from, piece.to)
      before = null
      continue
    }
    if (before) {
      const place = map.start(piece.from)
      if (!joiner?.joins(index) && !stray?.has(index)) {
        // A line feed that parts two lines by itself goes on with the text before it.
        if (isLineFeed(text, before.to, piece.from) && map.start(before.to) === place - 1)
          builder.carry(text, map, before.to, piece.from)
        else builder.replace('\n', place, place)
      } else if (isLatin(text.charCodeAt(before.to - 1)) && isLatin(text.charCodeAt(piece.from)))
        builder.replace(' ', place, place)
    }
    builder.carry(text, map, piece.from, piece.to)
    before = piece
  }
  return withText(input, builder.finish())
}

/** Splits the lines that hold more than one; most hold one. */
function splitLines(text: string, lines: readonly Piece[], isWrapped: boolean, vocabulary: Vocabulary): Piece[] {
  const pieces: Piece[] = []
  for (const line of lines) {
    if (!isWrapped && line.to - line.from < shortestFlattened) pieces.push(line)
    else
      for (const piece of isWrapped ? splitArticles(text, line) : splitFlattened(text, line, vocabulary))
        pieces.push(piece)
  }
  return pieces
}

/** Gives the lines that are not blank, without white space at their ends, and each mark of a table by itself. */
function linesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  // Most texts break lines with LF alone, and the search for that is far faster than a look at each character.
  const plain = hasPlainLines(text)
  let at = 0
  while (at <= text.length) {
    let from = at
    while (from < text.length && isBlank(text.charCodeAt(from))) from++
    const end = plain ? lineFeed(text, from) : nextBreak(text, from)
    let to = end
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--
    if (to > from) pieces.push({from, to})
    if (end < text.length && isMark(text.charCodeAt(end))) pieces.push({from: end, to: end + 1})
    at = end + 1
  }
  return pieces
}

/** Tells whether a stretch is a line feed and no more. */
function isLineFeed(text: string, from: number, to: number): boolean {
  return to - from === 1 && text.charCodeAt(from) === 10
}

/** Tells a mark of a table. */
function isMark(code: number): boolean {
  return code >= 0x1c && code <= 0x1f
}

/** Tells a character of a Latin word. */
function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}
