/** What a number is a number of, in words that a ledger can show. */
import {around, leavesIn, type Run} from './target-clause.ts'
import type {TargetPatterns} from './target-words.ts'

/** What stands between a subject and its number: 通关货值突破20亿元. */
const reaching =
  /(?:增加到|增长到|提高到|提升到|压缩到|压减到|缩短到|降低到|下降到|达到|增至|提高至|提升至|增加至|压缩至|压减至|缩短至|降至|减至|突破|超过|力争|分别|累计|要将|将|要|应|不少于|不低于|不超过|不高于|控制在|保持在|稳定在|均|约|达|为|从|由|至|在|超)+$/

/** What stands in front of a subject: 力争高新技术企业总量…. */
const front = /^(?:力争|争取|确保|努力|实现|年内|年度|并(?![联网购轨发行])|且|其中|使|将|在|度|内|的|时|，|、)+/

/** A number that stands by its own noun: 吸引1.5万名大学生. Rates and money are said of what stands before. */
const rated = /^(?:%|个?百分点|‰|倍|[^/]*元.*|.*[吨瓦]时?.*|.*\/.*)$/

/** Names what the number at a place in a run is a number of; `null` where nothing does. */
export function subjectOf(run: Run, index: number, {goalAtEnd}: TargetPatterns): string | null {
  const {text} = run
  const {from: at, to: end, leaf} = run.spans[index]!
  const clause = around(run.clauses, at, text.length)
  const leaves = leavesIn(run, index, clause)
  const numbers = leaves.filter((span) => span.leaf.type === 'quantity')
  const day = leaves.findLast((span) => span.leaf.type === 'date' && span.to <= at)
  const start = Math.max(clause.from, day?.to ?? 0)
  const named = clean(wordsBefore(text, start, at, numbers).replace(/[（(][^（）()]*$/, ''))
  const byNoun = text.charAt(end) === '的' || goalAtEnd.test(named)
  if (leaf.type === 'quantity' && rated.test(leaf.unit) && named.length > 3 && !byNoun) return named
  if (named.length > 3 && !byNoun && !/[等的个]$/.test(named)) return named
  const next = numbers.find((span) => span.from > at)
  return named + nounAfter(text, end, Math.min(clause.to, next?.from ?? clause.to)) || null
}

/** The words of a clause that say what a number is of. */
function wordsBefore(text: string, start: number, at: number, numbers: readonly {from: number; to: number}[]): string {
  const first = numbers[0]!
  const lead = text.slice(Math.min(start, first.from), first.from)
  const previous = numbers.findLast((span) => span.to <= at)
  if (!previous) return lead
  const own = /[、和与及](?<own>[^、和与及]*)$/.exec(text.slice(previous.to, at))?.groups?.['own']
  // 引进产值5亿元以上企业5家, 由30个工作日压缩至3个: the first number is no target of its own.
  if (own === undefined) return text.slice(start, at).replace(/[从由][^从由]*[到至为][^到至为]*$/, '')
  // 新增100名工程师和500名技能人才: what is said of the first number holds for the second.
  return own.replace(reaching, '') === '' ? lead : own
}

function clean(words: string): string {
  const bare = words
    .trim()
    .replace(reaching, '')
    .replace(front, '')
    .replace(/[\s“]+$/, '')
    .trim()
  // 对6万户家庭进行改造.
  return /^[对将给向把]$/.test(bare) ? '' : bare
}

/** The words after a number, up to the next number or the end of the clause. */
function nounAfter(text: string, from: number, to: number): string {
  return text
    .slice(from, to)
    .replace(/^[（(][^（）()]*[）)]/, '')
    .replace(/^的/, '')
    .replace(/[、和与及][^、和与及]*$/, (tail) => (to < text.length && /\d/.test(text.charAt(to)) ? '' : tail))
    .trim()
}
