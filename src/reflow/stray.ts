/**
 * Single line breaks inside a word, in a text whose lines are its author's: 生态环⏎境保护. A page number that stood on a
 * line of its own leaves one, and so does a key pressed by mistake.
 *
 * Only what is certain is joined: a sentence that is not over, and a word that stands elsewhere without the break.
 */
import {isHan} from '../../grammars/words.ts'
import type {SourceText} from '../read/source-text.ts'
import {matches, starts} from './line-words.ts'
import type {Piece} from './rows.ts'

/** A line that breaks off is a sentence, and has this many characters at least. */
const shortest = 15
/** A text with more lines that end like this is not one of single breaks. */
const most = 5

/** Gives the indices of the lines that go on with the line before them. */
export function strayBreaks({text, map, removals}: SourceText, pieces: readonly Piece[]): ReadonlySet<number> {
  const found: number[] = []
  let open = 0
  for (let index = 1; index < pieces.length; index++) {
    const before = pieces[index - 1]!
    const last = text.charCodeAt(before.to - 1)
    if (before.to - before.from < shortest || !isOpenEnd(last) || !isHan(text.charCodeAt(pieces[index]!.from))) continue
    if (!/[，。、,]/.test(text.slice(before.from, before.to))) continue
    // Each candidate is looked up in the whole text, so their number is bounded.
    if (++open > most) return new Set()
    const next = pieces[index]!
    if (goesOn(before, next) && (isSingle(before, next) || isPageEnd(before, next))) found.push(index)
  }
  return new Set(found)

  /** Tells whether a line ends a sentence that the one before it began, with the word between them found elsewhere. */
  function goesOn(before: Piece, next: Piece): boolean {
    if (matches(starts, text, next.from) || !/[。；！）〕)][”’]?$/.test(text.slice(next.from, next.to))) return false
    if (!isHan(text.charCodeAt(before.to - 1))) return true
    const [a, b] = [text.slice(before.to - 2, before.to), text.slice(next.from, next.from + 2)]
    return text.includes(a + b[0]) || text.includes(a[1] + b)
  }

  /** Tells whether one line break alone stands between two lines; a blank line parts paragraphs. */
  function isSingle({to}: Piece, {from}: Piece): boolean {
    return /^[ \t]*\r?\n[ \t]*$/.test(text.slice(to, from))
  }

  function isPageEnd({to}: Piece, {from}: Piece): boolean {
    const [start, end] = [map.end(to), map.start(from)]
    return removals.some((cut) => cut.rule === 'pageNumber' && cut.from >= start && cut.to <= end)
  }
}

function isOpenEnd(code: number): boolean {
  return isHan(code) || code === 0xff0c || code === 0x2c || code === 0x3001
}
