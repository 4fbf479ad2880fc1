/** The command, from its arguments to its exit code. */
import type {CommanderError} from 'commander'
import type {Language} from '../diagnostics.ts'
import {ClosedPipe, type Io, send} from './io.ts'
import {listed, type MessageKey, messages} from './messages.ts'
import {OutputError, writeProblems} from './output.ts'
import {type Actions, createProgram, type Printed, verbs} from './program.ts'
import {
  type CommonOptions,
  checkValue,
  complain,
  openSession,
  type Session,
  UsageError,
  type Words,
  wording,
} from './session.ts'
import {chooseLanguage, languages} from './settings.ts'
import {nearest} from './suggest.ts'

/** All went well; an input failed or nothing could be written; the command was called wrongly. */
const exit = {done: 0, failed: 1, usage: 2} as const

/**
 * Runs the command.
 *
 * @param argv The arguments, without the interpreter and the script.
 * @param io Streams, environment and directory; nothing else of the process is touched.
 * @returns The exit code: 0 done, 1 an input failed, 2 wrong usage. All output is flushed by then.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const language = chooseLanguage(argv, io.env)
  const printed: Printed = {out: '', err: ''}
  // Set by the verb, and read here once it is through or broken off.
  const state: {session?: Session} = {}
  const program = createProgram(language, actionsOf(io, language, state), printed, io.stdout.columns ?? 100)
  try {
    await program.parseAsync([...argv], {from: 'user'})
    return state.session?.failed ? exit.failed : exit.done
  } catch (error) {
    try {
      return await ending(error, {argv, io, language, printed, failed: state.session?.failed ?? false, program})
    } catch (later) {
      if (later instanceof ClosedPipe) return exit.done
      throw later
    }
  }
}

/** Binds each verb to its module, which is loaded only when that verb runs. */
function actionsOf(io: Io, language: Language, state: {session?: Session}): Actions {
  const open = (options: CommonOptions): Session => {
    checkValue('--lang', options.lang, languages, language)
    state.session = openSession(io, language, options)
    return state.session
  }
  return {
    parse: async (operands, options) => {
      const session = open(options)
      const {parseCommand} = await import('./commands/parse.ts')
      await parseCommand(operands, options, session)
    },
    tasks: async (operands, options) => {
      const session = open(options)
      const {tasksCommand} = await import('./commands/tasks.ts')
      await tasksCommand(operands, options, session)
    },
    check: async (operands, options) => {
      const session = open(options)
      const {checkCommand} = await import('./commands/check.ts')
      await checkCommand(operands, options, session)
    },
    schema: async (options) => {
      const session = open(options)
      const {schemaCommand} = await import('./commands/schema.ts')
      await schemaCommand(options, session)
    },
  }
}

interface Ending {
  argv: readonly string[]
  io: Io
  language: Language
  printed: Printed
  failed: boolean
  program: ReturnType<typeof createProgram>
}

/** Says what broke a run off, and gives its exit code. */
async function ending(error: unknown, about: Ending): Promise<number> {
  const {io, language, printed} = about
  if (error instanceof ClosedPipe) return about.failed ? exit.failed : exit.done
  if (error instanceof UsageError) return usage(error.key, error.words, about)
  if (error instanceof OutputError) {
    const name = error.target ?? messages.standardOutput[language]
    await complain(io, wording(language, writeProblems[error.code] ?? 'cannotWrite', {name, why: error.code}))
    return exit.failed
  }
  if (isTooLong(error)) {
    await complain(io, wording(language, 'outputTooLong'))
    return exit.failed
  }
  if (!isCommanderError(error)) throw error
  const [verb, subject] = about.argv
  if (verb === 'help' && subject !== undefined && error.exitCode !== 0) {
    return usage(...unknownCommand(subject, language), about)
  }
  if (printed.out) await send(io.stdout, printed.out)
  if (printed.err) await send(io.stderr, printed.err)
  if (error.exitCode === 0) return exit.done
  // Nothing but `gongwen`: the help has been shown.
  if (error.code === 'commander.help') return exit.usage
  return usage(...wrongUsage(error, about), about)
}

async function usage(key: MessageKey, words: Words, {io, language}: Ending): Promise<number> {
  await complain(io, wording(language, key, words))
  return exit.usage
}

/** Words what commander found wrong in our own way, with the nearest name. */
function wrongUsage(error: CommanderError, {argv, language, program}: Ending): [MessageKey, Words] {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const command = program.commands.find((each) => each.name() === argv.find((word) => verbs.includes(word)))
  const verb = command ? `${command.name()} ` : ''
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = (command ?? program).options.flatMap(({long, short}) =>
        [long, short].filter((flag) => flag != null),
      )
      const near = name.startsWith('--')
        ? nearest(name, [...flags.filter((flag) => flag.startsWith('--')), '--help'])
        : null
      return near ? ['unknownOptionNear', {name, near}] : ['unknownOption', {name, verb}]
    }
    case 'commander.unknownCommand':
      return unknownCommand(name, language)
    case 'commander.optionMissingArgument':
      return ['missingValue', {name: name.split(' ').find((flag) => flag.startsWith('--')) ?? name}]
    case 'commander.excessArguments':
      return ['excessArguments', {verb}]
    default:
      return ['wrongUsage', {why: error.message.replace(/^error: /, '')}]
  }
}

function unknownCommand(name: string, language: Language): [MessageKey, Words] {
  // `gongwen 通知.html` is a file without its verb.
  const near = /[./\\*]/.test(name) ? `gongwen parse ${name}` : nearest(name, [...verbs, 'help'])
  return near ? ['unknownCommandNear', {name, near}] : ['unknownCommand', {name, list: listed(verbs, language)}]
}

/** Tells whether a text grew longer than a string can be: hundreds of millions of characters. */
function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Invalid string length'
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')
}
