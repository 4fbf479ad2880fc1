/**
 * The tree: one interface a node type. Names follow GB/T 9704-2012, unist, mdast and Akoma Ntoso; the clause of
 * GB/T 9704 that a node renders stands beside it.
 *
 * A character of the source stands in exactly one literal (a node with `value`), one removal, or is a delimiter of the
 * node that encloses it. Fields other than `children` and `value` are facts about a node, never content.
 */

/** A place in the source. `line` and `column` count from 1, `offset` from 0 in UTF-16 units. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** A place in the source given by its offset alone (option `positions: 'offset'`). */
export interface OffsetPoint {
  offset: number
}

/** A half-open stretch of the source: `end` is the first place after it. */
export interface FullPosition {
  start: Point
  end: Point
}

/** The same, by offsets alone. */
export interface OffsetPosition {
  start: OffsetPoint
  end: OffsetPoint
}

/**
 * Where a node was read: the position of unist. Under `positions: 'offset'` its points have an `offset` alone; a caller
 * who asks for that reads it as `OffsetPosition`.
 */
export type Position = FullPosition

/** What every node carries. Generated nodes, and all nodes under `positions: 'none'`, have no `position`. */
export interface NodeBase {
  type: string
  position?: Position
  data?: Record<string, unknown>
}

/** A node whose words are its own. */
export interface Literal extends NodeBase {
  value: string
}

// Leaves

/** Plain words. */
export interface Text extends Literal {
  type: 'text'
}

/** The number of a section or attachment as written: `一、`, `（一）`, `1.`, `附件1`. */
export interface Num extends Literal {
  type: 'num'
}

/** One label and its value in a metadata block or a masthead. */
export interface Field extends Literal {
  type: 'field'
  /** The label as written, without its padding and its colon. */
  label: string
  /** The field of `Meta` that the label stands for, or `null` where it is unknown. */
  field: string | null
}

/** An organ, or a collective of organs. */
export interface Organization extends Literal {
  type: 'organization'
  /** `value` without white space, with the ending that its list shares: 大冶市 → 大冶市人民政府. */
  name: string
  /** The standard name, with option `canonical`: 市发改委 → 市发展和改革委员会. The name where no table knows it. */
  canonicalName?: string
  /** True for 各县（市、区）政府, 市直各部门, 有关单位. */
  collective: boolean
  /** Present where repair completed `name` inside the value. */
  inferred?: Conclusion
}

/** A person. */
export interface Person extends Literal {
  type: 'person'
  /** The name without inner spaces: 黄　卫 → 黄卫. */
  name: string
  /** The post that stands with the name, or `null`. */
  title: string | null
}

/** One entry of 附件说明 (GB/T 9704 7.3.4). */
export interface AttachmentNote extends Literal {
  type: 'attachmentNote'
  number: number | null
  url: string | null
}

/**
 * A document that is cited: 《…》 and the number after it (GB/T 9704 7.2.5), or a number alone. Where the bracket of the
 * number holds more words, the leaf ends with the number: `《…》（国发〔2004〕20号` of 《…》（国发〔2004〕20号，以下简称《意见》）.
 */
export interface Reference extends Literal {
  type: 'reference'
  /** What stands inside 《》 as written, or `null` for a number alone. */
  title: string | null
  /** As written, without white space: 国发〔2019〕4号, 国务院令第707号. */
  documentNumber: string | null
  /** The part that is cited, as written: 第十三条第二款第（三）项. */
  provision?: string
  /** The name that the words right after it give it, without marks: 意见 of （以下简称《意见》）. */
  shortName?: string
  /** For 《意见》 that an earlier passage defines: the document it stands for. */
  refersTo?: CitedDocument
  /** Present where repair completed `title`; `value` stays as written. */
  inferred?: Conclusion
}

/** The citation that gave a document its short name: the nearest before the short name, anywhere in the document. */
export interface CitedDocument {
  title: string | null
  documentNumber: string | null
  /** Where it stands. */
  position?: Position
}

/** A day or a span of days. ISO days; a day has both ends the same; `null` where a side is open. */
export interface DateLeaf extends Literal {
  type: 'date'
  start: string | null
  end: string | null
}

/** A time limit in a responsibility note. */
export interface Deadline extends Literal {
  type: 'deadline'
  label: string | null
  start: string | null
  end: string | null
}

/** How a number is meant. */
export type Comparator = 'eq' | 'gte' | 'gt' | 'lte' | 'lt' | 'approx'

