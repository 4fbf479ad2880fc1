/** Builds the leaves of prose: text, references, dates, quantities. */
import {readDate} from '../../grammars/date.ts'
import {readDocumentNumber} from '../../grammars/document-number.ts'
import type {PhrasingBuilder} from '../../grammars/phrasing.ts'
import type {Phrasing} from '../schema/nodes.ts'
import {type AnnotateContext, report, textLeaf, wordsOf} from './context.ts'

/** The words that end before a 机关代字 in prose: 按照国发〔2018〕41号. */
const beforeCode =
  /^.*(?:按照|根据|依据|依照|参照|执行|落实|以|和|与|及|的|印发|发布|公布|下发|转发|在|见|即|为|对|由|将|废止|[^\u4e00-\u9fffA-Za-z])/
/** 机关代字, with the place or organ before it. */
const code = /[\u4e00-\u9fffA-Za-z]{2,14}$/

/** Reads a stretch of prose; with `annotate: false` it is one text. */
export function phrasing(context: AnnotateContext, from: number, to: number): Phrasing[] {
  if (to <= from) return []
  if (!context.annotate || context.grammars.phrasing.next(context.text, from, to) === to)
    return [textLeaf(context, from, to)]
  const reader = new Reader(context, from)
  context.grammars.phrasing.read(context.text.slice(from, to), reader)
  return reader.finish()
}

/** Puts the leaves together. Words before a number that belong to it (超过, 到) go over from the text to the leaf. */
class Reader implements PhrasingBuilder {
  private readonly leaves: Phrasing[] = []
  private from = 0
  private to = 0

  constructor(
    private readonly context: AnnotateContext,
    private readonly base: number,
  ) {}

  finish(): Phrasing[] {
    this.flush()
    return this.leaves
  }

  text(from: number, to: number): void {
    if (this.to === this.base + from && this.to > this.from) this.to = this.base + to
    else {
      this.flush()
      this.from = this.base + from
      this.to = this.base + to
    }
  }

  reference(from: number, to: number): void {
    const words = wordsOf(this.context, this.base + from, this.base + to)
    const close = words.lastIndexOf('》')
    const after = words.slice(close + 1).replace(/^[ \t\u3000\u00a0]*[（(]?|[）)]?$/g, '')
    this.flush()
    this.leaves.push({
      type: 'reference',
      value: words,
      title: words.slice(1, close),
      documentNumber: after === '' ? null : after.replace(/[\s\u3000]+/g, ''),
      position: this.context.locator.at(this.base + from, this.base + to),
    })
  }

  numberTail(from: number, to: number): void {
    const end = this.base + to
    const before = this.context.text.slice(Math.max(this.from, this.to - 14), this.to)
    const found = code.exec(before.replace(beforeCode, ''))
    if (!found) {
      this.text(from, to)
      return
    }
    const start = this.to - found[0].length
    const value = wordsOf(this.context, start, end)
    if (!readDocumentNumber(value)) {
      this.text(from, to)
      return
    }
    this.to = start
    this.flush()
    this.leaves.push({
      type: 'reference',
      value,
      title: null,
      documentNumber: value.replace(/[\s\u3000]+/g, ''),
      position: this.context.locator.at(start, end),
    })
  }

  date(from: number, to: number): void {
    let start = this.base + from
    const end = this.base + to
    const before = this.context.text.slice(Math.max(this.from, this.to - 3), this.to)
    const bound = /(?:截至|截止到?|(?<!达)[到至])$/.exec(before)
    if (bound) start -= bound[0].length
    const value = wordsOf(this.context, start, end)
    const span = readDate(value)
    if (!span) {
      this.text(from, to)
      return
    }
    if (bound) this.to = start
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

  quantity(from: number, to: number): void {
    const {grammars, locator} = this.context
    let start = this.base + from
    const end = this.base + to
    const parts = grammars.quantity.read(this.context.text.slice(start, end))
    const before =
      this.to > this.from
        ? grammars.quantity.before(this.context.text.slice(Math.max(this.from, this.to - 8), this.to))
        : null
    if (before) {
      start -= before.word.length
      this.to = start
      if (parts.comparator === 'eq') parts.comparator = before.comparator
    }
    this.flush()
    const {number, unit, comparator} = parts
    this.leaves.push({
      type: 'quantity',
      value: wordsOf(this.context, start, end),
      number,
      unit,
      comparator,
      position: locator.at(start, end),
    })
  }

  private flush(): void {
    if (this.to > this.from) this.leaves.push(textLeaf(this.context, this.from, this.to))
    this.from = this.to
  }
}
