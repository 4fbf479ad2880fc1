/** The catalogue of everything that gongwen says about a notice. `docs/rules.md` is written from it. */

/** A language that messages are written in. */
export type Language = 'zh' | 'en'

/** What a rule is about; the sections of docs/rules.md. */
export type RuleGroup =
  | 'input'
  | 'text'
  | 'numbering'
  | 'punctuation'
  | 'responsibility'
  | 'facts'
  | 'elements'
  | 'repair'

/** One kind of diagnostic. */
export interface Rule {
  severity: 'info' | 'warning' | 'error'
  group: RuleGroup
  /**
   * Who reports it: every call of `parse`, or only one with `check`, since it is about the writing of the notice and not
   * about what was read from it.
   */
  when: 'always' | 'check'
  /** One sentence; `{actual}`, `{expected}` and the words of the finding are filled in. */
  reason: Record<Language, string>
  /** The sentence where `{count}` is 1; `null` where `reason` does. */
  reasonOfOne: Record<Language, string> | null
  /** One sentence of help: what it means, or what can be done about it. */
  note: Record<Language, string>
  /** The help where `repair` is on already; `null` where `note` does. */
  noteOfRepair: Record<Language, string> | null
  /** The clause that it rests on (`7.2.5` of GB/T 9704-2012), or `null`. */
  clause: string | null
  /** Whether its findings carry edits: made by every fix, or only where the rule is asked for by name. */
  fix: 'always' | 'onRequest' | null
}

type Pair = [zh: string, en: string]

interface More {
  one?: Pair
  repairing?: Pair
  clause?: string
  fix?: 'always' | 'onRequest'
  when?: 'check'
}

const both = ([zh, en]: Pair): Record<Language, string> => ({zh, en})

const inGroup =
  (group: RuleGroup) =>
  (severity: Rule['severity'], reason: Pair, note: Pair, more: More = {}): Rule => ({
    severity,
    group,
    when: more.when ?? 'always',
    reason: both(reason),
    reasonOfOne: more.one ? both(more.one) : null,
    note: both(note),
    noteOfRepair: more.repairing ? both(more.repairing) : null,
    clause: more.clause ?? null,
    fix: more.fix ?? null,
  })

const input = inGroup('input')
const text = inGroup('text')
const numbering = inGroup('numbering')
const punctuation = inGroup('punctuation')
const responsibility = inGroup('responsibility')
const facts = inGroup('facts')
const elements = inGroup('elements')
const repair = inGroup('repair')
const check = {when: 'check'} as const

