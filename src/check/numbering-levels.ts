/** Levels that do not run 一、 （一） 1. （1） (GB/T 9704 7.3.3). */
import type {Nodes, Parents, Section, SectionStyle} from '../schema/nodes.ts'
import type {Check} from './rules.ts'

/** The levels of the standard. All other styles stand outside it: those of laws, 一是, ①, 1.1. */
const ranks: Partial<Record<SectionStyle, number>> = {
  ideographic: 1,
  parenthesizedIdeographic: 2,
  decimal: 3,
  parenthesizedDecimal: 4,
}

/** A section that stands right below another of the levels. */
interface Step {
  parent: Section
  section: Section
}

/** The levels of one instrument: the notice itself, or an attachment. */
interface Levels {
  used: Set<number>
  steps: Step[]
}

export const numberingLevels: Check = {
  rules: ['numberingLevelSkipped', 'numberingStyleOrder'],
  create({report, placeOf}) {
    const instruments = new Map<Nodes | null, Levels>()
    /** Which lists of a parent begin with 1; others run on from an earlier one (三、 with 37. below it). */
    const begun = new Map<Parents, Map<SectionStyle, boolean>>()
    const begins = (parent: Parents, {style, ordinal}: Section): boolean => {
      const lists = begun.get(parent) ?? new Map<SectionStyle, boolean>()
      begun.set(parent, lists)
      const begins = lists.get(style) ?? ordinal === 1
      lists.set(style, begins)
      return begins
    }
    const levelsOf = (ancestors: readonly Parents[]): Levels => {
      const own = ancestors.findLast(({type}) => type === 'attachment') ?? null
      let levels = instruments.get(own)
      if (!levels) {
        levels = {used: new Set(), steps: []}
        instruments.set(own, levels)
      }
      return levels
    }
    const say = (ruleId: 'numberingLevelSkipped' | 'numberingStyleOrder', steps: readonly Step[]) => {
      const [first] = steps
      if (!first) return
      const {parent, section} = first
      const words = {parent: parent.number.trim(), count: String(steps.length)}
      report(ruleId, placeOf(section.children[0]!), {actual: section.number.trim(), words})
    }
    return {
      visit: {
        section(section, ancestors) {
          const rank = section.inline ? undefined : ranks[section.style]
          if (rank === undefined || ancestors.some(({type}) => type === 'table')) return
          const levels = levelsOf(ancestors)
          levels.used.add(rank)
          const parent = ancestors.at(-1)
          if (parent?.type !== 'section' || ranks[parent.style] === undefined) return
          if (begins(parent, section)) levels.steps.push({parent, section})
        },
      },
      end() {
        const skipped: Step[] = []
        const reversed: Step[] = []
        for (const {used, steps} of instruments.values()) {
          // 一、 and 1. may be the only two levels.
          const isShort = !used.has(2) && !used.has(4)
          for (const step of steps) {
            const from = ranks[step.parent.style]!
            const to = ranks[step.section.style]!
            if (to < from) reversed.push(step)
            else if (to > from + 1 && !(isShort && from === 1 && to === 3)) skipped.push(step)
          }
        }
        say('numberingLevelSkipped', skipped)
        say('numberingStyleOrder', reversed)
      },
    }
  },
}
