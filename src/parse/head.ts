/** Where 正文 begins, which lines are the title, and which are the addressees (GB/T 9704 7.2, 7.3.1, 7.3.2). */
import {LineShape} from '../../grammars/line-shapes.ts'
import {alternatives} from '../../grammars/words.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import type {Line} from './lines.ts'

/** How many lines at the start of a document are looked at for its head. */
const reach = 120

/** The most lines that a title is broken over. */
const longestTitle = 6

/** How many lines below a title its addressees are looked for. */
const nearTitle = 20

/** What the first lines of a document are, by their indexes; `from` = `to` where there are none. */
export interface HeadPlan {
  title: {from: number; to: number}
  /** The first line that is no part of the head. */
  end: number
  addressees: {from: number; to: number}
}

/** The words that tell a title. */
export interface TitleWords {
  /** Ends in 文种 or the kind of an instrument, with what may stand after it in brackets. */
  ends(words: string): boolean
  /** Ends in 的通知 and the like: the title of a 公文, not of an instrument. */
  endsInType(words: string): boolean
}

const cache = new WeakMap<Vocabulary, TitleWords>()

/** Gives the title words of a vocabulary. */
export function titleWords(vocabulary: Vocabulary): TitleWords {
  let words = cache.get(vocabulary)
  if (!words) {
    const after = '(?:[（(【〔][^（）()]{1,24}[）)】〕]){0,2}$'
    const types = alternatives(Object.keys(vocabulary.documentTypes))
    const all = new RegExp(
      `(?:${alternatives([...Object.keys(vocabulary.documentTypes), ...vocabulary.instrumentTypes])})${after}`,
    )
    const type = new RegExp(`(?:的|^|人民政府|委员会|[部委局厅办]|关于.*)(?:${types})${after}`)
    words = {ends: (line) => all.test(line), endsInType: (line) => type.test(line)}
    cache.set(vocabulary, words)
  }
  return words
}

/** Tells whether words are a list of organs or persons that a notice is addressed to, up to the colon at their end. */
export function addressesSomebody(words: string, isOrgan: (words: string) => boolean): boolean {
  const list = words.replace(/[:：][ \t\u3000]*$/, '')
  // 申领单位（公章）： is a form.
  if (list === '' || list.length > 500 || /[。《》！!？?]|[:：]|如下|如次|下列|[公盖]章|签[字名]/.test(list))
    return false
  const parts = list.split(/[、，,；;]/).map((part) => part.replace(/[ \t\u3000\u00a0]+/g, ''))
  const named = parts.filter(
    (part) =>
      part !== '' &&
      (isOrgan(part.replace(/[（(][^（）()]*[）)]$/, '')) ||
        /^各|(?:同志|委员|代表|先生|女士|部门|单位|公司)$/.test(part)),
  )
  // 甲、乙、丙代表: names, and a post behind the last.
  const last = parts[parts.length - 1]!
  if (/(?:委员|代表|同志|先生|女士)$/.test(last) && parts.every((part) => /^[\u4e00-\u9fff·]{2,8}$/.test(part)))
    return true
  // 北山、南湖、西河县（市、区）人民政府: names of places that share the last one's ending.
  const shared =
    isOrgan(parts[parts.length - 1]!.replace(/[（(][^（）()]*[）)]/g, '')) && parts.every((part) => part.length <= 12)
  return (named.length * 2 >= parts.length && named.length > 0) || (shared && parts.length > 2)
}

/**
 * Decides what the first lines are.
 *
 * @param known The title, where it is known already.
 * @param stated True where the page states a title: then a short line alone is no proof of another.
 */
