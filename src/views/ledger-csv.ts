/** The ledger as CSV. */
import {writeCsv} from 'hucre/csv'
import type {Ledger} from './ledger.ts'

/** What a caller may ask of `toLedgerCsv`. */
export interface CsvOptions {
  /**
   * True writes what Excel and WPS open without a question: a byte order mark, CRLF, and an apostrophe before what they
   * would take for a formula. Default: false.
   */
  excel?: boolean
}

/** What a spreadsheet takes for the start of a formula, in half and full width, behind white space too. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/

/**
 * Writes a ledger as CSV (RFC 4180): a cell with a comma, a quote or a line break stands in quotes.
 * Without `excel` it is UTF-8 with line feeds, and reading it back gives the very same cells.
 *
 * @returns Lines that each end in a line break, the header first.
 */
export function toLedgerCsv({header, rows}: Ledger, {excel = false}: CsvOptions = {}): string {
  const end = excel ? '\r\n' : '\n'
  const cells = [header, ...rows]
  const guarded = excel ? cells.map((row) => row.map(guard)) : cells
  return writeCsv(guarded, {bom: excel, lineSeparator: end}) + end
}

function guard<T>(cell: T): T | string {
  return typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell
}
