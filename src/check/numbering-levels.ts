/** The order of levels: 一、 then （一） then 1. then （1） (GB/T 9704 7.3.3). One message of a kind for a notice. */
import type {Section, SectionStyle} from '../schema/nodes.ts'
import type {Check, Stretch} from './rules.ts'

/** The ranks of the standard. Other styles may stand anywhere and say nothing of the level. */
const ranks: {readonly [Style in SectionStyle]?: number} = {
  ideographic: 1,
  parenthesizedIdeographic: 2,
  decimal: 3,
  parenthesizedDecimal: 4,
}

interface Found {
  at: Stretch
  actual: string
  parent: string
  count: number
}

export const numberingLevels: Check = {
  rules: ['numberingLevelSkipped', 'numberingStyleOrder'],
  create({placeOf, report}) {
    const found = new Map<'numberingLevelSkipped' | 'numberingStyleOrder', Found>()
    /** The skips from 一、 to 1., which are none where 一、 and 1. are all the levels of their document. */
    const shortened: {section: Section; parent: Section; whole: unknown}[] = []
    const withSecond = new Set<unknown>()
    /** The ordinal that the list in a section begins with. */
    const firsts = new Map<Section, number>()
    const note = (ruleId: 'numberingLevelSkipped' | 'numberingStyleOrder', section: Section, parent: Section) => {
      const same = found.get(ruleId)
      const at = placeOf(section.children[0]!)
      if (same) same.count++
      else if (at) found.set(ruleId, {at, actual: section.number, parent: parent.number, count: 1})
    }
    return {
      visit: {
        section(section, ancestors) {
          const rank = ranks[section.style]
          if (rank === undefined || section.inline) return
          // Each attachment counts its own levels.
          const whole = ancestors.findLast(({type}) => type === 'attachment') ?? null
          if (rank === 2) withSecond.add(whole)
          // Laws count 条 and 款 by themselves, and what stands between two ranks parts them.
          const parent = ancestors.at(-1)
          const above = parent?.type === 'section' ? ranks[parent.style] : undefined
          if (parent?.type !== 'section' || above === undefined || parent.inline) return
          const first = firsts.get(parent) ?? section.ordinal
          firsts.set(parent, first)
          // A list that runs on (37. after 36. in the part before) is one level in the whole notice.
          if (rank > above && first > 1) return
          if (rank <= above) note('numberingStyleOrder', section, parent)
          else if (above === 1 && rank === 3) shortened.push({section, parent, whole})
          else if (rank > above + 1) note('numberingLevelSkipped', section, parent)
        },
      },
      end() {
        for (const {section, parent, whole} of shortened)
          if (withSecond.has(whole)) note('numberingLevelSkipped', section, parent)
        for (const [ruleId, {at, actual, parent, count}] of found)
          report(ruleId, at, {actual, words: {parent, count: String(count)}})
      },
    }
  },
}
