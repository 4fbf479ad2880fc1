/** The targets of a notice by the prose that they stand in, for the rows of the ledger. */
import type {Nodes, Phrasing} from '../schema/nodes.ts'
import type {Inference, Target} from '../schema/task.ts'
import {phrasingRuns} from './prose.ts'
import type {PlacedTarget} from './targets.ts'

/** The targets of each run of prose. */
export type TargetsByRun = ReadonlyMap<readonly Phrasing[], readonly PlacedTarget[]>

/** Lists the targets in nodes and in all below them, in source order; notes and attachments are left out. */
export function targetsBelow(nodes: readonly Nodes[], targets: TargetsByRun): Target[] {
  if (targets.size === 0) return []
  const runs = nodes.flatMap(phrasingRuns)
  return runs.flatMap((run) => (targets.get(run) ?? []).map(({eId: _, ...target}): Target => target))
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
