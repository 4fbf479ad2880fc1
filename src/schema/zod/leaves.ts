/** The schemas of the leaves: nodes whose words are their own. */
import * as z from 'zod'
import type {
  AttachmentNote,
  CitedDocument,
  Comparator,
  Conclusion,
  DateLeaf,
  Deadline,
  Field,
  Inferred,
  Num,
  Organization,
  Person,
  Phrasing,
  Quantity,
  Reference,
  RepairRule,
  Text,
} from '../nodes.ts'
import {node, object, oneOf, type Schema, wordOf} from './hold.ts'
import {position} from './position.ts'
import {boolean, countOrNull, dayOrNull, string, stringOrNull} from './scalars.ts'

/** Checks plain words. */
export const textSchema: Schema<Text> = node<Text>('text', {id: 'Text', description: 'Plain words'})({value: string})

/** Checks the number of a section or an attachment. */
export const numSchema: Schema<Num> = node<Num>('num', {
  id: 'Num',
  description: 'The number of a section or an attachment as written: 一、',
})({value: string})

/** Checks the name of a rule of repair. */
export const repairRuleSchema: Schema<RepairRule> = wordOf<RepairRule>({
  id: 'RepairRule',
  description: 'How repair concluded what injected text displaced',
})(['parallelPassage', 'ownPlace', 'titleGrammar', 'setPhrase', 'ownOffices', 'sameInjection'])

/** Checks what a repair rests on. */
export const conclusionSchema: Schema<Conclusion> = object<Conclusion>({
  id: 'Conclusion',
  description: 'What a repair rests on',
})({rule: repairRuleSchema, evidence: z.array(position)})

/** Checks one label and its value. */
export const fieldSchema: Schema<Field> = node<Field>('field', {
  id: 'Field',
  description: 'One label and its value in a metadata block or a masthead; field names the entry of meta that it feeds',
})({value: string, label: string, field: stringOrNull})

/** Checks an organ or a collective of organs. */
export const organizationSchema: Schema<Organization> = node<Organization>('organization', {
  id: 'Organization',
  description:
    'An organ; name is the value without white space, with the ending that its list shares; canonicalName, where asked for, its standard name',
})({
  value: string,
  name: string,
  canonicalName: z.optional(string),
  collective: boolean,
  inferred: z.optional(conclusionSchema),
})

/** Checks a person. */
export const personSchema: Schema<Person> = node<Person>('person', {
  id: 'Person',
  description: 'A person; name is the value without inner spaces, title the post that stands with it',
})({value: string, name: string, title: stringOrNull})

/** Checks one entry of 附件说明. */
export const attachmentNoteSchema: Schema<AttachmentNote> = node<AttachmentNote>('attachmentNote', {
  id: 'AttachmentNote',
  description: 'One entry of the list of attachments (附件说明)',
})({value: string, number: countOrNull, url: stringOrNull})

/** Checks the citation that gave a document its short name. */
export const citedDocumentSchema: Schema<CitedDocument> = object<CitedDocument>({
  id: 'CitedDocument',
  description: 'The citation that gave a document its short name',
})({title: stringOrNull, documentNumber: stringOrNull, position: z.optional(position)})

/** Checks a citation of a document. */
export const referenceSchema: Schema<Reference> = node<Reference>('reference', {
  id: 'Reference',
  description:
    'A document that is cited: what stands in 《》, the number after it, or a number alone; provision is the part of it, shortName the name it is given, refersTo what a short name stands for',
})({
  value: string,
  title: stringOrNull,
  documentNumber: stringOrNull,
  provision: z.optional(string),
  shortName: z.optional(string),
  refersTo: z.optional(citedDocumentSchema),
  inferred: z.optional(conclusionSchema),
})

/** Checks a day or a span of days. */
export const dateSchema: Schema<DateLeaf> = node<DateLeaf>('date', {
  id: 'Date',
  description: 'A day or a span of days as ISO dates, both inclusive; null where a side is open',
})({value: string, start: dayOrNull, end: dayOrNull})

/** Checks a time limit in a responsibility note. */
export const deadlineSchema: Schema<Deadline> = node<Deadline>('deadline', {
  id: 'Deadline',
  description: 'A time limit in a responsibility note',
})({value: string, label: stringOrNull, start: dayOrNull, end: dayOrNull})

/** Checks how a number is meant. */
export const comparatorSchema: Schema<Comparator> = wordOf<Comparator>({id: 'Comparator'})([
  'eq',
  'gte',
  'gt',
  'lte',
  'lt',
  'approx',
])

/** Checks a number with its unit. */
export const quantitySchema: Schema<Quantity> = node<Quantity>('quantity', {
  id: 'Quantity',
  description: 'A number with its unit, scaled: 1.5万名 is 15000 名; of a range the lower bound, and max the upper',
})({value: string, number: z.number(), max: z.number().optional(), unit: string, comparator: comparatorSchema})

/** Checks words that repair put in. */
export const inferredSchema: Schema<Inferred> = node<Inferred>('inferred', {
  id: 'Inferred',
  description: 'Words that repair put in; they stand nowhere in the source, evidence says what they rest on',
})({value: string, rule: repairRuleSchema, evidence: z.array(position)})

/** Checks what a run of prose is made of. */
export const phrasingSchema: Schema<Phrasing> = oneOf<Phrasing>({
  id: 'Phrasing',
  description: 'What a run of prose is made of',
})([textSchema, referenceSchema, dateSchema, quantitySchema, inferredSchema])
