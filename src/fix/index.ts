/** The room that mends a notice: what the checks found to be mechanical is changed in the text, and nothing else. */
import {catalogue, type Edit, type RuleId} from '../diagnostics.ts'
import type {ParseOptions} from '../options.ts'
import {parse} from '../pipeline.ts'
import type {GongwenDocument} from '../schema/document.ts'
import {applyEdits, ChangedText, orderEdits, TakenPlaces} from './edits.ts'
import {fixFault, fixOf, isFixable} from './fixable.ts'
import {Changes, type Licence, saysTheSame} from './same.ts'

/** What a caller may ask of `fixNotice`. */
export interface FixOptions extends Omit<ParseOptions, 'positions'> {
  /** Rules that are fixed only where they are asked for: `['numberingGap', 'halfWidthPunctuation']`. */
  fix?: readonly RuleId[]
}

/** How often a rule was heeded. */
export type RuleCounts = Partial<Record<RuleId, number>>

/** What became of a notice. */
export interface FixResult {
  /** The text after the fix. */
  value: string
  /** The changes that lead from the text that was given to `value`; offsets into the former, in order. */
  edits: Edit[]
  /** How many messages of each rule were heeded. */
  fixed: RuleCounts
  /** How many were not, since the notice would have read otherwise. */
  refused: RuleCounts
  /** How many were not even tried, since too many others could not be made. */
  untried: RuleCounts
  /** False where there was still something to change, or to try, after the last round. */
  settled: boolean
  /** The notice as it reads now, with what is left to say about it. */
  document: GongwenDocument
}

/** A fix brings others about: a bracket that has changed is compared with those beside it. It seldom takes three rounds. */
const rounds = 5

/** How often a round reads the notice to find out which of its fixes can be made. */
const attempts = 60

/**
 * Fixes the text of a notice: makes the changes that `parse` with `check` carries in `Diagnostic.edits`, those of every
 * rule whose `fix` is `always`, and of others that are asked for. Rounds follow until there is nothing left to change.
 *
 * After each round the notice must read as before, but for the characters that were changed. Fixes that would make it
 * read otherwise are left out and counted in `refused`. To find them out takes time, which is bounded: what there was none
 * for is counted in `untried`.
 *
 * @param input Plain text or Markdown, decoded. Of another format nothing is changed.
 * @throws {TypeError} Where the options are wrong: as `parse` does, and for a rule that cannot be fixed.
 * @example
 * fixNotice('…加强管护。（责任单位：市林业局)\n').value // …加强管护。（责任单位：市林业局）
 */
export function fixNotice(input: string, options: FixOptions = {}): FixResult {
  const {fix = [], ...given} = options
  for (const name of fix) checkFixable(name)
  const settings: ParseOptions = {...given, check: given.check || true}
  const whole = parse(input, {...settings, validate: false})
  // What a text is must not be guessed anew once it has changed.
  const fixed: ParseOptions = {...settings, format: whole.source.format}
  const isWanted = (ruleId: RuleId) => fixOf(ruleId) === 'always' || fix.includes(ruleId)
  const {text, ...result} = settle(input, whole, isWanted, (value) => parse(value, {...fixed, validate: false}))
  return {value: text.value, edits: text.edits(), ...result, document: parse(text.value, fixed)}
}

function checkFixable(name: string): void {
  const fault = fixFault(name)
  if (fault) throw new TypeError(fault === 'noRule' ? `Unknown rule: ${name}` : `${name} cannot be fixed`)
}

/** What is to be changed for one message. */
interface Fix {
  ruleId: RuleId
  edits: readonly Edit[]
  /** The fix that this is a part of. */
  whole?: Fix
}

/** Reads a text as the first one was read, with full positions. */
type Read = (value: string) => GongwenDocument

/**
 * Changes a text round by round until nothing is left to change.
 *
 * @param whole The text as read.
 */
export function settle(
  input: string,
  whole: GongwenDocument,
  isFixed: (ruleId: RuleId) => boolean,
  read: Read,
): Pick<FixResult, 'fixed' | 'refused' | 'untried' | 'settled'> & {text: ChangedText} {
  const text = new ChangedText(input)
  const fixed: RuleCounts = {}
  /** Rules with a message that is heeded in part, round after round. */
  const parted = new Set<RuleId>()
  let document = whole
  for (let round = 1; ; round++) {
    const fixes = isFixable(document) ? fixesOf(document, text.value, isFixed) : []
    const outcome = attempt(text.value, document, fixes, read)
    const {accepted, refused, untried} = outcome
    if (accepted.length === 0 || round > rounds) {
      const settled = accepted.length === 0 && untried.length === 0
      return {text, fixed, refused: countRules({}, refused), untried: countRules({}, untried), settled}
    }
    text.apply(editsOf(accepted, text.value))
    document = outcome.document
    countRules(
      fixed,
      accepted.filter(({ruleId, whole}) => !whole || !parted.has(ruleId)),
    )
    for (const {ruleId, whole} of accepted) if (whole) parted.add(ruleId)
  }
}

