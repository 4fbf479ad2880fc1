/** What a notice says once about all its notes, and which notes it governs. */
import type {ConventionParts} from '../../grammars/convention.ts'
import type {Convention, Role} from '../schema/nodes.ts'
import {roleOfLabel} from '../vocabulary/labels.ts'
import {type AnnotateContext, wordsOf} from './context.ts'
import {type ListedRange, organizations} from './lists.ts'

/** The conventions of a notice, for those who build its notes. */
export class Conventions {
  private readonly all: readonly ConventionParts[]
  /** Where the instrument begins that is built: a legend holds in its own only. */
  private instrument = 0

  constructor(private readonly context: AnnotateContext) {
    this.all = context.annotate ? context.grammars.convention.find(context.text) : []
  }

  /** Says that an attachment begins. */
  enter(from: number): void {
    this.instrument = from
  }

  /**
   * Gives the legend that a note goes by, or `null`: one in the note itself, or the last one above that holds for what
   * follows, or one below that speaks of what stands above it.
   */
  legendFor(from: number, to: number): ConventionParts | null {
    let above: ConventionParts | null = null
    for (const parts of this.all) {
      if (parts.by === null || parts.from < this.instrument) continue
      if (parts.from >= from && parts.to <= to) return parts
      if (parts.from >= to) return parts.reach === 'above' ? parts : above
      // In a note, a legend without 下同 holds for that note alone.
      if (parts.onward || !this.noted.has(parts)) above = parts
    }
    return above
  }

  /** The legends that stand in notes. */
  private readonly noted = new Set<ConventionParts>()

  /** Says that a note was built: the legends in it are its own, unless they say 下同. */
  close(from: number, to: number): void {
    for (const parts of this.all) if (parts.by !== null && parts.from >= from && parts.to <= to) this.noted.add(parts)
  }

  /** Gives the conventions that stand in a stretch, or `undefined`. */
  within(from: number, to: number): Convention[] | undefined {
    if (this.all.length === 0) return undefined
    const found = this.all.flatMap((parts) => {
      if (parts.from < from || parts.to > to) return []
      const convention = this.build(parts)
      return convention ? [convention] : []
    })
    return found.length > 0 ? found : undefined
  }

  private build(parts: ConventionParts): Convention | null {
    const {context} = this
    const role = parts.role ? this.roleAt(parts.role) : 'responsible'
    if (!role || (parts.by === null && parts.units === null)) return null
    return {
      kind: parts.by === null ? 'default' : 'legend',
      value: wordsOf(context, parts.from, parts.to),
      by: parts.by,
      role,
      rest: parts.rest ? this.roleAt(parts.rest) : null,
      organizations: parts.units ? organizations(context, unitsIn(context, parts.units)).map(({name}) => name) : [],
      reach: parts.reach,
      ...positionOf(context, parts.from, parts.to),
    }
  }

  private roleAt({from, to}: {from: number; to: number}): Role | null {
    return roleAt(this.context, from, to)
  }
}

/** Gives the role that a label or a verb names. */
export function roleAt(context: AnnotateContext, from: number, to: number): Role | null {
  const words = wordsOf(context, from, to)
  const {roleVerbs} = context.vocabulary
  return roleOfLabel(context.vocabulary, words) ?? (Object.hasOwn(roleVerbs, words) ? roleVerbs[words]! : null)
}

/** Finds the units in a stretch that holds nothing else. */
export function unitsIn(context: AnnotateContext, {from, to}: {from: number; to: number}): ListedRange[] {
  const list: ListedRange[] = []
  const nothing = () => undefined
  context.grammars.responsibility.read(context.text.slice(from, to), {
    label: nothing,
    joint: nothing,
    verb: nothing,
    deadline: nothing,
    separator: nothing,
    open: nothing,
    convention: nothing,
    organization: (first, last) => list.push({from: from + first, to: from + last, group: 0}),
  })
  return list
}

function positionOf(context: AnnotateContext, from: number, to: number) {
  const position = context.locator.at(from, to)
  return position ? {position} : {}
}
