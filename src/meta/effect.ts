/** When a notice takes effect and when it ends: 自2023年5月1日起施行，有效期5年. */
import {namesEffect} from '../../grammars/effect.ts'
import {readNumeral} from '../../grammars/numbering.ts'
import {alternatives} from '../../grammars/words.ts'
import type {DateLeaf, Flow, Nodes, Phrasing, Position} from '../schema/nodes.ts'
import {perVocabulary} from '../vocabulary/cache.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {type Statement, statement} from './facts.ts'

/** How long a notice says that it is in force. */
export interface Term {
  months: number
  /** The day from which it counts, an ISO date, where its own sentence gives one. */
  from: string | null
  /** The leaves that say so. */
  positions: (Position | undefined)[]
}

/** What a notice says of its beginning and its end. */
export interface Effect {
  /** `dateEffective` and `dateExpires` as written. */
  statements: Statement[]
  /** The first term that the notice gives itself, or `null`. */
  term: Term | null
}

/** Stands for a date while the words around it are looked at: a character for private use. */
const day = '\ue000'
const gap = '[ \\t\\u3000\\u00a0]{0,4}'
const effect = '(?:正式)?(?:施行|实施|执行|生效|试行)'
const term = '(?:有效|试行|执行|施行|实施)期限?'
const number = `(?:[0-9０-９]{1,2}|[一二两三四五六七八九十]{1,3})${gap}`
/** How far back and ahead of a date or a term words are looked at. UTF-16 units. */
const around = 100

const createPatterns = ({documentTypes, instrumentTypes}: Vocabulary) => {
  const names = alternatives([...Object.keys(documentTypes), ...instrumentTypes, '文件', '政策', '措施'])
  const own = `本[^，。；《》]{0,12}?(?:${names})`
  // What may stand between 起施行 and 有效期: 各项政策措施除另有规定外，
  const policies = '(?:[^，。；《》]{0,6}(?:政策|措施))?'
  const between = `[，。；,;]${gap}${policies}(?:[除未][^，。；]{0,30}[，,]${gap})?${policies}(?:${own}的?)?`
  const begins = `(?:^|[。]${gap}|${own}|(?:以上|上述)[^，。；]{0,8}|(?:公布|发布|印发|颁布|通过|备案|执行)[，,]?)${gap}[自从]${gap}`
  const fromWhen = `(?:(?<from>${day})|[^，。；《》]{0,4}(?:印发|发布|公布|颁布|下发|发文|签发|施行)之日)${gap}(?:起|开始)?${gap}${effect}`
  return {
    /** What stands before the day of effect where the paragraph begins with it: 自, 公园管理办法自; not 许可证自, 旧办法自. */
    ownBeginning: new RegExp(`^(?!旧|原)(?:[^，。；《》]{0,60}(?:${names}))?[自从于]${gap}$`),
    /** 本通知自, before the first of two days. */
    begins: new RegExp(`${begins}$`),
    /** What stands before 有效期 that is the notice's own. */
    ownTerm: new RegExp(`(?:${own}的?|${begins}${fromWhen}${between}|重新(?:印发|发布)${between})$`),
    /** The same, and what stands between 有效期 and its end: 有效期5年，至2028年4月30日. */
    ownUntil: new RegExp(
      `(?:${own}的?|${begins}${fromWhen}${between}|(?:重新|现予)(?:印发|发布|公布)${between})${term}(?:为|调整|延长)?(?:${number}年[，,（(])?${gap}$`,
    ),
    /** 自…起施行，至2028年4月30日止. */
    untilOfEffect: new RegExp(`${begins}${day}${gap}起${gap}(?:${effect})?[，,]?${gap}$`),
    /** 本办法有效期自, before the first of two days; 执行期限 alone may be that of one measure. */
    ownSpan: new RegExp(
      `(?:(?:^|[。]${gap})有效期限?[为是]?[自从]|(?:${own}的?|${begins}${fromWhen}${between})${term}[为是]?[自从]?)${gap}$`,
    ),
  }
}
const patternsFor = perVocabulary(createPatterns)
type Patterns = ReturnType<typeof createPatterns>

const termWords = new RegExp(`${term}(?:暂定)?[为是]?${gap}(${number})(年|个月)(?![半以])`, 'g')
const takesEffect = new RegExp(`^${gap}(?:起|开始)?${gap}${effect}(?!的|以来)`)
const effectAfterTerm = new RegExp(`^[，,]${gap}(?:${term})?[自从]${gap}(${day})${gap}(?:起|开始)?${gap}${effect}`)
const secondDay = new RegExp(`^${gap}起?${gap}${day}`)
const secondAndLastDay = new RegExp(`^${gap}起?${gap}${day}${gap}止`)

/**
 * Reads what a notice says of its beginning and its end, from the paragraphs of its whole tree.
 *
 * @param starts The places of all `effectStarts` in its text.
 */
export function readEffect(
  children: readonly Flow[],
  text: string,
  starts: readonly number[],
  vocabulary: Vocabulary,
): Effect {
  const found: Effect = {statements: [], term: null}
  if (!namesEffect(text, starts)) return found
  const patterns = patternsFor(vocabulary)
  const stack: Nodes[] = [...children].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'paragraph') {
      const prose = maySay(node.children) ? new Prose(node.children) : null
      if (prose?.isOfEffect) {
        addDates(found, prose, patterns)
        found.term ??= termOf(prose, patterns)
      }
    } else if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as Nodes)
  }
  return found
}

