/** What a notice says once about all its notes, and which notes it governs. */
import type {ConventionParts} from '../../grammars/convention.ts'
import {firstFrom} from '../../grammars/places.ts'
import {isOpen} from '../../grammars/words.ts'
import type {Convention, Role} from '../schema/nodes.ts'
import {type AnnotateContext, wordsOf} from './context.ts'
import {type ListedRange, organizations} from './lists.ts'

/** The conventions of a notice, for those who build its notes in the order of the text. */
export class Conventions {
  private readonly all: readonly ConventionParts[]
  private readonly starts: readonly number[]
  private readonly legends: readonly ConventionParts[]
  /** Where the instrument begins that is built: a legend holds in its own only. */
  private instrument = 0
  private end: number
  /** The first legend that does not end before the last note that was asked for. */
  private next = 0
  /** The legend that holds for what follows. */
  private above: ConventionParts | null = null
  /** Where the last note ends. */
  private noteFrom = -1
  private noteTo = -1

  /** @param end Where the notice itself ends, and its first annex begins. */
  constructor(
    private readonly context: AnnotateContext,
    end: number,
  ) {
    this.end = end
    this.all = context.grammars.convention.find(context.text, context.anchors)
    this.starts = this.all.map(({from}) => from)
    this.legends = this.all.filter(({by}) => by !== null)
  }

  /** Says that an annex begins, and where it ends. */
  enter(from: number, to: number): void {
    this.instrument = from
    this.end = to
    this.above = null
  }

  /**
   * Gives the legend that a note goes by, or `null`: one in the note itself, or the last one above that holds for what
   * follows, or one below that speaks of what stands above it. In a note, a legend without 下同 holds for that note alone.
   */
  legendFor(from: number, to: number): ConventionParts | null {
    for (; this.next < this.legends.length; this.next++) {
      const parts = this.legends[this.next]!
      if (parts.to > from) break
      const noted = parts.from >= this.noteFrom && parts.to <= this.noteTo
      if (parts.from >= this.instrument && parts.reach !== 'above' && (parts.onward || !noted)) this.above = parts
    }
    this.noteFrom = from
    this.noteTo = to
    const near = this.legends[this.next]
    if (near && near.to <= to) return near
    if (!near || near.from < this.instrument || near.from >= this.end) return this.above
    // （责任单位：…）（逗号前为牵头单位，下同）: the bracket right behind a note speaks of it.
    const behind = near.from - to <= 2 && isOpen(this.context.text.charCodeAt(near.from - 1))
    return behind || near.reach !== 'below' ? near : this.above
  }

  /** Tells whether a convention may stand in a stretch, or a part of one. */
  mayStandIn(from: number, to: number): boolean {
    const {anchors} = this.context
    const at = firstFrom(anchors, from)
    return at < anchors.length && anchors[at]! < to
  }

  /** Gives the conventions that stand in a stretch, or `undefined`. */
  within(from: number, to: number): Convention[] | undefined {
    let found: Convention[] | undefined
    for (let at = firstFrom(this.starts, from); at < this.all.length && this.all[at]!.to <= to; at++) {
      const convention = this.build(this.all[at]!)
      if (convention) {
        found ??= []
        found.push(convention)
      }
    }
    return found
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
  return context.grammars.roleOf(words) ?? (Object.hasOwn(roleVerbs, words) ? roleVerbs[words]! : null)
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
