/** The names of places in a notice, and where each stands in a way that says something. */
import {alternatives} from '../../grammars/words.ts'
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
  wholes: readonly Whole[]
  /** What is left of the titles of the notice and of its instrument, apart where words were displaced. */
  titles: readonly {words: string; position: Position}[]
  /** 机关代字, and where it stands. */
  code: {words: string; position: Position} | null
  vocabulary: Vocabulary
  place(from: number, to: number): Position
}

/** Where a name stands. */
export interface Mention {
  /** How often it stands in the text, and how often with the word of a level behind it. */
  count: number
  withLevel: number
  /** True where it begins a title or an organ of a list; in running text 会同市教育局 looks like a place. */
  anchored: boolean
  /** The first places of it there. */
  places: Position[]
  /** The levels that it is written with: 东湖市, with the first place of each. */
  stated: Map<string, Position>
  /** Zones and offices of its own among the addressees: 东湖经济技术开发区管委会, 东湖市直各部门. */
  zones: Position[]
  /** Offices of its own elsewhere: 东湖市教育局. */
  organs: Position[]
  /** 建设美丽东湖, 推动东湖高质量发展, 结合东湖实际. */
  praised: Position[]
  /** Titles of the notice's own that begin with it. */
  begins: Position[]
}

export interface Mentions {
  names: ReadonlyMap<string, Mention>
  /** Places that the notice addresses, and ones that its title speaks of as of others. */
  others: ReadonlySet<string>
}

/** The most names that are counted. */
const most = 60

/** How many passages of a kind are shown as evidence. */
const shown = 3

/** The words of levels that tell a name in running text; of 区, 州, 旗 too many words end that are no place's. */
const inText = /[省市县]/g

/** What stands before such a word and makes it no name: 全市, 城市, 各县. */
const noName = /[全我本各该某城都超上地股夜菜跨外入出进返驻辖赴在省市县区州到和与及、]$/

/** No name holds these. */
const grammar = /[第条款章至局厅部署的了在和与及或为对向从将由把被以等是有其各全我本该个年月日这那不]/

/** 市场, 市民: no place ends here. */
const goesOn = /^[场政容民值面域情委级直]/

/** What is put before the name of an office that belongs to a place all the same. */
const national = /^(?:国家税务总局|税务总局|中国人民银行|人民银行|人行|中国共产党|中共|共青团|国网)/

const government = /^(?:人民政府|政府)?$/
/** A place at the beginning of the name of an organ: 东湖市 of 东湖市教育局. */
export const atLevel = /^([\u4e00-\u9fff]{2,4}?)(省|市|县|区|旗|盟)(?![场容民域])/

const levels = '省|市|县|区|旗|盟'

/** What makes an office of a place: 教育局 of 东湖市教育局. The government itself is named by others too. */
const department =
  '(?![场容民域])(?!人民政府|政府)[\\u4e00-\\u9fff]{1,10}?(?:局|厅|委员会|办公室|委(?![\\u4e00-\\u9fff]))'

/** What a title issues, with its place: 印发东湖市…办法. */
const issued = new RegExp(`(?:印发|发布|公布|颁布)《?([\\u4e00-\\u9fff]{2,4}?)(${levels})(?![场容民域])`)

/** Finds the names of places, and what speaks for each. */
export function mentionsOf(sources: PlaceSources): Mentions {
  const finder = new Finder(sources)
  finder.readOrgans()
  finder.readTextOrgans()
  finder.readPraises()
  finder.readText()
  finder.readPartners()
  finder.readTitles()
  return finder.finish()
}

class Finder {
  private readonly names = new Map<string, Mention>()
  private readonly others = new Set<string>()

  constructor(private readonly sources: PlaceSources) {}

  private mention(name: string, anchored = true): Mention | null {
    const known = this.names.get(name)
    if (known) {
      known.anchored ||= anchored
      return known
    }
    if (this.names.size >= most || name.length < 2 || grammar.test(name)) return null
    const made: Mention = {
      count: 0,
      withLevel: 0,
      anchored,
      places: [],
      stated: new Map(),
      zones: [],
      organs: [],
      praised: [],
      begins: [],
    }
    this.names.set(name, made)
    return made
  }

