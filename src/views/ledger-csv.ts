/** The ledger as CSV. */
import {writeCsv} from 'hucre/csv'
import type {Ledger} from './ledger.ts'

/** What a caller may ask of `toLedgerCsv`. */
export interface CsvOptions {
  /**
   * True writes what Excel and WPS open without a question: a byte order mark, CRLF, and an apostrophe before what they
   * would take for a formula, and before a label (1.10) that they would take for a number. Default: false.
   */
  excel?: boolean
}

/** What a spreadsheet takes for the start of a formula, in half and full width, behind what it does not show too. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\t\r＝＋－＠]/u

/** What a spreadsheet takes for a number or a day: 1.10, (1), 1-2, 1、 is none. */
const numeral = /^\s*[(（]?\d[\d.,/:-]*[)）]?%?\s*$/

/**
 * Writes a ledger as CSV (RFC 4180): a cell with a comma, a quote or a line break stands in quotes.
 * Without `excel` it is UTF-8 with line feeds, and reading it back gives the very same cells.
 *
 * @returns Lines that each end in a line break, the header first.
 */
export function toLedgerCsv({columns, header, rows}: Ledger, {excel = false}: CsvOptions = {}): string {
  const end = excel ? '\r\n' : '\n'
  const cells = [header, ...rows]
  const isLabel = columns.map(({kind}) => kind === 'label')
  const guarded = excel ? cells.map((row) => row.map((cell, column) => guard(cell, isLabel[column]!))) : cells
  return writeCsv(guarded, {bom: excel, lineSeparator: end}) + end
}

function guard<T>(cell: T, isLabel: boolean): T | string {
  if (typeof cell !== 'string') return cell
  return formula.test(cell) || (isLabel && numeral.test(cell)) ? `'${cell}` : cell
}
