/** The targets of a notice by the block that they stand in, for the rows of the ledger. */
import type {GongwenDocument} from '../schema/document.ts'
import type {Nodes} from '../schema/nodes.ts'
import type {Inference, Target} from '../schema/task.ts'
import {toTargets} from './targets.ts'

/** The targets of each block by its `eId`. */
export type TargetsByBlock = ReadonlyMap<string, readonly Target[]>

/** Reads the targets of a notice once. */
export function targetsByBlock(document: GongwenDocument): TargetsByBlock {
  const found = new Map<string, Target[]>()
  for (const {eId, ...target} of toTargets(document)) {
    if (eId === null) continue
    const known = found.get(eId)
    if (known) known.push(target)
    else found.set(eId, [target])
  }
  return found
}

/** Lists the targets in nodes and in all below them, in source order; notes and attachments are left out. */
export function targetsBelow(nodes: readonly Nodes[], targets: TargetsByBlock): Target[] {
  if (targets.size === 0) return []
  const found: Target[] = []
  const stack: Nodes[] = [...nodes].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'responsibility' || node.type === 'attachment') continue
    if ('eId' in node) for (const target of targets.get(node.eId) ?? []) found.push(target)
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as Nodes)
  }
  return found
}

/** Tells on which words the years of targets rest that say none. */
export function yearsOf(targets: readonly Target[]): Inference[] {
  const found = new Map<string, Inference>()
  for (const {inferred} of targets) {
    if (!inferred) continue
    const {words, position} = inferred
    found.set(words, {rule: 'year', field: 'targets', words, ...(position && {position})})
  }
  return [...found.values()]
}
