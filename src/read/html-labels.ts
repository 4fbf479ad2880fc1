/** Labels of metadata blocks in the source of a page: 索引号：, 索 引 号：, `标&nbsp;&nbsp;题`. */
import {isHan} from '../../grammars/words.ts'

/** Known labels without white space. */
export type LabelSet = ReadonlySet<string>

const spacing = /&(?:nbsp|ensp|emsp|#160|#12288);?|[\s\u3000]+/g
const longestLabel = 8

/** Tells whether a code is white space of HTML, which collapses; `&nbsp;` and U+3000 do not. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11)
}

/** Tells whether a stretch of the source is a label and nothing else, with its colon or without: `bare`, `colon`, `null`. */
export function labelKind(source: string, from: number, to: number, labels: LabelSet): 'bare' | 'colon' | null {
  if (to - from > 80) return null
  const folded = source.slice(from, to).replace(spacing, '')
  const colon = folded.endsWith('：') || folded.endsWith(':')
  const word = colon ? folded.slice(0, -1) : folded
  if (word.length > longestLabel || !labels.has(word)) return null
  return colon ? 'colon' : 'bare'
}

/** Finds where the label begins that ends just before the colon at `at`, or gives -1. Looks no further back than `from`. */
export function labelBefore(source: string, from: number, at: number, labels: LabelSet): number {
  let next = skipSpacingBack(source, from, at)
  if (next <= from || !endsOf(labels).last.has(source.charCodeAt(next - 1))) return -1
  let word = ''
  let begin = -1
  while (word.length < longestLabel) {
    next = skipSpacingBack(source, from, next)
    if (next <= from || !isHan(source.charCodeAt(next - 1))) break
    next--
    word = source[next]! + word
    if (word.length >= 2 && labels.has(word) && (next === from || !isHan(source.charCodeAt(next - 1)))) begin = next
  }
  return begin
}

function skipSpacingBack(source: string, from: number, at: number): number {
  for (;;) {
    if (at <= from) return at
    const code = source.charCodeAt(at - 1)
    if (isSpace(code) || code === 0x3000 || code === 0xa0) at--
    else if (code === 59 && /&(?:nbsp|ensp|emsp);$/.test(source.slice(Math.max(from, at - 6), at))) at -= 6
    else return at
  }
}

/** The characters that labels begin and end with. */
export interface LabelEnds {
  readonly first: ReadonlySet<number>
  readonly last: ReadonlySet<number>
}

const ends = new WeakMap<LabelSet, LabelEnds>()

/** Gives the characters that a few labels begin and end with, without which nothing is one of them. */
export function endsOf(labels: LabelSet): LabelEnds {
  let found = ends.get(labels)
  if (found === undefined) {
    const all = Array.from(labels)
    found = {
      first: new Set(all.map((label) => label.charCodeAt(0))),
      last: new Set(all.map((label) => label.charCodeAt(label.length - 1))),
    }
    ends.set(labels, found)
  }
  return found
}