/** A number with its unit, scaled: 1.5万名 → 15000 名. Of a range, `number` is the lower bound: 3—5家 → 3, `max` 5. */
export interface Quantity extends Literal {
  type: 'quantity'
  number: number
  /** The upper bound of a range, scaled; absent elsewhere. */
  max?: number
  unit: string
  comparator: Comparator
}

/**
 * How repair concluded what injected text displaced: from a passage that says the same and is whole (`parallelPassage`),
 * from the place that the notice comes from (`ownPlace`), from X关于印发Y的通知 (`titleGrammar`), from 市委、市政府
 * (`setPhrase`), from 市政府各部门 at the end of the addressees (`ownOffices`), from what the same injected words displaced
 * elsewhere (`sameInjection`).
 */
export type RepairRule = 'parallelPassage' | 'ownPlace' | 'titleGrammar' | 'setPhrase' | 'ownOffices' | 'sameInjection'

/** What a repair rests on. */
export interface Conclusion {
  rule: RepairRule
  /** The passages that speak for it, in the source. Empty under `positions: 'none'`. */
  evidence: Position[]
}

/** Words that repair put in. They stand nowhere in the source, so they have no position. */
export interface Inferred extends Literal, Conclusion {
  type: 'inferred'
}

/** What a run of prose is made of. */
export type Phrasing = Text | Reference | DateLeaf | Quantity | Inferred

// Blocks

/** A block of labels and values beside the notice: 文件名称, 发文字号, 来源. */
export interface Metadata extends NodeBase {
  type: 'metadata'
  children: Field[]
}

/** 版头 (GB/T 9704 7.2): 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人. */
export interface Masthead extends NodeBase {
  type: 'masthead'
  children: Field[]
}

/** 标题 (GB/T 9704 7.3.1). */
export interface Title extends NodeBase {
  type: 'title'
  children: Phrasing[]
}

/** The heading of a section, without the stop after it. */
export interface Heading extends NodeBase {
  type: 'heading'
  children: Phrasing[]
}

/** 主送机关 (GB/T 9704 7.3.2). */
export interface Addressees extends NodeBase {
  type: 'addressees'
  children: (Organization | Person | Text | Inferred)[]
}

/** A paragraph of 正文 (GB/T 9704 7.3.3). */
export interface Paragraph extends NodeBase {
  type: 'paragraph'
  eId: string
  conventions?: Convention[]
  children: Phrasing[]
}

/** The styles of numbering. Full-width, half-width and single-glyph forms share a style. */
export type SectionStyle =
  | 'part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'ideographic'
  | 'parenthesizedIdeographic'
  | 'decimal'
  | 'decimalPath'
  | 'parenthesizedDecimal'
  | 'closeParenDecimal'
  | 'circledDecimal'
  | 'ordinalClause'
  | 'latin'
  | 'roman'

/** A numbered unit at any depth (GB/T 9704 7.3.3). Its children: `num`, then `heading` if any, then the rest. */
export interface Section extends NodeBase {
  type: 'section'
  style: SectionStyle
  ordinal: number
  /** As written: the value of its `num`. */
  number: string
  /** The text of its heading, or `null`. */
  title: string | null
  /** 1 for the outermost numbered units of the document or of the attachment. */
  level: number
  /** True where the number stands inside a line. */
  inline: boolean
  eId: string
  children: (Num | Heading | Flow)[]
}

/** What a unit does for a task. */
export type Role = 'lead' | 'responsible' | 'support' | 'guide' | 'supervise'

/**
 * What a notice says once about all its notes. A legend says how they mark a role (逗号前为牵头单位，下同), a default who
 * answers without being named in each (以下责任单位中均包含各市、县政府，不再列出). It stands in the words of the node that
 * carries it.
 */
export interface Convention {
  kind: 'legend' | 'default'
  /** Its words, as written. */
  value: string
  /** Whom a legend speaks of: those before a comma, the first, those with a star, lists that name no role. `null` for a default. */
  by: 'comma' | 'first' | 'star' | 'bracket' | null
  role: Role
  /** The role that a legend gives to the others, or `null` where it names none. */
  rest: Role | null
  /** The units of a default, named as those of a note are. */
  organizations: string[]
  /** The notes that it governs: those below it, those above it, or all of the instrument that it stands in. */
  reach: 'below' | 'above' | 'all'
  position?: Position
}

