/** Table rows as rows of the ledger: what stands in which column, with merged cells given to every row they cover. */
import type {Responsibility, Table, TableCell, TableRow} from '../schema/nodes.ts'
import {type GridPlace, tableGrid} from '../tree/index.ts'
import {flowText} from './prose.ts'

/** A body row that names responsible units. */
export interface LedgerRow {
  row: TableRow
  eId: string
  number: string
  title: string | null
  text: string
  notes: Responsibility[]
  /** The cells that are neither number nor note, for the numbers in them. */
  cells: TableCell[]
}

const numberHeader = /^(?:序号|编号|项目编号|任务编号)$/
const titleHeader = /任务|事项|项目|举措|措施|内容|目标|名称/
const bareNumber = /^[（(]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[）)、.．]?$/

/** Lists the body rows of a table that name responsible units. Its `eId` is that of the table and the count of the row. */
export function ledgerRows(table: Table): LedgerRow[] {
  const grid = tableGrid(table)
  const headers: string[] = []
  for (const [index, row] of table.children.entries()) {
    // Where the head has several rows, the lowest names the column.
    const cells: GridPlace[] = row.header ? (grid[index] ?? []) : []
    for (const [column, cell] of cells.entries()) headers[column] = cell ? cellText(cell) : ''
  }
  return table.children.flatMap((row, index) => {
    const cells = grid[index] ?? []
    const notes = [...new Set(cells)].flatMap((cell) => (cell ? notesIn(cell) : []))
    const named = notes.some((note) => note.children.some((part) => part.type === 'assignment' && part.children[0]))
    if (row.header || !named) return []
    return [{row, eId: `${table.eId}__row_${index + 1}`, notes, ...columnsOf(cells, headers)}]
  })
}

function columnsOf(cells: GridPlace[], headers: string[]): Pick<LedgerRow, 'number' | 'title' | 'text' | 'cells'> {
  const columns = cells.flatMap((cell, column) => {
    // A cell that spans columns counts once, under the first of their headers.
    if (!cell || cells.indexOf(cell) !== column || notesIn(cell).length > 0) return []
    return [{cell, header: headers[column] ?? '', text: cellText(cell)}]
  })
  const first = columns[0]
  const number =
    columns.find(({header}) => numberHeader.test(header.replace(/\s/g, ''))) ??
    (first && bareNumber.test(first.text) ? first : undefined)
  const words = columns.filter((column) => column !== number && column.text)
  const title = words.find(({header}) => titleHeader.test(header)) ?? words[0]
  return {
    number: number?.text ?? '',
    title: title?.text ?? null,
    text: words
      .filter((column) => column !== title)
      .map((column) => column.text)
      .join('\n'),
    cells: words.map((column) => column.cell),
  }
}

function notesIn(cell: TableCell): Responsibility[] {
  const found: Responsibility[] = []
  const look = (nodes: TableCell['children']) => {
    for (const node of nodes) {
      if (node.type === 'responsibility') found.push(node)
      else if (node.type === 'section') look(node.children as TableCell['children'])
    }
  }
  look(cell.children)
  return found
}

function cellText(cell: TableCell): string {
  return flowText(cell.children).trim()
}
