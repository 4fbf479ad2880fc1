/** What a rule of repair is. */
import type {Meta} from '../schema/document.ts'
import type {Conclusion, Position} from '../schema/nodes.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import type {OwnPlaceAnswer} from './own-place.ts'
import type {Passage, Site} from './passages.ts'
import type {Whole} from './wholes.ts'

/** What a repair wants for. Each has its words in the table of terms of `diagnostics.ts`. */
export type Missing =
  | 'wholePassage'
  | 'agreement'
  | 'place'
  | 'singlePlace'
  | 'ownLevel'
  | 'fullName'
  | 'issuer'
  | 'exactWords'

/** The words that injected text displaced, with what they are concluded from. */
export interface Concluded extends Conclusion {
  value: string
}

/** What a rule says of a site: the words, that it is for want of something that it cannot, that nothing is missing. */
export type Answer = Concluded | {missing: Missing} | 'nothing'

/** What rules look at. What is costly is computed when it is first asked for. */
export interface RepairContext {
  /** The logical text. */
  text: string
  meta: Meta
  vocabulary: Vocabulary
  /** Gives the position of a stretch of the logical text. */
  place(from: number, to: number): Position
  /** The passages that nothing was cut out of. */
  wholes(): readonly Whole[]
  /** The place that the notice comes from. */
  ownPlace(): OwnPlaceAnswer
  /** The organ that issues the notice, as far as it is one and is known. */
  issuer(): {name: string; evidence: Position[]} | null
  /** Where the notice says that a government, or its office, issues it. */
  governs(): Position | null
  /** The level of government that the notice speaks from. */
  ownLevel(): {level: string; evidence: Position[]} | null
  /** Tells whether a name is that of an instrument of the notice's own place. */
  isOwnInstrument(site: Site, passage: Passage): boolean
  /** Gives the level of who adopted an instrument, as far as it is said: 省 of 经省政府批准. */
  approverOf(passage: Passage): string | null
  /** Tells whether a name begins with a place that cannot be the notice's: its issuer, level or code says another. */
  isContradicted(name: string): boolean
  /** Gives what some injected words displaced, where it is the same at all sites that were concluded, two at least. */
  displaced(injected: string): string | null
  /** Tells whether words are the name of an organ. */
  isOrgan(words: string): boolean
}

/** A rule: one idea a file, listed in `index.ts`. `null`: it has nothing to say of the site. */
export type RepairRuleFunction = (site: Site, context: RepairContext) => Answer | null

/** The most passages that are named as evidence of one repair. */
const most = 8

/** Takes from passages the ones to be shown, each once. */
export function shown(evidence: readonly Position[]): Position[] {
  const byPlace = new Map(evidence.map((position) => [`${position.start.offset} ${position.end.offset}`, position]))
  return [...byPlace.values()].slice(0, most)
}
