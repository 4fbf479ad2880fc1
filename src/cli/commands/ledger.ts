/** How `gongwen tasks` is asked for a ledger, and how it writes one. */
import type {Language} from '../../diagnostics.ts'
import type {GongwenDocument} from '../../schema/document.ts'
import type {Task} from '../../schema/task.ts'
import {type Ledger, type LedgerBy, ledgerKinds, toLedger} from '../../views/ledger.ts'
import {plainLine} from '../../views/plain.ts'
import {listed} from '../messages.ts'
import type {Output} from '../output.ts'
import {checkValue, fail, note, type Session, UsageError} from '../session.ts'
import {languages} from '../settings.ts'
import {checkFormat, safely} from './formats.ts'

/** The options of a ledger, as commander gives them. */
export interface LedgerRequestOptions {
  output?: string
  format?: string
  compact?: boolean
  by?: string
  blank?: string
  headers?: string
  excel?: boolean
}

/** The ways to write the ledger. */
export const tasksFormats = ['table', 'csv', 'xlsx', 'markdown', 'json', 'ndjson'] as const

type TasksFormat = (typeof tasksFormats)[number]

/** A ledger that can be written. */
export interface LedgerRequest {
  format: TasksFormat
  compact: boolean
  by: LedgerBy
  blank: string[]
  headers: Language
  excel: boolean
}

/** Takes the tasks of one notice after the other. */
interface LedgerWriter {
  add(document: GongwenDocument, tasks: Task[]): Promise<void>
  end(): Promise<void>
}

/** What the name of a file says about its format. */
const extensions: Readonly<Record<string, TasksFormat>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  md: 'markdown',
  markdown: 'markdown',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  txt: 'table',
}

/**
 * Reads the options of a ledger.
 *
 * @throws UsageError for a value that there is not, or for options that do not go together.
 */
export function ledgerRequest(options: LedgerRequestOptions, session: Session): LedgerRequest {
  const {language} = session
  checkFormat(options.format, tasksFormats, language)
  checkValue('--by', options.by, ledgerKinds, language)
  checkValue('--headers', options.headers, languages, language)
  const excel = options.excel ?? false
  const asked = options.format as TasksFormat | undefined
  const usual = session.terminal && !excel ? 'table' : 'csv'
  const format = asked ?? formatOfFile(options.output, language) ?? usual
  if (excel && format !== 'csv') throw new UsageError('excelIsCsv', {name: format})
  if (format === 'xlsx' && session.terminal) throw new UsageError('xlsxTerminal')
  checkColumns(options, format, language)
  return {
    format,
    compact: options.compact ?? false,
    by: (options.by as LedgerBy | undefined) ?? 'task',
    blank: namesOf(options.blank),
    headers: (options.headers as Language | undefined) ?? usualHeaders(format, excel, language),
    excel,
  }
}

function formatOfFile(path: string | undefined, language: Language): TasksFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(path ?? '')?.[1]?.toLowerCase()
  if (ending === undefined) return undefined
  if (!Object.hasOwn(extensions, ending)) {
    const list = Object.keys(extensions).map((name) => `.${name}`)
    throw new UsageError('unknownEnding', {name: `.${ending}`, list: listed(list, language)})
  }
  return extensions[ending]
}

/** A sheet is for people; the names of `Task` are for programs. */
function usualHeaders(format: TasksFormat, excel: boolean, language: Language): Language {
  if (format === 'markdown') return language
  return format === 'xlsx' || excel ? 'zh' : 'en'
}

/** Refuses options about columns where there are none: JSON has the tasks as they are, the terminal its own headers. */
function checkColumns(options: LedgerRequestOptions, name: TasksFormat, language: Language): void {
  const files: TasksFormat[] = ['csv', 'xlsx', 'markdown']
  const goesWith = {by: ['table', ...files], blank: ['table', ...files], headers: files}
  for (const [option, formats] of Object.entries(goesWith)) {
    if (options[option as keyof typeof goesWith] === undefined || formats.includes(name)) continue
    throw new UsageError('ledgerOnly', {option: `--${option}`, name, list: listed(formats, language)})
  }
}

