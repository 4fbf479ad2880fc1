/**
 * Tells a target from a number that only stands in prose.
 *
 * A target is what a task is to reach, deliver or keep within. What a notice reports of the past, the amount of a
 * subsidy, the case that a rule is made for, the time that a procedure takes and the name of a class are none.
 */
import type {DateLeaf, Quantity} from '../schema/nodes.ts'
import {around, daysBefore, leavesIn, type Run, type Span} from './target-clause.ts'
import type {TargetPatterns} from './target-words.ts'

/** A leaf of a run that is to be judged. */
export interface Judged {
  run: Run
  patterns: TargetPatterns
  /** Which of the run's leaves. */
  index: number
  /** ISO day of the notice, or `null`. */
  dateOfWriting: string | null
}

/** How far back a clause without a verb looks for one. UTF-16 units. */
const lookBack = 120

/** The base of a change is no target: 从30家增加到50家, 由10个工作日压缩至3个. */
const baseAfter =
  /^(?:的?(?:基础上|水平)|[（(][^（）()]*[）)])?(?:大幅|逐步|分别|再)?(?:提高|增加|提升|增长|压缩|压减|缩短|缩减|精简|降低|减少|下降|扩大|调整|上升|优化|升|降|增|减)(?:到|至|为)/

/** Says whether a quantity is a target. */
export function isTarget(judged: Judged): boolean {
  const {run, index, patterns} = judged
  const {text} = run
  const {goal, striving} = patterns
  const {from, to, leaf} = run.spans[index] as Span<Quantity>
  const clause = around(run.clauses, from, text.length)
  const part = around(run.parts, from, text.length)
  const before = text.slice(clause.from, from)
  const after = text.slice(to, clause.to)
  if (isQuoted(text, from) || isAside(text, part.from, from) || isBase(before, after)) return false
  const back = text.slice(Math.max(part.from, from - lookBack), from)
  if (
    patterns.present.test(before) ||
    (share.test(before) && patterns.present.test(back)) ||
    pointing.test(before) ||
    isPast(judged, back, from)
  )
    return false
  const rest = text.slice(to, Math.min(around(run.sentences, from, text.length).to, to + lookBack))
  if (isReached(leaf, before, after, patterns)) return !granted.test(rest)
  if (patterns.classUnits.has(leaf.unit) && leaf.number < manyOfAClass) return false
  if (isRule(leaf, back, before, after, patterns)) return false
  if (isAttribute(run, index, clause.to, after)) return false
  if (patterns.timeUnits.has(leaf.unit)) return isTimeGoal(leaf, before, after, patterns)
  if (isCount(leaf) && (patterns.counted.test(after) || patterns.listing.test(before) || isEnumerated(before, after)))
    return false
  if (leaf.unit === '次' && leaf.comparator === 'eq') return occasion.test(before)
  // 突破, 控制在 are part of the quantity.
  if (goal.test(before) || striving.test(before) || goal.test(leaf.value)) return true
  if (isShare(leaf)) return goal.test(back) || goal.test(after)
  // A count with a bound is one that is set: 覆盖30家以上.
  if (leaf.comparator === 'gte' || leaf.comparator === 'gt') return !leaf.unit.includes('元') && !/^的/.test(after)
  // 对6万户家庭进行改造: a number that opens its clause has its verb behind it; 20个指标由单位填报 has none.
  if (/^[对将为给把与]?$/.test(before.trim())) return goal.test(after)
  return goal.test(back.slice(-60)) && !/^[（(]/.test(before)
}

/** 办结率达95%以上, 满足率100%, 次数压减至3次: the words right before the number say that it is to be reached. */
function isReached(leaf: Quantity, before: string, after: string, {condition}: TargetPatterns): boolean {
  if (condition.test(before) || /^的/.test(after)) return false
  if (isShare(leaf)) {
    const bounded = leaf.comparator === 'lte' || leaf.comparator === 'lt'
    return (shareGoal.test(before) && !chargedRate.test(before)) || (bounded && /[费利]率[^，。；]{0,8}$/.test(before))
  }
  if (/[元岁]/.test(leaf.unit)) return false
  return arrival.test(before) || (reduction.test(before) && /[至到]$/.test(before))
}

/** A share, and what may stand between it and its number. */
const shareGoal =
  /(?:(?<![税费利汇折])率|比例|占比|比重|覆盖面|满意度|份额)[^，。；\d%]{0,8}$|(?:同比|年均)(?:增长|提高|提升|下降|降低|减少)(?:约|近)?$/
/** The rate of a tax, a fee or an interest: a rule says it. */
const chargedRate =
  /(?:[税利汇]率|缴[纳费存]比例|(?:补[助贴]|奖[励补]|报销|支付|返还|减免|减征|征收|分担|出资)[^，。；]{0,6}比例)[^，。；]{0,8}$/
/** What reaches a bound is given something: the bound is a condition. */
const granted = /给予|奖励|奖补|补助|补贴|资助|减免|予以/
/** A class has a small number: 3类, but 4.46亿度. */
const manyOfAClass = 1000
/** Words of arriving, right before a number. */
const arrival = /(?:达到?|增至|升至|(?:提[升高]|扩大|拓展|增加|增长)[至到])$/
/** Change for less. */
const reduction = /压[减缩]|缩[短减]|精简|减少|降低|下降/

/** What goes on from a number that was just given: 现有企业500家，其中占比达60%. */
const share = /其中|占比/

/** What points at a number that is known, computes with it, or says where something lies. */
const pointing = /(?:上述|下列|以下|这|其中|前述|共计?|总计|[=＝×*/]|[以按内外距])$/

/** Names that are counted up, and those of a group that was chosen: 选择甲市、乙市、丙市3个城市; 十条金融政策. */
function isEnumerated(before: string, after: string): boolean {
  if (/^[^，。；]{0,8}(?:政策|举措)/.test(after) || (/方面$/.test(before) && after.trim() === '')) return true
  return (
    (before.match(/、/g)?.length ?? 0) > 2 && !/等$/.test(before) && /^.{0,4}(?:选择|确定|在|按|推进|拟)/.test(before)
  )
}

/** What hands out a total. */
const delivery = /发放|投放|筹集|安排|争取|拨付|下达|放款/

/** What is done so many times as a task, where 每4年修编1次 is a rule. */
const occasion = /开展|组织|举办|培训|演练|巡查|检查|活动/

function isShare({unit}: Quantity): boolean {
  return unit === '%' || unit === '‰' || unit.endsWith('百分点')
}

function isCount({unit}: Quantity): boolean {
  return unit === '个' || unit === '项' || unit === '条' || unit === '种' || unit === '类' || unit === '张'
}

/** 从30家增加到50家, 在达到30%的基础上: where a change begins. */
function isBase(before: string, after: string): boolean {
  if (baseAfter.test(after) || /^的?(?:基础上|前提下|基数)/.test(after)) return true
  return /(?:从|由)$/.test(before) && /[到至中]|减按|[下上]调/.test(after)
}

/** 350km/h, 24小时自助办 and their like inside “” are names. */
function isQuoted(text: string, at: number): boolean {
  return /“[^”]*$/.test(text.slice(Math.max(0, at - 30), at))
}

/** （20亿元以上）: what stands in brackets explains the words before them. */
function isAside(text: string, sentenceFrom: number, at: number): boolean {
  const words = text.slice(Math.max(sentenceFrom, at - 30), at)
  const open = Math.max(words.lastIndexOf('（'), words.lastIndexOf('('))
  return open > Math.max(words.lastIndexOf('）'), words.lastIndexOf(')')) && !/其中/.test(words.slice(open))
}

/** A year that a number is compared with: 比2020年增长10%, 由2020年的21%提高到34%. */
const comparedWith = /(?:[比较由从]|[高低多少快优]于|相比)$/
/** Changes, the way reports tell them. */
const change = /(?:提高|增加|提升|下降|降低|减少|增长|达|上升)(?:到|至|为)?$/

/** 已建成30家; 2022年新增30家 in a notice of 2023. A striving word makes it a target again. */
function isPast({run, dateOfWriting, patterns: {striving, past}}: Judged, back: string, at: number): boolean {
  const {text} = run
  if (striving.test(back.slice(-20))) return false
  const sentence = around(run.sentences, at, text.length)
  const near = daysBefore(run, at).filter((day) => day.from >= sentence.from)
  // A comparison with last year may be a plan, one with years before is a report.
  const isBaseDay = (day: Span) => comparedWith.test(text.slice(Math.max(0, day.from - 2), day.from))
  const own = near.findLast((day) => day.leaf.end !== null && !isBaseDay(day))
  if (own && dateOfWriting !== null && (own.leaf.end! >= dateOfWriting || isDue(own))) return false
  if (past.test(back)) return true
  if (dateOfWriting === null) return false
  if (own) return own.leaf.end! < dateOfWriting
  const base = near.at(-1)
  if (base?.leaf.end) return Number(base.leaf.end.slice(0, 4)) < Number(dateOfWriting.slice(0, 4)) - 1
  // What follows a report in its paragraph in the same way of speaking is one too.
  if (!change.test(back)) return false
  const earlier = daysBefore(run, sentence.from)
  return earlier.length > 0 && earlier.every(({leaf}) => leaf.end !== null && leaf.end < dateOfWriting)
}

const indicator = /(?<!税|费|征收)(?:率|比例|占比|比重)[^，。；、按的]{0,6}$/

/** 3月底前 is a day to meet, even in a notice that came out after it. */
function isDue({leaf}: Span<DateLeaf>): boolean {
  return leaf.start === null && leaf.value.endsWith('前')
}

/** An amount of money that a rule grants, or the number of its case. */
function isRule(leaf: Quantity, back: string, before: string, after: string, patterns: TargetPatterns): boolean {
  const {rate, clauseRate, condition} = patterns
  // 缴费事项比例达95%, 授信满足率100%: an indicator, whatever it is of.
  if (isShare(leaf) && indicator.test(before)) return /的(?:单位|企业|个人|机构|项目|，|$)/.test(after)
  const money = leaf.unit.includes('元') || leaf.unit === '%' || leaf.unit === '倍'
  // A total that is handed out is delivered; what each gets of it is a rule.
  const handedOut = delivery.test(before) && !/给予|每|最高|标准/.test(before)
  const said = isShare(leaf) ? before : back
  if (money && !handedOut && (rate.test(said) || rate.test(after) || clauseRate.test(before + after))) return true
  // 减按25%计入; 按时 and 按期 are other words.
  if (money && /按(?![时期质需])[^，。；、]{0,40}$/.test(before)) return true
  if (/^\s*(?:并|可|则)?按照?(?![时期质需年《要规计有])/.test(before)) return true
  if (condition.test(before) || /未$/.test(before)) return true
  // 对年产值5亿元以上的企业, 达到10家的: a case.
  if (!/^(?:至少|不少于|不低于)/.test(leaf.value) && /^的(?:单位|企业|个人|机构|项目|家庭|人员|学校|用户)/.test(after))
    return true
  if (/每年/.test(before)) return false
  if (/^\s*对/.test(before) && leaf.comparator !== 'eq' && (money || /米|亩|顷/.test(leaf.unit))) return true
  if (/^[^，。；]{0,24}的$/.test(after) && !/目标|任务/.test(after)) return true
  return /^\s*(?:对|凡)/.test(before) && /的/.test(after) && !/的$/.test(before)
}

/** 引进进出口额5亿元以上外贸企业5家, 不大于1000平方米的项目: the number says which, and not how many. */
function isAttribute({spans, text}: Run, index: number, clauseTo: number, after: string): boolean {
  const {leaf, to} = spans[index] as Span<Quantity>
  if (leaf.comparator === 'eq') return false
  if (/^的/.test(after) && (leaf.unit.includes('元') || /米|公里|亩|顷|吨|瓦/.test(leaf.unit))) return true
  const next = spans.slice(index + 1, index + 3).find((span) => span.leaf.type === 'quantity')
  if (!next || next.from > clauseTo) return false
  return !/[、和与及]/.test(text.slice(to, next.from)) && next.from - to <= 14 && /^[\u4e00-\u9fff]/.test(after)
}

/** 压缩至3个工作日; 审批时限不超过40个工作日; 10个工作日内办结. How soon somebody is to report is a rule. */
function isTimeGoal({comparator, value}: Quantity, before: string, after: string, {timeGoal}: TargetPatterns): boolean {
  const clause = before + value + after
  if (/^的/.test(after) || /给予|期限|展期|贷款|最[长低]/.test(before)) return false
  if (timeGoal.test(clause)) return true
  const within = comparator === 'lte' || comparator === 'lt' || /^[以之]?内/.test(after)
  if (within && /时间|时限|时长|周期/.test(clause)) return true
  if (/^(?:[以之]?内)?(?:全部|一次)?(?:办结|审结|办理完毕)/.test(after)) return true
  if (within && /^(?:[以之]?内)?(?:完成(?:审批|审查|审核|办理|修复|登记)|送达)/.test(after)) return true
  if (/^不[超高]/.test(value) && before.trim().length <= 12) return true
  return comparator === 'gte' && /每[年人月]/.test(clause) && /至少|不少于|不低于/.test(value)
}

/** Says whether a date is a milestone: 2022年6月全面建成. A clause with a number has its target in that. */
export function isMilestone({run, index, dateOfWriting, patterns: {completion, past}}: Judged): boolean {
  const {text} = run
  const {from, to, leaf} = run.spans[index] as Span<DateLeaf>
  if (/^近|^即日|^自|^每/.test(leaf.value)) return false
  if (dateOfWriting !== null && leaf.end !== null && leaf.end < dateOfWriting) return false
  const clause = around(run.clauses, from, text.length)
  const since = leaf.start === null ? /[自从比较由]$/ : /[自从比较于由]$/
  if (since.test(text.slice(clause.from, from)) || /^(?:的|起|以来|开始|度)/.test(text.slice(to, to + 2))) return false
  const alone = text.slice(to, clause.to).trim() === '' && text.charAt(clause.to) !== '。'
  const end = alone ? around(run.clauses, clause.to + 1, text.length).to : clause.to
  const words = text.slice(to, end)
  const busy = leavesIn(run, index, {from: clause.from, to: end}).some(
    ({leaf: other}) => other !== leaf && (other.type === 'quantity' || other.type === 'date'),
  )
  return !busy && completion.test(words) && !past.test(text.slice(clause.from, end))
}
