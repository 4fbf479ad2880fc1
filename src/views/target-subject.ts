/** What a number is a number of, in words that a ledger can show. */
import type {Run} from './target-clause.ts'
import {around} from './target-clause.ts'
import {goalAtEnd} from './target-words.ts'

/** What stands between a subject and its number: 通关货值突破20亿元. */
const reaching =
  /(?:增加到|增长到|提高到|提升到|压缩到|压减到|缩短到|降低到|下降到|达到|增至|提高至|提升至|增加至|压缩至|压减至|缩短至|降至|减至|突破|超过|力争|分别|累计|要将|将|要|应|不少于|不低于|不超过|不高于|控制在|保持在|稳定在|均|约|达|为|从|由|至|在|超)+$/

/** What stands in front of a subject: 力争高新技术企业总量…. */
const front = /^(?:力争|争取|确保|努力|实现|年内|年度|并(?![联网购轨发行])|且|其中|使|将|在|度|内|的|时|，|、)+/

/** A number that stands by its own noun: 吸引1.5万名大学生. Rates and money are said of what stands before. */
const rated = /^(?:%|个?百分点|‰|倍|[^/]*元.*|.*[吨瓦]时?.*|.*\/.*)$/

/** Names what the number at a place in a run is a number of; `null` where nothing does. */
export function subjectOf({text, spans, clauses}: Run, index: number): string | null {
  const {from: at, to: end, leaf} = spans[index]!
  const clause = around(clauses, at, text.length)
  const inClause = (span: {from: number; to: number}) => span.from >= clause.from && span.to <= clause.to
  const others = spans.filter((span) => span.leaf.type === 'quantity' && inClause(span))
  const days = spans.filter((span) => span.leaf.type === 'date' && inClause(span) && span.to <= at)
  const first = others[0]!
  const start = Math.max(clause.from, days.at(-1)?.to ?? 0)
  const lead = text.slice(Math.min(start, first.from), first.from)
  const previous = others.filter((span) => span.to <= at).at(-1)
  let before = lead
  if (previous && previous.from !== at) {
    // 新增100名工程师和500名技能人才: what is said of the first number holds for the second.
    const own = /[、和与及](?<own>[^、和与及]*)$/.exec(text.slice(previous.to, at))?.groups?.['own']
    // 引进产值5亿元以上企业5家, 由30个工作日压缩至3个: the first number is no target of its own.
    if (own === undefined) before = text.slice(start, at).replace(/(?:从|由)[^从由]*(?:到|至|为)[^到至为]*$/, '')
    else before = own.replace(reaching, '') === '' ? lead : own
  }
  const named = clean(before.replace(/[（(][^（）()]*$/, ''))
  if (
    leaf.type === 'quantity' &&
    rated.test(leaf.unit) &&
    named !== '' &&
    text.charAt(end) !== '的' &&
    !goalAtEnd.test(named)
  )
    return named
  const bare = named.length < 4 || text.charAt(end) === '的' || goalAtEnd.test(named) || /[等的个]$/.test(named)
  return (
    (bare
      ? named + nounAfter(text, end, Math.min(clause.to, others.find((span) => span.from > at)?.from ?? clause.to))
      : named) || null
  )
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
