/** The patterns that find dates in prose. */
import {characters} from './words.ts'

export const gap = '[ \\t\\u3000\\u00a0]{0,4}'
export const hanDigit = '[〇○零Ｏ０O一二三四五六七八九]'
export const digit = '[0-9０-９]'
export const digitStarts = [...characters(0x30, 0x39), ...characters(0xff10, 0xff19)]
export const hanStarts = [...'〇○零Ｏ一二三四五六七八九十']

const monthNumber = '(?:[1１][0-2０-２]|[0０]?[1-9１-９]|十[一二]?|[一二三四五六七八九])'
const dayNumber =
  '(?:[3３][01０１]|[12１２][0-9０-９]|[0０]?[1-9１-９]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])'
export const month = `${monthNumber}${gap}月(?:份)?`
const day = `${dayNumber}${gap}[日号]`
export const dash = `${gap}(?:[—–―─~～-]{1,2}|起?[至到])${gap}`
const half = '(?:上半年|下半年|第?[一二三四1-4]季度)'
const tenth = '[上中下]旬'
const before = '(?:之?前(?![三两四期后往述置沿列景提])|以前)'
/** 年底, 月初; 2020年初步建成 has another word. */
const edge = '(?:底(?![层线部数图色盘])|末(?![端位梢])|初(?![步中级期始心审次稿高衷]))'
const by = `(?:${gap}年?${edge}${before}?|${tenth}${before}?|${before})`

const year = `(?:(?:[1１][9９]|[2２][0０])${digit}{2}|[一二]${hanDigit}{3})`
const months = `${monthNumber}${dash}${month}`
/** A year, with or without what of it. */
const long = `${year}${gap}年${gap}(?:${months}|${month}${gap}(?:${day}|${tenth})?|${half})?`

/** The whole pattern of a date with a year in prose, as a source of regular expressions. */
export const datePattern = (() => {
  const bare = '(?:19|20)[0-9]{2}'
  const clock = `(?:[ T]{1,4}[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?`
  const numeric = `${bare}(?:-[0-9]{1,2}-[0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2}|\\.[0-9]{1,2}\\.[0-9]{1,2})(?![0-9])${clock}`
  const range = `${year}${gap}年?${dash}${year}${gap}年`
  const second = `(?:${long}|(?:次年|翌年)?${month}${gap}(?:${day}|${tenth})?|${day})`
  return `(?:截至|截止到?|至|到)?(?:${numeric}|${range}${by}?|${long}(?:${dash}${second})?${by}?)`
})()

/**
 * The pattern of a date that leaves its year open: 6月底前, 12月31日前, 4—6月, 13日至15日, 第一季度, 上半年, 年底前, and of
 * the span of a five-year plan: “十四五”期间, “十四五”末.
 */
export const looseDatePattern = (() => {
  const plan = '[“"]?(?:十[一二三四五六七八九]?|[六七八九])五[”"]?(?:期间|时期|期末|末)'
  const second = `(?:次年|翌年)?(?:${month}${gap}(?:${day}|${tenth})?|${day})`
  const points = `${month}${gap}(?:${day}|${tenth})?(?:${dash}${second})?`
  const days = `${dayNumber}${gap}日${dash}${day}`
  // 前三季度 are three quarters, 每季度 is none.
  const halves = `(?<![前各每头])${half}`
  // 近三年 counts back from a day that is not said.
  const recent = `(?<=近)(?:[0-9０-９]{1,2}|[一二两三四五六七八九十]{1,2})${gap}年(?![底末级代])`
  return `(?:${plan}|${months}${by}?|${points}${by}?|${days}|${halves}${before}?|年[底末]${before}|年底|(?<![一二两三四五六七八九十半多几0-9０-９][ ]?)年内|即日起(?:${dash}${long}${by}?)?|${recent})`
})()

/** The characters that a date without a year can begin with. */
export const looseDateStarts = [...digitStarts, ...hanStarts, ...'两上下第年即“"']

/** By character, as bits: a digit or a numeral, a blank, what goes on after a year, what goes on after a shorter number. */
const kinds = new Uint8Array(0x10000)
const kind = {number: 1, blank: 2, afterYear: 4, afterNumber: 8}
for (const [characters, bit] of [
  [[...digitStarts, ...hanStarts, ...'两0OＯ'], kind.number],
  [' \t\u3000\u00a0', kind.blank],
  ['年-/.—–―─~～起至到', kind.afterYear],
  ['月日季期时末”"-—–―─~～起至到', kind.afterNumber],
] as const)
  for (const character of characters) kinds[character.charCodeAt(0)]! |= bit

/** Gives where a gap ends. */
function pastGap(text: string, at: number): number {
  let next = at
  while (next < at + 4 && (kinds[text.charCodeAt(next)]! & kind.blank) !== 0) next++
  return next
}

/** Gives where the digits and numerals from a place on end, at most `most` of them. */
function numberEnd(text: string, at: number, most: number): number {
  let end = at
  while (end < at + most && (kinds[text.charCodeAt(end)]! & kind.number) !== 0) end++
  return end
}

/** What must hold where `datePattern` begins with a year: four digits or numerals, and what goes on after them. */
export function mayBeginDate(text: string, at: number): boolean {
  return numberEnd(text, at, 4) === at + 4 && (kinds[text.charCodeAt(pastGap(text, at + 4))]! & kind.afterYear) !== 0
}

/**
 * What must hold where `looseDatePattern` begins: up to three digits or numerals go on as a date does (三年 alone does
 * not: 近三年), 第 stands before a quarter. What begins with another character is not looked at.
 */
export function mayBeginLooseDate(text: string, at: number): boolean {
  if (text.charCodeAt(at) === 0x7b2c) return text.charCodeAt(at + 2) === 0x5b63
  const end = numberEnd(text, at, 4)
  if (end === at) return true
  if (end === at + 4) return false
  const next = text.charCodeAt(pastGap(text, end))
  return next === 0x5e74 ? text.charCodeAt(at - 1) === 0x8fd1 : (kinds[next]! & kind.afterNumber) !== 0
}
