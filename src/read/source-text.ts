/** What `read/` gives and what `clean/` and `reflow/` hand on. */
import type {Finding} from '../diagnostics.ts'
import type {RemovalRule, SourceFormat} from '../schema/document.ts'
import type {OffsetMap} from './offset-map.ts'

/** A stretch of the source that is left out, by offsets into the source. */
export interface Cut {
  rule: RemovalRule
  from: number
  to: number
}

/** A fact that the page states beside its text: `<meta name="ArticleTitle" content="…">`. */
export interface PageFact {
  name: string
  value: string
  from: number
  to: number
}

/** The shape of a table cell, in the order of the cell marks in the text. */
export interface CellShape {
  header: boolean
  colSpan: number
  rowSpan: number
}

/** A link in the text: offsets into the text, and its target as written. */
export interface Link {
  from: number
  to: number
  url: string
}

/**
 * The source, the text to be parsed, and the way back from the one to the other.
 *
 * Lines of `text` end in `\n`. A table stands in it between `Mark.table` and `Mark.tableEnd`, with `Mark.row` before
 * each row and `Mark.cell` before each cell; the marks are information separators (U+001C to U+001F), stand for nothing
 * in the source, and are taken out of what is read.
 */
export interface SourceText {
  format: SourceFormat
  encoding: string | null
  /** The decoded source, byte order mark included; positions point into it. */
  source: string
  text: string
  map: OffsetMap
  /** In the order of the source, without overlap. */
  removals: Cut[]
  findings: Finding[]
  pageFacts: PageFact[]
  cells: CellShape[]
  links: Link[]
}

/** The characters that mark tables in a text. */
export const Mark = {table: '\x1d', row: '\x1e', cell: '\x1f', tableEnd: '\x1c'} as const

/** Gives what was read with another text. Written out: a spread of two objects takes a microsecond, which a short notice feels. */
export function withText(input: SourceText, {text, map}: Pick<SourceText, 'text' | 'map'>): SourceText {
  const {format, encoding, source, removals, findings, pageFacts, cells, links} = input
  return {format, encoding, source, text, map, removals, findings, pageFacts, cells, links}
}
