/** `gongwen tasks`: notices in, the ledger out. */
import {fieldName} from '../../diagnostics.ts'
import type {GongwenDocument} from '../../schema/document.ts'
import type {Task} from '../../schema/task.ts'
import {eachDocument, type InputOptions, noteWarnings, parseOptionsOf} from '../documents.ts'
import {listInputs} from '../inputs.ts'
import {listed, messages} from '../messages.ts'
import {openOutput} from '../output.ts'
import {note, type Session} from '../session.ts'
import {type LedgerRequest, type LedgerRequestOptions, ledgerRequest, ledgerWriter} from './ledger.ts'

/** The options of `tasks`, as commander gives them. */
export interface TasksCommandOptions extends InputOptions, LedgerRequestOptions {
  unassigned?: boolean
}

/** Writes the tasks of the inputs: a table for each at a terminal, one ledger of all in a file. */
export async function tasksCommand(operands: string[], options: TasksCommandOptions, session: Session): Promise<void> {
  const request: LedgerRequest = ledgerRequest(options, session)
  const parseOptions = parseOptionsOf(options, session)
  const inputs = await listInputs(operands, options.output, session.io, 'tasks')
  const {toTasks} = await import('../../views/tasks.ts')
  const output = openOutput(options.output, session.io)
  const writer = await ledgerWriter(request, inputs.length > 1, output, session)
  let documents = 0
  let found = 0
  try {
    const warnings = await eachDocument(inputs, parseOptions, session, async (document) => {
      const {unassigned = false, canonical = false} = options
      const tasks: Task[] = toTasks(document, {unassigned, canonical})
      documents++
      found += tasks.length
      await noteIncomplete(document, session)
      await writer.add(document, tasks)
    })
    // Without a document that could be read there is no result, not an empty one.
    if (documents > 0) await writer.end()
    await output.close()
    if (documents > 0 && found === 0) await note(session, 'noTasks')
    await noteWarnings(warnings, session)
  } finally {
    await output.discard()
  }
}

/** Tells which facts of a notice may be less than what was written, or were concluded: they stand in every row. */
async function noteIncomplete({meta, source}: GongwenDocument, session: Session): Promise<void> {
  const {language} = session
  const name = source.path ?? messages.standardInput[language]
  const fieldsOf = (fields: readonly string[]) =>
    listed(
      fields.map((field) => fieldName(field, language)),
      language,
    )
  const repaired = meta.inferred.filter((field) => meta.evidence[field]?.some(({rule}) => rule))
  if (repaired.length > 0) await note(session, 'repaired', {name, fields: fieldsOf(repaired)})
  if (meta.incomplete.length > 0) await note(session, 'incomplete', {name, fields: fieldsOf(meta.incomplete)})
}
