/** What a cleaning rule is. */
import {isBreak} from '../../grammars/words.ts'
import type {RemovalRule} from '../schema/document.ts'
import type {Vocabulary} from '../vocabulary/index.ts'

/** A stretch to be cut, by offsets into the text that is cleaned. */
export interface Stretch {
  from: number
  to: number
}

/** Looks for its subject at one place of a text. Bound to a vocabulary, otherwise without state. */
export interface Matcher {
  /**
   * What its subject can be met at, a character each, or two that follow each other, which spare calls at common first
   * characters; the pass calls the matcher only there.
   */
  starts: readonly string[]
  /**
   * Tells what is to be cut.
   *
   * @param at Where one of `starts` stands.
   * @param floor The first offset that is still free: a stretch may reach back to it, not further.
   * @returns The stretch, or `null`.
   */
  match(text: string, at: number, floor: number): Stretch | null
}

/** A rule of the table in `index.ts`. */
export interface CleaningRule {
  name: RemovalRule
  /** `anywhere`: tried at each of its starts. `line`: tried at the first character of a line that is not white space. */
  where: 'anywhere' | 'line'
  create(vocabulary: Vocabulary): Matcher
}

/** Gives the offset of the line break at or after `at`, or the end of the text; -1 where the line goes on for longer than `most`. */
export function lineEnd(text: string, at: number, most = Number.POSITIVE_INFINITY): number {
  const last = at + most
  for (let offset = at; offset < text.length; offset++) {
    if (isBreak(text.charCodeAt(offset))) return offset
    if (offset >= last) return -1
  }
  return text.length
}
