/** What the verbs share about their formats. */
import type {Language} from '../../diagnostics.ts'
import {plannedFormats} from '../../views/format-table.ts'
import {plainJson, plainText} from '../../views/plain.ts'
import {listed} from '../messages.ts'
import {checkValue, type Session, UsageError} from '../session.ts'

/**
 * Checks `--format`.
 *
 * @throws UsageError for a name that is unknown, or whose format comes in a later version.
 */
export function checkFormat(format: string | undefined, names: readonly string[], language: Language): void {
  if (format !== undefined && plannedFormats.includes(format) && !names.includes(format)) {
    throw new UsageError('plannedFormat', {name: format, list: listed(names, language)})
  }
  checkValue('--format', format, names, language)
}

/** Makes results harmless for a terminal; files and pipes get them as they are. Trees and tables are harmless already. */
export function safely(text: string, format: string, session: Session): string {
  if (!session.terminal) return text
  if (format === 'json' || format === 'ndjson') return plainJson(text)
  return format === 'text' || format === 'csv' || format === 'markdown' ? plainText(text) : text
}
