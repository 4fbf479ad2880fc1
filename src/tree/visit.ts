/** Walks a tree, typed, in the manner of unist-util-visit but without recursion: depth is bounded by memory alone. */
import type {NodeMap, Nodes, Parents} from '../schema/nodes.ts'

/** Go on. The value that unist-util-visit has for it. */
export const CONTINUE = true

/** Do not go into the children of this node. */
export const SKIP = 'skip'

/** Stop at once. */
export const EXIT = false

/** What a visitor may return; nothing is `CONTINUE`. */
// biome-ignore lint/suspicious/noConfusingVoidType: a visitor that only calls something returns void.
export type VisitResult = typeof CONTINUE | typeof SKIP | typeof EXIT | undefined | void

/**
 * Is called with each node that passes the test, before its children. `index` and `parent` are undefined for the root.
 * `ancestors` holds all nodes above from the root on; it is one list that the walk goes on using, so copy what you keep.
 */
export type Visitor<Visited extends Nodes = Nodes> = (
  node: Visited,
  index: number | undefined,
  parent: Parents | undefined,
  ancestors: readonly Parents[],
) => VisitResult

/** The name of a node type. */
export type NodeType = keyof NodeMap

function passes(test: unknown): (node: Nodes) => boolean {
  if (typeof test === 'string') return (node) => node.type === test
  if (Array.isArray(test)) return (node) => test.includes(node.type)
  if (typeof test === 'function') return test as (node: Nodes) => boolean
  if (test === undefined || test === null) return () => true
  throw new TypeError('visit: the test must be a node type, a list of node types or a function')
}

/**
 * Visits the nodes of a tree in source order, the root first. `test` is a node type, a list of these, or a predicate; the
 * type of the visited node follows from it. Nodes that fail the test are walked through. Throws a TypeError where the
 * visitor is no function.
 */
export function visit(tree: Nodes, visitor: Visitor): void
export function visit<Type extends NodeType>(
  tree: Nodes,
  test: Type | readonly Type[],
  visitor: Visitor<NodeMap[Type]>,
): void
export function visit<Visited extends Nodes>(
  tree: Nodes,
  test: (node: Nodes) => node is Visited,
  visitor: Visitor<Visited>,
): void
export function visit(tree: Nodes, test: ((node: Nodes) => boolean) | null | undefined, visitor: Visitor): void
export function visit(tree: Nodes, ...rest: unknown[]): void {
  const [test, visitor] = (rest.length > 1 ? rest : [undefined, rest[0]]) as [unknown, Visitor]
  if (typeof visitor !== 'function') throw new TypeError('visit: the visitor must be a function')
  walk([tree], passes(test), visitor)
}

/** Visits the nodes of several trees, one tree after the other, with the one list of ancestors. */
export function visitEach(trees: readonly Nodes[], visitor: Visitor): void {
  walk(trees, passes(undefined), visitor)
}

function walk(trees: readonly Nodes[], isWanted: (node: Nodes) => boolean, visitor: Visitor): void {
  const ancestors: Parents[] = []
  /** The index of the next child of each ancestor. */
  const next: number[] = []

  const enter = (node: Nodes, index: number | undefined, parent: Parents | undefined): boolean => {
    const result = isWanted(node) ? visitor(node, index, parent, ancestors) : CONTINUE
    if (result === EXIT) return false
    // A load is far cheaper than `in` where nodes have many shapes.
    if (result !== SKIP && (node as Partial<Parents>).children?.length) {
      ancestors.push(node as Parents)
      next.push(0)
    }
    return true
  }

  for (let at = 0; at < trees.length; at++) {
    if (!enter(trees[at]!, undefined, undefined)) return
    while (ancestors.length) {
      const parent = ancestors[ancestors.length - 1]!
      const index = next[next.length - 1] as number
      next[next.length - 1] = index + 1
      const child = parent.children[index]
      if (child === undefined) {
        ancestors.pop()
        next.pop()
      } else if (!enter(child, index, parent)) return
    }
  }
}
