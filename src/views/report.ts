/** What a check found, for people: each message with its line of the source and marks below the place. */
import {catalogue, type Language} from '../diagnostics.ts'
import {isFixable, isFixed} from '../fix/fixable.ts'
import type {Diagnostic, Severity} from '../schema/document.ts'
import {type CheckedNotice, countSeverities, listOf, placeOf, type SeverityCounts, textOf} from './checked.ts'
import {excerptOf} from './excerpt.ts'
import {labels} from './labels.ts'
import {plainLine} from './plain.ts'
import {pad, painter, type Style, widthOf, wrap} from './terminal.ts'
import {defaultWidth, type PrintOptions} from './tree.ts'

const styles: Readonly<Record<Severity, Style>> = {error: 'red', warning: 'yellow', info: 'blue'}
const severities: readonly Severity[] = ['error', 'warning', 'info']
const symbols: Readonly<Record<Severity, string>> = {error: '✖', warning: '⚠', info: 'ℹ'}

const words = {
  zh: {
    input: '标准输入',
    none: '没有发现问题',
    counts: {error: '{n} 个错误', warning: '{n} 个警告', info: '{n} 个提示'},
    between: '，',
    fixable: '；{n} 个可用 --fix 修改',
    clause: '（GB/T 9704—2012 第 {n} 条）',
  },
  en: {
    input: 'standard input',
    none: 'no issues found',
    counts: {error: '{n} error{s}', warning: '{n} warning{s}', info: '{n} info{s}'},
    between: ', ',
    fixable: '; {n} can be fixed with --fix',
    clause: ' (GB/T 9704-2012, {n})',
  },
} as const satisfies Record<Language, unknown>

/**
 * Reports what was found in some notices: the name of each, its messages, then how many there are in all.
 *
 * ```text
 * 通知.txt
 *   12:1  警告  序号不连续：应为第 2 项，实为“三、”  numberingGap
 *         │ 三、加强管护。落实管护经费。
 *         │ ^~~~
 *         = 请核对是否漏项（GB/T 9704—2012 第 7.3.3 条）
 *
 * ⚠ 1 个警告
 * ```
 *
 * @returns Lines that each end in a line feed. Lines are cut or wrapped at the width, a Han character counting two
 * columns; nothing of a notice reaches a terminal that it would act on.
 */
export function toReport(notices: CheckedNotice | readonly CheckedNotice[], options: PrintOptions = {}): string {
  const report = new Report(options)
  const files = listOf(notices).map((notice) => report.add(notice))
  return files.join('') + report.end()
}

/** A report that is written notice by notice. */
export class Report {
  private readonly sum: Tally = {error: 0, warning: 0, info: 0, fixable: 0}
  private between = ''

  constructor(private readonly options: PrintOptions) {}

  /** Counts what there is to say of a notice, and writes it; gives nothing for one without messages. */
  add(notice: CheckedNotice): string {
    count(this.sum, notice)
    const printed = reportNotice(notice, this.options)
    if (!printed) return ''
    const {between} = this
    this.between = '\n'
    return between + printed
  }

  /** Writes how much there is to say in all. */
  end(): string {
    return this.between + summaryOf(this.sum, this.options)
  }
}

/** Fewer columns than this hold no name of a rule beside its place; lines are then longer than the terminal. */
const leastWidth = 40

/** How much there is to say in all. */
interface Tally extends SeverityCounts {
  /** Messages that every fix heeds. */
  fixable: number
}

/** Adds what there is to say of a notice. */
function count(sum: Tally, {diagnostics, source, fixable = true}: CheckedNotice): void {
  const counts = countSeverities(diagnostics)
  for (const severity of severities) sum[severity] += counts[severity]
  if (fixable && isFixable({source})) sum.fixable += diagnostics.filter((diagnostic) => isFixed(diagnostic)).length
}

/** Reports one notice; gives nothing for one without messages. */
function reportNotice(notice: CheckedNotice, options: PrintOptions): string {
  if (notice.diagnostics.length === 0) return ''
  const {language = 'zh', color = false, width = defaultWidth} = options
  const paint = painter(color)
  const name = plainLine(notice.source.path ?? words[language].input)
  const first = (diagnostic: Diagnostic) => diagnostic.position?.start.offset ?? -1
  const messages = [...notice.diagnostics].sort((a, b) => first(a) - first(b))
  const layout = layoutOf(messages, notice, language, Math.max(width, leastWidth))
  const helped = new Set<string>()
  const lines = [paint(name, 'strong')]
  for (const message of messages) {
    lines.push(...headLines(message, layout, paint), ...sourceLines(message, layout, paint))
    const help = helpOf(message, language)
    if (help === null || helped.has(message.ruleId + help)) continue
    helped.add(message.ruleId + help)
    const indent = ' '.repeat(layout.indent)
    const wrapped = wrap(help, layout.width - layout.indent - 2)
    lines.push(...wrapped.map((line, index) => paint(`${indent}${index === 0 ? '= ' : '  '}${line}`, 'dim')))
  }
  return lines.map((line) => `${line}\n`).join('')
}

