/** Builds the tree anew where words were concluded. What does not change is shared with the tree that was given. */
import {compact} from '../meta/values.ts'
import type {Flow, Inferred, Nodes, Organization, Parents, Reference} from '../schema/nodes.ts'
import type {Passage, Site} from './passages.ts'
import {type Concluded, shown} from './rules.ts'
import {wordsOf} from './wholes.ts'

/** A site with what stood there. */
export interface Repair {
  site: Site
  concluded: Concluded
}

/** What a tree is built anew with. */
export interface RebuildContext {
  /** Gives the position of a stretch of the logical text. */
  place(from: number, to: number): Nodes['position']
  text: string
  /** Gives the standard name of an organ, for those that carry one. */
  canonicalName(name: string): string
  /** Gives the words of a passage with those in its gaps. */
  complete(passage: Passage): string
}

/** The nodes that hold concluded words as leaves of their own. */
const holders = new Set<Nodes['type']>([
  'title',
  'heading',
  'paragraph',
  'notes',
  'addressees',
  'copyTo',
  'signature',
  'printing',
])

/** Tells whether the words of a site have a place in the tree. Those of a field have one in `meta` alone. */
export function hasPlace({placed, side, passages}: Site): boolean {
  const {leaf, ancestors} = placed
  if (!holders.has(ancestors[ancestors.length - 1]!.type)) return false
  if (side !== 'around') return leaf.type !== 'num'
  if (leaf.type === 'reference') return passages[0]!.from > placed.from && passages[0]!.to < placed.to
  return leaf.type === 'text' || leaf.type === 'organization'
}

/** Puts concluded words in. */
export function rebuild(children: readonly Flow[], repairs: readonly Repair[], context: RebuildContext): Flow[] {
  const byLeaf = new Map<Nodes, Repair[]>()
  const touched = new Set<Nodes>()
  for (const repair of repairs) {
    const {leaf, ancestors} = repair.site.placed
    const own = byLeaf.get(leaf)
    if (own) own.push(repair)
    else byLeaf.set(leaf, [repair])
    for (const ancestor of ancestors) touched.add(ancestor)
  }
  /** The citations whose titles are whole now, by where they stand; short names behind them go back to them. */
  const cited = new Map<number, string>()
  const replace = (node: Nodes): Nodes[] => {
    const own = byLeaf.get(node)
    if (own) return leaves(node, own, context, cited)
    if (!touched.has(node)) return [node]
    return [
      parent(
        node as Parents,
        (node as Parents).children.flatMap((child) => replace(child as Nodes)),
      ),
    ]
  }
  const built = children.flatMap((child) => replace(child) as Flow[])
  return cited.size > 0 ? built.map((child) => withShortNames(child, cited) as Flow) : built
}

/** Gives a node its new children, and the plain titles that follow from them. */
function parent(node: Parents, children: Nodes[]): Nodes {
  const built = {...node, children} as Nodes
  if (built.type === 'section' && built.title !== null) {
    const heading = children.find(({type}) => type === 'heading')
    if (heading) built.title = wordsOf(heading)
  }
  if (built.type === 'attachment' && built.title !== null) {
    const title = children.find(({type}) => type === 'title')
    if (title) built.title = wordsOf(title).replace(/^《([^《》]+)》$/, '$1')
  }
  return built
}

function inferred({value, rule, evidence}: Concluded): Inferred {
  return {type: 'inferred', value, rule, evidence}
}

/** Gives what stands in the place of a leaf. */
function leaves(leaf: Nodes, repairs: readonly Repair[], context: RebuildContext, cited: Map<number, string>): Nodes[] {
  const on = (side: Site['side']) => repairs.filter(({site}) => site.side === side).map(({concluded}) => concluded)
  const around = repairs.filter(({site}) => site.side === 'around')
  let middle: Nodes[] = [leaf]
  let behind = on('before')
  if (leaf.type === 'text') middle = split(leaf, around, context)
  else if (leaf.type === 'reference' && around.length > 0) middle = [citation(leaf, around, context, cited)]
  else if (leaf.type === 'organization') {
    middle = [organ(leaf, repairs, context)]
    behind = []
  }
  return [...on('after').map(inferred), ...middle, ...behind.map(inferred)]
}

/** Splits plain words where others stood among them. */
function split(leaf: Nodes, around: readonly Repair[], {text, place}: RebuildContext): Nodes[] {
  const parts: Nodes[] = []
  const {from, to} = around[0]?.site.placed ?? {from: 0, to: 0}
  if (around.length === 0) return [leaf]
  let start = from
  const add = (end: number) => {
    if (end > start)
      parts.push({
        type: 'text',
        value: text.slice(start, end).replaceAll('\n', ''),
        position: place(start, end)!,
      })
    start = end
  }
  for (const {site, concluded} of around) {
    add(site.gap.at)
    parts.push(inferred(concluded))
  }
  add(to)
  return parts
}

/** Completes the title of a citation; its value stays as written. */
function citation(
  leaf: Reference,
  around: readonly Repair[],
  {complete}: RebuildContext,
  cited: Map<number, string>,
): Reference {
  const title = complete(around[0]!.site.passages[0]!)
  if (leaf.position) cited.set(leaf.position.start.offset, title)
  return {...leaf, title, inferred: conclusionOf(around)}
}

/**
 * Completes the name of an organ; its value stays as written. What stood before it is a leaf of its own; what stood in it
 * or behind it is told by `inferred` on the organ.
 */
function organ(leaf: Organization, repairs: readonly Repair[], {text, canonicalName}: RebuildContext): Organization {
  const {from, to} = repairs[0]!.site.placed
  let written = ''
  let start = from
  for (const {site, concluded} of repairs) {
    const at = Math.min(Math.max(site.gap.at, from), to)
    written += text.slice(start, at) + concluded.value
    start = at
  }
  written += text.slice(start, to)
  const name = compact(written) + leaf.name.slice(compact(leaf.value).length)
  const inside = repairs.filter(({site}) => site.side !== 'after')
  return {
    ...leaf,
    name,
    ...(leaf.canonicalName !== undefined && {canonicalName: canonicalName(name)}),
    ...(inside.length > 0 && {inferred: conclusionOf(inside)}),
  }
}

function conclusionOf(repairs: readonly Repair[]): Organization['inferred'] {
  return {
    rule: repairs[0]!.concluded.rule,
    evidence: shown(repairs.flatMap(({concluded}) => concluded.evidence)),
  }
}

/** Gives the whole title to the short names that go back to a citation. */
function withShortNames(node: Nodes, cited: ReadonlyMap<number, string>): Nodes {
  if ('children' in node) {
    let changed = false
    const children = (node.children as Nodes[]).map((child) => {
      const built = withShortNames(child, cited)
      changed ||= built !== child
      return built
    })
    return changed ? ({...node, children} as Nodes) : node
  }
  if (node.type !== 'reference' || !node.refersTo?.position) return node
  const title = cited.get(node.refersTo.position.start.offset)
  return title === undefined ? node : {...node, refersTo: {...node.refersTo, title}}
}
