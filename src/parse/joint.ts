/**
 * Organs that stand side by side without a mark between them: 东湖市教育局东湖市财政局.
 *
 * Taught by mastheads and signatures of several organs whose spaces were lost. A new name begins only where a place does
 * that the words before it began with too, or a province, or 国家; and what stands before it is whole.
 */
import {alternatives, endingTest} from '../../grammars/words.ts'
import {perVocabulary} from '../vocabulary/cache.ts'
import type {Vocabulary} from '../vocabulary/index.ts'

/** The shortest name of an organ that is told apart. UTF-16 units. */
const shortest = 4

/** National organs are named before their branches: 国家税务总局某省税务局 is one. */
const national = /^(?:国家|中国|中华|中央|最高)/

const patternsFor = perVocabulary(({organSuffixes, provinces}) => ({
  whole: endingTest(organSuffixes),
  begins: new RegExp(`国家|中国|中共|${alternatives(provinces)}`, 'y'),
}))

/** Gives the offsets at which the names in a run of organs begin; one for a single name. White space must be gone. */
export function namesIn(words: string, vocabulary: Vocabulary): number[] {
  const starts = [0]
  if (words.length < 2 * shortest) return starts
  const {whole, begins} = patternsFor(vocabulary)
  const place = words.slice(0, 2)
  const province = /^.{2,4}省/.test(words)
  const canRepeat = !national.test(words)
  for (let at = shortest; at <= words.length - shortest; at++) {
    begins.lastIndex = at
    const begun =
      (canRepeat && words.startsWith(place, at)) || (province && words.charAt(at) === '省') || begins.test(words)
    if (!begun) continue
    const left = words.slice(starts[starts.length - 1]!, at)
    const right = words.slice(at)
    if (left.length < shortest || !whole(left) || !whole(right)) continue
    if (national.test(left) && !national.test(right)) continue
    starts.push(at)
  }
  return starts
}
