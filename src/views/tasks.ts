/** The ledger of a notice: who does what by when. */
import type {GongwenDocument} from '../schema/document.ts'
import type {Flow, Nodes, Responsibility, Section, Table} from '../schema/nodes.ts'
import type {Task} from '../schema/task.ts'
import {
  bodyText,
  deeperSections,
  isBlockSection,
  isInlineSection,
  itemText,
  notesOf,
  numberAndTitle,
  phrasingRuns,
} from './prose.ts'
import {targetsOf} from './targets.ts'
import {assigns, mergeNotes} from './task-notes.ts'
import {ledgerRows} from './task-rows.ts'

/** What a caller may ask of `toTasks`. */
export interface TasksOptions {
  /** True adds the innermost block sections that no note covers. Default: false. */
  unassigned?: boolean
}

type Facts = Pick<Task, 'documentId' | 'documentTitle' | 'documentNumber' | 'dateOfWriting' | 'sourcePath'>

/** What holds for everything below a place in the tree. */
interface Scope {
  attachment: string | null
  path: string[]
  /** The notes that deeper sections without their own go by. */
  notes: Responsibility[]
}

interface Ledger {
  facts: Facts
  unassigned: boolean
  tasks: Task[]
}

/**
 * Lists the tasks of a notice in source order.
 *
 * A block section with a note of its own is a task. Where deeper block sections have none, the innermost of these are
 * the tasks, `inherited: true`, and stand in place of the section with the note, so that no work is listed twice; where
 * all have their own, the section above is a task as well, so that no note is lost. The nearest note above counts; a
 * time limit alone takes the organs from above. A table row that names responsible units is a task. Inline items are
 * measures of their section, and what their notes say is the section's.
 *
 * @param document A parsed notice; it is not changed.
 * @returns The rows; an empty array where the notice assigns nothing.
 */
export function toTasks(document: GongwenDocument, options: TasksOptions = {}): Task[] {
  const {meta} = document
  const facts: Facts = {
    documentId: document.documentId,
    documentTitle: meta.title,
    documentNumber: meta.documentNumber?.value ?? null,
    dateOfWriting: meta.dateOfWriting,
    sourcePath: document.source.path ?? document.source.url,
  }
  const ledger: Ledger = {facts, unassigned: options.unassigned ?? false, tasks: []}
  walk(document.children, {attachment: null, path: [], notes: []}, ledger)
  return ledger.tasks
}

function walk(nodes: readonly Nodes[], scope: Scope, ledger: Ledger): void {
  for (const node of nodes) {
    if (isBlockSection(node)) addSection(node, scope, ledger)
    else if (isInlineSection(node)) walk(node.children, scope, ledger)
    else if (node.type === 'attachment') walk(node.children, {attachment: node.eId, path: [], notes: []}, ledger)
    else if (node.type === 'table') addRows(node, scope, ledger)
  }
}

function addSection(section: Section, scope: Scope, ledger: Ledger): void {
  const own = notesOf(section)
  // A time limit alone names nobody, so the organs are those of the note above.
  const takesOver = scope.notes.length > 0 && (own.length === 0 || (!assigns(own) && assigns(scope.notes)))
  const notes = takesOver ? [...own, ...scope.notes] : own
  const innermost = deeperSections(section).length === 0
  const assigned = innermost ? notes.length > 0 : own.length > 0 && !handsDown(section)
  if (assigned) ledger.tasks.push(sectionTask(section, scope, notes, takesOver, ledger.facts))
  else if (innermost && ledger.unassigned && !hasRows(section)) {
    ledger.tasks.push(sectionTask(section, scope, [], false, ledger.facts))
  }
  const path = [...scope.path, numberAndTitle(section.number, section.title)]
  walk(section.children, {attachment: scope.attachment, path, notes}, ledger)
}

/** Says whether some innermost section below goes by the notes of this one. */
function handsDown(section: Section): boolean {
  return deeperSections(section).some(
    (deeper) => !assigns(notesOf(deeper)) && (deeperSections(deeper).length === 0 || handsDown(deeper)),
  )
}

function hasRows(section: Section): boolean {
  return section.children.some((child) => child.type === 'table' && ledgerRows(child).length > 0)
}

function sectionTask(section: Section, scope: Scope, notes: Responsibility[], inherited: boolean, facts: Facts): Task {
  const {assigned, grounds} = mergeNotes(notes)
  const items = section.children.filter((child): child is Section => isInlineSection(child))
  return {
    ...facts,
    attachment: scope.attachment,
    eId: section.eId,
    number: section.number,
    path: scope.path,
    title: section.title,
    text: bodyText(section),
    measures: items.map((item) => ({
      eId: item.eId,
      number: item.number,
      text: itemText(item),
      ...(item.position && {position: item.position}),
    })),
    ...assigned,
    targets: phrasingRuns(section).flatMap(targetsOf),
    inherited,
    ...grounds,
    ...(section.position && {position: section.position}),
  }
}

function addRows(table: Table, scope: Scope, ledger: Ledger): void {
  for (const {row, eId, number, title, text, notes, cells} of ledgerRows(table)) {
    const {assigned, grounds} = mergeNotes(notes)
    const flow = cells.flatMap((cell): Flow[] => cell.children)
    ledger.tasks.push({
      ...ledger.facts,
      attachment: scope.attachment,
      eId,
      number,
      path: scope.path,
      title,
      text,
      measures: [],
      ...assigned,
      targets: flow.flatMap(phrasingRuns).flatMap(targetsOf),
      inherited: false,
      ...grounds,
      ...(row.position && {position: row.position}),
    })
  }
}
