/**
 * Lines that a page broke: the text of a PDF breaks where the paper ends, after a 、, between a number and its text.
 *
 * Taught by notices extracted from a compilation in PDF. A text is taken for such a one only where more than a quarter of
 * its lines end in the middle of a sentence.
 */

/** A stretch of a text without white space at its ends. */
export interface Piece {
  from: number
  to: number
}

/** The fewest lines that tell anything. */
const enough = 8
/** Lines within this of the widest count as full, in widths of a Chinese character. */
const slack = 3.5
/** How many lines a bracket may stay open over. */
const reach = 12

const stops = new Set([...'。；：！？;:!?'])
const opening = '（(〔【[《“‘'
const closing = '）)〕】]》”’'

/** What begins a line of its own, whatever stands before it. */
const starts =
  /(?:[（(][一二三四五六七八九十百]{1,4}[）)]|[一二三四五六七八九十百]{1,4}、|第[一二三四五六七八九十百零〇\d]{1,5}[编章节条](?![第款项、规的])|[0-9]{1,3}(?:[．.](?![0-9])|、)|[（(][0-9]{1,2}[）)]|[①-⑳⑴-⒇㈠-㈩]|附[ \u3000]?件|附[：:]|抄送[：:]|（此件|[\u4e00-\u9fff]{2,4}(?:单位|部门|时限)[：:])/y
/** A number with nothing behind it. */
const bareNumber =
  /^(?:[（(][一二三四五六七八九十百]{1,4}[）)]|[一二三四五六七八九十百]{1,4}、?|第[一二三四五六七八九十百零〇\d]{1,5}[章节条]|[0-9]{1,3}[．.、]|[①-⑳])$/

/** A label with nothing behind it: 牵头单位：. */
const bareLabel = /^[\u4e00-\u9fff]{2,6}(?:单位|部门|时限)[：:]$/

/** Gives the width of a line: a Chinese character counts one, a Latin one a half. */
function widthOf(text: string, {from, to}: Piece): number {
  let width = 0
  for (let at = from; at < to; at++) width += text.charCodeAt(at) < 0x2000 ? 0.5 : 1
  return width
}

/**
 * Tells how wide the lines of a text are that a page broke, or 0 where its lines are those of its author.
 *
 * @param pieces The lines that are not blank, in order.
 */
export function wrappedWidth(text: string, pieces: readonly Piece[]): number {
  if (pieces.length < enough) return 0
  const widths = pieces.map((piece) => widthOf(text, piece))
  const sorted = [...widths].sort((a, b) => a - b)
  const widest = sorted[Math.floor(sorted.length * 0.9)]!
  if (widest < 15 || sorted[sorted.length - 1]! > widest * 1.5) return 0
  // A line that ends with a comma was broken, however short it is.
  let broken = 0
  pieces.forEach((piece, index) => {
    const last = text[piece.to - 1]!
    if ('，、'.includes(last) || (widths[index]! >= widest - slack && !stops.has(last))) broken++
  })
  return broken >= enough / 2 && broken * 4 > pieces.length ? widest : 0
}

/** Joins the lines of a text that a page broke; fed line by line. */
export class LineJoiner {
  private depth = 0
  private lines = 0
  /** How much of the row of the page is filled: extractors break a row into several lines, behind a 、 or a 》. */
  private row = 0

  constructor(
    private readonly text: string,
    private readonly width: number,
  ) {}

  /** Tells whether a line goes on with the one before it. */
  joins(before: Piece, next: Piece): boolean {
    this.count(before)
    this.row += widthOf(this.text, before)
    const joined = this.decide(before, next)
    if (joined) this.lines++
    else {
      this.depth = 0
      this.lines = 0
    }
    // Only a line that was broken behind such a mark shares its row with the next.
    if (!joined || this.row >= this.width - slack || !'，、》'.includes(this.text[before.to - 1]!)) this.row = 0
    return joined
  }

  private decide(before: Piece, next: Piece): boolean {
    const {text} = this
    const last = text[before.to - 1]!
    const first = text[next.from]!
    // A stop or a closing bracket begins no line.
    if ('，。；：、！？）〕】》”'.includes(first)) return true
    starts.lastIndex = next.from
    if (starts.test(text)) return false
    if (before.to - before.from <= 10) {
      const words = text.slice(before.from, before.to)
      if (bareNumber.test(words) || bareLabel.test(words)) return true
    }
    if (stops.has(last)) return this.depth > 0 && this.lines < reach && last !== '。'
    if ('，、,（“《—'.includes(last)) return true
    if (this.depth > 0 && this.lines < reach) return true
    if (this.row >= this.width - slack) return true
    // Some extractors break behind every 》; the sentence goes on where the next line ends one.
    return last === '》' && '，。；、'.includes(text[next.to - 1]!)
  }

  /** Follows the brackets that are open at the end of a line. */
  private count({from, to}: Piece): void {
    for (let at = from; at < to; at++) {
      const character = this.text[at]!
      if (opening.includes(character)) this.depth++
      else if (closing.includes(character) && this.depth > 0) this.depth--
    }
  }
}
