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
 * Finds the places in a line where an inline item may begin, in order. A place counts only in a series (see
 * `keepSeries`), so that prose which says 一是 once is left alone.
 *
 * @param places Where such a number may stand in the text.
 * @param first The first of them that can stand in the line.
 */
export function findClauses(text: string, places: readonly number[], first: number, to: number): readonly Clause[] {
  let found: Clause[] | null = null
  for (let index = first; index < places.length && places[index]! < to; index++) {
    const clause = clauseAt(text, places[index]!)
    if (!clause) continue
    if (found) found.push(clause)
    else found = [clause]
  }
  return found ?? none
}

const none: readonly Clause[] = []

/** Reads the number that a mark is part of, where it can begin an inline item. */
function clauseAt(text: string, at: number): Clause | null {
  const next = text.charCodeAt(at + 1)
  switch (text.charCodeAt(at)) {
    case 0x28: // (
    case 0xff08: {
      // （
      if (!isDigit(next)) return null
      let to = at + 2
      while (to - at < 3 && isDigit(text.charCodeAt(to))) to++
      const close = text.charCodeAt(to)
      return close === 0x29 || close === 0xff09 ? clause('parenthesizedDecimal', text, at, to + 1) : null
    }
    case 0x662f: {
      // 是
      let from = at
      while (from > 0 && at - from < 2 && numerals.includes(text[from - 1]!)) from--
      return from < at ? clause('ordinalClause', text, from, at + 1) : null
    }
    case 0x7b2c: // 第
      return endsWord(text, at) && numerals.includes(text[at + 1]!) ? clause('ordinalClause', text, at, at + 3) : null
    case 0x9996: // 首先
      return next === 0x5148 && endsWord(text, at) ? clause('ordinalClause', text, at, at + 3) : null
    case 0x5176: // 其次
    case 0x518d: // 再次
      return next === 0x6b21 && endsWord(text, at) ? clause('ordinalClause', text, at, at + 3) : null
    case 0x6700: // 最后
      return next === 0x540e && endsWord(text, at) ? clause('ordinalClause', text, at, at + 3) : null
    default:
      return null
  }
}

/** Tells whether a comma stands behind a word of two characters. */
function endsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at + 2)
  return code === 0xff0c || code === 0x2c
}

function clause(style: NumberStyle, text: string, from: number, to: number): Clause | null {
  return opens(text, from) ? {style, ordinal: readOrdinal(style, text, from, to), from, to} : null
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Tells whether a clause can begin at a place: at the start of a line, or after a stop or a comma. */
function opens(text: string, at: number): boolean {
  let before = at
  while (before > 0 && (text.charCodeAt(before - 1) === 0x20 || text.charCodeAt(before - 1) === 0x3000)) before--
  return before === 0 || isStop(text.charCodeAt(before - 1)) > 0
}

/**
 * Keeps the numbers that make a series of at least two, in order and from 1: those of the style that begins first.
 *
 * @param clauses The candidates of one line, in order.
 */
export function keepSeries(clauses: readonly Clause[]): readonly Clause[] {
  const first = clauses.find((clause) => clause.ordinal === 1)
  if (!first) return none
  const series = [first]
  for (const clause of clauses) {
    if (clause.from <= first.from || clause.style !== first.style) continue
    // 最后 has no number of its own and closes a series.
    const due = series[series.length - 1]!.ordinal + 1
    if (clause.ordinal === due || clause.ordinal === 0) series.push({...clause, ordinal: due})
  }
  return series.length > 1 ? series : none
}
