/** What a check found as a SARIF 2.1.0 log, which code hosts and editors read. */
import {catalogue, type Edit, type Language, type Rule, type RuleId, ruleIds} from '../diagnostics.ts'
import type {Diagnostic, Severity} from '../schema/document.ts'
import type {Position} from '../schema/nodes.ts'
import {version} from '../version.ts'
import {type CheckedNotice, listOf, placeOf} from './checked.ts'

/** How a log is written. */
export interface SarifOptions {
  /** The language of the messages and of the descriptions of rules. Default: `zh`. */
  language?: Language
}

/** A SARIF log: what `JSON.stringify` makes a file of. */
export interface SarifLog {
  version: '2.1.0'
  runs: SarifRun[]
}

/** One run of gongwen over some notices. */
export interface SarifRun {
  tool: {driver: {name: string; version: string; rules: SarifRule[]}}
  language: string
  columnKind: 'utf16CodeUnits'
  newlineSequences: string[]
  results: SarifResult[]
}

type Level = 'note' | 'warning' | 'error'

interface Message {
  text: string
}

/** A rule that some message is of. */
export interface SarifRule {
  id: RuleId
  shortDescription: Message
  fullDescription: Message
  help: Message
  defaultConfiguration: {level: Level}
  properties: {group: Rule['group']; clause: string | null}
}

interface Region {
  startLine?: number
  startColumn?: number
  endLine?: number
  endColumn?: number
  charOffset: number
  charLength: number
}

interface ArtifactLocation {
  uri: string
}

/** A message. */
export interface SarifResult {
  ruleId: RuleId
  ruleIndex: number
  level: Level
  message: Message
  locations: {physicalLocation: {artifactLocation: ArtifactLocation; region?: Region}}[]
  fixes?: {
    artifactChanges: {
      artifactLocation: ArtifactLocation
      replacements: {deletedRegion: Region; insertedContent?: Message}[]
    }[]
  }[]
}

const levels: Readonly<Record<Severity, Level>> = {info: 'note', warning: 'warning', error: 'error'}

/**
 * Writes what was found in some notices as a SARIF 2.1.0 log with one run. Places are counted in UTF-16 units from after
 * a byte order mark (3.30.2), for which a notice carries its `text`. A notice without a path is called `stdin`.
 */
export function toSarif(
  notices: CheckedNotice | readonly CheckedNotice[],
  {language = 'zh'}: SarifOptions = {},
): SarifLog {
  const list = listOf(notices)
  const said = new Set<RuleId>()
  for (const {diagnostics} of list) for (const {ruleId} of diagnostics) said.add(ruleId)
  const rules = ruleIds.filter((ruleId) => said.has(ruleId))
  const indexOf = new Map(rules.map((ruleId, index) => [ruleId, index]))
  const results = list.flatMap((notice) =>
    notice.diagnostics.map((diagnostic) => resultOf(diagnostic, indexOf.get(diagnostic.ruleId)!, notice, language)),
  )
  return {
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'gongwen', version, rules: rules.map((ruleId) => ruleOf(ruleId, language))}},
        language: language === 'zh' ? 'zh-CN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results,
      },
    ],
  }
}

function ruleOf(id: RuleId, language: Language): SarifRule {
  const {reason, note, severity, group, clause}: Rule = catalogue[id]
  const short = reason[language].replace(/\{\w+\}/g, '…')
  const help = note[language].replace(/\{\w+\}/g, '…')
  return {
    id,
    shortDescription: {text: short},
    fullDescription: {text: sentences([short, help], language)},
    help: {text: sentences([help], language)},
    defaultConfiguration: {level: levels[severity]},
    properties: {group, clause},
  }
}

/** Ends each with a stop. */
function sentences(parts: readonly string[], language: Language): string {
  return language === 'zh' ? parts.map((part) => `${part}。`).join('') : parts.map((part) => `${part}.`).join(' ')
}

function resultOf(
  {ruleId, severity, reason, note, position, edits = []}: Diagnostic,
  ruleIndex: number,
  notice: CheckedNotice,
  language: Language,
): SarifResult {
  const artifactLocation = {uri: uriOf(notice.source.path)}
  const region = position && regionOf(position, notice)
  const replacements = edits.map((edit) => replacementOf(edit, notice))
  return {
    ruleId,
    ruleIndex,
    level: levels[severity],
    message: {text: sentences(note ? [reason, note] : [reason], language)},
    locations: [{physicalLocation: {artifactLocation, ...(region && {region})}}],
    ...(replacements.length > 0 && {fixes: [{artifactChanges: [{artifactLocation, replacements}]}]}),
  }
}

function regionOf({start, end}: Position, notice: CheckedNotice): Region {
  const from = placeOf(start, notice)
  const to = placeOf(end, notice)
  return {
    ...(from.line !== undefined && {startLine: from.line, startColumn: from.column!}),
    ...(to.line !== undefined && {endLine: to.line, endColumn: to.column!}),
    charOffset: from.offset,
    charLength: to.offset - from.offset,
  }
}

function replacementOf({from, to, text}: Edit, notice: CheckedNotice) {
  const charOffset = placeOf({offset: from} as Position['start'], notice).offset
  const deletedRegion = {charOffset, charLength: to - from}
  return {deletedRegion, ...(text && {insertedContent: {text}})}
}

/** Writes a path as a URI: forward slashes, percent signs for all that a URI cannot hold; an absolute one with its scheme. */
export function uriOf(path: string | null): string {
  if (!path) return 'stdin'
  const slashed = path
    .replace(/\\/g, '/')
    .replace(/^(?:\.\/+)+/, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
  const drive = /^[A-Za-z]:(?=\/)/.exec(slashed)?.[0] ?? ''
  const rest = slashed.slice(drive.length).split('/').map(encodeURIComponent).join('/')
  if (drive) return `file:///${drive}${rest}`
  return rest.startsWith('/') ? `file://${rest.replace(/^\/+/, '/')}` : rest
}
