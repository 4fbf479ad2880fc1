/**
 * What a notice says once about all its notes: legends (逗号前为牵头单位，下同; 排名第一位的为牵头责任单位) and defaults
 * (以下责任单位中均包含各市、县政府，不再列出; 各项任务均需各县（市、区）落实，不再列出).
 */
import {createOrganClauses, type OrganClauseWords} from './organ-clause.ts'
import {alternatives, isClose, isOpen} from './words.ts'

/** What conventions need of the vocabulary. */
export interface ConventionWords extends OrganClauseWords {
  /** 牵头单位, 责任部门, … */
  roleLabels: readonly string[]
  /** 牵头, 按职责分工负责, … */
  roleVerbs: readonly string[]
}

/** A stretch by its offsets. */
interface Stretch {
  from: number
  to: number
}

/** A convention as it stands in the text. */
export interface ConventionParts extends Stretch {
  /** How a legend marks the units that it speaks of; `null` for a default, and for 下同 alone. */
  by: 'comma' | 'first' | 'star' | 'bracket' | null
  /** The word for the role of the marked units, or of the units of a default: 牵头单位, 落实. */
  role: Stretch | null
  /** The word for the role of the others: 其余为配合单位. */
  rest: Stretch | null
  /** The units of a default. */
  units: Stretch | null
  /** True where it holds for what follows too: 下同, or a default. */
  onward: boolean
  /** What it governs: what follows, what stands above it (以上责任单位…), or all of the instrument (各项任务…). */
  reach: Reach
}

/** What a convention governs. */
export type Reach = 'below' | 'above' | 'all'

/** Finds conventions, bound to a vocabulary. */
export interface ConventionGrammar {
  /**
   * Gives the places in a text of the words that every convention has one of, in order.
   *
   * @param starts The places of all characters of `anchorStarts` in it; found out where they are not said.
   */
  anchorsIn(text: string, starts?: readonly number[]): number[]
  /** Reads the convention that begins at a place, or gives `null`. */
  at(text: string, from: number): ConventionParts | null
  /** Finds the conventions of a text, in order; `places` is what `anchorsIn` gives for it. */
  find(text: string, places?: readonly number[]): ConventionParts[]
}

/** The longest sentence that is looked back over for the start of a convention. UTF-16 units. */
const longest = 160

/**
 * Words that every convention has one of. `seek` is what a text is searched for: the rarest of their characters that they
 * share, and where it stands in them.
 */
const anchors: readonly {seek: string; at: number; words: readonly string[]}[] = [
  {seek: '下同', at: 0, words: ['下同']},
  {seek: '再', at: 1, words: ['不再']},
  {seek: '号', at: 1, words: ['逗号', '括号']},
  {seek: '均包', at: 0, words: ['均包含', '均包括']},
  {seek: '第一', at: 0, words: ['第一位', '第一的', '第一个']},
  {seek: '首位', at: 0, words: ['首位']},
  {seek: '*', at: 1, words: ['带*', '标*', '加*', '注*', '有*', '“*']},
  ...Array.from('＊★☆△▲※', (star) => ({seek: star, at: 0, words: [star]})),
]

/** The characters that a text is searched for. */
export const anchorStarts: readonly string[] = anchors.map(({seek}) => seek.charAt(0))

const anchorOf = new Map(anchors.map((anchor) => [anchor.seek.charCodeAt(0), anchor]))

/** Gives the places in a text of what anchors are searched for by. */
function startsIn(text: string): number[] {
  const starts: number[] = []
  for (const {seek} of anchors)
    for (let found = text.indexOf(seek); found >= 0; found = text.indexOf(seek, found + 1)) starts.push(found)
  return starts
}

/** Gives the places in a text where an anchor stands, in order. */
function anchorsIn(text: string, starts: readonly number[] = startsIn(text)): number[] {
  const places: number[] = []
  for (let index = 0; index < starts.length; index++) {
    const found = starts[index]!
    const {at, words} = anchorOf.get(text.charCodeAt(found))!
    if (found >= at && words.some((word) => text.startsWith(word, found - at))) places.push(found - at)
  }
  return places.sort((a, b) => a - b)
}

