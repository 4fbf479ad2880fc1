/** One run of the command: its streams, its language, and whether something failed. */
import type {Language} from '../diagnostics.ts'
import {plainLine} from '../views/plain.ts'
import {ClosedPipe, type Io, send} from './io.ts'
import {fill, listed, type MessageKey, messages} from './messages.ts'
import {chooseColor} from './settings.ts'
import {nearest} from './suggest.ts'

/** What goes into a message. */
export type Words = Record<string, string | number>

/** The command was called wrongly: one line on standard error, exit code 2. */
export class UsageError extends Error {
  readonly key: MessageKey
  readonly words: Words

  constructor(key: MessageKey, words: Words = {}) {
    super(key)
    this.key = key
    this.words = words
  }
}

/** The options that every verb takes. */
export interface CommonOptions {
  output?: string
  lang?: string
  quiet?: boolean
  color?: boolean
}

/** What a verb works with. */
export interface Session {
  io: Io
  language: Language
  quiet: boolean
  /** True where a terminal shows the results. */
  terminal: boolean
  color: boolean
  /** Columns of the terminal; `undefined` where none shows the results. */
  width: number | undefined
  /** Set once an input failed. */
  failed: boolean
}

/** Opens a session. */
export function openSession(io: Io, language: Language, options: CommonOptions): Session {
  const terminal = Boolean(io.stdout.isTTY) && (options.output === undefined || options.output === '-')
  return {
    io,
    language,
    quiet: options.quiet ?? false,
    terminal,
    color: chooseColor(options.color, io.env, terminal),
    width: terminal ? (io.stdout.columns ?? 80) : undefined,
    failed: false,
  }
}

/** Writes a message out in the language of the run. */
export function wording(language: Language, key: MessageKey, words: Words = {}): string {
  return fill(messages[key][language], words)
}

/** Prints one line on standard error. A reader that has gone is no failure. */
export async function complain(io: Io, line: string): Promise<void> {
  try {
    await send(io.stderr, `gongwen: ${plainLine(line)}\n`)
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error
  }
}

/** Reports an input that failed; the run goes on and ends with exit code 1. */
export async function fail(session: Session, key: MessageKey, words: Words = {}): Promise<void> {
  session.failed = true
  await complain(session.io, wording(session.language, key, words))
}

/** Tells something that is no failure, unless the caller wants quiet. */
export async function note(session: Session, key: MessageKey, words: Words = {}): Promise<void> {
  if (!session.quiet) await complain(session.io, wording(session.language, key, words))
}

/**
 * Checks that an option, or a setting of a configuration, has one of its values.
 *
 * @throws UsageError with the nearest value, or all of them.
 */
export function checkValue(option: string, value: unknown, values: readonly string[], language: Language): void {
  if (value === undefined || values.includes(value as string)) return
  const name = typeof value === 'string' ? value : JSON.stringify(value)
  const near = value === name ? nearest(name, values) : null
  if (near) throw new UsageError('unknownValueNear', {option, name, near})
  throw new UsageError('unknownValue', {option, name: name || "''", list: listed(values, language)})
}
