/**
 * The room that concludes what injected text displaced, from evidence in the notice itself. Without injected text nothing
 * is done; what no rule concludes is left out, and the message says what was missing.
 */
import {grammarsFor} from '../annotate/context.ts'
import type {Locator} from '../annotate/locator.ts'
import {type Finding, finding} from '../diagnostics.ts'
import type {Cut, SourceText} from '../read/source-text.ts'
import type {Meta} from '../schema/document.ts'
import type {Flow} from '../schema/nodes.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {createContext} from './context.ts'
import {type Completed, repairMeta} from './facts.ts'
import {ownOffices} from './own-offices.ts'
import {parallelPassage} from './parallel-passage.ts'
import {gapsOf, leavesOf, type Passage, type PlaceOf, type Site, sitesOf} from './passages.ts'
import {placeName, sameInjection} from './place-name.ts'
import {hasPlace, rebuild} from './rebuild.ts'
import type {Answer, Concluded, Missing, RepairContext, RepairRuleFunction} from './rules.ts'
import {setPhrase} from './set-phrase.ts'
import {titleGrammar} from './title-grammar.ts'

/**
 * The rules in the order in which they are asked; the first that concludes counts. A whole passage is the surest; the
 * grammar of titles and set phrases come before the place, which is what is left where no organ is displaced.
 */
const rules: readonly RepairRuleFunction[] = [parallelPassage, titleGrammar, setPhrase, ownOffices, placeName]

/** What is repaired. */
export interface RepairInput {
  children: Flow[]
  meta: Meta
  /** The logical text. */
  input: SourceText
  removals: readonly Cut[]
  vocabulary: Vocabulary
  locator: Locator
  findings: Finding[]
}

/** The notice as it is concluded to have been. */
export interface Repaired {
  children: Flow[]
  meta: Meta
}

/**
 * Repairs a notice.
 *
 * @returns New children and facts, which share with the given ones what does not change; the given ones themselves where
 *   nothing was injected. What was concluded, and what could not be, is added to `findings`.
 * @example
 * // 东湖市教育局 stands in the notes, 美丽东湖 in the body, and 亚博体育:人民政府 signs: 〔东湖市〕人民政府
 */
export function repairNotice(given: RepairInput): Repaired {
  const {children, meta, input, removals, vocabulary, locator, findings} = given
  const gaps = gapsOf(removals, input)
  if (gaps.length === 0) return {children, meta}
  const {map, text} = input
  const placeOf: PlaceOf = (position) => (position ? map.derivedStretch(position) : null)
  const leaves = leavesOf(children, placeOf)
  const sites = sitesOf(gaps, leaves, input, placeOf)
  const answers = new Map<Site, Answer>()
  const context = createContext(given, {sites, leaves, answers})
  // The organ comes first, since titles begin with it; what was displaced elsewhere counts last.
  const isOrgan = ({passages}: Site) => passages[0]!.kind === 'organ'
  for (const site of sites.filter(isOrgan)) answers.set(site, answerOf(site, context))
  for (const site of sites) if (!isOrgan(site)) answers.set(site, answerOf(site, context))
  for (const site of sites) {
    const answer = answers.get(site)!
    const last = answer !== 'nothing' && 'missing' in answer ? sameInjection(site, context) : null
    if (last) answers.set(site, last)
  }
  const completer = new Completer(sites, answers)
  const repairs = sites.flatMap((site) => {
    const concluded = concludedOf(answers.get(site)!)
    return concluded && hasPlace(site) ? [{site, concluded}] : []
  })
  const built = rebuild(children, repairs, {
    text,
    place: (from, to) => locator.at(from, to),
    canonicalName: grammarsFor(vocabulary).canonicalName,
    complete: (passage) => completer.words(passage),
  })
  const repaired = repairMeta(meta, completer.completed(), children, vocabulary.adBrands)
  for (const found of said(sites, answers, meta, repaired)) findings.push(found)
  return {children: built, meta: repaired}
}

