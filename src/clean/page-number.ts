/** Page numbers: on a line of their own, or left inside a word where a page ended (`生态环—12—境保护`). */
import {isHan} from '../../grammars/words.ts'
import {type CleaningRule, lineEnd, type Stretch} from './rules.ts'

/** A hyphen stands between words (东湖-12-西江航线), and 0712 is no page. */
const dashesInText = ['—', '–', '―', '─']
const number = /([—–―─])[ 　]?[1-9]\d{0,3}[ 　]?\1/y
const dashes = [...dashesInText, '-', '－']
const ownLine =
  /(?:([—–\-－―─]+)[ 　]*\d{1,4}[ 　]*\1|第[ 　]*\d{1,4}[ 　]*页(?:[ 　,，/]*共[ 　]*\d{1,4}[ 　]*页)?|#?[ ]?[Pp]age[ ]?\d{1,5}(?:[ ]?(?:of|\/)[ ]?\d{1,5})?:?)[ \t　]*/y

/**
 * A number between two equal dashes, with Chinese characters on both sides: a page number where `sureNumbers` finds it
 * borne out. A span of years has digits beside its dash, a route (黄石港—西塞山) has no digits at all.
 */
export const pageNumberInText: CleaningRule = {
  name: 'pageNumber',
  where: 'anywhere',
  create: () => ({
    starts: dashesInText.flatMap((dash) => [' ', '　', ...'0123456789'].map((next) => dash + next)),
    match(text, at) {
      number.lastIndex = at
      if (at === 0 || !isHan(text.charCodeAt(at - 1)) || !number.test(text)) return null
      return isHan(text.charCodeAt(number.lastIndex)) ? {from: at, to: number.lastIndex} : null
    },
  }),
}

/** `— 12 —`, `-12-`, `第 3 页 共 10 页`, `# Page 12:` on a line of its own. */
export const pageNumberLine: CleaningRule = {
  name: 'pageNumber',
  where: 'line',
  create: () => ({
    starts: [...dashes, '第', '#', 'P', 'p'],
    match(text, at) {
      ownLine.lastIndex = at
      return ownLine.test(text) && ownLine.lastIndex === lineEnd(text, at) ? {from: at, to: ownLine.lastIndex} : null
    },
  }),
}

/** A page number as it was found. */
interface Found extends Stretch {
  rule: string
}

/**
 * Leaves out the page numbers inside a line that nothing bears out, so that 甲村—3—乙村公路 stays. What does: the word that
 * it parts stands elsewhere (生态环—12—境, 生态环境), or the pages before and after it have their numbers on lines of their own.
 */
export function sureNumbers<Cut extends Found>(text: string, cuts: Cut[]): Cut[] {
  const isDoubtful = ({rule, from}: Cut) => rule === 'pageNumber' && isHan(text.charCodeAt(from - 1))
  const doubtful = cuts.filter(isDoubtful)
  if (doubtful.length === 0) return cuts
  const parted = doubtful.map((cut) => partedWords(text, cut))
  const stands = finder(text, parted)
  const sure = new Set(doubtful.filter((_, index) => parted[index]!.some(stands)))
  for (const cut of missingPages(text, cuts, isDoubtful)) sure.add(cut)
  return cuts.filter((cut) => !isDoubtful(cut) || sure.has(cut))
}

/** Gives what a number parts, joined: three characters, or two where the word ends behind it (检—3—查，). */
function partedWords(text: string, {from, to}: Stretch): string[] {
  const [last, first] = [text[from - 1]!, text[to]!]
  const words = [text.slice(from - 2, from) + first, last + text.slice(to, to + 2)].filter(
    (word) => word.length === 3 && [0, 1, 2].every((at) => isHan(word.charCodeAt(at))),
  )
  const isDash = (at: number) => dashes.includes(text[at] ?? '')
  const isEnd = !isHan(text.charCodeAt(to + 1)) && !isDash(to + 1) && !isDash(from - 2)
  return isEnd ? [...words, last + first] : words
}

/** So many words are looked for one by one: a search costs a tenth of a walk over the text. */
const few = 16

/** Gives what tells whether a word stands in a text, for some of two or three characters. */
function finder(text: string, words: readonly (readonly string[])[]): (word: string) => boolean {
  const wanted = new Set(words.flat())
  if (wanted.size <= few) return (word) => text.includes(word)
  const found = new Set<string>()
  for (let at = 0; at < text.length; at++)
    for (const word of [text.slice(at, at + 2), text.slice(at, at + 3)]) if (wanted.has(word)) found.add(word)
  return (word) => found.has(word)
}

/** Gives the doubtful numbers that are missing between two pages: 12, where 11 is the page before and 13 the page after. */
function missingPages<Cut extends Found>(text: string, cuts: readonly Cut[], isDoubtful: (cut: Cut) => boolean): Cut[] {
  const missing: Cut[] = []
  let before = Number.NaN
  let open: Cut[] = []
  for (const cut of cuts) {
    if (cut.rule !== 'pageNumber') continue
    if (isDoubtful(cut)) open.push(cut)
    else {
      const page = pageOf(text, cut)
      if (open.length === 1 && pageOf(text, open[0]!) === before + 1 && page === before + 2) missing.push(open[0]!)
      before = page
      open = []
    }
  }
  return missing
}

function pageOf(text: string, {from, to}: Stretch): number {
  return Number(/\d+/.exec(text.slice(from, to))?.[0])
}
