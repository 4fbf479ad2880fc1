/** Tells node types apart, in a way that the compiler follows. */
import type {Literals, NodeMap, Parents} from '../schema/nodes.ts'

/** Anything that may be a node. */
type Candidate = {type: string} | null | undefined

/** True where a node is of one type; narrows it to the interface of that type. */
export function is<Type extends keyof NodeMap>(node: Candidate, type: Type): node is NodeMap[Type] {
  return node?.type === type
}

/** A function that tells whether a node is of one type. */
export type Guard<Type extends keyof NodeMap> = (node: Candidate) => node is NodeMap[Type]

function guard<Type extends keyof NodeMap>(type: Type): Guard<Type> {
  return (node): node is NodeMap[Type] => node?.type === type
}

/** The guard of each node type by its name. */
export const guards: {readonly [Type in keyof NodeMap]: Guard<Type>} = {
  document: guard('document'),
  text: guard('text'),
  num: guard('num'),
  field: guard('field'),
  organization: guard('organization'),
  person: guard('person'),
  attachmentNote: guard('attachmentNote'),
  reference: guard('reference'),
  date: guard('date'),
  deadline: guard('deadline'),
  quantity: guard('quantity'),
  inferred: guard('inferred'),
  metadata: guard('metadata'),
  masthead: guard('masthead'),
  title: guard('title'),
  heading: guard('heading'),
  addressees: guard('addressees'),
  paragraph: guard('paragraph'),
  section: guard('section'),
  responsibility: guard('responsibility'),
  assignment: guard('assignment'),
  table: guard('table'),
  tableRow: guard('tableRow'),
  tableCell: guard('tableCell'),
  roster: guard('roster'),
  rosterGroup: guard('rosterGroup'),
  attachmentNotes: guard('attachmentNotes'),
  signature: guard('signature'),
  notes: guard('notes'),
  attachment: guard('attachment'),
  imprint: guard('imprint'),
  copyTo: guard('copyTo'),
  printing: guard('printing'),
  tableOfContents: guard('tableOfContents'),
}

/** True for the root of a tree. */
export const isDocument: Guard<'document'> = guards.document

/** True for a numbered unit. */
export const isSection: Guard<'section'> = guards.section

/** True for the heading of a section. */
export const isHeading: Guard<'heading'> = guards.heading

/** True for a title. */
export const isTitle: Guard<'title'> = guards.title

/** True for a paragraph. */
export const isParagraph: Guard<'paragraph'> = guards.paragraph

/** True for the number of a section or an attachment. */
export const isNum: Guard<'num'> = guards.num

/** True for plain words. */
export const isText: Guard<'text'> = guards.text

/** True for a note of who does what by when. */
export const isResponsibility: Guard<'responsibility'> = guards.responsibility

/** True for the organs of one role. */
export const isAssignment: Guard<'assignment'> = guards.assignment

/** True for an organ. */
export const isOrganization: Guard<'organization'> = guards.organization

/** True for a person. */
export const isPerson: Guard<'person'> = guards.person

/** True for a time limit. */
export const isDeadline: Guard<'deadline'> = guards.deadline

/** True for a day or a span of days. */
export const isDate: Guard<'date'> = guards.date

/** True for a citation of a document. */
export const isReference: Guard<'reference'> = guards.reference

/** True for a number with its unit. */
export const isQuantity: Guard<'quantity'> = guards.quantity

/** True for a label and its value. */
export const isField: Guard<'field'> = guards.field

/** True for a table. */
export const isTable: Guard<'table'> = guards.table

/** True for an instrument carried or an annex. */
export const isAttachment: Guard<'attachment'> = guards.attachment

/** True for a node that has children. */
export function isParent(node: Candidate): node is Parents {
  return Array.isArray((node as {children?: unknown} | null | undefined)?.children)
}

/** True for a node whose words are its own. */
export function isLiteral(node: Candidate): node is Literals {
  return typeof (node as {value?: unknown} | null | undefined)?.value === 'string'
}
