/** The line of a source around a place, cut to the columns of a terminal. */
import {plainStretch} from './plain.ts'
import {cut, cutStart, widthOf} from './terminal.ts'

/** A line in three parts, harmless to print. */
export interface Excerpt {
  before: string
  /** What stands at the place, up to the end of its first line; empty where the place has no length. */
  marked: string
  after: string
  /** Columns to the first mark below the line, and how many marks there are: at least one. */
  indent: number
  length: number
}

/**
 * Gives the line where a place begins. Of a long line as much is shown as fits: the place first, then what is around it.
 * Works on a bounded stretch, however long the line.
 *
 * @param from Offset of the place in the source; `to` is after its end.
 * @param width Columns, at least 8.
 * @returns `null` where the line is blank.
 */
export function excerptOf(source: string, from: number, to: number, width: number): Excerpt | null {
  // No line shows more characters than this, unless most of them have no width.
  const reach = width * 8
  const left = source.slice(wholeFrom(source, Math.max(0, from - reach)), from)
  const right = source.slice(from, wholeFrom(source, Math.min(source.length, from + reach)))
  const start = Math.max(left.lastIndexOf('\n'), left.lastIndexOf('\r')) + 1
  const end = /[\r\n]/.exec(right)?.index ?? right.length
  const length = Math.max(0, Math.min(to - from, end))
  const before = plainStretch(left.slice(start).replace(/^[\s\uFEFF]+/, ''))
  const marked = plainStretch(right.slice(0, length))
  const after = plainStretch(right.slice(length, end)).trimEnd()
  if (!(before + marked + after).trim()) return null
  return fit(before, marked, after, width)
}

/** Steps back from the middle of a surrogate pair. */
function wholeFrom(source: string, offset: number): number {
  const code = source.charCodeAt(offset)
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset
}

/** Cuts the parts so that they fit: what is around the place gets half of the room on each side, or what the other leaves. */
function fit(before: string, marked: string, after: string, width: number): Excerpt {
  const whole = before + marked + after
  if (whole.length <= width && widthOf(whole) <= width) return excerpt(before, marked, after)
  const shown = cut(marked, width - 2 * Math.min(8, width >> 2))
  const rest = shown === marked ? after : ''
  const room = width - widthOf(shown)
  const half = room >> 1
  const left = Math.min(widthOf(before), room)
  const right = Math.min(widthOf(rest), room)
  const head = cutStart(before, right < half ? room - right : left < half ? left : half)
  return excerpt(head, shown, cut(rest, width - widthOf(head + shown)))
}

function excerpt(before: string, marked: string, after: string): Excerpt {
  const indent = widthOf(before)
  return {before, marked, after, indent, length: Math.max(1, widthOf(before + marked) - indent)}
}
