/** What is known of the elements of HTML, looked up once for each tag of a page. */
import type {RemovalRule} from '../schema/document.ts'
import {blockTags, chromeTags, controlTags, spacedTags, unseenTags} from './html-hints.ts'

/** An element's name, and what it means for the text. */
export interface Tag {
  readonly name: string
  /** True for elements that stand on lines of their own. */
  readonly block: boolean
  /** Why nothing inside is ever read, else `null`. */
  readonly rule: RemovalRule | null
  /** True where white space is kept. */
  readonly spaced: boolean
  /** True where the name alone tells what the element is for. */
  readonly told: boolean
}

function describe(name: string): Tag {
  return {
    name,
    block: blockTags.has(name),
    rule: unseenTags.get(name) ?? (controlTags.has(name) ? 'pageControl' : null),
    spaced: spacedTags.has(name),
    told: chromeTags.has(name) || /^h[1-4]$/.test(name),
  }
}

/** The elements that mean something, and those that are met most. */
const known: ReadonlyMap<string, Tag> = new Map(
  [
    ...blockTags,
    ...unseenTags.keys(),
    ...controlTags,
    ...spacedTags,
    ...'a b br em font i img input link meta o:p span strong sub sup title u'.split(' '),
  ].map((name) => [name, describe(name)]),
)

/** What stands for texts, and for the other nodes that are no elements. */
export const textTag: Tag = describe('')
export const noTag: Tag = describe('')

/** Gives the tag of a name in lower case. */
export const tagOf = (name: string): Tag => known.get(name) ?? describe(name)
