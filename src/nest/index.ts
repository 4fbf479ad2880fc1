/** The room that nests: flat blocks in, a tree of blocks out. One algorithm for all numbering. */
import {type Finding, finding} from '../diagnostics.ts'
import type {Limits} from '../options.ts'
import type {Block} from '../parse/blocks.ts'
import {added, type NumberMark} from '../parse/lines.ts'
import type {OffsetMap} from '../read/offset-map.ts'
import {Citations} from './citations.ts'
import {decideHeadings} from './headings.ts'
import {Sequence, styleKey} from './sequence.ts'

/** What the nesting works on. */
export interface NestContext {
  text: string
  map: OffsetMap
  limits: Limits
  findings: Finding[]
}

/** The styles of laws, from the outermost; they keep their order whatever is open. */
const lawRanks: Readonly<Record<string, number>> = {part: 1, chapter: 2, division: 3, article: 4}

/** Blocks that belong to the innermost open section; all others close the sections. */
const inSection = new Set<Block['kind']>(['paragraph', 'responsibility', 'table', 'roster', 'section'])

/**
 * Nests blocks: a style that is open continues there, a new style opens a level below.
 *
 * Ordinal 1 of an open style opens a deeper list after a lead-in that ends with a colon. 编, 章, 节, 条 keep their rank,
 * and 一、 does not go below a style that is never above it. Levels beyond `limits.depth` are kept at the last level.
 *
 * @returns The children of the document, with headings decided.
 */
export function nest(blocks: readonly Block[], context: NestContext): Block[] {
  const nester = new Nester(context)
  // The numbered unit that comes next tells whether a list goes on below a paragraph.
  const following = new Array<Block | null>(blocks.length).fill(null)
  for (let at = blocks.length - 2; at >= 0; at--) {
    const next = blocks[at + 1]!
    following[at] =
      next.kind === 'section' && !next.inline ? next : breaksList.has(next.kind) ? null : following[at + 1]!
  }
  for (let at = 0; at < blocks.length; at++) nester.add(blocks[at]!, following[at]!)
  decideHeadings(nester.root, context.text)
  return nester.root
}

class Nester {
  readonly root: Block[] = []
  /** The attachment that is open: blocks that stand in no section go there. */
  private attachment: Block | null = null
  private readonly open: Block[] = []
  private readonly citations: Citations
  private sequence: Sequence
  private deep = false

  constructor(private readonly context: NestContext) {
    this.citations = new Citations(context.text)
    this.sequence = new Sequence(context, this.citations)
  }

  add(block: Block, following: Block | null): void {
    if (block.kind === 'section' && !block.inline) {
      this.addSection(block)
      return
    }
    // What stands at the foot of a notice is no part of its last attachment.
    if (block.kind === 'attachment' || block.kind === 'imprint' || block.kind === 'metadata') {
      this.close(0)
      this.sequence = new Sequence(this.context, this.citations)
      this.root.push(block)
      this.attachment = block.kind === 'attachment' ? block : null
      return
    }
    if (!inSection.has(block.kind)) this.close(0)
    else if (block.kind === 'paragraph') this.close(this.depthForParagraph(block, following))
    if (block.kind === 'section') {
      block.level = this.open.length + 1
      this.sequence.inline(block)
    }
    this.put(block, this.open[this.open.length - 1])
  }

  private addSection(section: Block): void {
    const key = styleKey(section, this.context.text)
    // 下列事项： opens a list of its own, whatever was counted before it.
    const anew = section.mark!.ordinal === 1 && this.afterLeadIn()
    let depth = this.depthFor(section, key)
    if (depth >= this.context.limits.depth) {
      if (!this.deep) {
        this.deep = true
        const {map, findings, limits} = this.context
        findings.push(
          finding('tooDeep', map.start(section.from), map.end(section.mark!.to), null, [String(limits.depth)]),
        )
      }
      depth = this.context.limits.depth - 1
    }
    this.close(depth)
    this.sequence.next(section, key, depth, anew)
    section.level = depth + 1
    this.setInlineLevels(section)
    this.put(section, this.open[depth - 1])
    this.open.push(section)
  }

  /** Puts a block into a section; where there is none, into the attachment that is open, or the document. */
  private put(block: Block, section: Block | undefined): void {
    const parent = section ?? this.attachment
    if (parent) parent.children = added(parent.children, block)
    else this.root.push(block)
  }

