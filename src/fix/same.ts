/** Whether a fix has left the notice as it was: the guard of every change that gongwen makes by itself. */
import type {Edit} from '../diagnostics.ts'
import type {GongwenDocument, Removal} from '../schema/document.ts'
import type {Nodes, Position} from '../schema/nodes.ts'

/** What the changes of a rule may touch beside marks and blanks, which all may. */
export interface Licence {
  /** Letters and digits: 第 in a document number, the number of a section. */
  words?: boolean
  /** The order of sections, so that ordinals and ids may differ. */
  order?: boolean
}

/** Changes of a text: ordered, without overlap. */
export class Changes {
  /** True where numbers of sections are changed. */
  readonly renumbering: boolean

  constructor(
    private readonly source: string,
    private readonly edits: readonly (Edit & Licence)[],
  ) {
    this.renumbering = edits.some(({order}) => order)
  }

  /** Gives the characters that may go or come within a stretch or at its ends; `null` where there are no changes. */
  charactersIn(position: Position | undefined): ReadonlySet<string> | null {
    if (!position) return null
    const {start, end} = position
    let found: Set<string> | null = null
    for (let index = this.firstEndingAt(start.offset); index < this.edits.length; index++) {
      const {from, to, text, words} = this.edits[index]!
      if (from > end.offset) break
      found ??= new Set()
      for (const character of (this.source.slice(from, to) + text).normalize('NFKC'))
        if (words || !/[\p{L}\p{N}]/u.test(character)) found.add(character)
    }
    return found
  }

  /** Tells whether one change takes a whole stretch away. */
  covers({start, end}: Position): boolean {
    const edit = this.edits[this.firstEndingAt(end.offset)]
    return edit !== undefined && edit.from <= start.offset
  }

  /** Finds the first change that ends at an offset or after it. */
  private firstEndingAt(offset: number): number {
    let low = 0
    let high = this.edits.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.edits[middle]!.to < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/**
 * Tells whether a notice says the same before and after changes of its text: the same nodes in the same order with the
 * same facts and words, the same facts in `meta`, the same removals. Where changes were made, the marks that were changed
 * count for nothing, nor does white space or the width of a character; letters and digits do, unless they are licensed.
 *
 * @param before The notice with the positions that the changes go by.
 */
export function saysTheSame(before: GongwenDocument, after: GongwenDocument, changes: Changes): boolean {
  const everywhere = changes.charactersIn(before.position)
  const {evidence: _, ...meta} = before.meta
  const {evidence: __, ...changed} = after.meta
  return (
    sameTrees(before.children, after.children, changes) &&
    sameValues(meta, changed, everywhere) &&
    sameRemovals(before.removals, after.removals, changes)
  )
}

/** Compares two rows of nodes and all below them, without recursion. */
function sameTrees(before: readonly Nodes[], after: readonly Nodes[], changes: Changes): boolean {
  const rows: [readonly Nodes[], readonly Nodes[]][] = [[before, after]]
  for (let row = rows.pop(); row !== undefined; row = rows.pop()) {
    const [old, now] = row
    if (old.length !== now.length) return false
    for (const [index, node] of old.entries()) {
      const other = now[index]!
      if (!sameFacts(node, other, changes)) return false
      if ('children' in node && 'children' in other) rows.push([node.children as Nodes[], other.children as Nodes[]])
    }
  }
  return true
}

/** What is compared elsewhere, or says where something stands. */
const aside: ReadonlySet<string> = new Set(['children', 'position'])

/** Places, which move with the text: that there are some is all that can be compared. */
const places: ReadonlySet<string> = new Set(['basis', 'evidence'])

function sameFacts(node: Nodes, other: Nodes, changes: Changes): boolean {
  const ignored = changes.charactersIn(node.position)
  const loose = changes.renumbering ? looseFacts(node, changes) : []
  const names = new Set([...Object.keys(node), ...Object.keys(other)])
  for (const name of names) {
    if (aside.has(name) || loose.includes(name)) continue
    const value = node[name as keyof Nodes] as unknown
    const changed = other[name as keyof Nodes] as unknown
    if (places.has(name) ? lengthOf(value) !== lengthOf(changed) : !sameValues(value, changed, ignored)) return false
  }
  return true
}

/** Names the facts that follow from a number: the id of what stands below it, the ordinal of the section itself. */
function looseFacts(node: Nodes, changes: Changes): string[] {
  if (node.type !== 'section') return ['eId']
  return changes.charactersIn(node.children[0]?.position) ? ['eId', 'ordinal'] : ['eId']
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : -1
}

function sameValues(value: unknown, other: unknown, ignored: ReadonlySet<string> | null): boolean {
  if (value === other) return true
  if (typeof value === 'string' && typeof other === 'string')
    return ignored !== null && bare(value, ignored) === bare(other, ignored)
  if (typeof value !== 'object' || typeof other !== 'object' || value === null || other === null) return false
  const names = Object.keys(value)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => sameValues(value[name as never], other[name as never], ignored))
  )
}

/** Takes the changed characters and white space out of words, and levels full-width and single-glyph forms (⒈, ㈠). */
function bare(words: string, ignored: ReadonlySet<string>): string {
  let kept = ''
  for (const character of words.normalize('NFKC'))
    if (!ignored.has(character) && character.trim() !== '') kept += character
  return kept
}

function sameRemovals(before: readonly Removal[], after: readonly Removal[], changes: Changes): boolean {
  const left = before.filter(({position}) => !position || !changes.covers(position))
  return (
    left.length === after.length &&
    left.every(({rule, value, position}, index) => {
      const other = after[index]!
      return rule === other.rule && sameValues(value, other.value, changes.charactersIn(position))
    })
  )
}
