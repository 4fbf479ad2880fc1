/** The rows of the ledger that `toTasks` gives. */
import type {Comparator, Position} from './nodes.ts'

/** One inline item of a task. */
export interface Measure {
  eId: string
  number: string
  text: string
  position?: Position
}

/** Words of the notice that a conclusion about a target rests on. */
export interface TargetEvidence {
  words: string
  position?: Position
}

/** What a task is measured by: a number to reach, or a milestone with its day (2022年6月全面建成). */
export interface Target {
  text: string
  subject: string | null
  comparator: Comparator
  /** Scaled: 1.5万名 is 15000; the lower bound of a range. `null` for a milestone. */
  number: number | null
  /** The upper bound of a range (3—5家: `number` 3, `max` 5); absent elsewhere. */
  max?: number
  /** Bare: 名, 元. `null` for a milestone. */
  unit: string | null
  /** The ISO day by which it is to be reached, or `null`. */
  by: string | null
  /** The words that the year of `by` rests on, where the date itself says none: 2023年 for 6月底前. */
  inferred?: TargetEvidence
  position?: Position
}

export interface TaskDeadline {
  value: string
  start: string | null
  end: string | null
}

/**
 * What kind of conclusion went into a row: a note of a section above (`inherited`), a legend about notation (`legend`,
 * 逗号前为牵头单位，下同), a rule about who is left out of the notes (`default`, …不再列出), a list of units that says no
 * role (`role`, （甲、乙）), a year that is that of an earlier date (`year`), a fact of the notice whose words are damaged
 * (`incomplete`), or whose displaced words repair concluded (`repaired`).
 */
export type InferenceRule = 'inherited' | 'legend' | 'default' | 'role' | 'year' | 'incomplete' | 'repaired'

/** A conclusion in a row, with the words that it rests on. */
export interface Inference {
  rule: InferenceRule
  /** The field of the task that it went into. */
  field:
    | 'lead'
    | 'responsible'
    | 'support'
    | 'guide'
    | 'supervise'
    | 'deadline'
    | 'targets'
    | 'documentTitle'
    | 'documentNumber'
    | null
  /** The words that it rests on, as written: `逗号前为牵头单位，下同`, `二、重点任务`, `2023年`. */
  words: string
  position?: Position
}

/** A task: a block section, or a table row, with those who answer for it. */
export interface Task {
  documentId: string | null
  documentTitle: string | null
  documentNumber: string | null
  dateOfWriting: string | null
  /** Path or address of the notice, or `null`. */
  sourcePath: string | null
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
  /** Each conclusion that went into the row. */
  inferences: Inference[]
  /** The note as written. */
  sourceText: string
  position?: Position
}
