/** Lays a table out in rows and columns, merged cells repeated at each place they cover. */
import type {Table, TableCell} from '../schema/nodes.ts'

/** A place of the grid: the cell that covers it, `null` where none does. */
export type GridPlace = TableCell | null

/** Most places that spans and padding may add, so that a small table that claims a vast one stays small. */
const maxPlaces = 1_000_000

/** Most columns that one cell may cover, as in HTML. */
const maxColumns = 1000

const wholeSpan = (value: number, most: number) => Math.min(Number.isInteger(value) && value > 0 ? value : 1, most)

/** Counts the free places of a row from a column on, `most` at the utmost. */
function freeFrom(row: GridPlace[], column: number, most: number): number {
  let width = 1
  while (width < most && !row[column + width]) width += 1
  return width
}

/**
 * Lays a table out. The same cell object stands at each place that it covers; a span that runs into another cell or past
 * the last row is cut there; rows that are too short end in `null`. Every cell of the table stands somewhere in the grid.
 * Spans and padding together add a million places at most: spans past that count as 1, and rows past it stay short.
 */
export function tableGrid(table: Table): GridPlace[][] {
  const grid: GridPlace[][] = table.children.map(() => [])
  let left = maxPlaces
  for (const [y, {children}] of table.children.entries()) {
    const row = grid[y]!
    let x = 0
    for (const cell of children) {
      while (row[x]) x += 1
      let width = freeFrom(row, x, wholeSpan(cell.colSpan, maxColumns))
      let height = wholeSpan(cell.rowSpan, grid.length - y)
      // Rows below may have to be filled up to the cell.
      if (width + (x + width) * (height - 1) > left) {
        width = 1
        height = 1
      }
      for (let down = 0; down < height; down += 1) left -= cover(grid[y + down]!, x, width, cell)
      left += 1
      x += width
    }
  }
  return pad(grid, left)
}

/** Writes a cell into one row and tells by how much the row grew. Places that it skips are `null`, never holes. */
function cover(row: GridPlace[], from: number, width: number, cell: TableCell): number {
  const before = row.length
  while (row.length < from) row.push(null)
  for (let x = from; x < from + width; x += 1) row[x] = cell
  return row.length - before
}

/** Ends short rows in `null` while `left` places may be added. */
function pad(grid: GridPlace[][], left: number): GridPlace[][] {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0)
  let rest = left
  for (const row of grid) {
    for (; row.length < width && rest > 0; rest -= 1) row.push(null)
  }
  return grid
}
