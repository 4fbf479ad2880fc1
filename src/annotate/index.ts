/** The room that builds the public nodes of a nested notice, with its organs, roles, references, dates and quantities. */
import type {Block} from '../parse/blocks.ts'
import {trimEnd} from '../parse/lines.ts'
import type {CellShape} from '../read/source-text.ts'
import type {
  Addressees,
  Attachment,
  Flow,
  Heading,
  Num,
  Paragraph,
  Responsibility,
  Section,
  Title,
} from '../schema/nodes.ts'
import {attachmentMark, attachmentNotes, imprint, signature} from './back.ts'
import {type AnnotateContext, report, takeFrom, wordsOf} from './context.ts'
import {Conventions} from './conventions.ts'
import {fieldColumns, standsInColumns} from './field-columns.ts'
import {masthead, metadata} from './fields.ts'
import {mergeFiles} from './files.ts'
import {IdScope} from './ids.ts'
import {addresseeList} from './lists.ts'
import {phrasing} from './phrasing.ts'
import {type Heading as NoteHeading, responsibility, sameBracket} from './responsibilities.ts'
import {type RosterState, roster} from './rosters.ts'
import {table} from './tables.ts'

/**
 * Builds the children of a document.
 *
 * @param blocks The nested blocks.
 * @returns Nodes with positions and `eId`s. The blocks are left as they are.
 */
export function annotate(blocks: readonly Block[], context: AnnotateContext): Flow[] {
  const flow = new TreeBuilder(context, blocks).flow(blocks, new IdScope(''))
  context.zones.settle(context.grammars.canonicalName)
  const title = blocks.find(({kind}) => kind === 'title')
  return mergeFiles(flow, title ? wordsOf(context, title.from, title.to) : null, context.removals)
}

/** What stands before 正文; a table among it can be one of metadata. */
const inHead = new Set<string>(['metadata', 'masthead', 'title', 'notes'])

/** The role of a list of organs that names none. */
const unnamed: NoteHeading = {label: '', role: 'responsible'}

class TreeBuilder {
  private nextCell = 0
  private attachments = 0
  private nodes = 0
  private rosterRole: RosterState = {role: ''}
  private readonly conventions: Conventions
  /** What a list of organs goes by that names no role: it answers, unless a note above says 下同. */
  private held: NoteHeading = unnamed

  constructor(
    private readonly context: AnnotateContext,
    blocks: readonly Block[],
  ) {
    const annex = blocks.find(({kind, role}) => kind === 'attachment' && role === 'annex')
    this.conventions = new Conventions(context, annex ? annex.from : context.text.length)
  }

  /** Builds the nodes of blocks that stand in one parent. */
  flow(blocks: readonly Block[], scope: IdScope): Flow[] {
    const flow: Flow[] = []
    for (const block of blocks) this.add(flow, block, scope)
    return flow
  }

  private add(flow: (Flow | Num | Heading)[], block: Block, scope: IdScope): void {
    const {context} = this
    const before = flow.length
    this.build(flow, block, scope)
    if (!context.annotate) return
    for (let at = before; at < flow.length; at++) {
      const node = flow[at]!
      this.nodes += 1 + ('children' in node ? node.children.length : 0)
    }
    if (this.nodes > context.maxNodes) {
      // What follows keeps its words and its structure, without the leaves that make a tree large.
      context.annotate = false
      report(context, 'tooManyNodes', block.from, block.from, [String(context.maxNodes)])
    }
  }

  private build(flow: (Flow | Num | Heading)[], block: Block, scope: IdScope): void {
    const {context} = this
    switch (block.kind) {
      case 'section':
        flow.push(this.section(flow, block, scope))
        return
      case 'paragraph':
        flow.push(this.paragraph(block.from, block.to, scope))
        return
      case 'responsibility':
        flow.push(this.note(block, scope))
        return
      case 'table':
        if (flow.every(({type}) => inHead.has(type)) && standsInColumns(context, block)) {
          flow.push(fieldColumns(context, block, () => this.cell()))
          return
        }
        flow.push(table(context, this.conventions, block, scope.next('tbl'), () => this.cell()))
        return
      case 'metadata':
        for (const node of metadata(context, block, scope)) flow.push(node)
        return
      case 'masthead':
        flow.push(masthead(context, block))
        return
      case 'title':
        flow.push(this.title(block.from, block.to))
        return
      case 'addressees':
        flow.push(this.addressees(block))
        return
      case 'signature':
        flow.push(signature(context, block))
        return
      case 'roster':
        flow.push(roster(context, block, scope.next('ros'), this.rosterRole))
        return
      case 'notes':
        flow.push({
          type: 'notes',
          children: phrasing(context, block.from, block.to),
          position: context.locator.at(block.from, block.to),
        })
        return
      case 'attachmentNotes':
        flow.push(attachmentNotes(context, block))
        return
      case 'attachment':
        flow.push(this.attachment(block))
        return
      case 'imprint':
        flow.push(imprint(context, block))
        return
      case 'tableOfContents':
        flow.push({
          type: 'tableOfContents',
          children: block.lines.map((line) => this.paragraph(line.from, line.to, scope)),
          position: context.locator.at(block.from, block.to),
        })
        return
      case 'removal':
        this.remove(block)
    }
  }

