/** What is said about a notice: a finding on its way, and its sentences. The catalogue says of what kinds there are. */
import {catalogue, type Language, type Rule, type RuleId} from './catalogue.ts'

export {catalogue, type Language, type Rule, type RuleGroup, type RuleId, ruleIds} from './catalogue.ts'

/** A change of the source that a fix makes: the stretch between two offsets gives way to `text`. UTF-16 units. */
export interface Edit {
  from: number
  to: number
  text: string
}

/** A diagnostic on its way: what was seen, and where, by offsets into the source. `from` is -1 where it has no place. */
export interface Finding {
  ruleId: RuleId
  from: number
  to: number
  actual: string | null
  expected: string[]
  /** More words for the reason, by their names in it. */
  words?: Record<string, string>
  /** What a fix would do about it; offsets into the source. */
  edits?: Edit[]
}

/** The longest `actual` and `expected`, in UTF-16 units. Nested stretches would carry each other many times over. */
export const longestWords = 300

/** Builds a finding at a stretch of the source. Long words are cut, and end in `…`. */
export function finding(
  ruleId: RuleId,
  from: number,
  to: number,
  actual: string | null = null,
  expected: string[] = [],
  words?: Record<string, string>,
): Finding {
  const bounded = expected.length === 0 ? [] : expected.map((value) => cut(value, 0, longestWords))
  return {ruleId, from, to, actual: actual === null ? null : cut(actual, 0, longestWords), expected: bounded, words}
}

/** Half a character where words are cut. */
const halves = /^[\udc00-\udfff]|[\ud800-\udbff]$/g

/** Gives words of some length from an offset on; `…`, which counts for one, stands where some are left out. */
function cut(words: string, from: number, length: number): string {
  if (words.length <= length) return words
  const to = from + length - 1
  return `${from > 0 ? '…' : ''}${words.slice(from, to).replace(halves, '')}${to < words.length ? '…' : ''}`
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

/** What repair concludes from, and what it wants for, as they are called in messages. */
const terms: Readonly<Record<string, Record<Language, string>>> = {
  parallelPassage: {zh: '文中另一处的相同表述', en: 'a passage that says the same'},
  ownPlace: {zh: '本地地名', en: 'the place that the notice comes from'},
  titleGrammar: {zh: '标题的结构', en: 'the grammar of titles'},
  setPhrase: {zh: '固定说法', en: 'a set phrase'},
  ownOffices: {zh: '主送机关的惯用写法', en: 'how addressees end'},
  sameInjection: {zh: '同一广告文字在别处替换的词语', en: 'what the same injected words displaced elsewhere'},
  wholePassage: {zh: '完整的相同表述', en: 'a passage that says the same and is whole'},
  agreement: {zh: '说法一致的相同表述', en: 'copies that agree'},
  place: {zh: '两项一致的本地地名依据', en: 'two witnesses to the place that the notice comes from'},
  singlePlace: {
    zh: '唯一的本地地名（依据相当的地名不止一个）',
    en: 'one place that more speaks for than for any other',
  },
  ownLevel: {zh: '本级层级（省、市、县）的依据', en: 'witnesses to the level of the place (省, 市, 县)'},
  fullName: {zh: '自治地方的全称', en: 'the full name of an autonomous area'},
  issuer: {zh: '发文机关的名称', en: 'the name of the issuer'},
  exactWords: {zh: '原文用词的依据', en: 'witnesses to the exact words'},
}

/** Names a fact of Meta: 发文字号, `documentNumber`. */
export function fieldName(field: string, language: Language): string {
  return language === 'zh' ? (fieldNames[field] ?? field) : field
}

/** Writes out the sentence of a finding. Long quotations are cut at 40 characters. */
export function reasonOf(found: Finding, language: Language): string {
  const {reason, reasonOfOne}: Rule = catalogue[found.ruleId]
  return fill((found.words?.['count'] === '1' && reasonOfOne ? reasonOfOne : reason)[language], found, language)
}

/** Writes out the sentence of help that goes with a finding. `repair`: that option is on, and need not be advised. */
export function noteOf(found: Finding, language: Language, repair = false): string {
  const {note, noteOfRepair}: Rule = catalogue[found.ruleId]
  return fill(((repair && noteOfRepair) || note)[language], found, language)
}

/** The longest quotation, in UTF-16 units, and what is shown of what two have in common. */
const longestQuote = 40
const common = 12

/** Templates, cut at the names in them: words and names in turn. */
const cutTemplates = new Map<string, readonly string[]>()

function fill(template: string, found: Finding, language: Language): string {
  if (!template.includes('{')) return template
  let parts = cutTemplates.get(template)
  if (!parts) {
    parts = template.split(/\{(\w+)\}/)
    cutTemplates.set(template, parts)
  }
  let filled = parts[0]!
  for (let at = 1; at < parts.length; at += 2) filled += wordsFor(parts[at]!, found, language) + parts[at + 1]!
  return filled
}

/** Gives the words that stand for a name in a template. */
function wordsFor(name: string, found: Finding, language: Language): string {
  if (name === 'actual') return quote(found.actual ?? '', found)
  if (name === 'expected') return quote(found.expected.join(language === 'zh' ? '、' : ', '), found)
  const word = found.words?.[name] ?? ''
  if (name === 'rule' || name === 'missing') return terms[word]?.[language] ?? word
  return name === 'field' || name === 'other' ? fieldName(word, language) : word
}

/** Quotes one of the two values of a finding. Two long titles are quoted where they part. */
function quote(value: string, {actual, expected}: Finding): string {
  if (value.length <= longestQuote) return value
  const other = expected[0] ?? ''
  let parting = 0
  while (parting < other.length && other[parting] === actual?.[parting]) parting++
  const from =
    parting < longestQuote - common ? 0 : Math.max(0, Math.min(parting - common, value.length - longestQuote + 1))
  return cut(value, from, longestQuote)
}
