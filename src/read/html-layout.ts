/** From the parser's tree to the flat page: one walk that counts as it goes. */

import {isHan} from '../../grammars/words.ts'
import type {RemovalRule} from '../schema/document.ts'
import {metaFact, titleFact} from './html-facts.ts'
import {blockTags, chromeTags, contentHints, controlTags, footStart, spacedTags, unseenTags} from './html-hints.ts'
import {isSpace, type LabelSet, labelBefore, labelKind} from './html-labels.ts'
import {type DomNode, nameOf, type Page} from './html-page.ts'

/**
 * Lays a tree out flat in one walk, without recursion.
 *
 * `length` is how much of the source was parsed; `revealed` holds hidden elements to be read as if they were shown.
 */
export function layOut(
  root: DomNode,
  source: string,
  length: number,
  labels: LabelSet,
  revealed: ReadonlySet<DomNode>,
): Page {
  return new Walk(source, length, labels, revealed).run(root)
}

/** Elements whose name tells what they are for. */
const toldByName: ReadonlySet<string> = new Set([...chromeTags.keys(), 'h1', 'h2', 'h3', 'h4'])
const hiding = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,5}[章条]|\d{1,2}[.．、])/

/** The lists of numbers, which grow together. */
const counted = ['parent', 'end', 'from', 'to', 'ink', 'linkInk', 'prose', 'labels', 'blocks'] as const
type Counted = (typeof counted)[number]
const firstCapacity = 512

class Walk {
  private readonly page: Page
  /** The open elements, the root first. */
  private readonly open: number[] = []
  private links = 0
  /** How many open elements keep their white space. */
  private spaced = 0
  private titled = false
  /** The line that is being counted. */
  private line = {ink: 0, linkInk: 0, labels: 0, stop: false, start: ''}
  /** True after a text that is a label without its colon. */
  private afterLabel = false
  private readonly firstOfLabel: ReadonlySet<number>

  constructor(
    private readonly source: string,
    private readonly length: number,
    private readonly labels: LabelSet,
    private readonly revealed: ReadonlySet<DomNode>,
  ) {
    const lists = Object.fromEntries(counted.map((list) => [list, new Int32Array(firstCapacity)])) as Record<
      Counted,
      Int32Array
    >
    this.page = {
      source,
      nodes: [],
      rule: [],
      ...lists,
      called: [],
      linked: [],
      inputs: [],
      hinted: [],
      hidden: [],
      facts: [],
    }
    this.firstOfLabel = new Set([...labels].map((label) => label.charCodeAt(0)))
  }

  run(root: DomNode): Page {
    this.add(root, 0, this.length)
    this.open.push(0)
    let node: DomNode | null = root.children?.[0] ?? null
    for (;;) {
      while (node === null) {
        const done = this.open.pop()!
        this.leave(done)
        if (done === 0) return this.page
        node = this.page.nodes[done]!.next
      }
      const inner = this.visit(node)
      node = inner ?? node.next
    }
  }

  /** Records a node; gives its first child where there is something inside to walk. */
  private visit(node: DomNode): DomNode | null {
    const from = node.startIndex ?? 0
    const above = this.page.to[this.open[this.open.length - 1]!]!
    const limit = node.next === null ? above : Math.min(above, node.next.startIndex ?? above)
    // A tag that closes others by implication ends them inside itself, so an element ends where the next one begins.
    const to = Math.max(from, Math.min((node.endIndex ?? from) + 1, limit))
    if (node.type === 'text') {
      if (!this.isIdleSpace(node)) this.text(node, from, to)
    } else if (node.name === undefined || node.attribs === undefined) this.remark(node, from, to)
    else return this.element(node, node.name, node.attribs, from, to)
    return null
  }

