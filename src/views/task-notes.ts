/** What responsibility notes come to in a row of the ledger. */
import type {Deadline, Position, Responsibility, Role} from '../schema/nodes.ts'
import type {Inference, Task, TaskDeadline} from '../schema/task.ts'
import type {UnitName} from './task-conclusions.ts'
import {completeDate, inferYear, type YearIndex} from './years.ts'

/** The fields of a task that its notes fill, in two halves, so that a row has its fields in the order of the interface. */
export interface Merged {
  assigned: Pick<Task, Role | 'deadline'>
  grounds: Pick<Task, 'inferred' | 'basis' | 'sourceText'>
  /** The years that time limits rest on. */
  inferences: Inference[]
}

/** Says whether some note names a role, and not a time limit alone. */
export function assigns(notes: readonly Responsibility[]): boolean {
  return notes.some((note) => note.children.some((child) => child.type === 'assignment'))
}

/**
 * Merges notes into one row: the roles in order without repeats, the first time limit, each basis once,
 * the notes as written on lines of their own.
 *
 * @param nameOf Gives the name under which a unit stands in the row.
 * @param years The years that the notice states, for time limits that say none.
 */
export function mergeNotes(notes: readonly Responsibility[], nameOf: UnitName, years: YearIndex): Merged {
  const roles: Record<Role, Set<string>> = {
    lead: new Set(),
    responsible: new Set(),
    support: new Set(),
    guide: new Set(),
    supervise: new Set(),
  }
  const basis = new Map<string, Position>()
  let deadline: TaskDeadline | null = null
  let inferred = false
  const inferences: Inference[] = []
  for (const child of notes.flatMap((note) => note.children)) {
    if (child.type === 'deadline') {
      if (deadline) continue
      const year = yearOf(child, years)
      deadline = year?.deadline ?? {value: child.value, start: child.start, end: child.end}
      if (!year) continue
      const {words, position} = year.evidence
      inferences.push({rule: 'year', field: 'deadline', words, ...(position && {position})})
      inferred = true
      if (position) basis.set(`${position.start.offset}-${position.end.offset}`, position)
      continue
    }
    if (child.type === 'text') continue
    for (const {name} of child.children) roles[child.role].add(nameOf(name))
    // An assignment that names its basis was concluded, even where positions are not kept; so was a role that is not said.
    if (child.basis || child.label === '') inferred = true
    for (const place of child.basis ?? []) basis.set(`${place.start.offset}-${place.end.offset}`, place)
  }
  return {
    assigned: {
      lead: [...roles.lead],
      responsible: [...roles.responsible],
      support: [...roles.support],
      guide: [...roles.guide],
      supervise: [...roles.supervise],
      deadline,
    },
    grounds: {inferred, basis: [...basis.values()], sourceText: notes.map(sourceTextOf).join('\n')},
    inferences,
  }
}

/** Completes a time limit that says no year (6月底前) by the year that the notice speaks of. */
function yearOf({value, end, position}: Deadline, years: YearIndex) {
  if (end !== null || value === '') return null
  const evidence = inferYear(years, position?.start.offset, value)
  const span = evidence && completeDate(value, evidence.year)
  return span ? {evidence, deadline: {value, start: span.start, end: span.end}} : null
}

/**
 * Gives a note as written. The parser keeps it in `data.sourceText`, since brackets and labels are delimiters and stand
 * in no leaf; for a tree without it the note is put together again from its labels and names, without brackets.
 */
export function sourceTextOf(note: Responsibility): string {
  const kept = note.data?.['sourceText']
  if (typeof kept === 'string') return kept
  return note.children.map(partText).join('；')
}

function partText(part: Responsibility['children'][number]): string {
  if (part.type === 'text') return part.value
  if (part.type === 'deadline') return part.label ? `${part.label}：${part.value}` : part.value
  const names = part.children.map((organization) => organization.value).join('、') + (part.open ? '等' : '')
  // A label that is a verb follows its organs: 市科技局负责.
  return /(?:单位|部门|处室|领导|科室|人|机构|股室|主体|机关|方)$/.test(part.label)
    ? `${part.label}：${names}`
    : names + part.label
}
