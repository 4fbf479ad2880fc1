/** Builds tables (GB/T 9704 8) from the marks that stand in the text. */
import {alternatives} from '../../grammars/words.ts'
import type {Block} from '../parse/blocks.ts'
import {type Range, skipBlank, trimEnd} from '../parse/lines.ts'
import type {CellShape} from '../read/source-text.ts'
import type {Position, Table, TableCell, TableRow} from '../schema/nodes.ts'
import {type CellLines, fillCells} from './columns.ts'
import type {AnnotateContext} from './context.ts'
import type {Conventions} from './conventions.ts'

const marks = {row: 0x1e, cell: 0x1f, table: 0x1d, end: 0x1c}

/**
 * Builds a table. Each line of a cell is a paragraph; a table inside a cell gives its lines to that cell. Below the name of
 * a role (责任单位) a cell is a note.
 *
 * @param cells Takes the next cell's shape, in the order of the marks.
 */
export function table(
  context: AnnotateContext,
  conventions: Conventions,
  block: Block,
  eId: string,
  cells: () => CellShape | undefined,
): Table {
  const {text, locator} = context
  const lines: CellLines = new Map()
  const rows: TableRow[] = []
  let row: {from: number; children: TableCell[]; headers: number} | null = null
  let cell: {from: number; lines: Range[]; shape: CellShape | undefined} | null = null
  let depth = 0
  let first = 0
  const endLine = (at: number) => {
    const from = skipBlank(text, first, at)
    const to = trimEnd(text, from, at)
    if (cell && to > from) cell.lines.push({from, to})
  }
  const endCell = (at: number) => {
    if (!cell || !row) return
    const {shape} = cell
    const last = cell.lines.length > 0 ? trimEnd(text, cell.from, at) : cell.from
    const made: TableCell = {
      type: 'tableCell',
      colSpan: shape?.colSpan ?? 1,
      rowSpan: shape?.rowSpan ?? 1,
      children: [],
      position: locator.at(cell.from, last),
    }
    row.children.push(made)
    lines.set(made, isUpright(text, cell.lines) ? [hullOf(cell.lines)] : cell.lines)
    if (shape?.header) row.headers++
    cell = null
  }
  const endRow = (at: number) => {
    endCell(at)
    if (!row) return
    const {children, headers, from} = row
    if (children.length > 0)
      rows.push({
        type: 'tableRow',
        header: headers === children.length,
        children,
        position: upTo(locator.at(from, Math.max(from, trimEnd(text, from, at))), children),
      })
    row = null
  }
  for (let at = block.from; at < block.to; at++) {
    const code = text.charCodeAt(at)
    if (code === 10) endLine(at)
    else if (code === marks.table) {
      endLine(at)
      depth++
    } else if (code === marks.end) {
      endLine(at)
      if (--depth === 0) endRow(at)
    } else if (code === marks.row || code === marks.cell) {
      endLine(at)
      const shape = code === marks.cell ? cells() : undefined
      if (depth === 1 && code === marks.row) {
        endRow(at)
        row = {from: at + 1, children: [], headers: 0}
      } else if (depth === 1) {
        endCell(at)
        row ??= {from: at + 1, children: [], headers: 0}
        cell = {from: at + 1, lines: [], shape}
      }
    } else continue
    first = at + 1
  }
  endLine(block.to)
  endRow(block.to)
  const wordsIn = (of: TableCell) =>
    lines
      .get(of)!
      .map(({from, to}) => text.slice(from, to))
      .join('')
  findHeader(rows, context.vocabulary.columnWords, (of) => wordsIn(of).replace(/[\s\u3000\u00a0]+/g, ''))
  const made: Table = {type: 'table', eId, children: rows, position: upTo(locator.at(block.from, block.to), rows)}
  fillCells(context, conventions, made, lines)
  return made
}

function hullOf(lines: readonly Range[]): Range {
  return {from: lines[0]!.from, to: lines[lines.length - 1]!.to}
}

/** Tells words set upright, a character a line (基⏎础⏎指⏎标): they are one paragraph. */
function isUpright(text: string, lines: readonly Range[]): boolean {
  return lines.length > 2 && lines.every(({from, to}) => to - from === 1 && /[\u4e00-\u9fff]/.test(text[from]!))
}

/** How many rows from the top can be the head: a title over the whole width, one or two rows of names. */
const headReach = 3
/** A name of a column is no longer than this. UTF-16 units. */
const longestColumn = 16

/**
 * Marks the rows that name the columns, where the page does not say which they are: most of their cells end as names of
 * columns do. A row that a cell of such a row reaches down into belongs to the head as well.
 */
function findHeader(
  rows: readonly TableRow[],
  columnWords: readonly string[],
  wordsIn: (cell: TableCell) => string,
): void {
  if (rows.length < 2 || rows.some(({header}) => header)) return
  const names = new RegExp(`(?:${alternatives(columnWords)})(?:[（(].{1,20}[）)])?$`)
  for (let at = 0; at < Math.min(headReach, rows.length - 1); at++) {
    const cells = rows[at]!.children.map(wordsIn).filter((words) => words !== '')
    // A cell over the whole width is the title of the table.
    if (cells.length === 1 && rows[at]!.children[0]!.colSpan > 1) continue
    if (cells.length < 2 || cells.some((words) => words.length > longestColumn || /[。；]/.test(words))) return
    const named = cells.filter((words) => names.test(words)).length
    if (named * 2 < cells.length || named < 2) return
    rows[at]!.header = true
    const down = rows[at]!.children.reduce((most, {rowSpan}) => Math.max(most, rowSpan), 1)
    for (let below = at + 1; below < Math.min(rows.length - 1, at + Math.min(down, headReach)); below++)
      rows[below]!.header = true
    return
  }
}

/** Stretches a hull over the last child: an empty last cell stands where its mark does, behind the last word. */
function upTo(hull: Position | undefined, children: readonly {position?: Position}[]): Position | undefined {
  const end = children[children.length - 1]?.position?.end
  return hull && end && end.offset > hull.end.offset ? {start: hull.start, end} : hull
}
