/**
 * Joins the lines of a text that a page broke. Its rows are counted out: an extractor may give one row of the page as
 * several lines (behind 、, before “), and these together are as wide as the page.
 */
import type {Vocabulary} from '../vocabulary/index.ts'
import {bareNumber, LineWords, matches, starts} from './line-words.ts'
import {indent, less, more, type Piece, slack, sum, type Width, widthOf} from './rows.ts'

/** How many lines a bracket may stay open over, and a row be made of. */
const reach = 12
/** How many lines a title is looked for in. */
const firstLines = 5
/** A title or a heading is no longer than this; what goes on for longer is a sentence. Characters. */
const longestHeading = 45

const stops = new Set([...'。；：！？;:!?'])
/** By character: 1 for brackets and quotation marks that open, 2 for those that close. */
const bracketKinds = new Uint8Array(0x10000)
for (const open of '（(〔[【《“‘') bracketKinds[open.charCodeAt(0)] = 1
for (const close of '）)〕】]》”’') bracketKinds[close.charCodeAt(0)] = 2
/** The list of those a notice is addressed to. */
const addressed = /^[^。；]{2,200}[：:]$/

/** Tells which lines of a text go on with the line before them; asked line by line, in order. */
export class LineJoiner {
  private readonly widths: readonly Width[]
  /** Brackets that are open, and over how many lines. */
  private depth = 0
  private lines = 0
  /** How much of the row of the page is filled. */
  private row: Width = {least: 0, most: 0}
  /** True in the first row of a paragraph. */
  private first = true
  /** Where the paragraph begins. */
  private start = 0
  /** Where the first lines end. */
  private readonly headEnd: number
  private readonly words: LineWords
  /** True where rows are given in pieces. */
  private readonly fragmented: boolean

  constructor(
    private readonly text: string,
    private readonly pieces: readonly Piece[],
    private readonly width: number,
    vocabulary: Vocabulary,
  ) {
    this.words = new LineWords(text, vocabulary)
    this.widths = pieces.map((piece) => widthOf(text, piece))
    this.start = pieces[0]?.from ?? 0
    this.headEnd = pieces[Math.min(3, pieces.length - 1)]?.from ?? 0
    const short = pieces.filter(
      (piece, index) => this.widths[index]!.most < width * 0.7 && '，、'.includes(text[piece.to - 1]!),
    )
    this.fragmented = short.length * 20 > pieces.length
  }

  /** Tells whether the line at an index, from 1, goes on with the one before it. */
  joins(index: number): boolean {
    const before = this.pieces[index - 1]!
    this.count(before)
    const width = this.widths[index - 1]!
    this.row = sum(this.row, width)
    // A line that does not fit on the row stands on the next one: the row was shorter than it looked.
    if (this.row.least > this.target + more) {
      this.row = width
      this.first = false
    }
    const full = this.isFull(this.row, slack)
    const joined = this.decide(index, full)
    if (!joined) {
      this.depth = 0
      this.lines = 0
      this.first = true
      this.row = {least: 0, most: 0}
      this.start = this.pieces[index]!.from
    } else {
      this.lines++
      if (full) {
        this.first = false
        this.row = {least: 0, most: 0}
      }
    }
    return joined
  }

  private decide(index: number, full: boolean): boolean {
    const {text} = this
    const before = this.pieces[index - 1]!
    const next = this.pieces[index]!
    const last = text[before.to - 1]!
    const first = text[next.from]!
    // A stop or a closing bracket begins no line.
    if ('，。；：、！？）〕】》”,;:!?)]'.includes(first)) return true
    if (this.words.isWhole(before) || this.words.isWhole(next)) return false
    const inside = this.depth > 0 && this.lines < reach
    const paused = '，、,（(“《—'.includes(last)
    // （110、⏎120、119）: a list in brackets goes on; a label in the brackets of a note begins no line either.
    if (matches(starts, text, next.from) && !(inside && paused && isDigit(text.charCodeAt(next.from)))) return false
    if (this.words.beginsNote(next.from) && !inside && !paused && !this.words.isTornLabel(before, next)) return false
    if (this.signs(index) || this.words.beginsTitle(next)) return false
    if (
      this.words.isPerson(next) ||
      this.words.isTitle(this.paragraph(before)) ||
      (this.start > this.headEnd && this.words.isNamed(this.paragraph(before)))
    )
      return false
    if (before.to - before.from <= 10) {
      const words = text.slice(before.from, before.to)
      if (bareNumber.test(words) || this.words.isLabel(before)) return true
      // 总⏎则, 附⏎则: a single character is no line of anybody's.
      if (/^[\u4e00-\u9fff]$/.test(words)) return true
    }
    if (stops.has(last)) {
      if (inside && last !== '。') return true
      if (last === '：' || last === ':') return this.words.endsInLabel(before)
      // A sentence may end where the row does, or within it: then the row goes on to its full width.
      return full ? this.isRow(index, false) : this.fillsRow(index) || this.isTornRow(index)
    }
    if (index <= firstLines && this.words.beginsIssuing(this.paragraph(before))) return true
    if (/(?:关于|印发|转发|批转|公布)$/.test(text.slice(Math.max(before.from, before.to - 2), before.to))) return true
    // What stands in brackets belongs to the words before it; a 题注 names a year or an order.
    const aside = first === '（' && !/^[^）]{0,40}[年令]/.test(text.slice(next.from, next.to))
    if (aside && !this.words.isOrgan(before)) return true
    // 的, 和, 对: no line of an author ends with one of these.
    if ('的和与及或在对将把被由向从以并且其者'.includes(last)) return true
    if (paused || inside || full || this.fillsRow(index)) return true
    // What has a comma, or is long, or is too short for a heading is a sentence, and is not over before its stop.
    if (!this.isSentence(before) || this.words.beginsNote(this.start)) return false
    return /[，、]/.test(text.slice(this.start, before.to)) || !addressed.test(text.slice(next.from, next.to))
  }

