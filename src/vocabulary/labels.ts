/** Labels that are put together from two tables. */
import type {Role} from '../schema/nodes.ts'
import type {Vocabulary} from './index.ts'

/** Gives every role label: 牵头单位, 责任部门, 配合处室, … */
export function roleLabels({roleStems, roleNouns}: Vocabulary): string[] {
  return Object.keys(roleStems).flatMap((stem) => roleNouns.map((noun) => stem + noun))
}

/** Gives the role of a label, by its longest stem; `null` for a label of no known role. */
export function roleOfLabel({roleStems}: Vocabulary, label: string): Role | null {
  let best = ''
  for (const stem of Object.keys(roleStems)) if (label.startsWith(stem) && stem.length > best.length) best = stem
  return best === '' ? null : (roleStems[best] ?? null)
}

/** Gives the field of Meta that a label of metadata stands for; `null` where it stands for none or is unknown. */
export function fieldOf({metadataLabels}: Vocabulary, label: string): string | null {
  return Object.hasOwn(metadataLabels, label) ? (metadataLabels[label] ?? null) : null
}
