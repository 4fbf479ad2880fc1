/** The one place where the stages are put in order. */
import {Marks} from '../grammars/marks.ts'
import {Places} from '../grammars/places.ts'
import {grammarsFor} from './annotate/context.ts'
import {isFileUrl, Links, resolver} from './annotate/files.ts'
import {annotate} from './annotate/index.ts'
import {Locator} from './annotate/locator.ts'
import {ShortNames} from './annotate/references.ts'
import {ZoneNames} from './annotate/zones.ts'
import {checkNotice} from './check/index.ts'
import {clean} from './clean/index.ts'
import {catalogue, type Finding, finding, noteOf, type Rule, reasonOf} from './diagnostics.ts'
import {sha256Hex} from './hash.ts'
import {isTitleName} from './meta/facts.ts'
import {emptyMeta, readMeta} from './meta/index.ts'
import {nest} from './nest/index.ts'
import {checkOptions, defaultLimits, type Limits, type ParseOptions} from './options.ts'
import {parseBlocks} from './parse/index.ts'
import {read} from './read/index.ts'
import type {Cut, SourceText} from './read/source-text.ts'
import {reflow} from './reflow/index.ts'
import {repairNotice} from './repair/index.ts'
import type {Diagnostic, GongwenDocument, Meta, Removal} from './schema/document.ts'
import type {Flow} from './schema/nodes.ts'
import {validateDocument} from './schema/validate.ts'
import {schemaVersion} from './schema/version.ts'
import {version} from './version.ts'
import {extendVocabulary, type Vocabulary} from './vocabulary/index.ts'

/** A virtual file, as far as `parse` looks at it. */
export interface FileLike {
  value: string | Uint8Array
  path?: string | undefined
}

/**
 * Parses a notice.
 *
 * @param input A web page, plain text or Markdown: decoded, as bytes, or as a vfile.
 * @returns The document. Bad input gives a document with diagnostics; nothing in the input makes this throw.
 * @throws {TypeError} Where the call itself is wrong: an input of another type, an option that does not exist.
 * @example
 * const notice = parse('关于开展检查的通知\n各县人民政府：\n一、总体要求。…')
 * notice.meta.documentType // {code: 'notice', zh: '通知'}
 */
export function parse(input: string | Uint8Array | FileLike, options: ParseOptions = {}): GongwenDocument {
  const {value, path} = inputOf(input)
  checkOptions(options)
  const settings = path === null ? options : {...options, path: options.path ?? path}
  const vocabulary = extendVocabulary(options.vocabulary)
  const limits = options.limits ? {...defaultLimits, ...options.limits} : defaultLimits
  const source = read(value, {
    format: settings.format,
    encoding: settings.encoding,
    path: settings.path,
    limits,
    metadataLabels: vocabulary.metadataLabels,
  })
  const document = build(value, source, settings, vocabulary, limits)
  if (options.validate !== false) {
    const checked = validateDocument(document)
    // A tree that a caller's own limits made too deep to check is no defect.
    if (!checked.ok && checked.code !== 'tooDeep') {
      document.diagnostics.push(diagnosticOf(finding('invalidTree', -1, -1, checked.message), null, options))
    }
  }
  return document
}

/** Runs the stages on a text that was read. */
function build(
  value: string | Uint8Array,
  source: SourceText,
  options: ParseOptions,
  vocabulary: Vocabulary,
  limits: Limits,
): GongwenDocument {
  const findings: Finding[] = []
  const removals: Cut[] = []
  const text = reflow(clean(source, vocabulary), vocabulary)
  const mode = options.positions ?? 'full'
  // Meta looks at places, so a tree without positions loses them only at the end.
  const locator = new Locator(source.source, text.map, mode === 'none' ? 'offset' : mode)
  let children: Flow[] = []
  let meta: Meta = emptyMeta()
  if (text.text !== '') {
    const links = new Links(
      source.links.map(({from, to, url}) => ({from: source.map.start(from), to: source.map.end(to), url})),
    )
    const resolve = resolver(options.url ?? null)
    const titles = text.pageFacts.filter(({name}) => isTitleName(name)).map(({value}) => value)
    const grammars = grammarsFor(vocabulary)
    const annotated = options.annotate !== false
    const marks = new Marks(text.text, annotated)
    // The blocks have no name here: they go once the tree is built.
    children = annotate(
      nest(parseBlocks(text.text, vocabulary, titles, isFileLine(text, links), marks), {
        text: text.text,
        map: text.map,
        limits,
        findings,
      }),
      {
        text: text.text,
        mentions: new Places(marks.mentions),
        anchors: grammars.convention.anchorsIn(text.text, marks.anchors),
        locator,
        vocabulary,
        grammars,
        annotate: annotated,
        canonical: options.canonical === true,
        zones: new ZoneNames(),
        maxNodes: limits.nodes,
        line: {from: 0, to: -1},
        cells: text.cells,
        findings,
        removals,
        shortNames: new ShortNames(),
        linkAt: (from, to) => {
          const url = links.within(from, to)
          return url === null ? null : resolve(url)
        },
      },
    )
    if (!children.some(({type}) => type !== 'paragraph')) findings.push(finding('nothingRecognised', -1, -1))
    const cuts = text.removals
    meta = readMeta({
      children,
      text: text.text,
      effectStarts: marks.effects,
      pageFacts: text.pageFacts,
      removals: cuts,
      findings,
      vocabulary,
      url: options.url ?? null,
      place: (from, to) => locator.inSource(from, to),
    })
    if (options.repair)
      ({children, meta} = repairNotice({children, meta, input: text, removals: cuts, vocabulary, locator, findings}))
    checkNotice({children, meta, input: text, vocabulary, findings, removals: cuts, complete: isChecked(options)})
  } else meta.url = options.url ?? null
  const hash =
    typeof value !== 'string' ? sha256Hex(value) : options.hash ? sha256Hex(new TextEncoder().encode(value)) : null
  const end = source.source.length
  const document: GongwenDocument = {
    type: 'document',
    schemaVersion,
    generator: {name: 'gongwen', version},
    documentId: options.id ?? hash,
    source: {
      format: source.format,
      encoding: source.encoding,
      path: options.path ?? null,
      url: options.url ?? null,
      sha256: hash,
      length: end,
    },
    meta,
    children,
    removals: removalsOf(text, removals, locator),
    diagnostics: diagnosticsOf([...text.findings, ...findings], locator, options),
    position: locator.inSource(0, end),
  }
  if (mode === 'none') stripPositions(document)
  return document
}

