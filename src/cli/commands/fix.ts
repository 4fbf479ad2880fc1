/** How `gongwen check --fix` changes an input. */
import type {RuleId} from '../../diagnostics.ts'
import {isFixable, isFixed} from '../../fix/fixable.ts'
import {type FixResult, fixNotice, type RuleCounts} from '../../fix/index.ts'
import type {ParseOptions} from '../../options.ts'
import type {GongwenDocument} from '../../schema/document.ts'
import type {CheckedNotice} from '../../views/checked.ts'
import {toDiff} from '../../views/diff.ts'
import {plainText} from '../../views/plain.ts'
import {type NamedInput, parseInput} from '../documents.ts'
import {listed} from '../messages.ts'
import {OutputError, openOutput, writeProblems} from '../output.ts'
import type {Encode} from '../rewrite.ts'
import {fail, note, type Session} from '../session.ts'

/** What is to be fixed, and whether anything is written. */
export interface FixRequest {
  /** Rules that are fixed beside those that always are. */
  also: RuleId[]
  dryRun: boolean
}

/** An input that was parsed with its checks. */
interface ParsedInput extends NamedInput {
  /** As it is called in a diff. */
  shown: string
  text: string
  /** Turns a changed text into bytes like those of the input; `null` where that cannot be. */
  encode: Encode | null
  document: GongwenDocument
  settings: ParseOptions
}

/** Writes to where changed texts and diffs go. */
type Write = (content: string | Uint8Array) => Promise<void>

/**
 * Fixes an input: a file in its place, standard input to `write`, where it comes also if nothing is changed. A dry run
 * writes a diff there instead.
 *
 * @returns The notice as it is afterwards.
 */
export async function fixInput(
  input: ParsedInput,
  fix: FixRequest,
  write: Write,
  session: Session,
): Promise<CheckedNotice> {
  const {name, path, bytes, text, encode, document, settings} = input
  const asItIs = async (): Promise<CheckedNotice> => {
    if (path === null && !fix.dryRun) await write(bytes)
    return {...document, text}
  }
  if (!isFixable(document)) {
    await note(session, 'fixFormat', {name})
    return asItIs()
  }
  if (!document.diagnostics.some((diagnostic) => isFixed(diagnostic, fix.also))) return asItIs()
  if (!encode) {
    await fail(session, 'fixEncoding', {name, encoding: document.source.encoding ?? ''})
    return asItIs()
  }
  const result = await tryToFix(input, fix, session)
  if (!result || result.edits.length === 0) return asItIs()
  if (fix.dryRun) {
    const diff = toDiff(text, result.edits, {path: input.shown, color: session.color})
    await write(session.terminal && !session.color ? plainText(diff) : diff)
    return {...result.document, text: result.value}
  }
  const changed = encode(result.value)
  if (path === null) await write(changed)
  else if (!(await replaceFile(path, changed, session))) return asItIs()
  await note(session, 'fixed', {name, count: result.edits.length, list: counted(result.fixed, session)})
  // Read anew from the bytes, so that what is said is what the next check says.
  const now = await parseInput({name, path, bytes: changed}, settings, session)
  return {...(now ?? result.document), text: result.value}
}

/** Fixes the text and tells what was left as it is. */
async function tryToFix(
  {name, path, text, settings}: ParsedInput,
  {also}: FixRequest,
  session: Session,
): Promise<FixResult | null> {
  let result: FixResult
  try {
    result = fixNotice(text, {...settings, path, fix: also})
  } catch (error) {
    await fail(session, 'internal', {name, why: String((error as Error)?.message ?? error)})
    return null
  }
  const refused = counted(result.refused, session)
  if (refused) await note(session, 'fixRefused', {name, list: refused})
  const untried = counted(result.untried, session)
  if (untried) await note(session, 'fixUntried', {name, list: untried})
  else if (!result.settled) await note(session, 'fixUnsettled', {name})
  return result
}

function counted(counts: RuleCounts, {language}: Session): string {
  return listed(
    Object.entries(counts).map(([ruleId, count]) => `${ruleId} ×${count}`),
    language,
  )
}

/** Puts a file in the place of another once it is complete. One that cannot be written is reported. */
async function replaceFile(path: string, content: Uint8Array, session: Session): Promise<boolean> {
  const output = openOutput(path, session.io)
  try {
    await output.write(content)
    await output.close()
    return true
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
    await fail(session, writeProblems[error.code] ?? 'cannotWrite', {name: path, why: error.code})
    return false
  } finally {
    await output.discard()
  }
}
