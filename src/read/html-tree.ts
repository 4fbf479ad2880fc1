/** The elements of a page as htmlparser2 nests them, told of one by one and kept nowhere. */
import {type Handler, Parser, type ParserOptions} from 'htmlparser2'
import {isUseful} from './html-attributes.ts'
import {type Tag, tagOf} from './html-tags.ts'

export type Attributes = Readonly<Record<string, string>>

/** The attributes of an element that has none of use. */
export const noAttributes: Attributes = Object.freeze({})

/**
 * What is told of a tree, in the order of the source. Each `enter` has its `leave`. Offsets are into the source, ends
 * exclusive; `start` is where the parser lets a node begin.
 */
export interface TreeVisitor {
  enter(tag: Tag, attributes: Attributes, start: number): void
  leave(end: number): void
  /** Texts that follow each other without anything between them are one node. */
  text(start: number, from: number, to: number): void
  /** A comment, a declaration or an instruction. */
  remark(start: number, end: number, content: string): void
}

/** References stay as written, so that a text is as long as its slice of the source. */
const options: ParserOptions = {decodeEntities: false}

/** Reads a page. */
export function walkTree(source: string, visitor: TreeVisitor): void {
  new Parser(new Walker(visitor), options).end(source)
}

class Walker implements Partial<Handler> {
  private parser!: Parser
  /** What the tag that is being read has of use. */
  private attributes: Record<string, string> | null = null
  /** How many elements are open. */
  private depth = 0

  constructor(private readonly visitor: TreeVisitor) {}

  onparserinit(parser: Parser): void {
    this.parser = parser
  }

  onopentagname(): void {
    this.attributes = null
  }

  onattribute(name: string, value: string): void {
    if (!isUseful(name, value)) return
    this.attributes ??= {}
    // The first of a name counts.
    if (this.attributes[name] === undefined) this.attributes[name] = value
  }

  onopentag(name: string): void {
    this.depth++
    this.visitor.enter(tagOf(name), this.attributes ?? noAttributes, this.parser.startIndex)
  }

  onclosetag(): void {
    // A tag that the end of the page cuts off is closed there, and was never opened.
    if (this.depth === 0) return
    this.depth--
    this.visitor.leave(this.parser.endIndex + 1)
  }

  ontext(data: string): void {
    const {startIndex, endIndex} = this.parser
    this.visitor.text(startIndex, endIndex + 1 - data.length, endIndex + 1)
  }

  oncomment(data: string): void {
    const {startIndex, endIndex} = this.parser
    this.visitor.remark(startIndex, endIndex + 1, data)
  }

  onprocessinginstruction(_name: string, data: string): void {
    this.oncomment(data)
  }
}
