/** The zod schemas, one for each interface of the tree and of what stands beside it. */
import type {NodeMap} from '../nodes.ts'
import * as blocks from './blocks.ts'
import {gongwenDocument} from './document.ts'
import * as flow from './flow.ts'
import type {Schema} from './hold.ts'
import * as leaves from './leaves.ts'

export {diagnosticSchema, metaSchema, removalSchema, sourceSchema} from './facts.ts'
export {flowSchema} from './flow.ts'
export type {Schema} from './hold.ts'
export {phrasingSchema} from './leaves.ts'
export {position as positionSchema} from './position.ts'
export {taskSchema} from './task.ts'
export {gongwenDocument}

/** The schema of each node type by its name; each is also a named entry of the JSON Schema. */
export const nodeSchemas: {[Type in keyof NodeMap]: Schema<NodeMap[Type]>} = {
  document: gongwenDocument,
  text: leaves.textSchema,
  num: leaves.numSchema,
  field: leaves.fieldSchema,
  organization: leaves.organizationSchema,
  person: leaves.personSchema,
  attachmentNote: leaves.attachmentNoteSchema,
  reference: leaves.referenceSchema,
  date: leaves.dateSchema,
  deadline: leaves.deadlineSchema,
  quantity: leaves.quantitySchema,
  inferred: leaves.inferredSchema,
  metadata: blocks.metadataSchema,
  masthead: blocks.mastheadSchema,
  title: blocks.titleSchema,
  heading: blocks.headingSchema,
  addressees: blocks.addresseesSchema,
  paragraph: blocks.paragraphSchema,
  section: flow.sectionSchema,
  responsibility: blocks.responsibilitySchema,
  assignment: blocks.assignmentSchema,
  table: flow.tableSchema,
  tableRow: flow.tableRowSchema,
  tableCell: flow.tableCellSchema,
  roster: blocks.rosterSchema,
  rosterGroup: blocks.rosterGroupSchema,
  attachmentNotes: blocks.attachmentNotesSchema,
  signature: blocks.signatureSchema,
  notes: blocks.notesSchema,
  attachment: flow.attachmentSchema,
  imprint: blocks.imprintSchema,
  copyTo: blocks.copyToSchema,
  printing: blocks.printingSchema,
  tableOfContents: blocks.tableOfContentsSchema,
}
