/** `gongwen parse`: notices in, trees out. */
import type {ParseOptions} from '../../options.ts'
import type {GongwenDocument} from '../../schema/document.ts'
import {type FormatName, formatNames} from '../../views/format-table.ts'
import {jsonPieces} from '../../views/json.ts'
import {eachDocument, type InputOptions, noteWarnings, parseOptionsOf} from '../documents.ts'
import {listInputs} from '../inputs.ts'
import {openOutput} from '../output.ts'
import {checkValue, type Session, UsageError} from '../session.ts'
import {checkFormat, safely} from './formats.ts'

/** The options of `parse`, as commander gives them. */
export interface ParseCommandOptions extends InputOptions {
  format?: string
  compact?: boolean
  positions?: string
  id?: string
  annotate?: boolean
  validate?: boolean
}

/** The ways to write places. */
export const positionModes = ['full', 'offset', 'none'] as const

/** Parses the inputs and writes each in its turn: one as pretty JSON, several as one line each, or in the format asked for. */
export async function parseCommand(operands: string[], options: ParseCommandOptions, session: Session): Promise<void> {
  checkFormat(options.format, formatNames, session.language)
  checkValue('--positions', options.positions, positionModes, session.language)
  const parseOptions: ParseOptions = {
    ...parseOptionsOf(options, session),
    id: options.id ?? null,
    annotate: options.annotate ?? true,
    validate: options.validate ?? true,
    positions: (options.positions as ParseOptions['positions']) ?? 'full',
  }
  const inputs = await listInputs(operands, options.output, session.io, 'parse')
  if (options.id !== undefined && inputs.length > 1) throw new UsageError('oneInputOnly', {option: '--id'})

  // Several JSON values in a row are no JSON, so several files are one value a line.
  const asked = (options.format ?? 'json') as FormatName
  const format = asked === 'json' && inputs.length > 1 ? 'ndjson' : asked
  const write = await writerOf(format, options.compact ?? false, session)
  const output = openOutput(options.output, session.io)
  let between = ''
  try {
    const warnings = await eachDocument(inputs, parseOptions, session, async (document) => {
      for (const piece of inBulk(between, write(document))) await output.write(safely(piece, format, session))
      between = format === 'tree' || format === 'text' ? '\n' : ''
    })
    await output.close()
    if (format !== 'tree') await noteWarnings(warnings, session)
  } finally {
    await output.discard()
  }
}

/** Gives the function that writes a notice, in pieces. The table of formats loads the views for people, which JSON does without. */
async function writerOf(format: FormatName, compact: boolean, session: Session) {
  if (format === 'json' || format === 'ndjson') {
    return (document: GongwenDocument) => jsonPieces(document, {compact: compact || format === 'ndjson'})
  }
  const {color, width, language} = session
  if (format === 'tree') {
    const {treeLines} = await import('../../views/tree.ts')
    return (document: GongwenDocument) => treeLines(document, {color, width, language})
  }
  const {formats} = await import('../../views/formats.ts')
  return (document: GongwenDocument) => [formats[format].render(document, {color, width, language})]
}

/**
 * UTF-16 units that are written at once. Strings of more than 128 KB are large objects to V8, which are collected late: the
 * peak of a large document is 40 % higher with a million units.
 */
const bulkLength = 50_000

/** Joins pieces, behind what stands before them, until they are worth a call of the system. */
function* inBulk(before: string, pieces: Iterable<string>): Generator<string> {
  let bulk = before
  for (const piece of pieces) {
    bulk += piece
    if (bulk.length < bulkLength) continue
    yield bulk
    bulk = ''
  }
  if (bulk) yield bulk
}
