/** The ledger of a notice: who does what by when. */
import type {GongwenDocument} from '../schema/document.ts'
import type {Convention, Nodes, Responsibility, Section, Table} from '../schema/nodes.ts'
import type {Inference, Task} from '../schema/task.ts'
import {bodyText, deeperSections, isBlockSection, isInlineSection, itemText, notesOf, numberAndTitle} from './prose.ts'
import {indexTargets, type TargetsOptions} from './targets.ts'
import {
  conventionsOf,
  damagedFacts,
  type Governed,
  gather,
  inferencesOf,
  isDefaultAlone,
  type LegendWords,
  type UnitName,
  withDefault,
} from './task-conclusions.ts'
import {assigns, mergeNotes} from './task-notes.ts'
import {ledgerRows} from './task-rows.ts'
import {type TargetsByRun, targetsBelow, yearsOf} from './task-targets.ts'
import {indexYears, type YearIndex} from './years.ts'

/** What a caller may ask of `toTasks`. */
export interface TasksOptions extends TargetsOptions {
  /** True adds the innermost block sections that no note covers. Default: false. */
  unassigned?: boolean
  /** True gives units by their standard names, where the notice was parsed with `canonical`. Default: false. */
  canonical?: boolean
}

type Facts = Pick<Task, 'documentId' | 'documentTitle' | 'documentNumber' | 'dateOfWriting' | 'sourcePath'>

/** What holds for everything below a place in the tree. */
interface Scope {
  attachment: string | null
  path: string[]
  /** The notes that deeper sections without their own go by. */
  notes: Responsibility[]
  /** Number and title of the section that has these notes. */
  origin: string
}

interface Ledger {
  facts: Facts
  unassigned: boolean
  tasks: Task[]
  legends: LegendWords
  years: YearIndex
  targets: TargetsByRun
  nameOf: UnitName
  /** What holds in every row. */
  common: Inference[]
  /** The rules about units that the notes leave out. */
  defaults: Governed[]
  /** The annex that is walked, or `null`: what a notice says of its notes holds in the instrument that says it. */
  annex: string | null
  /** The `eId`s of all annexes. */
  annexes: Set<string>
}

/** A notice states one such rule or two; more than this are no rules, and would make the rows grow with their square. */
const mostDefaults = 100

const nothingAbove = {path: [], notes: [], origin: ''}

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
  const {legends, standardName} = gather(document.children)
  const ledger: Ledger = {
    facts,
    unassigned: options.unassigned ?? false,
    tasks: [],
    legends,
    years: indexYears(document),
    targets: indexTargets(document, options),
    nameOf: options.canonical ? standardName : (name) => name,
    common: damagedFacts(meta),
    defaults: [],
    annex: null,
    annexes: new Set(),
  }
  walk(document.children, {...nothingAbove, attachment: null}, ledger)
  const annexOf = ({attachment}: Task) => (attachment !== null && ledger.annexes.has(attachment) ? attachment : null)
  return ledger.tasks.map((task, index) =>
    ledger.defaults.reduce(
      (row, {convention, annex, from, to}) =>
        annex === annexOf(task) && index >= from && index < to ? withDefault(row, convention, ledger.nameOf) : row,
      task,
    ),
  )
}

function walk(nodes: readonly Nodes[], scope: Scope, ledger: Ledger): void {
  for (const node of nodes) {
    if (isBlockSection(node)) addSection(node, scope, ledger)
    else if (isInlineSection(node)) walk(node.children, scope, ledger)
    else if (node.type === 'table') addRows(node, scope, ledger)
    else if (node.type === 'attachment') {
      const {annex} = ledger
      if (node.role === 'annex') {
        ledger.annex = node.eId
        ledger.annexes.add(node.eId)
      }
      walk(node.children, {...nothingAbove, attachment: node.eId}, ledger)
      ledger.annex = annex
    } else govern(node, ledger)
  }
}