function fixesOf({diagnostics}: GongwenDocument, value: string, isFixed: (ruleId: RuleId) => boolean): Fix[] {
  const changes = ({from, to, text}: Edit) => value.slice(from, to) !== text
  return diagnostics.flatMap(({ruleId, edits}) =>
    edits && isFixed(ruleId) && edits.some(changes) ? [{ruleId, edits}] : [],
  )
}

/** What a rule may change beside marks and blanks. */
function licenceOf(ruleId: RuleId): Licence {
  const order = catalogue[ruleId].group === 'numbering' && fixOf(ruleId) === 'onRequest'
  return {order, words: order || ruleId === 'documentNumberForm' || ruleId === 'dateForm'}
}

function editsOf(fixes: readonly Fix[], value: string): (Edit & Licence)[] {
  return orderEdits(
    fixes.flatMap(({ruleId, edits}) => edits.map((edit) => ({...edit, ...licenceOf(ruleId)}))),
    value.length,
  )
}

function countRules(counts: RuleCounts, fixes: readonly Fix[]): RuleCounts {
  for (const {ruleId} of new Set(fixes.map((fix) => fix.whole ?? fix))) counts[ruleId] = (counts[ruleId] ?? 0) + 1
  return counts
}

interface Attempt {
  accepted: Fix[]
  refused: Fix[]
  untried: Fix[]
  document: GongwenDocument
}

/**
 * Finds the fixes that leave the notice as it is: all, or else by rule, or else by halves of a rule, or of one that stands
 * for many places. Larger parts come before smaller ones, so that some that cannot be made do not take the attempts of
 * others; with half of the attempts gone the last parts are followed down, so that some come to an end. Fixes that overlap
 * accepted ones wait for the next round.
 */
function attempt(value: string, before: GongwenDocument, fixes: readonly Fix[], read: Read): Attempt {
  const best: Attempt = {accepted: [], refused: [], untried: [], document: before}
  let left = attempts
  let rest = fixes
  for (;;) {
    const {free, later} = partTaken(rest, best.accepted, value.length)
    if (free.length === 0) return best
    const groups = [free]
    while (groups.length > 0) {
      const group = (left > attempts / 2 ? groups.shift() : groups.pop())!
      if (left === 0) {
        best.untried = best.untried.concat(group)
        continue
      }
      left--
      const accepted = best.accepted.concat(group)
      const edits = editsOf(accepted, value)
      const document = read(applyEdits(value, edits))
      if (saysTheSame(before, document, new Changes(value, edits))) {
        best.accepted = accepted
        best.document = document
        continue
      }
      const parts = split(group, value)
      if (parts.length > 1) groups.push(...parts)
      else best.refused = best.refused.concat(group)
    }
    rest = later
  }
}

/** Parts fixes into those whose places are free, and those that overlap accepted ones, or one before them. */
function partTaken(fixes: readonly Fix[], accepted: readonly Fix[], length: number): {free: Fix[]; later: Fix[]} {
  const taken = new TakenPlaces(length)
  for (const {edits} of accepted) taken.take(edits)
  const free: Fix[] = []
  const later: Fix[] = []
  for (const fix of fixes) (taken.take(fix.edits) ? free : later).push(fix)
  return {free, later}
}

/** Parts fixes by their rules; those of one rule in the middle; a single one between two of its sentences. */
function split(fixes: Fix[], value: string): Fix[][] {
  if (fixes.length === 1) return halves(fixes[0]!, value)
  const byRule = new Map<RuleId, Fix[]>()
  for (const fix of fixes) {
    const same = byRule.get(fix.ruleId)
    if (same) same.push(fix)
    else byRule.set(fix.ruleId, [fix])
  }
  if (byRule.size > 1) return [...byRule.values()]
  const middle = fixes.length >> 1
  return [fixes.slice(0, middle), fixes.slice(middle)]
}

/** Parts the marks of a whole text in two, at the end of the sentence next to the middle. Numbers change together. */
function halves(fix: Fix, value: string): Fix[][] {
  const {ruleId, edits, whole = fix} = fix
  if (catalogue[ruleId].group !== 'punctuation') return []
  for (let at = edits.length >> 1; at > 0 && at < edits.length; at++) {
    if (!value.slice(edits[at - 1]!.to, edits[at]!.from).includes('。')) continue
    return [[{ruleId, edits: edits.slice(0, at), whole}], [{ruleId, edits: edits.slice(at), whole}]]
  }
  return []
}
