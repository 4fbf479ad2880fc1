/** Labels that are put together from two tables. */
import {wordFinder} from '../../grammars/words.ts'
import type {Role} from '../schema/nodes.ts'
import {perVocabulary} from './cache.ts'
import type {Vocabulary} from './index.ts'

/** Gives every role label: 牵头单位, 责任部门, 配合处室, … */
export function roleLabels({roleStems, roleNouns}: Vocabulary): string[] {
  return Object.keys(roleStems).flatMap((stem) => roleNouns.map((noun) => stem + noun))
}

const stemFinder = perVocabulary(({roleStems}) => wordFinder(Object.keys(roleStems)))

/** Gives the role of a label, by its longest stem; `null` for a label of no known role. */
export function roleOfLabel(vocabulary: Vocabulary, label: string): Role | null {
  const length = stemFinder(vocabulary)(label, 0)
  return length === 0 ? null : (vocabulary.roleStems[label.slice(0, length)] ?? null)
}

/** Gives the field of Meta that a label of metadata stands for; `null` where it stands for none or is unknown. */
export function fieldOf({metadataLabels}: Vocabulary, label: string): string | null {
  return Object.hasOwn(metadataLabels, label) ? (metadataLabels[label] ?? null) : null
}
