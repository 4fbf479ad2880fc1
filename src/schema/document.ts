/** The root of the tree and what stands beside its children: facts, removals, diagnostics. */
import type {Edit, RuleId} from '../diagnostics.ts'
import type {Flow, NodeBase, Position, RepairRule} from './nodes.ts'

/** How the input was given. */
export type SourceFormat = 'html' | 'text' | 'markdown' | 'docx' | 'pdf' | 'ofd' | 'doc'

/** Where the text came from. */
export interface Source {
  format: SourceFormat
  /** The WHATWG label of the encoding, `null` where a string was given. */
  encoding: string | null
  path: string | null
  url: string | null
  /** Lower-case hexadecimal, of the bytes; `null` where it was not computed. */
  sha256: string | null
  /** UTF-16 units of the decoded source, a byte order mark included. */
  length: number
  /** The text that positions point into, where the format itself is no text. */
  text?: string
}

/** 文种 (GB/T 9704 has fifteen; 党政机关公文处理工作条例 第八条). */
export interface DocumentType {
  code: DocumentTypeCode
  zh: string
}

export type DocumentTypeCode =
  | 'resolution'
  | 'decision'
  | 'order'
  | 'communique'
  | 'announcement'
  | 'publicNotice'
  | 'opinions'
  | 'notice'
  | 'circular'
  | 'report'
  | 'requestForInstructions'
  | 'reply'
  | 'proposal'
  | 'letter'
  | 'minutes'

/** 发文字号 (GB/T 9704 7.2.5): 机关代字, 年份, 发文顺序号. */
export interface DocumentNumber {
  value: string
  organCode: string | null
  year: number | null
  serial: number | null
}

export interface ValidityStatus {
  value: string
  code: 'inForce' | 'amended' | 'repealed' | 'expired' | 'unknown'
}

/** 密级和保密期限 (GB/T 9704 7.2.2). */
export interface Classification {
  level: string
  duration: string | null
}

/** Where a fact was found. */
export type EvidenceSource = 'option' | 'metadata' | 'pageMeta' | 'masthead' | 'body'

export interface Evidence {
  from: EvidenceSource
  position?: Position
  /** The rule of repair by which it speaks for words that were displaced. */
  rule?: RepairRule
}

/** The normalised facts of a notice. A fact that the document does not state is `null` or an empty array. */
export interface Meta {
  title: string | null
  documentType: DocumentType | null
  instrumentType: string | null
  documentNumber: DocumentNumber | null
  /** 发文机关. */
  issuers: string[]
  /** 签发人. */
  signatories: string[]
  /** 成文日期, an ISO date. */
  dateOfWriting: string | null
  /** 发布日期, an ISO date, or a date-time at +08:00. */
  datePublished: string | null
  dateEffective: string | null
  dateExpires: string | null
  validityStatus: ValidityStatus | null
  /** 索引号. */
  identifier: string | null
  /** 发布机构, 来源. */
  publisher: string | null
  /** 主题分类. */
  subjectCategories: string[]
  /** 体裁分类, 文件类型. */
  genreCategory: string | null
  keywords: string[]
  classification: Classification | null
  urgency: string | null
  copyNumber: string | null
  url: string | null
  /** For each field that is set, where it was found. */
  evidence: Record<string, Evidence[]>
  /** Fields that no passage states outright. */
  inferred: string[]
  /** Fields whose own words had injected text cut out of them. */
  incomplete: string[]
}

/** A stretch of the source that was left out. */
export interface Removal {
  /** Which rule left it out: `injectedAd`, `stylesheet`, `pageNumber`, … */
  rule: RemovalRule
  /** The exact slice of the source. */
  value: string
  position?: Position
}

export type RemovalRule =
  | 'stylesheet'
  | 'script'
  | 'comment'
  | 'frontMatter'
  | 'navigation'
  | 'pageControl'
  | 'pageNumber'
  | 'runningHeader'
  | 'injectedAd'
  | 'hiddenCopy'
  | 'hidden'
  | 'repeatedTitle'
  | 'relatedLinks'
  | 'siteFooter'
  | 'controlCharacter'
  | 'beyondLimit'

export type Severity = 'info' | 'warning' | 'error'

/** Something that a person should look at. */
export interface Diagnostic {
  ruleId: RuleId
  source: 'gongwen'
  severity: Severity
  /** One sentence in the language that was asked for. */
  reason: string
  /** What it means, or what can be done about it; `null` where there is nothing to say. */
  note: string | null
  position?: Position
  actual: string | null
  expected: string[]
  /** What a fix would change in the source, in its order; only where the change is mechanical. */
  edits?: Edit[]
}

/** A parsed notice. */
export interface GongwenDocument extends NodeBase {
  type: 'document'
  schemaVersion: string
  generator: {name: string; version: string}
  documentId: string | null
  source: Source
  meta: Meta
  children: Flow[]
  removals: Removal[]
  diagnostics: Diagnostic[]
}
