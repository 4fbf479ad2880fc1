/** Where lines of the source were joined. */
import {isBreak} from '../../grammars/words.ts'
import type {SourceText} from '../read/source-text.ts'
import type {Stretch} from './rules.ts'

/** A place where two lines became one. */
export interface Join {
  /** Offset into the logical text. */
  at: number
  /** What stood between the two, by offsets into the source: breaks, and what was removed with them. */
  gap: Stretch
}

/** Lines for each break that is joined, in a text whose breaks are no habit. */
const habit = 5

/**
 * Finds the line breaks that stand alone in a text. Gives none where a page broke the lines throughout: there they are no
 * fault of the notice.
 */
export function singleJoins({format, source, text, map}: SourceText): Join[] {
  if (format !== 'text') return []
  const joins: Join[] = []
  const most = linesOf(text) / habit
  for (let index = 1; index < map.count; index++) {
    const at = map.derived(index)
    const from = map.to(index - 1)
    const to = map.from(index)
    if (to <= from || isBreak(text.charCodeAt(at - 1)) || isBreak(text.charCodeAt(at))) continue
    if (!hasBreak(source, from, to)) continue
    joins.push({at, gap: {from, to}})
    if (joins.length > most) return []
  }
  return joins
}

function hasBreak(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (source.charCodeAt(at) === 10 || source.charCodeAt(at) === 13) return true
  return false
}

function linesOf(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
