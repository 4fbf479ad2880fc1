/** What is said of the hidden copies of a notice: that there is one, and where it says otherwise than what is shown. */
import {type Finding, finding} from '../diagnostics.ts'
import {fold, type Runs, rolling, window} from './html-hidden.ts'
import type {Cut} from './source-text.ts'

/** Letters from which hidden text is a copy of the notice and no excerpt. */
const fewest = 100
/** Letters in a row that may differ; what goes on for longer is another text. */
const longest = 4000
/** Letters of a difference that are quoted. */
const quoted = 30

const block = /<\/?(?:p|div|li|tr|td|h[1-6]|table|section|article|ul|ol|dd|dt)\b/i

/**
 * Reports the longest hidden copy of a page, and the first words in any of them that the shown text has otherwise.
 *
 * @param shown Gives the runs of what is shown.
 */
export function findingsOfCopies(source: string, shown: () => Runs, cuts: readonly Cut[]): Finding[] {
  const copies = cuts
    .filter(({rule}) => rule === 'hiddenCopy')
    .map((cut) => ({cut, ...fold(source, cut.from, cut.to, true)}))
    .filter(({codes}) => codes.length >= fewest)
    .sort((a, b) => b.codes.length - a.codes.length)
  const first = copies[0]
  if (!first) return []
  const findings = [finding('hiddenCopy', first.cut.from, first.cut.to)]
  const runs = shown()
  for (const {codes, places} of copies) {
    const known = Array.from(rolling(codes), (hash) => runs.has(hash))
    const difference = firstDifference(source, places, known)
    if (!difference) continue
    const {from, to} = difference
    const words = source.slice(from, to).replace(/<[^>]*>|&\w+;|\s+/g, '')
    findings.push(finding('hiddenCopyDiffers', from, to, words))
    break
  }
  return findings
}

/**
 * Finds the first letters that stand between known ones and are not known themselves, in one sentence or as sentences of
 * their own: the buttons of a page between two blocks are neither.
 *
 * @param known For each letter, whether the stretch that begins with it is shown.
 */
function firstDifference(
  source: string,
  places: Int32Array,
  known: readonly boolean[],
): {from: number; to: number} | null {
  for (let at = known.indexOf(true); at >= 0; ) {
    const miss = known.indexOf(false, at)
    if (miss < 0) return null
    at = known.indexOf(true, miss)
    const first = miss + window - 1
    if (at < 0) return null
    if (at <= first || at - first > longest) continue
    const isProse = source.slice(places[first]!, places[at]!).includes('。')
    const between = source.slice(places[first - 1]! + 1, places[at]!)
    if (!isProse && (block.test(between) || /[\n:：]/.test(between))) continue
    return {from: places[first]!, to: places[Math.min(at, first + quoted) - 1]! + 1}
  }
  return null
}
