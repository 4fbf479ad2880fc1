/** Makes flat blocks of what the grammar of notices tells. */
import type {NoticeBuilder} from '../../grammars/document.ts'
import {LineShape} from '../../grammars/line-shapes.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {type Block, type BlockKind, block, contentOf, sectionBlock} from './blocks.ts'
import {addressesSomebody, type HeadPlan, titleWords} from './head.ts'
import type {Line} from './lines.ts'
import {rosterFor, shapesFor, signerPattern} from './shapes.ts'
import {annexTitles, fold, instrumentTitles, withoutMark} from './titles.ts'

/** A signatory's line, or an organ's without a known ending, is no longer than this. UTF-16 units. */
const longestSigner = 30

/** An entry of 附件说明 is no longer than this. UTF-16 units. */
const longestNote = 100

/** The lines that 附件说明 begins with. */
const noteShapes = new Set([LineShape.attachmentNote, LineShape.attachmentHead])

export class BlockBuilder implements NoticeBuilder<Line> {
  readonly blocks: Block[] = []
  /** How many lines are in `blocks`. */
  placed = 0
  /** The titles, folded, that an instrument of this notice can have. */
  private readonly expected: string[]
  /** The titles, folded, that 附件说明 gives to annexes. */
  private readonly annexTitles: ReadonlySet<string>

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
    private readonly plan: HeadPlan,
    private readonly vocabulary: Vocabulary,
    private readonly files: ReadonlySet<Line> = new Set(),
  ) {
    this.expected = instrumentTitles(text, lines, plan)
    this.annexTitles = annexTitles(text, lines)
  }

  isHead(line: Line): boolean {
    return line.index < this.plan.end
  }

  isAddressees(line: Line): boolean {
    return line.index >= this.plan.addressees.from && line.index < this.plan.addressees.to
  }

  addresses(line: Line): boolean {
    return addressesSomebody(this.words(line), shapesFor(this.vocabulary).isOrgan)
  }

  isInstrumentTitle(line: Line): boolean {
    if (this.expected.length === 0 || line.index < this.plan.end) return false
    // 《…》已经同意: a sentence begins with the title, and is broken behind it.
    if (this.text[line.from] === '《') return false
    let joined = ''
    for (let index = line.index; index < this.lines.length && index < line.index + 5; index++) {
      joined += fold(this.words(this.lines[index]!))
      if (this.expected.includes(joined)) return true
      if (!this.expected.some((title) => title.startsWith(joined))) return false
    }
    return false
  }

  signsFor(line: Line): boolean {
    return this.words(line).includes('代章')
  }

  canSign(line: Line): boolean {
    return (
      line.to - line.from <= longestSigner &&
      !/[0-9]{4}/.test(this.words(line)) &&
      (!/[:：]/.test(this.words(line)) || signerPattern.test(this.words(line)))
    )
  }

  continuesContact(line: Line): boolean {
    return /^[\u4e00-\u9fff]{0,10}(?:电[ \u3000]*话|传[ \u3000]*真|邮[ \u3000]*[箱编]|地[ \u3000]*址|手[ \u3000]*机)[ \u3000]*[:：]/.test(
      this.words(line),
    )
  }

  isFile(line: Line): boolean {
    return this.files.has(line)
  }

  isFoot(line: Line): boolean {
    return /^[【[]?(?:信息)?公[ \u3000]*开[ \u3000]*[方类形属范选]|^主[ \u3000]*题[ \u3000]*词/.test(this.words(line))
  }

  continuesRoster(line: Line): boolean {
    return rosterFor(this.vocabulary).continues(this.words(line))
  }

  continuesAttachmentNotes(line: Line): boolean {
    const {mark, index} = line
    const before = this.lines[index - 1]
    if (!before) return false
    // Links to files are one list; what 附件说明 says in words is another, unless its numbers go on.
    const file = this.isFile(line)
    if (file && (this.isFile(before) || before.tokenType === LineShape.attachmentHead)) return true
    if ((!file && line.tokenType !== LineShape.numbered) || mark?.style !== 'decimal') return false
    if (line.to - line.from > longestNote || line.pieces.length === 0 || /[。；;]$/.test(this.words(line))) return false
    const isHead = before.mark === null && noteShapes.has(before.tokenType)
    if (!isHead && before.mark?.style !== 'decimal') return false
    const step = mark.ordinal - (isHead ? 1 : before.mark!.ordinal)
    // One may be skipped right above who signs.
    return step === 1 || (isHead && step < 1) || (step === 2 && this.lines[index + 1]?.tokenType === LineShape.organ)
  }

  isWholeTitle(lines: Line[]): boolean {
    if (lines.length === 0) return false
    const words = withoutMark(this.join(lines))
    const folded = fold(words)
    if (this.expected.includes(folded) || this.annexTitles.has(folded)) return true
    // A title that the notice names goes on until it is whole; any other ends with the kind of an instrument.
    return !this.expected.some((title) => title.startsWith(folded)) && titleWords(this.vocabulary).ends(words)
  }

  hasWords(line: Line): boolean {
    return /[\p{L}\p{N}]/u.test(this.words(line))
  }

  isTitlePart(line: Line): boolean {
    return line.to - line.from <= 12
  }

  head(lines: Line[]): void {
    const {title} = this.plan
    const own = title.to > title.from ? fold(this.join(this.lines.slice(title.from, title.to))) : null
    let at = 0
    while (at < lines.length) {
      const line = lines[at]!
      if (line.index === title.from && title.to > title.from) {
        this.title(lines.slice(at, at + title.to - title.from))
        at += title.to - title.from
        continue
      }
      if (this.isField(line)) {
        at = this.run(lines, at, 'metadata', (next) => this.isField(next))
        continue
      }
      if (this.isMasthead(line) || this.isBesideMark(line)) {
        at = this.run(lines, at, 'masthead', (next) => this.isMasthead(next) || this.isBesideMark(next))
        continue
      }
      const copy = own === null ? 0 : this.copyOfTitle(lines, at, own)
      if (copy > 0) {
        this.push('removal', lines.slice(at, at + copy)).role = 'repeatedTitle'
        at += copy
        continue
      }
      if (line.tokenType === LineShape.bracketed || line.tokenType === LineShape.date) this.push('notes', [line])
      else this.paragraph(line)
      at++
    }
  }

  /** The title, between what a compilation puts before and behind it. */
  private title(lines: Line[]): void {
    const {lead} = lines[0]!
    const {tail} = lines[lines.length - 1]!
    if (lead) this.blocks.push(block('notes', lead.from, lead.to))
    this.push('title', lines)
    if (tail) this.blocks.push(block('notes', tail.from, tail.to))
  }

  addressees(lines: Line[]): void {
    this.push('addressees', lines)
  }

  section(line: Line): void {
    this.blocks.push(sectionBlock(line.mark!, line.to, false, contentOf(this.text, line)))
    this.placed++
  }

  paragraph(line: Line): void {
    // What a line holds is never lost, wherever it stands: a table is a table in a head too.
    if (line.table) {
      this.table(line)
      return
    }
    // A number is never lost, wherever its line stands.
    if (line.mark) {
      this.section(line)
      return
    }
    for (const part of contentOf(this.text, line)) this.blocks.push(part)
    this.placed++
  }

  responsibility(line: Line): void {
    if (line.pieces.length > 0 && line.pieces.every((piece) => piece.kind === 'note')) this.paragraph(line)
    else this.push('responsibility', [line])
  }

  metadata(line: Line): void {
    this.push('metadata', [line])
  }

  table(line: Line): void {
    this.push('table', [line]).table = line
  }

  attachmentNotes(lines: Line[]): void {
    const notes = this.push('attachmentNotes', lines)
    if (lines.every((line) => this.isFile(line))) notes.role = 'files'
  }

  signature(lines: Line[]): void {
    this.push('signature', lines)
  }

  roster(lines: Line[]): void {
    this.push('roster', lines)
  }

  notes(line: Line): void {
    this.push('notes', [line])
  }

  attachment(mark: Line | null, title: Line[]): void {
    const lines = mark ? [mark, ...title] : title
    const attachment = this.push('attachment', lines)
    attachment.role = mark === null && this.promulgates() ? 'promulgated' : 'annex'
    // The mark is read where the attachment is built; only the title lines are its title.
    attachment.table = mark
    attachment.lines = title
  }

  imprint(lines: Line[]): void {
    this.push('imprint', lines)
  }

  tableOfContents(lines: Line[]): void {
    this.push('tableOfContents', lines)
  }

  private push(kind: BlockKind, lines: Line[]): Block {
    const made = block(kind, lines[0]!.from, lines[lines.length - 1]!.to, lines)
    this.blocks.push(made)
    this.placed += lines.length
    return made
  }

  /** Makes one block of the lines from `at` on that pass a test; gives the index after them. */
  private run(lines: Line[], at: number, kind: BlockKind, test: (line: Line) => boolean): number {
    let end = at + 1
    while (end < lines.length && test(lines[end]!)) end++
    this.push(kind, lines.slice(at, end))
    return end
  }

  private isMasthead(line: Line): boolean {
    return line.tokenType === LineShape.documentNumber || line.tokenType === LineShape.mastheadItem
  }

  /** A line of labels and values, or a day beside such lines: 2024-03-03 over 来源：…. */
  private isField(line: Line): boolean {
    if (line.tokenType === LineShape.metadata) return true
    const beside = [this.lines[line.index - 1], this.lines[line.index + 1]]
    return line.tokenType === LineShape.date && beside.some((near) => near?.tokenType === LineShape.metadata)
  }

  /** Tells whether an organ stands beside 发文机关标志: several organs share one 文件 (GB/T 9704 7.2.4). */
  private isBesideMark(line: Line): boolean {
    if (line.tokenType !== LineShape.organ) return false
    const isMark = (step: number) => {
      let index = line.index + step
      while (this.lines[index]?.tokenType === LineShape.organ) index += step
      const near = this.lines[index]
      return near?.tokenType === LineShape.mastheadItem && /文[ \u3000]*件$/.test(this.words(near))
    }
    return isMark(-1) || isMark(1)
  }

  /** Counts the lines from `at` on that are a copy of the title; 0 where they are none. */
  private copyOfTitle(lines: Line[], at: number, title: string): number {
    let joined = ''
    for (let end = at; end < lines.length && end < at + 6; end++) {
      joined += fold(this.words(lines[end]!))
      if (joined === title) return end + 1 - at
      if (!title.startsWith(joined)) return 0
    }
    return 0
  }

  /** Tells whether the title says that the notice carries an instrument. */
  private promulgates(): boolean {
    const {title} = this.plan
    const words = this.join(this.lines.slice(title.from, title.to))
    return /印发|转发|批转|发布|公布|颁布|令$/.test(words) || !titleWords(this.vocabulary).endsInType(words)
  }

  private join(lines: readonly Line[]): string {
    return lines.map((line) => this.words(line)).join('')
  }

  private words(line: Line): string {
    return this.text.slice(line.from, line.to)
  }
}
