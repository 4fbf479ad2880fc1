/** Builds notes of responsibility: who leads, who answers, who helps, by when. */

import type {ConventionParts} from '../../grammars/convention.ts'
import {contactTail} from '../../grammars/organ-clause.ts'
import type {ResponsibilityBuilder} from '../../grammars/responsibility.ts'
import {isClose, isOpen} from '../../grammars/words.ts'
import type {Assignment, Deadline, Organization, Person, Position, Responsibility, Role, Text} from '../schema/nodes.ts'
import {type AnnotateContext, report, takeFrom, textLeaf, wordsOf} from './context.ts'
import {type Conventions, roleAt, unitsIn} from './conventions.ts'
import {deadline} from './deadlines.ts'
import {type ListedRange, organizations, personsOrOrganizations} from './lists.ts'

/** What a list without a label of its own goes by. */
export interface Heading {
  label: string
  role: Role
  /** Where the notice says so, if it is said elsewhere. */
  basis?: Position | undefined
}

/**
 * Reads a note, in brackets or on a line of its own.
 *
 * @param heading What a list without a label stands for: the head of its column, a label that holds on.
 * @returns The node, or `null` where the words cannot be read as a note; that is reported, and the words stay text.
 */
export function responsibility(
  context: AnnotateContext,
  conventions: Conventions,
  from: number,
  to: number,
  eId: string,
  heading: Heading | null = null,
): Responsibility | null {
  const {text} = context
  let first = from
  let last = to
  // The brackets and the stop after them are delimiters of the note.
  while (last > first && isEnd(text.charCodeAt(last - 1))) last--
  const whole = last
  const same = maySaySame(text, last) ? sameBracket.exec(text.slice(Math.max(first, last - 12), last)) : null
  if (same && last - same[0].length > first) last -= same[0].length
  const aside = last
  if (isOpen(text.charCodeAt(first)) && isClose(text.charCodeAt(last - 1))) {
    first++
    last--
  }
  // Who is to be asked is no organ.
  const asked = heading ? contactTail.exec(text.slice(first, last)) : null
  const end = asked ? first + asked.index : last
  const reader = new NoteReader(context, first, conventions.legendFor(from, to), heading)
  const read = context.grammars.responsibility.read(text.slice(first, end), reader, conventions.mayStandIn(first, end))
  const children = reader.finish()
  if (children && asked) children.push(textLeaf(context, end + 1, last))
  if (children && whole > aside) children.push(textLeaf(context, aside, whole))
  if (!read || !children || children.every(({type}) => type === 'text')) {
    report(context, 'unreadResponsibility', from, to)
    return null
  }
  const stated = conventions.within(from, to)
  const position = context.locator.at(from, to)
  const data = {sourceText: wordsOf(context, from, to)}
  return stated
    ? {type: 'responsibility', eId, conventions: stated, children, position, data}
    : {type: 'responsibility', eId, children, position, data}
}

/** Tells 。 ； ; behind a note. */
function isEnd(code: number): boolean {
  return code === 0x3002 || code === 0xff1b || code === 0x3b
}

/** 由: by whom something is done. It belongs to the verb, and so to the hull of what is assigned. */
const by = 0x7531

/** （下同） behind a note: what it says holds for the notes below. */
export const sameBracket = /[（(][ \t\u3000]*下同[ \t\u3000]*[）)]$/

/** What must hold where `sameBracket` ends. */
function maySaySame(text: string, end: number): boolean {
  let at = end - 2
  while (at > end - 12 && text.charCodeAt(at) <= 0x3000) at--
  return text.charCodeAt(at) === 0x540c && isClose(text.charCodeAt(end - 1))
}

/** The marks of a unit that a legend may speak of. */
const stars = /[*＊★☆△▲※]/

