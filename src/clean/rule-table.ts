/** The rules of cleaning in one table by character, so that a pass over a text asks each only where it may find something. */
import {alternatives} from '../../grammars/words.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {foreignPhrases} from './foreign-phrase.ts'
import {injectedAd, injectedAdWith} from './injected-ad.ts'
import {omission} from './omission.ts'
import {pageControl} from './page-control.ts'
import {pageNumberInText, pageNumberLine} from './page-number.ts'
import type {CleaningRule, Matcher} from './rules.ts'
import {stylesheet} from './stylesheet.ts'

/**
 * The rules, in the order in which they are tried at a place. Whole lines come before places inside lines, so that a
 * page number on its own line goes with its line.
 */
const rules: readonly CleaningRule[] = [pageNumberLine, pageControl, omission, stylesheet, injectedAd, pageNumberInText]

export interface Bound {
  rule: CleaningRule
  matcher: Matcher
}

/** The rules bound to a vocabulary, by the code of the character they are tried at. */
export interface RuleTable {
  /** By character: the places, as bits, that it can have in a start. */
  marks: Uint8Array
  /** By character: 1 where one alone is a start. */
  alone: Uint8Array
  /** By the two characters that a start has, mixed: 1 where there may be such a start. */
  pairs: Uint8Array
  /** Finds the next character that stands alone. */
  nextAlone: RegExp
  anywhere: Map<number, Bound[]>
  line: Map<number, Bound[]>
}

/** A rule is tried here; a start goes on here; a rule of lines is tried here. */
export const Place = {first: 1, second: 2, line: 4} as const

/** Gives the place of two characters in a table of pairs. */
export function mixed(first: number, second: number): number {
  return (first * 31 + second) & 0xffff
}

const tables = new WeakMap<Vocabulary, RuleTable>()

function tableFor(vocabulary: Vocabulary): RuleTable {
  let table = tables.get(vocabulary)
  if (!table) {
    table = bind(rules, vocabulary)
    tables.set(vocabulary, table)
  }
  return table
}

/** Gives the table for a text: the one of its vocabulary, unless phrases stand in place of names that it does not hold. */
export function tableOf(text: string, vocabulary: Vocabulary): RuleTable {
  const phrases = foreignPhrases(text, vocabulary)
  if (phrases.length === 0) return tableFor(vocabulary)
  return bind(
    rules.map((rule) => (rule === injectedAd ? injectedAdWith(phrases) : rule)),
    vocabulary,
  )
}

function bind(rules: readonly CleaningRule[], vocabulary: Vocabulary): RuleTable {
  const alone: string[] = []
  const table: RuleTable = {
    marks: new Uint8Array(0x10000),
    alone: new Uint8Array(0x10000),
    pairs: new Uint8Array(0x10000),
    nextAlone: /$/g,
    anywhere: new Map(),
    line: new Map(),
  }
  for (const rule of rules) {
    const matcher = rule.create(vocabulary)
    const map = table[rule.where]
    for (const start of matcher.starts) {
      const code = start.charCodeAt(0)
      const bounds = map.get(code)
      if (!bounds) map.set(code, [{rule, matcher}])
      else if (bounds.at(-1)!.matcher !== matcher) bounds.push({rule, matcher})
      if (rule.where === 'line') table.marks[code]! |= Place.line
      else {
        table.marks[code]! |= Place.first
        if (start.length === 1) alone.push(start)
        else {
          table.marks[start.charCodeAt(1)]! |= Place.second
          table.pairs[mixed(code, start.charCodeAt(1))] = 1
        }
      }
    }
  }
  for (const character of alone) table.alone[character.charCodeAt(0)] = 1
  if (alone.length > 0) table.nextAlone = new RegExp(alternatives(alone), 'g')
  return table
}
