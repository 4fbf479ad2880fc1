/**
 * Tells a target from a number that only stands in prose.
 *
 * A target is what a task is to reach, deliver or keep within. What a notice reports of the past, the amount of a
 * subsidy, the case that a rule is made for, the time that a procedure takes and the name of a class are none.
 */
import type {DateLeaf, Quantity} from '../schema/nodes.ts'
import {around, type Run, type Span} from './target-clause.ts'
import {
  classUnits,
  completion,
  condition,
  counted,
  goal,
  past,
  rate,
  striving,
  timeGoal,
  timeUnits,
} from './target-words.ts'

/** A leaf of a run that is to be judged. */
export interface Judged {
  run: Run
  /** Which of the run's leaves. */
  index: number
  days: readonly Span<DateLeaf>[]
  /** ISO day of the notice, or `null`. */
  dateOfWriting: string | null
}

/** How far back a clause without a verb looks for one. UTF-16 units. */
const lookBack = 120

/** The base of a change is no target: 从30家增加到50家, 由10个工作日压缩至3个. */
const baseAfter =
  /^(?:的?(?:基础上|水平)|[（(][^（）()]*[）)])?(?:大幅|逐步|分别|再)?(?:提高|增加|提升|增长|压缩|压减|缩短|缩减|精简|降低|减少|下降|扩大|调整|上升|优化|升|降|增|减)(?:到|至|为)/
const baseBefore = /(?:从|由|由[^，。；]{0,12}的|比[^，。；]{0,12}的|法定[^，。；]{0,6}|在[^，。；]{0,8})$/

/** Says whether a quantity is a target. */
export function isTarget({run, index, days, dateOfWriting}: Judged): boolean {
  const {text} = run
  const {from, to, leaf} = run.spans[index] as Span<Quantity>
  const clause = around(run.clauses, from, text.length)
  const part = around(run.parts, from, text.length)
  const before = text.slice(clause.from, from)
  const after = text.slice(to, clause.to)
  const whole = text.slice(clause.from, clause.to)
  if (isQuoted(text, from) || classUnits.has(leaf.unit) || counted.test(after)) return false
  if (
    baseAfter.test(after) ||
    (/(?:从|由)$/.test(before) && /[到至]/.test(after)) ||
    (baseBefore.test(before) && baseAfter.test(after))
  )
    return false
  const back = text.slice(Math.max(part.from, from - lookBack), from)
  if (isPast(back, run, days, part.from, from, dateOfWriting)) return false
  if (isRule(leaf, back, before, after, text.slice(to, Math.min(part.to, to + 40)))) return false
  if (isAttribute(run, index, clause.to, after)) return false
  if (timeUnits.has(leaf.unit)) return isTimeGoal(leaf, whole)
  if (goal.test(before) || striving.test(before)) return true
  if (/^(?:%|个百分点|百分点)$/.test(leaf.unit)) return goal.test(back) || goal.test(after)
  return goal.test(back.slice(-60)) && !/^[（(]/.test(before)
}

/** 350km/h, 24小时自助办 and their like inside “” are names. */
function isQuoted(text: string, at: number): boolean {
  const open = text.lastIndexOf('“', at)
  return open >= 0 && at - open < 30 && text.slice(open, at).indexOf('”') < 0
}

/** 已建成30家, 2022年新增30家 in a notice of 2023. A striving word makes it a target again. */
function isPast(
  back: string,
  {text}: Run,
  days: readonly Span<DateLeaf>[],
  partFrom: number,
  at: number,
  writing: string | null,
): boolean {
  if (striving.test(back.slice(-20))) return false
  if (past.test(back)) return true
  if (writing === null) return false
  const day = days.findLast((one) => one.from >= partFrom && one.to <= at)
  if (!day?.leaf.end || day.leaf.end >= writing) return false
  return !/[比较]$/.test(text.slice(0, day.from).slice(-2)) && !/^(?:的|相比|基础)/.test(text.slice(day.to, day.to + 3))
}

/** An amount of money that a rule grants, or the number of its case. */
function isRule(leaf: Quantity, back: string, before: string, after: string, rest: string): boolean {
  const money = /元/.test(leaf.unit) || leaf.unit === '%' || leaf.unit === '倍'
  if (money && (rate.test(back) || rate.test(rest))) return true
  if (condition.test(before)) return true
  // 对年产值5亿元以上的企业: a case. 达到10家的，…
  return /^[^，。；]{0,24}?的(?:$|[，,])/.test(`${after}，`) && !/目标|任务/.test(after)
    ? /对|凡|的$/.test(before + after)
    : /^对/.test(before.trim()) && /的/.test(after)
}

/** 引进进出口额5亿元以上外贸企业5家: the first number says which, the second how many. */
function isAttribute({spans, text}: Run, index: number, clauseTo: number, after: string): boolean {
  const {leaf, to} = spans[index] as Span<Quantity>
  const next = spans.slice(index + 1).find((span) => span.leaf.type === 'quantity')
  if (!next || next.from > clauseTo || leaf.comparator === 'eq') return false
  return !/[、和与及]/.test(text.slice(to, next.from)) && next.from - to <= 14 && /^[\u4e00-\u9fff]/.test(after)
}

function isTimeGoal(leaf: Quantity, clause: string): boolean {
  if (timeGoal.test(clause)) return true
  if (/时间|时限|时长|周期/.test(clause) && (leaf.comparator === 'lte' || leaf.comparator === 'lt')) return true
  return leaf.comparator === 'gte' && /每[年人月]/.test(clause) && /至少|不少于|不低于/.test(leaf.value)
}

/** Says whether a date is a milestone: 2022年6月全面建成. A clause with a number has its target in that. */
export function isMilestone({run, index, dateOfWriting}: Judged): boolean {
  const {text, spans} = run
  const {from, to, leaf} = spans[index] as Span<DateLeaf>
  if (/^近|^即日|^自|^每/.test(leaf.value)) return false
  if (dateOfWriting !== null && leaf.end !== null && leaf.end < dateOfWriting) return false
  const clause = around(run.clauses, from, text.length)
  if (/[自从比较于由]$/.test(text.slice(clause.from, from)) || /^(?:的|起|以来|开始|度)/.test(text.slice(to, to + 2)))
    return false
  const alone = text.slice(to, clause.to).trim() === '' && text.charAt(clause.to) !== '。'
  const end = alone ? around(run.clauses, clause.to + 1, text.length).to : clause.to
  const words = text.slice(to, end)
  const busy = spans.some(
    (span) =>
      span !== spans[index] &&
      span.from >= clause.from &&
      span.from < end &&
      (span.leaf.type === 'quantity' || span.leaf.type === 'date'),
  )
  return !busy && completion.test(words) && !past.test(text.slice(clause.from, end))
}
