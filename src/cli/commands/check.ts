/** `gongwen check`: notices in, what is wrong with them out; with `--fix` they are mended. */
import {dirname, isAbsolute, relative, resolve, sep} from 'node:path'
import type {RuleId} from '../../diagnostics.ts'
import {fixedOnRequest, fixFault} from '../../fix/fixable.ts'
import type {ParseOptions, RuleLevel} from '../../options.ts'
import type {Diagnostic} from '../../schema/document.ts'
import type {CheckedNotice} from '../../views/checked.ts'
import {ConfigFinder, checkRule, type FailOn, failOnLevels, unknownRule} from '../config.ts'
import {eachInput, type InputOptions, isUnread, type NamedInput, parseInput, parseOptionsOf} from '../documents.ts'
import {listInputs} from '../inputs.ts'
import {listed} from '../messages.ts'
import {encoderLike, textOfBytes} from '../rewrite.ts'
import {checkValue, type Session, UsageError} from '../session.ts'
import {openOutputs} from './check-output.ts'
import {type FixRequest, fixInput} from './fix.ts'

/** The options of `check`, as commander gives them. */
export interface CheckCommandOptions extends InputOptions {
  format?: string
  failOn?: string
  rule?: string[]
  /** A file; false with `--no-config`. */
  config?: string | false
  fix?: boolean
  fixAlso?: string
  dryRun?: boolean
}

/** The ways to report. */
export const checkFormats = ['pretty', 'json', 'sarif', 'github'] as const

export type CheckFormat = (typeof checkFormats)[number]

/** Checks the inputs, fixes them where asked to, and reports what there is, or is left, to say. */
export async function checkCommand(operands: string[], options: CheckCommandOptions, session: Session): Promise<void> {
  const {language} = session
  checkValue('--format', options.format, checkFormats, language)
  checkValue('--fail-on', options.failOn, failOnLevels, language)
  const rules = rulesOf(options.rule ?? [], session)
  const fix = fixRequest(options, session)
  const parseOptions = parseOptionsOf(options, session)
  const inputs = await listInputs(operands, options.output, session.io, 'check')
  const configs = new ConfigFinder(options.config, session)
  // A slip in a configuration is told before the first notice is read or written.
  for (const input of inputs) {
    if (input.kind !== 'problem') await configs.of(folderOf(input.kind === 'file' ? input.name : null, session))
  }

  const format = (options.format as CheckFormat | undefined) ?? 'pretty'
  const outputs = openOutputs({format, fix, output: options.output, inputs}, session)
  try {
    await eachInput(inputs, session, async (input) => {
      const config = await configs.of(folderOf(input.path, session))
      const settings: ParseOptions = {
        ...parseOptions,
        vocabulary: config.vocabulary,
        check: {rules: {...config.rules, ...rules}},
      }
      const failOn = (options.failOn as FailOn | undefined) ?? config.failOn ?? 'warning'
      const notice = await checkInput(input, settings, fix, outputs.write, session)
      if (!notice) return
      const grave = notice.diagnostics.filter((diagnostic) => counts(diagnostic, failOn))
      if (grave.length > 0 || isUnread(notice)) session.failed = true
      await outputs.report({...notice, diagnostics: session.quiet ? grave : notice.diagnostics})
    })
    await outputs.close()
  } finally {
    await outputs.discard()
  }
}

/** Parses an input with its checks; where fixes are made, as it is after them. */
async function checkInput(
  input: NamedInput,
  settings: ParseOptions,
  fix: FixRequest | null,
  write: (content: string | Uint8Array) => Promise<void>,
  session: Session,
): Promise<CheckedNotice | null> {
  const document = await parseInput(input, settings, session)
  if (!document) return null
  const shown = shownPath(input.path, session)
  const text = isUnread(document) ? null : textOfBytes(input.bytes, document.source.encoding)
  const encode = text === null ? null : encoderLike(input.bytes, document.source.encoding, text)
  const notice: CheckedNotice =
    fix && text !== null
      ? await fixInput({...input, shown: shown ?? 'stdin', text, encode, document, settings}, fix, write, session)
      : {...document, text}
  return {...notice, fixable: encode !== null, source: {...notice.source, path: shown}}
}

function counts({severity}: Diagnostic, failOn: FailOn): boolean {
  return failOnLevels.indexOf(severity) >= failOnLevels.indexOf(failOn)
}

/**
 * Reads `--rule name:level`, of which the last for a rule counts.
 *
 * @throws UsageError for another form, an unknown rule or level.
 */
function rulesOf(given: readonly string[], session: Session): Partial<Record<RuleId, RuleLevel>> {
  const rules: Partial<Record<RuleId, RuleLevel>> = {}
  for (const word of given) {
    const [, name, level] = /^([^:]+):([^:]+)$/.exec(word) ?? []
    if (name === undefined || level === undefined) throw new UsageError('ruleForm', {option: '--rule', name: word})
    checkRule(name, level, {file: '--rule', value: `--rule ${name}`}, session)
    rules[name as RuleId] = level as RuleLevel
  }
  return rules
}

/**
 * Reads the options of a fix.
 *
 * @throws UsageError for options without `--fix`, or a rule that cannot be fixed.
 */
function fixRequest(options: CheckCommandOptions, {language}: Session): FixRequest | null {
  const {fix = false, dryRun = false, fixAlso} = options
  if (!fix && dryRun) throw new UsageError('goesWithFix', {option: '--dry-run'})
  if (!fix && fixAlso !== undefined) throw new UsageError('goesWithFix', {option: '--fix-also'})
  if (!fix) return null
  if (dryRun && options.format !== undefined) throw new UsageError('dryRunFormat')
  const also = (fixAlso ?? '').split(/[,，、\s]+/).filter(Boolean)
  for (const name of also) {
    const fault = fixFault(name)
    if (fault === 'noRule') throw unknownRule(name, '--fix-also', fixedOnRequest)
    if (fault) throw new UsageError('notFixable', {option: '--fix-also', name, list: listed(fixedOnRequest, language)})
  }
  return {also: also as RuleId[], dryRun}
}

/** Gives the folder whose configuration holds for an input; for standard input the one where the command runs. */
function folderOf(path: string | null, {io}: Session): string {
  return path === null ? io.cwd : dirname(resolve(io.cwd, path))
}

/** Names a file from where the command runs, as code hosts want it; one outside of there as it was named. */
function shownPath(path: string | null, {io}: Session): string | null {
  if (path === null || !isAbsolute(path)) return path
  const inside = relative(io.cwd, path)
  return inside === '' || inside.split(sep)[0] === '..' || isAbsolute(inside) ? path : inside
}