function namesOf(list: string | undefined): string[] {
  const names = (list ?? '').split(/[,，、]/).map((name) => name.trim())
  return names.filter(Boolean)
}

/** Gives what writes a ledger in the format asked for. What a format needs is loaded with it. */
export async function ledgerWriter(
  request: LedgerRequest,
  several: boolean,
  output: Output,
  session: Session,
): Promise<LedgerWriter> {
  const {format, compact} = request
  const options = {...request, language: session.language}
  if (request.blank.length > 0) checkBlank(toLedger([], options))
  if (format === 'table') return tableWriter(request, several, output, session)
  if (format === 'ndjson') {
    const lines = (tasks: Task[]) => tasks.map((task) => `${JSON.stringify(task)}\n`).join('')
    return {add: (_, tasks) => output.write(safely(lines(tasks), format, session)), end: async () => {}}
  }
  const all: Task[] = []
  const add = async (_: GongwenDocument, tasks: Task[]) => {
    for (const task of tasks) all.push(task)
  }
  if (format === 'json') {
    return {add, end: () => output.write(safely(`${JSON.stringify(all, null, compact ? 0 : 2)}\n`, format, session))}
  }
  const write = format === 'xlsx' ? writeWorkbook : await textWriter(request)
  return {add, end: () => write(toLedger(all, options), output, session)}
}

type WriteLedger = (ledger: Ledger, output: Output, session: Session) => Promise<void>

async function textWriter({format, excel}: LedgerRequest): Promise<WriteLedger> {
  const {toLedgerCsv} = await import('../../views/ledger-csv.ts')
  const {toLedgerMarkdown} = await import('../../views/ledger-markdown.ts')
  return async (ledger, output, session) => {
    const text = format === 'csv' ? toLedgerCsv(ledger, {excel}) : toLedgerMarkdown(ledger)
    await output.write(safely(text, format, session))
  }
}

/** Writes a workbook; tells what it could not hold. */
async function writeWorkbook(ledger: Ledger, output: Output, session: Session): Promise<void> {
  const {toLedgerXlsx, xlsxLimits} = await import('../../views/ledger-xlsx.ts')
  if (ledger.rows.length > xlsxLimits.rows) return fail(session, 'tooManyRows', {count: ledger.rows.length})
  const {bytes, cut} = await toLedgerXlsx(ledger)
  await output.write(bytes)
  if (cut > 0) await note(session, 'cellsCut', {count: cut})
}

/** Refuses a name for an empty column that another column has. */
function checkBlank({columns}: Ledger): void {
  const seen = new Set<string>()
  for (const {key, zh} of columns) {
    const taken = [key, zh].find((name) => seen.has(name))
    if (taken !== undefined) throw new UsageError('blankTaken', {name: taken})
    seen.add(key).add(zh)
  }
}

/** Prints a table for each notice; where there are several, each below its title. */
async function tableWriter(
  {by, blank}: LedgerRequest,
  several: boolean,
  output: Output,
  {color, width, language}: Session,
): Promise<LedgerWriter> {
  const {toLedgerTable} = await import('../../views/ledger-table.ts')
  const {painter} = await import('../../views/terminal.ts')
  const {labels} = await import('../../views/labels.ts')
  let between = ''
  return {
    async add({meta, source}, tasks) {
      if (tasks.length === 0) return
      const title = plainLine(meta.title ?? source.path ?? labels[language].untitled)
      const head = several ? `${between}${painter(color)(title, 'strong')}\n` : ''
      between = '\n'
      await output.write(head + toLedgerTable(tasks, {by, blank, color, width, language}))
    },
    async end() {},
  }
}
