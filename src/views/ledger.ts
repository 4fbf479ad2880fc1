/** The tasks of a notice as a table for people at a terminal. */
import type {Role} from '../schema/nodes.ts'
import type {Task} from '../schema/task.ts'
import {type Labels, labels} from './labels.ts'
import {plainLine} from './plain.ts'
import {numberAndTitle} from './prose.ts'
import {cut, pad, painter, widthOf, wrap} from './terminal.ts'
import {defaultWidth, type PrintOptions} from './tree.ts'

interface Column {
  header: string
  cells: string[]
}

const roles: Role[] = ['lead', 'responsible', 'support', 'guide', 'supervise']
const gap = '  '

/** A column is squeezed no further than this: four Han characters. */
const narrowest = 8

/** Words of a task without a heading that stand for one. */
const openingWidth = 80

/**
 * Prints tasks as a table, a column for each of 序号, 任务, 牵头, 责任, 配合, 指导, 监督, 时限 that is not empty
 * everywhere. 序号 counts the rows; the number of the notice stands with the title. Cells wrap inside their columns, a Han
 * character counting two; below the width that all columns need at least, the table is wider than asked for.
 *
 * @returns Lines that each end in a line feed; the empty string for no tasks.
 */
export function toLedgerTable(tasks: readonly Task[], options: PrintOptions = {}): string {
  if (tasks.length === 0) return ''
  const said = labels[options.language ?? 'zh']
  const paint = painter(options.color ?? false)
  const columns = columnsOf(tasks, said)
  const widths = shareOut(columns, options.width ?? defaultWidth)
  const rule = paint(widths.map((width) => '─'.repeat(width)).join(gap), 'dim')
  const lines = [
    ...rowLines(
      columns.map((column) => column.header),
      widths,
    ).map((line) => paint(line, 'strong')),
    rule,
  ]
  tasks.forEach((_, row) => {
    // A wrapped row needs a line around it, or its words run into the next one's.
    if (row > 0) lines.push(rule)
    lines.push(
      ...rowLines(
        columns.map((column) => column.cells[row] ?? ''),
        widths,
      ),
    )
  })
  if (tasks.some(isConcluded)) lines.push(rule, paint(said.concluded, 'dim'))
  return lines.map((line) => `${line}\n`).join('')
}

function columnsOf(tasks: readonly Task[], said: Labels): Column[] {
  const all: Column[] = [
    {header: said.serial, cells: tasks.map((task, index) => `${index + 1}${isConcluded(task) ? '*' : ''}`)},
    {header: said.task, cells: tasks.map(nameOf)},
    ...roles.map((role) => ({
      header: said.roles[role],
      cells: tasks.map((task) => plainLine(task[role].join(said.separator))),
    })),
    {header: said.deadline, cells: tasks.map((task) => plainLine(task.deadline?.value ?? ''))},
  ]
  return all.filter((column) => column.cells.some(Boolean))
}

function isConcluded(task: Task): boolean {
  return task.inherited || task.inferred
}

function nameOf(task: Task): string {
  const words = task.title === null ? cut(plainLine(task.text.slice(0, openingWidth * 2)), openingWidth) : null
  return plainLine(numberAndTitle(task.number, task.title)) + (words ?? '')
}

/** Gives each column its share: the widest give way first, down to one width for all that have more to say. */
function shareOut(columns: Column[], width: number): number[] {
  const natural = columns.map(({header, cells}) => Math.max(...[header, ...cells].map(widthOf)))
  const room = width - gap.length * (columns.length - 1)
  const sum = (widths: number[]) => widths.reduce((total, each) => total + each, 0)
  const capped = (cap: number) => natural.map((each) => Math.min(each, cap))
  let cap = Math.max(...natural)
  while (cap > narrowest && sum(capped(cap)) > room) cap--
  const widths = capped(cap)
  // What rounding left over goes to the first columns that still want it.
  let spare = room - sum(widths)
  for (const [index, each] of natural.entries()) {
    if (spare <= 0) break
    if (widths[index]! < each) {
      widths[index]!++
      spare--
    }
  }
  return widths
}

function rowLines(cells: string[], widths: number[]): string[] {
  const wrapped = cells.map((cell, column) => wrap(cell, widths[column]!))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({length: height}, (_, line) =>
    widths
      .map((width, column) => pad(wrapped[column]![line] ?? '', width))
      .join(gap)
      .trimEnd(),
  )
}
