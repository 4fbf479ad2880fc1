/** `read`: any input that `parse` takes → `SourceText`. */
import {type Finding, finding} from '../diagnostics.ts'
import {defaultLimits, type Limits} from '../options.ts'
import type {SourceFormat} from '../schema/document.ts'
import {decode, formatOfBytes} from './decode.ts'
import {readHtml} from './html.ts'
import {readMarkdown} from './markdown.ts'
import {OffsetMap} from './offset-map.ts'
import {detectFormat} from './sniff.ts'
import type {SourceText} from './source-text.ts'
import {hasSeparators, readText} from './text.ts'

/** What `read` may be told about its input. */
export interface ReadOptions {
  format?: SourceFormat | null
  encoding?: string | null
  path?: string | null
  limits?: Partial<Limits>
  /** Known labels of metadata blocks → field; the keys alone are used. Default: the shipped ones. */
  metadataLabels?: Readonly<Record<string, string | null>>
}

/**
 * Reads an input of any kind into text, with the way back to the source.
 *
 * A string is taken as decoded; bytes are decoded first. The format is the option's, else the path's, else what the
 * input looks like. Never throws: an input that cannot be read gives an empty text and a finding that says why.
 */
export function read(input: string | Uint8Array, options: ReadOptions = {}): SourceText {
  const {
    text: source,
    encoding,
    findings,
  } = typeof input === 'string' ? given(input) : decode(input, options.encoding ?? null)
  const format = options.format ?? detectFormat(source, options.path ?? null)
  if (findings.some(({ruleId}) => ruleId === 'unsupportedFormat' || ruleId === 'binaryInput'))
    return unread(source, format, encoding, findings)
  if (source.length === 0 || source === '\ufeff')
    return unread(source, format, encoding, [...findings, finding('emptyInput', 0, source.length)])
  if (format !== 'html' && format !== 'text' && format !== 'markdown') {
    return unread(source, format, encoding, [...findings, finding('unsupportedFormat', 0, 0, format.toUpperCase())])
  }
  const limit = options.limits?.length ?? defaultLimits.length
  const length = source.length > limit ? cutNear(source, limit) : source.length
  const result = readAs(format, source, length, options)
  result.encoding = encoding
  result.findings = [...findings, ...result.findings]
  if (length < source.length) {
    result.removals.push({rule: 'beyondLimit', from: length, to: source.length})
    result.findings.push(finding('tooLong', length, source.length, String(source.length), [String(limit)]))
  }
  if (!/[^\s\ufeff\x00-\x1f]/.test(result.text)) result.findings.push(finding('noText', 0, source.length))
  return result
}

function readAs(
  format: 'html' | 'text' | 'markdown',
  source: string,
  length: number,
  options: ReadOptions,
): SourceText {
  if (format === 'html') return readHtml(source, length, labelsOf(options))
  // Table marks that come in with a text are rare, and worth more care than the marks of Markdown.
  if (format === 'markdown' && !hasSeparators(source)) return readMarkdown(source, length)
  return readText(source, format, length)
}

/** The labels of each table that was given, which is mostly that of one vocabulary. */
const labelSets = new WeakMap<NonNullable<ReadOptions['metadataLabels']>, ReadonlySet<string>>()

function labelsOf({metadataLabels}: ReadOptions): ReadonlySet<string> | undefined {
  if (metadataLabels === undefined) return undefined
  let labels = labelSets.get(metadataLabels)
  if (!labels) {
    labels = new Set(Object.keys(metadataLabels))
    labelSets.set(metadataLabels, labels)
  }
  return labels
}

/** Looks for bytes that somebody turned into a string. */
function given(text: string): {text: string; encoding: string | null; findings: Finding[]} {
  const head: number[] = []
  for (let at = 0; at < 8 && at < text.length; at++) head.push(Math.min(text.charCodeAt(at), 255))
  const format = formatOfBytes(head)
  const findings: Finding[] = []
  if (format !== null && /[\x00-\x08\x80-\x9f\ufffd]|^%PDF-/.test(text.slice(0, 1024)))
    findings.push(finding('unsupportedFormat', 0, 0, format))
  else if (countNuls(text.slice(0, 4096)) * 100 > Math.min(text.length, 4096))
    findings.push(finding('binaryInput', 0, 0))
  return {text: findings.length > 0 ? '' : text, encoding: null, findings}
}

function countNuls(text: string): number {
  let count = 0
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) count++
  return count
}

function unread(source: string, format: SourceFormat, encoding: string | null, findings: Finding[]): SourceText {
  return {
    format,
    encoding,
    source,
    text: '',
    map: OffsetMap.identity(0),
    removals: [],
    findings,
    pageFacts: [],
    cells: [],
    links: [],
  }
}

/** Finds where to cut a text that is too long: after a line break near the limit, and never inside a surrogate pair. */
function cutNear(source: string, limit: number): number {
  const line = source.lastIndexOf('\n', limit - 1) + 1
  if (line > limit - 1000 && line > 0) return line
  const code = source.charCodeAt(limit)
  return limit > 0 && code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit
}