  private state(name: string, level: string, position: Position, anchored = true): Mention | null {
    const mention = this.mention(name, anchored)
    if (mention && !mention.stated.has(level)) mention.stated.set(level, position)
    return mention
  }

  /** Organs begin with the name of their place, so that its first character is certain. */
  readOrgans(): void {
    const {hostedZones, zoneSuffixes} = this.sources.vocabulary
    const hosted = new RegExp(`^([\\u4e00-\\u9fff]{2,4}?)(?:国家级?|省级)?(?:${alternatives(hostedZones)})`)
    const zone = new RegExp(`(?:${alternatives(zoneSuffixes)})$`)
    for (const {name: written, addressed, from, to} of this.sources.organs) {
      const name = written.replace(national, '')
      const position = this.sources.place(from, to)
      const host = hosted.exec(name)?.[1]
      const own = atLevel.exec(name)
      if (host && !(own && own[1]!.length <= host.length)) {
        if (!/[省市县区旗]|..州/.test(host) && addressed) this.mention(host)?.zones.push(position)
      } else if (own && !/^[省市县区州盟旗各]/.test(name) && !zone.test(own[0]))
        this.office(name, own, addressed, position)
    }
  }

  private office(name: string, own: RegExpExecArray, addressed: boolean, position: Position): void {
    const [whole, place, level] = own
    const mention = this.state(place!, level!, position)
    if (!government.test(name.slice(whole.length))) (addressed ? mention?.zones : mention?.organs)?.push(position)
    // A place does not write to itself.
    else if (addressed) this.others.add(place!)
  }

  /** 南溪区教育局 behind a mark. */
  readTextOrgans(): void {
    const {text, place, vocabulary} = this.sources
    const zone = new RegExp(`(?:${alternatives(vocabulary.zoneSuffixes)})$`)
    const organs = new RegExp(`(?<![\\u4e00-\\u9fff])([\\u4e00-\\u9fff]{2,4}?)(${levels})(?=${department})`, 'g')
    for (const {0: whole, 1: name, 2: level, index} of text.matchAll(organs))
      if (!noName.test(name!) && !zone.test(whole)) this.state(name!, level!, place(index, index + whole.length), false)
  }

  /** In running text a name is what stands before the word of a level again and again. */
  readText(): void {
    const {text, place} = this.sources
    const grams = new Map<string, {count: number; at: number}>()
    for (const found of text.matchAll(inText)) {
      const end = found.index
      if (goesOn.test(text.slice(end + 1, end + 2)) && found[0] === '市') continue
      for (const length of [2, 3]) {
        const name = text.slice(Math.max(0, end - length), end)
        if (!/^[\u4e00-\u9fff]+$/.test(name) || noName.test(name) || grammar.test(name)) break
        const gram = grams.get(name + found[0])
        if (gram) gram.count++
        else grams.set(name + found[0], {count: 1, at: end - length})
      }
    }
    /** The most that a name of three characters stands, by its last two and the level: 河子市 → 石河子市. */
    const longer = new Map<string, number>()
    for (const [gram, {count}] of grams)
      if (gram.length === 4) longer.set(gram.slice(1), Math.max(count, longer.get(gram.slice(1)) ?? 0))
    for (const [gram, {count, at}] of grams) {
      if (count < 2 && !this.names.has(gram.slice(0, -1))) continue
      // Of the two the longer is the name where the shorter hardly stands without it.
      const short = gram.length === 4 ? (grams.get(gram.slice(1))?.count ?? 0) : 0
      if (short * 0.8 > count || (gram.length === 3 && (longer.get(gram) ?? 0) >= count * 0.8)) continue
      this.state(gram.slice(0, -1), gram.slice(-1), place(at, at + gram.length), false)
    }
  }

