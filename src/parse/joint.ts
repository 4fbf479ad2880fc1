/**
 * Organs that stand side by side without a mark between them: 东湖市教育局东湖市财政局.
 *
 * Taught by mastheads and signatures of several organs whose spaces were lost. A new name begins only where a place does
 * that the words before it began with too, or a province, or 国家; and what stands before it is whole.
 */
import {alternatives} from '../../grammars/words.ts'
import {perVocabulary} from '../vocabulary/cache.ts'
import type {Vocabulary} from '../vocabulary/index.ts'

/** The shortest name of an organ that is told apart. UTF-16 units. */
const shortest = 4

/** National organs are named before their branches: 国家税务总局某省税务局 is one. */
const national = /^(?:国家|中国|中华|中央|最高)/

const patternsFor = perVocabulary(({organSuffixes, provinces}) => ({
  whole: new RegExp(`(?:${alternatives(organSuffixes)})$`),
  begins: new RegExp(`^(?:国家|中国|中共|${alternatives(provinces)})`),
}))

/** Gives the offsets at which the names in a run of organs begin; one for a single name. White space must be gone. */
export function namesIn(words: string, vocabulary: Vocabulary): number[] {
  const {whole, begins} = patternsFor(vocabulary)
  const place = words.slice(0, 2)
  const province = /^.{2,4}省/.test(words)
  const starts = [0]
  for (let at = shortest; at <= words.length - shortest; at++) {
    const start = starts[starts.length - 1]!
    const left = words.slice(start, at)
    const right = words.slice(at)
    const again = right.startsWith(place) && !national.test(words)
    const own = province && right.startsWith('省')
    if (!again && !own && !begins.test(right)) continue
    if (left.length < shortest || !whole.test(left) || !whole.test(right)) continue
    if (national.test(left) && !national.test(right)) continue
    starts.push(at)
  }
  return starts
}
