/** Short ways to write tasks and ledgers by hand, with invented places. */
import type {Measure, Task} from '../../src/schema/task.ts'
import {type LedgerOptions, toLedger} from '../../src/views/ledger.ts'

/** A task of an invented notice; what is not given is empty. */
export function taskOf(fields: Partial<Task> = {}): Task {
  return {
    documentId: null,
    documentTitle: '东湖市引水工程行动方案',
    documentNumber: '东政办发〔2023〕5号',
    dateOfWriting: '2023-03-01',
    sourcePath: '方案.txt',
    attachment: null,
    eId: 'sec_1',
    number: '1.10',
    path: ['二、重点任务', '（一）修渠'],
    title: '修建引水渠',
    text: '',
    measures: [],
    lead: [],
    responsible: [],
    support: [],
    guide: [],
    supervise: [],
    deadline: null,
    targets: [],
    inherited: false,
    inferred: false,
    basis: [],
    inferences: [],
    sourceText: '',
    ...fields,
  }
}

export const measure = (number: string, text: string): Measure => ({eId: `itm_${number}`, number, text})

/** The rows of a ledger as objects, by the keys of its columns. */
export function rowsOf(tasks: readonly Task[], options: LedgerOptions = {}): Record<string, unknown>[] {
  const {columns, rows} = toLedger(tasks, options)
  return rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [columns[index]!.key, cell])))
}
