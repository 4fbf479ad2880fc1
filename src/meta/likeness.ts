/** How two titles compare that should be one. */
import {fold, normal} from '../parse/titles.ts'

/**
 * `same`: one title, whatever its white space, brackets and quotation marks; `near`: the same title written in two ways,
 * 实施方案 and 工作方案, 2021-2023年 and 2021—2023年; `other`: titles of two documents.
 */
export type Likeness = 'same' | 'near' | 'other'

/** Longer titles are compared by their beginning. UTF-16 units. */
const longest = 200
/** A shorter title, folded, is near none: 实施方案 and 实施细则 are two. */
const shortest = 8
/** Less is no end of a title: 方案. */
const shortestEnd = 4

/** What stands before a title and is no part of it: （转载）, 关于. */
const before = /^(?:\((?:转载|转发|此件[^()]{2,10})\))?(?:关于)?/
/** What stands behind one: a blank to be filled in (    年), （略）, （共计3项）. */
const behind =
  /(?:\((?:年|略|另发|样式|样表|(?:共计?|合计|总计)[0-9一二三四五六七八九十百]{1,5}[\u4e00-\u9fff]{1,3})\))+$/
/** What makes two of a title that another begins with: 方案 and 方案（试行）. */
const status = /^\((?:试行|暂行|修订|修订版|修订稿|征求意见稿|送审稿|草案)/
/** What shows a title to be cut short. */
const cutShort = /(?:…|\.{3})\s*$/
/** A stretch of years, and the dash in it. */
const years = /[0-9]{4}年?([-‐−–—―─~]{1,2})[0-9]{4}/g
/** What holds two things together: a title that goes on with it names more than the other. */
const goesOn = /^[及和与暨、]/
/** What parts a title from the name of its site. */
const siteName = /^[-_|·]/

/** A title that is compared more than once; what it is compared by is made once. */
export class TitleForm {
  private bareWords: string | null = null
  private dashKinds: string | null = null

  constructor(readonly words: string) {}

  get bare(): string {
    this.bareWords ??= bare(this.words)
    return this.bareWords
  }

  get dashes(): string {
    this.dashKinds ??= dashes(this.words)
    return this.dashKinds
  }
}

/** Compares two titles, as written. */
export function likeness(one: string, other: string): Likeness {
  return one === other ? 'same' : likenessOf(new TitleForm(one), new TitleForm(other))
}

/** Compares two titles that are compared with others as well. */
export function likenessOf(one: TitleForm, other: TitleForm): Likeness {
  if (one.words === other.words) return 'same'
  const [left, right] = [one.bare, other.bare]
  if (left === right) return one.dashes === other.dashes ? 'same' : 'near'
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  if (cutShort.test((short === left ? one : other).words) && long.startsWith(short)) return 'same'
  // The organ in front comes and goes.
  if (short.length >= shortestEnd && long.endsWith(short)) return 'same'
  if (short.length < shortest) return 'other'
  if (long.startsWith(short)) {
    const rest = long.slice(short.length)
    if (goesOn.test(rest)) return 'other'
    if (siteName.test(rest)) return 'same'
    if (status.test(rest)) return 'near'
  }
  const most = Math.min(6, Math.max(2, Math.floor(short.length / 5)))
  return isWithin(left, right, most) ? 'near' : 'other'
}

/** Tells whether a title is what is left of another when some of its characters are taken out. */
export function isLeftOf({bare: left}: TitleForm, {bare: whole}: TitleForm): boolean {
  let at = 0
  for (let index = 0; index < whole.length && at < left.length; index++) if (whole[index] === left[at]) at++
  return at === left.length
}

/** Writes a title so that its copies compare equal. 的 is dropped: 关于…的若干措施 is issued by 印发关于…若干措施的通知. */
function bare(title: string): string {
  return fold(title.slice(0, longest)).replace(before, '').replace(behind, '').replace(/的/g, '')
}

/** Gives the kinds of dash in the stretches of years of a title: a hyphen, a dash, a swung one. */
function dashes(title: string): string {
  const kinds: string[] = []
  const plain = normal(title.slice(0, longest)).replace(/\s+/g, '')
  years.lastIndex = 0
  for (let found = years.exec(plain); found; found = years.exec(plain))
    kinds.push(/[-‐−]/.test(found[1]!) ? 'hyphen' : found[1] === '~' ? 'swung' : 'dash')
  return kinds.join()
}

/** Tells whether two words are at most so many insertions, deletions and replacements of a character apart. */
function isWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false
  let row = Array.from({length: other.length + 1}, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= other.length; j++) {
      const replaced = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)
      const cost = Math.min(replaced, row[j]! + 1, next[j - 1]! + 1)
      next.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return false
    row = next
  }
  return row[other.length]! <= most
}