interface Layout {
  notice: CheckedNotice
  width: number
  /** Of the column of places, of severities, and of reasons; 0 where rules have no column of their own. */
  place: number
  severity: number
  reason: number
  /** Columns before what belongs to a message. */
  indent: number
  language: Language
}

function layoutOf(messages: readonly Diagnostic[], notice: CheckedNotice, language: Language, width: number): Layout {
  const most = (measure: (message: Diagnostic) => number) =>
    messages.reduce((max, each) => Math.max(max, measure(each)), 0)
  const place = most((message) => whereOf(message, notice).length)
  const severity = most((message) => widthOf(labels[language].severities[message.severity]))
  const room = width - place - severity - most(({ruleId}) => ruleId.length) - 8
  const reason = Math.min(
    most((message) => widthOf(plainLine(message.reason))),
    room,
  )
  return {notice, width, place, severity, reason: room < 24 ? 0 : reason, indent: place > 0 ? place + 4 : 2, language}
}

/** Writes a place as `line:column`, or as `@offset` where lines were not kept. */
function whereOf({position}: Diagnostic, notice: CheckedNotice): string {
  if (!position) return ''
  const {line, column, offset} = placeOf(position.start, notice)
  return line === undefined ? `@${offset}` : `${line}:${column}`
}

type Paint = ReturnType<typeof painter>

/** Writes place, severity, reason and rule: as columns, or where these are too narrow with the rule on a line of its own. */
function headLines(message: Diagnostic, layout: Layout, paint: Paint): string[] {
  const {severity, reason, ruleId} = message
  const {notice, width, place, language} = layout
  const label = pad(labels[language].severities[severity], layout.severity)
  const where = place > 0 ? `  ${pad(whereOf(message, notice), place)}` : ''
  const indent = ' '.repeat(where.length + layout.severity + 4)
  const room = layout.reason || width - indent.length
  const [first = '', ...more] = wrap(plainLine(reason), room)
  const rule = paint(ruleId, 'dim')
  const start = `${where}  ${paint(label, styles[severity])}  `
  if (layout.reason) return [`${start}${pad(first, room)}  ${rule}`, ...more.map((line) => indent + line)]
  return [start + first, ...more.map((line) => indent + line), ' '.repeat(layout.indent) + rule]
}

/** Writes the line of the source and the marks below it. */
function sourceLines({position, severity}: Diagnostic, layout: Layout, paint: Paint): string[] {
  const text = textOf(layout.notice)
  if (!position || text === null) return []
  const gutter = `${' '.repeat(layout.indent)}${paint('│', 'dim')} `
  const excerpt = excerptOf(
    text,
    position.start.offset,
    position.end.offset,
    Math.max(8, layout.width - layout.indent - 2),
  )
  if (!excerpt) return []
  const {before, marked, after, indent, length} = excerpt
  const marks = `^${'~'.repeat(length - 1)}`
  return [
    gutter + before + paint(marked, styles[severity]) + after,
    gutter + ' '.repeat(indent) + paint(marks, styles[severity]),
  ]
}

function helpOf({ruleId, note}: Diagnostic, language: Language): string | null {
  if (!note) return null
  const {clause} = catalogue[ruleId]
  return plainLine(note) + (clause ? words[language].clause.replace('{n}', clause) : '')
}

/** Writes how much there is to say in all. */
function summaryOf(sum: Tally, {language = 'zh', color = false}: PrintOptions): string {
  const paint = painter(color)
  const said = words[language]
  const worst = severities.find((severity) => sum[severity] > 0)
  if (!worst) return `${paint('✔', 'green')} ${said.none}\n`
  const counts = severities.flatMap((severity) => {
    const n = sum[severity]
    return n > 0 ? [said.counts[severity].replace('{n}', String(n)).replace('{s}', n === 1 ? '' : 's')] : []
  })
  const fixable = sum.fixable > 0 ? said.fixable.replace('{n}', String(sum.fixable)) : ''
  return `${paint(symbols[worst], styles[worst])} ${counts.join(said.between)}${fixable}\n`
}
