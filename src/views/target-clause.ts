/** A run of prose with its clauses, the way targets are read off it. */
import {closingBracket, isOpen} from '../../grammars/words.ts'
import type {Phrasing} from '../schema/nodes.ts'

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
  let text = ''
  for (const leaf of leaves) {
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
  return {text, spans, clauses, parts, sentences}
}

/** Gives where the stretch around a place begins and ends, by the offsets of its marks. */
export function around(marks: readonly number[], at: number, length: number): {from: number; to: number} {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle]! < at) low = middle + 1
    else high = middle
  }
  return {from: low === 0 ? 0 : marks[low - 1]! + 1, to: marks[low] ?? length}
}
