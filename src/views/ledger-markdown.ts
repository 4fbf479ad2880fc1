/** The ledger as a table of GitHub Flavored Markdown. */
import type {Ledger} from './ledger.ts'

/** What Markdown would act on: its own marks, and the bar that ends a cell. */
const mark = /[\\`*_[\]<>|~&]/g

/** Writes a ledger as a Markdown table. A line break in a cell is `<br>`, marks are escaped. */
export function toLedgerMarkdown({columns, header, rows}: Ledger): string {
  const rule = columns.map(({kind}) => (kind === 'count' ? '---:' : '---'))
  return [header.map(escaped), rule, ...rows.map((row) => row.map(escaped))].map(line).join('')
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

function escaped(cell: string | number | null): string {
  return String(cell ?? '')
    .trim()
    .replace(mark, '\\$&')
    .replace(/\r\n?|\n/g, '<br>')
}
