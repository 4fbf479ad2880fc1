/** Counts how the names of places stand in a text. */
import {alternatives} from '../../grammars/words.ts'
import {plainLevels} from '../vocabulary/own-place.ts'
import type {Mention, PlaceSources} from './mention.ts'
import {department, type Standing, standings} from './standing.ts'

/** How many places of a kind are shown as evidence. */
const shown = 3

const levels = plainLevels.join('|')

/** What is counted for each way to stand. */
const kinds = {
  partner: 'partner',
  praise: 'praised',
  progress: 'progress',
  office: 'organs',
  plain: 'plain',
} as const satisfies Record<Standing, keyof Mention>

/** Counts each place where a name stands for one kind, and takes out names that are no more than longer ones. */
export function countMentions(
  names: Map<string, Mention>,
  {text, place, vocabulary, apart}: Pick<PlaceSources, 'text' | 'place' | 'vocabulary' | 'apart'>,
): void {
  const standingOf = standings(text, vocabulary)
  let next = 0
  for (const {0: name, index} of text.matchAll(new RegExp(alternatives([...names.keys()]), 'g'))) {
    const mention = names.get(name)!
    const end = index + name.length
    mention.count++
    if (plainLevels.some((level) => text[end] === level)) mention.withLevel++
    while (next < apart.length && apart[next]!.to <= index) next++
    if (next < apart.length && apart[next]!.from <= index) continue
    const {standing, from, to} = standingOf(index, end)
    const tally = mention[kinds[standing]]
    tally.count++
    if (tally.places.length < shown) tally.places.push(place(from, to))
  }
  dropLonger(names)
}

/** Of 人行东湖 and 东湖 the shorter is the name where it stands as often without the words before it. */
function dropLonger(names: Map<string, Mention>): void {
  for (const [name, {count}] of names) {
    const inner = [2, 3].map((length) => names.get(name.slice(-length)))
    if (inner.some((shorter, index) => shorter && name.length > index + 2 && shorter.count >= count)) names.delete(name)
  }
}

/**
 * Finds the offices that are named without their place, and marks the places that such an office is named with too.
 *
 * @returns The levels of these offices: 市 of 市教育局.
 */
export function bareOffices(names: ReadonlyMap<string, Mention>, text: string): Set<string> {
  const found = new Set<string>()
  const offices = new Set<string>()
  const bare = new RegExp(`(?<=^|[^\\u4e00-\\u9fff]|[由请和及])((${levels})${department})`, 'gm')
  for (const [, office, level] of text.matchAll(bare)) {
    offices.add(office!)
    found.add(level!)
  }
  if (names.size === 0) return found
  const full = new RegExp(`(${alternatives([...names.keys()])})((?:${levels})${department})`, 'g')
  for (const [, name, office] of text.matchAll(full)) if (offices.has(office!)) names.get(name!)!.doubled = true
  return found
}
