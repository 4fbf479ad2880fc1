/**
 * Lines that a page broke: the text of a PDF breaks where the paper ends, after a 、, between a number and its text.
 *
 * Taught by notices extracted from a compilation in PDF and from single PDFs. A text is taken for such a one only where
 * more than a quarter of its lines end in the middle of a sentence. Its rows are then counted out: an extractor may give
 * one row of the page as several lines (behind 、, before “), and these together are as wide as the page.
 */
import {alternatives} from '../../grammars/words.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {roleLabels} from '../vocabulary/labels.ts'

/** A stretch of a text without white space at its ends. */
export interface Piece {
  from: number
  to: number
}

/** The fewest lines that tell anything. */
const enough = 8
/** Lines within this of the widest count as full, in widths of a Chinese character. */
const slack = 3.5
/** Lines that make up a row together are as wide as it within these: less, since Latin words are not broken; more, since
 * marks are set narrow. */
const less = 1.5
const more = 1.2
/** How far the first row of a paragraph is moved in. */
const indent = 2
/** How many lines a bracket may stay open over, and a row be made of. */
const reach = 12
/** How many lines a title is looked for in, and how far the head of a text reaches that names its instrument. */
const firstLines = 5
const headReach = 900
/** A title or a heading is no longer than this; what goes on for longer is a sentence. Characters. */
const longestHeading = 45

const stops = new Set([...'。；：！？;:!?'])
const opening = '（(〔【[《“‘'
const closing = '）)〕】]》”’'

/** What begins a line of its own, whatever stands before it. */
const starts =
  /(?:[（(][一二三四五六七八九十百]{1,4}[）)](?![项款目])|[一二三四五六七八九十百]{1,4}、|第[一二三四五六七八九十百零〇\d]{1,5}[编章节条](?![第款项、规的])|[0-9]{1,3}(?:[．.﹒](?![0-9])|、)|[（(][0-9]{1,2}[）)]|[①-⑳⑴-⒇㈠-㈩]|附[ \u3000]?件|附[：:]|抄送[：:]|（此件|\(此件)/y
/** A number with nothing behind it. */
const bareNumber =
  /^(?:[（(][一二三四五六七八九十百]{1,4}[）)]|[一二三四五六七八九十百]{1,4}、?|第[一二三四五六七八九十百零〇\d]{1,5}[章节条]|[0-9]{1,3}[．.、﹒]|[（(][0-9]{1,2}[）)]|[①-⑳])$/

const gap = '[ \\u3000]*'
/** Lines that are whole: a date, a 发文字号. */
const wholeDate = new RegExp(
  `^[（(]?(?:[12][0-9]{3}${gap}年${gap}[0-9]{1,2}${gap}月${gap}[0-9]{1,2}${gap}日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[）)]?$`,
)
const wholeNumber = new RegExp(
  `^[\\u4e00-\\u9fff]{2,14}${gap}[〔\\[［（(][12][0-9]{3}[〕\\]］）)]${gap}[0-9]{1,5}${gap}号$`,
)
/** The list of those a notice is addressed to. */
const addressed = /^[^。；]{2,200}[：:]$/

/** The width of a line, at the least and at the most: a Chinese character counts one, others about a half. */
interface Width {
  least: number
  most: number
}

function widthOf(text: string, {from, to}: Piece): Width {
  let han = 0
  let latin = 0
  let spaces = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x20) spaces++
    else if (code < 0x2000) latin++
    else han++
  }
  return {least: han + latin * 0.45, most: han + latin * 0.55 + spaces * 0.5}
}

const middle = ({least, most}: Width) => (least + most) / 2

/**
 * Tells how wide the lines of a text are that a page broke, or 0 where its lines are those of its author.
 *
 * @param pieces The lines that are not blank, in order.
 */
export function wrappedWidth(text: string, pieces: readonly Piece[]): number {
  if (pieces.length < enough) return 0
  const measured = pieces.map((piece) => widthOf(text, piece))
  const widths = measured.map(middle)
  const sorted = [...widths].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  const widest = at(0.9)
  // A few lines may run on where the extractor lost a break.
  if (widest < 15 || at(0.98) > widest * 1.5) return 0
  // A line that ends with a comma was broken, however short it is.
  let broken = 0
  pieces.forEach((piece, index) => {
    const last = text[piece.to - 1]!
    if ('，、'.includes(last) || (widths[index]! >= widest - slack && !stops.has(last))) broken++
  })
  return broken >= enough / 2 && broken * 4 > pieces.length ? usualWidth(measured) : 0
}

