/**
 * Texts whose lines a page broke: the text of a PDF breaks where the paper ends, after a 、, between a number and its text.
 *
 * Taught by notices extracted from a compilation in PDF and from single PDFs. A text is taken for such a one only where
 * more than a quarter of its lines end in the middle of a sentence.
 */
import {indent, more, type Piece, slack, type Width, widthOf} from './rows.ts'

/** The fewest lines that tell anything. */
const enough = 8

/** No page has rows of more UTF-16 units. */
const longestRow = 200

const stops = new Set([...'。；：！？;:!?'])

const middle = ({least, most}: Width) => (least + most) / 2

/**
 * Tells how wide the lines of a text are that a page broke, or 0 where its lines are those of its author.
 *
 * @param pieces The lines that are not blank, in order.
 */
export function wrappedWidth(text: string, pieces: readonly Piece[]): number {
  if (pieces.length < enough) return 0
  const lengths = new Uint32Array(pieces.length)
  for (let index = 0; index < pieces.length; index++) lengths[index] = pieces[index]!.to - pieces[index]!.from
  lengths.sort()
  const count = pieces.length - Math.floor(pieces.length * 0.9)
  const long = lengths[pieces.length - count]!
  if (long > longestRow) return 0
  const widths = greatest(text, pieces, count, long)
  const widest = widths[0]!
  // A few lines may run on where the extractor lost a break.
  if (widest < 15 || widths[widths.length - pieces.length + Math.floor(pieces.length * 0.98)]! > widest * 1.5) return 0
  // A line that ends with a comma was broken, however short it is.
  let broken = 0
  for (const piece of pieces) {
    const last = text[piece.to - 1]!
    if ('，、'.includes(last)) broken++
    else if (!stops.has(last) && piece.to - piece.from >= widest - slack) {
      if (middle(widthOf(text, piece)) >= widest - slack) broken++
    }
  }
  if (broken < enough / 2 || broken * 4 <= pieces.length) return 0
  return usualWidth(pieces.map((piece) => widthOf(text, piece)))
}

/**
 * Gives the widths of the widest lines, the narrowest of them first. No line is wider than it is long, so that only the
 * long ones are measured.
 *
 * @param long So many lines are at least this long.
 */
function greatest(text: string, pieces: readonly Piece[], count: number, long: number): Float64Array {
  const widths: number[] = []
  let least = Number.POSITIVE_INFINITY
  for (const piece of pieces) {
    if (piece.to - piece.from < long) continue
    const width = middle(widthOf(text, piece))
    widths.push(width)
    if (width < least) least = width
  }
  for (const piece of pieces) {
    const length = piece.to - piece.from
    if (length < long && length > least) widths.push(middle(widthOf(text, piece)))
  }
  return Float64Array.from(widths).sort().subarray(-count)
}

/**
 * Gives the width of whole rows: the greatest that more than a stray line or two have. Where rows are given in pieces,
 * few are whole.
 */
function usualWidth(widths: readonly Width[]): number {
  const counts = new Map<number, number>()
  for (const {least} of widths) counts.set(Math.round(least), (counts.get(Math.round(least)) ?? 0) + 1)
  const needed = Math.max(3, widths.length * 0.02)
  const sorted = [...counts.keys()].sort((one, other) => other - one)
  const found = sorted.find((width) => counts.get(width)! + (counts.get(width - 1) ?? 0) >= needed) ?? sorted[0]!
  // Rows with figures in them are a little less than whole by this count.
  const whole = (counts.get(found - 1) ?? 0) > counts.get(found)! * 2 ? found - 1 : found
  let best = whole
  let most = fits(widths, whole)
  for (let width = whole + 1; width <= whole + 4; width++) {
    // A wider row has to be borne out: where all rows are in pieces, the longest piece is less than one.
    const count = fits(widths, width)
    if (count > most * 1.3) {
      best = width
      most = count
    }
  }
  return best
}

/** Counts the rows that lines fill to the brim, taken together from the top, for rows of a width. */
function fits(widths: readonly Width[], width: number): number {
  let count = 0
  let least = 0
  let most = 0
  for (const line of widths) {
    least += line.least
    most += line.most
    if (least > width + more) ({least, most} = line)
    if (isNear(least, most, width) || isNear(least, most, width - indent)) {
      count++
      least = 0
      most = 0
    }
  }
  return count
}

function isNear(least: number, most: number, width: number): boolean {
  return most >= width - 0.6 && least <= width + 1.1
}

const articleBreak =
  /(?<=[。；]|^第[一二三四五六七八九十百零〇]{1,5}章[ \u3000]+[\u4e00-\u9fff]{2,12})[ \u3000]+(?=第[一二三四五六七八九十百零〇]{1,5}[条章][ \u3000])/g

/** Splits lines that hold the end of one article and the beginning of the next, where an extractor lost the break. */
export function splitArticles(text: string, piece: Piece): Piece[] {
  const words = text.slice(piece.from, piece.to)
  if (!hasSpacedNumber(words)) return [piece]
  const pieces: Piece[] = []
  let from = piece.from
  for (const found of words.matchAll(articleBreak)) {
    pieces.push({from, to: piece.from + found.index})
    from = piece.from + found.index + found[0].length
  }
  return [...pieces, {from, to: piece.to}]
}

/** Tells whether 第 stands behind white space. */
function hasSpacedNumber(words: string): boolean {
  for (let at = words.indexOf('第', 1); at >= 0; at = words.indexOf('第', at + 1)) {
    const before = words.charCodeAt(at - 1)
    if (before === 0x20 || before === 0x3000) return true
  }
  return false
}
