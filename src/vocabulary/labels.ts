/** Labels that are put together from two tables. */
import type {Role} from '../schema/nodes.ts'
import {perVocabulary} from './cache.ts'
import type {Vocabulary} from './index.ts'

/** Gives every role label: 牵头单位, 责任部门, 配合处室, … */
export function roleLabels({roleStems, roleNouns}: Vocabulary): string[] {
  return Object.keys(roleStems).flatMap((stem) => roleNouns.map((noun) => stem + noun))
}

/** By their first character, the stems of a vocabulary with their roles, the longest first. */
const stemsFor = perVocabulary(({roleStems}) => {
  const byFirst = new Map<number, {stem: string; role: Role}[]>()
  const longestFirst = Object.entries(roleStems).sort(([a], [b]) => b.length - a.length)
  for (const [stem, role] of longestFirst) {
    const list = byFirst.get(stem.charCodeAt(0))
    if (list) list.push({stem, role})
    else byFirst.set(stem.charCodeAt(0), [{stem, role}])
  }
  return byFirst
})

/** Gives the role of a label, by its longest stem; `null` for a label of no known role. */
export function roleOfLabel(vocabulary: Vocabulary, label: string): Role | null {
  const stems = stemsFor(vocabulary).get(label.charCodeAt(0))
  if (stems) for (const {stem, role} of stems) if (label.startsWith(stem)) return role
  return null
}

/** Gives the field of Meta that a label of metadata stands for; `null` where it stands for none or is unknown. */
export function fieldOf({metadataLabels}: Vocabulary, label: string): string | null {
  return Object.hasOwn(metadataLabels, label) ? (metadataLabels[label] ?? null) : null
}
