/** The columns of the ledger: one table for CSV, XLSX, Markdown and the terminal. */
import type {Language} from '../diagnostics.ts'
import type {Role} from '../schema/nodes.ts'
import type {Measure, Target, Task} from '../schema/task.ts'
import {inferenceSentences} from './inferences.ts'

/** What one row stands for: a task, or a task as far as one measure, or one organization in one role is concerned. */
export interface LedgerEntry {
  /** Counts the rows from 1. */
  serial: number
  task: Task
  measure: Measure | null
  organization: string | null
  role: Role | null
}

/** The value of a cell; `null` leaves it empty. */
export type Cell = string | number | null

/**
 * How a column is to be understood: `count` a whole number, `day` an ISO day, `label` a short name that must never pass for
 * a number (`1.10`), `text` words, line breaks included.
 */
export type ColumnKind = 'count' | 'day' | 'label' | 'text'

/** A column. */
export interface LedgerColumn {
  /** The name of the field of `Task`, or one made like it. */
  key: string
  /** The header in Chinese. */
  zh: string
  kind: ColumnKind
  /** Width in a sheet, in digits; a Han character takes two. */
  width: number
  cell(entry: LedgerEntry, wording: Wording): Cell
}

/** In which words a ledger is written. */
export interface Wording {
  /** The language of sentences. */
  language: Language
  /** `zh` 牵头单位, `en` the names of `Task`: lead. */
  headers: Language
}

const joined = (names: readonly string[]) => names.join('、')

const roleColumn = (key: Role, zh: string, width: number): LedgerColumn => ({
  key,
  zh,
  kind: 'text',
  width,
  cell: ({task}) => joined(task[key]),
})

/** Every column of a ledger by task, in the order in which they stand. */
export const ledgerColumns: readonly LedgerColumn[] = [
  {key: 'serial', zh: '序号', kind: 'count', width: 6, cell: ({serial}) => serial},
  {key: 'documentTitle', zh: '文件标题', kind: 'text', width: 32, cell: ({task}) => task.documentTitle},
  {key: 'documentNumber', zh: '发文字号', kind: 'label', width: 22, cell: ({task}) => task.documentNumber},
  {key: 'dateOfWriting', zh: '成文日期', kind: 'day', width: 12, cell: ({task}) => task.dateOfWriting},
  {key: 'number', zh: '任务编号', kind: 'label', width: 10, cell: numberOf},
  {key: 'path', zh: '所属章节', kind: 'text', width: 26, cell: ({task}) => task.path.join(' / ')},
  {key: 'title', zh: '任务', kind: 'text', width: 32, cell: ({task}) => task.title ?? partsOf(task).around.join('\n')},
  {key: 'measures', zh: '具体措施', kind: 'text', width: 60, cell: measuresOf},
  roleColumn('lead', '牵头单位', 20),
  roleColumn('responsible', '责任单位', 30),
  roleColumn('support', '配合单位', 24),
  roleColumn('guide', '指导单位', 16),
  roleColumn('supervise', '督导单位', 16),
  {key: 'deadline', zh: '完成时限', kind: 'label', width: 18, cell: ({task}) => task.deadline?.value ?? null},
  {key: 'deadlineEnd', zh: '完成日期', kind: 'day', width: 12, cell: ({task}) => task.deadline?.end ?? null},
  {key: 'targets', zh: '目标', kind: 'text', width: 36, cell: (entry) => targetsOf(entry).map(targetLine).join('\n')},
  {key: 'sourceText', zh: '责任原文', kind: 'text', width: 40, cell: ({task}) => task.sourceText},
  {
    key: 'inferences',
    zh: '推定说明',
    kind: 'text',
    width: 36,
    cell: ({task}, {language}) => inferenceSentences(task, language).join('\n'),
  },
  {key: 'sourcePath', zh: '来源文件', kind: 'text', width: 24, cell: ({task}) => task.sourcePath},
  {key: 'line', zh: '行号', kind: 'count', width: 8, cell: ({task, measure}) => lineOf(measure) ?? lineOf(task)},
]

/** What a ledger by organization has besides, right after 序号: whose row it is, and the column that names it. */
export const organizationColumns: readonly LedgerColumn[] = [
  {key: 'organization', zh: '单位', kind: 'text', width: 24, cell: ({organization}) => organization},
  {key: 'role', zh: '角色', kind: 'text', width: 12, cell: ({role}, {headers}) => role && columnName(role, headers)},
]

/** Names the column of a field of `Task`: `牵头单位`, `lead`. A field without one keeps its name. */
export function columnName(field: string, headers: Language): string {
  return (headers === 'zh' && ledgerColumns.find(({key}) => key === field)?.zh) || field
}

/** An empty column, to be filled in by hand. */
export const blankColumn = (name: string): LedgerColumn => ({
  key: name,
  zh: name,
  kind: 'text',
  width: 24,
  cell: () => null,
})

/** `（三）` for a task, `（三）②` for one of its measures. */
function numberOf({task, measure}: LedgerEntry): string {
  return task.number + (measure?.number ?? '')
}

/** Each measure on a line of its own; where there is none, the words below the heading. */
export function measuresOf({task, measure}: LedgerEntry): string {
  if (measure) return measure.number + measure.text
  const {measures, around, lines} = partsOf(task)
  // Without a heading the words that are no measure stand in the column of the task.
  if (task.title === null) return measures.join('\n')
  return measures.length > 0 ? lines.join('\n') : around.join('\n')
}

interface Parts {
  measures: string[]
  /** What stands before, between and after the measures. */
  around: string[]
  /** Both, in source order. */
  lines: string[]
}

/** Takes the words of a task apart into its measures and what stands around them. */
function partsOf(task: Task): Parts {
  const parts: Parts = {measures: [], around: [], lines: []}
  const keep = (words: string, list: string[]) => {
    if (!words) return
    list.push(words)
    parts.lines.push(words)
  }
  let rest = task.text
  for (const {number, text} of task.measures) {
    const words = number + text
    const at = rest.indexOf(words)
    if (at >= 0) {
      keep(rest.slice(0, at).trim(), parts.around)
      rest = rest.slice(at + words.length)
    }
    keep(words, parts.measures)
  }
  keep(rest.trim(), parts.around)
  return parts
}

/** The targets of a task; those of one measure where the row is of that, as far as places tell. */
function targetsOf({task, measure}: LedgerEntry): readonly Target[] {
  const hull = measure?.position
  if (!hull) return task.targets
  return task.targets.filter(
    ({position}) => !position || (position.start.offset >= hull.start.offset && position.end.offset <= hull.end.offset),
  )
}

/** `新建社区食堂20个以上（2025-12-31）`. */
function targetLine({text, by}: Target): string {
  return by === null ? text : `${text}（${by}）`
}

function lineOf(place: Task | Measure | null): number | null {
  // With offsets alone there are no lines.
  return place?.position?.start.line ?? null
}
