/** `gongwen tasks`: notices in, the ledger out. */
import type {GongwenDocument} from '../../schema/document.ts'
import type {Task} from '../../schema/task.ts'
import {plainLine} from '../../views/plain.ts'
import {eachDocument, type InputOptions, noteWarnings, parseOptionsOf} from '../documents.ts'
import {listInputs} from '../inputs.ts'
import {openOutput} from '../output.ts'
import {note, type Session} from '../session.ts'
import {checkFormat, safely} from './formats.ts'

/** The options of `tasks`, as commander gives them. */
export interface TasksCommandOptions extends InputOptions {
  format?: string
  compact?: boolean
  unassigned?: boolean
}

/** The ways to write the ledger. */
export const tasksFormats = ['table', 'json', 'ndjson'] as const

/** Writes the tasks of the inputs: a table for each, or one JSON array, or one task a line. */
export async function tasksCommand(operands: string[], options: TasksCommandOptions, session: Session): Promise<void> {
  checkFormat(options.format, tasksFormats, session.language)
  const format = options.format ?? 'table'
  const parseOptions = parseOptionsOf(options, session)
  const inputs = await listInputs(operands, session.io, 'tasks')
  const {toTasks} = await import('../../views/tasks.ts')
  const table = format === 'table' ? await tablePrinter(session, inputs.length > 1) : null
  const output = openOutput(options.output, session.io)
  const all: Task[] = []
  let documents = 0
  let found = 0
  try {
    const warnings = await eachDocument(inputs, parseOptions, session, async (document) => {
      const tasks = toTasks(document, {unassigned: options.unassigned ?? false})
      documents++
      found += tasks.length
      if (format === 'json') all.push(...tasks)
      else if (format === 'ndjson') await output.write(safely(tasks.map(lineOf).join(''), format, session))
      else if (table && tasks.length > 0) await output.write(table(document, tasks))
    })
    // Without a document that could be read there is no result, not an empty one.
    if (format === 'json' && documents > 0) {
      const json = JSON.stringify(all, null, options.compact ? 0 : 2)
      await output.write(safely(`${json}\n`, format, session))
    }
    await output.close()
    if (documents > 0 && found === 0) await note(session, 'noTasks')
    await noteWarnings(warnings, session)
  } finally {
    await output.discard()
  }
}

function lineOf(task: Task): string {
  return `${JSON.stringify(task)}\n`
}

/** Gives the function that prints a table; where there are several, each below the title of its notice. */
async function tablePrinter(session: Session, several: boolean) {
  const {toLedgerTable} = await import('../../views/ledger.ts')
  const {painter} = await import('../../views/terminal.ts')
  const {labels} = await import('../../views/labels.ts')
  const {color, width, language} = session
  let between = ''
  return (document: GongwenDocument, tasks: Task[]): string => {
    const title = plainLine(document.meta.title ?? document.source.path ?? labels[language].untitled)
    const head = several ? `${between}${painter(color)(title, 'strong')}\n` : ''
    between = '\n'
    return head + toLedgerTable(tasks, {color, width, language})
  }
}
