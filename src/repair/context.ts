/** What the rules look at, each part computed when it is first asked for. */

import type {Locator} from '../annotate/locator.ts'
import {shapesFor} from '../parse/shapes.ts'
import type {Cut, SourceText} from '../read/source-text.ts'
import type {Meta} from '../schema/document.ts'
import type {Flow, Nodes, Position} from '../schema/nodes.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {Issuers} from './issuers.ts'
import {agreedLevel, contradictsLevel, levelsOf} from './level.ts'
import {atLevel} from './mentions.ts'
import {codeSays} from './organ-code.ts'
import {listedOrgans} from './organs.ts'
import {ownInstruments} from './own-instrument.ts'
import {findOwnPlace} from './own-place.ts'
import type {Placed, Site} from './passages.ts'
import type {Answer, RepairContext} from './rules.ts'
import {gatherWholes, type Whole} from './wholes.ts'

/** A notice, as far as rules look at it. */
export interface Notice {
  children: Flow[]
  meta: Meta
  input: SourceText
  removals: readonly Cut[]
  vocabulary: Vocabulary
  locator: Locator
}

/** What was found out about it so far; `answers` grows while rules are asked. */
export interface Found {
  sites: readonly Site[]
  leaves: readonly Placed[]
  answers: ReadonlyMap<Site, Answer>
}

/** Creates the context of one call. */
export function createContext(notice: Notice, found: Found): RepairContext {
  const {meta, vocabulary, locator, input} = notice
  const {sites, leaves, answers} = found
  const {text} = input
  // Positions are there: where none are asked for, they are taken out at the end.
  const place = (from: number, to: number) => locator.at(from, to)!
  const {isOrgan} = shapesFor(vocabulary)
  const wholes = once((): readonly Whole[] => wholesOf(notice, found))
  const organs = once(() => listedOrgans(leaves, text))
  const levels = once(() => levelsOf(organs(), text, place))
  const issuers = once(() => new Issuers(meta, sites, wholes(), isOrgan))
  const issuer = () => issuers().one(answers)
  const code = codeOf(meta)
  const issuerLeft = meta.issuers.join('、')
  const ownPlace = once(() => {
    const whole = issuers().isDamaged ? null : issuer()
    const [wholeNames, titles, apart] = [wholes(), titlesOf(notice, found), apartOf(leaves)]
    const sources = {text, organs: organs(), wholes: wholeNames, titles, apart, code, issuerLeft, vocabulary, place}
    return findOwnPlace({...sources, issuer: whole}, levels())
  })
  const instruments = ownInstruments(sites, text, vocabulary, forwards(meta))
  const isContradicted = (name: string): boolean => {
    const [whole, place, level] = atLevel.exec(name) ?? []
    if (!place || !level) return false
    const own = atLevel.exec(issuer()?.name ?? '')?.[0]
    if (own !== undefined && own !== whole) return true
    return (
      contradictsLevel(level, levels()) || codeSays(code?.words ?? '', place, issuerLeft, vocabulary) === 'contradicts'
    )
  }
  // Asked for when all other rules have been.
  const displaced = once(() => displacedWords(sites, answers))
  return {
    text,
    meta,
    vocabulary,
    place,
    wholes,
    ownPlace,
    isOrgan,
    issuer,
    governs: once(() => governmentOf(sites, wholes(), place)),
    ownLevel: once(() => {
      const agreed = agreedLevel(levels())
      if (agreed) return agreed
      const own = ownPlace()
      return 'missing' in own ? null : {level: own.level, evidence: own.evidence}
    }),
    isOwnInstrument: instruments.isOwn,
    approverOf: instruments.approverOf,
    isContradicted,
    displaced: (injected) => displaced().get(injected) ?? null,
  }
}

/** Computes a value when it is first asked for. */
function once<Value>(compute: () => Value): () => Value {
  let made: {value: Value} | null = null
  return () => {
    made ??= {value: compute()}
    return made.value
  }
}

/** Gives what was concluded for each kind of injected words, where that is the same twice at least and never another. */
function displacedWords(sites: readonly Site[], answers: ReadonlyMap<Site, Answer>): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const site of sites) {
    const answer = answers.get(site)
    if (!answer || answer === 'nothing' || !('value' in answer)) continue
    const own = counts.get(site.gap.value) ?? new Map<string, number>()
    counts.set(site.gap.value, own.set(answer.value, (own.get(answer.value) ?? 0) + 1))
  }
  const said = new Map<string, string>()
  for (const [injected, values] of counts)
    for (const [value, count] of values) if (values.size === 1 && count > 1) said.set(injected, value)
  return said
}

function wholesOf({children, meta, input, vocabulary, locator}: Notice, {sites}: Found): readonly Whole[] {
  const damaged = new Set<Nodes>(sites.flatMap(({holder, placed}) => [holder, placed.leaf]))
  return gatherWholes({
    children,
    pageFacts: input.pageFacts,
    adBrands: vocabulary.adBrands,
    isDamaged: (node) => damaged.has(node),
    inSource: (from, to) => locator.inSource(from, to)!,
    forwards: forwards(meta),
  })
}

/** Gives what is left of the titles of a notice and of what it issues, apart where words were displaced. */
function titlesOf({children}: Notice, {sites}: Found): {words: string; position: Position}[] {
  const pieces = new Map<Nodes, readonly string[]>(
    sites.map(({holder, passages}) => [holder, passages[passages.length - 1]!.pieces]),
  )
  const titles = children.flatMap((node) => (node.type === 'attachment' ? (node.children as Flow[]) : [node]))
  return titles.flatMap((node) => {
    const {position} = node
    if (node.type !== 'title' || !position) return []
    return (pieces.get(node) ?? [node.children.map(({value}) => value).join('')]).map((words) => ({words, position}))
  })
}

/** Gives 机关代字 and where it stands. */
function codeOf({documentNumber, evidence}: Meta): {words: string; position: Position} | null {
  const position = evidence['documentNumber']?.[0]?.position
  return documentNumber?.organCode && position ? {words: documentNumber.organCode, position} : null
}

/** Tells whether a notice passes on what others wrote. */
function forwards({title}: Meta): boolean {
  return title !== null && /转发|批转/.test(title) && !title.includes('印发')
}

/** Gives the stretches in which a place is named as the notice's build has it. */
function apartOf(leaves: readonly Placed[]): Placed[] {
  const isApart = ({leaf, ancestors}: Placed) =>
    leaf.type === 'field' ||
    leaf.type === 'reference' ||
    ancestors.some(({type}) => type === 'title' || type === 'addressees' || type === 'metadata' || type === 'masthead')
  return leaves.filter(isApart)
}

/** Gives where a government or its office is said to issue the notice; a committee beside it has offices of its own. */
function governmentOf(
  sites: readonly Site[],
  wholes: readonly Whole[],
  place: (from: number, to: number) => Position,
): Position | null {
  const organs = [
    ...sites.flatMap(({passages: [passage]}) =>
      passage?.kind === 'organ' ? [{words: passage.left, position: () => place(passage.from, passage.to)}] : [],
    ),
    ...wholes.flatMap(({kind, of, name, position}) =>
      kind === 'organ' && of === 'notice' ? [{words: name.words, position: () => position}] : [],
    ),
  ]
  if (organs.some(({words}) => /[省市县区州盟旗]委(?!员)/.test(words))) return null
  return organs.find(({words}) => /政府(?:办公[室厅]|$)/.test(words.trim()))?.position() ?? null
}
