/** Conclusions that go into a row of the ledger, each with the words that it rests on. */
import type {Meta} from '../schema/document.ts'
import type {Convention, Nodes, Responsibility} from '../schema/nodes.ts'
import type {Inference, Task} from '../schema/task.ts'

/** What the legends of a notice say, by where they stand. */
export type LegendWords = (offset: number | undefined) => string

/** Gives the name under which a unit stands in a row. */
export type UnitName = (name: string) => string

/** What one look over a notice gives for all of its rows. */
export interface Gathered {
  legends: LegendWords
  /** Gives the standard name of a unit by its name, where the tree has one. */
  standardName: UnitName
}

/** Gathers the words of the legends, and the standard names of units. Without places the first legend is the one. */
export function gather(nodes: readonly Nodes[]): Gathered {
  const byPlace = new Map<number, string>()
  const standard = new Map<string, string>()
  let first = ''
  const stack: Nodes[] = [...nodes].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'organization' && node.canonicalName !== undefined) standard.set(node.name, node.canonicalName)
    // （下同） behind a note is a legend too.
    if (node.type === 'text' && node.value.length < 8 && node.value.includes('下同') && node.position)
      byPlace.set(node.position.start.offset, node.value)
    for (const convention of conventionsOf(node)) {
      if (convention.kind !== 'legend') continue
      first ||= convention.value
      if (convention.position) byPlace.set(convention.position.start.offset, convention.value)
    }
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as Nodes)
  }
  return {
    legends: (offset) => (offset === undefined ? undefined : byPlace.get(offset)) ?? first,
    standardName: (name) => standard.get(name) ?? name,
  }
}

/** Gives the conventions that a node carries. */
export function conventionsOf(node: Nodes): readonly Convention[] {
  return node.type === 'paragraph' || node.type === 'responsibility' ? (node.conventions ?? []) : []
}

/** Tells a note that states a default and assigns nothing besides: it makes no task of the section that it stands in. */
export function isDefaultAlone({conventions, children}: Responsibility): boolean {
  const units = new Set(conventions?.flatMap(({kind, organizations}) => (kind === 'default' ? organizations : [])))
  if (units.size === 0) return false
  return children.every((part) =>
    part.type === 'assignment' ? part.children.every(({name}) => units.has(name)) : part.type === 'text',
  )
}

/** Tells which roles of a note rest on a legend, or on its being a list of units and no more. */
export function inferencesOf(notes: readonly Responsibility[], legends: LegendWords): Inference[] {
  const found = new Map<string, Inference>()
  for (const note of notes) {
    for (const part of note.children) {
      if (part.type !== 'assignment') continue
      if (part.basis) {
        const [place] = part.basis
        const inference: Inference = {
          rule: 'legend',
          field: part.role,
          words: legends(place?.start.offset),
          ...(place && {position: place}),
        }
        found.set(`${inference.field} ${inference.words}`, inference)
      } else if (part.label === '') {
        const words = String(note.data?.['sourceText'] ?? '')
        found.set(`role ${words}`, {
          rule: 'role',
          field: part.role,
          words,
          ...(note.position && {position: note.position}),
        })
      }
    }
  }
  return [...found.values()]
}

/** Tells which facts of the notice that stand in every row had words cut out of them, or put back by repair. */
export function damagedFacts({incomplete, inferred, title, documentNumber}: Meta): Inference[] {
  const said = {title: title ?? '', documentNumber: documentNumber?.value ?? ''}
  const damaged = incomplete.flatMap((field): Inference[] => {
    if (field === 'title') return [{rule: 'incomplete', field: 'documentTitle', words: said.title}]
    if (field === 'documentNumber') return [{rule: 'incomplete', field, words: said.documentNumber}]
    return []
  })
  return inferred.includes('title')
    ? [...damaged, {rule: 'repaired', field: 'documentTitle', words: said.title}]
    : damaged
}

/** A default, and the rows of its instrument that it governs: from the first on, up to but without the last. */
export interface Governed {
  convention: Convention
  annex: string | null
  from: number
  to: number
}

/** Adds the units of a default to a row, unless the row names them already. Gives the row itself where nothing is added. */
export function withDefault(task: Task, convention: Convention, nameOf: UnitName): Task {
  const {kind, role, organizations, value, position} = convention
  const named = new Set([...task.lead, ...task.responsible, ...task.support, ...task.guide, ...task.supervise])
  const added = kind === 'default' ? organizations.map(nameOf).filter((name) => !named.has(name)) : []
  if (added.length === 0 || task.sourceText === '') return task
  return {
    ...task,
    [role]: [...task[role], ...added],
    inferred: true,
    basis: position ? [...task.basis, position] : task.basis,
    inferences: [...task.inferences, {rule: 'default', field: role, words: value, ...(position && {position})}],
  }
}