/** Every diagnostic by its `ruleId`. */
export const catalogue = {
  // Input
  emptyInput: input(
    'error',
    ['输入为空', 'The input is empty'],
    ['请检查文件是否完整', 'See whether the file is whole'],
  ),
  noText: input(
    'error',
    ['输入中没有文字', 'The input holds no text'],
    ['正文可能是图片，需先做文字识别', 'The body may be an image that has to be recognised first'],
  ),
  unsupportedFormat: input(
    'error',
    ['输入是 {actual}，parse 不能读取', 'The input is {actual}, which parse cannot read'],
    ['请先转成网页或纯文本', 'Convert it to a web page or plain text first'],
  ),
  binaryInput: input(
    'error',
    ['输入是二进制数据，不是文字', 'The input is binary data, not text'],
    ['请确认文件格式', 'See which format the file has'],
  ),
  encodingDoubt: input(
    'warning',
    ['编码不确定，按 {actual} 读取', 'The encoding is uncertain; read as {actual}'],
    ['请用 encoding 选项（--encoding）指明编码', 'Name it with the option encoding (--encoding)'],
  ),
  encodingUnknown: input(
    'error',
    ['不认识的编码：{actual}', 'Unknown encoding: {actual}'],
    ['常用的有 utf-8、gb18030、big5', 'Common ones are utf-8, gb18030 and big5'],
  ),
  truncatedInput: input(
    'warning',
    ['输入似乎不完整，在“{actual}”处中断', 'The input seems to be cut off at: {actual}'],
    ['请重新取得全文', 'Get the whole text again'],
  ),
  tooLong: input(
    'error',
    ['输入有 {actual} 个字符，超过上限 {expected}', 'The input has {actual} characters, over the limit of {expected}'],
    ['超出部分没有解析；可用 limits.length 放宽', 'The rest was not parsed; raise limits.length'],
  ),
  tooDeep: input(
    'warning',
    [
      '层级超过 {expected} 层，更深的层级并入上一层',
      'Nesting is over {expected} levels; deeper ones are kept at the last',
    ],
    ['可用 limits.depth 放宽', 'Raise limits.depth'],
  ),
  tooManyNodes: input(
    'error',
    ['节点超过 {expected} 个，其余内容按段落保留', 'Over {expected} nodes; the rest is kept as paragraphs'],
    ['可用 limits.nodes 放宽', 'Raise limits.nodes'],
  ),
  nothingRecognised: input(
    'warning',
    ['没有认出公文的要素，全文按段落保留', 'No element of a notice was recognised; the text is kept as paragraphs'],
    ['请确认输入是公文', 'See whether the input is a notice'],
  ),
  invalidTree: input(
    'error',
    ['结果不符合模式：{actual}', 'The result does not fit the schema: {actual}'],
    ['这是 gongwen 的缺陷，请报告', 'This is a defect of gongwen; please report it'],
  ),

  // What stands in the text and is no part of it
  injectedText: text(
    'warning',
    [
      '有 {count} 处被插入的广告文字，已移除，如“{actual}”',
      'Injected advertising was removed in {count} places: {actual}',
    ],
    [
      'meta.incomplete 列出受影响的字段；repair（--repair）可依文中证据补回',
      'meta.incomplete lists the fields concerned; repair (--repair) concludes what they displaced from evidence',
    ],
    {
      one: ['有 1 处被插入的广告文字，已移除：“{actual}”', 'Injected advertising was removed: {actual}'],
      repairing: ['meta.incomplete 列出仍受影响的字段', 'meta.incomplete lists the fields that are still concerned'],
    },
  ),
  insertedSection: text(
    'warning',
    ['“{actual}”疑为插入的内容', 'This seems to have been inserted: {actual}'],
    ['该部分保留在结果中，请核对原文', 'It stays in the result; compare it with the original'],
  ),
  hiddenCopy: text(
    'info',
    ['网页中有一份隐藏的副本，已移除', 'The page holds a hidden copy of the text, which was removed'],
    ['网页上通常看不到这份副本', 'Readers mostly do not see it'],
  ),
  hiddenCopyDiffers: text(
    'warning',
    ['隐藏的副本与显示的正文不同：“{actual}”', 'The hidden copy differs from the text that is shown: {actual}'],
    ['隐藏的副本已移除，请核对哪一份有效', 'The hidden copy was removed; see which of the two holds'],
  ),
  textOmitted: text(
    'warning',
    ['原文有省略：“{actual}”', 'The source leaves text out: {actual}'],
    ['请从原网站取得全文', 'Get the whole text from its site'],
  ),
  strayStylesheet: text(
    'info',
    [
      '正文中混有 {count} 处网页样式代码，已移除',
      'Style sheets of a page stood in the text in {count} places and were removed',
    ],
    ['复制网页时带入，不是公文内容', 'Copying the page brought this along'],
    {
      one: [
        '正文中混有 1 处网页样式代码，已移除',
        'A style sheet of a page stood in the text in one place and was removed',
      ],
      when: 'check',
    },
  ),
  pageNumberInText: text(
    'info',
    ['正文中夹有页码“{actual}”，已移除', 'A page number stood in the text and was removed: {actual}'],
    ['页码应在版心之外', 'Page numbers stand outside the type area'],
    {clause: '7.5', fix: 'always'},
  ),
  lineBreakInText: text(
    'info',
    ['句子中间断行：“{actual}”', 'A line breaks inside a sentence: {actual}'],
    ['应为同一段落，已连接', 'It is one paragraph and was joined'],
    {clause: '7.3.3', fix: 'always', when: 'check'},
  ),
  spaceInText: text(
    'info',
    ['词语中间有多余空格：“{actual}”', 'A space stands inside a word: {actual}'],
    ['应为“{expected}”', 'It should be {expected}'],
    {fix: 'always', when: 'check'},
  ),

  // Numbering
  numberingGap: numbering(
    'warning',
    [
      '序号不连续：应为第 {expected} 项，实为“{actual}”',
      'A number is skipped: {expected} was due, {actual} stands here',
    ],
    ['请核对是否漏项', 'See whether an item is missing'],
    {clause: '7.3.3', fix: 'onRequest'},
  ),
  numberingRepeat: numbering(
    'warning',
    ['序号重复：“{actual}”', 'A number is repeated: {actual}'],
    ['请核对序号', 'See to the numbering'],
    {clause: '7.3.3', fix: 'onRequest'},
  ),
  numberingOrder: numbering(
    'warning',
    ['序号倒退：应为第 {expected} 项，实为“{actual}”', 'A number goes back: {expected} was due, {actual} stands here'],
    ['请核对序号', 'See to the numbering'],
    {clause: '7.3.3', fix: 'onRequest'},
  ),
  numberingLevelSkipped: numbering(
    'info',
    [
      '有 {count} 处层次跳级，首处为“{parent}”之下直接用“{actual}”',
      'Levels are skipped {count} times, first where {actual} stands right below {parent}',
    ],
    [
      '结构层次依次为“一、”“（一）”“1.”“（1）”；只有两层时可用“一、”和“1.”',
      'Levels run 一、 （一） 1. （1）; where there are two, 一、 and 1. may do',
    ],
    {
      one: ['层次跳级：“{parent}”之下直接用“{actual}”', 'A level is skipped: {actual} stands right below {parent}'],
      clause: '7.3.3',
      when: 'check',
    },
  ),
  numberingStyleOrder: numbering(
    'info',
    [
      '有 {count} 处层次序数颠倒，首处为“{parent}”之下用“{actual}”',
      'Levels are in the wrong order {count} times, first where {actual} stands below {parent}',
    ],
    ['结构层次依次为“一、”“（一）”“1.”“（1）”', 'Levels run 一、 （一） 1. （1）'],
    {
      one: [
        '层次序数颠倒：“{parent}”之下用“{actual}”',
        'Levels are in the wrong order: {actual} stands below {parent}',
      ],
      clause: '7.3.3',
      when: 'check',
    },
  ),
  numberingDelimiter: numbering(
    'info',
    ['有 {count} 个序号的标点不规范，首个为“{actual}”', 'An unusual mark follows {count} numbers, the first {actual}'],
    ['“{actual}”应为“{expected}”', '{actual} should be {expected}'],
    {
      one: ['序号的标点不规范：“{actual}”', 'An unusual mark follows a number: {actual}'],
      clause: '7.3.3',
      fix: 'always',
      when: 'check',
    },
  ),

  // Punctuation
  unclosedBracket: punctuation(
    'warning',
    ['括号缺少另一半：“{actual}”', 'A bracket lacks its other half: {actual}'],
    ['请补上另一半', 'Add the other half'],
    check,
  ),
  mixedBrackets: punctuation(
    'warning',
    ['括号前后不配对：“{actual}”', 'The two halves of a bracket differ: {actual}'],
    ['应为“{expected}”', 'It should be {expected}'],
    {fix: 'always', when: 'check'},
  ),
  unpairedQuotes: punctuation(
    'warning',
    ['引号不配对：“{actual}”', 'Quotation marks do not match: {actual}'],
    ['引号成对使用，前为“后为”；内层用‘’', 'They come in pairs, “ before and ” behind; inner ones are ‘’'],
    check,
  ),
  halfWidthPunctuation: punctuation(
    'info',
    [
      '中文中有 {count} 处半角标点，首处为“{actual}”',
      '{count} half-width marks stand in Chinese text, the first {actual}',
    ],
    ['中文标点应为全角', 'Marks in Chinese text are full-width'],
    {
      one: ['中文中有 1 处半角标点，首处为“{actual}”', 'A half-width mark stands in Chinese text: {actual}'],
      fix: 'onRequest',
      when: 'check',
    },
  ),

  // Responsibilities
  unreadResponsibility: responsibility(
    'warning',
    [
      '责任分工未能读懂，按原文保留：“{actual}”',
      'A responsibility note could not be read and is kept as text: {actual}',
    ],
    ['请写明角色和单位，如“责任单位：市教育局”', 'Name role and units: 责任单位：市教育局'],
  ),
  noteBrackets: responsibility(
    'info',
    [
      '责任分工的括号与其他 {count} 处不同：“{actual}”',
      'The bracket of this note differs from that of {count} others: {actual}',
    ],
    ['应为“{expected}”', 'It should be {expected}'],
    {fix: 'always', when: 'check'},
  ),
  noteSeparators: responsibility(
    'info',
    [
      '责任分工的分隔号与其他 {count} 处不同：“{actual}”',
      'The separator in this note differs from that of {count} others: {actual}',
    ],
    ['应为“{expected}”', 'It should be {expected}'],
    {fix: 'always', when: 'check'},
  ),
  emptyRole: responsibility(
    'warning',
    ['“{actual}”后没有写单位', 'No unit follows {actual}'],
    ['请补上单位，或删去这一角色', 'Add the unit, or take the role out'],
    check,
  ),
  unknownRoleLabel: responsibility(
    'info',
    ['不认识的责任角色：“{actual}”', 'An unknown role: {actual}'],
    ['可用 vocabulary 补充角色名称', 'Roles can be added by the option vocabulary'],
    check,
  ),
  missingResponsibility: responsibility(
    'info',
    [
      '同级任务都有责任分工，“{actual}”没有',
      'The tasks beside it name who is responsible, this one does not: {actual}',
    ],
    ['请核对是否漏写', 'See whether a note is missing'],
    check,
  ),
  duplicateOrganization: responsibility(
    'warning',
    ['同一处责任分工中单位重复：“{actual}”', 'An organ is listed twice in one note: {actual}'],
    ['请删去重复的一处', 'Take one of the two out'],
    check,
  ),
  leadAlsoResponsible: responsibility(
    'warning',
    ['“{actual}”既是牵头单位，又列在“{label}”中', '{actual} leads and is listed under {label} too'],
    ['请核对角色', 'See which role it has'],
    check,
  ),

  // Facts
  titleMismatch: facts(
    'warning',
    ['标题不一致：此处为“{actual}”，另一处为“{expected}”', 'Titles differ: {actual} here, {expected} elsewhere'],
    ['请核对两处标题', 'Compare the two'],
    {clause: '7.3.1'},
  ),
  factConflict: facts(
    'warning',
    ['“{field}”不一致：此处为“{actual}”，采用“{expected}”', '{field} differs: {actual} here, {expected} was taken'],
    ['请核对两处内容', 'Compare the two'],
  ),
  impossibleDate: facts(
    'warning',
    ['日期不存在：“{actual}”', 'There is no such date: {actual}'],
    ['请核对日期', 'See to the date'],
  ),
  dateOrder: facts(
    'warning',
    ['“{field}”（{actual}）早于“{other}”（{expected}）', '{field} ({actual}) is before {other} ({expected})'],
    ['请核对两个日期', 'Compare the two dates'],
  ),
  deadlineBeforeNotice: facts(
    'info',
    ['时限“{actual}”早于成文日期（{expected}）', 'The time limit {actual} is before the date of writing ({expected})'],
    ['请核对年份', 'See to the year'],
    check,
  ),
  malformedDocumentNumber: facts(
    'warning',
    ['发文字号不合格式：“{actual}”', 'The document number is malformed: {actual}'],
    ['应为机关代字〔年份〕顺序号号', 'It is made of organ code, 〔year〕, serial number and 号'],
    {clause: '7.2.5'},
  ),
  documentNumberForm: facts(
    'info',
    ['本文发文字号的写法不规范：“{actual}”', 'The number of this document is not in its standard form: {actual}'],
    ['应为“{expected}”', 'It should be {expected}'],
    {clause: '7.2.5', fix: 'always', when: 'check'},
  ),

  // Elements of a notice
  missingTitle: elements(
    'warning',
    ['没有标题', 'There is no title'],
    ['标题由发文机关名称、事由和文种组成', 'A title is made of issuer, subject and type'],
    {clause: '7.3.1', when: 'check'},
  ),
  missingBody: elements(
    'warning',
    ['只有标题，没有正文', 'There is a title and no text below it'],
    ['正文可能是图片或另附的文件', 'The text may be an image, or a file of its own'],
  ),
  missingAddressees: elements(
    'info',
    ['{type}没有主送机关', 'No addressees stand below the title'],
    ['主送机关顶格写在标题下，后加全角冒号', 'They stand below the title, with a colon after them'],
    {clause: '7.3.2', when: 'check'},
  ),
  missingSignature: elements(
    'info',
    ['没有发文机关署名', 'The issuing organ has not signed'],
    ['署名写在成文日期之上', 'It stands above the date of writing'],
    {clause: '7.3.5', when: 'check'},
  ),
  missingDate: elements(
    'warning',
    ['没有成文日期', 'There is no date of writing'],
    ['成文日期用阿拉伯数字标全年、月、日', 'It gives year, month and day in Arabic numerals'],
    {clause: '7.3.5.4', when: 'check'},
  ),
  attachmentMissing: elements(
    'warning',
    ['附件说明列有“{actual}”，文后没有这一附件', '{actual} is announced, and no such attachment follows'],
    ['请补上附件，或核对附件说明', 'Add it, or see to the list of attachments'],
    {clause: '7.3.4'},
  ),
  attachmentsLeftOut: elements(
    'info',
    [
      '附件说明列有 {count} 个附件，文后都没有，首个为“{actual}”',
      'None of the {count} attachments that are announced follows, the first {actual}',
    ],
    ['此处可能只有正文，请从原网站取得附件', 'The body may stand alone here; get what is missing from its site'],
    {
      one: [
        '附件说明列有 1 个附件，文后没有：“{actual}”',
        'The one attachment that is announced does not follow: {actual}',
      ],
      clause: '7.3.4',
    },
  ),
  attachmentUnannounced: elements(
    'info',
    ['附件“{actual}”没有写在附件说明中', 'The attachment {actual} is not announced'],
    ['附件说明写在正文之下', 'Attachments are listed below the body'],
    {clause: '7.3.4', when: 'check'},
  ),
  attachmentTitle: elements(
    'warning',
    [
      '附件标题与附件说明不一致：此处为“{actual}”，附件说明为“{expected}”',
      'The attachment is called {actual} here and {expected} in the list',
    ],
    ['两处表述应当一致', 'The two should be the same'],
    {clause: '7.3.7'},
  ),

  dateForm: elements(
    'info',
    ['成文日期的写法不规范：“{actual}”', 'The date of writing is not in its standard form: {actual}'],
    ['应为“{expected}”', 'It should be {expected}'],
    {clause: '7.3.5.4', fix: 'always', when: 'check'},
  ),

  // Repair
  repaired: repair(
    'info',
    ['推定被替换的文字为“{actual}”（依据：{rule}）', 'The displaced words are concluded to be {actual} ({rule})'],
    ['推定的文字在结果中标为 inferred，请核对原文', 'They are marked inferred; compare them with the original'],
  ),
  notRepaired: repair(
    'warning',
    ['被替换的文字无法推定：缺少{missing}', 'The displaced words cannot be concluded for want of {missing}'],
    ['请核对原文', 'Compare it with the original'],
  ),
} as const satisfies Record<string, Rule>

/** The name of a diagnostic. */
export type RuleId = keyof typeof catalogue

/** All names of diagnostics. */
export const ruleIds = Object.keys(catalogue) as RuleId[]