  /** Gives the paragraph up to a line. */
  private paragraph({to}: Piece): Piece {
    return {from: this.start, to}
  }

  /** How wide the row is that is begun. */
  private get target(): number {
    return this.width - (this.first ? indent : 0)
  }

  /** Tells whether a row is as wide as the page. */
  private isFull(row: Width, tolerance: number, first = this.first): boolean {
    return row.most >= this.width - (first ? indent : 0) - tolerance
  }

  /** Tells whether the lines from one on make up a whole row of their own. */
  private isRow(index: number, first: boolean): boolean {
    let row: Width = {least: 0, most: 0}
    for (let at = index; at < this.pieces.length && at < index + reach; at++) {
      row = sum(row, this.widths[at]!)
      if (this.isFull(row, 0.5, first)) return row.least <= this.width - (first ? indent : 0) + more
      if (!this.isSeam(at + 1)) return false
    }
    return false
  }

  /** Tells whether the lines from one on fill the row that is begun, and no more than that. */
  private fillsRow(index: number): boolean {
    if (!this.fragmented) return false
    const {target} = this
    let {row} = this
    for (let at = index; at < this.pieces.length && at < index + reach; at++) {
      if (!this.isSeam(at)) return false
      row = sum(row, this.widths[at]!)
      if (row.least > target + more) return false
      // Extractors break a row behind a mark; what ends without one ends the row, and its width need not be exact.
      if (row.most >= target - (this.isMarked(at) ? less : less * 3)) return true
    }
    return false
  }

  /** Tells whether a line ends with a mark, behind which extractors break a row. */
  private isMarked(index: number): boolean {
    return '，、；：。！？》”）〕％%,;:)]'.includes(this.text[this.pieces[index]!.to - 1]!)
  }

  /**
   * Tells whether the lines from one on are a row too short to begin a paragraph, and end it: they are what is left of the
   * row before them.
   */
  private isTornRow(index: number): boolean {
    if (!this.fragmented) return false
    let row: Width = {least: 0, most: 0}
    for (let at = index; at < this.pieces.length - 1 && at < index + 3; at++) {
      if (at > index && !this.isSeam(at)) return false
      row = sum(row, this.widths[at]!)
      if (row.least > this.width * 0.3) return false
      if (this.isMarked(at)) continue
      const next = this.pieces[at + 1]!
      return (
        !this.words.isWhole(next) && !matches(starts, this.text, next.from) && !this.words.isOrgan(this.pieces[at]!)
      )
    }
    return false
  }

  /** Tells whether a line, or two, sign over a date. */
  private signs(index: number): boolean {
    for (let at = index; at <= index + 1 && at + 1 < this.pieces.length; at++) {
      const {from, to} = this.pieces[at]!
      if (to - from > 40 || /[，。；：]/.test(this.text.slice(from, to)) || !this.words.isOrgan(this.pieces[at]!))
        return false
      if (this.words.isWhole(this.pieces[at + 1]!)) return true
    }
    return false
  }

  /** Tells whether extractors break a row before the line at an index: behind a mark, or before one that opens. */
  private isSeam(index: number): boolean {
    const before = this.pieces[index - 1]
    const next = this.pieces[index]
    if (!before || !next) return false
    if (this.words.isWhole(next) || matches(starts, this.text, next.from)) return false
    return (
      '，、；：。！？》”）〕％%,;:)]'.includes(this.text[before.to - 1]!) ||
      '“‘《（〔(，、。；：”》）'.includes(this.text[next.from]!)
    )
  }

  /** Tells whether the paragraph up to a line is no heading and no title. */
  private isSentence({to}: Piece): boolean {
    const from = Math.max(this.start, to - 400)
    const words = this.text.slice(from, to)
    // 、 parts the words of a sentence too; a heading with 、 has its number in front.
    if (words.length > 20 && words.includes('、') && !matches(starts, this.text, this.start)) return true
    return to - this.start > longestHeading || /[，。；]/.test(words) || /^[\u4e00-\u9fff]{1,3}$/.test(words)
  }

  /** Follows the brackets that are open at the end of a line. */
  private count({from, to}: Piece): void {
    for (let at = from; at < to; at++) {
      const kind = bracketKinds[this.text.charCodeAt(at)]!
      if (kind === 0) continue
      if (kind === 1) {
        if (this.depth === 0) this.lines = 0
        this.depth++
      } else if (this.depth > 0) this.depth--
    }
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
