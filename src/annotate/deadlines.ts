/** Builds time limits: 完成时限：2023年6月底前, and what stands below such a head in a table. */
import {readDeadline} from '../../grammars/date.ts'
import type {Deadline, Responsibility} from '../schema/nodes.ts'
import {type AnnotateContext, report, wordsOf} from './context.ts'

/**
 * Builds the leaf of a time limit.
 *
 * @param value Where its value stands; its position holds the label too, where that stands in front.
 */
export function deadline(
  context: AnnotateContext,
  label: string,
  hull: {from: number; to: number},
  value: {from: number; to: number},
): Deadline {
  const words = wordsOf(context, value.from, value.to)
  const span = words === '' ? null : readDeadline(words)
  if (span?.possible === false) report(context, 'impossibleDate', value.from, value.to)
  return {
    type: 'deadline',
    value: words,
    label,
    start: span?.start ?? null,
    end: span?.end ?? null,
    position: context.locator.at(hull.from, hull.to),
  }
}

/** Builds the note of a cell below the head of a time limit. */
export function deadlineNote(context: AnnotateContext, label: string, from: number, to: number): Responsibility {
  return {
    type: 'responsibility',
    eId: '',
    children: [deadline(context, label, {from, to}, {from, to})],
    position: context.locator.at(from, to),
    data: {sourceText: wordsOf(context, from, to)},
  }
}