/** Puts the roles together from what the grammar tells, in order. */
class NoteReader implements ResponsibilityBuilder {
  private readonly children: (Assignment | Deadline | Text)[] = []
  private pending: ListedRange[] = []
  /** What stands in place of units. */
  private blanks: {from: number; to: number}[] = []
  private group = 0
  private isOpen = false
  private openEnd = 0
  /** The label that holds until the next one. */
  private current: {label: string; role: Role; from: number; to: number; used: boolean} | null = null
  /** The label whose list the legend was put to. */
  private split: NoteReader['current'] = null
  private failed = false

  constructor(
    private readonly context: AnnotateContext,
    private readonly base: number,
    private readonly legend: ConventionParts | null,
    private readonly heading: Heading | null,
  ) {
    if (heading) this.current = {...heading, from: -1, to: -1, used: true}
  }

  finish(): Responsibility['children'] | null {
    this.close()
    return this.failed ? null : takeFrom(this.children, 0)
  }

  label(from: number, to: number): void {
    this.close()
    const label = wordsOf(this.context, this.base + from, this.base + to)
    const role = this.context.grammars.roleOf(label)
    if (role) this.current = {label, role, from: this.base + from, to: this.base + to, used: false}
    else this.failed = true
  }

  organization(from: number, to: number): void {
    const start = this.base + from
    const {text, grammars} = this.context
    if (grammars.isPlaceholder(text, start, this.base + to)) {
      // 责任单位：无: nobody, in so many words.
      if (this.pending.length > 0) this.failed = true
      this.blanks.push({from: start, to: this.base + to})
      return
    }
    // 由市财政局负责.
    const begins = this.pending.length === 0 && to - from > 2 && text.charCodeAt(start) === by
    this.pending.push({from: begins ? start + 1 : start, to: this.base + to, group: this.group})
  }

  separator(pause: boolean): void {
    if (!pause) this.group++
  }

  joint(): void {
    // 甲会同乙负责: both answer.
    this.group++
  }

  open(_from: number, to: number): void {
    this.isOpen = true
    this.openEnd = this.base + to
  }

  verb(from: number, to: number): void {
    const verb = wordsOf(this.context, this.base + from, this.base + to)
    const role = this.context.vocabulary.roleVerbs[verb]
    if (!role || this.pending.length === 0) {
      this.failed = true
      return
    }
    this.assign(role, verb, this.base + to)
  }

  deadline(labelFrom: number, labelTo: number, valueFrom: number, valueTo: number): void {
    this.close()
    const {context, base} = this
    const label = wordsOf(context, base + labelFrom, base + labelTo)
    const hull = {from: base + labelFrom, to: base + Math.max(labelTo, valueTo)}
    this.children.push(deadline(context, label, hull, {from: base + valueFrom, to: base + valueTo}))
  }

  convention(from: number, to: number, parts: ConventionParts): void {
    const {context, base, current} = this
    // The list of a label may go on behind a legend: 甲局（逗号前为牵头单位，下同），乙局.
    if (current && this.pending.length > 0) this.assign(current.role, current.label, 0)
    else this.close()
    const {role, units} = parts
    const listed = units ? unitsIn(context, {from: base + units.from, to: base + units.to}) : []
    const part = role && roleAt(context, base + role.from, base + role.to)
    if (!units || !part || organizations(context, listed).every(({name}) => this.hasNamed(name))) {
      this.children.push(textLeaf(context, base + from, base + to))
      return
    }
    // A default names its units where it stands: what is around them stays words.
    const last = role!.from >= units.to ? role!.to : units.to
    // 由 goes with the verb, as it does in a note.
    const before = context.text.charCodeAt(base + units.from - 1) === by ? units.from - 1 : units.from
    if (before > from) this.children.push(textLeaf(context, base + from, base + before))
    this.pending = listed
    this.assign(part, wordsOf(context, base + role!.from, base + role!.to), base + last)
    if (to > last) this.children.push(textLeaf(context, base + last, base + to))
  }

