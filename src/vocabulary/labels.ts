/** Labels that are put together from two tables. */
import type {Role} from '../schema/nodes.ts'
import {perVocabulary} from './cache.ts'
import type {Vocabulary} from './index.ts'

/** Gives every role label: 牵头单位, 责任部门, 配合处室, … */
export function roleLabels({roleStems, roleNouns}: Vocabulary): string[] {
  return Object.keys(roleStems).flatMap((stem) => roleNouns.map((noun) => stem + noun))
}

/** Tells the role of a label, by its longest stem; `null` for a label of no known role. */
export type RoleOf = (label: string) => Role | null

/** Gives the reader of role labels for a vocabulary. */
export const roleReaderFor = perVocabulary(({roleStems}): RoleOf => {
  /** By their first character, the longest first. */
  const byFirst = new Map<number, {stem: string; role: Role}[]>()
  const longestFirst = Object.entries(roleStems).sort(([a], [b]) => b.length - a.length)
  for (const [stem, role] of longestFirst) {
    const list = byFirst.get(stem.charCodeAt(0))
    if (list) list.push({stem, role})
    else byFirst.set(stem.charCodeAt(0), [{stem, role}])
  }
  return (label) => {
    const stems = byFirst.get(label.charCodeAt(0))
    if (!stems) return null
    for (let index = 0; index < stems.length; index++) {
      const {stem, role} = stems[index]!
      if (label.startsWith(stem)) return role
    }
    return null
  }
})

/** Gives the field of Meta that a label of metadata stands for; `null` where it stands for none or is unknown. */
export function fieldOf({metadataLabels}: Vocabulary, label: string): string | null {
  return Object.hasOwn(metadataLabels, label) ? (metadataLabels[label] ?? null) : null
}
