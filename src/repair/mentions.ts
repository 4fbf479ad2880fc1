/** The names of places in a notice, and where each stands in a way that says something. */
import {alternatives} from '../../grammars/words.ts'
import type {Position} from '../schema/nodes.ts'
import {
  levelCompounds,
  notAfterCity,
  notBeforeLevel,
  notInPlaces,
  placeFit,
  placeProgress,
  plainLevels,
  progressKinds,
} from '../vocabulary/own-place.ts'
import {bareOffices, countMentions} from './count.ts'
import {type Mention, newMention, type PlaceSources} from './mention.ts'
import {department} from './standing.ts'

/** The names of a notice. */
export interface Mentions {
  names: ReadonlyMap<string, Mention>
  /** Places that the notice addresses, and ones that it speaks of as of others. */
  others: ReadonlySet<string>
  /** The levels that offices are named with and without a place: 市 of 市教育局. */
  bare: ReadonlySet<string>
}

/** The most names that are counted. */
const most = 60

/** A name is another's where it is named as that in one of so many places. */
const partnerShare = 4

/** The words of levels that tell a name in running text; of 区, 州, 旗 too many words end that are no place's. */
const inText = /[省市县]/g

const levels = plainLevels.join('|')
const compound = levelCompounds.join('')

const government = /^(?:人民政府|政府)?$/
/** A place at the beginning of the name of an organ: 东湖市 of 东湖市教育局. */
export const atLevel = new RegExp(`^([\\u4e00-\\u9fff]{2,4}?)(${levels})(?![${compound}])`)

/** A level that begins a name without a place: 市教育局, 各县. */
const placeless = /^[省市县区州盟旗各]/

/** What is addressed as the offices of a place: 东湖市直各部门, 东湖市政府各部门. */
const ownOffices = /^(?:直|(?:人民)?政府(?:各|有关|直属))/

/** What a title issues, with its place: 印发东湖市…办法. */
const issued = new RegExp(`(?:印发|发布|公布|颁布)《?([\\u4e00-\\u9fff]{2,4}?)(${levels})(?![${compound}])`)

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
    if (this.names.size >= most || name.length < 2 || notInPlaces.test(name)) return null
    const made = newMention(anchored)
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
    const {hostedZones, zoneSuffixes, placedOrgans} = this.sources.vocabulary
    const above = new RegExp(`^(?:${alternatives(placedOrgans)})`)
    const hosted = new RegExp(`^([\\u4e00-\\u9fff]{2,4}?)(?:国家级?|省级)?(?:${alternatives(hostedZones)})`)
    const zone = new RegExp(`(?:${alternatives(zoneSuffixes)})$`)
    for (const {name: written, addressed, from, to} of this.sources.organs) {
      const name = written.replace(above, '')
      const position = this.sources.place(from, to)
      const host = hosted.exec(name)?.[1]
      const own = atLevel.exec(name)
      if (host && !(own && own[1]!.length <= host.length)) {
        if (!/[省市县区旗]|..州/.test(host) && addressed) this.mention(host)?.zones.push(position)
      } else if (own && !placeless.test(name) && !zone.test(own[0])) this.office(name, own, addressed, position)
    }
  }

  private office(name: string, own: RegExpExecArray, addressed: boolean, position: Position): void {
    const [whole, place, level] = own
    const mention = this.state(place!, level!, position)
    if (!addressed) return
    const rest = name.slice(whole.length)
    if (ownOffices.test(rest)) mention?.zones.push(position)
    // A place does not write to itself. Its bureaus are written to by those above and beside it as well.
    else if (government.test(rest) || rest === this.sources.issuerLeft) this.others.add(place!)
  }

  /** 南溪区教育局 behind a mark. */
  readTextOrgans(): void {
    const {text, place, vocabulary} = this.sources
    const zone = new RegExp(`(?:${alternatives(vocabulary.zoneSuffixes)})$`)
    const organs = new RegExp(`(?<![\\u4e00-\\u9fff])([\\u4e00-\\u9fff]{2,4}?)(${levels})(?=${department})`, 'g')
    for (const {0: whole, 1: name, 2: level, index} of text.matchAll(organs))
      if (!notBeforeLevel.test(name!) && !zone.test(whole))
        this.state(name!, level!, place(index, index + whole.length), false)
  }

  /** In running text a name is what stands before the word of a level again and again. */
  readText(): void {
    const {text, place} = this.sources
    const grams = new Map<string, {count: number; at: number}>()
    for (const found of text.matchAll(inText)) {
      const end = found.index
      if (notAfterCity.test(text.slice(end + 1, end + 2)) && found[0] === '市') continue
      for (const length of [2, 3]) {
        const name = text.slice(Math.max(0, end - length), end)
        if (!/^[\u4e00-\u9fff]+$/.test(name) || notBeforeLevel.test(name) || notInPlaces.test(name)) break
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

  /** 建设美丽东湖, 推动东湖高质量发展, 结合东湖实际 name a place where a character of it stands in 机关代字. */
  readPraises(): void {
    const {text, vocabulary, code} = this.sources
    const first = code?.words[0]
    if (!first) return
    const province = vocabulary.provinceCodes[first]
    if (province && text.includes(province)) this.mention(province)
    const name = '([\\u4e00-\\u9fff]{2})'
    const slots = [
      `(?:${alternatives(vocabulary.placePraises)})${name}`,
      `(?:${alternatives(placeProgress)})${name}(?=(?:${levels})?(?:${alternatives(progressKinds)}))`,
      `(?:${alternatives(placeFit)})${name}(?=(?:${levels})?实际)`,
    ]
    for (const [, ...found] of text.matchAll(new RegExp(slots.join('|'), 'g'))) {
      const place = found.find((words) => words !== undefined)!
      if (place.includes(first)) this.mention(place)
    }
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
    for (const {of, name, position} of this.sources.wholes) {
      if (of !== 'notice') continue
      const own = atLevel.exec(name.words)
      if (own && !placeless.test(own[0])) this.begin(own[1]!, own[2]!, position)
    }
    for (const {words, position} of this.sources.titles) {
      const own = issued.exec(words)
      if (own) this.begin(own[1]!, own[2]!, position)
    }
  }

  private begin(name: string, level: string, position: Position): void {
    const begins = this.state(name, level, position)?.begins
    begins?.set(level, [...(begins.get(level) ?? []), position])
  }

  finish(): Mentions {
    if (this.names.size === 0) return {names: this.names, others: this.others, bare: new Set()}
    countMentions(this.names, this.sources)
    for (const [name, {anchored, count, withLevel, partner, begins}] of this.names) {
      // 支持省教育厅: what mostly stands without a level, or once, is no name.
      if (!anchored && (withLevel < 2 || withLevel * 2 < count)) this.names.delete(name)
      if (begins.size === 0 && partner.count > 0 && partner.count * partnerShare >= count) this.others.add(name)
    }
    return {names: this.names, others: this.others, bare: bareOffices(this.names, this.sources.text)}
  }
}
