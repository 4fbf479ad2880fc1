/** An HTML tree laid out flat, in the order of the source, with what each element holds counted. */
import type {RemovalRule} from '../schema/document.ts'
import {type Tag, textTag} from './html-tags.ts'
import type {Attributes} from './html-tree.ts'
import type {PageFact} from './source-text.ts'

/**
 * Nodes in the order of the source, the root first; all lists run parallel. Ink is what can be seen: characters other
 * than white space. Elements that are never shown are here, with their rule, and what they hold is not.
 */
export interface Page {
  source: string
  tags: Tag[]
  /** Those that the reader looks at, references as written. */
  attributes: Attributes[]
  /** The characters of texts that are no one stretch of the source, for tags of nothing stand in them. */
  apart: Map<number, string>
  parent: Int32Array
  /** Index after the last node inside. */
  end: Int32Array
  /** Offsets into the source, `to` exclusive; siblings do not overlap. */
  from: Int32Array
  to: Int32Array
  /** Why a node is left out from the start, else `null`. */
  rule: (RemovalRule | null)[]
  ink: Int32Array
  /** Ink inside links. */
  linkInk: Int32Array
  /** Ink of lines that are sentences or long, links aside. */
  prose: Int32Array
  /** Labels of metadata with a colon or in a cell of their own. */
  labels: Int32Array
  /** Block elements and `br` inside. */
  blocks: Int32Array
  /** 1 for texts that are written as they stand: no white space, no reference, no mark. */
  plain: Int32Array
  /** Elements that have an id or a class, or a name that tells what they are for. */
  called: number[]
  /** Links, and what a visitor fills in. */
  linked: number[]
  inputs: number[]
  /** Elements whose id or class is one of `contentHints`. */
  hinted: number[]
  /** Elements that are hidden. */
  hidden: number[]
  facts: PageFact[]
}

/** The lists of numbers, which grow together. */
export const counted = ['parent', 'end', 'from', 'to', 'ink', 'linkInk', 'prose', 'labels', 'blocks', 'plain'] as const

/** Characters of a page for each node, and nodes of a large page; where there are more, the lists grow. */
const spread = 32
const manyNodes = 4096

/** Makes a page without nodes. */
export function emptyPage(source: string): Page {
  const capacity = Math.min(manyNodes, 64 + Math.ceil(source.length / spread))
  const numbers = () => new Int32Array(capacity)
  return {
    source,
    tags: [],
    attributes: [],
    apart: new Map(),
    parent: numbers(),
    end: numbers(),
    from: numbers(),
    to: numbers(),
    rule: [],
    ink: numbers(),
    linkInk: numbers(),
    prose: numbers(),
    labels: numbers(),
    blocks: numbers(),
    plain: numbers(),
    called: [],
    linked: [],
    inputs: [],
    hinted: [],
    hidden: [],
    facts: [],
  }
}

/** Gives the name of an element, or '' for other nodes. */
export const nameOf = (page: Page, at: number): string => page.tags[at]!.name

export const isText = (page: Page, at: number): boolean => page.tags[at] === textTag

/** Gives the characters of a text, references as written. */
export const dataOf = (page: Page, at: number): string =>
  page.apart.get(at) ?? page.source.slice(page.from[at], page.to[at])

/** Tells whether the characters of a text are all that stands between its offsets. */
export const isWhole = (page: Page, at: number): boolean =>
  (page.apart.get(at)?.length ?? page.to[at]! - page.from[at]!) === page.to[at]! - page.from[at]!

/** Tells whether an element takes lines of its own. */
export const isBlock = (page: Page, at: number): boolean => page.tags[at]!.block

/** Tells whether an element is short lines with at least two labels and no sentence. */
export const isFieldBlock = (page: Page, at: number): boolean =>
  page.labels[at]! >= 2 && page.prose[at] === 0 && page.ink[at]! <= page.labels[at]! * 60 + 80
