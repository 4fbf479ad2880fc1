/** What the reports of a check look at. */
import type {Diagnostic, GongwenDocument, Severity} from '../schema/document.ts'
import type {Point} from '../schema/nodes.ts'

/** A notice that was checked: a document, or the part of it that speaks of the check. */
export interface CheckedNotice extends Pick<GongwenDocument, 'source' | 'diagnostics'> {
  /** The decoded source that positions point into. Reports that show passages are given it. Default: `source.text`. */
  text?: string | null
  /** False where a fix could not be written back to where the notice came from. Default: true. */
  fixable?: boolean
}

/** Gives one or several notices as a list. */
export function listOf(notices: CheckedNotice | readonly CheckedNotice[]): readonly CheckedNotice[] {
  return Array.isArray(notices) ? notices : [notices as CheckedNotice]
}

/** Gives the decoded source, or `null` where it is not known. */
export function textOf({text, source}: CheckedNotice): string | null {
  return text ?? source.text ?? null
}

/** How many messages of each severity there are. */
export type SeverityCounts = Record<Severity, number>

/** Counts messages by severity. */
export function countSeverities(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const counts: SeverityCounts = {error: 0, warning: 0, info: 0}
  for (const {severity} of diagnostics) counts[severity]++
  return counts
}

/** A place in a file as editors count it: without a byte order mark. `line` and `column` are known or not together. */
export interface Place {
  offset: number
  line?: number
  column?: number
}

/** Gives the place of a point of a notice. */
export function placeOf(point: Point, notice: CheckedNotice): Place {
  const {line, column, offset}: Partial<Point> = point
  const mark = textOf(notice)?.startsWith('\uFEFF') ? 1 : 0
  const shown = {offset: Math.max(0, point.offset - mark)}
  if (line === undefined || column === undefined || offset === undefined) return shown
  return {...shown, line, column: line === 1 ? Math.max(1, column - mark) : column}
}
