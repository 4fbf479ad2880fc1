/** Writes the values of facts in their normal form. */
import {readDate} from '../../grammars/date.ts'
import {readDocumentNumber} from '../../grammars/document-number.ts'
import {namesIn} from '../parse/joint.ts'
import type {
  Classification,
  DocumentNumber,
  DocumentType,
  DocumentTypeCode,
  ValidityStatus,
} from '../schema/document.ts'
import type {Vocabulary} from '../vocabulary/index.ts'

/** The names of 文种 in 党政机关公文处理工作条例 第八条, by code. */
const typeNames: Readonly<Record<DocumentTypeCode, string>> = {
  resolution: '决议',
  decision: '决定',
  order: '命令',
  communique: '公报',
  announcement: '公告',
  publicNotice: '通告',
  opinions: '意见',
  notice: '通知',
  circular: '通报',
  report: '报告',
  requestForInstructions: '请示',
  reply: '批复',
  proposal: '议案',
  letter: '函',
  minutes: '纪要',
}

/** What may stand in brackets after the end of a title. */
const suffix = /(?:[\s\u3000]*[（(【〔][^（）()]{1,24}[）)】〕])+$/

/** Closes up words that are spaced out for the width of a line: 几 个 问 题 的 通 知. Other white space stays. */
export function closeUp(words: string): string {
  if (words.indexOf(' ') < 0 && words.indexOf('\u3000') < 0) return words
  return words.replace(/(?:[\u4e00-\u9fff][ \u3000]){2,}[\u4e00-\u9fff](?![\u4e00-\u9fff])/g, (spaced) =>
    spaced.replace(/[ \u3000]/g, ''),
  )
}

/** Gives the words without white space. */
export function compact(words: string): string {
  return words.replace(/[\s\u3000\u00a0\u200b\ufeff]+/g, '')
}

/** Reads 发文字号; a number that has not its form keeps its words and no parts. */
export function documentNumber(words: string): DocumentNumber {
  const value = compact(words)
  const parts = readDocumentNumber(value)
  return {value, organCode: parts?.organCode ?? null, year: parts?.year ?? null, serial: parts?.serial ?? null}
}

/** What stands in place of a number where a document has none. */
const noNumber = /^(?:[无暂空]|暂无|没有|[-—―/\\]+)$/
/** Orders that stand with their number in a bracket: 主席令（第五十八号）. */
const bracketedSerial = /(?:令|公告|通告)[（(]第.{1,8}号[）)]$/

/** Tells whether a field of 发文字号 says that there is none. */
export function isNoNumber(words: string): boolean {
  return noNumber.test(compact(words))
}

/** What stands between several numbers in one field. */
const betweenNumbers = /[、，,；;]/

/** Tells whether 发文字号 has not the form of one, or of several: 东政办〔21〕5号, 东政办〔2021〕号. */
export function isMalformedNumber({value, year}: DocumentNumber): boolean {
  if (betweenNumbers.test(value)) return value.split(betweenNumbers).some(isMalformed)
  return year === null && isMalformed(value)
}

function isMalformed(words: string): boolean {
  const number = words.replace(/(?<=号)[（(][^（）()]*[）)]$/, '')
  if (number === '' || bracketedSerial.test(number)) return false
  const parts = readDocumentNumber(number)
  return parts === null || (parts.year === null && /[0-9０-９]/.test(parts.organCode ?? ''))
}

/** Reads a day; `null` where the words are no single day. */
export function day(words: string): string | null {
  const span = readDate(words.trim())
  return span?.start && span.start === span.end ? span.start : null
}

/** Reads a day for a limit: the end of what is named. */
export function lastDay(words: string): string | null {
  return readDate(words.trim())?.end ?? null
}

/** Reads a day with or without a time of day, as an ISO date or date-time at +08:00. */
export function moment(words: string): string | null {
  const span = readDate(words.trim())
  if (!span?.start || span.start !== span.end) return null
  if (!span.time) return span.start
  const [hours = '', minutes = '00', seconds = '00'] = span.time.split(':')
  return `${span.start}T${hours.padStart(2, '0')}:${minutes}:${seconds}+08:00`
}

/** Splits a list of categories or keywords. 、 stands inside the names of categories. */
export function categories(words: string): string[] {
  return words
    .split(/[;；,，|]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** Splits 主题词. */
export function keywords(words: string): string[] {
  return words.split(/[;；,，、|\s\u3000]+/).filter((one) => one !== '')
}

/** Splits the names of organs in a field. */
export function organs(words: string, isOrgan: (words: string) => boolean, vocabulary: Vocabulary): string[] {
  const parts = words
    .split(/[、，,;；]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return parts.flatMap((part) => {
    const pieces = part.split(/[\s\u3000\u00a0]+/)
    const names = pieces.length > 1 && pieces.every(isOrgan) ? pieces : [compact(part)]
    return names.flatMap((name) => apart(name, vocabulary))
  })
}

/** Splits names that run together. */
export function apart(name: string, vocabulary: Vocabulary): string[] {
  const starts = namesIn(name, vocabulary)
  return starts.map((start, index) => name.slice(start, starts[index + 1]))
}

/** Reads the state of a document. */
export function validity(words: string, {validityWords}: Vocabulary): ValidityStatus {
  const value = words.trim()
  return {value, code: validityWords[compact(value)] ?? 'unknown'}
}

/** Reads 密级和保密期限: 机密★1年. */
export function classification(words: string): Classification {
  const [level = '', duration = ''] = compact(words).split(/[★☆]/)
  return {level, duration: duration === '' ? null : duration}
}

/** Tells the 文种 of a title, or `null` for an instrument's own title. */
export function documentType(title: string, {documentTypes}: Vocabulary): DocumentType | null {
  const bare = compact(title).replace(suffix, '')
  let best = ''
  for (const name of Object.keys(documentTypes)) if (bare.endsWith(name) && name.length > best.length) best = name
  if (best === '') return null
  const before = bare.slice(0, bare.length - best.length)
  // 实施意见 and 政府令 are types of documents; 征求意见函 is a letter; 法律责任规定 ends in no type.
  const code = documentTypes[best]!
  const fits =
    before === '' ||
    /的$|关于|(?:政府|委员会|办公[室厅]|[部委局厅署院会])$|(?:实施|若干|指导|工作|会议|第.{1,8}号)$/.test(before)
  return fits ? {code, zh: typeNames[code]} : null
}

/** Tells the kind of an instrument by the end of its title; the longest counts. */
export function instrumentType(title: string, {instrumentTypes}: Vocabulary): string | null {
  const bare = compact(title)
    .replace(/^[《“]|[》”]$/g, '')
    .replace(suffix, '')
  let best: string | null = null
  for (const name of instrumentTypes) if (bare.endsWith(name) && name.length > (best?.length ?? 0)) best = name
  return best
}
