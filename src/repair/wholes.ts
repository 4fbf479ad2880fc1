/** The passages of a notice, and of its page, that say the name of a title, an instrument, an organ and are whole. */
import {isTitleName} from '../meta/facts.ts'
import type {PageFact} from '../read/source-text.ts'
import type {Attachment, Flow, Nodes, Position, Reference} from '../schema/nodes.ts'
import {type Folded, folded} from './folded.ts'
import {isIssued} from './own-instrument.ts'
import type {PassageKind} from './passages.ts'

/** A name that nothing was cut out of. */
export interface Whole {
  kind: Extract<PassageKind, 'title' | 'instrument' | 'organ'>
  name: Folded
  position: Position
  /**
   * Whose it is: the notice's own, a copy of what it attaches, or one that may be another's, as a document that it cites
   * and the publisher of the page may be.
   */
  of: 'notice' | 'annex' | 'others'
}

/** What the passages are looked for in. */
export interface WholeSources {
  children: readonly Flow[]
  pageFacts: readonly PageFact[]
  adBrands: readonly string[]
  /** Tells whether injected text was cut out of the words of a node, or at their edge. */
  isDamaged(node: Nodes): boolean
  inSource(from: number, to: number): Position
  /** True where the notice forwards what others wrote, so that what it carries is theirs. */
  forwards: boolean
}

/** The most passages that are compared with; a notice has few, and each gap is compared with all of them. */
const most = 200

/** X关于印发Y的通知: its issuer, and what it issues. */
const organBefore = /^(.{2,60}?)关于/
const carried = /(?:印发|发布|公布|颁布)《?(.{3,200}?)》?的(?:通知|公告|决定|通告|令)/

/** What a site adds behind the title of its page: …的通知_东湖市人民政府门户网站. */
const siteName = /[ \u3000]*[-_|–—－＿｜][^-_|–—－＿｜]{0,30}(?:网|网站|平台|门户|政府|公开|[局厅委办])[ \u3000]*$/

/** How much is looked at behind a citation. UTF-16 units. */
const behind = 120

/** No title is longer. UTF-16 units. */
const longest = 600

/** Gathers them in the order of the source, those of the page last. */
export function gatherWholes({children, pageFacts, adBrands, isDamaged, inSource, forwards}: WholeSources): Whole[] {
  const wholes: Whole[] = []
  const add = (kind: Whole['kind'], words: string, position: Position | undefined, of: Whole['of'] = 'notice') => {
    if (wholes.length < most && position && words.trim().length > 2)
      wholes.push({kind, name: folded(words), position, of})
  }
  const addTitle = (title: string, position: Position | undefined) => {
    const words = title.slice(0, longest)
    add('title', words, position)
    add('organ', organBefore.exec(words)?.[1] ?? '', position)
    add('instrument', carried.exec(words)?.[1] ?? '', position)
  }
  const read = (node: Nodes, attached: Attachment['role'] | null): void => {
    if (!('children' in node)) {
      if (!isDamaged(node)) addLeaf(node)
      return
    }
    if (node.type === 'title' && !isDamaged(node)) {
      if (attached)
        add('instrument', wordsOf(node), node.position, attached === 'promulgated' && !forwards ? 'notice' : 'annex')
      else addTitle(wordsOf(node), node.position)
    }
    const inside = node.type === 'attachment' ? node.role : attached
    const signs = node.type === 'signature' || node.type === 'printing'
    const children = node.children as Nodes[]
    for (const [index, child] of children.entries()) {
      if (signs && child.type !== 'date' && !isDamaged(child) && 'value' in child)
        add('organ', child.value, child.position)
      if (child.type === 'reference') addReference(child, children, index)
      else read(child, inside)
    }
  }
  const addReference = (leaf: Reference, siblings: readonly Nodes[], index: number): void => {
    if (leaf.title === null || wholes.length >= most || isDamaged(leaf)) return
    const before = siblings[index - 1]
    let after = ''
    for (let next = index + 1; next < siblings.length && after.length < behind; next++)
      after += wordsOf(siblings[next]!)
    const issued = !forwards && isIssued(before ? wordsOf(before).slice(-8) : '', after)
    add('instrument', leaf.title, leaf.position, issued ? 'notice' : 'others')
  }
  const addLeaf = (leaf: Nodes): void => {
    if (leaf.type === 'attachmentNote') add('instrument', leaf.value, leaf.position, 'annex')
    else if (leaf.type === 'field') {
      if (leaf.field === 'title') addTitle(leaf.value, leaf.position)
      if (leaf.field === 'issuers' || leaf.field === 'publisher')
        add(
          'organ',
          leaf.value.replace(/[ \u3000]*(?:文[ \u3000]*件|令)$/, ''),
          leaf.position,
          leaf.field === 'publisher' ? 'others' : 'notice',
        )
    }
  }
  for (const node of children) read(node, null)
  for (const {name, value, from, to} of pageFacts) {
    // The page's own facts are not cleaned.
    if (!isTitleName(name) || adBrands.some((brand) => value.includes(brand))) continue
    const words = value.replace(siteName, '')
    addTitle(words.trim() === '' ? value : words, inSource(from, to))
  }
  return wholes
}

/** Gives the words of a node. */
export function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value
  let words = ''
  for (const child of node.children as Nodes[]) words += wordsOf(child)
  return words
}
