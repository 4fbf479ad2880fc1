/** Metadata blocks as lines of `label：value`, fields on one line two spaces apart, however the page lays them out. */
import {isSpace, type LabelSet, labelBefore, labelKind} from './html-labels.ts'
import type {LineWriter} from './html-writer.ts'

/** Elements that are one row of fields. */
const rowTags = new Set(['tr', 'li', 'dt'])
/** Elements that are one cell of a row. */
const cellTags = new Set(['td', 'th', 'dd'])

/** Writes the texts of a metadata block. */
export class FieldLines {
  /** What stands last on the line: a label without or with its colon, or anything else. */
  private after: 'bare' | 'colon' | null = null
  private rows = 0

  constructor(
    private readonly source: string,
    private readonly labels: LabelSet,
    private readonly writer: LineWriter,
  ) {}

  /** True inside an element that is a row: what is inside does not end the line. */
  get inRow(): boolean {
    return this.rows > 0
  }

  /** Goes over the edge of a block element. */
  edge(name: string, heading: boolean, leaving: boolean): void {
    const {writer} = this
    if (rowTags.has(name)) {
      if (name !== 'dt') this.rows = Math.max(0, this.rows + (leaving ? -1 : 1))
      if (name !== 'dt' || !leaving) this.endLine()
    } else if (cellTags.has(name) || this.inRow) {
      if (this.after === null) writer.gap()
    } else if (heading || this.after === null) this.endLine()
  }

  /** Ends the block; a label at its end has an empty value. */
  close(): void {
    this.complete()
    this.rows = 0
  }

  /** Writes a text node, offsets into the source; `whole` as in `LineWriter.text`. */
  text(from: number, to: number, whole: boolean): void {
    while (from < to && isSpace(this.source.charCodeAt(from))) from++
    if (from > 0 && from <= to && isSpace(this.source.charCodeAt(from - 1)) && this.after === null) this.writer.gap()
    if (from === to) return
    const starts = whole ? this.fieldStarts(from, to) : []
    let begin = from
    for (const start of starts) {
      if (start > begin) this.piece(begin, start, whole, begin !== from)
      begin = start
    }
    this.piece(begin, to, whole, starts.includes(begin))
  }

  private endLine(): void {
    this.complete()
    this.writer.break()
  }

  /** Gives a label that ends the line its colon. */
  private complete(): void {
    if (this.after === 'bare') this.writer.insert('：')
    this.after = null
  }

  private piece(from: number, to: number, whole: boolean, begins: boolean): void {
    const {source, writer} = this
    const kind = labelKind(source, from, to, this.labels)
    const code = source.charCodeAt(from)
    const colon = code === 0xff1a || code === 58
    const {after} = this
    writer.beforeInk = () => {
      if (after === 'bare' && !colon) writer.insert('：')
      if ((begins || kind !== null) && !writer.lineEmpty) writer.insert('  ')
    }
    writer.text(from, to, whole, false)
    writer.beforeInk = null
    if (kind !== null) this.after = kind
    else
      this.after =
        this.endsWithLabel(from, to) || (colon && after === 'bare' && isColonAlone(source, from, to)) ? 'colon' : null
  }

  private endsWithLabel(from: number, to: number): boolean {
    let end = to
    while (end > from && isSpace(this.source.charCodeAt(end - 1))) end--
    const code = this.source.charCodeAt(end - 1)
    return (code === 0xff1a || code === 58) && labelBefore(this.source, from, end - 1, this.labels) >= 0
  }

  /** Finds where known labels with a colon begin in a text: at its start, or after white space. */
  private fieldStarts(from: number, to: number): number[] {
    const starts: number[] = []
    for (let at = from; at < to; at++) {
      const code = this.source.charCodeAt(at)
      if (code !== 0xff1a && code !== 58) continue
      const start = labelBefore(this.source, Math.max(from, at - 80), at, this.labels)
      if (start >= 0 && (start === from || isGap(this.source.charCodeAt(start - 1)))) starts.push(start)
    }
    return starts
  }
}

function isGap(code: number): boolean {
  return isSpace(code) || code === 0x3000 || code === 0xa0 || code === 59
}

function isColonAlone(source: string, from: number, to: number): boolean {
  return source.slice(from, to).trim().length === 1
}
