/** Lists of persons that stand in a table: a column of roles (组长, 成员), one of names, one of what they are besides. */
import type {Range} from '../parse/lines.ts'
import {rosterFor} from '../parse/shapes.ts'
import type {Person, Roster, Table, TableCell} from '../schema/nodes.ts'
import {tableGrid} from '../tree/index.ts'
import {type AnnotateContext, wordsOf} from './context.ts'
import type {IdScope} from './ids.ts'

/** The lines of each cell in the logical text. */
type Lines = ReadonlyMap<TableCell, readonly Range[]>

/** What is known of a cell of names. */
export interface NameCell {
  role: string
  /** What stands in the column of posts, or `null`. */
  title: string | null
}

/**
 * Finds the cells of names in a table that lists persons by role: some column holds nothing but roles, and another
 * nothing but names. A blank role carries the one above.
 */
export function nameCells(context: AnnotateContext, table: Table, lines: Lines): Map<TableCell, NameCell> {
  const found = new Map<TableCell, NameCell>()
  const grid = tableGrid(table).filter((_, y) => !table.children[y]!.header)
  const width = grid[0]?.length ?? 0
  if (width < 2 || grid.length < 2) return found
  const {rosterRoles, familyNames} = context.vocabulary
  const roles = new Set(rosterRoles)
  const words = (x: number) => grid.map((row) => bare(context, row[x] ? (lines.get(row[x]) ?? []) : []))
  const columns = Array.from({length: Math.min(width, mostColumns)}, (_, x) => words(x))
  const roleColumn = columns.findIndex((column) => isAll(column, (cell) => roles.has(cell)))
  if (roleColumn < 0) return found
  const isName = (cell: string) => name.test(cell) && familyNames.some((family) => cell.startsWith(family))
  const nameColumn = columns.findIndex(
    (column, x) => x !== roleColumn && isAll(column, (cell) => cell.split(/[、，,]/).every(isName)),
  )
  if (nameColumn < 0) return found
  // What they are besides stands in the next column, or in the next but one.
  const titleColumn = [nameColumn + 1, nameColumn + 2].find(
    (x) => x !== roleColumn && columns[x]?.some((cell) => /[\u4e00-\u9fff]{2}/.test(cell)),
  )
  let role = ''
  for (const [y, row] of grid.entries()) {
    role = columns[roleColumn]![y] || role
    const cell = row[nameColumn]
    if (!cell || found.has(cell) || columns[nameColumn]![y] === '') continue
    found.set(cell, {role, title: (titleColumn !== undefined && columns[titleColumn]![y]) || null})
  }
  return found
}

/** Builds the list of one cell of names. Gives `null` where its words are no names. */
export function nameCell(
  context: AnnotateContext,
  {role, title}: NameCell,
  {from, to}: Range,
  scope: IdScope,
): Roster | null {
  const children: Person[] = []
  rosterFor(context.vocabulary).read(context.text.slice(from, to), {
    role: () => undefined,
    person: (first, nameTo, titleFrom, titleTo, last) =>
      children.push({
        type: 'person',
        value: wordsOf(context, from + first, from + last),
        name: context.text.slice(from + first, from + nameTo).replace(/\s+/g, ''),
        title: titleTo > titleFrom ? wordsOf(context, from + titleFrom, from + titleTo) : title,
        position: context.locator.at(from + first, from + last),
      }),
  })
  if (children.length === 0) return null
  const position = context.locator.at(from, to)
  return {type: 'roster', eId: scope.next('ros'), children: [{type: 'rosterGroup', role, children, position}], position}
}

/** Columns past these are not looked at. */
const mostColumns = 8

const name = /^[\u4e00-\u9fff·]{2,4}$/

function bare({text}: AnnotateContext, lines: readonly Range[]): string {
  return lines
    .map(({from, to}) => text.slice(from, to))
    .join('')
    .replace(/[\s\u3000\u00a0]+/g, '')
}

function isAll(column: readonly string[], test: (cell: string) => boolean): boolean {
  const filled = column.filter((cell) => cell !== '')
  return filled.length > 0 && filled.every(test)
}
