/** The tasks of a notice as a table for people at a terminal. */
import type {Task} from '../schema/task.ts'
import {inferenceSentences} from './inferences.ts'
import {type Labels, labels} from './labels.ts'
import {type LedgerBy, roles, toLedgerEntries} from './ledger.ts'
import {type LedgerEntry, measuresOf} from './ledger-columns.ts'
import {plainLine} from './plain.ts'
import {numberAndTitle} from './prose.ts'
import {cut, pad, painter, widthOf, wrap} from './terminal.ts'
import {defaultWidth, type PrintOptions} from './tree.ts'

/** What a caller may ask of `toLedgerTable`. */
export interface LedgerTableOptions extends PrintOptions {
  /** What a row stands for. Default: `task`. */
  by?: LedgerBy
  /** Headers of empty columns to be filled in. Default: none. */
  blank?: readonly string[]
}

interface Column {
  header: string
  /** The pieces of each cell that stay whole where they fit: units with the 、 behind them. */
  cells: string[][]
  /** True for short words that are served first, so that they stay on one line: 2025年12月底前. */
  first?: boolean
}

const gap = '  '

/** A column is squeezed no further than this: four Han characters. */
const narrowest = 8

/** What a column that is served first gets at most: 2025年12月底前 and a little more. */
const servedFirst = 16

/** Words of a task without a heading that stand for one. */
const openingWidth = 80

/**
 * Prints tasks as a table, a column for each of 序号, 任务, 牵头, 责任, 配合, 指导, 督导, 时限 that is not empty everywhere;
 * by measure 措施 as well, by organization 单位 and 角色 in place of the roles. 序号 counts the rows; the number of the
 * notice stands with the title. Rows with a conclusion bear a `*`, and below the table stands what was concluded from
 * which words. Cells wrap inside their columns between units, a Han character counting two; below the width that all
 * columns need at least, the table is wider than asked for.
 *
 * @returns Lines that each end in a line feed; the empty string for no tasks.
 */
export function toLedgerTable(tasks: readonly Task[], options: LedgerTableOptions = {}): string {
  if (tasks.length === 0) return ''
  const {by = 'task', blank = [], language = 'zh', width = defaultWidth} = options
  const said = labels[language]
  const paint = painter(options.color ?? false)
  const entries = toLedgerEntries(tasks, by)
  // What is damaged in every row alike is for a message, and marks none.
  const conclusions = entries.map(({task}) => inferenceSentences(withoutDamage(task), language))
  const columns = columnsOf(entries, conclusions, by, said)
  for (const header of blank) columns.push({header: plainLine(header), cells: entries.map(() => [])})
  const widths = shareOut(columns, width)
  const rule = paint(widths.map((each) => '─'.repeat(each)).join(gap), 'dim')
  const header = columns.map((column) => [column.header])
  const lines = [...rowLines(header, widths).map((line) => paint(line, 'strong')), rule]
  for (const [row] of entries.entries()) {
    // A wrapped row needs a line around it, or its words run into the next one's.
    if (row > 0) lines.push(rule)
    lines.push(
      ...rowLines(
        columns.map(({cells}) => cells[row]!),
        widths,
      ),
    )
  }
  const notes = notesOf(conclusions, said).flatMap((note) => wrap(note, Math.max(width, narrowest)))
  if (notes.length > 0) lines.push(rule, ...notes.map((line) => paint(line, 'dim')))
  return lines.map((line) => `${line}\n`).join('')
}

function withoutDamage(task: Task): Task {
  return {...task, inferences: task.inferences.filter(({rule}) => rule !== 'incomplete' && rule !== 'repaired')}
}

