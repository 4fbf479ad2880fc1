/** A run of prose with its clauses, the way targets are read off it. */
import {firstFrom} from '../../grammars/places.ts'
import {closingBracket, isOpen} from '../../grammars/words.ts'
import type {DateLeaf, Phrasing} from '../schema/nodes.ts'

/** A leaf with its place in the words of the run. */
export interface Span<Leaf extends Phrasing = Phrasing> {
  leaf: Leaf
  from: number
  to: number
}

/** The words of a run. */
export interface Run {
  text: string
  spans: readonly Span[]
  days: readonly Span<DateLeaf>[]
  /** Ends of clauses, sentence parts and sentences: the offsets of their marks, in order. */
  clauses: readonly number[]
  parts: readonly number[]
  sentences: readonly number[]
}

const clauseMark = /[，,：:。；;！？!?\n]/
const partMark = /[。；;！？!?\n]/
const sentenceMark = /[。！？!?\n]/

/** The longest bracket whose marks end no clause: 每个县（市、区）. UTF-16 units. */
const longestBracket = 60

/** Joins the leaves of a run and finds where its clauses end. Marks in other leaves and in brackets end none. */
export function runOf(leaves: readonly Phrasing[]): Run {
  const spans: Span[] = []
  const clauses: number[] = []
  const parts: number[] = []
  const sentences: number[] = []
  const days: Span<DateLeaf>[] = []
  let text = ''
  for (const leaf of leaves) {
    if (leaf.type === 'date') days.push({leaf, from: text.length, to: text.length + leaf.value.length})
    spans.push({leaf, from: text.length, to: text.length + leaf.value.length})
    text += leaf.value
  }
  let inside = 0
  for (const {leaf, from, to} of spans) {
    if (leaf.type !== 'text') continue
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at)
      // Chinese characters, the commonest by far, need no more looks.
      if (code >= 0x3100 && code < 0xff00) continue
      if (at >= inside && isOpen(code)) inside = closingBracket(text, at, longestBracket)
      const mark = text.charAt(at)
      if (at < inside || !clauseMark.test(mark)) continue
      clauses.push(at)
      if (partMark.test(mark)) parts.push(at)
      if (sentenceMark.test(mark)) sentences.push(at)
    }
  }
  return {text, spans, days, clauses, parts, sentences}
}

/** A stretch of the words of a run. */
export interface Stretch {
  from: number
  to: number
}

/**
 * How far a clause or a sentence is looked at on either side of a number, how many leaves, and how many days before it:
 * enough for all that is written, and what keeps a run without marks from taking quadratic time.
 */
const reach = {characters: 400, leaves: 24, days: 12}

/** Gives the stretch between marks around a place, as far as it is looked at. */
export function around(marks: readonly number[], at: number, length: number): Stretch {
  const next = firstFrom(marks, at)
  return {
    from: Math.max(next === 0 ? 0 : marks[next - 1]! + 1, at - reach.characters),
    to: Math.min(marks[next] ?? length, at + reach.characters),
  }
}

/** Lists the leaves around one that lie in a stretch, in order, the leaf itself included. */
export function leavesIn({spans}: Run, index: number, {from, to}: Stretch): Span[] {
  const least = Math.max(0, index - reach.leaves)
  return spans.slice(least, index + reach.leaves).filter((span) => span.from >= from && span.to <= to)
}

/** Lists the last days before a place, in order. */
export function daysBefore({days}: Run, at: number): readonly Span<DateLeaf>[] {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]!.from < at) low = middle + 1
    else high = middle
  }
  return days.slice(Math.max(0, low - reach.days), low)
}
