/** Builds notes of responsibility: who leads, who answers, who helps, by when. */
import {readDate} from '../../grammars/date.ts'
import type {ResponsibilityBuilder} from '../../grammars/responsibility.ts'
import {isClose, isOpen} from '../../grammars/words.ts'
import type {Assignment, Deadline, Responsibility, Role} from '../schema/nodes.ts'
import {roleOfLabel} from '../vocabulary/labels.ts'
import {type AnnotateContext, report, wordsOf} from './context.ts'
import {type ListedRange, organizations} from './lists.ts'

/**
 * Reads a note, in brackets or on a line of its own.
 *
 * @returns The node, or `null` where the words cannot be read as a note; that is reported, and the words stay text.
 */
export function responsibility(context: AnnotateContext, from: number, to: number, eId: string): Responsibility | null {
  const {text} = context
  let first = from
  let last = to
  // The brackets and the stop after them are delimiters of the note.
  while (last > first && '。；;'.includes(text[last - 1]!)) last--
  if (isOpen(text.charCodeAt(first)) && isClose(text.charCodeAt(last - 1))) {
    first++
    last--
  }
  const reader = new NoteReader(context, first)
  const read = context.grammars.responsibility.read(text.slice(first, last), reader)
  const children = reader.finish()
  if (!read || !children || children.length === 0) {
    report(context, 'unreadResponsibility', from, to)
    return null
  }
  return {
    type: 'responsibility',
    eId,
    children,
    position: context.locator.at(from, to),
    data: {sourceText: wordsOf(context, from, to)},
  }
}

/** Puts the roles together from what the grammar tells, in order. */
class NoteReader implements ResponsibilityBuilder {
  private readonly children: (Assignment | Deadline)[] = []
  private pending: ListedRange[] = []
  private group = 0
  private isOpen = false
  private openEnd = 0
  /** The label that holds until the next one. */
  private current: {label: string; role: Role; from: number; to: number; used: boolean} | null = null
  private failed = false

  constructor(
    private readonly context: AnnotateContext,
    private readonly base: number,
  ) {}

  finish(): (Assignment | Deadline)[] | null {
    this.close()
    return this.failed ? null : this.children
  }

  label(from: number, to: number): void {
    this.close()
    const label = wordsOf(this.context, this.base + from, this.base + to)
    const role = roleOfLabel(this.context.vocabulary, label)
    if (role) this.current = {label, role, from: this.base + from, to: this.base + to, used: false}
    else this.failed = true
  }

  organization(from: number, to: number): void {
    const start = this.base + from
    // 由市财政局负责: 由 is part of the verb.
    const by = this.pending.length === 0 && this.context.text[start] === '由' && to - from > 2
    this.pending.push({from: by ? start + 1 : start, to: this.base + to, group: this.group})
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
    const value = wordsOf(context, base + valueFrom, base + valueTo)
    const span = value === '' ? null : readDate(value)
    this.children.push({
      type: 'deadline',
      value,
      label: wordsOf(context, base + labelFrom, base + labelTo),
      start: span?.start ?? null,
      end: span?.end ?? null,
      position: context.locator.at(base + labelFrom, base + Math.max(labelTo, valueTo)),
    })
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
    this.current = null
  }

  private assign(role: Role, label: string, verbEnd: number): void {
    const {current, pending} = this
    const from = current && !current.used ? current.from : pending[0]!.from
    const to = Math.max(pending[pending.length - 1]!.to, verbEnd, this.isOpen ? this.openEnd : 0)
    if (current) current.used = true
    this.children.push(this.assignment(role, label, from, to, pending))
    this.pending = []
    this.isOpen = false
  }

  private assignment(role: Role, label: string, from: number, to: number, list: readonly ListedRange[]): Assignment {
    return {
      type: 'assignment',
      role,
      label,
      open: this.isOpen,
      children: organizations(this.context, list),
      position: this.context.locator.at(from, to),
    }
  }
}
