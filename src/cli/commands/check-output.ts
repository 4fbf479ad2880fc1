/** Where the results of `gongwen check` go, and in which form. */
import type {CheckedNotice} from '../../views/checked.ts'
import {toGithub} from '../../views/github.ts'
import {plainJson, plainText} from '../../views/plain.ts'
import {Report} from '../../views/report.ts'
import {toSarif} from '../../views/sarif.ts'
import type {PrintOptions} from '../../views/tree.ts'
import type {Input} from '../inputs.ts'
import {type Output, openOutput} from '../output.ts'
import type {Session} from '../session.ts'
import type {CheckFormat} from './check.ts'
import type {FixRequest} from './fix.ts'

/** What is written, and from what. */
export interface CheckOutputRequest {
  format: CheckFormat
  fix: FixRequest | null
  /** The file of `-o`. */
  output: string | undefined
  inputs: readonly Input[]
}

/** Takes what comes of the inputs. */
export interface CheckOutputs {
  /** Takes a notice with what there is to say about it. */
  report(notice: CheckedNotice): Promise<void>
  /** Takes changed texts and diffs. */
  write(content: string | Uint8Array): Promise<void>
  close(): Promise<void>
  discard(): Promise<void>
}

/**
 * Opens the outputs. Results are the report; with a dry run the diff; where standard input is fixed its text, and the
 * report goes to standard error, or with `-o`, to standard output.
 */
export function openOutputs({format, fix, output, inputs}: CheckOutputRequest, session: Session): CheckOutputs {
  const {io, language} = session
  const results = openOutput(output, io)
  const both = {write: results.write, close: results.close, discard: results.discard}
  if (fix?.dryRun) return {...both, report: async () => {}}
  const holdsText = fix !== null && inputs.some(({kind}) => kind === 'stdin')
  const isFile = output !== undefined && output !== '-'
  const where = holdsText ? openOutput(undefined, isFile ? io : {...io, stdout: io.stderr}) : results
  const printed: PrintOptions = holdsText
    ? {language}
    : {language, color: session.color, ...(session.width !== undefined && {width: session.width})}
  const reporter = reporters[format](where, printed, session)
  return {
    ...both,
    report: reporter.add,
    async close() {
      await reporter.end()
      await results.close()
    },
  }
}

/** Takes one notice after the other and writes them. */
interface Reporter {
  add(notice: CheckedNotice): Promise<void>
  end(): Promise<void>
}

type OpenReporter = (output: Output, options: PrintOptions, session: Session) => Reporter

const reporters: Readonly<Record<CheckFormat, OpenReporter>> = {
  pretty: prettyReporter,
  json: (output, _, session) =>
    collecting(output, session, (notices) => notices.map(({source: {path}, diagnostics}) => ({path, diagnostics}))),
  sarif: (output, {language = 'zh'}, session) => collecting(output, session, (notices) => toSarif(notices, {language})),
  github: (output, _, session) => ({
    async add(notice) {
      const lines = toGithub(notice)
      if (lines) await output.write(session.terminal ? plainText(lines) : lines)
    },
    end: async () => {},
  }),
}

/** Prints each notice as it comes, and at the end how much there was. */
function prettyReporter(output: Output, options: PrintOptions, session: Session): Reporter {
  const report = new Report(options)
  let isEmpty = true
  return {
    async add(notice) {
      isEmpty = false
      const printed = report.add(notice)
      if (printed) await output.write(printed)
    },
    async end() {
      // Without a notice that could be read there is nothing to sum up.
      if (!isEmpty && !session.quiet) await output.write(report.end())
    },
  }
}

/** Keeps of each notice what is said about it, and writes all as one JSON value. */
function collecting(output: Output, session: Session, shape: (notices: readonly CheckedNotice[]) => unknown): Reporter {
  const notices: CheckedNotice[] = []
  return {
    async add({source, diagnostics, text}) {
      // Of the text it counts alone whether it begins with a byte order mark.
      notices.push({source, diagnostics, text: text?.slice(0, 1) ?? null})
    },
    async end() {
      if (notices.length === 0) return
      const json = `${JSON.stringify(shape(notices), null, 2)}\n`
      await output.write(session.terminal ? plainJson(json) : json)
    },
  }
}
