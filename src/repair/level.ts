/** The level of government that a notice speaks from: 市 of 市发改委, 已经市委同意, 市直部门. */
import type {Position} from '../schema/nodes.ts'
import {levelCompounds, placeLevels} from '../vocabulary/own-place.ts'
import type {ListedOrgan} from './organs.ts'

/** A level with the passages that speak for it, by the kind of witness. */
export type LevelVotes = ReadonlyMap<string, ReadonlyMap<string, Position>>

/** What a notice says of its level. */
export interface Levels {
  votes: LevelVotes
  /** The levels that can write to those it writes to; `null` where that leaves all open. */
  allowed: ReadonlySet<string> | null
}

const level = placeLevels.join('|')
const compound = levelCompounds.join('')

/** A collective of the notice's own level: 市直各部门, 县政府各部门. */
const offices = new RegExp(`^(${level})(?:直|(?:人民)?政府(?=各|有关|直属))`)

/**
 * Who writes to whom, from the highest on. `levels` are those that such addressees speak for, `allowed` those that can
 * write to them at all: a city without counties writes to its towns, but its notice says so in other words too. The name
 * of one place (大冶市) leaves open who writes to it, as letters go to neighbours.
 */
const addressings: readonly {pattern: RegExp; levels: readonly string[]; allowed?: readonly string[]}[] = [
  {
    // 各市、州, 各市人民政府
    pattern:
      /^各(?:有关)?(?:设区|省辖|地级)?(?:市(?:[、,，(（]?(?:自治)?[州盟]|[、,，(（]?地区|人民政府|政府)|地[、(（]?[市州]|州[、(（]?市)/,
    levels: ['省', '自治区'],
    allowed: ['省', '自治区'],
  },
  {
    // 各市、县、区: of a province, or of a city that has cities below it
    pattern: /^各(?:有关)?市[、,，(（]?[县区旗]/,
    levels: ['省', '自治区', '市', '州', '盟'],
    allowed: ['省', '自治区', '市', '自治州', '州', '盟'],
  },
  {
    pattern: /^各(?:有关|相关)?[县区旗](?!域)/,
    levels: ['市', '州', '盟'],
    allowed: ['市', '自治州', '州', '盟'],
  },
  {pattern: /^(?!各)[\u4e00-\u9fff]{1,4}[县旗](?:人民政府)?$/, levels: ['市', '州', '盟']},
  {
    pattern: /^各.{0,8}(?:乡|镇|街道)/,
    levels: ['县', '区', '旗'],
    allowed: ['县', '区', '旗', '市', '自治县', '自治旗'],
  },
  {
    pattern: /^(?!各)[\u4e00-\u9fff]{2,4}(?:[乡镇](?:人民政府)?|街道办事处)$/,
    levels: ['县', '区', '旗'],
  },
]

/** What the body says of the level once in each sentence of its kind, most certain first. */
const phrases: readonly {kind: string; least?: number; pattern: RegExp}[] = [
  {
    // 市发改委, 县教育局 in a list; 市场, 区域 are words of their own.
    kind: 'units',
    least: 2,
    pattern: new RegExp(
      `(?<![\\u4e00-\\u9fff）)])(${level})(?![${compound}政块划位级直])[\\u4e00-\\u9fff]{1,12}(?=[、，,；;。〕）)\\]】]|$)`,
      'gm',
    ),
  },
  {
    kind: 'approval',
    pattern: new RegExp(`经(${level})(?:委|党委|人民政府|政府)[^。；\\n]{0,24}?(?:同意|批准|审定|研究|通过)`, 'g'),
  },
  {kind: 'offices', pattern: new RegExp(`(?:^|[^\\u4e00-\\u9fff各])(${level})直(?:各|有关|机关|部门|单位|属)`, 'gm')},
  {kind: 'self', pattern: new RegExp(`[我全](${level})(?![${compound}块])`, 'g')},
]

/** The kind of witness that leaves more than one level open. */
const addressees = 'addressees'

/** How much of a list of addressees is looked at. UTF-16 units. */
const reach = 16

/** Counts what speaks for each level. Organs and phrases count once a kind, with the first passage that says it. */
export function levelsOf(
  organs: readonly ListedOrgan[],
  text: string,
  place: (from: number, to: number) => Position,
): Levels {
  const votes = new Map<string, Map<string, Position>>()
  const add = (level: string, kind: string, position: Position) => {
    const own = votes.get(level) ?? new Map<string, Position>()
    if (!own.has(kind)) own.set(kind, position)
    votes.set(level, own)
  }
  let allowed: readonly string[] | null = null
  let highest = addressings.length
  for (const {name, addressed, from, to} of organs) {
    const collective = offices.exec(name)
    if (collective) add(collective[1]!, 'offices', place(from, to))
    if (!addressed) continue
    // An ending that several share stands behind the last of them: 各市、县人民政府.
    const list = text.slice(from, from + reach).replace(/\s+/g, '')
    const rank = addressings.findIndex(
      ({pattern}) => pattern.test(name) || (name.startsWith('各') && pattern.test(list)),
    )
    if (rank < 0) continue
    const found = addressings[rank]!
    // Those of the highest rank say whose notice it is; the others are written to as well.
    if (found.allowed && rank < highest) {
      highest = rank
      allowed = found.allowed
    }
    for (const own of found.levels) add(own, addressees, place(from, to))
  }
  for (const {kind, least = 1, pattern} of phrases) {
    const said = new Tally()
    for (const found of text.matchAll(pattern)) said.add(found[1]!, found.index, found.index + found[0].length)
    said.winner(least, (level, from, to) => {
      add(level, kind, place(from, to))
    })
  }
  return {votes, allowed: allowed && new Set(allowed)}
}

/** Counts how often levels are named. */
class Tally {
  private readonly counts = new Map<string, {count: number; from: number; to: number}>()

  add(level: string, from: number, to: number): void {
    const known = this.counts.get(level)
    if (known) known.count++
    else this.counts.set(level, {count: 1, from, to})
  }

  /** Calls back with the level that is named at least `least` times and twice as often as any other. */
  winner(least: number, take: (level: string, from: number, to: number) => void): void {
    const [first, second] = [...this.counts].sort(([, a], [, b]) => b.count - a.count)
    if (!first || first[1].count < least || (second && first[1].count < second[1].count * 2)) return
    take(first[0], first[1].from, first[1].to)
  }
}

/** Gives the level that more kinds of witnesses speak for than for any other, two at least; `null` where there is none. */
export function agreedLevel({votes}: Levels): {level: string; evidence: Position[]} | null {
  const [first, second] = [...votes].sort(([, a], [, b]) => b.size - a.size)
  if (!first || first[1].size < 2 || first[1].size === second?.[1].size) return null
  return {level: first[0], evidence: [...first[1].values()]}
}

/**
 * Tells whether a notice can speak from a level: those that it writes to allow it, something speaks for it, and for no
 * other as much. Addressees count where nothing else says a level.
 */
export function speaksFrom(level: string, levels: Levels): boolean {
  const {votes} = levels
  const own = votes.get(level)
  if (!own || contradictsLevel(level, levels)) return false
  const direct = (kinds: ReadonlyMap<string, Position>) => kinds.size - (kinds.has(addressees) ? 1 : 0)
  return [...votes].every(
    ([other, kinds]) => other === level || direct(kinds) < direct(own) || (direct(kinds) === 0 && direct(own) === 0),
  )
}

/** Tells whether a notice says that it speaks from another level. */
export function contradictsLevel(level: string, levels: Levels): boolean {
  const agreed = agreedLevel(levels)
  return (agreed !== null && agreed.level !== level) || (levels.allowed !== null && !levels.allowed.has(level))
}
