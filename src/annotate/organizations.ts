/** Names organs: the ending that a list shares, and collectives. */
import {alternatives, endingTest} from '../../grammars/words.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {levelRanks} from '../vocabulary/organizations.ts'

/** An organ of a list. What it is called is found out by the words of all. */
export interface NamedOrgan {
  /** Its words. */
  readonly value: string
  /** The value without white space, with the ending that its group shares. */
  name: string
  /** True for 各县（市、区）政府, 市直各部门, 有关单位. */
  collective: boolean
}

/** What an organ is by its own words, as bits: a functional zone without its 管委会 (东湖高新区, 开发（度假）区), a place. */
export const OrganKind = {zone: 1, place: 2, strange: 4} as const

/** How the organs of a list are named. */
export interface Naming {
  /**
   * Names the organs of a list, in order: sets `name` and `collective` of each.
   *
   * @param groups The group that each stands in: organs that 、 joins are one.
   * @returns What each is by its own words, as `OrganKind` has it.
   */
  name(organs: readonly NamedOrgan[], groups: readonly {readonly group: number}[]): number[]
}

/** Gives the value of an organ without white space. */
export function writtenOf({value}: NamedOrgan, kind: number): string {
  return (kind & OrganKind.strange) === 0 ? value : bareName(value)
}

/** The ending of an organ that the places before it may share. */
interface Ending {
  words: string
  kind: 'committee' | 'government' | 'organ'
  /** What stands before it: 东湖市, 县〔区〕. */
  head: string
}

/** What a name does when an ending comes back over it: takes it, lets it pass to those before, stops it. */
type Answer = 'takes' | 'passes' | 'stops'

const bracket = '[（(〔][^（）()〔〕]{1,12}[）)〕]'
const committee = /管(?:理)?委(?:员)?会$/
/** To whom a body belongs, or where it sits: 中央、省属驻市单位; 市属、驻市各单位. */
const owner = '(?:中央|[部省市县区州]属|驻[省市县区州])'
const ownerLength = 2
/** 各 */
const every = 0x5404
const isOwner = new RegExp(`^${owner}$`)
const owned = new RegExp(`^${owner}(?!$)`)

/** Creates the naming for a vocabulary. */
export function createNaming(vocabulary: Vocabulary): Naming {
  const read = createReader(vocabulary)
  const endingOf = endingReader(vocabulary)

  const answer = (kind: number, written: string, ending: Ending): Answer => {
    if ((kind & bounded) === 0) return 'stops'
    if (written.includes('·')) return 'passes'
    const isZone = (kind & OrganKind.zone) !== 0
    if (ending.kind === 'committee') return isZone ? 'takes' : 'passes'
    if (ending.kind === 'government') return isZone ? 'passes' : 'takes'
    return isOneRun(written, ending.head) ? 'takes' : 'stops'
  }
  /** Gives an ending back over the places right before the organ that has it. */
  const share = (
    organs: readonly NamedOrgan[],
    kinds: readonly number[],
    first: number,
    at: number,
    ending: Ending,
  ) => {
    let general = -1
    for (let before = at - 1; before >= first; before--) {
      const organ = organs[before]!
      const written = writtenOf(organ, kinds[before]!)
      const reply = answer(kinds[before]!, written, ending)
      if (reply === 'stops') break
      if (reply !== 'takes') continue
      organ.name += ending.words
      if (levelOf(written) && written.includes('各')) general = before
    }
    // 各 speaks for all levels behind it: 各省、自治区、直辖市教育厅.
    for (let member = general; general >= 0 && member <= at; member++) {
      const organ = organs[member]!
      if (levelOf(member === at ? ending.head : writtenOf(organ, kinds[member]!))) organ.collective = true
    }
  }
  /** Tells a government that an organ before it speaks of as well: 各盟行政公署、市人民政府. */
  const goesOn = (before: string, {kind, head}: Ending): boolean => {
    const general = kind === 'government' && before.startsWith('各') ? endingOf(before) : null
    return general !== null && levelOf(head) !== null && isOneRun(general.head, head)
  }
  return {
    name(organs, groups) {
      const kinds: number[] = []
      for (let at = 0; at < organs.length; at++) kinds.push(read(organs[at]!))
      for (let at = organs.length - 1, first = 0; at > 0; at--) {
        if (at === organs.length - 1 || groups[at]!.group !== groups[at + 1]!.group) first = groupStart(groups, at)
        if (first === at) continue
        const own = organs[at]!
        const organ = organs[at - 1]!
        const before = writtenOf(organ, kinds[at - 1]!)
        if (own.collective && before.length === ownerLength && isOwner.test(before)) {
          const written = writtenOf(own, kinds[at]!)
          if (owned.test(written)) {
            organ.name = before + written.replace(owned, '')
            organ.collective = true
            continue
          }
        }
        // What is a place itself has no ending to give, which also keeps the way back short; and some only take one.
        if ((kinds[at]! & bounded) !== 0) continue
        if ((kinds[at - 1]! & bounded) === 0 && before.charCodeAt(0) !== every) continue
        const ending = endingOf(writtenOf(own, kinds[at]!))
        if (!ending) continue
        share(organs, kinds, first, at, ending)
        if (goesOn(before, ending)) own.collective = true
      }
      return kinds
    },
  }
}