/** Tells whether a paragraph has a date, or a character that the words of every term have. */
function maySay(leaves: readonly Phrasing[]): boolean {
  for (let index = 0; index < leaves.length; index++) {
    const leaf = leaves[index]!
    if (leaf.type === 'date' || leaf.value.includes('期')) return true
  }
  return false
}

/** The words of a paragraph with one character for each date. */
class Prose {
  readonly words: string
  /** Where each leaf begins in `words`. */
  private readonly starts: number[] = []

  constructor(private readonly leaves: readonly Phrasing[]) {
    let words = ''
    for (const leaf of leaves) {
      this.starts.push(words.length)
      words += leaf.type === 'date' ? day : leaf.value
    }
    this.words = words
  }

  get isOfEffect(): boolean {
    return /施行|实施|执行|生效|试行|期/.test(this.words)
  }

  /** Gives each date with its place in `words` and its index among the leaves. */
  *dates(): Generator<[date: DateLeaf, at: number, index: number]> {
    for (const [index, leaf] of this.leaves.entries())
      if (leaf.type === 'date') yield [leaf, this.starts[index]!, index]
  }

  /** Gives the leaf that holds a place. */
  leafAt(at: number): Phrasing {
    let low = 0
    for (let high = this.starts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return this.leaves[low]!
  }

  /** Gives the date at a place, or `null` for a character of the source that looks like its mark. */
  dateAt(at: number): DateLeaf | null {
    const leaf = this.leafAt(at)
    return leaf.type === 'date' ? leaf : null
  }

  /** Gives the words before a place. What is cut off shows as …, lest they look like the start of the paragraph. */
  before(at: number): string {
    return at > around ? `…${this.words.slice(at - around, at)}` : this.words.slice(0, at)
  }

  after(at: number): string {
    return this.words.slice(at, at + around)
  }
}

/** 自2023年1月1日起施行, 有效期至2025年12月31日: dates that a sentence gives. */
function addDates({statements}: Effect, prose: Prose, patterns: Patterns): void {
  const say = (field: string, date: DateLeaf, value = date.value) =>
    statements.push(statement(field, value, 'body', date.position))
  for (const [date, at, index] of prose.dates()) {
    const left = prose.before(at)
    const right = prose.after(at + 1)
    // 自…起施行 of another document (《水法》自…起施行) says nothing of this one.
    const isOwn =
      (index <= 1 && patterns.ownBeginning.test(left)) ||
      // 基本 in 基本生活标准 says nothing of the notice.
      /(?:(?<![基成资样版])本[^，。；]{0,20}(?<!》)|[，。；]\s*|公布|发布|印发)(?:自|从|于)[ \u3000]*$/.test(left)
    // 2023年 is a span of days as well, but one date.
    const isSpan = date.start !== null && /.[至到—–~]/.test(date.value)
    const ownSpan = patterns.ownSpan.test(left)
    const ends = isSpan && patterns.begins.test(left) && /^[ \u3000]*止/.test(right)
    if ((isOwn && takesEffect.test(right)) || (ownSpan && isSpan) || ends) {
      say('dateEffective', date, isSpan ? date.start! : date.value)
      if (isSpan) say('dateExpires', date)
    } else if (ownSpan ? secondDay.test(right) : patterns.begins.test(left) && secondAndLastDay.test(right)) {
      const end = prose.dateAt(at + 1 + right.indexOf(day))
      if (end?.start !== null) continue
      say('dateEffective', date)
      say('dateExpires', end)
    } else if (
      date.start === null &&
      (patterns.ownUntil.test(left) || (/^止/.test(right) && patterns.untilOfEffect.test(left)))
    )
      say('dateExpires', date)
  }
}

/** Reads the first term that a paragraph gives the notice: 有效期五年 of the notice, not of a permit. */
function termOf(prose: Prose, patterns: Patterns): Term | null {
  for (const found of prose.words.matchAll(termWords)) {
    const end = found.index + found[0].length
    const left = prose.before(found.index)
    const own = patterns.ownTerm.exec(left)
    if (!own) continue
    const [, count, unit] = found
    const months = readNumber(count!.trim()) * (unit === '年' ? 12 : 1)
    if (!(months > 0)) continue
    const after = effectAfterTerm.exec(prose.after(end))
    let date: DateLeaf | null = null
    if (own.groups?.['from']) date = prose.dateAt(found.index - left.length + own.index + own[0].indexOf(day))
    else if (after) date = prose.dateAt(end + after[0].indexOf(day))
    const positions = [prose.leafAt(end - 1).position]
    if (date) positions.unshift(date.position)
    return {months, from: date && date.start === date.end ? date.start : null, positions}
  }
  return null
}

function readNumber(words: string): number {
  const plain = words.replace(/[０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).replace('两', '二')
  return /^\d+$/.test(plain) ? Number(plain) : readNumeral(plain)
}

/**
 * Gives the last day of a term. Its first day counts in full (自…起), so it ends on the day before the anniversary:
 * five years from 2023-05-01 end on 2028-04-30. Where a month has no such day, its last day is the end.
 *
 * @param from The first day, an ISO date.
 */
export function endOfTerm(from: string, months: number): string {
  const [year, month, date] = from.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  if (date > lastOfMonth.getUTCDate()) return lastOfMonth.toISOString().slice(0, 10)
  return new Date(Date.UTC(year, month - 1 + months, date - 1)).toISOString().slice(0, 10)
}