/** Notes the defaults that a paragraph or a note states, with the rows that they govern. */
function govern(node: Nodes, ledger: Ledger): void {
  for (const convention of conventionsOf(node)) {
    if (convention.kind !== 'default' || ledger.defaults.length >= mostDefaults) continue
    const here = ledger.tasks.length
    const from = convention.reach === 'below' ? here : 0
    const to = convention.reach === 'above' ? here : Number.POSITIVE_INFINITY
    ledger.defaults.push({convention, annex: ledger.annex, from, to})
  }
}

function addSection(section: Section, scope: Scope, ledger: Ledger): void {
  const own = notesOf(section).filter((note) => !isDefaultAlone(note))
  // A time limit alone names nobody, so the organs are those of the note above.
  const takesOver = scope.notes.length > 0 && (own.length === 0 || (!assigns(own) && assigns(scope.notes)))
  const notes = takesOver ? [...own, ...scope.notes] : own
  const name = numberAndTitle(section.number, section.title)
  const origin = takesOver ? scope.origin : name
  const innermost = deeperSections(section).length === 0
  const assigned = innermost ? notes.length > 0 : own.length > 0 && !handsDown(section)
  if (assigned) ledger.tasks.push(sectionTask(section, scope, notes, takesOver ? scope.origin : null, ledger))
  else if (innermost && ledger.unassigned && !hasRows(section)) {
    ledger.tasks.push(sectionTask(section, scope, [], null, ledger))
  }
  const known = ledger.defaults.length
  walk(section.children, {attachment: scope.attachment, path: [...scope.path, name], notes, origin}, ledger)
  // A lead-in speaks of the section that it leads in.
  if (innermost && assigned) {
    for (const governed of ledger.defaults.slice(known)) if (leadsIn(section, governed.convention)) governed.from -= 1
  } else if (!innermost) {
    for (const governed of ledger.defaults.slice(known))
      if (leadsIn(section, governed.convention)) governed.to = Math.min(governed.to, ledger.tasks.length)
  }
}

/** Tells whether words right below a section, which assign nothing besides, state a convention. */
function leadsIn(section: Section, convention: Convention): boolean {
  return (
    convention.reach === 'below' &&
    section.children.some(
      (child) =>
        (child.type === 'paragraph' || (child.type === 'responsibility' && isDefaultAlone(child))) &&
        child.conventions?.includes(convention),
    )
  )
}

/** Says whether some innermost section below goes by the notes of this one. */
function handsDown(section: Section): boolean {
  return deeperSections(section).some(
    (deeper) =>
      !assigns(notesOf(deeper).filter((note) => !isDefaultAlone(note))) &&
      (deeperSections(deeper).length === 0 || handsDown(deeper)),
  )
}

function hasRows(section: Section): boolean {
  return section.children.some((child) => child.type === 'table' && ledgerRows(child).length > 0)
}

function sectionTask(
  section: Section,
  scope: Scope,
  notes: Responsibility[],
  origin: string | null,
  ledger: Ledger,
): Task {
  const {assigned, grounds, inferences} = mergeNotes(notes, ledger.nameOf, ledger.years)
  const targets = targetsBelow([section], ledger.targets)
  const inherited = origin !== null
  const items = section.children.filter((child): child is Section => isInlineSection(child))
  return {
    ...ledger.facts,
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
    targets,
    inherited,
    ...grounds,
    inferences: [
      ...(inherited ? [inheritance(origin, scope.notes)] : []),
      ...inferencesOf(notes, ledger.legends),
      ...inferences,
      ...yearsOf(targets),
      ...ledger.common,
    ],
    ...(section.position && {position: section.position}),
  }
}

function inheritance(origin: string, notes: readonly Responsibility[]): Inference {
  const position = notes[0]?.position
  return {rule: 'inherited', field: null, words: origin, ...(position && {position})}
}

function addRows(table: Table, scope: Scope, ledger: Ledger): void {
  for (const {row, eId, number, title, text, notes, cells} of ledgerRows(table)) {
    const {assigned, grounds, inferences} = mergeNotes(notes, ledger.nameOf, ledger.years)
    const targets = targetsBelow(cells, ledger.targets)
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
      targets,
      inherited: false,
      ...grounds,
      inferences: [...inferencesOf(notes, ledger.legends), ...inferences, ...yearsOf(targets), ...ledger.common],
      ...(row.position && {position: row.position}),
    })
  }
}
