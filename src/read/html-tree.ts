/** The elements of a page as htmlparser2 nests them, told of one by one and kept nowhere. */
import {type Handler, Parser, type ParserOptions} from 'htmlparser2'
import {usefulName} from './html-attributes.ts'
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

/**
 * References stay as written, so that a text is as long as its slice of the source. Names of attributes are looked up in
 * either case, and most are of no use.
 */
const options: ParserOptions = {decodeEntities: false, lowerCaseAttributeNames: false}

/** Reads a page. */
export function walkTree(source: string, visitor: TreeVisitor): void {
  const walker = new Walker(visitor)
  const parser = new Parser(walker, options)
  parser.write(source)
  walker.settle(source)
  parser.end()
}

/**
 * Asks for no `onopentag`, for which the parser makes an object of all the attributes: an element is told of with the
 * first event after its tag.
 */
class Walker implements Partial<Handler> {
  private parser!: Parser
  /** The tag that is not told of yet: its name or '', where its node begins and its name ends, what it has of use. */
  private name = ''
  private start = 0
  private nameEnd = 0
  private attributes: Record<string, string> | null = null
  /** How many elements are open. */
  private depth = 0

  constructor(private readonly visitor: TreeVisitor) {}

  onparserinit(parser: Parser): void {
    this.parser = parser
  }

  onopentagname(name: string): void {
    if (this.name !== '') this.enter()
    this.name = name
    this.start = this.parser.startIndex
    this.nameEnd = this.parser.endIndex
  }

  onattribute(written: string, value: string): void {
    const name = usefulName(written, value)
    if (name === null) return
    this.attributes ??= {}
    // The first of a name counts.
    if (this.attributes[name] === undefined) this.attributes[name] = value
  }

  onclosetag(): void {
    if (this.name !== '') this.enter()
    // A tag that the end of the page cuts off is closed there, and was never told of.
    if (this.depth === 0) return
    this.depth--
    this.visitor.leave(this.parser.endIndex + 1)
  }

  ontext(data: string): void {
    if (this.name !== '') this.enter()
    const {startIndex, endIndex} = this.parser
    this.visitor.text(startIndex, endIndex + 1 - data.length, endIndex + 1)
  }

  oncomment(data: string): void {
    if (this.name !== '') this.enter()
    const {startIndex, endIndex} = this.parser
    this.visitor.remark(startIndex, endIndex + 1, data)
  }

  onprocessinginstruction(_name: string, data: string): void {
    this.oncomment(data)
  }

  /** Tells of the last tag, unless the end of the page cuts it off. */
  settle(source: string): void {
    if (this.name !== '' && isWhole(`<${this.name}${source.slice(this.nameEnd)}`)) this.enter()
    this.name = ''
  }

  private enter(): void {
    this.depth++
    this.visitor.enter(tagOf(this.name), this.attributes ?? noAttributes, this.start)
    this.name = ''
    this.attributes = null
  }
}

/** Tells whether the opening tag that a text begins with has its end. */
function isWhole(text: string): boolean {
  let whole = false
  new Parser({onopentag: () => (whole = true)}, options).end(text)
  return whole
}
