/** The passages of a notice that injected text was cut out of, as pieces of words with gaps between them. */
import type {Cut, SourceText} from '../read/source-text.ts'
import type {Flow, Literals, Nodes, Parents, Position} from '../schema/nodes.ts'

/** A place where injected text stood. */
export interface Gap {
  /** Offset into the logical text. */
  at: number
  /** Where it stood in the source. */
  from: number
  to: number
  /** The injected text. */
  value: string
}

/** What a passage is, which says what can have stood in it. */
export type PassageKind = 'title' | 'instrument' | 'organ' | 'addressees' | 'prose' | 'other'

/** A stretch of the logical text with what is left of its words. */
export interface Passage {
  kind: PassageKind
  from: number
  to: number
  /** The words around the gaps: one piece more than gaps. Line breaks are gone. */
  pieces: string[]
  /** What is left: the pieces joined. */
  left: string
  gaps: Gap[]
}

/** A leaf with its place in the logical text, and the nodes above it from the outermost. */
export interface Placed {
  leaf: Literals
  ancestors: readonly Parents[]
  from: number
  to: number
}

/** Where the leaf stands that a gap belongs to: around it, right after it, right before it. */
export type Side = 'around' | 'after' | 'before'

/** A gap with all that is known of its place. */
export interface Site {
  gap: Gap
  placed: Placed
  side: Side
  /** The node whose words it is about: a leaf, or the nearest block of prose. */
  holder: Nodes
  /** The passages that it stands in, the innermost first: the name in 《》, the sentence around it. */
  passages: Passage[]
}

/** Blocks whose words are one passage, by what these are. */
const blocks: Partial<Record<Nodes['type'], PassageKind>> = {
  title: 'title',
  heading: 'prose',
  paragraph: 'prose',
  notes: 'prose',
  addressees: 'addressees',
  copyTo: 'addressees',
}

/** Leaves whose words are a passage of their own, by the field or the parent that makes them one. */
const organFields = new Set(['issuers', 'publisher'])

/** Says where the words stand in a stretch of the source. */
export type PlaceOf = (position: Position | undefined) => {from: number; to: number} | null

/** Gives the leaves of a tree in source order. */
export function leavesOf(children: readonly Flow[], placeOf: PlaceOf): Placed[] {
  const leaves: Placed[] = []
  const enter = (node: Nodes, above: readonly Parents[]): void => {
    if ('children' in node) {
      const path = [...above, node]
      for (const child of node.children as Nodes[]) enter(child, path)
    } else {
      const place = placeOf(node.position)
      if (place) leaves.push({leaf: node, ancestors: above, ...place})
    }
  }
  for (const child of children) enter(child, [])
  return leaves
}

/** Gives the places of injected text in the order of the source; two that touch are one. */
export function gapsOf(removals: readonly Cut[], {map, source}: SourceText): Gap[] {
  const gaps: Gap[] = []
  for (const {rule, from, to} of removals) {
    if (rule !== 'injectedAd') continue
    const at = map.derivedAt(from)
    const last = gaps[gaps.length - 1]
    if (last?.at === at) last.to = to
    else gaps.push({at, from, to, value: ''})
  }
  for (const gap of gaps) gap.value = source.slice(gap.from, gap.to)
  return gaps
}

/** Markup that ends a line of a page; other markup stands in one. */
const lineBreak = /[\n\r]|<\/?(?:p|div|br|hr|h[1-6]|li|ul|ol|dl|dt|dd|table|tr|t[dh]|section|article|center)\b/i

/** How far a gap may stand from the words that it belongs to, markup included. UTF-16 units. */
const nearby = 400

/** Tells whether no more than blanks, and in a page markup, stands between two places of a line. */
function touches({source, format}: SourceText, from: number, to: number): boolean {
  if (to < from || to - from > nearby) return false
  const between = source.slice(from, to)
  const words = format === 'html' ? between.replace(/<[^<>]*>|&(?:nbsp|emsp|ensp);/g, '') : between
  // Line feeds are white space in a page, where elements end lines.
  const breaks = format === 'html' ? lineBreak.test(between.replace(/[\n\r]+/g, ' ')) : lineBreak.test(between)
  return !breaks && words.trim() === ''
}

/** The nodes in which a gap between delimiters is about the words around it. */
const lists = new Set<Nodes['type']>(['addressees', 'copyTo', 'assignment', 'responsibility'])

/**
 * Finds what each gap belongs to. A gap on a line without words of the notice, as in the tail of a page, belongs to
 * nothing and is left out. Gaps are moved over the blanks that part them from their words.
 */
export function sitesOf(gaps: readonly Gap[], leaves: readonly Placed[], input: SourceText, placeOf: PlaceOf): Site[] {
  const found: Omit<Site, 'passages'>[] = []
  let next = 0
  for (const gap of gaps) {
    while (next < leaves.length && endOf(leaves[next]!) <= gap.from) next++
    const near = nearest(gap, leaves[next - 1], leaves[next], input)
    if (!near) continue
    const {placed, side} = near
    const block = placed.ancestors.findLast(({type}) => type in blocks)
    const holder: Nodes = block ?? placed.leaf
    if (side === 'after') gap.at = placed.from
    if (side === 'before') gap.at = placed.to
    found.push({gap, placed, side, holder})
  }
  const maker = new PassageMaker(found, input.text)
  return found.map((site) => ({...site, passages: maker.passagesOf(site, placeOf)}))
}

function startOf({leaf}: Placed): number {
  return leaf.position!.start.offset
}

function endOf({leaf}: Placed): number {
  return leaf.position!.end.offset
}