/** Gives the width of whole rows: the greatest that more than a stray line or two have. Where rows are given in pieces, few are whole. */
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
  let row: Width = {least: 0, most: 0}
  for (const line of widths) {
    row = sum(row, line)
    if (row.least > width + more) row = line
    if (isNear(row, width) || isNear(row, width - indent)) {
      count++
      row = {least: 0, most: 0}
    }
  }
  return count
}

function isNear({least, most}: Width, width: number): boolean {
  return most >= width - 0.6 && least <= width + 1.1
}

/** Splits lines that hold the end of one article and the beginning of the next, where an extractor lost the break. */
export function splitArticles(text: string, piece: Piece): Piece[] {
  const pieces: Piece[] = []
  let from = piece.from
  for (const found of text
    .slice(piece.from, piece.to)
    .matchAll(
      /(?<=[。；]|^第[一二三四五六七八九十百零〇]{1,5}章[ \u3000]+[\u4e00-\u9fff]{2,12})[ \u3000]+(?=第[一二三四五六七八九十百零〇]{1,5}[条章][ \u3000])/g,
    )) {
    pieces.push({from, to: piece.from + found.index})
    from = piece.from + found.index + found[0].length
  }
  return [...pieces, {from, to: piece.to}]
}

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
  /** 牵头单位：, with nothing behind it where it is the whole line. */
  private readonly label: RegExp
  /** The head of the text before the paragraph, without white space. */
  private head = ''
  /** …的通知（2023年2月13日）, whole. */
  private readonly title: RegExp
  /** The titles that the head of the text has in 《》. */
  private titles: string[] | null = null
  private readonly organ: RegExp
  /** True where rows are given in pieces. */
  private readonly fragmented: boolean

  constructor(
    private readonly text: string,
    private readonly pieces: readonly Piece[],
    private readonly width: number,
    private readonly vocabulary: Vocabulary,
  ) {
    this.label = new RegExp(
      `(?:${alternatives([...roleLabels(vocabulary), ...vocabulary.deadlineLabels])})${gap}[:：]`,
      'y',
    )
    this.title = new RegExp(
      `的(?:${alternatives(Object.keys(vocabulary.documentTypes))})(?:[（(][^（）()]{1,20}[）)])?$`,
    )
    this.widths = pieces.map((piece) => widthOf(text, piece))
    this.start = pieces[0]?.from ?? 0
    this.organ = new RegExp(`(?:${alternatives(vocabulary.organSuffixes)})(?:[（(][^（）()]{1,8}[）)])?$`)
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
    if (this.isWhole(before) || this.isWhole(next)) return false
    const inside = this.depth > 0 && this.lines < reach
    const paused = '，、,（(“《—'.includes(last)
    // （110、⏎120、119）: a list in brackets goes on; a label in the brackets of a note begins no line either.
    if (matches(starts, text, next.from) && !(inside && paused && isDigit(text.charCodeAt(next.from)))) return false
    if (matches(this.label, text, next.from) && !inside && !paused && !this.isTornLabel(before, next)) return false
    if (this.signs(index) || this.beginsTitle(next)) return false
    if (this.isPerson(next) || this.isTitle(before) || this.isNamed(before)) return false
    if (before.to - before.from <= 10) {
      const words = text.slice(before.from, before.to)
      if (bareNumber.test(words) || (matches(this.label, text, before.from) && this.label.lastIndex === before.to))
        return true
      // 总⏎则, 附⏎则: a single character is no line of anybody's.
      if (/^[\u4e00-\u9fff]$/.test(words)) return true
    }
    if (stops.has(last)) {
      if (inside && last !== '。') return true
      if (last === '：' || last === ':') return false
      // A sentence may end where the row does, or within it: then the row goes on to its full width.
      return full ? this.isRow(index, false) : this.fillsRow(index) || this.isTornRow(index)
    }
    if (this.isUnfinishedTitle(index)) return true
    if (/(?:关于|印发|转发|批转|公布)$/.test(text.slice(Math.max(before.from, before.to - 2), before.to))) return true
    // What stands in brackets belongs to the words before it; a 题注 names a year or an order.
    const aside = first === '（' && !/^[^）]{0,40}[年令]/.test(text.slice(next.from, next.to))
    if (aside && !this.isOrgan(index - 1)) return true
    // 的, 和, 对: no line of an author ends with one of these.
    if ('的和与及或在对将把被由向从以并且其者'.includes(last)) return true
    if (paused || inside || full || this.fillsRow(index)) return true
    // What has a comma, or is long, or is too short for a heading is a sentence, and is not over before its stop.
    if (!this.isSentence(before) || matches(this.label, text, this.start)) return false
    return /[，、]/.test(text.slice(this.start, before.to)) || !addressed.test(text.slice(next.from, next.to))
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
      return !this.isWhole(next) && !matches(starts, this.text, next.from) && !this.isOrgan(at)
    }
    return false
  }

  /** Tells whether a line ends as the name of an organ does. */
  private isOrgan(index: number): boolean {
    const {from, to} = this.pieces[index]!
    return to - from >= 3 && this.organ.test(this.text.slice(from, to))
  }

  /** Tells whether a line, or two, sign over a date. */
  private signs(index: number): boolean {
    for (let at = index; at <= index + 1 && at + 1 < this.pieces.length; at++) {
      const {from, to} = this.pieces[at]!
      if (to - from > 40 || /[，。；：]/.test(this.text.slice(from, to)) || !this.isOrgan(at)) return false
      if (this.isWhole(this.pieces[at + 1]!)) return true
    }
    return false
  }

  /** Tells whether a line begins a title that the head of the text has in 《》. */
  private beginsTitle({from, to}: Piece): boolean {
    if (from < headReach / 4 || to - from < 8 || to - from > 80) return false
    const words = this.text.slice(from, to)
    if (/[，。；：《》]/.test(words)) return false
    this.titles ??= [...this.text.slice(0, headReach).matchAll(/《([^《》]{8,120})》/g)].map(([, title]) =>
      bare(title!),
    )
    const name = bare(words)
    return this.titles.some((title) => title.startsWith(name))
  }

  /** 完成⏎时限：: a label that the end of a row tore. */
  private isTornLabel(before: Piece, next: Piece): boolean {
    for (let from = before.to - 1; from >= Math.max(before.from, before.to - 4); from--) {
      const words = this.text.slice(from, before.to) + this.text.slice(next.from, Math.min(next.to, next.from + 12))
      if (matches(this.label, words, 0) && this.label.lastIndex > before.to - from) return true
    }
    return false
  }

  /** Tells whether extractors break a row before the line at an index: behind a mark, or before one that opens. */
  private isSeam(index: number): boolean {
    const before = this.pieces[index - 1]
    const next = this.pieces[index]
    if (!before || !next) return false
    if (this.isWhole(next) || matches(starts, this.text, next.from)) return false
    return (
      '，、；：。！？》”）〕％%,;:)]'.includes(this.text[before.to - 1]!) ||
      '“‘《（〔(，、。；：”》）'.includes(this.text[next.from]!)
    )
  }

  private isWhole({from, to}: Piece): boolean {
    if (to - from > 40) return false
    const words = this.text.slice(from, to)
    return wholeDate.test(words) || wholeNumber.test(words)
  }

  /** 组长：…: a line of a list of persons. */
  private isPerson({from, to}: Piece): boolean {
    const colon = this.text.slice(from, Math.min(to, from + 10)).search(/[:：]/)
    if (colon < 2) return false
    return this.vocabulary.rosterRoles.includes(this.text.slice(from, from + colon).replace(/[ \u3000]+/g, ''))
  }

  /** Tells whether the lines so far are a whole title: …关于…的通知. Its rows are set in the middle of the page. */
  private isTitle({to}: Piece): boolean {
    if (to - this.start > 200) return false
    const words = this.text.slice(this.start, to)
    return /关于|[印转批]发/.test(words) && !/[，。；]/.test(words) && this.title.test(words)
  }

  /** Tells whether the first lines are a title that has named what it is about, and not yet what it is. */
  private isUnfinishedTitle(index: number): boolean {
    if (index > firstLines) return false
    const words = this.text.slice(this.start, this.pieces[index - 1]!.to)
    return /关于|[印转批]发/.test(words) && !/[，。；：]/.test(words) && words.length < 150
  }

  /**
   * Tells whether the lines so far are what the head of the text names: the title of the instrument. It is set in the
   * middle of the page, and may fill a row with what follows by chance.
   */
  private isNamed({to}: Piece): boolean {
    const words = this.text.slice(this.start, to)
    if (words.length < 8 || words.length > 120 || /[，。；：]/.test(words)) return false
    if (this.start < headReach) this.head = bare(this.text.slice(0, this.start))
    const name = bare(words)
    const at = this.head.indexOf(name)
    return at >= 0 && this.start > headLines(this.pieces) && /[》的]/.test(this.head[at + name.length] ?? '')
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
      const character = this.text[at]!
      if (opening.includes(character)) {
        if (this.depth === 0) this.lines = 0
        this.depth++
      } else if (closing.includes(character) && this.depth > 0) this.depth--
    }
  }
}

/** Where the first lines end. */
function headLines(pieces: readonly Piece[]): number {
  return pieces[Math.min(3, pieces.length - 1)]!.from
}

function bare(words: string): string {
  return words.replace(/[\s《“”]+/g, '')
}

function sum(one: Width, other: Width): Width {
  return {least: one.least + other.least, most: one.most + other.most}
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
