/** The rows of the ledger that `toTasks` gives. */
import type {Comparator, Position} from './nodes.ts'

/** One inline item of a task. */
export interface Measure {
  eId: string
  number: string
  text: string
  position?: Position
}

/** A number that a task is measured by. */
export interface Target {
  text: string
  subject: string | null
  comparator: Comparator
  number: number
  unit: string
  /** The ISO day by which it is to be reached, or `null`. */
  by: string | null
  position?: Position
}

export interface TaskDeadline {
  value: string
  start: string | null
  end: string | null
}

/** A task: a block section, or a table row, with those who answer for it. */
export interface Task {
  documentId: string | null
  documentTitle: string | null
  documentNumber: string | null
  dateOfWriting: string | null
  /** `eId` of the attachment that it stands in, or `null`. */
  attachment: string | null
  eId: string
  number: string
  /** Number and title of each ancestor, outermost first: `二、重点任务`. */
  path: string[]
  title: string | null
  /** All below the heading, notes excluded. */
  text: string
  measures: Measure[]
  lead: string[]
  responsible: string[]
  support: string[]
  guide: string[]
  supervise: string[]
  deadline: TaskDeadline | null
  targets: Target[]
  /** True where the note is that of a section above. */
  inherited: boolean
  /** True where a conclusion went into the row; `basis` says from which sentences. */
  inferred: boolean
  basis: Position[]
  /** The note as written. */
  sourceText: string
  position?: Position
}