  /** 建设美丽东湖 names a place where a character of it stands in 机关代字. */
  readPraises(): void {
    const {text, vocabulary, code} = this.sources
    const first = code?.words[0]
    if (!first) return
    const province = vocabulary.provinceCodes[first]
    if (province && text.includes(province)) this.mention(province)
    for (const [, name] of text.matchAll(
      new RegExp(`(?:${alternatives(vocabulary.placePraises)})([\\u4e00-\\u9fff]{2})`, 'g'),
    ))
      if (name!.includes(first)) this.mention(name!)
  }

  /** What the titles speak of as of others: 深度融入西江城市圈. */
  readPartners(): void {
    const {vocabulary, titles} = this.sources
    const verbs = alternatives(vocabulary.partnerVerbs)
    const named = new RegExp(
      `(?:${verbs})([\\u4e00-\\u9fff]{2,3}?)(?=城市圈|城市群|都市圈|经济圈|经济带|[省市县区])`,
      'g',
    )
    for (const {words} of titles)
      for (const [, name] of words.matchAll(named)) if (this.mention(name!)) this.others.add(name!)
    if (this.names.size === 0) return
    const known = new RegExp(`(?:${verbs})(${alternatives([...this.names.keys()])})`, 'g')
    for (const {words} of titles) for (const [, name] of words.matchAll(known)) this.others.add(name!)
  }

  /** Titles of the notice's own that are whole at their beginning: 东湖市城市管理办法, 东湖市人民政府. */
  readTitles(): void {
    for (const {own: isOwn, name, position} of this.sources.wholes) {
      if (!isOwn) continue
      const own = atLevel.exec(name.words)
      if (own && !/^[省市县区州盟旗各]/.test(own[0])) this.state(own[1]!, own[2]!, position)?.begins.push(position)
    }
    for (const {words, position} of this.sources.titles) {
      const own = issued.exec(words)
      if (own) this.state(own[1]!, own[2]!, position)?.begins.push(position)
    }
  }

  /** Of 人行东湖 and 东湖 the shorter is the name where it stands as often without the words before it. */
  private dropLonger(): void {
    for (const [name, {count}] of this.names) {
      const inner = [2, 3].map((length) => this.names.get(name.slice(-length)))
      if (inner.some((shorter, index) => shorter && name.length > index + 2 && shorter.count >= count))
        this.names.delete(name)
    }
  }

  finish(): Mentions {
    const {text, place, vocabulary} = this.sources
    if (this.names.size === 0) return {names: this.names, others: this.others}
    const all = alternatives([...this.names.keys()])
    for (const found of text.matchAll(new RegExp(all, 'g'))) {
      const mention = this.names.get(found[0])!
      mention.count++
      if (/[省市县区旗盟]/.test(text[found.index + found[0].length] ?? '')) mention.withLevel++
      if (mention.places.length < shown) mention.places.push(place(found.index, found.index + found[0].length))
    }
    this.dropLonger()
    // 支持省教育厅: what mostly stands without a level, or once, is no name.
    for (const [name, {anchored, count, withLevel}] of this.names)
      if (!anchored && (withLevel < 2 || withLevel * 2 < count)) this.names.delete(name)
    for (const found of text.matchAll(new RegExp(`(${all})(${levels})${department}`, 'g'))) {
      if (!this.names.has(found[1]!)) continue
      const {stated, organs} = this.names.get(found[1]!)!
      if (stated.has(found[2]!) && organs.length < shown) organs.push(place(found.index, found.index + found[0].length))
    }
    const praises = alternatives(vocabulary.placePraises)
    const praised = new RegExp(
      `(?:${praises})(${all})|(?:推动|推进|促进|加快|实现|引领)(${all})[省市县区]?(?:高质量|跨越式?|绿色|经济社会)|(?:结合|立足|符合)(?:我[省市县区])?(${all})[省市县区]?实际`,
      'g',
    )
    for (const found of text.matchAll(praised)) {
      const name = found[1] ?? found[2] ?? found[3]!
      const places = this.names.get(name)?.praised
      if (places && places.length < shown) places.push(place(found.index, found.index + found[0].length))
    }
    return {names: this.names, others: this.others}
  }
}
