/** Short ways to write checked notices by hand. */
import type {RuleId} from '../../src/diagnostics.ts'
import {parse} from '../../src/pipeline.ts'
import type {Diagnostic} from '../../src/schema/document.ts'
import type {Position} from '../../src/schema/nodes.ts'
import type {CheckedNotice} from '../../src/views/checked.ts'

/** Gives the place of a stretch of a text. */
export function placeIn(text: string, from: number, to: number): Position {
  const point = (offset: number) => {
    const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
    return {line: lines.length, column: lines.at(-1)!.length + 1, offset}
  }
  return {start: point(from), end: point(to)}
}

/** Says something of a notice, of a stretch of it where one is given. */
export const said = (ruleId: RuleId, position?: Position, more: Partial<Diagnostic> = {}): Diagnostic => ({
  ruleId,
  source: 'gongwen',
  severity: 'warning',
  reason: '序号不连续',
  note: '请核对是否漏项',
  ...(position && {position}),
  actual: null,
  expected: [],
  ...more,
})

/** A notice of which the given is said. */
export function checked(text: string, ...diagnostics: Diagnostic[]): CheckedNotice {
  return {source: parse(text, {path: '通知.txt', format: 'text'}).source, diagnostics, text}
}

/** A notice of which something is said at the first place of some words. */
export function checkedAt(text: string, words: string, more: Partial<Diagnostic> = {}): CheckedNotice {
  const from = text.indexOf(words)
  return checked(text, said('numberingGap', placeIn(text, from, from + words.length), more))
}
