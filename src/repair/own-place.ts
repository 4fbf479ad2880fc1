/**
 * The place that a notice comes from, told without a gazetteer: names are those that stand with the word of a level or of
 * a functional zone, and what speaks for one as the notice's own are witnesses of several kinds. Two kinds that agree
 * decide, where no other name has as many.
 */
import type {Position} from '../schema/nodes.ts'
import {agreedLevel, type LevelVotes, plainLevels} from './level.ts'
import {atLevel, type Mentions, mentionsOf, type PlaceSources} from './mentions.ts'
import type {Missing} from './rules.ts'

/** What speaks for a name, in the order in which it is told: each kind is independent of the others. */
type Witness = 'frequency' | 'addressees' | 'organs' | 'organCode' | 'praise' | 'instrument'

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
  /** The levels that it is written with, with the first passage of each. */
  stated: ReadonlyMap<string, Position>
  witnesses: Map<Witness, Position[]>
}

/** How often a place must be named for that to speak for it, and how much oftener than the next. */
const often = 3
const margin = 1.5

/** Concludes which place a notice comes from. */
export function findOwnPlace(sources: PlaceSources, votes: LevelVotes): OwnPlaceAnswer {
  const {issuer} = sources
  const stated = issuer && atLevel.exec(issuer.name)
  // An issuer that is whole says it outright.
  if (stated) {
    const [full, name, level] = stated
    return {name: name!, level: level!, full, evidence: issuer.evidence}
  }
  const agreed = agreedLevel(votes)
  const mentions = mentionsOf(sources)
  const candidates = [...mentions.names]
    .map(([name, {stated, zones, organs, praised, begins}]): Candidate => {
      const witnesses = new Map<Witness, Position[]>()
      const add = (witness: Witness, positions: readonly Position[]) => {
        if (positions.length > 0) witnesses.set(witness, positions.slice(0, 3))
      }
      add('addressees', zones)
      add('organs', organs)
      add('organCode', organCode(name, sources))
      add('praise', praised)
      add('instrument', begins)
      return {name, stated, witnesses}
    })
    .filter(({name}) => !mentions.others.has(name))
    .filter(({stated}) => stated.size === 0 || !agreed || stated.has(agreed.level))
  const top = mostNamed(candidates, mentions)
  top?.witnesses.set('frequency', mentions.names.get(top.name)!.places)
  // What is known from running text alone is one witness, however often it stands there.
  for (const {name, witnesses} of candidates)
    if (!mentions.names.get(name)!.anchored && witnesses.has('organs')) witnesses.delete('frequency')
  const ranked = candidates.sort((a, b) => b.witnesses.size - a.witnesses.size)
  const [first, second] = ranked
  if (!first || first.witnesses.size < 2) return {missing: rivals(candidates, mentions) ? 'singlePlace' : 'place'}
  if (second && second.witnesses.size === first.witnesses.size) return {missing: 'singlePlace'}
  return withLevel(first, agreed, votes)
}

/** Joins a name and its level: as it is written together, else as two kinds of witnesses say. */
function withLevel(
  {name, stated, witnesses}: Candidate,
  agreed: ReturnType<typeof agreedLevel>,
  votes: LevelVotes,
): OwnPlaceAnswer {
  const evidence = [...witnesses.values()].flat()
  const voted = [...stated].filter(([level]) => agreed?.level === level || (!agreed && votes.has(level)))
  const [written] = voted.length > 0 ? voted : [...stated]
  if (written && (voted.length === 1 || (stated.size === 1 && votes.size === 0))) {
    const [level, position] = written
    return {name, level, full: name + level, evidence: [...evidence, position]}
  }
  if (stated.size > 0 || !agreed) return {missing: 'ownLevel'}
  // What an autonomous region or prefecture is called is more than name and level.
  if (!plainLevels.has(agreed.level)) return {missing: 'fullName'}
  return {name, level: agreed.level, full: name + agreed.level, evidence: [...evidence, ...agreed.evidence]}
}

/**
 * Finds the place that is named most, by a margin. One that the notice deals with as a partner is not its own, however
 * often it stands; but where it stands far oftener than any other, the next is named too seldom to say anything.
 */
function mostNamed(candidates: readonly Candidate[], {names, others}: Mentions): Candidate | null {
  const count = (name: string) => names.get(name)?.count ?? 0
  const [first, second] = [...candidates].sort((a, b) => count(b.name) - count(a.name))
  if (!first || count(first.name) < often) return null
  if (second && count(first.name) < count(second.name) * margin) return null
  const partner = Math.max(0, ...[...others].map(count))
  return count(first.name) * 2 >= partner ? first : null
}

/** Tells whether two places are named about equally often, and often. */
function rivals(candidates: readonly Candidate[], {names}: Mentions): boolean {
  const counts = candidates.map(({name}) => names.get(name)!.count).sort((a, b) => b - a)
  return counts.length > 1 && counts[1]! >= often && counts[0]! < counts[1]! * margin
}

/** 机关代字 begins with a character of the place, or with that of the province: 东政发 of 东湖市, 鄂政发 of 湖北省. */
function organCode(name: string, {code, vocabulary}: PlaceSources): Position[] {
  const first = code?.words[0]
  if (!first) return []
  return name.includes(first) || vocabulary.provinceCodes[first] === name ? [code.position] : []
}
