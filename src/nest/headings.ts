/**
 * Which sections have a heading, and where it ends.
 *
 * A heading is (a) a name-like sentence alone on its line, above deeper sections or body text; or (b) a name-like first
 * sentence with more on the same line. Siblings decide the doubtful cases.
 */
import {type NumberStyle, numberStyles} from '../../grammars/numbering.ts'
import {type Block, styleOf} from '../parse/blocks.ts'
import {isBlank, skipBlank, trimEnd} from '../parse/lines.ts'

/** The longest heading with more on its line, and alone on it. UTF-16 units. */
const longestRunIn = 40
const longestAlone = 60

/** A section that may have a heading. Most have none, and nothing is kept of them. */
interface Candidate {
  section: Block
  /**
   * What the section says for itself. `leaf`: name-like and alone, but with nothing below it; `name`: an article that may
   * have a name, which only its siblings can tell.
   */
  verdict: 'yes' | 'maybe' | 'leaf' | 'name'
  /** The heading, its stop left out. */
  from: number
  to: number
  /** The first offset after the heading and its stop. */
  after: number
}

/** Sections of one list that are numbered alike. */
interface Group {
  style: NumberStyle
  inline: boolean
  candidates: Candidate[]
  /** How many others there are, which have no heading. */
  no: number
  run: Run
}

/** Counts the sections that are numbered alike at one level of the document. */
interface Run {
  yes: number
  no: number
}

/** Blocks to be looked through; `inArticle` where they stand below an article. */
interface List {
  blocks: readonly Block[]
  inArticle: boolean
}

/** The longest name of an article with more on its line. UTF-16 units. */
const longestArticleName = 24
/** Words that the sentences of articles have, and their names do not. */
const unnamed =
  /[，,：:；;]|应当|不得|必须|可以|适用|负责|本办法|本规定|本条例|本细则|予以|由.+(?:组织|实施|承担|管理)|^(?:对|凡|因|如|若|除)|[的了过]$/

/** Words of rules and definitions, which no name has. */
const prose =
  /应当|不得|必须|是指|有权|予以|如下|下列|以下简称|的[，,]|[，,](?:由|对|将|经|并|应|可|在|从|向|把)|^(?:为|凡|自|经|因|如|若|除)[^，,]{4,}[，,]|^(?:本|该|此)|第[一二三四五六七八九十百]+[条款项]|[了过]$|可以|需要|不再|以及.*等$|由[^，,]{2,16}(?:担任|承担|负责|组织)|(?:部门|单位|政府|地区|机构)要/
const weak =
  /[，,]以|^对[^，,]{4,}[，,]|按照|根据|依照|依据|为了|包括|要求|负责|以下|其中|[，,].*[，,]|[（(].{12,}[）)]|到\d{4}年|\d{4}年.*月/

/** What the characters of a heading tell, as bits: where a sentence ends, and which of the patterns above it can hold. */
const Sign = {end: 1, colon: 2, prose: 4, weak: 8} as const
const signs = new Uint8Array(0x10000)
for (const [sign, characters] of [
  [Sign.end, '。！？'],
  [Sign.colon, '：:；;'],
  [Sign.prose, '应不必是有予如下以的，,为凡自经因若除本该此第了过可需由部单政地机'],
  [Sign.weak, '，,对按根依为包要负以其（(到0123456789'],
] as const) {
  for (const character of characters) signs[character.charCodeAt(0)]! |= sign
}

/** Decides the headings of all sections, and cuts them off the first paragraphs. */
export function decideHeadings(blocks: readonly Block[], text: string): void {
  const lists: List[] = [{blocks, inArticle: false}]
  const groups: Group[] = []
  const runs = new Map<number, Run>()
  for (let list = lists.pop(); list; list = lists.pop()) {
    const {blocks: own, inArticle} = list
    // Most lists hold no sections, or those of one style.
    const first = groups.length
    for (let at = 0; at < own.length; at++) {
      const block = own[at]!
      const isSection = block.kind === 'section'
      if (block.children.length > 0)
        lists.push({blocks: block.children, inArticle: inArticle || (isSection && styleOf(block) === 'article')})
      if (!isSection) continue
      const candidate = judge(block, text, inArticle)
      const group = groupOf(groups, first, block, runs)
      // A list that runs on across its parents is judged with all its parts: one part may be too short to tell.
      if (candidate) {
        group.candidates.push(candidate)
        if (candidate.verdict === 'yes') group.run.yes++
      } else {
        group.no++
        group.run.no++
      }
    }
  }
  for (const group of groups) settle(group)
}

/** Gives the group of a section among those of its list, which begin at `first`. */
function groupOf(groups: Group[], first: number, section: Block, runs: Map<number, Run>): Group {
  const {inline, level} = section
  const style = styleOf(section)
  for (let at = first; at < groups.length; at++) {
    const group = groups[at]!
    if (group.style === style && group.inline === inline) return group
  }
  const key = (level * numberStyles.length + numberStyles.indexOf(style)) * 2 + (inline ? 1 : 0)
  let run = runs.get(key)
  if (!run) {
    run = {yes: 0, no: 0}
    runs.set(key, run)
  }
  const group: Group = {style, inline, run, no: 0, candidates: []}
  groups.push(group)
  return group
}

