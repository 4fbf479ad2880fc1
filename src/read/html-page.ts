/** An HTML tree laid out flat, in the order of the source, with what each element holds counted. */
import type {RemovalRule} from '../schema/document.ts'
import {blockTags} from './html-hints.ts'
import type {PageFact} from './source-text.ts'

/** What is used of a node of the parser's tree. Both indices are into the source; the end is that of the last character. */
export interface DomNode {
  type: string
  name?: string
  data?: string
  attribs?: Record<string, string>
  children?: DomNode[]
  next: DomNode | null
  prev: DomNode | null
  startIndex: number | null
  endIndex: number | null
}

/**
 * Nodes in the order of the source, the root first; all lists run parallel. Ink is what can be seen: characters other
 * than white space. Elements that are never shown are here, with their rule, and what they hold is not.
 */
export interface Page {
  source: string
  nodes: DomNode[]
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

/** Gives the name of an element, or '' for other nodes. */
export const nameOf = (page: Page, at: number): string => page.nodes[at]!.name ?? ''

/** Tells whether an element takes lines of its own. */
export const isBlock = (page: Page, at: number): boolean => blockTags.has(nameOf(page, at))

/** Tells whether an element is short lines with at least two labels and no sentence. */
export const isFieldBlock = (page: Page, at: number): boolean =>
  page.labels[at]! >= 2 && page.prose[at] === 0 && page.ink[at]! <= page.labels[at]! * 60 + 80
