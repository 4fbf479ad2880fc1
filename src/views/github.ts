/** What a check found as workflow commands of GitHub, which shows them beside the lines of a pull request. */
import type {Severity} from '../schema/document.ts'
import {type CheckedNotice, listOf, placeOf} from './checked.ts'
import {plainLine} from './plain.ts'

const commands: Readonly<Record<Severity, string>> = {info: 'notice', warning: 'warning', error: 'error'}

/**
 * Writes each message as one line: `::warning file=通知.txt,line=3,endLine=3,col=1,endColumn=3,title=numberingGap::…`.
 * Columns are given where the place is on one line, as GitHub takes them there alone.
 *
 * @returns Lines that each end in a line feed; nothing where there are no messages.
 */
export function toGithub(notices: CheckedNotice | readonly CheckedNotice[]): string {
  const lines = listOf(notices).flatMap((notice) =>
    notice.diagnostics.map(({ruleId, severity, reason, note, position}) => {
      const path = notice.source.path?.replace(/\\/g, '/')
      const properties: Record<string, string | number | undefined> = {file: path}
      if (position) {
        const {line, column} = placeOf(position.start, notice)
        const end = placeOf(position.end, notice)
        Object.assign(properties, {line, endLine: end.line})
        if (line === end.line) Object.assign(properties, {col: column, endColumn: end.column})
      }
      const message = [reason, note].flatMap((words) => (words ? [plainLine(words)] : [])).join('\n')
      return `::${commands[severity]} ${listed({...properties, title: ruleId})}::${escapeData(message)}\n`
    }),
  )
  return lines.join('')
}

function listed(properties: Record<string, string | number | undefined>): string {
  const known = Object.entries(properties).filter(([, value]) => value !== undefined)
  return known.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
}

function escapeData(words: string): string {
  return words.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeProperty(words: string): string {
  return escapeData(words).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
