/** From the command line to parsed notices: the part that all verbs share. */

import type {RuleId} from '../diagnostics.ts'
import type {ParseOptions} from '../options.ts'
import type {Diagnostic, GongwenDocument, SourceFormat} from '../schema/document.ts'
import {type Input, readInput} from './inputs.ts'
import {codeOf} from './io.ts'
import {messages} from './messages.ts'
import {type CommonOptions, checkValue, fail, note, type Session, UsageError} from './session.ts'

/** The options of every verb that reads notices. */
export interface InputOptions extends CommonOptions {
  from?: string
  encoding?: string
  url?: string
  canonical?: boolean
  repair?: boolean
}

/** The formats that may be named for an input. */
export const sourceFormats: readonly SourceFormat[] = ['html', 'text', 'markdown', 'docx', 'pdf', 'ofd', 'doc']

/** Errors after which there is nothing to show of an input. */
const nothingRead: readonly RuleId[] = ['emptyInput', 'noText', 'unsupportedFormat', 'binaryInput', 'encodingUnknown']

/**
 * Turns the options of the command into those of `parse`.
 *
 * @throws UsageError for a format or an encoding that there is not.
 */
export function parseOptionsOf(options: InputOptions, session: Session): ParseOptions {
  checkValue('--from', options.from, sourceFormats, session.language)
  if (options.encoding !== undefined && !isEncoding(options.encoding)) {
    throw new UsageError('unknownEncoding', {name: options.encoding})
  }
  return {
    format: (options.from as SourceFormat | undefined) ?? null,
    encoding: options.encoding ?? null,
    url: options.url ?? null,
    canonical: options.canonical ?? false,
    repair: options.repair ?? false,
    language: session.language,
  }
}

/**
 * Parses the inputs one after the other and hands each notice on. An input that fails is reported and passed over.
 *
 * @returns How many warnings the notices carry.
 */
export async function eachDocument(
  inputs: readonly Input[],
  options: ParseOptions,
  session: Session,
  use: (document: GongwenDocument) => Promise<void>,
): Promise<number> {
  let warnings = 0
  await eachInput(inputs, session, async (input) => {
    const document = await parseInput(input, options, session)
    if (!document) return
    const errors = document.diagnostics.filter(({severity}) => severity === 'error')
    for (const error of errors) await reportError(error, input.name, session)
    if (isUnread(document)) return
    warnings += document.diagnostics.filter(({severity}) => severity === 'warning').length
    await use(document)
  })
  return warnings
}

/** An input that was read. */
export interface NamedInput {
  /** As it is called in messages. */
  name: string
  /** As it was named on the command line; `null` for standard input. */
  path: string | null
  bytes: Uint8Array
}

/** Reads the inputs one after the other and hands each on. One that cannot be read is reported and passed over. */
export async function eachInput(
  inputs: readonly Input[],
  session: Session,
  use: (input: NamedInput) => Promise<void>,
): Promise<void> {
  for (const input of inputs) {
    const content = input.kind === 'problem' ? input : await readInput(input, session.io)
    if ('key' in content) {
      await fail(session, content.key, content.words)
      continue
    }
    const path = input.kind === 'file' ? input.name : null
    await use({name: path ?? messages.standardInput[session.language], path, bytes: content.bytes})
  }
}

/** Parses an input. No input throws; if one does all the same, it is reported and gives `null`, and the others still count. */
export async function parseInput(
  {name, path, bytes}: NamedInput,
  options: ParseOptions,
  session: Session,
): Promise<GongwenDocument | null> {
  const {parse} = await import('../pipeline.ts')
  try {
    return parse(bytes, {...options, path})
  } catch (error) {
    await fail(session, 'internal', {name, why: String((error as Error)?.message ?? error)})
    return null
  }
}

/** Tells whether there is nothing to show of an input. */
export function isUnread({diagnostics}: Pick<GongwenDocument, 'diagnostics'>): boolean {
  return diagnostics.some(({ruleId}) => nothingRead.includes(ruleId))
}

/** Tells a person at the terminal that the notices carry warnings; scripts find them in the result. */
export async function noteWarnings(count: number, session: Session): Promise<void> {
  if (count > 0 && session.io.stderr.isTTY) await note(session, 'warnings', {count})
}

async function reportError(error: Diagnostic, name: string, session: Session): Promise<void> {
  // The catalogue speaks to callers of the library; here there is no parseAsync to call.
  const advice = error.ruleId === 'unsupportedFormat' ? messages.convertFirst[session.language] : error.note
  if (advice) await fail(session, 'inputFailedNote', {name, reason: error.reason, note: advice})
  else await fail(session, 'inputFailed', {name, reason: error.reason})
}

function isEncoding(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label))
  } catch (error) {
    if (codeOf(error) === 'ERR_ENCODING_NOT_SUPPORTED' || error instanceof RangeError) return false
    throw error
  }
}
