/**
 * Injected advertising: a brand of a betting site with words of the trade around it, put in place of names all over a
 * hijacked page (`必威体育app官网:印发…`, `_必威体育app官网-【投注*平台】`). Taught by pages of a hijacked government site.
 *
 * A brand alone is no proof (何必威胁): a second brand, a word of the trade or a colon must touch it.
 */
import {alternatives} from '../../grammars/words.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import type {CleaningRule, Matcher} from './rules.ts'

const glue = '[_*|·【】\\[\\]-]'
const isGlue = new RegExp(glue)

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
  const byStart = new Map<number, string[]>()
  for (const brand of [...brands].sort((a, b) => b.length - a.length)) {
    const code = brand.charCodeAt(0)
    byStart.set(code, [...(byStart.get(code) ?? []), brand])
  }
  const more = new RegExp(`${glue}*[ \\t]?${glue}*(?:${alternatives([...brands, ...adWords])})`, 'y')
  const close = new RegExp(`${glue}*[:：]?`, 'y')
  return {
    starts: [...new Set(brands.map((word) => word[0]!))],
    ...(brands.every((word) => word.length > 1) ? {seconds: [...new Set(brands.map((word) => word[1]!))]} : {}),
    match(text, at, floor) {
      const brand = byStart.get(text.charCodeAt(at))?.find((name) => text.startsWith(name, at))
      if (!brand) return null
      let to = at + brand.length
      let parts = 1
      for (;;) {
        more.lastIndex = to
        if (!more.test(text)) break
        to = more.lastIndex
        parts++
      }
      close.lastIndex = to
      close.test(text)
      to = close.lastIndex
      const colon = text[to - 1] === ':' || text[to - 1] === '：'
      if (parts < 2 && !colon) return null
      let from = at
      while (from > floor && isGlue.test(text[from - 1]!)) from--
      if (unproved.has(brand) && !colon && from === at && !isGlue.test(text.slice(at, to))) return null
      return {from, to}
    },
  }
}
