/**
 * The place that a notice comes from, told without a gazetteer: names are those that stand with the word of a level or of
 * a functional zone, and what speaks for one as the notice's own are witnesses of several kinds. Two kinds that agree
 * decide, one of them the notice's own build, where no other name has as many, 机关代字 does not begin like another's and
 * the notice speaks from the level of the place.
 */
import type {Position} from '../schema/nodes.ts'
import {plainLevels} from '../vocabulary/own-place.ts'
import {agreedLevel, contradictsLevel, type Levels, speaksFrom} from './level.ts'
import type {Mention, PlaceSources} from './mention.ts'
import {atLevel, type Mentions, mentionsOf} from './mentions.ts'
import {codeSays} from './organ-code.ts'
import type {Missing} from './rules.ts'

/**
 * What speaks for a name, in the order in which it is told. No words count for two kinds; those of the text are weaker
 * than those of the notice's build, as partners are named in it too.
 */
type Witness = 'addressees' | 'organCode' | 'instrument' | 'organs' | 'praise' | 'frequency'

/** The witnesses of the notice's build. */
const built: readonly Witness[] = ['addressees', 'organCode', 'instrument']

/** The place of a notice. */
export interface OwnPlace {
  /** 东湖 */
  name: string
  /** 市 */
  level: string
  /** 东湖市 */
  full: string
  evidence: Position[]
}

/** The place, or what is missing to tell it. */
export type OwnPlaceAnswer = OwnPlace | {missing: Missing}

/** A name with the witnesses that speak for it. */
interface Candidate {
  name: string
  mention: Mention
  witnesses: Map<Witness, readonly Position[]>
}

/** How often a place must be named for that to speak for it, and how much oftener than the next. */
const often = 3
const margin = 1.5

/** Concludes which place a notice comes from. */
export function findOwnPlace(sources: PlaceSources, levels: Levels): OwnPlaceAnswer {
  const {issuer} = sources
  const stated = issuer && atLevel.exec(issuer.name)
  // An issuer that is whole says it outright.
  if (stated) {
    const [full, name, level] = stated
    return {name: name!, level: level!, full, evidence: issuer.evidence}
  }
  const agreed = agreedLevel(levels)
  const mentions = mentionsOf(sources)
  const candidates = [...mentions.names]
    .filter(
      ([name, {stated}]) => !mentions.others.has(name) && (stated.size === 0 || !agreed || stated.has(agreed.level)),
    )
    .flatMap(([name, mention]) => candidateOf(name, mention, sources) ?? [])
  const top = mostNamed(candidates, mentions)
  if (top && top.mention.plain.count - beginnings(top.mention).length >= often)
    top.witnesses.set('frequency', top.mention.plain.places)
  for (const candidate of candidates) weigh(candidate)
  const [first, second] = candidates.sort((a, b) => b.witnesses.size - a.witnesses.size)
  if (!first || first.witnesses.size < 2) return {missing: rivals(candidates) ? 'singlePlace' : 'place'}
  if (second && second.witnesses.size === first.witnesses.size) return {missing: 'singlePlace'}
  if (!isEnough(first, agreed?.level ?? null, mentions)) return {missing: 'place'}
  return withLevel(first, levels)
}

/** Gives a name with its witnesses but for those that compare it with others; `null` where the code is another's. */
function candidateOf(name: string, mention: Mention, {code, issuerLeft, vocabulary}: PlaceSources): Candidate | null {
  const said = codeSays(code?.words ?? '', name, issuerLeft, vocabulary)
  if (said === 'contradicts') return null
  const witnesses: Candidate['witnesses'] = new Map()
  const add = (witness: Witness, positions: readonly Position[]) => {
    if (positions.length > 0) witnesses.set(witness, positions.slice(0, 3))
  }
  add('addressees', mention.zones)
  add('organCode', code && said === 'agrees' ? [code.position] : [])
  add('instrument', beginnings(mention))
  add('organs', mention.organs.places)
  add('praise', [...mention.praised.places, ...mention.progress.places])
  return {name, mention, witnesses}
}

function beginnings({begins}: Mention): Position[] {
  return [...begins.values()].flat()
}

/** Takes away what says nothing beside what else is known of a name. */
function weigh({mention: {anchored, doubled}, witnesses}: Candidate): void {
  // What is known from running text alone is one witness, however often it stands there.
  if (!anchored && witnesses.has('organs')) witnesses.delete('frequency')
  // An office that is named with the place and without it is another's where it has it.
  if (doubled && !witnesses.has('addressees') && !witnesses.has('instrument')) witnesses.delete('organs')
}

/**
 * Tells whether the witnesses of a name decide. Without one of the notice's build, praise and two offices do together: where
 * the level is sure, and no office of that level is named without the place, as those of the notice's own would be.
 */
function isEnough({mention, witnesses}: Candidate, agreed: string | null, {bare}: Mentions): boolean {
  const {stated, zones, praised, progress, plain, organs} = mention
  // A name without a level is no more than two characters behind a word, until it stands so more often.
  if (stated.size === 0 && zones.length === 0 && praised.count + progress.count + plain.count + organs.count < 2)
    return false
  if (built.some((witness) => witnesses.has(witness))) return true
  if (praised.count === 0 || !witnesses.has('organs') || organs.count < 2 || agreed === null) return false
  return stated.has(agreed) && !bare.has(agreed)
}

/** Joins a name and its level: as it is written together, else as two kinds of witnesses say. */
function withLevel({name, mention: {stated, begins}, witnesses}: Candidate, levels: Levels): OwnPlaceAnswer {
  const evidence = [...witnesses.values()].flat()
  // Its own titles say the level of a place outright.
  const fits = [...stated].filter(
    ([level]) => speaksFrom(level, levels) || (begins.has(level) && !contradictsLevel(level, levels)),
  )
  if (fits.length === 1) {
    const [level, position] = fits[0]!
    return {name, level, full: name + level, evidence: [...evidence, position]}
  }
  const agreed = agreedLevel(levels)
  if (stated.size > 0 || !agreed || contradictsLevel(agreed.level, levels)) return {missing: 'ownLevel'}
  // What an autonomous region or prefecture is called is more than name and level.
  if (!(plainLevels as readonly string[]).includes(agreed.level)) return {missing: 'fullName'}
  return {name, level: agreed.level, full: name + agreed.level, evidence: [...evidence, ...agreed.evidence]}
}

/**
 * Finds the place that is named most, by a margin. One that the notice deals with as a partner is not its own, however
 * often it stands; but where it stands far oftener than any other, the next is named too seldom to say anything.
 */
function mostNamed(candidates: readonly Candidate[], {names, others}: Mentions): Candidate | null {
  const [first, second] = [...candidates].sort((a, b) => b.mention.count - a.mention.count)
  if (!first || first.mention.count < often) return null
  if (second && first.mention.count < second.mention.count * margin) return null
  const partner = Math.max(0, ...[...others].map((name) => names.get(name)?.count ?? 0))
  return first.mention.count * 2 >= partner ? first : null
}

/** Tells whether two places are named about equally often, and often. */
function rivals(candidates: readonly Candidate[]): boolean {
  const counts = candidates.map(({mention}) => mention.count).sort((a, b) => b - a)
  return counts.length > 1 && counts[1]! >= often && counts[0]! < counts[1]! * margin
}
