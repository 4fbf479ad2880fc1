/** The title by what the page says it is: its `<meta>` or front matter, the field 标题 of its metadata. */
import {LineShape} from '../../grammars/line-shapes.ts'
import {alternatives} from '../../grammars/words.ts'
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
  const titles = new Set(
    [...stated.flatMap(parts), ...titleFields(text, lines, vocabulary)].map((title) =>
      fold(title).replace(/^\(转载\)/, ''),
    ),
  )
  for (const title of titles) if (title.length < shortest) titles.delete(title)
  if (titles.size === 0) return null
  let found: HeadPlan['title'] | null = null
  const end = Math.min(lines.length, reach)
  for (let from = 0; from < end; from++) {
    // An order (令) has no title of its own; what is called so is the instrument's below it.
    if (lines[from]!.tokenType === LineShape.mastheadItem && text[lines[from]!.to - 1] === '令') break
    if (!canBegin(lines[from]!)) continue
    let joined = ''
    for (let to = from; to < lines.length && to < from + longestBroken; to++) {
      const line = lines[to]!
      if (line.table || line.tokenType === LineShape.metadata) break
      joined += fold(text.slice(line.from, line.to))
      if (titles.has(joined)) found = {from, to: to + 1}
      if (![...titles].some((title) => title.startsWith(joined))) break
    }
    // The text begins: a copy further down is a citation, or the foot of the page.
    if (beginsText(text, lines[from]!) && (found !== null || from > reach / 2)) break
  }
  return found
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