export function planHead(
  text: string,
  lines: readonly Line[],
  vocabulary: Vocabulary,
  isOrgan: (words: string) => boolean,
  known: HeadPlan['title'] | null = null,
  stated = false,
): HeadPlan {
  const words = titleWords(vocabulary)
  const limit = Math.min(lines.length, reach)
  const slice = (index: number) => text.slice(lines[index]!.from, lines[index]!.to)
  let numbered = limit
  for (let index = 0; index < limit; index++) {
    if (lines[index]!.tokenType === LineShape.numbered) {
      numbered = index
      break
    }
  }
  let addressed = -1
  // Right below a title that is known, whoever stands before a colon is addressed.
  const near = known ? Math.min(numbered, known.to + nearTitle) : numbered
  for (let index = known?.to ?? 0; index < near; index++) {
    if (lines[index]!.tokenType === LineShape.colon && addressesSomebody(slice(index), isOrgan)) {
      addressed = index
      break
    }
  }
  if (addressed >= 0) {
    const title = known ?? titleBefore(lines, addressed, slice, words)
    return {title, end: addressed, addressees: {from: addressed, to: addressed + 1}}
  }
  const title = known ?? firstTitle(lines, numbered, slice, words, stated)
  let end = title.to
  while (end < limit && isMatter(lines[end]!)) end++
  return {title, end, addressees: {from: end, to: end}}
}

/** Lines of a head that are neither title nor text. */
function isMatter(line: Line): boolean {
  const {tokenType} = line
  return (
    tokenType === LineShape.metadata ||
    tokenType === LineShape.table ||
    tokenType === LineShape.documentNumber ||
    tokenType === LineShape.mastheadItem ||
    tokenType === LineShape.date ||
    tokenType === LineShape.bracketed
  )
}

function isTitleLine(line: Line): boolean {
  return line.tokenType === LineShape.short || line.tokenType === LineShape.organ
}

/** Finds the title above the addressees: the nearest run of short lines, less what stands above it. */
function titleBefore(
  lines: readonly Line[],
  before: number,
  slice: (index: number) => string,
  words: TitleWords,
): HeadPlan['title'] {
  let to = before
  while (to > 0 && isMatter(lines[to - 1]!)) to--
  if (to === 0 || !isTitleLine(lines[to - 1]!)) {
    // A title that is longer than a short line, or ends in a stop, stands right above its addressees or matter.
    return to > 0 && lines[to - 1]!.tokenType === LineShape.prose && words.ends(slice(to - 1).replace(/。$/, ''))
      ? {from: to - 1, to}
      : {from: before, to: before}
  }
  return {from: titleStart(lines, to, slice, words), to}
}

/** Goes up from the last line of a title to its first. */
function titleStart(lines: readonly Line[], to: number, slice: (index: number) => string, words: TitleWords): number {
  let from = to - 1
  let joined = slice(from)
  while (from > 0 && to - from < longestTitle && isTitleLine(lines[from - 1]!)) {
    const above = slice(from - 1)
    // The end of another title, or a line above a title that is whole, is no part of it.
    if (words.ends(above) && !/印发|转发|批转|关于/.test(above)) break
    if (words.endsInType(above)) break
    const whole = /^(?:.{2,30}关于|关于|转发|印发|批转)/.test(joined)
    if (whole && lines[from - 1]!.tokenType !== LineShape.organ) break
    from--
    joined = above + joined
  }
  return from
}

/** Finds the title of a document that names no addressees. */
function firstTitle(
  lines: readonly Line[],
  limit: number,
  slice: (index: number) => string,
  words: TitleWords,
  stated: boolean,
): HeadPlan['title'] {
  let fallback = -1
  for (let index = 0; index < limit; index++) {
    const line = lines[index]!
    if (isTitleLine(line)) {
      if (words.ends(slice(index))) {
        // Of several copies the last before the text is the title.
        const next = lines[index + 1]
        if (next && isTitleLine(next) && index + 1 < limit && words.ends(slice(index + 1))) continue
        return {from: titleStart(lines, index + 1, slice, words), to: index + 1}
      }
      if (fallback < 0) fallback = index
    } else if (!isMatter(line)) {
      break
    }
  }
  if (fallback < 0 || stated) return {from: 0, to: 0}
  // No word tells a title. A single short line on top of text is one; a file of short lines has none.
  const next = lines[fallback + 1]
  return next && !isTitleLine(next) ? {from: fallback, to: fallback + 1} : {from: 0, to: 0}
}
