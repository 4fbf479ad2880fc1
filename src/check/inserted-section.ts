/**
 * Sections that somebody put into a notice in its own format: a life story among tasks, an offer among conditions. They
 * share next to no words with the rest, and something else is wrong with them: their number, or that they tell of a person.
 *
 * Taught by cloned pages of governments, each with a section about a man of business.
 */

import {alternatives} from '../../grammars/words.ts'
import type {Section} from '../schema/nodes.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {PairCounts} from './pair-counts.ts'
import type {Check, CheckContext, Stretch} from './rules.ts'

/** Pairs of characters below which a stretch tells nothing, and from which it may be judged by its words alone. */
const fewest = 15
const plenty = 100
/** How few of its pairs may occur elsewhere: with other evidence, and without. */
const foreign = 0.3
const utterlyForeign = 0.1
/** The same against what is usual in the sections around it. */
const share = 0.6

/** A section, and its words up to the end of its first paragraph and up to its first subsection. */
interface Part {
  node: Section
  first: Stretch
  own: Stretch
}

export const insertedSection: Check = {
  rules: ['insertedSection'],
  create(context) {
    const {text, vocabulary, findings} = context
    const breaks = findings.filter(({ruleId}) => ruleId.startsWith('numbering'))
    const life = lifeIn(vocabulary)
    const tellsLife = life.some.test(text)
    // What the words of a text share takes long to count: only where something else is wrong.
    if (breaks.length === 0 && !tellsLife) return {}
    const parts: Part[] = []
    return {
      visit: {
        section(node) {
          const part = node.inline ? null : partOf(node, context)
          if (part) parts.push(part)
        },
      },
      end() {
        const broken = new Set(parts.length > 0 ? breaks.map(({from}) => from) : [])
        const breaksNumbers = ({node}: Part) => broken.has(node.position?.start.offset ?? -1)
        const tells = ({first}: Part) => life.told.test(text.slice(first.from, first.to))
        judge(parts, context, breaksNumbers, tellsLife ? tells : () => false)
      },
    }
  },
}

function judge(
  parts: readonly Part[],
  {text, report}: CheckContext,
  breaksNumbers: (part: Part) => boolean,
  tellsLife: (part: Part) => boolean,
): void {
  const pairs = new PairCounts(text)
  const shared = parts.map(({own}) => pairs.sharedOf(own))
  const usual = shared.filter(({size}) => size >= fewest)
  usual.sort((a, b) => a.part - b.part)
  const middle = usual[usual.length >> 1]?.part ?? 0
  const isForeign = ({first}: Part) => {
    const {size, part} = pairs.sharedOf(first)
    return size >= fewest && part < foreign && part < middle * share
  }
  for (const [index, part] of parts.entries()) {
    const own = shared[index]!
    const clear = own.size >= plenty && own.part < utterlyForeign && middle > 3 * own.part
    if (clear || ((breaksNumbers(part) || tellsLife(part)) && isForeign(part)))
      report('insertedSection', part.first, {actual: nameOf(part, text)})
  }
}

/** What a section is called in a message: its number and its first words. */
function nameOf({node, first}: Part, text: string): string {
  const words = node.title ?? text.slice(first.from, first.to).split('\n')[0]!.slice(node.number.length, 30)
  return `${node.number}${words}`
}

function partOf(node: Section, {placeOf}: CheckContext): Part | null {
  const place = placeOf(node)
  // A section with so few words has too few pairs to be judged by.
  if (!place || place.to - place.from <= fewest) return null
  let to = place.to
  let first = 0
  for (const child of node.children) {
    const at = placeOf(child)
    if (!at) continue
    if (child.type === 'section' && !child.inline) {
      to = at.from
      break
    }
    if (first === 0 && child.type === 'paragraph') first = at.to
  }
  return {node, first: {from: place.from, to: first || to}, own: {from: place.from, to}}
}

interface Life {
  some: RegExp
  /** A name at the start of a sentence, and what became of its bearer: 高某某，毕业于…. */
  told: RegExp
}

const lives = new WeakMap<Vocabulary, Life>()

function lifeIn(vocabulary: Vocabulary): Life {
  let life = lives.get(vocabulary)
  if (!life) {
    const words = `(?:${alternatives(vocabulary.lifeWords)})`
    const family = alternatives(vocabulary.familyNames)
    life = {
      some: new RegExp(words),
      told: new RegExp(
        `(?<![\\u4e00-\\u9fff])(?:${family})[\\u4e00-\\u9fff]{1,3}(?:[，,]|[ \\u3000]?[是系])[^。]{0,40}${words}`,
      ),
    }
    lives.set(vocabulary, life)
  }
  return life
}
