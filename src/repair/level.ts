/** The level of government that a notice speaks from: 市 of 市发改委, 已经市委同意, 市直部门. */
import type {Position} from '../schema/nodes.ts'
import type {ListedOrgan} from './organs.ts'

/** A level with the passages that speak for it, by the kind of witness. */
export type LevelVotes = ReadonlyMap<string, ReadonlyMap<string, Position>>

/** The words for levels that a place and its government are called by. */
const level = '省|自治区|市|自治州|州|盟|自治县|县|自治旗|旗|区'

/** What the levels are whose name is that of the place and the word, and no more. */
export const plainLevels: ReadonlySet<string> = new Set(['省', '市', '县', '区', '旗', '盟'])

/** A collective of the notice's own level: 市直各部门, 县政府各部门. */
const offices = new RegExp(`^(${level})(?:直|(?:人民)?政府(?=各|有关|直属))`)

/** Which levels can address others: a place addresses those below it. */
const below: readonly {addressed: RegExp; levels: readonly string[]}[] = [
  {
    addressed: /^(?:各.{0,8}(?:乡|镇|街道)|(?!各)[\u4e00-\u9fff]{2,4}(?:[乡镇](?:人民政府)?|街道办事处)$)/,
    levels: ['县', '区', '旗', '市'],
  },
  {
    addressed: /^(?:各.{0,4}[县区旗]|(?!各)[\u4e00-\u9fff]{1,4}[县旗](?:人民政府)?$)/,
    levels: ['市', '州', '盟', '省', '自治区'],
  },
]

/** What the body says of the level once in each sentence of its kind, most certain first. */
const phrases: readonly {kind: string; least?: number; pattern: RegExp}[] = [
  {
    // 市发改委, 县教育局 in a list; 市场, 区域 are words of their own.
    kind: 'units',
    least: 2,
    pattern: new RegExp(
      `(?<![\\u4e00-\\u9fff）)])(${level})(?![场政容民域块划位级直])[\\u4e00-\\u9fff]{1,12}(?=[、，,；;。〕）)\\]】]|$)`,
      'gm',
    ),
  },
  {
    kind: 'approval',
    pattern: new RegExp(`经(${level})(?:委|党委|人民政府|政府)[^。；\\n]{0,24}?(?:同意|批准|审定|研究|通过)`, 'g'),
  },
  {kind: 'offices', pattern: new RegExp(`(?:^|[^\\u4e00-\\u9fff各])(${level})直(?:各|有关|机关|部门|单位|属)`, 'gm')},
  {kind: 'self', pattern: new RegExp(`[我全](${level})(?![场容民域块])`, 'g')},
]

/** Counts what speaks for each level. Organs and phrases count once a kind, with the first passage that says it. */
export function levelVotes(
  organs: readonly ListedOrgan[],
  text: string,
  place: (from: number, to: number) => Position,
): LevelVotes {
  const votes = new Map<string, Map<string, Position>>()
  const add = (level: string, kind: string, position: Position) => {
    const own = votes.get(level) ?? new Map<string, Position>()
    if (!own.has(kind)) own.set(kind, position)
    votes.set(level, own)
  }
  for (const {name, addressed, from, to} of organs) {
    const collective = offices.exec(name)
    if (collective) add(collective[1]!, 'offices', place(from, to))
    if (!addressed) continue
    for (const {addressed: pattern, levels} of below)
      if (pattern.test(name)) for (const own of levels) add(own, 'addressees', place(from, to))
  }
  for (const {kind, least = 1, pattern} of phrases) {
    const said = new Tally()
    for (const found of text.matchAll(pattern)) said.add(found[1]!, found.index, found.index + found[0].length)
    said.winner(least, (level, from, to) => {
      add(level, kind, place(from, to))
    })
  }
  return votes
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
export function agreedLevel(votes: LevelVotes): {level: string; evidence: Position[]} | null {
  const [first, second] = [...votes].sort(([, a], [, b]) => b.size - a.size)
  if (!first || first[1].size < 2 || first[1].size === second?.[1].size) return null
  return {level: first[0], evidence: [...first[1].values()]}
}
