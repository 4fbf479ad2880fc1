/** Where the body of the notice is: the element that holds the sentences. */
import type {RemovalRule} from '../schema/document.ts'
import {shareFound} from './html-hidden.ts'
import type {LabelSet} from './html-labels.ts'
import {nameOf, type Page} from './html-page.ts'
import {tableKind} from './html-tables.ts'
import {plainText} from './html-text.ts'

/** Characters of prose below which a page has no body to speak of. */
const leastProse = 60

/**
 * Finds the body: goes down from a known container, else from the root, as long as one child holds nearly all the
 * sentences. Gives 0, the root, where there are next to no sentences.
 */
export function findMain(page: Page, labels: LabelSet, hintOf: (at: number) => RemovalRule | null): number {
  const total = page.prose[0]!
  if (total < leastProse) return 0
  const known = page.hinted.filter((at) => page.prose[at]! >= total * 0.5 && page.rule[at] === null)
  const most = known.reduce((prose, at) => Math.max(prose, page.prose[at]!), 0)
  let main = known.filter((at) => page.prose[at]! >= most * 0.9).pop() ?? 0
  const share = main === 0 ? 0.75 : 0.95
  for (;;) {
    const next = childWith(page, main, share)
    if (next < 0 || !isContainer(page, next, labels) || hintOf(next) === 'siteFooter') return main
    main = next
  }
}

/** Finds the element around the body in which scraps of text still belong to the notice. */
export function findScope(page: Page, main: number): number {
  const hinted = new Set(page.hinted)
  let scope = main
  for (let at = main; at > 0; at = page.parent[at]!) if (hinted.has(at)) scope = at
  const above = page.parent[main]!
  // The parent of the body, unless it holds a page's worth of links.
  if (scope === main && above > 0 && page.linkInk[above]! - page.linkInk[main]! < 40) scope = above
  return scope
}

/**
 * Leaves out one of two articles that are the same: pages carry one for wide screens and one for narrow ones, and a
 * stylesheet hides either. Two bodies of the same name need agree in half their text only, since text that was injected
 * into a cloned page differs between them. The one that is clearly longer stays, else the first.
 */
export function dropTwin(page: Page): void {
  if (page.prose[0]! < leastProse * 2) return
  let at = 0
  for (let next = 0; next >= 0; next = childWith(page, at, 0.75)) at = next
  const [one, other] = largest(page, at)
  if (one < 0 || other < 0 || page.prose[other]! < page.prose[one]! * 0.6 || page.prose[other]! < leastProse) return
  const twin = page.prose[one]! > page.prose[other]! * 1.1 || one < other ? other : one
  const stays = twin === one ? other : one
  const bodies = [twin, stays].map((of) => knownBody(page, of) ?? of) as [number, number]
  const named = nameOfBody(page, bodies[0])
  const needed = named !== '' && named === nameOfBody(page, bodies[1]) ? 0.5 : 0.9
  const [copy, text] = bodies.map((body) => plainText(page, body, page.ink[body]!)) as [string, string]
  if (shareFound(copy, text) < needed) return
  page.rule[twin] = 'hiddenCopy'
  page.hinted = page.hinted.filter((at) => at < twin || at >= page.end[twin]!)
  for (let above = page.parent[twin]!; above >= 0; above = page.parent[above]!) {
    for (const count of [page.ink, page.linkInk, page.prose, page.labels, page.blocks]) count[above]! -= count[twin]!
  }
}

/** Finds the known container inside an element that holds nearly all its sentences. */
function knownBody(page: Page, of: number): number | undefined {
  return page.hinted.filter((at) => at >= of && at < page.end[of]! && page.prose[at]! >= page.prose[of]! * 0.8).pop()
}

function nameOfBody(page: Page, at: number): string {
  return page.attributes[at]!['id'] ?? ''
}

/** Finds the child that holds at least a share of an element's sentences, or gives -1. */
function childWith(page: Page, at: number, share: number): number {
  let found = -1
  for (let child = at + 1; child < page.end[at]!; child = page.end[child]!) {
    if (page.prose[child]! > 0 && page.prose[child]! >= page.prose[at]! * share && page.rule[child] === null)
      found = child
  }
  return found
}

/** Finds the two children with most sentences. */
function largest(page: Page, at: number): [first: number, second: number] {
  let first = -1
  let second = -1
  for (let child = at + 1; child < page.end[at]!; child = page.end[child]!) {
    if (page.rule[child] !== null) continue
    if (first < 0 || page.prose[child]! > page.prose[first]!) {
      second = first
      first = child
    } else if (second < 0 || page.prose[child]! > page.prose[second]!) second = child
  }
  return [first, second]
}

/** Tells whether an element is there to hold blocks; a paragraph with breaks in it, or a table of data, is one itself. */
function isContainer(page: Page, at: number, labels: LabelSet): boolean {
  const name = nameOf(page, at)
  if (name === 'p' || name === 'li' || page.blocks[at]! < 3) return false
  return name !== 'table' || tableKind(page, at, labels) === 'layout'
}
