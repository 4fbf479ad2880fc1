/** The catalogue of everything that gongwen says about a notice, and the one way to say it. */

/** A language that messages are written in. */
export type Language = 'zh' | 'en'

interface Rule {
  severity: 'info' | 'warning' | 'error'
  /** One sentence; `{actual}` and `{expected}` are filled in. */
  reason: Record<Language, string>
  /** What can be done about it. */
  note: Record<Language, string> | null
}

const rule = (severity: Rule['severity'], zh: string, en: string, note?: [zh: string, en: string]): Rule => ({
  severity,
  reason: {zh, en},
  note: note ? {zh: note[0], en: note[1]} : null,
})

/** Every diagnostic by its `ruleId`. */
export const catalogue = {
  // Input
  emptyInput: rule('error', '输入为空', 'The input is empty'),
  noText: rule('error', '输入中没有文字', 'The input holds no text'),
  unsupportedFormat: rule(
    'error',
    '输入是 {actual}，parse 不能读取',
    'The input is {actual}, which parse cannot read',
    ['请先转成网页或纯文本', 'Convert it to a web page or plain text first'],
  ),
  binaryInput: rule('error', '输入是二进制数据，不是文字', 'The input is binary data, not text'),
  encodingDoubt: rule('warning', '编码不确定，按 {actual} 读取', 'The encoding is uncertain; read as {actual}', [
    '请用 encoding 选项（--encoding）指明编码',
    'Name it with the option encoding (--encoding)',
  ]),
  encodingUnknown: rule('error', '不认识的编码：{actual}', 'Unknown encoding: {actual}'),
  tooLong: rule(
    'error',
    '输入有 {actual} 个字符，超过上限 {expected}',
    'The input has {actual} characters, over the limit of {expected}',
    ['超出部分没有解析；可用 limits.length 放宽', 'The rest was not parsed; raise limits.length'],
  ),
  tooDeep: rule(
    'warning',
    '层级超过 {expected} 层，更深的层级并入上一层',
    'Nesting is over {expected} levels; deeper ones are kept at the last',
    ['可用 limits.depth 放宽', 'Raise limits.depth'],
  ),
  tooManyNodes: rule(
    'error',
    '节点超过 {expected} 个，其余内容按段落保留',
    'Over {expected} nodes; the rest is kept as paragraphs',
    ['可用 limits.nodes 放宽', 'Raise limits.nodes'],
  ),
  nothingRecognised: rule(
    'warning',
    '没有认出公文的要素，全文按段落保留',
    'No element of a notice was recognised; the text is kept as paragraphs',
  ),
  invalidTree: rule('error', '结果不符合模式：{actual}', 'The result does not fit the schema: {actual}', [
    '这是 gongwen 的缺陷，请报告',
    'This is a defect of gongwen; please report it',
  ]),

  // Cleaning
  injectedText: rule(
    'warning',
    '有 {actual} 处被插入的广告文字，已移除',
    '{actual} injected passages of advertising were removed',
    [
      '被替换的原文无法恢复；meta.incomplete 列出受影响的字段',
      'The words that they replaced are lost; meta.incomplete lists the fields concerned',
    ],
  ),
  textOmitted: rule('warning', '原文有省略：“{actual}”', 'The source leaves text out: {actual}', [
    '请从原网站取得全文',
    'Get the whole text from its site',
  ]),
  pageNumberInText: rule(
    'info',
    '正文中夹有页码“{actual}”，已移除',
    'A page number stood in the text and was removed: {actual}',
  ),

  // Numbering
  numberingGap: rule(
    'warning',
    '序号不连续：应为第 {expected} 项，实为“{actual}”',
    'A number is skipped: {expected} was due, {actual} stands here',
  ),
  numberingRepeat: rule('warning', '序号重复：“{actual}”', 'A number is repeated: {actual}'),
  numberingOrder: rule(
    'warning',
    '序号倒退：应为第 {expected} 项，实为“{actual}”',
    'A number goes back: {expected} was due, {actual} stands here',
  ),

  // Responsibilities
  unclosedBracket: rule('warning', '括号没有闭合：“{actual}”', 'A bracket is not closed: {actual}'),
  unreadResponsibility: rule(
    'warning',
    '责任分工未能读懂，按原文保留：“{actual}”',
    'A responsibility note could not be read and is kept as text: {actual}',
  ),

  // Facts
  titleMismatch: rule(
    'warning',
    '标题不一致：此处为“{actual}”，另一处为“{expected}”',
    'Titles differ: {actual} here, {expected} elsewhere',
  ),
  factConflict: rule(
    'warning',
    '“{field}”不一致：此处为“{actual}”，采用“{expected}”',
    '{field} differs: {actual} here, {expected} was taken',
  ),
  impossibleDate: rule('warning', '日期不存在：“{actual}”', 'There is no such date: {actual}'),
  malformedDocumentNumber: rule(
    'warning',
    '发文字号不合格式：“{actual}”',
    'The document number is malformed: {actual}',
    ['GB/T 9704 7.2.5：机关代字〔年份〕顺序号号', 'GB/T 9704 7.2.5: organ code, 〔year〕, serial number, 号'],
  ),
} as const satisfies Record<string, Rule>

/** The name of a diagnostic. */
export type RuleId = keyof typeof catalogue

/** All names of diagnostics. */
export const ruleIds = Object.keys(catalogue) as RuleId[]

/** A diagnostic on its way: what was seen, and where, by offsets into the source. `from` is -1 where it has no place. */
export interface Finding {
  ruleId: RuleId
  from: number
  to: number
  actual: string | null
  expected: string[]
  /** More words for the reason, by their names in it. */
  words?: Record<string, string>
}

/** Builds a finding at a stretch of the source. */
export function finding(
  ruleId: RuleId,
  from: number,
  to: number,
  actual: string | null = null,
  expected: string[] = [],
  words?: Record<string, string>,
): Finding {
  return {ruleId, from, to, actual, expected, words}
}

/** The facts of Meta as they are called in messages. */
const fieldNames: Readonly<Record<string, string>> = {
  title: '标题',
  documentNumber: '发文字号',
  issuers: '发文机关',
  signatories: '签发人',
  dateOfWriting: '成文日期',
  datePublished: '发布日期',
  dateEffective: '实施日期',
  dateExpires: '失效日期',
  validityStatus: '效力状态',
  identifier: '索引号',
  publisher: '发布机构',
  subjectCategories: '主题分类',
  genreCategory: '体裁分类',
  classification: '密级',
  urgency: '紧急程度',
  copyNumber: '份号',
}

/** Names a fact of Meta: 发文字号, `documentNumber`. */
export function fieldName(field: string, language: Language): string {
  return language === 'zh' ? (fieldNames[field] ?? field) : field
}

/** Writes out the sentence of a finding. Long quotations are cut at 40 characters. */
export function reasonOf(found: Finding, language: Language): string {
  const quote = (value: string) => (value.length > 40 ? `${value.slice(0, 39)}…` : value)
  return catalogue[found.ruleId].reason[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'actual') return quote(found.actual ?? '')
    if (name === 'expected') return quote(found.expected.join(language === 'zh' ? '、' : ', '))
    const word = found.words?.[name] ?? ''
    return name === 'field' ? fieldName(word, language) : word
  })
}