  /** White space beside the edge of a block is nothing: a page has as much of it as of text. */
  private isIdleSpace(node: DomNode): boolean {
    const data = node.data!
    if (this.spaced > 0 || data.length > 100) return false
    for (let at = 0; at < data.length; at++) if (!isSpace(data.charCodeAt(at))) return false
    const {prev, next} = node
    if (prev === null || next === null) {
      const parent = this.page.nodes[this.open[this.open.length - 1]!]!.name
      if (parent === undefined || blockTags.has(parent)) return true
    }
    return isBlockNode(prev) || isBlockNode(next)
  }

  private add(node: DomNode, from: number, to: number, rule: RemovalRule | null = null): number {
    const {page} = this
    const at = page.nodes.length
    if (at === page.ink.length) this.grow()
    page.nodes.push(node)
    page.rule.push(rule)
    page.parent[at] = this.open.length > 0 ? this.open[this.open.length - 1]! : -1
    page.end[at] = at + 1
    page.from[at] = from
    page.to[at] = to
    return at
  }

  private grow(): void {
    for (const list of counted) {
      const larger = new Int32Array(this.page[list].length * 2)
      larger.set(this.page[list])
      this.page[list] = larger
    }
  }

  private element(
    node: DomNode,
    name: string,
    attribs: Record<string, string>,
    from: number,
    to: number,
  ): DomNode | null {
    // Most tags have no attributes, and looking for one costs more than looking at the source.
    const bare = this.source.charCodeAt(from + 1 + name.length) === 62
    const rule =
      unseenTags.get(name) ?? (controlTags.has(name) ? 'pageControl' : bare ? null : this.ruleOf(node, name, attribs))
    if (name === 'title') {
      this.title(node, from)
      return null
    }
    if (name === 'meta' && !bare) {
      const fact = metaFact(this.source, from, attribs)
      if (fact !== null) this.page.facts.push(fact)
    }
    const at = this.add(node, from, to, rule)
    if (rule !== null) {
      if (rule === 'hidden') this.page.hidden.push(at)
      return null
    }
    const block = blockTags.has(name)
    if (block || name === 'br') {
      this.endLine()
      this.page.blocks[at] = 1
    }
    if (name === 'input') this.page.inputs.push(at)
    else if (name === 'a' && attribs['href'] !== undefined) {
      this.links++
      this.page.linked.push(at)
    }
    if (!bare) this.call(at, attribs)
    else if (toldByName.has(name)) this.page.called.push(at)
    if (spacedTags.has(name)) this.spaced++
    this.open.push(at)
    const first = node.children?.[0] ?? null
    if (first !== null) return first
    this.open.pop()
    this.leave(at)
    return null
  }

  private leave(at: number): void {
    const {page} = this
    page.end[at] = page.nodes.length
    const {name, attribs} = page.nodes[at]!
    if (name !== undefined && blockTags.has(name)) this.endLine(at)
    if (name === 'a' && attribs!['href'] !== undefined) this.links--
    if (this.spaced > 0 && spacedTags.has(name!)) this.spaced--
    const parent = page.parent[at]!
    if (parent < 0) {
      this.endLine(at)
      return
    }
    page.ink[parent]! += page.ink[at]!
    page.linkInk[parent]! += page.linkInk[at]!
    page.prose[parent]! += page.prose[at]!
    page.labels[parent]! += page.labels[at]!
    page.blocks[parent]! += page.blocks[at]!
  }

  /** Credits the line that ends to the element that is open, or to the one that is being left. */
  private endLine(at = this.open[this.open.length - 1]!): void {
    const {line} = this
    const own = line.ink - line.linkInk
    if (
      own > 0 &&
      (line.stop || (own >= 30 && line.labels === 0 && !footStart.test(line.start)) || numbered.test(line.start))
    )
      this.page.prose[at]! += own
    if (line.ink > 0) this.line = {ink: 0, linkInk: 0, labels: 0, stop: false, start: ''}
  }

  private ruleOf(node: DomNode, name: string, attribs: Record<string, string>): RemovalRule | null {
    if (name === 'link') return /stylesheet/i.test(attribs['rel'] ?? '') ? 'stylesheet' : null
    if (name === 'html' || name === 'body' || this.revealed.has(node)) return null
    if ('hidden' in attribs || (name === 'input' && /^hidden$/i.test(attribs['type'] ?? ''))) return 'hidden'
    const {style} = attribs
    return style !== undefined && /none|hidden/i.test(style) && hiding.test(style) ? 'hidden' : null
  }