  /** Ends the list that is open, with the role of its label. */
  private close(): void {
    const {current} = this
    if (this.pending.length > 0) {
      if (current) this.assign(current.role, current.label, 0)
      else this.failed = true
    } else if (current && !current.used) {
      this.children.push(this.assignment(current.role, current.label, current.from, current.to, []))
    }
    if (this.blanks.length > 0) {
      for (const {from, to} of this.blanks) this.children.push(textLeaf(this.context, from, to))
      this.blanks = []
    }
    this.current = null
  }

  private assign(role: Role, label: string, verbEnd: number): void {
    const {current, pending} = this
    const first = pending[0]!.from
    const start = this.context.text.charCodeAt(first - 1) === by ? first - 1 : first
    const from = current && !current.used ? current.from : start
    const to = Math.max(pending[pending.length - 1]!.to, verbEnd, this.isOpen ? this.openEnd : 0)
    if (current) current.used = true
    const split = role === 'responsible' && verbEnd === 0 ? this.splitByLegend() : null
    if (split) this.assignByLegend(split, label, from, to)
    else this.children.push(this.assignment(role, label, from, to, pending))
    this.pending = []
    this.isOpen = false
  }

  /** Gives the units that the legend speaks of, or `null` where none holds. */
  private splitByLegend(): Set<ListedRange> | null {
    const {legend, pending, current} = this
    if (!legend) return null
    if (legend.by === 'bracket') return this.heading?.label === '' ? new Set(pending) : null
    // The list goes on behind the words of the legend: the first units were told before them.
    if (current && current === this.split) return new Set()
    if (this.hasNamed()) return null
    this.split = current
    const {text} = this.context
    const {group} = pending[0]!
    const isMarked = (unit: ListedRange, index: number) => {
      if (legend.by === 'first') return index === 0
      if (legend.by === 'comma') return unit.group === group
      return stars.test(text.slice(unit.from, unit.to))
    }
    const marked = new Set(pending.filter(isMarked))
    return marked.size > 0 ? marked : null
  }

  /** Gives each unit its role by the legend; units in a row that share one are an assignment. */
  private assignByLegend(marked: ReadonlySet<ListedRange>, label: string, from: number, to: number): void {
    const {context, pending} = this
    const legend = this.legend!
    const basis = context.locator.at(legend.from, legend.to)
    const roleOf = (part: ConventionParts['role'], otherwise: Role) =>
      (part && roleAt(context, part.from, part.to)) ?? otherwise
    const lead = roleOf(legend.role, 'lead')
    const rest = roleOf(legend.rest, 'responsible')
    const {isOpen} = this
    let start = from
    for (let at = 0; at < pending.length; ) {
      const isLead = marked.has(pending[at]!)
      let end = at + 1
      while (end < pending.length && marked.has(pending[end]!) === isLead) end++
      const isLast = end === pending.length
      this.isOpen = isOpen && isLast
      const row = pending.slice(at, end)
      const made = this.assignment(isLead ? lead : rest, label, start, isLast ? to : row[row.length - 1]!.to, row)
      made.basis = basis ? [basis] : []
      this.children.push(made)
      at = end
      start = pending[end]?.from ?? to
    }
    this.isOpen = isOpen
  }

  /** Tells whether somebody, or who goes by a name, has a role already. */
  private hasNamed(name?: string): boolean {
    return this.children.some(
      (child) => child.type === 'assignment' && child.children.some((unit) => name === undefined || unit.name === name),
    )
  }

  private assignment(role: Role, label: string, from: number, to: number, list: readonly ListedRange[]): Assignment {
    const {context, heading, isOpen: open} = this
    const children: (Organization | Person)[] = context.grammars.asksForPersons(label)
      ? personsOrOrganizations(context, list)
      : organizations(context, list)
    const position = context.locator.at(from, to)
    return heading?.basis && label === heading.label
      ? {type: 'assignment', role, label, open, basis: [heading.basis], children, position}
      : {type: 'assignment', role, label, open, children, position}
  }
}
