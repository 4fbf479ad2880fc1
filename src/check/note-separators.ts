/** Separators in notes that are not those of the other notes: between roles, and between the units of one. */
import type {Assignment, Deadline, Responsibility} from '../schema/nodes.ts'
import {commonest, habitOf} from './habit.ts'
import type {Check, CheckContext, Stretch} from './rules.ts'

/** What a separator parts: two units of one role, or what stands before a label, a time limit, a clause with a verb. */
const places = ['unit', 'label', 'deadline', 'verb'] as const

interface Separator {
  place: (typeof places)[number]
  /** Where its note stands, and the mark itself. */
  note: Stretch
  at: Stretch
  /** The mark, half-width and full-width ones taken as one. */
  mark: string
}

/** How much is quoted of what follows a mark. UTF-16 units. */
const quoted = 4

export const noteSeparators: Check = {
  rules: ['noteSeparators'],
  create(context) {
    const {report, text} = context
    const found: Separator[] = []
    const say = ({note, at}: Separator, due: string, count: number) => {
      report('noteSeparators', at, {
        actual: text.slice(at.from, Math.min(note.to, at.to + quoted)),
        expected: [due],
        words: {count: String(count)},
        edits: [{...at, text: due}],
      })
    }
    return {
      visit: {
        responsibility(node, ancestors) {
          if (ancestors.some(({type}) => type === 'table')) return
          for (const separator of separatorsOf(context, node)) found.push(separator)
        },
      },
      end() {
        for (const place of places) {
          const own = found.filter((separator) => separator.place === place)
          const usual = habitOf(own.map(({mark}) => mark))
          if (!usual) continue
          const due = commonest(own.filter(({mark}) => mark === usual.key).map(({at}) => text[at.from]!))!
          const grouped = new Set(found.filter(isComma).map(({note}) => note))
          for (const separator of own) {
            if (separator.mark === usual.key || isGroup(separator)) continue
            // What commas part within, a stronger mark may part from the next role.
            if (usual.key === ',' && grouped.has(separator.note)) continue
            say(separator, due, usual.count)
          }
        }
      },
    }
  },
}

/** Tells a comma between two units. */
function isComma({place, mark}: Separator): boolean {
  return place === 'unit' && mark === ','
}

/** Tells a comma among units: it parts kinds of them (市教育局、市财政局，各县人民政府), or those who lead from the rest. */
function isGroup({place, mark}: Separator): boolean {
  return place === 'unit' && (mark === ',' || mark === '、')
}

/** Gives the separators of a note that are a single mark. */
function separatorsOf({placeOf, text}: CheckContext, node: Responsibility): Separator[] {
  const found: Separator[] = []
  const note = placeOf(node)
  if (!note) return found
  const add = (place: Separator['place'], before: Stretch | null, after: Stretch | null) => {
    if (!before || !after) return
    const gap = text.slice(before.to, after.from)
    const mark = gap.trim()
    if (mark.length !== 1 || !',，;；、。'.includes(mark)) return
    const from = before.to + gap.indexOf(mark)
    found.push({place, note, at: {from, to: from + 1}, mark: mark.normalize('NFKC')})
  }
  let last: Assignment | Deadline | null = null
  for (const child of node.children) {
    if (child.type === 'text') {
      last = null
      continue
    }
    const at = placeOf(child)
    // A list that a legend has parted is one list.
    const isParted = child.type === 'assignment' && child.basis !== undefined
    if (last && at && !isParted) {
      const isLabelled = !!child.label && text.startsWith(child.label, at.from)
      add(child.type === 'deadline' ? 'deadline' : isLabelled ? 'label' : 'verb', placeOf(last), at)
    }
    last = child
    if (child.type !== 'assignment') continue
    const units = child.children
    for (let index = 1; index < units.length; index++) add('unit', placeOf(units[index - 1]!), placeOf(units[index]!))
  }
  return found
}
