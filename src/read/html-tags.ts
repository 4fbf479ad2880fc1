/** What is known of the elements of HTML, looked up once for each tag of a page. */
import type {RemovalRule} from '../schema/document.ts'
import {blockTags, chromeTags, controlTags, spacedTags, unseenTags} from './html-hints.ts'
import {WordIndex} from './html-words.ts'

/** An element's name, and what it means for the tree and for the text. */
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
  /** True for elements that have nothing inside and no closing tag. */
  readonly empty: boolean
  /** Names of open elements that this one closes where it begins, innermost first. */
  readonly closes: ReadonlySet<string> | null
  /** Whether what is inside follows the rules of XML, where that changes. */
  readonly foreign: boolean | null
}

const listed = (names: string): readonly string[] => names.split(' ')

const emptyTags: ReadonlySet<string> = new Set(
  listed('area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'),
)

/** Elements that begin → open elements that they close. */
const closings: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['tr', 'tr th td'],
      ['th', 'th'],
      ['td', 'thead th td'],
      ['tbody tfoot', 'thead tbody'],
      ['body', 'head link script'],
      ['li', 'li'],
      ['dd dt', 'dd dt'],
      ['rt rp', 'rt rp'],
      ['option', 'option'],
      ['optgroup', 'optgroup option'],
      ['select input output button datalist textarea', 'input option optgroup select button datalist textarea'],
      [
        'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
        'p',
      ],
    ] as const
  ).flatMap(([begins, ends]) => {
    const closed = new Set(listed(ends))
    return listed(begins).map((name) => [name, closed] as const)
  }),
)

const foreignTags: ReadonlyMap<string, boolean> = new Map([
  ...listed('math svg').map((name) => [name, true] as const),
  ...listed('mi mo mn ms mtext annotation-xml foreignobject desc title').map((name) => [name, false] as const),
])

function describe(name: string): Tag {
  return {
    name,
    block: blockTags.has(name),
    rule: unseenTags.get(name) ?? (controlTags.has(name) ? 'pageControl' : null),
    spaced: spacedTags.has(name),
    told: chromeTags.has(name) || /^h[1-4]$/.test(name),
    empty: emptyTags.has(name),
    closes: closings.get(name) ?? null,
    foreign: foreignTags.get(name) ?? null,
  }
}

const known: ReadonlyMap<string, Tag> = new Map(
  [
    ...blockTags,
    ...unseenTags.keys(),
    ...controlTags,
    ...spacedTags,
    ...emptyTags,
    ...closings.keys(),
    ...foreignTags.keys(),
    ...listed('a abbr b big cite code del em font i ins label q s small span strike strong sub sup u'),
  ].map((name) => [name, describe(name)]),
)

const index = new WordIndex(known)

/** What stands for texts, and for the other nodes that are no elements. */
export const textTag: Tag = describe('')
export const noTag: Tag = describe('')

/** Looks up the tags of one page; each name gives the same object. */
export class TagTable {
  private readonly others = new Map<string, Tag>()

  constructor(private readonly source: string) {}

  /** Gives the tag whose name stands at these offsets. */
  at(from: number, to: number): Tag {
    return index.at(this.source, from, to) ?? this.other(this.source.slice(from, to).toLowerCase())
  }

  private other(name: string): Tag {
    let tag = this.others.get(name)
    if (tag === undefined) {
      tag = describe(name)
      this.others.set(name, tag)
    }
    return tag
  }
}
