/** From the parser's tree to the flat page: one walk that counts as it goes. */

import {isHan} from '../../grammars/words.ts'
import type {RemovalRule} from '../schema/document.ts'
import {metaFact, titleFact} from './html-facts.ts'
import {contentHints} from './html-hints.ts'
import {isSpace, type LabelSet} from './html-labels.ts'
import {LineCounter} from './html-lines.ts'
import {counted, emptyPage, type Page} from './html-page.ts'
import {noTag, type Tag, textTag} from './html-tags.ts'
import {type Attributes, noAttributes, type TreeVisitor, walkTree} from './html-tree.ts'
import {WordIndex} from './html-words.ts'

/**
 * Lays a page out flat in one walk, without recursion.
 *
 * Only the first `length` characters of the source are read; `revealed` holds where hidden elements begin that are to be
 * read as if they were shown.
 */
export function layOut(source: string, length: number, labels: LabelSet, revealed: ReadonlySet<number>): Page {
  const layout = new Layout(source, length, labels, revealed)
  walkTree(length < source.length ? source.slice(0, length) : source, layout)
  return layout.finish()
}

const hiding = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** What stands before a node in the same element. */
const Before = {nothing: 0, block: 1, other: 2} as const

const hintIndex = new WordIndex(Array.from(contentHints, (hint) => [hint, true]))

class Layout implements TreeVisitor {
  private readonly page: Page
  private readonly lines: LineCounter
  /** The open elements, the root first; of each, what its last node is, and its index if it has one. */
  private readonly open: number[] = []
  private readonly before: number[] = []
  private readonly last: number[] = []
  /** How many elements are open that nothing is read of, and the first of them if it has an index. */
  private unread = 0
  private unreadAt = -1
  /** How many open elements keep their white space. */
  private spaced = 0
  private titled = false
  private inTitle = false
  /** The text that is not recorded yet: where its node begins, and its characters; `data` where they lie apart. */
  private textStart = -1
  private textFrom = 0
  private textTo = 0
  private data: string | null = null

  constructor(
    private readonly source: string,
    private readonly length: number,
    labels: LabelSet,
    private readonly revealed: ReadonlySet<number>,
  ) {
    this.page = emptyPage(source)
    this.lines = new LineCounter(this.page, labels, this.open)
    this.push(this.add(noTag, noAttributes, 0, length, null))
  }

  enter(tag: Tag, attributes: Attributes, start: number): void {
    if (this.unread > 0) {
      this.unread++
      return
    }
    this.settle(tag.block, false)
    if (tag.name === 'title') {
      this.follow(-1, start, Before.other)
      this.unread = 1
      this.unreadAt = -1
      // The first title is the page's; a drawing has titles too.
      this.inTitle = !this.titled && !this.open.some((at) => this.page.tags[at]!.name === 'svg')
      return
    }
    const rule = tag.rule ?? (attributes === noAttributes ? null : this.ruleOf(tag, attributes, start))
    const at = this.add(tag, attributes, start, start, rule)
    this.follow(at, start, tag.block ? Before.block : Before.other)
    if (tag.name === 'meta' && attributes !== noAttributes) {
      const fact = metaFact(this.source, start, attributes)
      if (fact !== null) this.page.facts.push(fact)
    }
    if (rule !== null) {
      if (rule === 'hidden') this.page.hidden.push(at)
      this.unread = 1
      this.unreadAt = at
      return
    }
    this.begin(at, tag, attributes)
  }

  leave(end: number): void {
    if (this.unread > 0) {
      if (--this.unread > 0) return
      if (this.unreadAt >= 0) this.page.to[this.unreadAt] = end
      this.inTitle = false
      return
    }
    this.settle(false, true)
    const at = this.open.pop()!
    this.before.pop()
    this.last.pop()
    this.page.to[at] = end
    this.close(at)
  }

  text(start: number, from: number, to: number): void {
    if (this.unread > 0) {
      if (this.inTitle && !this.titled) this.title(start, from, to)
    } else if (this.textStart < 0) {
      this.textStart = start
      this.textFrom = from
      this.textTo = to
      this.data = null
    } else {
      if (from !== this.textTo || this.data !== null)
        this.data = (this.data ?? this.source.slice(this.textFrom, this.textTo)) + this.source.slice(from, to)
      this.textTo = to
    }
  }

  /** Comments and declarations are left out in silence unless they hold Han text. */
  remark(start: number, end: number, content: string): void {
    if (this.unread > 0) return
    this.settle(false, false)
    let at = 0
    while (at < content.length && !isHan(content.charCodeAt(at))) at++
    const recorded = at < content.length ? this.add(noTag, noAttributes, start, end, 'comment') : -1
    this.follow(recorded, start, Before.other)
  }

  finish(): Page {
    const {page} = this
    this.settle(false, true)
    this.open.pop()
    this.close(0)
    // A tag that closes others by implication ends them inside itself, so an element ends where what holds it does.
    for (let at = 1; at < page.tags.length; at++) {
      page.to[at] = Math.max(page.from[at]!, Math.min(page.to[at]!, page.to[page.parent[at]!]!))
    }
    return page
  }