  /** Tells how many open sections stay open above a section. */
  private depthFor(section: Block, key: string): number {
    const {open} = this
    let at = -1
    for (let depth = open.length - 1; depth >= 0; depth--) {
      if (this.sequence.keyAt(depth) === key) {
        at = depth
        break
      }
    }
    if (section.mark!.style === 'decimalPath') {
      // 2.1 stands below 2, never below 1.
      const path = this.context.text.slice(section.mark!.from, section.mark!.to).normalize('NFKC')
      const first = Number.parseInt(path, 10)
      const other = open.findIndex(({mark}) => mark!.style === 'decimal' && mark!.ordinal !== first)
      if (other >= 0) return other
    }
    if (at >= 0) return section.mark!.ordinal === 1 && this.afterLeadIn() ? open.length : at
    const rank = lawRanks[section.mark!.style]
    if (rank !== undefined) {
      // A chapter goes below the nearest part, never below an article.
      for (let depth = 0; depth < open.length; depth++) {
        const above = lawRanks[open[depth]!.mark!.style]
        if (above === undefined || above > rank) return depth
      }
    }
    if (section.mark!.style === 'ideographic' && !this.afterLeadIn()) {
      const outer = open.findIndex((above) => neverAbove.has(above.mark!.style))
      if (outer >= 0) return outer
    }
    return open.length
  }

  /**
   * Tells how many sections stay open above a paragraph on a line of its own. 款 that follow the items of an article
   * belong to the article; a sentence about the whole (本办法自…起施行) to none.
   */
  private depthForParagraph({from, to}: Block, following: Block | null): number {
    const {open} = this
    const last = open[open.length - 1]
    if (!last) return 0
    // The item that it stands below is not the last of its list, or is a heading that has no other body.
    if (following && goesOn(last.mark!, following.mark!)) return open.length
    if (last.children.length === 1 && !'。；;'.includes(this.context.text[last.to - 1]!)) return open.length
    const article = open.findIndex((section) => section.mark!.style === 'article')
    if (article >= 0) return article + 1
    return ofTheWhole.test(this.context.text.slice(from, Math.min(to, from + 80))) ? 0 : open.length
  }

  /** Tells whether the text before this place is a lead-in to a list: it ends with a colon. */
  private afterLeadIn(): boolean {
    let last: Block | undefined = this.open[this.open.length - 1]
    while (last && last.children.length > 0) last = last.children[last.children.length - 1]
    if (!last || last.to === 0) return false
    const end = this.context.text.charCodeAt(last.to - 1)
    return end === 0xff1a || end === 0x3a
  }

  private close(depth: number): void {
    // Setting the length would give the array's room away, to be asked for again by the next section.
    while (this.open.length > depth) this.open.pop()
    this.sequence.close(depth)
  }

  private setInlineLevels(section: Block): void {
    for (const child of section.children) {
      if (child.kind !== 'section') continue
      child.level = section.level + 1
      this.sequence.inline(child)
    }
  }
}

/** How a sentence begins that says from when, or how long, the whole instrument holds. */
const ofTheWhole =
  /^(?:本|以上|上述)[\u4e00-\u9fff]{0,8}(?:办法|规定|条例|细则|通知|意见|方案|措施|举措|政策|计划|规划|制度|预案|公告|通告|决定|要点|规则|规程|清单|文件|规范)[^。]{0,30}(?:之日起|日起|起施行|起实施|起执行|有效期)|^(?:以上|上述)(?:意见|政策|措施|报告|规定|举措|事项)(?:[，、]|如无不妥|适用)/

/** Blocks that end every list. */
const breaksList = new Set<Block['kind']>(['attachment', 'signature', 'imprint', 'title'])

/** Tells whether a number is the next of another's list. */
function goesOn(mark: NumberMark, next: NumberMark): boolean {
  return mark.style === next.style && next.ordinal === mark.ordinal + 1
}

/** Styles that a 一、 is never below: they are lists inside it. */
const neverAbove = new Set([
  'parenthesizedIdeographic',
  'decimal',
  'parenthesizedDecimal',
  'closeParenDecimal',
  'circledDecimal',
])
