/** What the place of a notice is told from, and what is known of a name that stands in it. */
import type {Position} from '../schema/nodes.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import type {ListedOrgan} from './organs.ts'
import type {Whole} from './wholes.ts'

/** What the place of a notice is told from. */
export interface PlaceSources {
  text: string
  organs: readonly ListedOrgan[]
  /** The one issuer, where it is whole. */
  issuer: {name: string; evidence: Position[]} | null
  /** What is left of the issuers where words were displaced. */
  issuerLeft: string
  wholes: readonly Whole[]
  /** What is left of the titles of the notice and of its instrument, apart where words were displaced. */
  titles: readonly {words: string; position: Position}[]
  /** The stretches that say nothing by naming a place, in order: titles, addressees, fields, documents in 《》. */
  apart: readonly {from: number; to: number}[]
  /** 机关代字, and where it stands. */
  code: {words: string; position: Position} | null
  vocabulary: Vocabulary
  place(from: number, to: number): Position
}

/** Where a name stands. Each place in running text counts for one of `organs`, `praised`, `progress`, `plain` or `partner`. */
export interface Mention {
  /** How often it stands in the text, and how often with the word of a level behind it. */
  count: number
  withLevel: number
  /** True where it begins a title or an organ of a list; in running text 会同市教育局 looks like a place. */
  anchored: boolean
  /** The levels that it is written with: 东湖市, with the first place of each. */
  stated: Map<string, Position>
  /** Zones and offices of its own among the addressees: 东湖经济技术开发区管委会, 东湖市直各部门. */
  zones: Position[]
  /** Offices of its own elsewhere: 东湖市教育局. */
  organs: Tally
  /** True where one of these is named without the place too: 市教育局 beside 西江市教育局 is another. */
  doubled: boolean
  /** 建设美丽东湖, 结合东湖实际. */
  praised: Tally
  /** 推动东湖高质量发展. */
  progress: Tally
  /** In running text, as none of the others. */
  plain: Tally
  /** As a partner or a superior: 与东湖市合作. */
  partner: Tally
  /** Titles of the notice's own that begin with it, by the level there. */
  begins: Map<string, Position[]>
}

/** How often something stands, and its first places. */
export interface Tally {
  count: number
  places: Position[]
}

/** Makes the mention of a name that was not yet counted. */
export function newMention(anchored: boolean): Mention {
  return {
    count: 0,
    withLevel: 0,
    anchored,
    stated: new Map(),
    zones: [],
    organs: newTally(),
    doubled: false,
    praised: newTally(),
    progress: newTally(),
    plain: newTally(),
    partner: newTally(),
    begins: new Map(),
  }
}

function newTally(): Tally {
  return {count: 0, places: []}
}
