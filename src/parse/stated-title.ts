/** The title by what the page says it is: its `<meta>` or front matter, the field 标题 of its metadata. */
import {LineShape} from '../../grammars/line-shapes.ts'
import {alternatives, isHan} from '../../grammars/words.ts'
import {perVocabulary} from '../vocabulary/cache.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {fieldOf} from '../vocabulary/labels.ts'
import type {HeadPlan} from './head.ts'
import type {Line} from './lines.ts'
import {metadataFor} from './shapes.ts'
import {fold} from './titles.ts'

/** What may stand between the characters of a label. */
const gap = '[\\s\\u3000\\u00a0【[]'
const gaps = new RegExp(`${gap}+`, 'g')

/** How many lines at the start of a document are looked at, and the most that a title is broken over. */
const reach = 120
const longestBroken = 8
/** A title that is shorter says too little to be found by. UTF-16 units. */
const shortest = 8
/** A sentence of the text is longer than this. UTF-16 units. */
const longestShort = 60

/**
 * Finds the lines that are together what the page calls the title. Of several copies the last one counts, so that the
 * one nearest the addressees stays.
 *
 * @param stated Titles that stand outside the text.
 * @returns The lines, or `null` where no title is stated or no lines are it.
 */
export function findStatedTitle(
  text: string,
  lines: readonly Line[],
  vocabulary: Vocabulary,
  stated: readonly string[],
): HeadPlan['title'] | null {
  // （转载） is the site's word.
  const titles = [...stated.flatMap(parts), ...titleFields(text, lines, vocabulary)]
    .map((title) => fold(title).replace(/^\(转载\)/, ''))
    .filter((title) => title.length >= shortest)
  if (titles.length === 0) return null
  let found: HeadPlan['title'] | null = null
  const end = Math.min(lines.length, reach)
  for (let from = 0; from < end; from++) {
    const first = lines[from]!
    // An order (令) has no title of its own; what is called so is the instrument's below it.
    if (first.tokenType === LineShape.mastheadItem && text[first.to - 1] === '令') break
    if (!canBegin(first)) continue
    const to = mayBegin(text.charCodeAt(first.from), titles) ? endOfTitle(text, lines, from, titles) : from
    if (to > from) found = {from, to}
    // The text begins: a copy further down is a citation, or the foot of the page.
    if (beginsText(text, first) && (found !== null || from > reach / 2)) break
  }
  return found
}

/** Tells whether a title can begin with a character. A Han character is what it is when it is folded. */
function mayBegin(code: number, titles: readonly string[]): boolean {
  return !isHan(code) || titles.some((title) => title.charCodeAt(0) === code)
}

/** Gives the index after the last of the lines from one on that are together one of the titles; that one where none are. */
function endOfTitle(text: string, lines: readonly Line[], from: number, titles: readonly string[]): number {
  let end = from
  let joined = ''
  for (let to = from; to < lines.length && to < from + longestBroken; to++) {
    const line = lines[to]!
    if (line.table || line.tokenType === LineShape.metadata) break
    joined += fold(text.slice(line.from, line.to))
    if (titles.includes(joined)) end = to + 1
    if (!titles.some((title) => title.startsWith(joined))) break
  }
  return end
}

/** Gives a stated title, and what stands before the name of the site that follows it. */
function parts(title: string): string[] {
  const first = title.split(/[_|｜]|——|[ \u3000]-|-(?=[^-]*$)/)[0]!.trim()
  return first === title ? [title] : [title, first]
}

/** Tells lines of the text itself: a number, a lead-in, whoever is addressed, a sentence. */
function beginsText(text: string, {mark, tokenType, from, to}: Line): boolean {
  if (mark !== null || tokenType === LineShape.colon) return true
  return tokenType === LineShape.prose && to - from > longestShort && text[to - 1] === '。'
}

function canBegin({table, tokenType, mark}: Line): boolean {
  return !table && mark === null && tokenType !== LineShape.metadata && tokenType !== LineShape.documentNumber
}

/** Finds the labels of titles in a line, with the gaps between their characters. A line without one is not read. */
const titleLabels = perVocabulary((vocabulary) => {
  const labels = Object.keys(vocabulary.metadataLabels).filter((label) => fieldOf(vocabulary, label) === 'title')
  return new RegExp(labels.map((label) => [...label].map((one) => alternatives([one])).join(`${gap}*`)).join('|'))
})

/** Gives the values of title fields in the lines of metadata. */
function titleFields(text: string, lines: readonly Line[], vocabulary: Vocabulary): string[] {
  const titles: string[] = []
  const end = Math.min(lines.length, reach)
  for (let index = 0; index < end; index++) {
    const line = lines[index]!
    if (line.tokenType !== LineShape.metadata) continue
    const words = text.slice(line.from, line.to)
    if (!titleLabels(vocabulary).test(words)) continue
    metadataFor(vocabulary).read(words, {
      field(labelFrom, labelTo, valueFrom, valueTo) {
        const label = words.slice(labelFrom, labelTo).replace(gaps, '')
        if (fieldOf(vocabulary, label) === 'title') titles.push(words.slice(valueFrom, valueTo))
      },
    })
  }
  return titles
}
