/**
 * The schemas of the nodes that may stand inside each other. Their `children` are getters, read when all of them exist,
 * with the type written out: an inferred one would be spelled out again in every declaration.
 */
import * as z from 'zod'
import type {
  Attachment,
  Flow,
  Heading,
  Num,
  Section,
  SectionStyle,
  Table,
  TableCell,
  TableRow,
  Title,
} from '../nodes.ts'
import {
  addresseesSchema,
  attachmentNotesSchema,
  headingSchema,
  imprintSchema,
  mastheadSchema,
  metadataSchema,
  notesSchema,
  paragraphSchema,
  responsibilitySchema,
  rosterSchema,
  signatureSchema,
  tableOfContentsSchema,
  titleSchema,
} from './blocks.ts'
import {node, oneOf, type Schema, wordOf} from './hold.ts'
import {numSchema} from './leaves.ts'
import {boolean, count, countOrNull, span, string, stringOrNull} from './scalars.ts'

/** Checks the name of a style of numbering. */
export const sectionStyleSchema: Schema<SectionStyle> = wordOf<SectionStyle>({
  id: 'SectionStyle',
  description:
    '编, 章, 节, 条, 一、, （一）, 1., 1.1, （1）, 1）, ①, 一是, A., Ⅰ. in this order; full-width and single-glyph forms share a style',
})([
  'part',
  'chapter',
  'division',
  'article',
  'ideographic',
  'parenthesizedIdeographic',
  'decimal',
  'decimalPath',
  'parenthesizedDecimal',
  'closeParenDecimal',
  'circledDecimal',
  'ordinalClause',
  'latin',
  'roman',
])

/** Checks a numbered unit at any depth. */
export const sectionSchema: Schema<Section> = node<Section>('section', {
  id: 'Section',
  description: 'A numbered unit at any depth; its children are its num, its heading if it has one, then the rest',
})({
  style: sectionStyleSchema,
  ordinal: count,
  number: string,
  title: stringOrNull,
  level: span,
  inline: boolean,
  eId: string,
  get children(): z.ZodArray<z.ZodType<Num | Heading | Flow>> {
    return sectionChildren
  },
})

/** Checks one cell of a table. */
export const tableCellSchema: Schema<TableCell> = node<TableCell>('tableCell', {id: 'TableCell'})({
  colSpan: span,
  rowSpan: span,
  get children(): z.ZodArray<z.ZodType<Flow>> {
    return cellChildren
  },
})

/** Checks one row of a table. */
export const tableRowSchema: Schema<TableRow> = node<TableRow>('tableRow', {id: 'TableRow'})({
  header: boolean,
  children: z.array(tableCellSchema),
})

/** Checks a table. */
export const tableSchema: Schema<Table> = node<Table>('table', {id: 'Table'})({
  eId: string,
  children: z.array(tableRowSchema),
})

/** Checks the instrument that a notice carries, or 附件. */
export const attachmentSchema: Schema<Attachment> = node<Attachment>('attachment', {
  id: 'Attachment',
  description: 'The instrument that the notice carries (promulgated), or 附件 (annex; GB/T 9704 7.3.7)',
})({
  role: wordOf<Attachment['role']>()(['promulgated', 'annex']),
  number: countOrNull,
  title: stringOrNull,
  eId: string,
  get children(): z.ZodArray<z.ZodType<Num | Title | Flow>> {
    return attachmentChildren
  },
})

const flowMembers = [
  paragraphSchema,
  sectionSchema,
  responsibilitySchema,
  tableSchema,
  titleSchema,
  metadataSchema,
  mastheadSchema,
  addresseesSchema,
  rosterSchema,
  attachmentNotesSchema,
  signatureSchema,
  notesSchema,
  attachmentSchema,
  imprintSchema,
  tableOfContentsSchema,
] as const

/** Checks what may stand in the document, an attachment, a section or a table cell. */
export const flowSchema: Schema<Flow> = oneOf<Flow>({
  id: 'Flow',
  description: 'What may stand in the document, an attachment, a section or a table cell',
})(flowMembers)

const cellChildren = z.array(flowSchema)

const sectionContent: Schema<Num | Heading | Flow> = oneOf<Num | Heading | Flow>({id: 'SectionContent'})([
  numSchema,
  headingSchema,
  ...flowMembers,
])
const sectionChildren = z.array(sectionContent)

const attachmentContent: Schema<Num | Title | Flow> = oneOf<Num | Title | Flow>({id: 'AttachmentContent'})([
  numSchema,
  ...flowMembers,
])
const attachmentChildren = z.array(attachmentContent)