/** What has bounds of its own: a zone, a place. */
const bounded = OrganKind.zone | OrganKind.place

/** What a character of a name makes possible, as bits: `place`, `zone` and `group` at the end alone. */
const bits = {strange: 1, open: 2, close: 4, general: 8, place: 16, zone: 32, group: 64, all: 128}

/**
 * Makes the reader of a name by itself, which gives its kind. One look at each character tells which of the patterns can
 * fit: most names of organs need none.
 */
function createReader(vocabulary: Vocabulary): (organ: NamedOrgan) => number {
  const {placeSuffixes, zoneSuffixes} = vocabulary
  const collective = collectiveTest(vocabulary)
  const bracketedPlace = new RegExp(`(?:${alternatives(placeSuffixes)})(?:${bracket})?$`)
  const inBrackets = new RegExp(bracket, 'g')
  const endsAsPlace = endingTest(placeSuffixes)
  const endsAsZone = endingTest(zoneSuffixes)
  const endsAsGroup = endingTest(collective.endings)
  const kinds = new Uint8Array(0x10000)
  const mark = (words: Iterable<string>, bit: number, last = false) => {
    for (const word of words) kinds[word.charCodeAt(last ? word.length - 1 : 0)]! |= bit
  }
  mark(strange, bits.strange)
  mark('（(〔', bits.open)
  mark('）)〕', bits.close)
  mark(collective.within, bits.general)
  mark(collective.alone, bits.all)
  mark(placeSuffixes, bits.place, true)
  mark(zoneSuffixes, bits.zone, true)
  mark(collective.endings, bits.group, true)
  // 兰州, 郑州 are cities without their 市.
  const isPlace = (name: string, last: number) =>
    ((last & bits.close) !== 0 ? bracketedPlace.test(name) : (last & bits.place) !== 0 && endsAsPlace(name)) &&
    !(name.length === 2 && /^[^各]州$/.test(name))
  // 开发（度假）区, 开发区（投资区）.
  const isZone = (name: string, last: number, bracketed: boolean) =>
    (last & (bits.close | bits.zone)) !== 0 &&
    endsAsZone(bracketed ? name.replace(inBrackets, '') : name) &&
    !committee.test(name)
  return (organ) => {
    const {value} = organ
    let all = 0
    for (let at = 0; at < value.length; at++) all |= kinds[value.charCodeAt(at)]!
    const isStrange = (all & bits.strange) !== 0
    const name = isStrange ? bareName(value) : value
    const last = name === '' ? 0 : kinds[name.charCodeAt(name.length - 1)]!
    const bracketed = (all & bits.open) !== 0
    const mayBeAll =
      bracketed ||
      (all & bits.general) !== 0 ||
      name.length <= collective.shortest ||
      ((last & bits.group) !== 0 && endsAsGroup(name))
    organ.name = name
    organ.collective = (all & bits.all) !== 0 || (mayBeAll && collective.test(name))
    return (
      (isStrange ? OrganKind.strange : 0) |
      (isZone(name, last, bracketed) ? OrganKind.zone : 0) |
      (isPlace(name, last) ? OrganKind.place : 0)
    )
  }
}

/** White space, and the marks that a legend may speak of: what {@link bareName} takes out. */
const strange =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff*＊★☆△▲※'

/** Gives a name without white space, and without the mark that a legend may speak of: 市教育局★. */
function bareName(value: string): string {
  return value.replace(/[\s\u3000\u00a0\u200b\ufeff]+/g, '').replace(/^[*＊★☆△▲※]+|[*＊★☆△▲※]+$/g, '')
}

