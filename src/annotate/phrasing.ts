/** Builds the leaves of prose: text, references, dates, quantities. */
import {type DateSpan, readDate} from '../../grammars/date.ts'
import {readDocumentNumber} from '../../grammars/document-number.ts'
import type {PhrasingBuilder} from '../../grammars/phrasing.ts'
import type {QuantityParts} from '../../grammars/quantity.ts'
import {codeAtEnd, compact, readCitation} from '../../grammars/reference.ts'
import type {Phrasing, Quantity, Reference} from '../schema/nodes.ts'
import {type AnnotateContext, report, takeFrom, textLeaf, wordsOf} from './context.ts'
import {type Cited, orderAtEnd} from './references.ts'

/** The words before a date that belong to it: 到2023年, 每年6月, 今年年底, 近三年. */
const beforeDate = /(?:截至|截止到?|(?<!达)[到至]|自)?(?:(?:每|今|本|当|明|次|翌|去)年|近)?[ ]?$/
/** The last characters of these. */
const boundEnds = '截止到至自年近每今本当明次翌去 '
const beforeYearEnd = /(?:(?<!达)[到至])?[每今本当明次翌去]年?$/

/** Reads a stretch of prose; with `annotate: false` it is one text. */
export function phrasing(context: AnnotateContext, from: number, to: number): Phrasing[] {
  if (to <= from) return []
  const {phrasing: grammar} = context.grammars
  const first = context.annotate ? grammar.next(context.text, from, to, context.mentions) : to
  if (first === to) return [textLeaf(context, from, to)]
  const reader = new Reader(context, from)
  grammar.read(context.text, from, to, first, context.mentions, reader)
  return reader.finish()
}

/** The leaves of the stretch that is read. */
const gathered: Phrasing[] = []

/** Puts the leaves together. Words before a number that belong to it (超过, 到) go over from the text to the leaf. */
class Reader implements PhrasingBuilder {
  private readonly leaves = gathered
  private readonly first = gathered.length
  private from = 0
  private to = 0

  constructor(
    private readonly context: AnnotateContext,
    private readonly base: number,
  ) {}

  finish(): Phrasing[] {
    this.flush()
    return takeFrom(this.leaves, this.first)
  }

  text(from: number, to: number): void {
    if (this.to === this.base + from && this.to > this.from) this.to = this.base + to
    else {
      this.flush()
      this.from = this.base + from
      this.to = this.base + to
    }
  }

  reference(from: number, to: number, shortName: string | null): void {
    this.flush()
    const start = this.base + from
    const words = wordsOf(this.context, start, this.base + to)
    this.cite(start, this.base + to, words, readCitation(words), shortName)
  }

  numberTail(from: number, to: number, shortName: string | null): void {
    const before = this.context.text.slice(Math.max(this.from, this.to - 14), this.to)
    this.numberAlone(from, to, codeAtEnd(before), shortName)
  }

  orderTail(from: number, to: number, shortName: string | null): void {
    const before = this.context.text.slice(Math.max(this.from, this.to - 40), this.to)
    this.numberAlone(from, to, orderAtEnd(before, this.context.vocabulary), shortName)
  }

  /** A number without a title: what was found of it, and the words that it begins with, which go over from the text. */
  private numberAlone(from: number, to: number, beginning: string, shortName: string | null): void {
    const end = this.base + to
    const start = this.to - beginning.length
    const value = beginning === '' ? '' : wordsOf(this.context, start, end)
    if (!readDocumentNumber(value)) {
      this.text(from, to)
      return
    }
    this.to = start
    this.flush()
    this.cite(start, end, value, {title: null, documentNumber: compact(value), provision: null}, shortName)
  }

  private cite(from: number, to: number, value: string, citation: Cited, shortName: string | null): void {
    const {shortNames, locator} = this.context
    const {title, documentNumber, provision} = citation
    const leaf: Reference = {type: 'reference', value, title, documentNumber}
    if (provision !== null) leaf.provision = provision
    const meant = title === null ? null : shortNames.find(title, documentNumber)
    if (meant)
      leaf.refersTo = {
        title: meant.title,
        documentNumber: meant.documentNumber,
        position: locator.at(meant.from, meant.to),
      }
    // The short name of 《条例》第三条 would be that of the article.
    if (shortName !== null && provision === null) {
      leaf.shortName = shortName
      shortNames.define(shortName, {title, documentNumber, from, to})
    }
    leaf.position = locator.at(from, to)
    this.leaves.push(leaf)
  }

  date(from: number, to: number): void {
    let start = this.base + from
    const end = this.base + to
    let value = wordsOf(this.context, start, end)
    const {text} = this.context
    const bound =
      this.to > this.from && boundEnds.includes(text.charAt(this.to - 1))
        ? (value.startsWith('年') ? beforeYearEnd : beforeDate).exec(
            text.slice(Math.max(this.from, this.to - 6), this.to),
          )
        : null
    let span: DateSpan | null = null
    // 到2023年: the words before, unless they are no part of it after all.
    if (bound && bound[0].trim() !== '') {
      const longer = wordsOf(this.context, start - bound[0].length, end)
      span = readDate(longer)
      if (span) {
        start -= bound[0].length
        value = longer
      }
    }
    span ??= readDate(value)
    if (!span) {
      this.text(from, to)
      return
    }
    if (this.to > start) this.to = start
    this.flush()
    if (!span.possible) report(this.context, 'impossibleDate', start, end)
    this.leaves.push({
      type: 'date',
      value,
      start: span.start,
      end: span.end,
      position: this.context.locator.at(start, end),
    })
  }

  quantity(from: number, to: number, parts: QuantityParts): void {
    const {grammars, locator} = this.context
    let start = this.base + from
    const end = this.base + to
    const before = grammars.quantity.before(this.context.text, Math.max(this.from, this.to - 9), this.to)
    let {comparator} = parts
    if (before) {
      start = before.from
      this.to = start
      if (comparator === 'eq') comparator = before.comparator
    }
    this.flush()
    const {number, max, unit} = parts
    const value = wordsOf(this.context, start, end)
    const leaf: Quantity = {type: 'quantity', value, number, unit, comparator, position: locator.at(start, end)}
    if (max !== null) leaf.max = max
    this.leaves.push(leaf)
  }

  private flush(): void {
    if (this.to > this.from) this.leaves.push(textLeaf(this.context, this.from, this.to))
    this.from = this.to
  }
}