/** Tells whether all words of a stretch are a link to a file, but for a few before it (点击下载：). */
function isFileLine({text, map}: SourceText, links: Links): (from: number, to: number) => boolean {
  return (from, to) => {
    if (to - from > 200 || links.isEmpty) return false
    let outside = 0
    const named = isFileUrl(text.slice(from, to).trimEnd())
    let inside = 0
    for (let at = from; at < to; at++) {
      if (!/[\p{L}\p{N}]/u.test(text[at]!)) continue
      const place = map.start(at)
      const url = links.within(place, place + 1)
      if (url !== null && (named || isFileUrl(url))) inside++
      else outside++
    }
    return inside > 0 && outside <= 6
  }
}

function byPlace(a: Finding, b: Finding): number {
  return a.from - b.from
}

function removalsOf(text: SourceText, more: readonly Cut[], locator: Locator): Removal[] {
  const cuts = more.length === 0 ? text.removals : [...text.removals, ...more].sort((a, b) => a.from - b.from)
  return cuts.map(({rule, from, to}) => ({
    rule,
    value: text.source.slice(from, to),
    position: locator.inSource(from, to),
  }))
}

/** Writes the findings out in the order of the source, without those that are switched off. */
function diagnosticsOf(findings: Finding[], locator: Locator, options: ParseOptions): Diagnostic[] {
  const rules = typeof options.check === 'object' ? (options.check.rules ?? {}) : {}
  const checked = isChecked(options)
  return findings
    .filter(({ruleId}) => rules[ruleId] !== 'off' && (checked || catalogue[ruleId].when === 'always'))
    .sort(byPlace)
    .map((found) => {
      const diagnostic = diagnosticOf(found, locator, options)
      const level = rules[found.ruleId]
      return level && level !== 'off' ? {...diagnostic, severity: level} : diagnostic
    })
}

function isChecked({check}: ParseOptions): boolean {
  return check === true || typeof check === 'object'
}

function diagnosticOf(
  found: Finding,
  locator: Locator | null,
  {language = 'zh', repair}: Pick<ParseOptions, 'language' | 'repair'>,
): Diagnostic {
  const {severity}: Rule = catalogue[found.ruleId]
  const diagnostic: Diagnostic = {
    ruleId: found.ruleId,
    source: 'gongwen',
    severity,
    reason: reasonOf(found, language),
    note: noteOf(found, language, repair),
    position: found.from < 0 || !locator ? undefined : locator.inSource(found.from, found.to),
    actual: found.actual,
    expected: found.expected,
  }
  if (found.edits && found.edits.length > 0) diagnostic.edits = found.edits
  return diagnostic
}

/** Takes every position out of a document, its evidence included. */
function stripPositions(root: GongwenDocument): void {
  const stack: unknown[] = [root]
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (Array.isArray(value)) for (const item of value) stack.push(item)
    else if (typeof value === 'object' && value !== null) {
      delete (value as {position?: unknown}).position
      // A basis without its places still says that there is one.
      if ('basis' in value) value.basis = []
      if ('evidence' in value && Array.isArray(value.evidence)) value.evidence = []
      for (const item of Object.values(value)) if (typeof item === 'object' && item !== null) stack.push(item)
    }
  }
}

function inputOf(input: string | Uint8Array | FileLike): {value: string | Uint8Array; path: string | null} {
  if (typeof input === 'string' || input instanceof Uint8Array) return {value: input, path: null}
  if (typeof input === 'object' && input !== null && 'value' in input) {
    const {value, path} = input
    if (typeof value === 'string' || value instanceof Uint8Array) return {value, path: path ?? null}
    if (value === undefined || value === null) return {value: '', path: path ?? null}
  }
  throw new TypeError('parse takes a string, a Uint8Array or a VFile')
}
