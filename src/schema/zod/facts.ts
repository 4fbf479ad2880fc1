/** The schemas of what stands beside the tree: source, facts, removals, diagnostics. */
import * as z from 'zod'
import {type Edit, type RuleId, ruleIds} from '../../diagnostics.ts'
import type {
  Classification,
  Diagnostic,
  DocumentNumber,
  DocumentType,
  DocumentTypeCode,
  Evidence,
  EvidenceSource,
  GongwenDocument,
  Meta,
  Removal,
  RemovalRule,
  Severity,
  Source,
  SourceFormat,
  ValidityStatus,
} from '../document.ts'
import {object, type Schema, wordOf} from './hold.ts'
import {repairRuleSchema} from './leaves.ts'
import {optionalPosition} from './position.ts'
import {count, countOrNull, dayOrNull, dayOrTimeOrNull, string, stringOrNull, strings} from './scalars.ts'

/** Checks the name of an input format. */
export const sourceFormatSchema: Schema<SourceFormat> = wordOf<SourceFormat>({id: 'SourceFormat'})([
  'html',
  'text',
  'markdown',
  'docx',
  'pdf',
  'ofd',
  'doc',
])

/** Checks where the text came from. */
export const sourceSchema: Schema<Source> = object<Source>({
  id: 'Source',
  description: 'Where the text came from; length in UTF-16 units, encoding a WHATWG label, sha256 of the bytes',
})({
  format: sourceFormatSchema,
  encoding: stringOrNull,
  path: stringOrNull,
  url: stringOrNull,
  sha256: z.nullable(z.string().regex(/^[0-9a-f]{64}$/, {error: 'Invalid sha256: 64 lower-case hexadecimal digits'})),
  length: count,
  text: z.optional(string),
})

/** Checks the name of a 文种. */
export const documentTypeCodeSchema: Schema<DocumentTypeCode> = wordOf<DocumentTypeCode>({
  id: 'DocumentTypeCode',
  description: '决议, 决定, 命令, 公报, 公告, 通告, 意见, 通知, 通报, 报告, 请示, 批复, 议案, 函, 纪要 in this order',
})([
  'resolution',
  'decision',
  'order',
  'communique',
  'announcement',
  'publicNotice',
  'opinions',
  'notice',
  'circular',
  'report',
  'requestForInstructions',
  'reply',
  'proposal',
  'letter',
  'minutes',
])

/** Checks a 文种. */
export const documentTypeSchema: Schema<DocumentType> = object<DocumentType>({id: 'DocumentType', description: '文种'})(
  {
    code: documentTypeCodeSchema,
    zh: string,
  },
)

/** Checks a 发文字号. */
export const documentNumberSchema: Schema<DocumentNumber> = object<DocumentNumber>({
  id: 'DocumentNumber',
  description: '发文字号 (GB/T 9704 7.2.5): 机关代字, 年份, 发文顺序号',
})({value: string, organCode: stringOrNull, year: countOrNull, serial: countOrNull})

/** Checks a 有效性. */
export const validityStatusSchema: Schema<ValidityStatus> = object<ValidityStatus>({
  id: 'ValidityStatus',
  description: '有效性, as written and by its meaning',
})({value: string, code: wordOf<ValidityStatus['code']>()(['inForce', 'amended', 'repealed', 'expired', 'unknown'])})

/** Checks a 密级 with its 保密期限. */
export const classificationSchema: Schema<Classification> = object<Classification>({
  id: 'Classification',
  description: '密级和保密期限 (GB/T 9704 7.2.2)',
})({level: string, duration: stringOrNull})

/** Checks the name of a place where facts are found. */
export const evidenceSourceSchema: Schema<EvidenceSource> = wordOf<EvidenceSource>({id: 'EvidenceSource'})([
  'option',
  'metadata',
  'pageMeta',
  'masthead',
  'body',
])