/** Lets siblings decide what one section cannot, and sets the headings. */
function settle({candidates, no: others, run}: Group): void {
  let yes = 0
  let no = others
  let names = 0
  for (const {verdict} of candidates) {
    if (verdict === 'yes') yes++
    else if (verdict === 'name') names++
  }
  // Where nearly all others of the run are prose, one that looks like a name is none.
  const proseRun = run.no >= 8 && run.no > run.yes * 3
  if (candidates.length + others <= 3 && proseRun) no += run.no
  const namedRun = !proseRun && run.yes >= 8 && run.yes > run.no * 2
  // Articles are named all or not at all.
  const named = names + yes >= 2 && names + yes > no * 2
  for (const candidate of candidates) {
    const {verdict} = candidate
    if (verdict === 'name' && named) set(candidate)
    else if (
      verdict === 'yes'
        ? no <= yes || yes > 2 || namedRun
        : verdict === 'maybe'
          ? yes >= no || namedRun
          : verdict === 'leaf' && (yes > no || namedRun)
    ) {
      set(candidate)
    }
  }
}

function set({section, from, to, after}: Candidate): void {
  section.heading = {from, to}
  const body = section.children[0]!
  if (after >= body.to) section.children.shift()
  else body.from = after
}

/** Judges one section by itself; `null` where it has no heading. */
function judge(section: Block, text: string, inArticle: boolean): Candidate | null {
  const body = section.children[0]
  // A number alone on its line has no heading; what follows on the next line is its text.
  return body?.kind === 'paragraph' && onSameLine(text, section.mark!.to, body.from)
    ? judgeBody(section, body, text, inArticle)
    : null
}

/** Judges a section by the first paragraph of its body. */
function judgeBody(section: Block, body: Block, text: string, inArticle: boolean): Candidate | null {
  const style = styleOf(section)
  const from = skipBlank(text, body.from, body.to)
  if (style === 'part' || style === 'chapter' || style === 'division') {
    const to = trimEnd(text, from, body.to)
    return to > from ? {section, verdict: 'yes', from, to, after: body.to} : null
  }
  if (style === 'article') return judgeArticle(section, body, text, from)
  let stop = from
  let seen = 0
  // A heading has no stop inside, and no colon; look no further than the longest one, which in a line has more on it.
  const longest = section.inline && !isBlank(text.charCodeAt(from + longestRunIn)) ? longestRunIn : longestAlone
  const reach = Math.min(body.to, from + longest + 1)
  for (; stop < reach; stop++) {
    const sign = signs[text.charCodeAt(stop)]!
    if (sign === Sign.end) break
    if (sign === Sign.colon) return null
    seen |= sign
  }
  const stopped = stop < reach
  if (stopped ? text.charCodeAt(stop) !== 0x3002 : stop < body.to) return null
  const to = trimEnd(text, from, stop)
  const after = stopped ? skipBlank(text, stop + 1, body.to) : body.to
  const length = to - from
  if (length <= 0 || isComma(text.charCodeAt(to - 1))) return null
  const {children} = section
  const below = children.length > 1
  const runIn = after < body.to || (below && onSameLine(text, body.to, children[1]!.from))
  if (runIn ? length > longestRunIn : length > longestAlone || section.inline) return null
  const words = text.slice(from, to)
  if ((seen & Sign.prose) !== 0 && prose.test(words)) return null
  const isWeak = (seen & Sign.weak) !== 0 && weak.test(words)
  if (runIn) {
    if (length > 30 || isWeak) return {section, verdict: 'maybe', from, to, after}
    return stopped || below ? {section, verdict: 'yes', from, to, after} : null
  }
  // 项 of an article with nothing below are prose, and so is a sentence too long for a name that no text stands under.
  if (!below) return inArticle || length > longestRunIn ? null : {section, verdict: 'leaf', from, to, after}
  const bare = children.every(({kind}, index) => index === 0 || kind === 'responsibility')
  if (length > longestRunIn && (bare || (stopped && !hasSections(section)))) return null
  // A sentence with its stop over mere text may as well be the first of several paragraphs.
  const isDoubtful = stopped && (isWeak || length > longestRunIn || !hasSections(section))
  return {section, verdict: isDoubtful ? 'maybe' : 'yes', from, to, after}
}

function hasSections(section: Block): boolean {
  return section.children.some((child) => child.kind === 'section')
}

/** An article has a heading where it is named: 【目的】, or a few words alone on its line. */
function judgeArticle(section: Block, body: Block, text: string, from: number): Candidate | null {
  const words = text.slice(from, Math.min(body.to, from + longestRunIn))
  const named = /^[【〔[（(][^】〕\]）)]{1,20}[】〕\]）)]/.exec(words)
  if (named && /^[【〔[]/.test(words)) {
    const to = from + named[0].length
    return {section, verdict: 'yes', from, to, after: skipBlank(text, to, body.to)}
  }
  const alone = body.to - from <= 20 && !/[；;：:，,]|。./.test(words)
  if (alone && !words.endsWith('。')) return {section, verdict: 'yes', from, to: body.to, after: body.to}
  // 第二条 分类处理。热线根据…: a name before the first stop, where the other articles have one too.
  const stop = words.indexOf('。')
  const first = stop < 0 ? '' : words.slice(0, stop)
  if (first.length < 2 || first.length > longestArticleName || unnamed.test(first)) return null
  return {section, verdict: 'name', from, to: from + stop, after: skipBlank(text, from + stop + 1, body.to)}
}

/** Tells ， , 、 */
function isComma(code: number): boolean {
  return code === 0xff0c || code === 0x2c || code === 0x3001
}

/** Tells whether no line ends between two places that have only white space and a number between them. */
function onSameLine(text: string, from: number, to: number): boolean {
  for (let offset = from; offset < to; offset++) if (text.charCodeAt(offset) === 10) return false
  return true
}
