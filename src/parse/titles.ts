/** The titles that a notice gives to what it carries, and how titles are compared. */
import {LineShape} from '../../grammars/line-shapes.ts'
import type {HeadPlan} from './head.ts'
import type {Line} from './lines.ts'

/** The first lines of 正文 in which the instrument is named. */
const reach = 6
/** The longest title that is looked at. UTF-16 units. */
const longest = 300

/** What is not left as it is by NFKC, or may not be: Han, ASCII, and the marks of titles are. */
const composed =
  /[^\u0020-\u007e\u2013-\u2015\u2018\u2019\u201c\u201d\u3001\u3002\u3008-\u3011\u3014\u3015\u4e00-\u9fff]/

/** Writes words in their normal form (NFKC): （ → (. Most titles are in it, and need not be written anew. */
export function normal(words: string): string {
  return composed.test(words) ? words.normalize('NFKC') : words
}

/** Writes a title so that copies of it compare equal: without white space, one kind of dash, bracket and quotation mark. */
export function fold(title: string): string {
  // These are what they are.
  if (!/[^\u4e00-\u9fff0-9A-Za-z()]/.test(title)) return title
  return normal(title)
    .replace(/[\s\u200b\ufeff《》〈〉“”"'‘’]+/g, '')
    .replace(/[—–―─－-]+/g, '-')
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
    .replace(/[。.:;,：；，]+$/, '')
}

const carried =
  /(?:印发|转发|批转|发布|公布|颁布)(.{4,}?)的(?:通知|公告|决定|通告|令|函|意见)[\s\u3000]*(?:[（(][^（）()]*[）)])?$/

/** Gives the title of what a notice issues, as its own title has it (关于印发…的通知); `null` where it issues nothing. */
export function carriedTitleIn(title: string): string | null {
  return carried.exec(title.slice(0, longest))?.[1] ?? null
}

/**
 * Gives the titles, folded, that the instrument of a notice can have: what the notice's own title says it issues, and
 * what stands in 《》 in its first lines; each also without the words before it.
 */
export function instrumentTitles(text: string, lines: readonly Line[], plan: HeadPlan): string[] {
  const titles = new Set<string>()
  const title = lines
    .slice(plan.title.from, plan.title.to)
    .map((line) => text.slice(line.from, line.to))
    .join('')
  const carried = carriedTitleIn(title)
  if (carried !== null) titles.add(fold(carried))
  const end = Math.min(lines.length, plan.end + reach)
  for (let index = plan.end; index < end; index++) {
    const line = lines[index]!
    const words = text.slice(line.from, Math.min(line.to, line.from + 2000))
    if (!words.includes('》')) continue
    for (const match of words.matchAll(/《([^《》]{4,120})》/g)) titles.add(fold(match[1]!))
  }
  titles.delete('')
  return [...titles]
}

/** Takes the mark of an attachment (附件2：) off the words behind it. */
export function withoutMark(words: string): string {
  return words.replace(/^附[ \u3000]*[件表]?[ \u3000]*[0-9０-９]{0,2}[ \u3000]*[:：]?/, '')
}

/** Gives the titles, folded, of the annexes that 附件说明 lists, each on a line of its own. */
export function annexTitles(text: string, lines: readonly Line[]): ReadonlySet<string> {
  const titles = new Set<string>()
  let listing = false
  for (const {tokenType, mark, from, to} of lines) {
    const begins = tokenType === LineShape.attachmentNote
    listing = begins || (listing && mark?.style === 'decimal')
    if (!listing || to - from > 120) continue
    titles.add(fold(withoutMark(text.slice(from, to)).replace(/^[ \u3000]*[0-9]{1,2}[.．、][ \u3000]*/, '')))
  }
  titles.delete('')
  return titles
}
