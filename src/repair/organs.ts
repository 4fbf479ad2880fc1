/** The organs that a notice names in lists, whether they were told apart or stand in one text. */
import type {Placed} from './passages.ts'

/** An organ of a list, as written but for white space. */
export interface ListedOrgan {
  name: string
  /** True among the addressees. */
  addressed: boolean
  /** Its place in the logical text. */
  from: number
  to: number
}

/** Gives them in the order of the source. Without annotations those among the addressees alone are known. */
export function listedOrgans(leaves: readonly Placed[], text: string): ListedOrgan[] {
  return leaves.flatMap(({leaf, ancestors, from, to}): ListedOrgan[] => {
    const addressed = ancestors[ancestors.length - 1]?.type === 'addressees'
    if (leaf.type === 'organization') return [{name: withoutBlanks(leaf.value), addressed, from, to}]
    if (leaf.type !== 'text' || !addressed) return []
    return [...text.slice(from, to).matchAll(/[^、，,；;]+/g)].map((found) => ({
      name: withoutBlanks(found[0]),
      addressed,
      from: from + found.index,
      to: from + found.index + found[0].length,
    }))
  })
}

function withoutBlanks(words: string): string {
  return words.replace(/[\s\u3000\u00a0]+/g, '')
}