/** Creates the grammar for a vocabulary; its patterns are made for the first text that may have a convention. */
export function createConventionGrammar(words: ConventionWords): ConventionGrammar {
  let read: ConventionGrammar['at'] | null = null
  const at: ConventionGrammar['at'] = (text, from) => {
    read ??= createReader(words)
    return read(text, from)
  }
  return {
    anchorsIn,
    at,
    find(text, places = anchorsIn(text)) {
      const found: ConventionParts[] = []
      const tried = new Set<number>()
      for (const place of places) {
        for (const from of clausesBefore(text, place)) {
          if (tried.has(from)) continue
          tried.add(from)
          const parts = at(text, from)
          if (parts) found.push(parts)
        }
      }
      // Of two that overlap the one that begins first holds the other.
      let end = 0
      return found
        .sort((a, b) => a.from - b.from)
        .filter((parts) => {
          const apart = parts.from >= end
          if (apart) end = parts.to
          return apart
        })
    },
  }
}

/** Creates the function that reads the convention at a place. */
function createReader(words: ConventionWords): ConventionGrammar['at'] {
  const {roleLabels, roleVerbs} = words
  const clauses = createOrganClauses(words)
  /** 救援箱均包含绷带，不再列出: what is left out must be units. */
  const areUnits = (listed: string) => {
    const kind = clauses(listed)
    return kind === 'names' || kind === 'places'
  }
  const role = alternatives(roleLabels)
  const verb = alternatives(roleVerbs)
  const gap = '[ \\t\\u3000\\u00a0\\n]*'
  const noun = '(?:责任|牵头)?(?:单位|部门|处室|科室)?'
  const is = '(?:均|都)?(?:为|是|作为|即)'
  const before = `(?<note>注[:：])?(?<reach>以上|上述)?(?:[\\u4e00-\\u9fff]{0,10}?(?:单位|部门|处室|列表|名单|括号|文|任务)(?:里|内|中)?(?:的|，|,)?)?`
  const rest = `(?:[，,、；;]${gap}(?:(?:逗号)?(?:之|以)?后(?:面)?的?|其[余他](?:的)?)${noun}${is}(?<rest>${role}))?`
  const onward = `(?<same>[，,。；;]?${gap}(?:以)?下(?:面)?(?:均|都)?同)?`
  const legend = (mark: string) =>
    new RegExp(`${before}${mark}${noun}${is}(?:本项)?(?:工作|任务)?的?(?<role>${role})${rest}${onward}`, 'dy')
  const legends = [
    {by: 'comma', pattern: legend('[“"]?逗号[”"]?(?:之|以)?前(?:面)?的?')},
    {
      by: 'comma',
      pattern: new RegExp(`${before}(?<role>${role})${is}逗号(?:之|以)?前(?:面)?的?${noun}${rest}${onward}`, 'dy'),
    },
    {
      by: 'first',
      pattern: legend(
        '(?:排名?|排序|排列|列|位列|位居|居|处)?(?:在|于)?(?:第一(?:位|个|名|顺位)?|首位|首个|最前面?|最先)的?',
      ),
    },
    // 括号中为牵头部门: what lists in brackets stand for that name no role.
    {by: 'bracket', pattern: legend('括号[内里中]的?')},
    {by: 'star', pattern: legend('(?:带|标有?|标注|加|注有?|打)?[“"]?[*＊★☆△▲※][”"]?号?(?:标[记识注])?的?')},
  ] as const
  const left = `不再(?:一一|逐一|另行|单独|重复|分别|逐项)?(?:列出|列明|列举|列示|标注|标明|注明|赘述|单列|列)`
  const closing = `(?<left>[，,]${gap}(?:文中|以下|后文|下文)?(?:均)?${left})?`
  // Brackets in names of units are whole: 各县（市、区）政府.
  const units = '(?:[^。；;，,\\n（）()〔〕［］]|[（(〔［][^（）()〔〕［］\\n]{0,20}[）)〕］])'
  const all = `(?<reach>以上|上述|各项|所有|全部)?[\\u4e00-\\u9fff（）()]{0,16}?`
  // 以下责任单位中均包含甲; 各项任务均需甲落实; 甲为各项任务的责任单位.
  const defaults = [
    new RegExp(
      `${all}(?<of>${role})?中?(?:均|都)(?<holds>包含|包括|含)(?<units>${units}{2,60}?)${closing}(?=${gap}(?:[。；;，,）)〕\\]】]|(?![\\s\\S])))`,
      'dy',
    ),
    new RegExp(
      `${all}(?:均|都)(?:需要?|须|应|要|由|涉及)(?<units>${units}{2,60}?)(?<role>${verb})(?<left>[，,]${gap}(?:文中|以下|后文|下文)?(?:均)?${left})`,
      'dy',
    ),
    new RegExp(
      `(?<units>${units}{2,60}?)(?:均|都)?(?:为|是)(?<reach>以上|上述|各项|所有|全部)?(?:以下|下列)?(?:重点)?(?:任务|工作|措施|事项)?的?(?<role>${role})(?<left>[，,]${gap}(?:文中|以下|后文|下文)?(?:均)?${left})`,
      'dy',
    ),
  ]
  const same = new RegExp(`下同(?=${gap}(?:[。；;）)〕\\]】]|(?![\\s\\S])))`, 'y')

  return (text, from) => {
    for (const {by, pattern} of legends) {
      const found = run(pattern, text, from)
      if (found)
        return {
          from,
          to: pattern.lastIndex,
          by,
          role: stretch(found, 'role'),
          rest: stretch(found, 'rest'),
          units: null,
          onward: by === 'bracket' || found.groups!['same'] !== undefined,
          // A note below a list or a table speaks of that.
          reach: found.groups!['note'] ? 'all' : reachOf(found.groups!['reach']),
        }
    }
    for (const pattern of defaults) {
      const found = run(pattern, text, from)
      if (!found) continue
      const {of, holds, left: closed, reach} = found.groups!
      // 均包含 alone is prose, unless it speaks of the responsible units.
      if ((holds && !of && !closed) || !areUnits(found.groups!['units']!)) continue
      return {
        from,
        to: pattern.lastIndex,
        by: null,
        role: stretch(found, holds ? 'of' : 'role'),
        rest: null,
        units: stretch(found, 'units'),
        onward: true,
        reach: reachOf(reach),
      }
    }
    same.lastIndex = from
    if (!same.test(text)) return null
    return {from, to: same.lastIndex, by: null, role: null, rest: null, units: null, onward: true, reach: 'below'}
  }
}

/** Gives the places before an anchor where its clause, or one before it in the same sentence, begins. */
function clausesBefore(text: string, place: number): number[] {
  const starts: number[] = []
  const first = Math.max(0, place - longest)
  let depth = 0
  for (let from = place; from >= first; from--) {
    const before = text[from - 1] ?? '\n'
    // What stands in a bracket that is closed again is a part of its clause.
    if (isClose(before.charCodeAt(0))) depth++
    else if (depth > 0) {
      if (isOpen(before.charCodeAt(0))) depth--
      continue
    }
    if (!clauseEnds.has(before)) continue
    starts.push(from)
    if (sentenceEnds.has(before)) break
  }
  return starts
}

const sentenceEnds = new Set('。；;\n（(〔[【')
const clauseEnds = new Set([...sentenceEnds, ...'，,：:、 \t\u3000\u00a0'])

function reachOf(word: string | undefined): Reach {
  if (word === undefined) return 'below'
  return word === '以上' || word === '上述' ? 'above' : 'all'
}

function run(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

function stretch(found: RegExpExecArray, group: string): Stretch | null {
  const place = found.indices?.groups?.[group]
  return place ? {from: place[0], to: place[1]} : null
}
