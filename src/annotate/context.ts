/** What the builders of nodes share during one call. */
import {type ConventionGrammar, createConventionGrammar} from '../../grammars/convention.ts'
import type {MetadataGrammar} from '../../grammars/metadata.ts'
import {createPhrasingGrammar, type PhrasingGrammar} from '../../grammars/phrasing.ts'
import type {Places} from '../../grammars/places.ts'
import {createQuantityReader, type QuantityReader} from '../../grammars/quantity.ts'
import {createResponsibilityGrammar, type ResponsibilityGrammar} from '../../grammars/responsibility.ts'
import {endingTest, wordTest} from '../../grammars/words.ts'
import {type Finding, finding, type RuleId} from '../diagnostics.ts'
import {metadataFor} from '../parse/shapes.ts'
import type {CellShape, Cut} from '../read/source-text.ts'
import {lineFeed} from '../read/text.ts'
import type {Text} from '../schema/nodes.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {type RoleOf, roleLabels, roleReaderFor} from '../vocabulary/labels.ts'
import {type CanonicalNames, createCanonicalNames} from './canonical.ts'
import type {Locator} from './locator.ts'
import {createNaming, type Naming} from './organizations.ts'
import type {ShortNames} from './references.ts'
import type {ZoneNames} from './zones.ts'

/** The grammars of a vocabulary; made once for each. */
export interface Grammars {
  phrasing: PhrasingGrammar
  quantity: QuantityReader
  responsibility: ResponsibilityGrammar
  convention: ConventionGrammar
  metadata: MetadataGrammar
  naming: Naming
  canonicalName: CanonicalNames
  roleOf: RoleOf
  /** Tells what stands in place of units: 无. */
  isPlaceholder: (text: string, from: number, to: number) => boolean
  /** Tells a label that asks for persons: 责任人. */
  asksForPersons: (label: string) => boolean
}

const cache = new WeakMap<Vocabulary, Grammars>()

/** Gives the grammars for a vocabulary. */
export function grammarsFor(vocabulary: Vocabulary): Grammars {
  let grammars = cache.get(vocabulary)
  if (!grammars) {
    const roles = {roleLabels: roleLabels(vocabulary), roleVerbs: Object.keys(vocabulary.roleVerbs)}
    const quantity = createQuantityReader(vocabulary)
    grammars = {
      phrasing: createPhrasingGrammar(vocabulary, quantity),
      quantity,
      responsibility: createResponsibilityGrammar({...vocabulary, ...roles}),
      convention: createConventionGrammar({...vocabulary, ...roles}),
      metadata: metadataFor(vocabulary),
      naming: createNaming(vocabulary),
      canonicalName: createCanonicalNames(vocabulary),
      roleOf: roleReaderFor(vocabulary),
      isPlaceholder: wordTest(vocabulary.placeholders),
      asksForPersons: endingTest(vocabulary.personNouns),
    }
    cache.set(vocabulary, grammars)
  }
  return grammars
}

/** One call's work on one logical text. */
export interface AnnotateContext {
  text: string
  /** Where a mention may begin in it. */
  mentions: Places
  /** Where it has a word that every convention has one of. */
  anchors: readonly number[]
  locator: Locator
  vocabulary: Vocabulary
  grammars: Grammars
  /** False: no annotations, only text. Becomes false where the tree grows over `maxNodes`. */
  annotate: boolean
  /** True: organs get their standard names. */
  canonical: boolean
  maxNodes: number
  /** The functional zones among the organs. */
  zones: ZoneNames
  /** The last line, or the end of it, that words were taken from. */
  line: {from: number; to: number}
  cells: readonly CellShape[]
  findings: Finding[]
  /** The short names that the text has defined so far. */
  shortNames: ShortNames
  /** Gives the address that a stretch of the source is linked to, resolved, or `null`. */
  linkAt(from: number, to: number): string | null
  /** Stretches of the source that are left out while nodes are built. */
  removals: Cut[]
}

/** Gives the words of a stretch, joined where a line was broken. */
export function wordsOf({text, line}: Pick<AnnotateContext, 'text' | 'line'>, from: number, to: number): string {
  const words = text.slice(from, to)
  // Most stretches stand in the line of the one before, whose end is known. It only moves on, since a line can be long.
  if (from > line.to) {
    line.from = from
    line.to = lineFeed(text, from)
  }
  const isWhole = (from >= line.from && to <= line.to) || words.indexOf('\n') < 0
  return isWhole ? words : words.replaceAll('\n', '')
}

/**
 * Takes the last nodes off a list, which go to a parent of their own. The list they are gathered in has room to spare;
 * theirs has none, since it stays as long as the tree does.
 */
export function takeFrom<Node>(list: Node[], first: number): Node[] {
  const taken = list.slice(first)
  while (list.length > first) list.pop()
  return taken
}

/** Builds a text leaf. The break of a line before its first word is no part of it. */
export function textLeaf(context: AnnotateContext, from: number, to: number): Text {
  const first = context.text.charCodeAt(from) === 10 ? from + 1 : from
  return {type: 'text', value: wordsOf(context, first, to), position: context.locator.at(first, to)}
}

/** Reports something about a stretch of the logical text. */
export function report(
  context: AnnotateContext,
  ruleId: RuleId,
  from: number,
  to: number,
  expected: string[] = [],
): void {
  const {map} = context.locator
  context.findings.push(finding(ruleId, map.start(from), map.end(to), wordsOf(context, from, to), expected))
}
