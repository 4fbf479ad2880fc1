/** What the lines of a page hold, counted as it is laid out. */
import {footStart} from './html-hints.ts'
import {endsOf, isSpace, type LabelSet, labelBefore, labelKind} from './html-labels.ts'
import type {Page} from './html-page.ts'
import {isPlain} from './html-writer.ts'

const numbered =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,5}[章条]|\d{1,2}[.．、])/

/** Credits each element with what can be seen in it, and with the lines that are prose. */
export class LineCounter {
  /** How many open elements are links. */
  links = 0
  /** The line that is being counted. */
  private ink = 0
  private linkInk = 0
  private labelled = 0
  private stop = false
  private start = ''
  /** True after a text that is a label without its colon. */
  private afterLabel = false
  private readonly firstOfLabel: ReadonlySet<number>

  constructor(
    private readonly page: Page,
    private readonly labels: LabelSet,
    /** The open elements, the root first. */
    private readonly open: readonly number[],
  ) {
    this.firstOfLabel = endsOf(labels).first
  }

  /** Credits the line that ends to an element: the one that is open, or the one that is being left. */
  end(at: number): void {
    if (this.ink === 0) return
    const own = this.ink - this.linkInk
    if (
      own > 0 &&
      (this.stop || (own >= 30 && this.labelled === 0 && !footStart.test(this.start)) || numbered.test(this.start))
    )
      this.page.prose[at]! += own
    this.ink = this.linkInk = this.labelled = 0
    this.stop = false
    this.start = ''
  }

  /** Counts the text of a node. */
  text(at: number, text: string, from: number, to: number): void {
    let ink = 0
    let stop = false
    let labels = 0
    let first = -1
    let plain = true
    for (let next = from; next < to; next++) {
      const code = text.charCodeAt(next)
      if (code >= 0x3400 && code < 0xfe00) {
        // Han and what is like it, most of a notice: none of what is looked for below.
        if (first < 0) first = next
        ink++
        continue
      }
      if (code <= 60 && !isPlain(code)) plain = false
      if (isSpace(code) || code === 0x3000 || code === 0xa0 || code === 0xfeff) continue
      if (code === 38) {
        // A reference is one character, and the common ones are white space.
        const semicolon = shortReferenceEnd(text, next, to)
        if (semicolon > 0) {
          next = semicolon
          if (text.startsWith('sp', semicolon - 2)) continue
        }
      }
      if (first < 0) first = next
      ink++
      if (code === 0x3002 || code === 0xff1b) stop = true
      else if (code === 0xff1a || code === 58) {
        if (next === first ? this.afterLabel : labelBefore(text, from, next, this.labels) >= 0) labels++
      }
    }
    const {page} = this
    if (plain) page.plain[at] = 1
    page.ink[at] = ink
    if (ink > 0) {
      if (this.start === '') this.start = text.slice(first, Math.min(first + 8, to))
      this.afterLabel =
        labels === 0 &&
        this.firstOfLabel.has(text.charCodeAt(first)) &&
        labelKind(text, first, to, this.labels) === 'bare'
      if (this.afterLabel && this.inLabelCell()) {
        labels++
        this.afterLabel = false
      }
    }
    page.labels[at] = labels
    this.ink += ink
    this.labelled += labels
    this.stop ||= stop
    const parent = this.open[this.open.length - 1]!
    page.ink[parent]! += ink
    page.labels[parent]! += labels
    if (this.links > 0) {
      page.linkInk[at] = ink
      page.linkInk[parent]! += ink
      this.linkInk += ink
    }
  }

  private inLabelCell(): boolean {
    for (let depth = this.open.length - 1; depth >= 0; depth--) {
      const {name, block} = this.page.tags[this.open[depth]!]!
      if (name === 'td' || name === 'th' || name === 'dt') return true
      if (name !== 'p' && block) return false
    }
    return false
  }
}

/** Gives the offset of the semicolon of a reference of at most eight characters, or -1. */
function shortReferenceEnd(text: string, at: number, to: number): number {
  for (let next = at + 1; next < at + 8 && next < to; next++) if (text.charCodeAt(next) === 59) return next
  return -1
}