  private section(flow: (Flow | Num | Heading)[], block: Block, scope: IdScope): Section {
    const {context} = this
    const {from, to, style, ordinal} = block.mark!
    const eId = scope.section(style, ordinal, block.inline)
    const number = wordsOf(context, from, to)
    const num: Num = {type: 'num', value: number, position: context.locator.at(from, to)}
    const first = flow.length
    flow.push(num)
    let title: string | null = null
    if (block.heading) {
      const {heading} = block
      title = wordsOf(context, heading.from, heading.to)
      flow.push({
        type: 'heading',
        children: phrasing(context, heading.from, heading.to),
        position: context.locator.at(heading.from, heading.to),
      })
    }
    if (block.children.length > 0) {
      const inner = new IdScope(eId)
      for (const child of block.children) this.add(flow, child, inner)
    }
    const children = takeFrom(flow, first) as Section['children']
    return {
      type: 'section',
      style,
      ordinal,
      number,
      title,
      level: block.level,
      inline: block.inline,
      eId,
      children,
      position: context.locator.at(from, endOf(block)),
    }
  }

  private paragraph(from: number, to: number, scope: IdScope): Paragraph {
    const eId = scope.paragraph()
    const conventions = this.conventions.within(from, to)
    const children = phrasing(this.context, from, to)
    const position = this.context.locator.at(from, to)
    return conventions
      ? {type: 'paragraph', eId, conventions, children, position}
      : {type: 'paragraph', eId, children, position}
  }

  /** A note; one that cannot be read, or is not to be read, is a paragraph. */
  private note(block: Block, scope: IdScope): Flow {
    const {context} = this
    if (!context.annotate) return this.paragraph(block.from, block.to, scope)
    const heading = block.role === 'bare' ? this.held : null
    const node = responsibility(context, this.conventions, block.from, block.to, '', heading)
    if (!node) return this.paragraph(block.from, block.to, scope)
    node.eId = scope.next('res')
    this.hold(node)
    return node
  }

  /** Keeps the role of a note that says 下同: the lists below it that name no role go by it. */
  private hold({children}: Responsibility): void {
    const [first, second] = children
    if (first?.type !== 'assignment' || second?.type !== 'text' || !sameBracket.test(second.value)) return
    this.held = {label: '', role: first.role, basis: second.position}
  }

  private title(from: number, to: number): Title {
    return {type: 'title', children: phrasing(this.context, from, to), position: this.context.locator.at(from, to)}
  }

  /** 主送机关 (7.3.2): the colon at the end is a delimiter. */
  private addressees({from, to}: Block): Addressees {
    const {context} = this
    const end = trimEnd(context.text, from, ':：'.includes(context.text[to - 1]!) ? to - 1 : to)
    return {type: 'addressees', children: addresseeList(context, from, end), position: context.locator.at(from, to)}
  }

  private attachment(block: Block): Attachment {
    const {context} = this
    this.attachments++
    const eId = `att_${this.attachments}`
    const children: Attachment['children'] = []
    this.rosterRole = {role: ''}
    // What a notice says of its notes holds in the instrument that it carries, and in no annex.
    if (block.role !== 'promulgated') {
      this.conventions.enter(block.from, endOf(block))
      this.held = unnamed
    }
    const mark = block.table ? attachmentMark(context, block.table.from, block.table.to) : null
    if (mark) children.push(mark.num)
    const {lines} = block
    let from = mark && mark.titleTo > mark.titleFrom ? mark.titleFrom : -1
    let to = from < 0 ? -1 : mark!.titleTo
    if (lines.length > 0) {
      if (from < 0) from = lines[0]!.from
      to = lines[lines.length - 1]!.to
    }
    if (from >= 0) children.push(this.title(from, to))
    for (const node of this.flow(block.children, new IdScope(eId))) children.push(node)
    return {
      type: 'attachment',
      role: block.role === 'promulgated' ? 'promulgated' : 'annex',
      number: mark?.number ?? null,
      title: from < 0 ? null : wordsOf(context, from, to).replace(/^《([^《》]+)》$/, '$1'),
      eId,
      children,
      position: context.locator.at(block.from, endOf(block)),
    }
  }

  private remove(block: Block): void {
    const {map} = this.context.locator
    this.context.removals.push({rule: 'repeatedTitle', from: map.start(block.from), to: map.end(block.to)})
  }

  private cell(): CellShape | undefined {
    return this.context.cells[this.nextCell++]
  }
}

/** Gives where a block ends, with all that is in it. */
function endOf(block: Block): number {
  let last = block
  let end = block.to
  while (last.children.length > 0) {
    last = last.children[last.children.length - 1]!
    if (last.to > end) end = last.to
  }
  return end
}
