/** When two statements of a fact say the same. */
import {fold} from '../parse/titles.ts'
import type {DocumentNumber} from '../schema/document.ts'
import {likeness} from './likeness.ts'

/** Tells whether a time says more than a day that it begins with. */
export function morePrecise(value: unknown, than: unknown): boolean {
  return (
    typeof value === 'string' &&
    typeof than === 'string' &&
    than.length === 10 &&
    value.length > 10 &&
    value.startsWith(than)
  )
}

/** Tells whether two values of a fact are one, though they may be written otherwise. */
export function agrees(field: string, value: unknown, chosen: unknown): boolean {
  if (value === chosen) return true
  if (field === 'title') return likeness(String(value), String(chosen)) === 'same'
  if (field === 'documentNumber' && fold((value as DocumentNumber).value) === fold((chosen as DocumentNumber).value))
    return true
  if (field === 'documentNumber' && sameNumber(value as DocumentNumber, chosen as DocumentNumber)) return true
  // 国令第706号 and 国务院令第706号 are one order.
  if (field === 'documentNumber' && isOrder(value) && isOrder(chosen))
    return sameOrder(value as DocumentNumber, chosen as DocumentNumber)
  if (field === 'issuers') return JSON.stringify(bareNames(value)) === JSON.stringify(bareNames(chosen))
  if (field === 'datePublished') return String(value).slice(0, 10) === String(chosen).slice(0, 10)
  return JSON.stringify(value) === JSON.stringify(chosen)
}

/** 〔2021〕057号 and 〔2021〕57号 are one number. */
function sameNumber(one: DocumentNumber, other: DocumentNumber): boolean {
  return (
    one.serial !== null &&
    one.year !== null &&
    one.serial === other.serial &&
    one.year === other.year &&
    one.organCode === other.organCode
  )
}

/** 国令 stands for 国务院令; a number without an organ may be anybody's. */
function sameOrder(one: DocumentNumber, other: DocumentNumber): boolean {
  if (one.serial !== other.serial) return false
  const [left, right] = [one.organCode, other.organCode].map((code) =>
    code?.replace(/^中华人民共和国/, '').replace(/^国令$/, '国务院令'),
  )
  return !left || !right || left.endsWith(right) || right.endsWith(left)
}

function isOrder(value: unknown): boolean {
  const {organCode, year} = value as DocumentNumber
  return year === null && (organCode === null || organCode.endsWith('令'))
}

/** An organ that was renamed since is cited as 原环境保护部; 中华人民共和国 goes without saying. */
function bareNames(value: unknown): string[] {
  return (value as string[]).map((name) => name.replace(/^原|^中华人民共和国/, '')).sort()
}

/**
 * Tells whether of two lists of issuers the one is the other for short, as pages have it: the first of several organs,
 * 市卫生健康委 for 东湖市卫生健康委员会, 省政府办公厅 for 东湖省人民政府办公厅.
 */
export function abridges(value: unknown, chosen: unknown): boolean {
  const [few, many] = [bareNames(value).map(shorten), bareNames(chosen).map(shorten)].sort(
    (a, b) => a.length - b.length,
  ) as [string[], string[]]
  return few.every((name) => many.some((other) => name.endsWith(other) || other.endsWith(name)))
}

/** Shortens the common parts of the names of organs. */
function shorten(name: string): string {
  return name.replace(/人民政府/g, '政府').replace(/委员会/g, '委')
}
