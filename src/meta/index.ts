/** The room that says what a notice is: facts by precedence, with evidence, conflicts and what is in doubt. */
import {readDate} from '../../grammars/date.ts'
import {type Finding, finding} from '../diagnostics.ts'
import {shapesFor} from '../parse/shapes.ts'
import {carriedTitleIn} from '../parse/titles.ts'
import type {Cut, PageFact} from '../read/source-text.ts'
import type {DocumentNumber, Evidence, EvidenceSource, Meta} from '../schema/document.ts'
import type {Flow, Position} from '../schema/nodes.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {abridges, agrees, morePrecise} from './agreement.ts'
import {endOfTerm, readEffect, type Term} from './effect.ts'
import {gatherFacts, plain, type Statement} from './facts.ts'
import * as values from './values.ts'

/** What the facts are read from. */
export interface MetaContext {
  children: readonly Flow[]
  /** The logical text. */
  text: string
  /** The places in it where words of effect may begin. */
  effectStarts: readonly number[]
  pageFacts: readonly PageFact[]
  removals: readonly Cut[]
  findings: Finding[]
  vocabulary: Vocabulary
  url: string | null
  place(from: number, to: number): Position | undefined
}

/** Where a fact is believed first. */
const precedence: readonly EvidenceSource[] = ['option', 'metadata', 'pageMeta', 'masthead', 'body']
/** The title of the document comes before that of its page. */
const titlePrecedence: readonly EvidenceSource[] = ['option', 'body', 'masthead', 'metadata', 'pageMeta']

/** What several labels of a page name in their own ways: 发布机构 and 来源, 主题分类 and 信息分类. */
const uncompared: ReadonlySet<string> = new Set(['keywords', 'url', 'publisher', 'subjectCategories', 'genreCategory'])
const dateFields: ReadonlySet<string> = new Set(['dateOfWriting', 'datePublished', 'dateEffective', 'dateExpires'])

/** A statement with its value in normal form. */
interface Stated {
  statement: Statement
  value: unknown
  /** True for what injected text left of its words. */
  isLeft: boolean
}

type Reader = (words: string, statement: Statement) => unknown

/** Reads the meta of a notice from its tree and its page. */
export function readMeta(context: MetaContext): Meta {
  const {vocabulary} = context
  const {isOrgan} = shapesFor(vocabulary)
  const meta = emptyMeta()
  const statements = gatherFacts(context)
  const effect = readEffect(context.children, context.text, context.effectStarts, vocabulary)
  for (const dated of effect.statements) statements.push(dated)
  if (context.url)
    statements.push({
      field: 'url',
      value: context.url,
      values: null,
      from: 'option',
      position: undefined,
      start: -1,
      end: -1,
    })
  const readers: Record<string, Reader> = {
    title: (words) => values.closeUp(words),
    documentNumber: (words) => (values.isNoNumber(words) ? null : values.documentNumber(words)),
    issuers: (words, {values: names}) => names ?? values.organs(words, isOrgan, vocabulary),
    signatories: (words) => values.keywords(words),
    dateOfWriting: values.day,
    datePublished: values.moment,
    dateEffective: values.day,
    dateExpires: values.lastDay,
    validityStatus: (words) => values.validity(words, vocabulary),
    identifier: values.compact,
    publisher: (words) => words,
    subjectCategories: values.categories,
    genreCategory: (words) => words,
    keywords: values.keywords,
    classification: values.classification,
    urgency: values.compact,
    copyNumber: values.compact,
    url: (words) => words,
  }
  const byField = new Map<string, Statement[]>()
  for (const statement of statements) {
    const same = byField.get(statement.field)
    if (same) same.push(statement)
    else byField.set(statement.field, [statement])
  }
  for (const [field, stated] of byField) settle(meta, field, readers[field], stated, context)
  inferIssuers(meta, statements, isOrgan, vocabulary)
  inferExpiry(meta, effect.term)
  readTypes(meta, context)
  return meta
}

/** Chooses the value of one field, notes its evidence, and reports what disagrees. */
function settle(
  meta: Meta,
  field: string,
  read: Reader | undefined,
  statements: readonly Statement[],
  context: MetaContext,
): void {
  if (!read) return
  const order = field === 'title' ? titlePrecedence : precedence
  const isDate = dateFields.has(field)
  const stated: Stated[] = []
  for (const statement of statements) {
    const value = read(statement.value, statement)
    if (isDate && value === null) reportImpossible(statement, context)
    if (value !== null && !(Array.isArray(value) && value.length === 0))
      stated.push({statement, value, isLeft: touchesAd(statement, context.removals)})
  }
  if (stated.length === 0) return
  if (stated.length > 1) stated.sort((a, b) => order.indexOf(a.statement.from) - order.indexOf(b.statement.from))
  let chosen = stated[0]!
  // Of two that agree the more precise counts: a day with its time of day; a whole name before what is left of it.
  for (const other of stated) if (morePrecise(other.value, chosen.value)) chosen = other
  if (chosen.isLeft) {
    const left = chosen.statement.value
    chosen = stated.find((other) => !other.isLeft && other.statement.value.endsWith(left)) ?? chosen
  }
  const agreeing = (other: Stated) =>
    other === chosen ||
    agrees(field, other.value, chosen.value) ||
    (field === 'issuers' && isOfPage(other) !== isOfPage(chosen) && abridges(other.value, chosen.value)) ||
    (other.isLeft && chosen.statement.value.endsWith(other.statement.value))
  ;(meta as unknown as Record<string, unknown>)[field] = chosen.value
  const evidence: Evidence[] = []
  const reported = new Set<string>()
  for (const other of stated) {
    const {from, position, start, end, value} = other.statement
    if (agreeing(other)) evidence.push({from, position})
    else if (!uncompared.has(field) && !reported.has(value)) {
      reported.add(value)
      const ruleId = field === 'title' ? 'titleMismatch' : 'factConflict'
      context.findings.push(finding(ruleId, start, end, value, [chosen.statement.value], {field}))
    }
  }
  meta.evidence[field] = evidence
  if (chosen.isLeft) meta.incomplete.push(field)
  if (field === 'documentNumber' && values.isMalformedNumber(chosen.value as DocumentNumber)) {
    context.findings.push(
      finding('malformedDocumentNumber', chosen.statement.start, chosen.statement.end, chosen.statement.value),
    )
  }
}

