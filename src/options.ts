/** The options of `parse`, and their defaults. */
import type {Language, RuleId} from './diagnostics.ts'
import type {SourceFormat} from './schema/document.ts'
import type {Vocabulary} from './vocabulary/index.ts'

/** Bounds on what a call may spend. A bound that is reached ends in a diagnostic and a document that keeps what it can. */
export interface Limits {
  /** UTF-16 units of the decoded source. */
  length: number
  /** Levels of sections inside each other. */
  depth: number
  /** Nodes of the tree. */
  nodes: number
}

/** Adds to the data tables. */
export type VocabularyOption = {[Table in keyof Vocabulary]?: Vocabulary[Table]}

/** What a rule counts for: a severity, or nothing. */
export type RuleLevel = 'off' | 'info' | 'warning' | 'error'

/** Which rules a check goes by. */
export interface CheckOptions {
  /** Rules that count for other than the catalogue says. That an input cannot be read is never off. */
  rules?: Partial<Record<RuleId, RuleLevel>>
}

/** What a caller may ask of `parse`. */
export interface ParseOptions {
  /** `documentId` of the result. */
  id?: string | null
  /** Where the page was found; kept as `source.url` and `meta.url`. */
  url?: string | null
  path?: string | null
  /** The format of the input, where it is known; else it is told from the input. */
  format?: SourceFormat | null
  /** The WHATWG label of the encoding of bytes, where it is known. */
  encoding?: string | null
  /** The language of diagnostics. Default: `zh`. */
  language?: Language
  /** How places are written. Default: `full`. */
  positions?: 'full' | 'offset' | 'none'
  /** False gives the structure alone: notes stay paragraphs, addressees and signature hold text. Default: true. */
  annotate?: boolean
  /** True gives organs their standard names, `canonicalName`: 市发改委 → 市发展和改革委员会. Default: false. */
  canonical?: boolean
  /** False leaves out the check of the result with zod. Default: true. */
  validate?: boolean
  /** True computes the sha256 of a string too (of its UTF-8). Default: false. */
  hash?: boolean
  /**
   * True looks at the writing of the notice too, as `gongwen check` does: its numbering, punctuation, elements. An object
   * says which rules count for what. Default: false.
   */
  check?: boolean | CheckOptions
  /**
   * True concludes from evidence in the document what injected text displaced; the conclusions are `inferred` leaves, or
   * stand in `meta.inferred`. Default: false.
   */
  repair?: boolean
  limits?: Partial<Limits>
  vocabulary?: VocabularyOption
}

/** The bounds that hold where a caller names none. */
export const defaultLimits: Limits = {length: 64 * 1024 * 1024, depth: 100, nodes: 5_000_000}
