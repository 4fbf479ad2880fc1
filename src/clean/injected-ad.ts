/**
 * Injected advertising: a brand of a betting site with words of the trade around it, put in place of names all over a
 * hijacked page (`必威体育app官网:印发…`, `_必威体育app官网-【投注*平台】`). Taught by pages of a hijacked government site.
 *
 * A brand alone is no proof (何必威胁): a second brand, a word of the trade or a colon must touch it.
 */
import {type WordFinder, wordFinder} from '../../grammars/words.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import type {CleaningRule, Matcher} from './rules.ts'

const glue = new Set(Array.from('_*|·【】[]-', (character) => character.charCodeAt(0)))

export const injectedAd: CleaningRule = injectedAdWith([])

/**
 * Makes the rule for a text in which phrases stand for names that no table holds. Such a phrase must have its colon, or
 * what sites put around brands: 飞鹰: and _飞鹰-【投注*平台】 go, 飞鹰平台 stays.
 */
export function injectedAdWith(phrases: readonly string[]): CleaningRule {
  const unproved = new Set(phrases)
  return {
    name: 'injectedAd',
    where: 'anywhere',
    create: (vocabulary) => matcherOf([...vocabulary.adBrands, ...phrases], vocabulary, unproved),
  }
}

function matcherOf(brands: readonly string[], {adWords}: Vocabulary, unproved: ReadonlySet<string>): Matcher {
  const brandAt = wordFinder(brands)
  const wordAt = wordFinder([...brands, ...adWords])
  return {
    starts: [...new Set(brands.map((word) => word.slice(0, 2)))],
    match(text, at, floor) {
      const length = brandAt(text, at)
      if (length === 0) return null
      let to = at + length
      let parts = 1
      for (let end = wordBehind(text, to, wordAt); end > 0; end = wordBehind(text, to, wordAt)) {
        to = end
        parts++
      }
      while (glue.has(text.charCodeAt(to))) to++
      const colon = text[to] === ':' || text[to] === '：'
      if (parts < 2 && !colon) return null
      let from = at
      while (from > floor && glue.has(text.charCodeAt(from - 1))) from--
      if (unproved.has(text.slice(at, at + length)) && !colon && from === at && !hasGlue(text, at, to)) return null
      return {from, to: colon ? to + 1 : to}
    },
  }
}

/** Gives the end of the word that stands behind glue and one blank at most, or 0. */
function wordBehind(text: string, from: number, wordAt: WordFinder): number {
  let end = 0
  let blank = false
  for (let at = from; ; at++) {
    const length = wordAt(text, at)
    // A word may begin with glue itself; the one behind more of it counts.
    if (length > 0) end = at + length
    const code = text.charCodeAt(at)
    if (glue.has(code)) continue
    if (blank || (code !== 0x20 && code !== 9)) return end
    blank = true
  }
}

function hasGlue(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (glue.has(text.charCodeAt(at))) return true
  return false
}
