/** Numbers of inline items that are words or bracketed digits: 一是…二是…, 首先，…其次，…, （1）…（2）…. */
import {type NumberStyle, readOrdinal} from '../../grammars/numbering.ts'
import type {NumberMark} from './lines.ts'

/** A number that may begin an inline item. */
export type Clause = NumberMark

const numerals = '一二三四五六七八九十'

/** Tells how strongly a character ends a clause: 2 for a stop, 1 for a comma, 0 for none. */
export function isStop(code: number): 0 | 1 | 2 {
  switch (code) {
    case 0x3002: // 。
    case 0xff1b: // ；
    case 0x3b:
    case 0xff1a: // ：
    case 0x3a:
    case 0xff01: // ！
    case 0xff1f: // ？
    case 0x0a:
      return 2
    case 0xff0c: // ，
    case 0x2c:
    case 0x3001: // 、
    case 0x201d: // ”
    case 0xff09: // ）
    case 0x29:
    case 0x3015: // 〕
      return 1
    default:
      return 0
  }
}

/**
 * Finds every place where an inline item may begin, in the order of the text. A place counts only in a series (see
 * `keepSeries`), so that prose which says 一是 once is left alone.
 */
export function findClauses(text: string): Clause[] {
  const found: Clause[] = []
  // 一是, 二是: found by 是, which is rarer than the numerals.
  for (let at = text.indexOf('是'); at >= 0; at = text.indexOf('是', at + 1)) {
    let from = at
    while (from > 0 && at - from < 2 && numerals.includes(text[from - 1]!)) from--
    if (from < at && opens(text, from)) add(found, 'ordinalClause', text, from, at + 1)
  }
  for (const word of ['首先', '其次', '再次', '最后']) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const next = text[at + 2]
      if ((next === '，' || next === ',') && opens(text, at)) add(found, 'ordinalClause', text, at, at + 3)
    }
  }
  for (let at = text.indexOf('第'); at >= 0; at = text.indexOf('第', at + 1)) {
    const next = text[at + 2]
    if ((next === '，' || next === ',') && numerals.includes(text[at + 1]!) && opens(text, at))
      add(found, 'ordinalClause', text, at, at + 3)
  }
  for (const open of ['（', '(']) {
    for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
      let to = at + 1
      while (to - at < 3 && isDigit(text.charCodeAt(to))) to++
      if (to > at + 1 && (text[to] === '）' || text[to] === ')') && opens(text, at))
        add(found, 'parenthesizedDecimal', text, at, to + 1)
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

function add(found: Clause[], style: NumberStyle, text: string, from: number, to: number): void {
  found.push({style, ordinal: readOrdinal(style, text.slice(from, to)), from, to})
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Tells whether a clause can begin at a place: at the start of a line, or after a stop or a comma. */
function opens(text: string, at: number): boolean {
  let before = at
  while (before > 0 && (text[before - 1] === ' ' || text[before - 1] === '\u3000')) before--
  return before === 0 || isStop(text.charCodeAt(before - 1)) > 0
}

/**
 * Keeps the numbers that make a series of at least two, in order and from 1: those of the style that begins first.
 *
 * @param clauses The candidates of one line, in order.
 */
export function keepSeries(clauses: readonly Clause[]): Clause[] {
  const first = clauses.find((clause) => clause.ordinal === 1)
  if (!first) return []
  const series = [first]
  for (const clause of clauses) {
    if (clause.from <= first.from || clause.style !== first.style) continue
    // 最后 has no number of its own and closes a series.
    const due = series[series.length - 1]!.ordinal + 1
    if (clause.ordinal === due || clause.ordinal === 0) series.push({...clause, ordinal: due})
  }
  return series.length > 1 ? series : []
}
