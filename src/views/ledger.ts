/** The tasks of notices as the rows and columns of a ledger (台账). */
import type {Language} from '../diagnostics.ts'
import type {Role} from '../schema/nodes.ts'
import type {Task} from '../schema/task.ts'
import {
  blankColumn,
  type Cell,
  type LedgerColumn,
  type LedgerEntry,
  ledgerColumns,
  organizationColumns,
  type Wording,
} from './ledger-columns.ts'

/** What a row of the ledger stands for. */
export type LedgerBy = 'task' | 'measure' | 'organization'

/** The values of `by`. */
export const ledgerKinds: readonly LedgerBy[] = ['task', 'measure', 'organization']

/** What a caller may ask of `toLedger`. */
export interface LedgerOptions {
  /** What a row stands for. Default: `task`. */
  by?: LedgerBy
  /** Headers of empty columns to be filled in, at the end: 进展情况, 备注. Default: none. */
  blank?: readonly string[]
  /** `zh`: 牵头单位; `en`: the names of `Task`. Default: `zh`. */
  headers?: Language
  /** The language of the sentences of 推定说明. Default: `zh`. */
  language?: Language
}

/** A table of tasks, ready to be written in any format. */
export interface Ledger {
  columns: LedgerColumn[]
  /** The words above the columns. */
  header: string[]
  /** A cell for each column, row by row. */
  rows: Cell[][]
}

/** The roles, in the order of their columns. */
export const roles: readonly Role[] = ['lead', 'responsible', 'support', 'guide', 'supervise']

/**
 * Lays tasks out as a table.
 *
 * By `task` a row is a task. By `measure` a task with measures has a row for each, its number behind that of the task
 * (（三）②); a task without stays one row. By `organization` each unit has a row for each task and role that it has, all
 * its rows together, units in the order in which they first appear; 单位 and 角色 stand behind 序号, and rows of tasks
 * that name no unit come last.
 *
 * @param tasks What `toTasks` gave, of one notice or of many; they are not changed.
 */
export function toLedger(tasks: readonly Task[], options: LedgerOptions = {}): Ledger {
  const {by = 'task', blank = [], headers = 'zh', language = 'zh'} = options
  const wording: Wording = {headers, language}
  const columns = columnsOf(by, blank)
  return {
    columns,
    header: columns.map((column) => (headers === 'zh' ? column.zh : column.key)),
    rows: toLedgerEntries(tasks, by).map((entry) => columns.map(({cell}) => cell(entry, wording))),
  }
}

/** Lists what the rows stand for, counted from 1. */
export function toLedgerEntries(tasks: readonly Task[], by: LedgerBy): LedgerEntry[] {
  const entries = {task: byTask, measure: byMeasure, organization: byOrganization}[by](tasks)
  return entries.map((entry, index) => ({serial: index + 1, ...entry}))
}

type Entry = Omit<LedgerEntry, 'serial'>

const whole = (task: Task): Entry => ({task, measure: null, organization: null, role: null})

function byTask(tasks: readonly Task[]): Entry[] {
  return tasks.map(whole)
}

function byMeasure(tasks: readonly Task[]): Entry[] {
  return tasks.flatMap((task) =>
    task.measures.length > 0 ? task.measures.map((measure) => ({...whole(task), measure})) : [whole(task)],
  )
}

function byOrganization(tasks: readonly Task[]): Entry[] {
  const units = new Map<string, Entry[]>()
  const nobody: Entry[] = []
  for (const task of tasks) {
    if (roles.every((role) => task[role].length === 0)) nobody.push(whole(task))
    for (const role of roles) {
      for (const unit of task[role]) {
        const entries = units.get(unit)
        const entry = {task, measure: null, organization: unit, role}
        if (entries) entries.push(entry)
        else units.set(unit, [entry])
      }
    }
  }
  return [...units.values(), nobody].flat()
}

function columnsOf(by: LedgerBy, blank: readonly string[]): LedgerColumn[] {
  const [serial, ...rest] = ledgerColumns
  return [serial!, ...(by === 'organization' ? organizationColumns : []), ...rest, ...blank.map(blankColumn)]
}
