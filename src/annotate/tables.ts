/** Builds tables (GB/T 9704 8) from the marks that stand in the text. */
import type {Block} from '../parse/blocks.ts'
import {skipBlank, trimEnd} from '../parse/lines.ts'
import type {CellShape} from '../read/source-text.ts'
import type {Paragraph, Position, Table, TableCell, TableRow} from '../schema/nodes.ts'
import type {AnnotateContext} from './context.ts'
import {IdScope} from './ids.ts'
import {phrasing} from './phrasing.ts'

const marks = {row: 0x1e, cell: 0x1f, table: 0x1d, end: 0x1c}

/**
 * Builds a table. Each line of a cell is a paragraph; a table inside a cell gives its lines to that cell.
 *
 * @param cells Takes the next cell's shape, in the order of the marks.
 */
export function table(context: AnnotateContext, block: Block, eId: string, cells: () => CellShape | undefined): Table {
  const {text, locator} = context
  const scope = new IdScope(eId)
  const rows: TableRow[] = []
  let row: {from: number; children: TableCell[]; headers: number} | null = null
  let cell: {from: number; children: Paragraph[]; shape: CellShape | undefined} | null = null
  let depth = 0
  let first = 0
  const endLine = (at: number) => {
    const from = skipBlank(text, first, at)
    const to = trimEnd(text, from, at)
    if (cell && to > from) {
      cell.children.push({
        type: 'paragraph',
        eId: scope.paragraph(),
        children: phrasing(context, from, to),
        position: locator.at(from, to),
      })
    }
  }
  const endCell = (at: number) => {
    if (!cell || !row) return
    const {shape} = cell
    const last = cell.children.length > 0 ? trimEnd(text, cell.from, at) : cell.from
    row.children.push({
      type: 'tableCell',
      colSpan: shape?.colSpan ?? 1,
      rowSpan: shape?.rowSpan ?? 1,
      children: cell.children,
      position: locator.at(cell.from, last),
    })
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
        cell = {from: at + 1, children: [], shape}
      }
    } else continue
    first = at + 1
  }
  endLine(block.to)
  endRow(block.to)
  return {type: 'table', eId, children: rows, position: upTo(locator.at(block.from, block.to), rows)}
}

/** Stretches a hull over the last child: an empty last cell stands where its mark does, behind the last word. */
function upTo(hull: Position | undefined, children: readonly {position?: Position}[]): Position | undefined {
  const end = children[children.length - 1]?.position?.end
  return hull && end && end.offset > hull.end.offset ? {start: hull.start, end} : hull
}
