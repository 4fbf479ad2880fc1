/** The title of what a notice issues, in its own title, in the 《…》 that issues it, and over the instrument: one title. */
import {plain} from '../meta/facts.ts'
import {isLeftOf, likenessOf, TitleForm} from '../meta/likeness.ts'
import {carriedTitleIn} from '../parse/titles.ts'
import type {Attachment, Flow, Nodes, Paragraph, Reference} from '../schema/nodes.ts'
import type {Check, CheckContext} from './rules.ts'

/** One writing of the title, and the node that holds it. */
interface Writing {
  title: TitleForm
  node: Nodes
}

/** What a sentence says of a document that it issues; stands after its title. */
const issues = /^[^。；;]*(?:印发|转发|批转|发布|公布|颁布|下达|同意|审议通过)/
/** What a clause says of a document that it cites, or of an older one. */
const cites = /(?:根据|按照|依据|依照|贯彻|落实|遵照|参照|结合|按|原|废止|修订|修改)[^，。；,;]*$/
/** The first paragraphs of 正文, in which the instrument is issued. */
const reach = 6
const mostReferences = 20

export const carriedTitles: Check = {
  rules: ['titleMismatch'],
  create(context) {
    return {
      end() {
        const {children} = context
        const own = titleOf(children)
        const cited = issuedReferences(children)
        const carried = children.flatMap((node) => (node.type === 'attachment' ? carriedTitle(node) : []))
        if (carried.length > 1) for (const one of carried) compare(context, null, nearest(cited, one), one)
        else compare(context, own, nearest(cited, carried[0] ?? own), carried[0] ?? null)
      },
    }
  },
}

/** Gives what the notice's own title says that it issues. */
function titleOf(children: readonly Flow[]): Writing | null {
  const node = children.find(({type}) => type === 'title')
  const words = node && carriedTitleIn(plain(node))
  return words ? {title: new TitleForm(words), node} : null
}

/** Gives the title of an instrument that the notice carries. */
function carriedTitle({role, children}: Attachment): Writing[] {
  const node = role === 'promulgated' ? children.find(({type}) => type === 'title') : undefined
  return node ? [{title: new TitleForm(plain(node)), node}] : []
}

/** Gives the 《…》 of the first paragraphs that their sentences issue. */
function issuedReferences(children: readonly Flow[]): Writing[] {
  const found: Writing[] = []
  let left = reach
  for (const node of children) {
    if (node.type === 'attachment' || left === 0 || found.length > mostReferences) break
    if (node.type !== 'paragraph') continue
    left--
    for (const [index, leaf] of node.children.entries())
      if (leaf.type === 'reference' && leaf.title !== null && isIssued(node, index))
        found.push({title: new TitleForm(leaf.title), node: leaf satisfies Reference})
  }
  return found
}

/** Tells whether the sentence around a reference issues it: 现将《…》印发给你们, 《…》已经市政府同意. */
function isIssued({children}: Paragraph, index: number): boolean {
  const words = (from: number, to: number) => children.slice(Math.max(0, from), to).map(plain).join('')
  return !cites.test(words(index - 4, index).slice(-60)) && issues.test(words(index + 1, index + 6).slice(0, 80))
}

/** Gives the writing that is most like another. */
function nearest(writings: readonly Writing[], to: Writing | null): Writing | null {
  if (!to) return null
  const kinds = writings.map(({title}) => likenessOf(title, to.title))
  return writings[kinds.indexOf('same')] ?? writings[kinds.indexOf('near')] ?? null
}

/** Says which of two or three writings differs; where two agree that is the third, else what comes later in the notice. */
function compare(context: CheckContext, own: Writing | null, cited: Writing | null, carried: Writing | null): void {
  const kindOf = (one: Writing | null, other: Writing | null) =>
    one && other ? likenessIn(context, one, other) : 'other'
  const say = (one: Writing | null, other: Writing | null) => {
    if (!one || !other || kindOf(one, other) !== 'near') return
    const actual = clean(one.title)
    context.report('titleMismatch', context.placeOf(one.node), {actual, expected: [clean(other.title)]})
  }
  const [ownCited, ownCarried, citedCarried] = [kindOf(own, cited), kindOf(own, carried), kindOf(cited, carried)]
  if (citedCarried === 'same') say(own, carried)
  else if (ownCited === 'same') say(carried, own)
  else {
    say(cited, own ?? carried)
    if (ownCarried !== 'same') say(carried, own)
  }
}

/** Compares two writings. One that lost words to an advertisement is no other title. */
function likenessIn({removals}: CheckContext, one: Writing, other: Writing) {
  const kind = likenessOf(one.title, other.title)
  if (kind !== 'near') return kind
  const isTorn = ({node: {position}}: Writing) =>
    position !== undefined &&
    removals.some(
      ({rule, from, to}) => rule === 'injectedAd' && to >= position.start.offset && from <= position.end.offset,
    )
  const lost = (isTorn(one) && isLeftOf(one.title, other.title)) || (isTorn(other) && isLeftOf(other.title, one.title))
  return lost && clean(one.title).length !== clean(other.title).length ? 'same' : kind
}

function clean({words}: TitleForm): string {
  return words.replace(/[\s\u3000]+/g, '').replace(/^《|》$/g, '')
}
