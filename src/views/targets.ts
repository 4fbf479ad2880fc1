/** The numbers that a task is measured by, and its milestones. */
import type {GongwenDocument} from '../schema/document.ts'
import type {DateLeaf, Nodes, Phrasing, Quantity} from '../schema/nodes.ts'
import type {Target} from '../schema/task.ts'
import type {TargetWords} from '../vocabulary/targets.ts'
import {around, daysBefore, type Run, runOf, type Span} from './target-clause.ts'
import {isMilestone, isTarget, type Judged} from './target-judge.ts'
import {subjectOf} from './target-subject.ts'
import {patternsFor, type TargetPatterns} from './target-words.ts'
import {completeDate, indexYears, inferYear, type YearIndex} from './years.ts'

/** What surrounds a run of prose. */
interface TargetContext {
  patterns: TargetPatterns
  /** The years that the document states; without it a date that has none gives no `by`. */
  years: YearIndex | null
  /** ISO day; what lies before it is no target. */
  dateOfWriting: string | null
  /** The day that a lead-in above sets for all below it: 到2025年，实现以下目标：. */
  due: string | null
}

/** What a caller may ask of `toTargets`. */
export interface TargetsOptions {
  /** Adds to the word lists by which a target is told: `{goal: ['安装']}`. */
  targetWords?: Partial<TargetWords>
}

/** A target with the `eId` of the nearest block around it. */
export type PlacedTarget = Target & {eId: string | null}

/** A day that a number is compared with, or that its work starts from, is no day by which it is reached. */
const comparing = /(?:[比较自从由以]|[高低多少快优]于|相比|截至|根据|按照)$/

/** What may go on from a day that is no goal: 比2020年增长, 2022年以来, 2021年度的. */
const since = /^(?:度?的|以来|起|开始|基础|版|相比|同期|度?国家|级)/

/** Finds the targets in one run of prose. */
function readTargets(leaves: readonly Phrasing[], context: TargetContext): Target[] {
  if (!leaves.some(({type}) => type === 'quantity' || type === 'date')) return []
  const run = runOf(leaves)
  let last: {subject: string | null; at: number} = {subject: null, at: 0}
  return run.spans.flatMap((span, index) => {
    const judged = {run, index, dateOfWriting: context.dateOfWriting, patterns: context.patterns}
    if (span.leaf.type === 'quantity') {
      if (!isTarget(judged)) return []
      const target = reached(judged, span as Span<Quantity>, context)
      // 2023年签约率达到80%，到2025年不低于90%.
      if (target.subject === null && last.at >= around(run.sentences, span.from, run.text.length).from)
        target.subject = last.subject
      last = {subject: target.subject, at: span.from}
      return [target]
    }
    return span.leaf.type === 'date' && isMilestone(judged) ? milestone(judged, span as Span<DateLeaf>, context) : []
  })
}

function reached({run, index, patterns}: Judged, span: Span<Quantity>, context: TargetContext): Target {
  const {from, to} = around(run.clauses, span.from, run.text.length)
  const {leaf} = span
  const due = dueDay(run, span, context)
  return {
    text: run.text.slice(from, to).trim(),
    subject: subjectOf(run, index, patterns),
    comparator: leaf.comparator === 'eq' ? comparatorBefore(run.text.slice(from, span.from)) : leaf.comparator,
    number: leaf.number,
    ...(leaf.max !== undefined && {max: leaf.max}),
    unit: leaf.unit,
    ...due,
    ...(leaf.position && {position: leaf.position}),
  }
}

/** 至少建成1所: the word stands before the verb. */
function comparatorBefore(words: string): Target['comparator'] {
  if (/(?:至少|最少)[^，、\d]{0,6}$|(?:不少于|不低于)[^，、\d]{0,30}$/.test(words)) return 'gte'
  return /(?:控制在|最多)[^，、\d]{0,4}$|(?:不超过|不高于)[^，、\d]{0,30}$/.test(words) ? 'lte' : 'eq'
}

function milestone({run}: Judged, span: Span<DateLeaf>, context: TargetContext): Target[] {
  const {from, to} = around(run.clauses, span.from, run.text.length)
  // 每年2月底前…，3月底前…: both recur.
  const sentence = around(run.sentences, span.from, run.text.length)
  if (/每[年半季]/.test(run.text.slice(sentence.from, span.from))) return []
  const due = dayOf(span, context)
  if (due.by === null) return []
  // 2023年底前，建成…: the day has a clause of its own, and what is done has the next.
  const alone = run.text.slice(span.to, to).trim() === ''
  const end = alone ? around(run.clauses, to + 1, run.text.length).to : to
  const text = run.text.slice(from, end).trim()
  const before = run.text
    .slice(from, span.from)
    .replace(/^(?:力争|争取|确保|努力|在|于|并)+/, '')
    .trim()
  const after = run.text
    .slice(span.to, end)
    .replace(/^[，,：:\s]+/, '')
    .trim()
  const {position} = span.leaf
  return [
    {
      text,
      subject: before + after || null,
      comparator: 'eq',
      number: null,
      unit: null,
      ...due,
      ...(position && {position}),
    },
  ]
}

