/** Words written so that copies compare equal, with the way back. */
import {fold} from '../parse/titles.ts'

/** Folded words, and where each of their characters stands in the words themselves. */
export interface Folded {
  words: string
  text: string
  /** Offsets into `words`. */
  at: number[]
}

/** Words beyond this are no name. UTF-16 units. */
const longest = 400

/** Folds words: without white space, marks and quotation marks, with one kind of dash and bracket. */
export function folded(words: string): Folded {
  let text = ''
  const at: number[] = []
  for (let index = 0; index < Math.min(words.length, longest); index++) {
    for (const character of fold(words[index]!)) {
      if (character === '-' && text.endsWith('-')) continue
      text += character
      for (let unit = 0; unit < character.length; unit++) at.push(index)
    }
  }
  return {words, text, at}
}

/**
 * Gives what a whole passage has in the gaps of a damaged one.
 *
 * @param pieces What is left, folded.
 * @returns The words of each gap, `''` where nothing stands there; `null` where the passages differ.
 */
export function wordsInGaps(pieces: readonly string[], whole: Folded): string[] | null {
  const first = pieces[0]!
  const last = pieces[pieces.length - 1]!
  if (!whole.text.startsWith(first) || !whole.text.endsWith(last)) return null
  const found: string[] = []
  let end = first.length
  for (let index = 1; index < pieces.length; index++) {
    const isLast = index === pieces.length - 1
    const start = isLast ? whole.text.length - last.length : whole.text.indexOf(pieces[index]!, end)
    if (start < end) return null
    found.push(start === end ? '' : whole.words.slice(whole.at[end]!, whole.at[start - 1]! + 1))
    end = start + pieces[index]!.length
  }
  return found
}