function nearest(
  {from, to}: Gap,
  before: Placed | undefined,
  after: Placed | undefined,
  input: SourceText,
): {placed: Placed; side: Side} | null {
  if (after && startOf(after) < from) return {placed: after, side: 'around'}
  // A field's hull begins with its label; what stands before that is between two fields.
  const begins = after && (after.leaf.type !== 'field' || after.leaf.label === '')
  if (begins && touches(input, to, startOf(after))) return {placed: after, side: 'after'}
  if (!before) return null
  const listed = before.ancestors.some((node) => lists.has(node.type) && after?.ancestors.includes(node))
  return listed || touches(input, endOf(before), from) ? {placed: before, side: 'before'} : null
}

/** Makes the passages of sites; sites that share one get the same object. */
class PassageMaker {
  private readonly made = new Map<string, Passage>()
  private readonly byHolder = new Map<Nodes, Gap[]>()

  constructor(
    sites: readonly Omit<Site, 'passages'>[],
    private readonly text: string,
  ) {
    for (const {holder, gap} of sites) {
      const gaps = this.byHolder.get(holder)
      if (gaps) gaps.push(gap)
      else this.byHolder.set(holder, [gap])
    }
  }

  passagesOf({gap, placed, holder}: Omit<Site, 'passages'>, placeOf: PlaceOf): Passage[] {
    const {leaf, ancestors} = placed
    const {from, to} = holder === leaf ? wordsOfLeaf(placed, this.text) : placeOf(holder.position)!
    const kind = holder === leaf ? kindOfLeaf(placed) : kindOfBlock(holder, ancestors)
    const gaps = this.byHolder.get(holder)!
    // Before the value of a field stands its label.
    if (gap.at < from || gap.at > to)
      return [{kind: 'other', from: gap.at, to: gap.at, pieces: ['', ''], left: '', gaps: [gap]}]
    const outer = this.passage(kind, from, to, gaps)
    const inner = innerOf(outer, gap, this.text)
    return inner ? [this.passage(inner.kind, inner.from, inner.to, gaps), outer] : [outer]
  }

  private passage(kind: PassageKind, from: number, to: number, all: readonly Gap[]): Passage {
    const key = `${kind} ${from} ${to}`
    const known = this.made.get(key)
    if (known) return known
    let first = firstFrom(all, from)
    const gaps: Gap[] = []
    for (; first < all.length && all[first]!.at <= to; first++) gaps.push(all[first]!)
    const pieces: string[] = []
    let start = from
    for (const end of [...gaps.map(({at}) => at), to]) {
      pieces.push(this.text.slice(start, end).replaceAll('\n', ''))
      start = end
    }
    const passage: Passage = {kind, from, to, pieces, left: pieces.join(''), gaps}
    this.made.set(key, passage)
    return passage
  }
}

/** Gives the index of the first gap at or after an offset. */
function firstFrom(gaps: readonly Gap[], from: number): number {
  let low = 0
  let high = gaps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (gaps[middle]!.at < from) low = middle + 1
    else high = middle
  }
  return low
}

/** Gives the words right before and right after a gap, as far as the next gaps, and its index in the passage. */
export function around({pieces, gaps}: Passage, gap: Gap): {index: number; before: string; after: string} {
  let index = firstFrom(gaps, gap.at)
  while (gaps[index] !== gap) index++
  return {index, before: pieces[index]!, after: pieces[index + 1]!}
}

function kindOfBlock(block: Nodes, ancestors: readonly Parents[]): PassageKind {
  if (block.type === 'title' && ancestors.some(({type}) => type === 'attachment')) return 'instrument'
  return blocks[block.type] ?? 'other'
}

function kindOfLeaf({leaf, ancestors}: Placed): PassageKind {
  if (leaf.type === 'field') {
    if (leaf.field === 'title') return 'title'
    return leaf.field !== null && organFields.has(leaf.field) ? 'organ' : 'other'
  }
  const parent = ancestors[ancestors.length - 1]?.type
  if (leaf.type === 'attachmentNote') return 'instrument'
  const signs = parent === 'signature' || parent === 'printing'
  return signs && (leaf.type === 'organization' || leaf.type === 'text') ? 'organ' : 'other'
}

/** Gives where the words of a leaf stand; those of a field end its hull. */
function wordsOfLeaf({leaf, from, to}: Placed, text: string): {from: number; to: number} {
  if (leaf.type !== 'field') return {from, to}
  const start = to - leaf.value.length
  return start >= from && text.slice(start, to) === leaf.value ? {from: start, to} : {from, to}
}

/** The longest name that is looked at on either side of a gap. UTF-16 units. */
const reach = 200

const issuing = /印发|转发|批转|发布|公布|颁布/g

/** The end of a title that says what it issues. */
const issued = /的(?:通知|公告|决定|通告|令|函|意见)(?:[（(][^（）()]{1,24}[）)])?[ \u3000]*$/

/** Finds the name inside a passage that a gap stands in: of an instrument in 《》 or behind 印发, of the organ before 关于. */
function innerOf({kind, from, to}: Passage, {at}: Gap, text: string): Pick<Passage, 'kind' | 'from' | 'to'> | null {
  const start = Math.max(from, at - reach)
  const before = text.slice(start, at)
  const after = text.slice(at, Math.min(to, at + reach))
  const open = before.lastIndexOf('《')
  const close = after.search(/[《》]/)
  if (open > before.lastIndexOf('》') && after[close] === '》')
    return {kind: 'instrument', from: start + open + 1, to: at + close}
  if (kind !== 'title') return null
  const verb = [...before.matchAll(issuing)].pop()
  const end = issued.exec(after)
  if (verb && end) return {kind: 'instrument', from: start + verb.index + verb[0].length, to: at + end.index}
  const about = after.indexOf('关于')
  if (about < 0 || before.includes('关于') || (before + after.slice(0, about)).trim() === '') return null
  return {kind: 'organ', from, to: at + about}
}
