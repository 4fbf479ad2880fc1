/**
 * Which sections have a heading, and where it ends.
 *
 * A heading is (a) a name-like sentence alone on its line, above deeper sections or body text; or (b) a name-like first
 * sentence with more on the same line. Siblings decide the doubtful cases.
 */
import {type Block, styleOf} from '../parse/blocks.ts'
import {skipBlank, trimEnd} from '../parse/lines.ts'

/** The longest heading with more on its line, and alone on it. UTF-16 units. */
const longestRunIn = 40
const longestAlone = 60

/**
 * What one section says for itself. `leaf`: name-like and alone, but with nothing below it; `name`: an article that may
 * have a name, which only its siblings can tell.
 */
type Verdict = 'yes' | 'maybe' | 'leaf' | 'name' | 'no'

interface Candidate {
  section: Block
  verdict: Verdict
  /** The heading, its stop left out. */
  from: number
  to: number
  /** The first offset after the heading and its stop. */
  after: number
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

/** Decides the headings of all sections, and cuts them off the first paragraphs. */
export function decideHeadings(blocks: readonly Block[], text: string): void {
  const lists: {blocks: readonly Block[]; inArticle: boolean}[] = [{blocks, inArticle: false}]
  const all: Candidate[][] = []
  for (let list = lists.pop(); list; list = lists.pop()) {
    // Most lists hold no sections, or those of one style.
    let groups: Candidate[][] | null = null
    for (const block of list.blocks) {
      const inArticle = list.inArticle || (block.kind === 'section' && styleOf(block) === 'article')
      if (block.children.length > 0) lists.push({blocks: block.children, inArticle})
      if (block.kind !== 'section') continue
      groups ??= []
      const group = groups.find(([first]) => areSiblings(first!.section, block))
      const candidate = judge(block, text, list.inArticle)
      if (group) group.push(candidate)
      else groups.push([candidate])
    }
    for (const group of groups ?? []) all.push(group)
  }
  // A list that runs on across its parents is judged with all its parts: one part may be too short to tell.
  const runs = new Map<string, {yes: number; no: number}>()
  for (const group of all) {
    const run = runOf(runs, group[0]!)
    for (const {verdict} of group) {
      if (verdict === 'yes') run.yes++
      else if (verdict === 'no') run.no++
    }
  }
  for (const group of all) settle(group, runOf(runs, group[0]!))
}

/** Gives the counts of the sections that are numbered alike at one level of the document. */
function runOf(runs: Map<string, {yes: number; no: number}>, {section}: Candidate): {yes: number; no: number} {
  const key = `${styleOf(section)} ${section.level} ${section.inline}`
  let run = runs.get(key)
  if (!run) {
    run = {yes: 0, no: 0}
    runs.set(key, run)
  }
  return run
}

/** Tells whether two sections of one list are numbered alike. */
function areSiblings(one: Block, other: Block): boolean {
  return one.inline === other.inline && styleOf(one) === styleOf(other)
}

/** Lets siblings decide what one section cannot, and sets the headings. */
function settle(group: readonly Candidate[], run: {yes: number; no: number}): void {
  let yes = 0
  let no = 0
  let names = 0
  for (const {verdict} of group) {
    if (verdict === 'yes') yes++
    else if (verdict === 'name') names++
    else if (verdict === 'no') no++
  }
  // Where nearly all others of the run are prose, one that looks like a name is none.
  const proseRun = run.no >= 8 && run.no > run.yes * 3
  if (group.length <= 3 && proseRun) no += run.no
  const namedRun = !proseRun && run.yes >= 8 && run.yes > run.no * 2
  // Articles are named all or not at all.
  const named = names + yes >= 2 && names + yes > no * 2
  for (const candidate of group) {
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

/** Judges one section by itself. */
function judge(section: Block, text: string, inArticle: boolean): Candidate {
  const body = section.children[0]
  // A number alone on its line has no heading; what follows on the next line is its text.
  if (body?.kind !== 'paragraph' || !onSameLine(text, section.mark!.to, body.from))
    return {section, verdict: 'no', from: 0, to: 0, after: 0}
  const from = skipBlank(text, body.from, body.to)
  let stop = from
  // A heading has no stop inside; look no further than the longest one.
  const reach = Math.min(body.to, from + longestAlone + 1)
  while (stop < reach && !isSentenceEnd(text.charCodeAt(stop))) stop++
  const stopped = stop < reach && stop < body.to
  const to = trimEnd(text, from, stop)
  const after = stopped ? skipBlank(text, stop + 1, body.to) : body.to
  const style = styleOf(section)
  const candidate = (verdict: Verdict, end = to, next = after): Candidate => ({
    section,
    verdict,
    from,
    to: end,
    after: next,
  })
  if (style === 'part' || style === 'chapter' || style === 'division') {
    const end = trimEnd(text, from, body.to)
    return candidate(end > from ? 'yes' : 'no', end, body.to)
  }
  if (style === 'article') return judgeArticle(text, body, from, candidate)
  if (stopped ? text.charCodeAt(stop) !== 0x3002 : stop < body.to) return candidate('no')
  if (to <= from) return candidate('no')
  const words = text.slice(from, to)
  const last = words.charCodeAt(words.length - 1)
  if (
    last === 0x3a ||
    last === 0xff1a ||
    last === 0xff1b ||
    last === 0x3b ||
    last === 0xff0c ||
    last === 0x2c ||
    last === 0x3001
  )
    return candidate('no')
  const runIn = after < body.to || (section.children.length > 1 && onSameLine(text, body.to, section.children[1]!.from))
  if (runIn ? words.length > longestRunIn : words.length > longestAlone || section.inline) return candidate('no')
  if (/[：:；;]/.test(words) || prose.test(words)) return candidate('no')
  if (runIn)
    return candidate(
      words.length > 30 || weak.test(words) ? 'maybe' : stopped || section.children.length > 1 ? 'yes' : 'no',
    )
  const below = section.children.length > 1
  // 项 of an article with nothing below are prose, and so is a sentence too long for a name that no text stands under.
  if (!below) return candidate(inArticle || words.length > longestRunIn ? 'no' : 'leaf')
  const bare = section.children.every(({kind}, index) => index === 0 || kind === 'responsibility')
  if (words.length > longestRunIn && (bare || (stopped && !hasSections(section)))) return candidate('no')
  // A sentence with its stop over mere text may as well be the first of several paragraphs.
  return candidate(
    stopped && (weak.test(words) || words.length > longestRunIn || !hasSections(section)) ? 'maybe' : 'yes',
  )
}

function hasSections(section: Block): boolean {
  return section.children.some((child) => child.kind === 'section')
}

/** An article has a heading where it is named: 【目的】, or a few words alone on its line. */
function judgeArticle(
  text: string,
  body: Block,
  from: number,
  candidate: (verdict: Verdict, end?: number, next?: number) => Candidate,
): Candidate {
  const words = text.slice(from, Math.min(body.to, from + longestRunIn))
  const named = /^[【〔[（(][^】〕\]）)]{1,20}[】〕\]）)]/.exec(words)
  if (named && /^[【〔[]/.test(words))
    return candidate('yes', from + named[0].length, skipBlank(text, from + named[0].length, body.to))
  const alone = body.to - from <= 20 && !/[；;：:，,]|。./.test(words)
  if (alone && !words.endsWith('。')) return candidate('yes', body.to, body.to)
  // 第二条 分类处理。热线根据…: a name before the first stop, where the other articles have one too.
  const stop = words.indexOf('。')
  const first = stop < 0 ? '' : words.slice(0, stop)
  if (first.length < 2 || first.length > longestArticleName || unnamed.test(first)) return candidate('no')
  return candidate('name', from + stop, skipBlank(text, from + stop + 1, body.to))
}

function isSentenceEnd(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f
}

/** Tells whether no line ends between two places that have only white space and a number between them. */
function onSameLine(text: string, from: number, to: number): boolean {
  for (let offset = from; offset < to; offset++) if (text.charCodeAt(offset) === 10) return false
  return true
}
