/**
 * Phrases that stand where names belong, whatever they are: a hijacked site puts one phrase and a colon in place of the
 * name of its town, all over a page (`来源:飞鹰:人民政府办公室`, `已经市委、飞鹰:同意`, `《飞鹰:绿化…》`). No table can hold all
 * of these, so the evidence is where they stand: in a list, before a consent, first in a title, no label can.
 *
 * Taught by pages of a hijacked government site, whose brands change and whose places do not.
 */
import {alternatives, type WordFinder, wordFinder} from '../../grammars/words.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {roleLabels} from '../vocabulary/labels.ts'

/** The shortest and the longest phrase, in UTF-16 units. */
const shortest = 2
const longest = 24
/** How far the head of a text goes, where a phrase may be told by a title alone; and how long a title is. */
const head = 500
const longestTitle = 200
/** A page is hijacked in favour of a few; more candidates than this are not judged. */
const mostJudged = 8
/** Occurrences, and kinds of places, that make a phrase certain. */
const enough = 3
const enoughKinds = 2

/** Where a phrase and its colon stand before what wants a name. */
type Place =
  /** At the start of a line, before what goes on a name: 飞鹰:人民政府办公室, 飞鹰:教育局. Labels stand there too, so it needs another. */
  | 'line'
  /** The same behind a label: 来源:飞鹰:人民政府办公室. */
  | 'label'
  /** The same in a list: 各县,飞鹰:各部门. */
  | 'list'
  /** Before a consent: 已经市委、飞鹰:同意. */
  | 'consent'
  /** First in 《…》, where a line begins in the same words: 《飞鹰:绿化方案》. */
  | 'quoted'
  /** Twice on the line of a title: 飞鹰:印发飞鹰:绿化方案的通知. */
  | 'title'

interface Words {
  /** Both of the next two, and their first characters. */
  ahead: WordFinder
  starts: Uint8Array
  /** What cannot stand without a name before it. */
  dependents: WordFinder
  consents: WordFinder
  brand: RegExp
  labels: ReadonlySet<string>
  /** How labels end that no table holds, and places, whose lists have the same form (北岭县:水利局). */
  labelEnd: RegExp
  titleEnd: RegExp
  /** A whole organ: 教育局 before the end of a line. */
  organ: RegExp
}

const wordsOf = new WeakMap<Vocabulary, Words>()

/**
 * Finds the phrases of a text that stand in place of names. A second phrase needs less evidence where a first is certain.
 *
 * @returns The phrases without their colons; mostly none.
 */
export function foreignPhrases(text: string, vocabulary: Vocabulary): string[] {
  const words = wordsFor(vocabulary)
  const counts = new Map<string, number>()
  for (const colon of ':：') {
    for (let at = text.indexOf(colon); at >= 0; at = text.indexOf(colon, at + 1)) {
      // Most colons are behind labels, with other words ahead; a look at one character tells.
      if (at > head && words.starts[text.charCodeAt(at + 1)] !== 1) continue
      const phrase = candidateAt(text, at, words)
      if (phrase !== null) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
    }
  }
  // What the table holds needs no proof.
  const phrases = [...counts.keys()]
  if (phrases.every((phrase) => words.brand.test(phrase))) return []
  const likely = phrases.sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, mostJudged)
  const judged = likely.map((phrase) => ({phrase, ...placesOf(text, phrase, words)}))
  const certain = judged.filter(({count, places}) => count >= enough && places.size >= enoughKinds && isStrong(places))
  if (certain.length === 0) return []
  // 南溪区飞鹰: is 飞鹰 behind a name.
  const ends = (phrase: string, others: readonly string[]) =>
    others.some((other) => other !== phrase && phrase.endsWith(other))
  const sure = certain.map(({phrase}) => phrase)
  const found = sure.filter((phrase) => !ends(phrase, sure))
  for (const {phrase, places, count} of judged) {
    if (found.includes(phrase) || ends(phrase, found)) continue
    if (places.has('consent') || places.has('list') || (count > 1 && isStrong(places))) found.push(phrase)
  }
  return found.filter((phrase) => !words.brand.test(phrase))
}

/** Labels stand at the start of a line and behind other labels too; nothing but a name stands in the other places. */
function isStrong(places: ReadonlySet<Place>): boolean {
  return places.has('list') || places.has('consent') || places.has('quoted') || places.has('title')
}

