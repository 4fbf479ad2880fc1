/** Builds lists of persons by role. */
import type {Block} from '../parse/blocks.ts'
import type {Range} from '../parse/lines.ts'
import {rosterFor} from '../parse/shapes.ts'
import type {Person, Roster, RosterGroup} from '../schema/nodes.ts'
import {type AnnotateContext, wordsOf} from './context.ts'

/** The role that the next person without one has. It holds on below numbers that part a list. */
export interface RosterState {
  role: string
}

/**
 * Builds a list of persons; lines without a role carry the one above. A line is one group's beginning only where it names
 * a role, so that a group is all persons of it in a row.
 */
export function roster(context: AnnotateContext, block: Block, eId: string, state: RosterState): Roster {
  const children: RosterGroup[] = []
  for (const line of block.lines) addLine(context, line, children, state)
  return {type: 'roster', eId, children, position: context.locator.at(block.from, block.to)}
}

function addLine(context: AnnotateContext, line: Range, groups: RosterGroup[], state: RosterState): void {
  let group = groups[groups.length - 1]
  let from = line.from
  const persons: Person[] = []
  let isNew = group === undefined
  rosterFor(context.vocabulary).read(context.text.slice(line.from, line.to), {
    role(first, last) {
      state.role = bare(context.text.slice(line.from + first, line.from + last))
      from = line.from + first
      isNew = true
    },
    person(first, nameTo, titleFrom, titleTo, to) {
      const value = wordsOf(context, line.from + first, line.from + to)
      persons.push({
        type: 'person',
        value,
        name: bare(context.text.slice(line.from + first, line.from + nameTo)),
        title: titleTo > titleFrom ? wordsOf(context, line.from + titleFrom, line.from + titleTo) : null,
        position: context.locator.at(line.from + first, line.from + to),
      })
    },
  })
  if (isNew || !group) {
    group = {type: 'rosterGroup', role: state.role, children: [], position: context.locator.at(from, line.to)}
    groups.push(group)
  } else if (group.position) group.position = {start: group.position.start, end: context.locator.at(from, line.to)!.end}
  for (const person of persons) group.children.push(person)
}

function bare(words: string): string {
  return words.replace(/[\s\u3000\u00a0]+/g, '')
}
