/** What a `<table>` is there for: data, the metadata of the notice, or the layout of the page. */
import {type LabelSet, labelKind} from './html-labels.ts'
import {nameOf, type Page} from './html-page.ts'
import {plainText} from './html-text.ts'

export type TableKind = 'data' | 'metadata' | 'layout'

interface Cell {
  at: number
  header: boolean
}

/**
 * Tells what a table is there for.
 *
 * Layout: tables inside, one cell with text a row, one cell that holds nearly all. Metadata: rows begin with known labels that
 * have their values beside them. A row of labels over a row of values is data: only its columns tell what belongs together.
 */
export function tableKind(page: Page, table: number, labels: LabelSet): TableKind {
  const role = page.attributes[table]!['role']
  if (role === 'presentation' || role === 'none') return 'layout'
  const rows = rowsOf(page, table)
  if (rows === null) return 'layout'
  if (page.labels[table]! > 0 && isMetadata(page, rows, labels)) return 'metadata'
  const wide = rows.filter((row) => row.length > 1)
  const filled = rows.flat().filter(({at}) => page.ink[at]! > 0)
  const headed = filled.some(({header}) => header)
  if (wide.length < (headed ? 1 : 2)) return 'layout'
  // A signature moved to the right by an empty cell.
  if (!wide.some((row) => row.filter(({at}) => page.ink[at]! > 0).length > 1)) return 'layout'
  return filled.some(({at}) => holdsTheBody(page, at, table)) ? 'layout' : 'data'
}

/** Gives the cells of each row, or `null` where another table with text stands inside. */
function rowsOf(page: Page, table: number): Cell[][] | null {
  const rows: Cell[][] = []
  for (let at = table + 1; at < page.end[table]!; at++) {
    if (page.rule[at] !== null) continue
    const name = nameOf(page, at)
    if (name === 'table' && page.ink[at]! > 0) return null
    if (name === 'tr') rows.push([])
    else if (name === 'td' || name === 'th') {
      if (rows.length === 0) rows.push([])
      rows[rows.length - 1]!.push({at, header: name === 'th'})
    }
  }
  return rows
}

function holdsTheBody(page: Page, cell: number, table: number): boolean {
  return page.ink[cell]! > page.ink[table]! * 0.7 && page.blocks[cell]! > 6 && page.ink[cell]! > 300
}

function isMetadata(page: Page, rows: readonly Cell[][], labels: LabelSet): boolean {
  const filled = rows.filter((row) => row.some(({at}) => page.ink[at]! > 0))
  let led = 0
  let found = 0
  for (const row of filled) {
    const kinds = row.map(({at}) => beginsWithLabel(page, at, labels))
    const count = kinds.filter(Boolean).length
    // 索取号 | 发布时间 | 发布机构: the head of a table.
    if (
      row.length > 1 &&
      count > 1 &&
      count >= row.length * 0.6 &&
      row.every(({at}) => page.ink[at]! > 0) &&
      !hasValues(page, row)
    )
      return false
    if (kinds[0]) led++
    found += count
  }
  // 主题词：| 金融　黄金: one label alone in its cell, with its value beside it.
  const [row] = filled
  const single =
    filled.length === 1 &&
    row!.length > 1 &&
    labelKind(plainText(page, row![0]!.at, 60), 0, plainText(page, row![0]!.at, 60).length, labels) === 'colon'
  return (found >= 2 && led >= filled.length * 0.6) || (found === 1 && single)
}

function beginsWithLabel(page: Page, cell: number, labels: LabelSet): boolean {
  if (page.ink[cell]! > 400) return false
  const text = plainText(page, cell, 60)
  const colon = text.search(/[：:]/)
  return labelKind(text, 0, colon < 0 ? text.length : colon, labels) !== null
}

/** Tells whether the cells of a row hold values after their labels: 索引号：…. */
function hasValues(page: Page, row: readonly Cell[]): boolean {
  return row.some(({at}) => /[：:]\s*\S/.test(plainText(page, at, 60)))
}
