/** The schemas of the blocks that hold leaves alone, and of those that hold such blocks. */
import * as z from 'zod'
import type {
  Addressees,
  Assignment,
  AttachmentNotes,
  Convention,
  CopyTo,
  DateLeaf,
  Deadline,
  Heading,
  Imprint,
  Inferred,
  Masthead,
  Metadata,
  Notes,
  Organization,
  Paragraph,
  Person,
  Printing,
  Responsibility,
  Role,
  Roster,
  RosterGroup,
  Signature,
  TableOfContents,
  Text,
  Title,
} from '../nodes.ts'
import {node, object, oneOf, type Schema, wordOf} from './hold.ts'
import {
  attachmentNoteSchema,
  dateSchema,
  deadlineSchema,
  fieldSchema,
  inferredSchema,
  organizationSchema,
  personSchema,
  phrasingSchema,
  textSchema,
} from './leaves.ts'
import {optionalPosition, position} from './position.ts'
import {boolean, string, strings} from './scalars.ts'

const fields = z.array(fieldSchema)
const phrasing = z.array(phrasingSchema)
const parties = z.array(
  oneOf<Organization | Person | Text | Inferred>({id: 'Party'})([
    organizationSchema,
    personSchema,
    textSchema,
    inferredSchema,
  ]),
)

/** Checks the block of labels and values beside a notice. */
export const metadataSchema: Schema<Metadata> = node<Metadata>('metadata', {
  id: 'Metadata',
  description: 'A block of labels and values beside the notice: 文件名称, 发文字号, 来源',
})({children: fields})

/** Checks 版头. */
export const mastheadSchema: Schema<Masthead> = node<Masthead>('masthead', {
  id: 'Masthead',
  description: '版头 (GB/T 9704 7.2)',
})({children: fields})

/** Checks 标题. */
export const titleSchema: Schema<Title> = node<Title>('title', {
  id: 'Title',
  description: '标题 (GB/T 9704 7.3.1)',
})({children: phrasing})

/** Checks the heading of a section. */
export const headingSchema: Schema<Heading> = node<Heading>('heading', {
  id: 'Heading',
  description: 'The heading of a section, without the stop after it',
})({children: phrasing})

/** Checks 主送机关. */
export const addresseesSchema: Schema<Addressees> = node<Addressees>('addressees', {
  id: 'Addressees',
  description: '主送机关 (GB/T 9704 7.3.2)',
})({children: parties})

/** Checks what a unit does for a task. */
export const roleSchema: Schema<Role> = wordOf<Role>({
  id: 'Role',
  description: 'What a unit does for a task: 牵头, 责任, 配合, 指导, 督导',
})(['lead', 'responsible', 'support', 'guide', 'supervise'])

/** Checks what a notice says once about all its notes. */
export const conventionSchema: Schema<Convention> = object<Convention>({
  id: 'Convention',
  description: 'What a notice says once about all its notes: a legend about roles, or units that none of them names',
})({
  kind: z.enum(['legend', 'default']),
  value: string,
  by: z.nullable(z.enum(['comma', 'first', 'star', 'bracket'])),
  role: roleSchema,
  rest: z.nullable(roleSchema),
  organizations: strings,
  reach: z.enum(['below', 'above', 'all']),
  position: optionalPosition,
})

/** Checks a paragraph of 正文. */
export const paragraphSchema: Schema<Paragraph> = node<Paragraph>('paragraph', {
  id: 'Paragraph',
  description: 'A paragraph of 正文 (GB/T 9704 7.3.3)',
})({eId: string, conventions: z.optional(z.array(conventionSchema)), children: phrasing})

/** Checks the organs of one role. */
export const assignmentSchema: Schema<Assignment> = node<Assignment>('assignment', {
  id: 'Assignment',
  description: 'The organs of one role; open where the list ends in 等 or 等部门',
})({
  role: roleSchema,
  label: string,
  open: boolean,
  basis: z.optional(z.array(position)),
  children: z.array(oneOf<Organization | Person>({id: 'AssignmentContent'})([organizationSchema, personSchema])),
})

/** Checks a note of who does what by when. */
export const responsibilitySchema: Schema<Responsibility> = node<Responsibility>('responsibility', {
  id: 'Responsibility',
  description: 'A note of who does what by when',
})({
  eId: string,
  conventions: z.optional(z.array(conventionSchema)),
  children: z.array(
    oneOf<Assignment | Deadline | Text>({id: 'ResponsibilityContent'})([assignmentSchema, deadlineSchema, textSchema]),
  ),
})

/** Checks the persons of one role in a list of names. */
export const rosterGroupSchema: Schema<RosterGroup> = node<RosterGroup>('rosterGroup', {
  id: 'RosterGroup',
  description: 'The persons of one role: 组长, 成员',
})({role: string, children: z.array(personSchema)})

/** Checks a list of persons by role. */
export const rosterSchema: Schema<Roster> = node<Roster>('roster', {
  id: 'Roster',
  description: 'A list of persons by role',
})({eId: string, children: z.array(rosterGroupSchema)})

/** Checks 附件说明. */
export const attachmentNotesSchema: Schema<AttachmentNotes> = node<AttachmentNotes>('attachmentNotes', {
  id: 'AttachmentNotes',
  description: '附件说明 (GB/T 9704 7.3.4)',
})({children: z.array(attachmentNoteSchema)})

/** Checks 发文机关署名 and 成文日期. */
export const signatureSchema: Schema<Signature> = node<Signature>('signature', {
  id: 'Signature',
  description: '发文机关署名 and 成文日期 (GB/T 9704 7.3.5)',
})({
  children: z.array(
    oneOf<Organization | Person | DateLeaf | Text | Inferred>({id: 'SignatureContent'})([
      organizationSchema,
      personSchema,
      dateSchema,
      textSchema,
      inferredSchema,
    ]),
  ),
})

/** Checks 附注. */
export const notesSchema: Schema<Notes> = node<Notes>('notes', {
  id: 'Notes',
  description: '附注 (GB/T 9704 7.3.6)',
})({children: phrasing})

/** Checks 抄送机关. */
export const copyToSchema: Schema<CopyTo> = node<CopyTo>('copyTo', {
  id: 'CopyTo',
  description: '抄送机关 (GB/T 9704 7.4.2)',
})({children: parties})

/** Checks 印发机关 and 印发日期. */
export const printingSchema: Schema<Printing> = node<Printing>('printing', {
  id: 'Printing',
  description: '印发机关 and 印发日期 (GB/T 9704 7.4.3)',
})({
  children: z.array(
    oneOf<Organization | DateLeaf | Text | Inferred>({id: 'PrintingContent'})([
      organizationSchema,
      dateSchema,
      textSchema,
      inferredSchema,
    ]),
  ),
})

/** Checks 版记. */
export const imprintSchema: Schema<Imprint> = node<Imprint>('imprint', {
  id: 'Imprint',
  description: '版记 (GB/T 9704 7.4)',
})({children: z.array(oneOf<CopyTo | Printing>({id: 'ImprintContent'})([copyToSchema, printingSchema]))})

/** Checks a table of contents. */
export const tableOfContentsSchema: Schema<TableOfContents> = node<TableOfContents>('tableOfContents', {
  id: 'TableOfContents',
})({children: z.array(paragraphSchema)})
