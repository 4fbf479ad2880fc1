/** The schemas of the rows that `toTasks` gives. */
import * as z from 'zod'
import type {Inference, Measure, Target, TargetEvidence, Task, TaskDeadline} from '../task.ts'
import {object, type Schema} from './hold.ts'
import {comparatorSchema} from './leaves.ts'
import {optionalPosition, position} from './position.ts'
import {boolean, dayOrNull, string, stringOrNull, strings} from './scalars.ts'

/** Checks one inline item of a task. */
export const measureSchema: Schema<Measure> = object<Measure>({
  id: 'Measure',
  description: 'One inline item of a task',
})({
  eId: string,
  number: string,
  text: string,
  position: optionalPosition,
})

/** Checks words that a conclusion about a target rests on. */
export const targetEvidenceSchema: Schema<TargetEvidence> = object<TargetEvidence>({id: 'TargetEvidence'})({
  words: string,
  position: optionalPosition,
})

/** Checks a number that a task is measured by. */
export const targetSchema: Schema<Target> = object<Target>({
  id: 'Target',
  description:
    'A number that a task is measured by, or a milestone without one; by is the ISO day by which it is to be reached',
})({
  text: string,
  subject: stringOrNull,
  comparator: comparatorSchema,
  number: z.nullable(z.number()),
  max: z.number().optional(),
  unit: stringOrNull,
  by: dayOrNull,
  inferred: z.optional(targetEvidenceSchema),
  position: optionalPosition,
})

/** Checks the time limit of a task. */
export const taskDeadlineSchema: Schema<TaskDeadline> = object<TaskDeadline>({id: 'TaskDeadline'})({
  value: string,
  start: dayOrNull,
  end: dayOrNull,
})

/** Checks one conclusion of a row. */
export const inferenceSchema: Schema<Inference> = object<Inference>({
  id: 'Inference',
  description: 'A conclusion that went into a row, with the words that it rests on',
})({
  rule: z.enum(['inherited', 'legend', 'default', 'role', 'year', 'incomplete', 'repaired']),
  field: z.nullable(
    z.enum([
      'lead',
      'responsible',
      'support',
      'guide',
      'supervise',
      'deadline',
      'targets',
      'documentTitle',
      'documentNumber',
    ]),
  ),
  words: string,
  position: optionalPosition,
})

/** Checks one row of the ledger. */
export const taskSchema: Schema<Task> = object<Task>({
  id: 'Task',
  description: 'A block section or a table row with those who answer for it',
})({
  documentId: stringOrNull,
  documentTitle: stringOrNull,
  documentNumber: stringOrNull,
  dateOfWriting: dayOrNull,
  sourcePath: stringOrNull.describe('Path or address of the notice'),
  attachment: stringOrNull.describe('eId of the attachment that it stands in'),
  eId: string,
  number: string,
  path: strings.describe('Number and title of each ancestor, outermost first'),
  title: stringOrNull,
  text: string.describe('All below the heading, notes excluded'),
  measures: z.array(measureSchema),
  lead: strings,
  responsible: strings,
  support: strings,
  guide: strings,
  supervise: strings,
  deadline: z.nullable(taskDeadlineSchema),
  targets: z.array(targetSchema),
  inherited: boolean.describe('True where the note is that of a section above'),
  inferred: boolean.describe('True where a conclusion went into the row; basis says from which sentences'),
  basis: z.array(position),
  inferences: z.array(inferenceSchema),
  sourceText: string.describe('The note as written'),
  position: optionalPosition,
})