/** Gives where the group of an organ begins. */
function groupStart(list: readonly {readonly group: number}[], at: number): number {
  let start = at
  while (start > 0 && list[start - 1]!.group === list[at]!.group) start--
  return start
}

function endingReader({placeSuffixes, organSuffixes}: Vocabulary): (name: string) => Ending | null {
  // 直辖市人民政府 → 人民政府; 各县（市、区）政府 → 政府; 计划单列市税务局 → 税务局
  // 市场, 市政, 区域, 县域 are words of their own (设区市市场监管局), and so are 城市, 社区.
  const organ = new RegExp(
    `^(.*(?:${alternatives([...placeSuffixes, '兵团'])})(?!(?<=市)[场政容民属直]|(?<=区)[域块划位]|(?<=县)[域级直])(?<!(?:^|[省市县区州])城市|社区)(?:${bracket})?)([^（）()〔〕]{0,16}(?:${alternatives(organSuffixes)})(?:[（(][^（）()]{1,6}[）)])?)$`,
  )
  return (name) => {
    const head = name.replace(committee, '')
    if (head !== name) return {words: '管委会', kind: 'committee', head}
    const government = /(?:人民)?政府$/.exec(name)
    if (government) return {words: government[0], kind: 'government', head: name.slice(0, government.index)}
    const found = organ.exec(name)
    return found ? {words: found[2]!, kind: 'organ', head: found[1]!} : null
  }
}

const levels = levelRanks.flat()
const generalLevel = new RegExp(`^(?:.*各.{0,6}?)?(${alternatives(levels)})(?:${bracket})?(?:和.{1,6}市)?$`)

/** Gives the level that words speak of where they name no place: 县〔区〕, 各设区市; else `null`. */
function levelOf(words: string): {word: string; rank: number} | null {
  const word = generalLevel.exec(words)?.[1]
  return word === undefined ? null : {word, rank: levelRanks.findIndex((rank) => rank.includes(word))}
}

/**
 * Tells whether a place and the one behind it that has an office are named in one breath: 各市、县教育局; 北岭县、东湖市教育局.
 * In 北岭县、市教育局 and 各区、市教育局 the last is an organ of the city that speaks.
 */
function isOneRun(name: string, head: string): boolean {
  const last = levelOf(head)
  if (!last) return !/^[省市县区州]/.test(head)
  const level = levelOf(name)
  return level !== null && (level.rank < last.rank || (level.rank === last.rank && level.word !== last.word))
}

/**
 * Tells a collective by its words alone; what has a character of `alone` is one, and one has a character of `within` or a bracket, or one of the `endings`, or no more
 * characters than `shortest`.
 */
interface CollectiveTest {
  alone: readonly string[]
  within: readonly string[]
  endings: readonly string[]
  shortest: number
  test(name: string): boolean
}

function collectiveTest({collectiveWords, collectiveNouns, organSuffixes, zoneSuffixes}: Vocabulary): CollectiveTest {
  const all = alternatives(levels)
  const lower = alternatives(levelRanks.slice(2).flat())
  const tests = [
    alternatives(collectiveWords),
    `(?:${alternatives(collectiveNouns)})(?:${bracket})?$`,
    '[省市县区州厅局]直(?:属|机关)?$',
    // 县〔区〕市场监管局; 县, 区政府 name no place either.
    `^(?:${all})${bracket}(?:[^（）()〔〕]{0,16}(?:${alternatives(organSuffixes)}))?$`,
    `^(?:${all})$`,
    `^(?:${lower})(?:人民政府|政府)$`,
    '^(?:直辖市|计划单列市)',
    // 开发区（投资区）管委会: a kind of zone, and none by name.
    `^(?:${alternatives(zoneSuffixes)})(?:${bracket})?管(?:理)?委(?:员)?会$`,
    // 市政府各委、办、局, each by itself.
    '^[委办厅局部]$',
  ]
  const pattern = new RegExp(tests.join('|'))
  return {
    alone: collectiveWords.filter((word) => word.length === 1),
    within: [...collectiveWords, '直', '计', '管'],
    endings: [...collectiveNouns, '政府'],
    shortest: Math.max(...levels.map((level) => level.length)),
    test: (name) => pattern.test(name),
  }
}
