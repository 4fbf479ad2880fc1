/** A task without a note of responsibility among tasks that have one. */
import type {Nodes, Parents, Section} from '../schema/nodes.ts'
import type {Check, CheckContext} from './rules.ts'

/** So many of a list need a note before the one without is told; and so many times those without. */
const enough = 3
const manyForOne = 4

export const missingResponsibility: Check = {
  rules: ['missingResponsibility'],
  create(context) {
    const look = (node: Parents, ancestors: readonly Parents[]) => {
      // A note above speaks for all below it.
      if ([...ancestors, node].some((above) => above.type !== 'document' && isNoted(above))) return
      checkList(context, node.children as readonly Nodes[])
    }
    return {
      visit: {section: look, attachment: look},
      end: () => checkList(context, context.children),
    }
  },
}

/** Looks at the sections of one parent, each run of one style by itself. */
function checkList({placeOf, report}: CheckContext, nodes: readonly Nodes[]): void {
  const byStyle = new Map<string, Section[]>()
  for (const node of nodes) {
    if (node.type !== 'section' || node.inline) continue
    const same = byStyle.get(node.style)
    if (same) same.push(node)
    else byStyle.set(node.style, [node])
  }
  for (const list of byStyle.values()) {
    const without = list.filter((section) => !hasNote(section))
    const noted = list.filter(isNoted).length
    if (noted < enough || without.length === 0 || without.length * manyForOne > noted) continue
    for (const section of without) {
      const at = placeOf(section.children[0]!)
      report('missingResponsibility', at, {actual: section.number + (section.title ?? '')})
    }
  }
}

/** Tells whether a note stands right below a node. */
function isNoted(node: Parents): boolean {
  return (node.children as readonly Nodes[]).some(({type}) => type === 'responsibility')
}

/** Tells whether a note stands anywhere below a section. */
function hasNote(section: Section): boolean {
  const stack: Nodes[] = [section]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'responsibility') return true
    if ('children' in node) for (const child of node.children as readonly Nodes[]) stack.push(child)
  }
  return false
}
