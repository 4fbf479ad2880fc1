/** Writes the words of a tree as plain text. */
import type {Nodes, Parents} from '../schema/nodes.ts'
import {visit} from './visit.ts'

/** What stands before a node: nothing, a line break, a tab. */
type Gap = '' | '\n' | '\t'

/** Parents whose children run on in one line. All others hold one child a line. */
const runningOn = new Set<Parents['type']>(['title', 'heading', 'paragraph', 'notes'])

/** Whether the line of a node is still open at its end, so that an inline section goes on in it. */
function endsInLine(node: Nodes | undefined): boolean {
  if (node?.type === 'section') return node.inline
  return node?.type === 'num' || node?.type === 'heading' || node?.type === 'paragraph'
}

function gapBefore(node: Nodes, index: number, parent: Parents): Gap {
  // The gap before a parent stands before its first child.
  if (index === 0 || runningOn.has(parent.type)) return ''
  if (node.type === 'tableCell') return '\t'
  const before = parent.children[index - 1]!
  // Words that repair put in belong to what follows: 〔东湖市〕人民政府.
  if (before.type === 'inferred') return ''
  if (parent.type === 'section' && before.type === 'num') return ''
  if (node.type !== 'section' || !node.inline || before.type === 'heading' || !endsInLine(before)) return '\n'
  return before.type === 'section' && !endsInLine(before.children.at(-1)) ? '\n' : ''
}

/**
 * Writes all words of a node. Blocks and the entries of lists stand on lines of their own, cells of a row are parted by
 * tabs, the number of a section stands with what follows it, inline items stay in their line, a field is 标签：值 (the value alone where it has no label).
 * Nothing else is added, and lines without words are left out. Removals are not words of the tree. Without recursion.
 *
 * `1.` + heading 综合交通 + paragraph 加快建设。 → `1.综合交通⏎加快建设。`
 */
export function toText(node: Nodes): string {
  const parts: string[] = []
  let breakDue = false
  const put = (words: string) => {
    if (words === '') return
    if (breakDue) parts.push('\n')
    breakDue = false
    parts.push(words)
  }
  visit(node, (visited, index, parent) => {
    const gap = index === undefined || parent === undefined ? '' : gapBefore(visited, index, parent)
    if (gap === '\n') breakDue = parts.length > 0
    else put(gap)
    if ('value' in visited)
      put(visited.type === 'field' && visited.label !== '' ? `${visited.label}：${visited.value}` : visited.value)
  })
  return parts.join('')
}
