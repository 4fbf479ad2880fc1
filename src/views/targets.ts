/** The numbers that a task is measured by. */
import type {Phrasing, Quantity} from '../schema/nodes.ts'
import type {Target} from '../schema/task.ts'

/** Where a clause ends. The founding notice has half-width marks, so both widths count. */
const clauseMark = /[，。；、：！？,;:!?\n]/

/** Where a sentence ends. */
const sentenceMark = /[。！？!?\n]/

/** What stands between a subject and its number: 通关货值突破20亿元. */
const reaching =
  /(?:增加到|增长到|提高到|提升到|达到|增至|提高至|提升至|突破|超过|不少于|不低于|不超过|不高于|控制在|保持在|至少|达|约|为|从|由)+$/

/** What stands in front of a subject: 力争高新技术企业总量…. */
const striving = /^(?:力争|争取|确保|努力|实现)+/

/** A day that a number is compared with is no day by which it is reached: 比2020年增长10%. */
const comparing = /[比较自从]$/

interface Span {
  leaf: Phrasing
  from: number
  to: number
}

/** Makes a target of each quantity in a run of prose (到2023年，高新技术企业突破550家). */
export function targetsOf(run: readonly Phrasing[]): Target[] {
  if (!run.some((leaf) => leaf.type === 'quantity')) return []
  const spans: Span[] = []
  let text = ''
  // Marks inside a cited title or a number (1,000) end no clause.
  let marks = ''
  for (const leaf of run) {
    spans.push({leaf, from: text.length, to: text.length + leaf.value.length})
    text += leaf.value
    marks += leaf.type === 'text' ? leaf.value : '\u0000'.repeat(leaf.value.length)
  }
  return spans.flatMap((span) => (span.leaf.type === 'quantity' ? [target(span, span.leaf, spans, text, marks)] : []))
}

function target(span: Span, quantity: Quantity, spans: Span[], text: string, marks: string): Target {
  const from = afterLast(clauseMark, marks, span.from)
  const to = beforeNext(clauseMark, marks, span.to)
  const sentence = afterLast(sentenceMark, marks, span.from)
  const dates = spans.flatMap(({leaf, ...place}) =>
    leaf.type === 'date' && place.to <= span.from ? [{...place, end: leaf.end}] : [],
  )
  const subjectFrom = dates.filter((date) => date.from >= from).at(-1)?.to ?? from
  // 新增100名工程师和500名技能人才: what is said of the first number holds for the second.
  const first = spans.find((other) => other.leaf.type === 'quantity' && other.from >= subjectFrom) ?? span
  return {
    text: text.slice(from, to).trim(),
    subject: subjectOf(text.slice(subjectFrom, first.from)),
    comparator: quantity.comparator,
    number: quantity.number,
    unit: quantity.unit,
    by: dueDay(dates.filter((date) => date.from >= sentence).at(-1), text),
    ...(quantity.position && {position: quantity.position}),
  }
}

function subjectOf(words: string): string | null {
  return words.trim().replace(reaching, '').replace(striving, '').trim() || null
}

function dueDay(date: {from: number; end: string | null} | undefined, text: string): string | null {
  return date && !comparing.test(text.slice(0, date.from)) ? date.end : null
}

function afterLast(mark: RegExp, text: string, before: number): number {
  for (let index = before - 1; index >= 0; index--) if (mark.test(text.charAt(index))) return index + 1
  return 0
}

function beforeNext(mark: RegExp, text: string, after: number): number {
  for (let index = after; index < text.length; index++) if (mark.test(text.charAt(index))) return index
  return text.length
}