/** A note of who does what by when. Words in it that are neither, as those of a legend, are text. */
export interface Responsibility extends NodeBase {
  type: 'responsibility'
  eId: string
  conventions?: Convention[]
  children: (Assignment | Deadline | Text)[]
}

/** The organs of one role, or the persons where the label asks for them (责任人). */
export interface Assignment extends NodeBase {
  type: 'assignment'
  role: Role
  /** The label or the verb as written, or the head of the column; empty where a list stands without one. */
  label: string
  /** True where the list ends in 等, 等部门. */
  open: boolean
  /** The sentences that a conclusion about the role rests on. */
  basis?: Position[]
  children: (Organization | Person)[]
}

/** A table (GB/T 9704 8). */
export interface Table extends NodeBase {
  type: 'table'
  eId: string
  children: TableRow[]
}

export interface TableRow extends NodeBase {
  type: 'tableRow'
  header: boolean
  children: TableCell[]
}

export interface TableCell extends NodeBase {
  type: 'tableCell'
  colSpan: number
  rowSpan: number
  children: Flow[]
}

/** A list of persons by role. */
export interface Roster extends NodeBase {
  type: 'roster'
  eId: string
  children: RosterGroup[]
}

export interface RosterGroup extends NodeBase {
  type: 'rosterGroup'
  role: string
  children: Person[]
}

/** 附件说明 (GB/T 9704 7.3.4). */
export interface AttachmentNotes extends NodeBase {
  type: 'attachmentNotes'
  children: AttachmentNote[]
}

/** 发文机关署名 and 成文日期 (GB/T 9704 7.3.5). */
export interface Signature extends NodeBase {
  type: 'signature'
  children: (Organization | Person | DateLeaf | Text | Inferred)[]
}

/** 附注 (GB/T 9704 7.3.6). */
export interface Notes extends NodeBase {
  type: 'notes'
  children: Phrasing[]
}

/** The instrument that the notice carries (`promulgated`), or 附件 (`annex`, GB/T 9704 7.3.7). */
export interface Attachment extends NodeBase {
  type: 'attachment'
  role: 'promulgated' | 'annex'
  number: number | null
  title: string | null
  eId: string
  children: (Num | Title | Flow)[]
}

/** 版记 (GB/T 9704 7.4). */
export interface Imprint extends NodeBase {
  type: 'imprint'
  children: (CopyTo | Printing)[]
}

/** 抄送机关 (GB/T 9704 7.4.2). */
export interface CopyTo extends NodeBase {
  type: 'copyTo'
  children: (Organization | Person | Text | Inferred)[]
}

/** 印发机关 and 印发日期 (GB/T 9704 7.4.3). */
export interface Printing extends NodeBase {
  type: 'printing'
  children: (Organization | DateLeaf | Text | Inferred)[]
}

export interface TableOfContents extends NodeBase {
  type: 'tableOfContents'
  children: Paragraph[]
}

/** What may stand in the document, an attachment, a section or a table cell. */
export type Flow =
  | Metadata
  | Masthead
  | Title
  | Addressees
  | Paragraph
  | Section
  | Responsibility
  | Table
  | Roster
  | AttachmentNotes
  | Signature
  | Notes
  | Attachment
  | Imprint
  | TableOfContents

/** Every node type by its name. */
export interface NodeMap {
  document: import('./document.ts').GongwenDocument
  text: Text
  num: Num
  field: Field
  organization: Organization
  person: Person
  attachmentNote: AttachmentNote
  reference: Reference
  date: DateLeaf
  deadline: Deadline
  quantity: Quantity
  inferred: Inferred
  metadata: Metadata
  masthead: Masthead
  title: Title
  heading: Heading
  addressees: Addressees
  paragraph: Paragraph
  section: Section
  responsibility: Responsibility
  assignment: Assignment
  table: Table
  tableRow: TableRow
  tableCell: TableCell
  roster: Roster
  rosterGroup: RosterGroup
  attachmentNotes: AttachmentNotes
  signature: Signature
  notes: Notes
  attachment: Attachment
  imprint: Imprint
  copyTo: CopyTo
  printing: Printing
  tableOfContents: TableOfContents
}

/** Any node of the tree. */
export type Nodes = NodeMap[keyof NodeMap]

/** Any node that has children. */
export type Parents = Extract<Nodes, {children: unknown[]}>

/** Any node that has a value. */
export type Literals = Extract<Nodes, {value: string}>
