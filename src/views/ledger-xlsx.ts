/** The ledger as a workbook (XLSX, ECMA-376). Apart from the other views, since what writes it is large. */
import {type CellStyle, type CellValue, type ColumnDef, writeXlsx} from 'hucre/xlsx'
import type {Ledger} from './ledger.ts'
import type {Cell, ColumnKind} from './ledger-columns.ts'

/** What a sheet holds at most: rows without the header, and UTF-16 units in a cell. */
export const xlsxLimits = {rows: 1_048_575, cell: 32_767} as const

/** Ends a cell that had to be cut. */
const cutMark = '…（超出单元格上限，已截断）'

/** A workbook, and how many of its cells had to be cut. */
export interface Workbook {
  bytes: Uint8Array
  cut: number
}

const top: CellStyle = {alignment: {vertical: 'top', wrapText: true}}

const styles: Record<ColumnKind, CellStyle> = {
  count: {...top, numFmt: '0'},
  day: {...top, numFmt: 'yyyy-mm-dd'},
  // `@` keeps 1.10 words even when the cell is edited.
  label: {...top, numFmt: '@'},
  text: top,
}

const headerStyle: CellStyle = {
  font: {bold: true},
  fill: {type: 'pattern', pattern: 'solid', fgColor: {rgb: 'FFE7EDF5'}},
  alignment: {horizontal: 'center', vertical: 'center', wrapText: true},
}

/**
 * Writes a ledger as a workbook of one sheet, 台账: the header frozen and filtered, words wrapped, days as dates, all
 * words as words, whatever they begin with. What XML cannot hold is U+FFFD. The same ledger gives the same bytes.
 *
 * @returns The file. A text above the limit of a cell is cut, says so at its end, and is counted.
 * @throws RangeError where there are more rows than a sheet holds.
 */
export async function toLedgerXlsx({columns, header, rows}: Ledger): Promise<Workbook> {
  if (rows.length > xlsxLimits.rows) throw new RangeError(`A sheet holds ${xlsxLimits.rows} rows, not ${rows.length}`)
  let cut = 0
  const value = (cell: Cell, kind: ColumnKind): CellValue => {
    if (cell === null || cell === '' || typeof cell === 'number') return cell === '' ? null : cell
    if (kind === 'day' && isDay(cell)) return new Date(`${cell}T00:00:00Z`)
    const text = xmlText(cell)
    if (text.length <= xlsxLimits.cell) return text
    cut++
    return shortened(text)
  }
  const bytes = await writeXlsx({
    // Without a moment of its own the file would carry that of the run.
    properties: {created: new Date(0), modified: new Date(0)},
    sheets: [
      {
        name: '台账',
        columns: columns.map(({width, kind}): ColumnDef => ({width, style: styles[kind]})),
        rows: [header.map(xmlText), ...rows.map((row) => row.map((cell, index) => value(cell, columns[index]!.kind)))],
        cells: new Map(header.map((_, index) => [`0,${index}`, {style: headerStyle}])),
        freezePane: {rows: 1},
        autoFilter: {range: `A1:${letters(columns.length)}${rows.length + 1}`},
        pageSetup: {orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1'},
      },
    ],
  })
  return {bytes, cut}
}

/** Says whether a text is a day that Excel counts as everybody does: it takes 1900 for a leap year. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= '1900-03-01' && !Number.isNaN(Date.parse(text))
}

/** Makes a text one that XML 1.0 can hold, with line feeds alone, and `_x000D_` the words that they are. */
function xmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
}

function shortened(text: string): string {
  const kept = text.slice(0, xlsxLimits.cell - cutMark.length)
  // Half a character is none.
  return kept.replace(/[\uD800-\uDBFF]$/, '') + cutMark
}

/** Names a column by its place from 1: A, Z, AA. */
function letters(place: number): string {
  const rest = Math.floor((place - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((place - 1) % 26))
}