/** The day by which a number is reached: the nearest goal day before it in its sentence, else that of a lead-in. */
function dueDay(run: Run, span: Span, context: TargetContext): Pick<Target, 'by' | 'inferred'> {
  const sentence = around(run.sentences, span.from, run.text.length)
  const day = daysBefore(run, span.from).findLast((one) => isGoalDay(run, one))
  if (!day) return {by: context.due}
  if (day.from >= sentence.from) {
    // 2025年和2030年分别达到50%和60%: which day is whose is not said in order to be guessed.
    const others = daysBefore(run, span.from).filter((one) => one !== day && one.from >= sentence.from)
    const parted = others.some((one) => isGoalDay(run, one)) && /分别/.test(run.text.slice(day.to, span.from))
    return parted ? {by: null} : dayOf(day, context)
  }
  // 到2025年，…。…。: a day that opens a sentence holds for those after it in the paragraph.
  const opens = day.leaf.start === null && /^[，,：:]/.test(run.text.slice(day.to, day.to + 1))
  return opens ? dayOf(day, context) : {by: context.due}
}

function isGoalDay({text}: Run, {from, to, leaf}: Span<DateLeaf>): boolean {
  return (
    !/^近|^即日|^自/.test(leaf.value) &&
    !comparing.test(text.slice(Math.max(0, from - 2), from)) &&
    !since.test(text.slice(to, to + 3))
  )
}

/** Gives the last day of a date, completed by the year that it rests on where it says none. */
function dayOf({leaf}: Span<DateLeaf>, {years}: TargetContext): Pick<Target, 'by' | 'inferred'> {
  if (leaf.end !== null || !years) return {by: leaf.end}
  const year = inferYear(years, leaf.position?.start.offset, leaf.value)
  const by = year ? (completeDate(leaf.value, year.year)?.end ?? null) : null
  if (!year || by === null) return {by: null}
  return {by, inferred: {words: year.words, ...(year.position && {position: year.position})}}
}

/**
 * Lists the targets of a whole notice in source order, whether or not a unit answers for them: numbers to reach, deliver
 * or keep within, and milestones with their day.
 *
 * Read are the paragraphs, headings and cells of the body and the attachments; metadata, notes and the
 * articles of rules (公园管理办法) are not.
 *
 * @param document A parsed notice; it is not changed.
 * @throws TypeError for a list of words that there is not.
 * @returns The targets, each with the `eId` of the block it stands in; those whose day rests on a year that is written
 * elsewhere say so in `inferred`.
 * @example toTargets(parse('…到2023年，高新技术企业突破550家。'))[0] // {number: 550, unit: '家', comparator: 'gt', by: '2023-12-31', …}
 */
export function toTargets(document: GongwenDocument, options: TargetsOptions = {}): PlacedTarget[] {
  return [...indexTargets(document, options).values()].flat()
}

/**
 * Finds the targets of a whole notice by the run of prose (the `children` of a paragraph or heading) that they stand in,
 * for views that go through the tree in their own order.
 */
export function indexTargets(
  document: GongwenDocument,
  {targetWords}: TargetsOptions = {},
): ReadonlyMap<readonly Phrasing[], PlacedTarget[]> {
  const found = new Map<readonly Phrasing[], PlacedTarget[]>()
  const patterns = patternsFor(targetWords)
  const {ruleTitle} = patterns
  if (reporting.has(document.meta.documentType?.code ?? '')) return found
  const walk = (nodes: readonly Nodes[], eId: string | null, outer: TargetContext, rules: boolean): void => {
    let context = outer
    for (const node of nodes) {
      if (skipped.has(node.type) || (rules && node.type === 'section' && node.style === 'article')) continue
      if (node.type === 'paragraph' || node.type === 'heading') {
        const place = node.type === 'paragraph' ? node.eId : eId
        const targets = readTargets(node.children, context)
        if (targets.length > 0)
          found.set(
            node.children,
            targets.map((target) => ({...target, eId: place})),
          )
        context = {...context, due: leadDay(node.children, context) ?? outer.due}
      } else if ('children' in node) {
        const inner = node.type === 'attachment' ? {...context, due: null} : context
        const ruling = node.type === 'attachment' ? ruleTitle.test(node.title ?? '') : rules
        walk(node.children as Nodes[], 'eId' in node ? node.eId : eId, inner, ruling)
      }
    }
  }
  const {dateOfWriting, title} = document.meta
  const context: TargetContext = {patterns, years: indexYears(document), dateOfWriting, due: null}
  walk(document.children, null, context, ruleTitle.test(title ?? ''))
  return found
}

/** Kinds of documents that answer or report, and set no tasks. */
const reporting: ReadonlySet<string> = new Set(['letter', 'circular', 'communique'])

const skipped: ReadonlySet<string> = new Set([
  ...['metadata', 'masthead', 'title', 'addressees', 'responsibility', 'roster', 'attachmentNotes', 'signature'],
  ...['notes', 'imprint', 'tableOfContents'],
])

/** The day of a lead-in that ends with a colon: 到2025年，实现以下目标：. */
function leadDay(leaves: readonly Phrasing[], context: TargetContext): string | null {
  const last = leaves.at(-1)
  const text = leaves.map(({value}) => value).join('')
  if (last?.type !== 'text' || !/[：:]\s*$/.test(text)) return null
  const run = runOf(leaves)
  const day = run.days.at(-1)
  return day && day.leaf.start === null && isGoalDay(run, day) ? dayOf(day, context).by : null
}
