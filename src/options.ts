/** The options of `parse`, their defaults, and what they can be. */
import {catalogue, type Language, type RuleId} from './diagnostics.ts'
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

/** The levels of a rule, the gravest last. */
export const ruleLevels: readonly RuleLevel[] = ['off', 'info', 'warning', 'error']

/**
 * Tells what is wrong with a level that somebody gives a rule: there is no such rule, no such level, or the rule says that
 * an input cannot be read and is never off.
 */
export function ruleFault(name: string, level: unknown): 'noRule' | 'noLevel' | 'neverOff' | null {
  if (!Object.hasOwn(catalogue, name)) return 'noRule'
  if (!ruleLevels.includes(level as RuleLevel)) return 'noLevel'
  return level === 'off' && catalogue[name as RuleId].group === 'input' ? 'neverOff' : null
}

/** What an option holds; `other`: it is looked at by itself. */
const kinds: Readonly<Record<keyof ParseOptions, 'text' | 'flag' | 'object' | 'other'>> = {
  id: 'text',
  url: 'text',
  path: 'text',
  format: 'text',
  encoding: 'text',
  language: 'other',
  positions: 'other',
  annotate: 'flag',
  canonical: 'flag',
  validate: 'flag',
  hash: 'flag',
  check: 'other',
  repair: 'flag',
  limits: 'object',
  vocabulary: 'object',
}

/**
 * Checks the options of `parse`.
 *
 * @throws {TypeError} For an option that there is not, or a value that it cannot have.
 */
export function checkOptions(options: ParseOptions): void {
  if (!isObject(options)) throw new TypeError('The options of parse are an object')
  for (const name of Object.keys(options) as (keyof ParseOptions)[]) {
    if (!Object.hasOwn(kinds, name)) throw new TypeError(`Unknown option: ${name}`)
    const value = options[name]
    if (value !== undefined) checkKind(name, value)
  }
  const {positions = 'full', language = 'zh', check = false} = options
  if (positions !== 'full' && positions !== 'offset' && positions !== 'none')
    throw new TypeError(`positions is full, offset or none, not ${String(positions)}`)
  if (language !== 'zh' && language !== 'en') throw new TypeError(`language is zh or en, not ${String(language)}`)
  if (typeof check !== 'boolean') checkChecks(check)
  if (options.limits) checkLimits(options.limits)
}

function checkLimits(limits: Partial<Limits>): void {
  for (const [name, limit] of Object.entries(limits)) {
    if (!Object.hasOwn(defaultLimits, name)) throw new TypeError(`Unknown limit: ${name}`)
    if (typeof limit !== 'number' || !(limit >= 1)) throw new TypeError(`limits.${name} is a number from 1`)
  }
}

function checkKind(name: keyof ParseOptions, value: unknown): void {
  const kind = kinds[name]
  if (kind === 'text' && value !== null && typeof value !== 'string') throw new TypeError(`${name} is a string or null`)
  if (kind === 'flag' && typeof value !== 'boolean') throw new TypeError(`${name} is true or false`)
  if (kind === 'object' && !isObject(value)) throw new TypeError(`${name} is an object`)
}

function checkChecks(check: CheckOptions): void {
  if (!isObject(check)) throw new TypeError('check is true, false or an object')
  for (const name of Object.keys(check)) if (name !== 'rules') throw new TypeError(`Unknown option: check.${name}`)
  const {rules = {}} = check
  if (!isObject(rules)) throw new TypeError('check.rules is an object')
  for (const [name, level] of Object.entries(rules)) {
    const fault = ruleFault(name, level)
    if (fault === 'noRule') throw new TypeError(`Unknown rule: ${name}`)
    if (fault === 'noLevel') throw new TypeError(`The level of ${name} is one of ${ruleLevels.join(', ')}`)
    if (fault) throw new TypeError(`${name} says that an input cannot be read, and is never off`)
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