/** Asks the rules in turn; what the first of those that lack something lacks is what is missing. */
function answerOf(site: Site, context: RepairContext): Answer {
  let missing: Missing | null = null
  const isField = site.placed.leaf.type === 'field'
  if (!isField && !hasPlace(site)) return {missing: 'exactWords'}
  for (const rule of rules) {
    const answer = rule(site, context)
    if (answer === null) continue
    if (answer === 'nothing' || 'value' in answer) return answer
    missing ??= answer.missing
    // Copies that differ leave open which of them is right.
    if (missing === 'agreement') break
  }
  return {missing: missing ?? 'wholePassage'}
}

function concludedOf(answer: Answer): Concluded | null {
  return answer !== 'nothing' && 'value' in answer ? answer : null
}

/** Puts the words of passages together. */
class Completer {
  private readonly byGap: Map<number, Answer>

  constructor(
    private readonly sites: readonly Site[],
    answers: ReadonlyMap<Site, Answer>,
  ) {
    this.byGap = new Map(sites.map((site) => [site.gap.from, answers.get(site)!]))
  }

  /** Gives the words of a passage with what was concluded in its gaps. */
  words({pieces, gaps}: Passage): string {
    return pieces.map((piece, index) => (index === 0 ? '' : this.value(gaps[index - 1]!.from)) + piece).join('')
  }

  /** Gives the titles and names of organs that have gaps, each as a whole. */
  completed(): Completed[] {
    const passages = new Set(this.sites.map((site) => site.passages[site.passages.length - 1]!))
    return [...passages].flatMap((passage) => {
      if (passage.kind !== 'title' && passage.kind !== 'organ') return []
      const answers = passage.gaps.map(({from}) => this.byGap.get(from))
      const concluded = answers.flatMap((answer) => (answer && concludedOf(answer)) ?? [])
      const known = answers.every((answer) => answer === 'nothing' || (answer && 'value' in answer))
      return [
        {
          kind: passage.kind,
          left: passage.left,
          words: known && concluded.length > 0 ? this.words(passage) : null,
          concluded,
        },
      ]
    })
  }

  private value(from: number): string {
    const answer = this.byGap.get(from)
    return (answer && concludedOf(answer)?.value) ?? ''
  }
}

/**
 * Says what was concluded and what was not, once a site. Fields beside the notice repeat what it says itself, so that they
 * are spoken of only where a fact rests on them alone.
 */
function said(sites: readonly Site[], answers: ReadonlyMap<Site, Answer>, meta: Meta, repaired: Meta): Finding[] {
  const findings: Finding[] = []
  const spoken = new Set<string>()
  const isBeside = ({placed}: Site) => placed.ancestors[placed.ancestors.length - 1]?.type === 'metadata'
  const speak = (site: Site) => {
    const answer = answers.get(site)!
    const {from, to, value} = site.gap
    if (answer === 'nothing') return
    findings.push(
      'value' in answer
        ? finding('repaired', from, to, answer.value, [], {rule: answer.rule})
        : finding('notRepaired', from, to, value, [], {missing: answer.missing}),
    )
  }
  for (const site of sites) {
    if (isBeside(site)) continue
    speak(site)
    const {kind} = site.passages[site.passages.length - 1]!
    if (kind === 'title') spoken.add('title')
    if (kind === 'organ') spoken.add('issuers')
  }
  for (const site of sites) {
    const {leaf} = site.placed
    const field = leaf.type === 'field' ? leaf.field : null
    if (!isBeside(site) || field === null || spoken.has(field)) continue
    // A field that is not what the fact was taken from says nothing of it.
    const settled = repaired.inferred.includes(field) && !meta.inferred.includes(field)
    if (concludedOf(answers.get(site)!) ? !settled : !repaired.incomplete.includes(field)) continue
    speak(site)
  }
  return findings
}