  private begin(at: number, tag: Tag, attributes: Attributes): void {
    const {page, lines} = this
    if (tag.block || tag.name === 'br') {
      lines.end(this.innermost())
      page.blocks[at] = 1
    }
    if (tag.name === 'input') page.inputs.push(at)
    else if (tag.name === 'a' && attributes['href'] !== undefined) {
      lines.links++
      page.linked.push(at)
    }
    if (attributes !== noAttributes) this.call(at, tag, attributes)
    else if (tag.told) page.called.push(at)
    if (tag.spaced) this.spaced++
    this.push(at)
  }

  private push(at: number): void {
    this.open.push(at)
    this.before.push(Before.nothing)
    this.last.push(-1)
  }

  private innermost(): number {
    return this.open[this.open.length - 1]!
  }

  /** Takes note of a node in the innermost element; the node before it ends where this one begins at the latest. */
  private follow(at: number, start: number, kind: number): void {
    const {page, last} = this
    const depth = last.length - 1
    const previous = last[depth]!
    if (previous >= 0 && page.to[previous]! > start) page.to[previous] = start
    last[depth] = at
    this.before[depth] = kind
  }

  private add(tag: Tag, attributes: Attributes, from: number, to: number, rule: RemovalRule | null): number {
    const {page} = this
    const at = page.tags.length
    if (at === page.ink.length) this.grow()
    page.tags.push(tag)
    page.attributes.push(attributes)
    page.rule.push(rule)
    page.parent[at] = this.open.length > 0 ? this.innermost() : -1
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

  private close(at: number): void {
    const {page} = this
    page.end[at] = page.tags.length
    const tag = page.tags[at]!
    const parent = page.parent[at]!
    if (tag.block || parent < 0) this.lines.end(at)
    if (parent < 0) return
    if (tag.name === 'a' && page.attributes[at]!['href'] !== undefined) this.lines.links--
    if (tag.spaced) this.spaced--
    page.ink[parent]! += page.ink[at]!
    page.linkInk[parent]! += page.linkInk[at]!
    page.prose[parent]! += page.prose[at]!
    page.labels[parent]! += page.labels[at]!
    page.blocks[parent]! += page.blocks[at]!
  }

  private ruleOf({name}: Tag, attributes: Attributes, start: number): RemovalRule | null {
    if (name === 'link') return /stylesheet/i.test(attributes['rel'] ?? '') ? 'stylesheet' : null
    if (name === 'html' || name === 'body' || this.revealed.has(start)) return null
    if ('hidden' in attributes || (name === 'input' && /^hidden$/i.test(attributes['type'] ?? ''))) return 'hidden'
    const {style} = attributes
    return style !== undefined && hiding.test(style) ? 'hidden' : null
  }

  private call(at: number, tag: Tag, attributes: Attributes): void {
    const {page} = this
    const {id, class: classes} = attributes
    if (id === undefined && classes === undefined) {
      if (tag.told) page.called.push(at)
      return
    }
    page.called.push(at)
    if ((id !== undefined && hintIndex.at(id, 0, id.length) !== null) || (classes !== undefined && hasHint(classes)))
      page.hinted.push(at)
  }

  private title(start: number, from: number, to: number): void {
    this.page.facts.push(titleFact(this.source, start, from, to))
    this.titled = true
  }

  /** Records the text that was read, before a node that may be a block, or at the end of the innermost element. */
  private settle(beforeBlock: boolean, atEnd: boolean): void {
    const start = this.textStart
    if (start < 0) return
    this.textStart = -1
    if (this.isIdleSpace(beforeBlock, atEnd)) {
      this.follow(-1, start, Before.other)
      return
    }
    const {data, textFrom, textTo} = this
    const at = this.add(textTag, noAttributes, start, textTo, null)
    this.follow(at, start, Before.other)
    if (data !== null || textFrom !== start) {
      const apart = data ?? this.source.slice(textFrom, textTo)
      this.page.apart.set(at, apart)
      this.lines.text(at, apart, 0, apart.length)
      // Between its offsets stands more than its characters.
      this.page.plain[at] = 0
    } else this.lines.text(at, this.source, textFrom, textTo)
  }

  /** White space beside the edge of a block is nothing: a page has as much of it as of text. */
  private isIdleSpace(beforeBlock: boolean, atEnd: boolean): boolean {
    const {source, data} = this
    if (this.spaced > 0) return false
    const text = data ?? source
    const from = data === null ? this.textFrom : 0
    const to = data === null ? this.textTo : data.length
    if (to - from > 100) return false
    for (let at = from; at < to; at++) if (!isSpace(text.charCodeAt(at))) return false
    const before = this.before[this.before.length - 1]!
    if (atEnd || before === Before.nothing) {
      const parent = this.page.tags[this.innermost()]!
      if (parent === noTag || parent.block) return true
    }
    return beforeBlock || before === Before.block
  }
}

/** Tells whether one of the words of a class is a hint. */
function hasHint(classes: string): boolean {
  for (let from = 0, at = 0; at <= classes.length; at++) {
    if (at < classes.length && !isSpace(classes.charCodeAt(at))) continue
    if (at > from && hintIndex.at(classes, from, at) !== null) return true
    from = at + 1
  }
  return false
}
