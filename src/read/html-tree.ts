/**
 * From the pieces of a page to its elements, as htmlparser2 nests them: closing tags that are left out, tags that are
 * never closed, closing tags of nothing.
 */
import {usefulName} from './html-attributes.ts'
import {noTag, type Tag, TagTable} from './html-tags.ts'
import {type TokenSink, tokenize} from './html-tokenizer.ts'

export type Attributes = Readonly<Record<string, string>>

/** The attributes of an element that has none of use. */
export const noAttributes: Attributes = Object.freeze({})

/**
 * What is told of a tree, in the order of the source. Each `enter` has its `leave`. Offsets are into the source, ends
 * exclusive; `start` is where the parser lets a node begin.
 */
export interface TreeVisitor {
  enter(tag: Tag, attributes: Attributes, start: number, end: number): void
  leave(end: number): void
  /** Texts that follow each other without anything between them are one node. */
  text(start: number, from: number, to: number): void
  /** A comment, a declaration or an instruction. */
  remark(start: number, end: number, from: number, to: number): void
}

/** Reads a page. */
export function walkTree(source: string, visitor: TreeVisitor): void {
  tokenize(source, new Tree(source, visitor))
}

class Tree implements TokenSink {
  private readonly tags: TagTable
  private readonly open: Tag[] = []
  private readonly foreign: boolean[] = []
  /** Where the next node begins. */
  private start = 0
  private tag: Tag = noTag
  private attributes: Record<string, string> | null = null

  constructor(
    private readonly source: string,
    private readonly visitor: TreeVisitor,
  ) {
    this.tags = new TagTable(source)
  }

  text(from: number, to: number): void {
    this.visitor.text(this.start, from, to)
    this.start = to
  }

  opening(from: number, to: number): void {
    const tag = this.tags.at(from, to)
    this.tag = tag
    this.attributes = null
    const {closes} = tag
    if (closes === null) return
    const {open} = this
    while (open.length > 0 && closes.has(open[open.length - 1]!.name)) {
      open.pop()
      this.visitor.leave(to + 1)
    }
  }

  attribute(from: number, to: number, value: number, valueTo: number): void {
    const {source} = this
    const name = usefulName(source, from, to, value, valueTo)
    if (name === null) return
    this.attributes ??= {}
    // The first of a name counts.
    if (this.attributes[name] === undefined) this.attributes[name] = source.slice(value, valueTo)
  }

  opened(at: number, closesItself: boolean): void {
    const {tag, foreign} = this
    this.visitor.enter(tag, this.attributes ?? noAttributes, this.start, at + 1)
    if (tag.foreign !== null) foreign.push(tag.foreign)
    if (tag.empty || (closesItself && foreign[foreign.length - 1] === true)) this.visitor.leave(at + 1)
    else this.open.push(tag)
    this.start = at + 1
  }

  closing(from: number, to: number): void {
    const {open} = this
    const tag = this.tags.at(from, to)
    if (tag.foreign !== null) this.foreign.pop()
    const top = open.length - 1
    const at = tag.empty ? -1 : open[top] === tag ? top : open.lastIndexOf(tag)
    if (at >= 0) {
      while (open.length > at) {
        open.pop()
        this.visitor.leave(to + 1)
      }
    } else if (tag.name === 'p' || tag.name === 'br') {
      this.visitor.enter(tag, noAttributes, this.start, to + 1)
      this.visitor.leave(to + 1)
    }
    this.start = to + 1
  }

  remark(from: number, to: number, end: number): void {
    this.visitor.remark(this.start, end, from, to)
    this.start = end
  }

  end(): void {
    while (this.open.pop() !== undefined) this.visitor.leave(this.start + 1)
  }
}