function columnsOf(entries: readonly LedgerEntry[], conclusions: string[][], by: LedgerBy, said: Labels): Column[] {
  const column = (header: string, words: (entry: LedgerEntry, row: number) => string): Column => ({
    header,
    cells: entries.map((entry, row) => [plainLine(words(entry, row))].filter(Boolean)),
  })
  const units = () =>
    roles.map(
      (role): Column => ({
        header: said.roles[role],
        cells: entries.map(({task}) => listOf(task[role], said.separator)),
      }),
    )
  const all = [
    column(said.serial, ({serial}, row) => `${serial}${conclusions[row]!.length > 0 ? '*' : ''}`),
    ...(by === 'organization'
      ? [
          column(said.organization, ({organization}) => organization ?? ''),
          column(said.role, ({role}) => (role ? said.roles[role] : '')),
        ]
      : []),
    column(said.task, ({task}) => nameOf(task)),
    ...(by === 'measure' ? [column(said.measure, measuresOf)] : []),
    ...(by === 'organization' ? [] : units()),
    // Blanks in a date (2023 年12 月) come from the page, and it would break there.
    {...column(said.deadline, ({task}) => (task.deadline?.value ?? '').replace(/\s+/g, '')), first: true},
  ]
  return all.filter(({cells}) => cells.some((cell) => cell.length > 0))
}

function listOf(names: readonly string[], separator: string): string[] {
  return names.map((name, index) => plainLine(name) + (index < names.length - 1 ? separator : ''))
}

function nameOf(task: Task): string {
  const words = task.title === null ? cut(plainLine(task.text.slice(0, openingWidth * 2)), openingWidth) : null
  return plainLine(numberAndTitle(task.number, task.title)) + (words ?? '')
}

/** Says of each conclusion in which rows it was drawn: `* 1–3、7：分工沿用上级条目“二、重点任务”`. */
function notesOf(conclusions: readonly string[][], {separator, colon}: Labels): string[] {
  const rows = new Map<string, [first: number, last: number][]>()
  for (const [index, sentences] of conclusions.entries()) {
    for (const sentence of sentences) {
      const spans = rows.get(sentence) ?? []
      rows.set(sentence, spans)
      const last = spans.at(-1)
      if (last && last[1] === index) last[1] = index + 1
      else spans.push([index + 1, index + 1])
    }
  }
  return [...rows].map(([sentence, spans]) => {
    const places = spans.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
    return `* ${places.join(separator)}${colon}${sentence}`
  })
}

/**
 * Gives each column its share, so that rows become low: the room goes, one terminal column after the other, to where the
 * words are most crowded. A cell counts by the square of its height, since the highest cell makes the row.
 */
function shareOut(columns: readonly Column[], width: number): number[] {
  const measured = columns.map(({header, cells}) => [header, ...cells.map((cell) => cell.join(''))].map(widthOf))
  const natural = measured.map((each) => each.reduce((most, one) => Math.max(most, one), 0))
  const weight = measured.map((each) => each.reduce((sum, one) => sum + one ** 2, 0))
  const widths = natural.map((each) => Math.min(each, narrowest))
  const room = width - gap.length * (columns.length - 1)
  let spare = room - widths.reduce((sum, each) => sum + each, 0)
  for (const [index, {first}] of columns.entries()) {
    const more = first ? Math.min(natural[index]!, servedFirst) - widths[index]! : 0
    const given = Math.max(0, Math.min(more, spare))
    widths[index]! += given
    spare -= given
  }
  for (; spare > 0; spare--) {
    let neediest = -1
    let need = 0
    for (const [index, each] of widths.entries()) {
      const own = weight[index]! / each ** 3
      if (each < natural[index]! && own > need) [neediest, need] = [index, own]
    }
    if (neediest < 0) break
    widths[neediest]!++
  }
  return widths
}

function rowLines(cells: string[][], widths: number[]): string[] {
  const wrapped = cells.map((cell, column) => wrapPieces(cell, widths[column]!))
  const height = wrapped.reduce((most, lines) => Math.max(most, lines.length), 0)
  return Array.from({length: height}, (_, line) =>
    widths
      .map((width, column) => pad(wrapped[column]![line] ?? '', width))
      .join(gap)
      .trimEnd(),
  )
}

/** Breaks a cell between its pieces, and inside a piece only where that is wider than the column. */
function wrapPieces(pieces: readonly string[], width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (widthOf(line + piece) <= width) {
      line += piece
      continue
    }
    if (line) lines.push(line)
    const broken = wrap(piece, width)
    line = broken.pop() ?? ''
    lines.push(...broken)
  }
  return line || lines.length === 0 ? [...lines, line] : lines
}