/** Gives the phrase before a colon that may stand for a name there; looks at little more than what follows the colon. */
function candidateAt(text: string, colon: number, words: Words): string | null {
  const told = words.ahead(text, colon + 1) > 0
  if (!told && colon > head) return null
  let from = colon
  while (from > 0 && colon - from <= longest && isWordCode(text.charCodeAt(from - 1))) from--
  if (told) from += introductionAt(text, from)
  if (colon - from < shortest || colon - from > longest) return null
  const phrase = text.slice(from, colon)
  // A time of day is none.
  if (/^[0-9]+$/.test(phrase)) return null
  if (words.labels.has(phrase) || words.labelEnd.test(phrase)) return null
  return told || text.slice(colon + 1, colon + longestTitle).includes(phrase + text[colon]) ? phrase : null
}

/** Goes over all occurrences of a phrase with its colon. */
function placesOf(text: string, phrase: string, words: Words): {count: number; places: Set<Place>} {
  const places = new Set<Place>()
  /** How the text goes on behind the colon, and whether in 《 there. */
  const ways = new Map<string, {quoted: boolean; count: number}>()
  let count = 0
  let last = -longestTitle
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
    const next = at + phrase.length + 1
    if (!isColon(text.charCodeAt(next - 1))) continue
    count++
    const place = placeAt(text, at, next, words)
    if (place) places.add(place)
    const ahead = text.slice(next, next + 4)
    const way = ways.get(ahead) ?? {quoted: false, count: 0}
    ways.set(ahead, {quoted: way.quoted || text[at - 1] === '《', count: way.count + 1})
    if (at - last < longestTitle && isTitle(text.slice(last, next + longestTitle), next - last, words))
      places.add('title')
    last = at
  }
  for (const way of ways.values()) if (way.quoted && way.count > 1) places.add('quoted')
  return {count, places}
}

function placeAt(text: string, at: number, next: number, words: Words): Place | null {
  const before = text.charCodeAt(at - 1)
  const introduced = at > 0 && '经由'.includes(text[at - 1]!)
  const listed = at > 0 && '、，,；;'.includes(text[at - 1]!)
  if (words.consents(text, next) > 0) return introduced || listed ? 'consent' : null
  const depends = words.dependents(text, next) > 0
  if (depends && introduced) return 'consent'
  if (depends && listed) return 'list'
  if (!depends && !words.organ.test(text.slice(next, next + longest))) return null
  if (isColon(before)) return 'label'
  return at === 0 || isBlankOrBreak(before) ? 'line' : null
}

/** Tells whether words are on one line, up to an offset and beyond it, and that line ends as a title does. */
function isTitle(words: string, upTo: number, {titleEnd}: Words): boolean {
  const end = words.search(/[\n\r\x1c-\x1f]/)
  return (end < 0 || end >= upTo) && titleEnd.test(end < 0 ? words : words.slice(0, end))
}

/** 已经, 经, 由: gives the length of what leads to the name of who decided. */
function introductionAt(text: string, at: number): number {
  return /^(?:已经|业经|报经|经|由)/.exec(text.slice(at, at + 2))?.[0].length ?? 0
}

function isColon(code: number): boolean {
  return code === 0x3a || code === 0xff1a
}

/** Tells a Chinese character, a letter or a digit. */
function isWordCode(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  )
}

function isBlankOrBreak(code: number): boolean {
  return code <= 0x20 || code === 0x3000 || code === 0xa0
}

function wordsFor(vocabulary: Vocabulary): Words {
  let words = wordsOf.get(vocabulary)
  if (!words) {
    const {adBrands, metadataLabels, rosterRoles, deadlineLabels, dependentWords, consentWords, labelEndings} =
      vocabulary
    const types = [...Object.keys(vocabulary.documentTypes), ...vocabulary.instrumentTypes]
    const ahead = [...dependentWords, ...consentWords]
    words = {
      ahead: wordFinder(ahead),
      starts: new Uint8Array(0x10000),
      dependents: wordFinder(dependentWords),
      consents: wordFinder(consentWords),
      brand: new RegExp(alternatives(adBrands)),
      labels: new Set([...Object.keys(metadataLabels), ...roleLabels(vocabulary), ...rosterRoles, ...deadlineLabels]),
      labelEnd: new RegExp(`(?:${alternatives([...labelEndings, ...vocabulary.placeSuffixes])})$`),
      organ: new RegExp(
        `^[\\u4e00-\\u9fff]{1,12}?(?:${alternatives(vocabulary.organSuffixes)})(?=关于|印发|[\\s、，,。；;]|$)`,
      ),
      titleEnd: new RegExp(`(?:${alternatives(types)})(?:[（(][^（）()]{1,20}[）)])?[ \\t\\u3000]*$`),
    }
    for (const word of ahead) words.starts[word.charCodeAt(0)] = 1
    wordsOf.set(vocabulary, words)
  }
  return words
}
