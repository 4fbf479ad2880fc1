/** Finds sections and their headings. */
import type {Heading, Nodes, Parents, Section} from '../schema/nodes.ts'

/**
 * Gives every section below a node in source order, those inside attachments, tables and other sections too, inline items
 * among them. Without recursion.
 */
export function* sections(tree: Nodes): Generator<Section, void, undefined> {
  if (!('children' in tree)) return
  const open: {node: Parents; next: number}[] = [{node: tree, next: 0}]
  while (open.length) {
    const top = open[open.length - 1]!
    const child: Nodes | undefined = top.node.children[top.next]
    top.next += 1
    if (child === undefined) {
      open.pop()
      continue
    }
    if (child.type === 'section') yield child
    if ('children' in child) open.push({node: child, next: 0})
  }
}

/** Gives the heading of a section, `null` where it has none. */
export function headingOf(section: Section): Heading | null {
  for (const child of section.children) {
    if (child.type === 'heading') return child
    if (child.type !== 'num') return null
  }
  return null
}
