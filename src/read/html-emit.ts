/** From the flat page to the text: lines, tables, links, cuts. */
import {decodeAttribute} from './html-entities.ts'
import {FieldLines} from './html-fields.ts'
import {spacedTags} from './html-hints.ts'
import type {LabelSet} from './html-labels.ts'
import {isBlock, isFieldBlock, isText, isWhole, nameOf, type Page} from './html-page.ts'
import {type TableKind, tableKind} from './html-tables.ts'
import {LineWriter} from './html-writer.ts'
import {type CellShape, type Link, Mark} from './source-text.ts'

const mostSpan = 1000
const headingTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

interface OpenTable {
  at: number
  kind: TableKind
  /** True once the mark of the table is written. */
  begun: boolean
  /** True where a row has begun and has no cell yet. */
  rowDue: boolean
}

interface OpenLink {
  at: number
  url: string
  /** What `firstInk` was before. */
  outer: number
}

/** Writes the text of a page and gives the writer, with the shapes of the cells and the links in the order of the text. */
export function emit(page: Page, labels: LabelSet): {writer: LineWriter; cells: CellShape[]; links: Link[]} {
  const emitter = new Emitter(page, labels)
  emitter.run()
  return emitter
}

class Emitter {
  readonly writer: LineWriter
  readonly cells: CellShape[] = []
  readonly links: Link[] = []
  private readonly fields: FieldLines
  private readonly open: number[] = []
  private readonly tables: OpenTable[] = []
  private readonly openLinks: OpenLink[] = []
  /** Indices after the open block of fields, the open head of a table, the open preformatted element. */
  private fieldsEnd = 0
  private headEnd = 0
  private spacedEnd = 0

  constructor(
    private readonly page: Page,
    private readonly labels: LabelSet,
  ) {
    this.writer = new LineWriter(page.source)
    this.fields = new FieldLines(page.source, labels, this.writer)
  }

  run(): void {
    const {page, open, writer} = this
    const count = page.tags.length
    for (let at = 1; at < count; ) {
      while (open.length > 0 && page.end[open[open.length - 1]!]! <= at) this.leave(open.pop()!)
      const rule = page.rule[at]!
      if (rule !== null) {
        if (page.ink[at]! > 0 && isBlock(page, at)) this.edge(at)
        writer.cut(rule, page.from[at]!, page.to[at]!)
        at = page.end[at]!
        continue
      }
      if (isText(page, at)) this.text(at)
      else this.enter(at)
      at++
    }
    while (open.length > 0) this.leave(open.pop()!)
    this.fields.close()
  }

  private text(at: number): void {
    const {page} = this
    const to = page.to[at]!
    const whole = isWhole(page, at)
    // A byte order mark would be a line of its own.
    const from = page.from[at] === 0 && page.source.charCodeAt(0) === 0xfeff ? 1 : page.from[at]!
    if (at < this.fieldsEnd) this.fields.text(from, to, whole)
    else if (page.plain[at] === 1 && from < to) this.writer.plain(from, to)
    else this.writer.text(from, to, whole, at < this.spacedEnd)
  }

  private enter(at: number): void {
    const {page, writer} = this
    const name = nameOf(page, at)
    if (name === 'br') {
      if (at < this.fieldsEnd && this.fields.inRow) writer.gap()
      else writer.break()
      return
    }
    this.open.push(at)
    if (name === 'a') this.enterLink(at)
    if (spacedTags.has(name)) this.spacedEnd = Math.max(this.spacedEnd, page.end[at]!)
    if (!isBlock(page, at)) return
    const kind = name === 'table' ? tableKind(page, at, this.labels) : null
    if (at >= this.fieldsEnd && this.holdsFields(at, kind)) this.fieldsEnd = page.end[at]!
    if (kind !== null) this.tables.push({at, kind, begun: false, rowDue: true})
    if (name === 'thead') this.headEnd = page.end[at]!
    const table = this.tables[this.tables.length - 1]
    if (table?.kind === 'data' && table.at !== at) {
      if (name === 'tr') table.rowDue = true
      if (name === 'td' || name === 'th') {
        this.enterCell(at, name, table)
        return
      }
    }
    this.edge(at)
  }

  private leave(at: number): void {
    const name = nameOf(this.page, at)
    if (name === 'a') this.leaveLink(at)
    if (!isBlock(this.page, at)) return
    const table = this.tables[this.tables.length - 1]
    if (table?.at === at) {
      this.tables.pop()
      if (table.begun) {
        this.writer.mark(Mark.tableEnd, this.page.from[at]!)
        this.writer.lineEmpty = false
      }
    }
    this.edge(at, true)
  }

  /** Ends the line at the edge of a block; in a block of fields only where a row begins or ends. */
  private edge(at: number, leaving = false): void {
    if (at >= this.fieldsEnd || this.tables[this.tables.length - 1]?.kind === 'data') this.writer.break()
    else this.fields.edge(nameOf(this.page, at), headingTags.has(nameOf(this.page, at)), leaving)
    if (
      leaving &&
      this.page.end[at] === this.fieldsEnd &&
      this.page.parent[at]! >= 0 &&
      !this.isInFields(this.page.parent[at]!)
    ) {
      this.fields.close()
      this.writer.break()
    }
  }

  private isInFields(at: number): boolean {
    return this.page.end[at]! <= this.fieldsEnd
  }

  /** A block of fields: at least two labels, short values, no sentences unless it is a table of labels and values. */
  private holdsFields(at: number, kind: TableKind | null): boolean {
    const {page} = this
    if (kind !== null) return kind === 'metadata'
    return isFieldBlock(page, at) && this.tables[this.tables.length - 1]?.kind !== 'data' && !this.holdsTable(at)
  }

  /** Tables are looked at one by one; blocks around them are none of fields. */
  private holdsTable(at: number): boolean {
    const {page} = this
    for (let inner = at + 1; inner < page.end[at]!; inner++)
      if (nameOf(page, inner) === 'table' && page.ink[inner]! > 0) return true
    return false
  }

  private enterCell(at: number, name: string, table: OpenTable): void {
    const {page, writer} = this
    if (!table.begun) writer.mark(Mark.table, page.from[at]!, true)
    if (table.rowDue) writer.mark(Mark.row, page.from[at]!)
    writer.mark(Mark.cell, page.from[at]!)
    table.begun = true
    table.rowDue = false
    const attributes = page.attributes[at]!
    this.cells.push({
      header: name === 'th' || at < this.headEnd,
      colSpan: span(attributes['colspan']),
      rowSpan: span(attributes['rowspan']),
    })
  }

  private enterLink(at: number): void {
    const url = this.page.attributes[at]!['href']
    if (url === undefined) return
    this.openLinks.push({at, url: decodeAttribute(url), outer: this.writer.firstInk})
    this.writer.firstInk = -1
  }

  private leaveLink(at: number): void {
    if (this.openLinks[this.openLinks.length - 1]?.at !== at) return
    const {url, outer} = this.openLinks.pop()!
    const {writer} = this
    if (writer.firstInk >= 0) this.links.push({from: writer.firstInk, to: writer.builder.length, url})
    if (outer >= 0) writer.firstInk = outer
  }
}

function span(written: string | undefined): number {
  const value = written === undefined ? 1 : Number.parseInt(written, 10)
  return value > 1 ? Math.min(value, mostSpan) : 1
}
