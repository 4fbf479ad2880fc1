/** The room that takes out what is no part of the notice, in one pass over the text, and records it. */
import {type Finding, finding} from '../diagnostics.ts'
import {TextBuilder} from '../read/offset-map.ts'
import type {Cut, SourceText} from '../read/source-text.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {injectedAd} from './injected-ad.ts'
import {pageControl} from './page-control.ts'
import {pageNumberInText, pageNumberLine} from './page-number.ts'
import type {CleaningRule, Matcher, Stretch} from './rules.ts'
import {stylesheet} from './stylesheet.ts'

/**
 * The rules, in the order in which they are tried at a place. Whole lines come before places inside lines, so that a
 * page number on its own line goes with its line.
 */
const rules: readonly CleaningRule[] = [pageNumberLine, pageControl, stylesheet, injectedAd, pageNumberInText]

interface Bound {
  rule: CleaningRule
  matcher: Matcher
}

/** The rules bound to a vocabulary, by the code of the character they are tried at. */
interface RuleTable {
  /** By character: 0 nothing to try, 1 try, 2 a line ends, 3 try if the next character is in `seconds`. */
  anywhere: Uint8Array
  seconds: Uint8Array
  byCode: Map<number, Bound[]>
  line: Map<number, Bound[]>
}

const tables = new WeakMap<Vocabulary, RuleTable>()

function tableFor(vocabulary: Vocabulary): RuleTable {
  let table = tables.get(vocabulary)
  if (!table) {
    table = {anywhere: new Uint8Array(0x10000), seconds: new Uint8Array(0x10000), byCode: new Map(), line: new Map()}
    for (const rule of rules) {
      const matcher = rule.create(vocabulary)
      const map = rule.where === 'line' ? table.line : table.byCode
      for (const start of matcher.starts) {
        const code = start.charCodeAt(0)
        map.set(code, [...(map.get(code) ?? []), {rule, matcher}])
        if (rule.where === 'anywhere') table.anywhere[code] = matcher.seconds && table.anywhere[code] !== 1 ? 3 : 1
      }
      for (const second of matcher.seconds ?? []) table.seconds[second.charCodeAt(0)] = 1
    }
    // A line starts after a break, whatever its characters are.
    for (const code of [10, 13, 0x1c, 0x1d, 0x1e, 0x1f]) table.anywhere[code] = 2
    tables.set(vocabulary, table)
  }
  return table
}

/**
 * Cuts out what the rules find.
 *
 * @returns The same text without it, with its removals in the order of the source. The input itself where nothing is
 *   found.
 */
export function clean(input: SourceText, vocabulary: Vocabulary): SourceText {
  const cuts = findCuts(input.text, tableFor(vocabulary))
  if (cuts.length === 0) return input
  const {map} = input
  const builder = new TextBuilder()
  const removals: Cut[] = []
  let kept = 0
  for (const cut of cuts) {
    builder.carry(input.text, map, kept, cut.from)
    kept = cut.to
    removals.push({rule: cut.rule, from: map.start(cut.from), to: map.end(cut.to)})
  }
  builder.carry(input.text, map, kept, input.text.length)
  return {
    ...input,
    ...builder.finish(),
    removals: [...input.removals, ...removals].sort((a, b) => a.from - b.from),
    findings: [...input.findings, ...findingsOf(input, cuts, removals)],
  }
}

interface TextCut extends Stretch {
  rule: Cut['rule']
}

/** Goes over the text once and asks the rules only where one of their characters stands. */
function findCuts(text: string, table: RuleTable): TextCut[] {
  const cuts: TextCut[] = []
  let floor = 0
  let inTable = 0
  const take = (bound: Bound, found: Stretch) => {
    const last = cuts.at(-1)
    // Style rules come in runs; a run is one removal.
    if (
      last &&
      last.rule === bound.rule.name &&
      bound.rule === stylesheet &&
      /^\s*$/.test(text.slice(last.to, found.from))
    ) {
      last.to = found.to
    } else cuts.push({rule: bound.rule.name, from: found.from, to: found.to})
    floor = found.to
  }
  const tryAt = (candidates: Bound[] | undefined, at: number): boolean => {
    for (const bound of candidates ?? []) {
      const found = bound.matcher.match(text, at, floor)
      if (found && found.to > at && found.from >= floor) {
        take(bound, found)
        return true
      }
    }
    return false
  }
  const startLine = (at: number): number => {
    let first = at
    while (isBlank(text.charCodeAt(first))) first++
    return inTable === 0 && tryAt(table.line.get(text.charCodeAt(first)), first) ? floor : first
  }
  const {anywhere, seconds} = table
  const end = text.length
  let at = startLine(0)
  while (at < end) {
    const code = text.charCodeAt(at)
    const kind = anywhere[code]!
    if (kind === 0) {
      at++
      continue
    }
    if (kind === 2) {
      if (code === 0x1d) inTable++
      else if (code === 0x1c) inTable--
      at = startLine(at + 1)
    } else if (kind === 3 && seconds[text.charCodeAt(at + 1)] === 0) at++
    else at = tryAt(table.byCode.get(code), at) ? floor : at + 1
  }
  return cuts
}

/** White space that can stand before the first word of a line. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 9 || code === 0x3000 || code === 0xa0 || code === 0xfeff
}

/** What the reader of the notice should know of the cuts. */
function findingsOf(input: SourceText, cuts: readonly TextCut[], removals: readonly Cut[]): Finding[] {
  const findings: Finding[] = []
  const ads = removals.filter((cut) => cut.rule === 'injectedAd')
  if (ads.length > 0) findings.push(finding('injectedText', ads[0]!.from, ads[0]!.to, String(ads.length)))
  cuts.forEach((cut, index) => {
    if (cut.rule !== 'pageNumber' || cut.from === 0 || isBreak(input.text.charCodeAt(cut.from - 1))) return
    const {from, to} = removals[index]!
    findings.push(finding('pageNumberInText', from, to, input.text.slice(cut.from, cut.to)))
  })
  return findings
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || isBlank(code)
}