/** Tells whether a page says something of the notice, and not the notice itself. */
function isOfPage({statement: {from}}: Stated): boolean {
  return from !== 'masthead' && from !== 'body'
}

/** Reports a day of a page that no calendar has; those of the text are reported where they are read. */
function reportImpossible({value, from, start, end}: Statement, {findings}: MetaContext): void {
  if (from !== 'body' && readDate(value.trim())?.possible === false)
    findings.push(finding('impossibleDate', start, end, value))
}

/** Tells whether injected text was cut out of a statement, or right before or after it. */
function touchesAd({start, end}: Statement, removals: readonly Cut[]): boolean {
  if (start < 0) return false
  for (let at = 0; at < removals.length; at++) {
    const {rule, from, to} = removals[at]!
    if (to >= start && from <= end && rule === 'injectedAd') return true
  }
  return false
}

/** Where nothing names the issuers, the title's own words before 关于 do. */
function inferIssuers(
  meta: Meta,
  statements: readonly Statement[],
  isOrgan: (words: string) => boolean,
  vocabulary: Vocabulary,
): void {
  if (meta.issuers.length > 0 || meta.title === null) return
  const before = /^(.{2,60}?)(?:关于|印发|转发|批转)/.exec(meta.title)
  if (!before) return
  const names = before[1]!
    .split(/[\s\u3000、]+/)
    .filter((name) => name !== '')
    .flatMap((name) => values.apart(name, vocabulary))
  if (names.length === 0 || !names.every(isOrgan)) return
  meta.issuers = names
  const title = statements.find(({field, value}) => field === 'title' && value === meta.title)
  meta.evidence['issuers'] = [{from: title?.from ?? 'body', position: title?.position}]
}

/**
 * Where no passage names the last day, the term does, from the day of effect that its own sentence gives, or the page:
 * 自2023年5月1日起施行，有效期5年. A stated day counts before, and is no conflict: a notice may be repealed early.
 */
function inferExpiry(meta: Meta, term: Term | null): void {
  if (!term || meta.dateExpires !== null) return
  const effective = meta.evidence['dateEffective'] ?? []
  const ofPage = effective.filter(({from}) => from !== 'body')
  const from = term.from ?? (ofPage.length > 0 ? meta.dateEffective : null)
  if (from === null) return
  meta.dateExpires = endOfTerm(from, term.months)
  meta.evidence['dateExpires'] = [
    ...(term.from === null ? ofPage : []),
    ...term.positions.map((position): Evidence => ({from: 'body', position})),
  ]
  meta.inferred.push('dateExpires')
}

/** 文种 by the title; the kind of instrument by what the notice carries, else by its own title. */
function readTypes(meta: Meta, {children, vocabulary}: MetaContext): void {
  const carried = children.find((node) => node.type === 'attachment' && node.role === 'promulgated')
  // An order (令) has no title; it goes by that of the instrument.
  const order = children.find((node) => node.type === 'masthead')?.children.find(({value}) => /令$/.test(value.trim()))
  if (order && carried?.type === 'attachment' && carried.title !== null && meta.title === null) {
    meta.title = carried.title
    meta.evidence['title'] = [{from: 'body', position: carried.children.find(({type}) => type === 'title')?.position}]
  }
  if (order) {
    meta.documentType = values.documentType('令', vocabulary)
    meta.evidence['documentType'] = [{from: 'masthead', position: order.position}]
  }
  if (meta.title === null) return
  meta.documentType ??= values.documentType(meta.title, vocabulary)
  const title = children.find((node) => node.type === 'title')
  const position = title?.position
  if (meta.documentType && !order) meta.evidence['documentType'] = [{from: 'body', position}]
  const carriedTitle =
    carried?.type === 'attachment' ? carried.children.find((node) => node.type === 'title') : undefined
  const own = carriedTitle
    ? plain(carriedTitle)
    : (carriedTitleIn(meta.title) ?? (meta.documentType && meta.documentType.code !== 'opinions' ? null : meta.title))
  meta.instrumentType = own === null ? null : values.instrumentType(own, vocabulary)
  if (meta.instrumentType)
    meta.evidence['instrumentType'] = [{from: 'body', position: carriedTitle?.position ?? position}]
}

/** Gives a meta that says nothing. */
export function emptyMeta(): Meta {
  return {
    title: null,
    documentType: null,
    instrumentType: null,
    documentNumber: null,
    issuers: [],
    signatories: [],
    dateOfWriting: null,
    datePublished: null,
    dateEffective: null,
    dateExpires: null,
    validityStatus: null,
    identifier: null,
    publisher: null,
    subjectCategories: [],
    genreCategory: null,
    keywords: [],
    classification: null,
    urgency: null,
    copyNumber: null,
    url: null,
    evidence: {},
    inferred: [],
    incomplete: [],
  }
}
