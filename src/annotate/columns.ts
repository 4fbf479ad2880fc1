/** Gives the cells of a table their words: notes below the name of a role or of a time limit, paragraphs elsewhere. */
import {alternatives} from '../../grammars/words.ts'
import type {Range} from '../parse/lines.ts'
import type {Flow, Paragraph, Role, Table, TableCell} from '../schema/nodes.ts'
import {tableGrid} from '../tree/index.ts'
import {perVocabulary} from '../vocabulary/cache.ts'
import {roleLabels, roleReaderFor} from '../vocabulary/labels.ts'
import type {AnnotateContext} from './context.ts'
import type {Conventions} from './conventions.ts'
import {deadlineNote} from './deadlines.ts'
import {IdScope} from './ids.ts'
import {phrasing} from './phrasing.ts'
import {responsibility} from './responsibilities.ts'
import {type NameCell, nameCell, nameCells} from './roster-columns.ts'

/** The lines of each cell in the logical text. */
export type CellLines = Map<TableCell, readonly Range[]>

/** What a column holds. */
interface Column {
  /** The head, as written without white space. */
  label: string
  /** The role of the units below it; `null` for time limits. */
  role: Role | null
}

/** Fills the cells of a table. Those of its head, and those that reach over other columns, hold paragraphs. */
export function fillCells(context: AnnotateContext, conventions: Conventions, table: Table, lines: CellLines): void {
  const scope = new IdScope(table.eId)
  const columns = columnsOf(context, table, lines)
  const notes = columns.size > 0 ? cellsBelow(table, columns) : new Map<TableCell, Column>()
  const names = context.annotate ? nameCells(context, table, lines) : new Map<TableCell, NameCell>()
  for (const {children} of table.children) {
    for (const cell of children) {
      const own = lines.get(cell)!
      const column = notes.get(cell)
      const name = names.get(cell)
      const note =
        (column && own.length > 0 ? noteOf(context, conventions, column, own, scope) : null) ??
        (name && own.length === 1 ? nameCell(context, name, own[0]!, scope) : null)
      cell.children = note ? [note] : own.map(({from, to}) => paragraph(context, conventions, from, to, scope))
    }
  }
}

function paragraph(
  context: AnnotateContext,
  conventions: Conventions,
  from: number,
  to: number,
  scope: IdScope,
): Paragraph {
  const stated = conventions.within(from, to)
  return {
    type: 'paragraph',
    eId: scope.paragraph(),
    ...(stated && {conventions: stated}),
    children: phrasing(context, from, to),
    position: context.locator.at(from, to),
  }
}

/** Builds the note of a cell; `null` where it holds no name, or words that cannot be read as a note. */
function noteOf(
  context: AnnotateContext,
  conventions: Conventions,
  {label, role}: Column,
  lines: readonly Range[],
  scope: IdScope,
): Flow | null {
  const from = lines[0]!.from
  const {to} = lines[lines.length - 1]!
  // A dash stands for nobody, and so does 无.
  const words = context.text.slice(from, to).trim()
  if (!context.annotate || !/[\p{L}\p{N}]/u.test(words) || context.vocabulary.placeholders.includes(words)) return null
  // Marks of rows and cells inside: a table in the cell.
  if (/[\x1c-\x1f]/.test(context.text.slice(from, to))) return null
  const note = role
    ? responsibility(context, conventions, from, to, '', {label, role})
    : deadlineNote(context, label, from, to)
  if (note) note.eId = scope.next('res')
  return note
}

/** Finds the columns whose head names a role; beside them, those that name a time limit. */
function columnsOf(context: AnnotateContext, table: Table, lines: CellLines): Map<number, Column> {
  const columns = new Map<number, Column>()
  if (!context.annotate || !table.children.some(({header}) => header)) return columns
  const heads = headsFor(context.vocabulary)
  const grid = tableGrid(table)
  const labels: string[] = []
  for (const [y, {header}] of table.children.entries()) {
    // Where the head has several rows, the lowest names the column.
    for (const [x, cell] of header ? grid[y]!.entries() : [])
      if (cell)
        labels[x] = lines
          .get(cell)!
          .map(({from, to}) => context.text.slice(from, to))
          .join('')
          .replace(/[\s\u3000\u00a0]+/g, '')
  }
  for (const [x, label] of labels.entries()) {
    const role = label ? heads.roleOf(label) : null
    if (role) columns.set(x, {label, role})
  }
  if (columns.size === 0) return columns
  for (const [x, label] of labels.entries()) if (label && heads.isDeadline(label)) columns.set(x, {label, role: null})
  return columns
}

/** Finds the cells of the body that stand in one of the columns and in no other. */
function cellsBelow(table: Table, columns: ReadonlyMap<number, Column>): Map<TableCell, Column> {
  const found = new Map<TableCell, Column>()
  const wide = new Set<TableCell>()
  const grid = tableGrid(table)
  for (const [y, {header}] of table.children.entries()) {
    if (header) continue
    for (const [x, cell] of grid[y]!.entries()) {
      if (!cell) continue
      const column = columns.get(x)
      if (!column || (found.has(cell) && found.get(cell) !== column)) wide.add(cell)
      else found.set(cell, column)
    }
  }
  for (const cell of wide) found.delete(cell)
  return found
}

/** Reads the heads of columns, bound to a vocabulary. */
interface Heads {
  roleOf(label: string): Role | null
  isDeadline(label: string): boolean
}

const headsFor = perVocabulary((vocabulary): Heads => {
  const labels = roleLabels(vocabulary)
  // 市内牵头处室, 责任单位及责任人, 牵头单位（部门）, and a bare 牵头.
  const named = new RegExp(`(${alternatives(labels)})(?:[及和、/].{1,8})?(?:[（(][^（）()]{1,12}[）)])?$`)
  const bare = new RegExp(`^(${alternatives(Object.keys(vocabulary.roleStems))})$`)
  const limit = new RegExp(`(?:${alternatives(vocabulary.deadlineLabels)})(?:[（(][^（）()]{1,12}[）)])?$`)
  return {
    roleOf: (label) => {
      const found = named.exec(label) ?? bare.exec(label)
      return found ? roleReaderFor(vocabulary)(found[1]!) : null
    },
    isDeadline: (label) => limit.test(label),
  }
})