  private call(at: number, attribs: Record<string, string>): void {
    const {page} = this
    const {id, class: classes} = attribs
    if (id === undefined && classes === undefined) {
      if (toldByName.has(page.nodes[at]!.name!)) page.called.push(at)
      return
    }
    page.called.push(at)
    if (id !== undefined && contentHints.has(id.toLowerCase())) page.hinted.push(at)
    else if (classes !== undefined && classes !== '') {
      const lower = classes.toLowerCase()
      if (/\s/.test(lower) ? lower.split(/\s+/).some((word) => contentHints.has(word)) : contentHints.has(lower))
        page.hinted.push(at)
    }
  }

  /** The first title is the page's; a drawing has titles too. */
  private title(node: DomNode, from: number): void {
    if (this.titled || this.open.some((at) => nameOf(this.page, at) === 'svg')) return
    const fact = titleFact(node, from, this.length)
    if (fact === null) return
    this.page.facts.push(fact)
    this.titled = true
  }

  /** Comments and declarations are left out in silence unless they hold Han text. */
  private remark(node: DomNode, from: number, to: number): void {
    const data = node.data ?? ''
    for (let at = 0; at < data.length; at++) {
      if (isHan(data.charCodeAt(at))) {
        this.add(node, from, to, 'comment')
        return
      }
    }
  }

  private text(node: DomNode, from: number, to: number): void {
    const at = this.add(node, from, to)
    const data = node.data!
    let ink = 0
    let stop = false
    let labels = 0
    let first = -1
    for (let next = 0; next < data.length; next++) {
      const code = data.charCodeAt(next)
      if (isSpace(code) || code === 0x3000 || code === 0xa0 || code === 0xfeff) continue
      if (code === 38) {
        // A reference is one character, and the common ones are white space.
        const semicolon = shortReferenceEnd(data, next)
        if (semicolon > 0) {
          next = semicolon
          if (data.startsWith('sp', semicolon - 2)) continue
        }
      }
      if (first < 0) first = next
      ink++
      if (code === 0x3002 || code === 0xff1b) stop = true
      else if (code === 0xff1a || code === 58) {
        if (next === first ? this.afterLabel : labelBefore(data, 0, next, this.labels) >= 0) labels++
      }
    }
    const {page, line} = this
    page.ink[at] = ink
    if (ink > 0) {
      if (line.start === '') line.start = data.slice(first, first + 8)
      this.afterLabel =
        labels === 0 &&
        this.firstOfLabel.has(data.charCodeAt(first)) &&
        labelKind(data, first, data.length, this.labels) === 'bare'
      if (this.afterLabel && this.inLabelCell()) {
        labels++
        this.afterLabel = false
      }
    }
    page.labels[at] = labels
    line.ink += ink
    line.labels += labels
    line.stop ||= stop
    const parent = this.open[this.open.length - 1]!
    page.ink[parent]! += ink
    page.labels[parent]! += labels
    if (this.links > 0) {
      page.linkInk[at] = ink
      page.linkInk[parent]! += ink
      line.linkInk += ink
    }
  }

  private inLabelCell(): boolean {
    for (let depth = this.open.length - 1; depth >= 0; depth--) {
      const name = nameOf(this.page, this.open[depth]!)
      if (name === 'td' || name === 'th' || name === 'dt') return true
      if (name !== 'p' && blockTags.has(name)) return false
    }
    return false
  }
}

function isBlockNode(node: DomNode | null): boolean {
  return node !== null && node.name !== undefined && blockTags.has(node.name)
}

/** Gives the offset of the semicolon of a reference of at most eight characters, or -1. */
function shortReferenceEnd(data: string, at: number): number {
  for (let next = at + 1; next < at + 8 && next < data.length; next++) if (data.charCodeAt(next) === 59) return next
  return -1
}
