/** What a page says of its article in its head, cleaned of advertising as its text is. */
import type {Cut, PageFact} from '../read/source-text.ts'
import type {Stretch} from './rules.ts'

/**
 * Takes advertising out of the facts of a page.
 *
 * @param adsIn Finds it in a value, in order.
 * @returns The facts, and the cuts by offsets into the source; a cut that the source writes otherwise (by references) is
 *   made and has no place.
 */
export function cleanFacts(
  facts: readonly PageFact[],
  source: string,
  adsIn: (value: string) => readonly Stretch[],
): {facts: PageFact[]; cuts: Cut[]} {
  const cuts: Cut[] = []
  const cleaned = facts.map((fact) => {
    const ads = adsIn(fact.value)
    if (ads.length === 0) return fact
    let value = ''
    let kept = 0
    let place = fact.from
    for (const {from, to} of ads) {
      const words = fact.value.slice(from, to)
      value += fact.value.slice(kept, from)
      kept = to
      const at = source.indexOf(words, place)
      if (at < 0 || at + words.length > fact.to) continue
      place = at + words.length
      cuts.push({rule: 'injectedAd', from: at, to: place})
    }
    return {...fact, value: value + fact.value.slice(kept)}
  })
  return {facts: cleaned, cuts}
}
