/** The verbs and their options. */
import {Command} from 'commander'
import type {Language} from '../diagnostics.ts'
import {version} from '../version.ts'
import type {CheckCommandOptions} from './commands/check.ts'
import type {ParseCommandOptions} from './commands/parse.ts'
import type {TasksCommandOptions} from './commands/tasks.ts'
import {help, helpTitles} from './help.ts'
import {fill, listed} from './messages.ts'
import type {CommonOptions} from './session.ts'

/** What each verb does with its operands and options. */
export interface Actions {
  parse(operands: string[], options: ParseCommandOptions): Promise<void>
  tasks(operands: string[], options: TasksCommandOptions): Promise<void>
  check(operands: string[], options: CheckCommandOptions): Promise<void>
  schema(options: CommonOptions): Promise<void>
}

/** What the program prints by itself: help and version. */
export interface Printed {
  out: string
  err: string
}

/** The names of the verbs. */
export const verbs: readonly string[] = ['parse', 'tasks', 'check', 'schema']

/**
 * Builds the program in a language. It neither prints nor exits: what it has to say is added to `printed`, and wrong usage
 * is thrown as a CommanderError.
 */
export function createProgram(language: Language, actions: Actions, printed: Printed, width: number): Command {
  const say = (key: keyof typeof help, words: Record<string, string> = {}) => fill(help[key][language], words)
  const list = (names: string) => ({list: listed(names.split(' '), language)})
  const program = new Command('gongwen')
  setUp(program, language, printed, width)
  program.usage(say('programUsage')).description(say('program')).version(version, '-V, --version', say('version'))
  program.option('--lang <lang>', say('lang')).addHelpText('after', `\n${say('programExamples')}`)

  const parse = readingVerb(program, 'parse', say, list)
    .option('-f, --format <format>', say('parseFormat', list('json ndjson tree text')))
    .option('--compact', say('compact'))
    .option('--positions <mode>', say('positions', list('full offset none')))
    .option('--id <id>', say('id'))
    .option('--canonical', say('canonical'))
    .option('--repair', say('repair'))
    .option('--no-annotate', say('noAnnotate'))
    .option('--no-validate', say('noValidate'))
    .action((operands: string[], options: ParseCommandOptions) => actions.parse(operands, options))
  commonOptions(parse, say).addHelpText('after', `\n${say('parseExamples')}`)

  const tasks = readingVerb(program, 'tasks', say, list)
    .option('-f, --format <format>', say('tasksFormat', list('table csv xlsx markdown json ndjson')))
    .option('--compact', say('compact'))
    .option('--by <row>', say('by', list('task measure organization')))
    .option('--blank <names>', say('blank'))
    .option('--headers <lang>', say('headers', list('zh en')))
    .option('--excel', say('excel'))
    .option('--unassigned', say('unassigned'))
    .option('--canonical', say('canonical'))
    .option('--repair', say('repair'))
    .action((operands: string[], options: TasksCommandOptions) => actions.tasks(operands, options))
  commonOptions(tasks, say).addHelpText('after', `\n${say('tasksExamples')}`)

  const check = readingVerb(program, 'check', say, list)
    .option('-f, --format <format>', say('checkFormat', list('pretty json sarif github')))
    .option('--fail-on <severity>', say('failOn', list('info warning error never')))
    .option('--rule <name:level>', say('rule'), (rule: string, others: string[] = []) => [...others, rule])
    .option('--config <file>', say('config'))
    .option('--no-config', say('noConfig'))
    .option('--fix', say('fix'))
    .option('--fix-also <names>', say('fixAlso'))
    .option('--dry-run', say('dryRun'))
    .option('--repair', say('repair'))
    .action((operands: string[], options: CheckCommandOptions) => actions.check(operands, options))
  commonOptions(check, say, 'checkQuiet').addHelpText('after', `\n${say('checkExamples')}`)

  const schema = program
    .command('schema')
    .usage(say('schemaUsage'))
    .description(say('schema'))
    .option('-o, --output <file>', say('output'))
    .action((options: CommonOptions) => actions.schema(options))
  commonOptions(schema, say).addHelpText('after', `\n${say('schemaExamples')}`)
  return program
}

type Say = (key: keyof typeof help, words?: Record<string, string>) => string

function readingVerb(
  program: Command,
  verb: 'parse' | 'tasks' | 'check',
  say: Say,
  list: (names: string) => {list: string},
) {
  return program
    .command(verb)
    .usage(say('verbUsage'))
    .description(say(verb))
    .argument('[FILE...]', say('files'))
    .option('-o, --output <file>', say(verb === 'check' ? 'checkOutput' : 'output'))
    .option('--from <format>', say('from', list('html text markdown')))
    .option('--encoding <label>', say('encoding'))
    .option('--url <url>', say('url'))
}

function commonOptions(command: Command, say: Say, quiet: 'quiet' | 'checkQuiet' = 'quiet'): Command {
  return command
    .option('--lang <lang>', say('lang'))
    .option('-q, --quiet', say(quiet))
    .option('--color', say('color'))
    .option('--no-color', say('noColor'))
    .version(version, '-V, --version', say('version'))
}

/** Sets what the verbs take over from the program, so it comes before them. */
function setUp(program: Command, language: Language, printed: Printed, width: number): void {
  const add = (stream: keyof Printed) => (text: string) => {
    printed[stream] += text
  }
  program
    .exitOverride()
    .enablePositionalOptions()
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', help.help[language])
    .helpCommand(help.helpCommandTerm[language], help.helpCommand[language])
    .configureOutput({
      writeOut: add('out'),
      writeErr: add('err'),
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      // Wrong usage is worded by `run`.
      outputError: () => {},
    })
    .configureHelp({
      displayWidth: helpWidth,
      styleTitle: (title) => helpTitles[language][title] ?? title,
      optionDescription: (option) => option.description,
      subcommandTerm: (command) => (verbs.includes(command.name()) ? command.name() : help.helpCommandTerm[language]),
    })
}

/** Measures the words of the help, which are ASCII and Han, without loading what measures any text. */
function helpWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character >= '\u3000' ? 2 : 1), 0)
}
