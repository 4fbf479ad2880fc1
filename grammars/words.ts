/** Small tools for writing token patterns. */

/** Writes words as alternatives of a regular expression, the longest first. */
export function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('|')
}

/** Gives the first characters of words, each once: the `start_chars_hint` of a token that begins with one of them. */
export function firstCharacters(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.charAt(0)))].filter((first) => first !== '')
}

/** Gives the last characters of words, each once. */
export function lastCharacters(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.slice(-1)))].filter((last) => last !== '')
}

/** Gives the characters from one code to another. */
export function characters(from: number, to: number): string[] {
  return Array.from({length: to - from + 1}, (_, index) => String.fromCharCode(from + index))
}

/** Gives the length of the longest of some words that stands at a place, or 0. */
export type WordFinder = (text: string, at: number) => number

/** Makes a finder of words, by their first character: nothing to compile, however many there are. */
export function wordFinder(words: readonly string[]): WordFinder {
  const byFirst = new Map<number, string[]>()
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const first = word.charCodeAt(0)
    const list = byFirst.get(first)
    if (list) list.push(word)
    else byFirst.set(first, [word])
  }
  return (text, at) => {
    const list = byFirst.get(text.charCodeAt(at))
    if (!list) return 0
    for (let index = 0; index < list.length; index++) {
      const word = list[index]!
      if (word.length === 1 || text.startsWith(word, at)) return word.length
    }
    return 0
  }
}

/** Makes a finder of words by their end: the length of the longest of them that ends a stretch, or 0. */
export function endingFinder(words: readonly string[]): (text: string, from: number, to: number) => number {
  const byLast = new Map<number, string[]>()
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const last = word.charCodeAt(word.length - 1)
    const list = byLast.get(last)
    if (list) list.push(word)
    else byLast.set(last, [word])
  }
  return (text, from, to) => {
    const list = byLast.get(text.charCodeAt(to - 1))
    if (list) for (const word of list) if (word.length <= to - from && text.endsWith(word, to)) return word.length
    return 0
  }
}

/** Makes a test for some words; what is longer than all of them is not even sliced. */
export function wordTest(words: readonly string[]): (text: string, from: number, to: number) => boolean {
  const all = new Set(words)
  const longest = Math.max(0, ...words.map((word) => word.length))
  return (text, from, to) => to - from <= longest && all.has(text.slice(from, to))
}

/** Makes a test of how words end, by the last two characters: nothing to compile, however many endings there are. */
export function endingTest(endings: readonly string[]): (words: string) => boolean {
  const singles = new Set<number>()
  const byPair = new Map<number, string[]>()
  for (const ending of endings) {
    const pair = pairAtEnd(ending)
    if (ending.length === 1) singles.add(ending.charCodeAt(0))
    else if (byPair.has(pair)) byPair.get(pair)!.push(ending)
    else byPair.set(pair, [ending])
  }
  return (words) => {
    if (singles.has(words.charCodeAt(words.length - 1))) return true
    const list = byPair.get(pairAtEnd(words))
    if (!list) return false
    for (let index = 0; index < list.length; index++) if (words.endsWith(list[index]!)) return true
    return false
  }
}

/** Writes the last two characters as one number of 32 bits, which a map finds sooner than a larger one. */
function pairAtEnd(words: string): number {
  return (words.charCodeAt(words.length - 2) << 16) | words.charCodeAt(words.length - 1)
}

/** Writes full-width digits, points and percent signs as the plain ones: ２０２３ → 2023. */
export function toHalfWidth(words: string): string {
  for (let at = 0; at < words.length; at++) {
    if (words.charCodeAt(at) >= 0xff00)
      return words.replace(/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
  }
  return words
}

/**
 * Writes the character class of everything but some characters as explicit ranges. Chevrotain keeps its table of first
 * characters for these, and loses it for `[^…]`.
 *
 * @example complement('\n') // '\u0000-\u0009\u000b-\uffff'
 */
export function complement(excluded: string): string {
  const codes = [...new Set(Array.from(excluded, (character) => character.charCodeAt(0)))].sort((a, b) => a - b)
  const hex = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`
  const ranges: string[] = []
  let next = 0
  for (const code of codes) {
    if (code > next) ranges.push(`${hex(next)}-${hex(code - 1)}`)
    next = code + 1
  }
  if (next <= 0xffff) ranges.push(`${hex(next)}-\\uffff`)
  return ranges.join('')
}

/** Brackets that stand around notes, as pairs of opening and closing ones. */
export const brackets = {open: '〔（(［[【', close: '〕）)］]】'} as const

/**
 * Finds the bracket that closes the one at `at`. The kinds are not told apart, since notices mix them (`（十三)`).
 *
 * @returns Its offset, or -1 where the line or `limit` units end first.
 */
export function closingBracket(text: string, at: number, limit: number): number {
  let depth = 0
  const end = Math.min(text.length, at + limit)
  for (let offset = at; offset < end; offset++) {
    const code = text.charCodeAt(offset)
    // Chinese characters, the commonest by far, need no more looks.
    if (code >= 0x3100 && code < 0xff00) continue
    if (code === 10 || (code >= 0x1c && code <= 0x1f)) return -1
    if (isOpen(code)) depth++
    else if (isClose(code) && --depth === 0) return offset
  }
  return -1
}

/** Tells an opening bracket. */
export function isOpen(code: number): boolean {
  return code === 0x28 || code === 0xff08 || code === 0x3014 || code === 0x5b || code === 0x3010 || code === 0xff3b
}

/** Tells a closing bracket. */
export function isClose(code: number): boolean {
  return code === 0x29 || code === 0xff09 || code === 0x3015 || code === 0x5d || code === 0x3011 || code === 0xff3d
}

/** Tells the stops that part sentences: 。 ； ！ ？ and their half-width forms but the point. */
export function isStop(code: number): boolean {
  return (
    code === 0x3002 ||
    code === 0xff1b ||
    code === 0x3b ||
    code === 0xff01 ||
    code === 0x21 ||
    code === 0xff1f ||
    code === 0x3f
  )
}

/** Tells whether a character is Han (CJK ideographs and extension A). */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)
}

/** Tells what ends a line: CR, LF, and the marks of tables. */
export function isBreak(code: number): boolean {
  return code === 10 || code === 13 || (code >= 0x1c && code <= 0x1f)
}
