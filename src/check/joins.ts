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
  const most = countOf(text, '\n') / habit
  for (let index = 1; index < map.derived.length; index++) {
    const at = map.derived[index]!
    const gap = {from: map.to[index - 1]!, to: map.from[index]!}
    if (gap.to <= gap.from || isBreak(text.charCodeAt(at - 1)) || isBreak(text.charCodeAt(at))) continue
    if (!/[\n\r]/.test(source.slice(gap.from, gap.to))) continue
    joins.push({at, gap})
    if (joins.length > most) return []
  }
  return joins
}

function countOf(text: string, mark: string): number {
  let count = 1
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++
  return count
}