/** Checks where a fact was found. */
export const evidenceSchema: Schema<Evidence> = object<Evidence>({
  id: 'Evidence',
  description: 'Where a fact was found',
})({from: evidenceSourceSchema, position: optionalPosition, rule: z.optional(repairRuleSchema)})

/** Checks the normalised facts. */
export const metaSchema: Schema<Meta> = object<Meta>({
  id: 'Meta',
  description: 'The normalised facts; null or an empty array where the document does not say',
})({
  title: stringOrNull,
  documentType: z.nullable(documentTypeSchema),
  instrumentType: stringOrNull.describe('行动方案, 办法, 规定 … of the instrument carried, or of the document itself'),
  documentNumber: z.nullable(documentNumberSchema),
  issuers: strings.describe('发文机关'),
  signatories: strings.describe('签发人'),
  dateOfWriting: dayOrNull.describe('成文日期'),
  datePublished: dayOrTimeOrNull.describe('发布日期'),
  dateEffective: dayOrNull.describe('施行日期'),
  dateExpires: dayOrNull.describe('失效日期'),
  validityStatus: z.nullable(validityStatusSchema),
  identifier: stringOrNull.describe('索引号'),
  publisher: stringOrNull.describe('发布机构, 来源'),
  subjectCategories: strings.describe('主题分类'),
  genreCategory: stringOrNull.describe('体裁分类, 文件类型'),
  keywords: strings.describe('主题词'),
  classification: z.nullable(classificationSchema),
  urgency: stringOrNull.describe('紧急程度'),
  copyNumber: stringOrNull.describe('份号'),
  url: stringOrNull,
  evidence: z.record(string, z.array(evidenceSchema)).describe('For each field that is set, where it was found'),
  inferred: strings.describe('Fields that no passage states outright'),
  incomplete: strings.describe('Fields whose own words had injected text cut out of them'),
})

/** Checks the name of a rule that leaves text out. */
export const removalRuleSchema: Schema<RemovalRule> = wordOf<RemovalRule>({id: 'RemovalRule'})([
  'stylesheet',
  'script',
  'comment',
  'frontMatter',
  'navigation',
  'pageControl',
  'pageNumber',
  'runningHeader',
  'injectedAd',
  'hiddenCopy',
  'hidden',
  'repeatedTitle',
  'relatedLinks',
  'siteFooter',
  'controlCharacter',
  'beyondLimit',
])

/** Checks a stretch of the source that was left out. */
export const removalSchema: Schema<Removal> = object<Removal>({
  id: 'Removal',
  description: 'A stretch of the source that was left out; value is its exact slice',
})({rule: removalRuleSchema, value: string, position: optionalPosition})

/** Checks the name of a diagnostic. */
export const ruleIdSchema: Schema<RuleId> = wordOf<RuleId>({id: 'RuleId'})(ruleIds)

/** Checks how grave a diagnostic is. */
export const severitySchema: Schema<Severity> = wordOf<Severity>({id: 'Severity'})(['info', 'warning', 'error'])

/** Checks a change of the source. */
export const editSchema: Schema<Edit> = object<Edit>({
  id: 'Edit',
  description: 'A change of the source: the stretch between two offsets gives way to a text',
})({from: count, to: count, text: string})

/** Checks something that a person should look at. */
export const diagnosticSchema: Schema<Diagnostic> = object<Diagnostic>({
  id: 'Diagnostic',
  description: 'Something that a person should look at',
})({
  ruleId: ruleIdSchema,
  source: z.literal('gongwen'),
  severity: severitySchema,
  reason: string.describe('One sentence in the language that was asked for'),
  note: stringOrNull.describe('What can be done about it'),
  position: optionalPosition,
  actual: stringOrNull,
  expected: strings,
  edits: z.array(editSchema).optional().describe('What a fix changes in the source, in its order'),
})

/** Checks the name and version of the program that made a document. */
export const generatorSchema: Schema<GongwenDocument['generator']> = object<GongwenDocument['generator']>({
  id: 'Generator',
})({name: string, version: string})
