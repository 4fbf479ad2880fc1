/** Units in a note that are named twice, or lead and are named among the others too; roles that name none. */
import type {Organization, Responsibility, Role} from '../schema/nodes.ts'
import type {Check, CheckContext, Stretch} from './rules.ts'

/** The roles that leave out who leads. */
const others: ReadonlySet<Role> = new Set<Role>(['responsible', 'support'])

export const noteUnits: Check = {
  rules: ['duplicateOrganization', 'leadAlsoResponsible', 'emptyRole'],
  create({report, placeOf, text}) {
    /** How many notes name who leads and others, and those among them that name a unit in both. */
    let both = 0
    const twice: {unit: Organization; label: string}[][] = []
    return {
      visit: {
        responsibility(note) {
          const leads = new Set<string>()
          const found: {unit: Organization; label: string}[] = []
          let hasOthers = false
          for (const {role, label, units, place, isEmpty} of listsOf(note, placeOf)) {
            if (isEmpty && place && isBare(text, place.from + label.length)) report('emptyRole', place, {actual: label})
            const seen = new Set<string>()
            for (const unit of units) {
              if (seen.has(unit.name)) report('duplicateOrganization', placeOf(unit), {actual: unit.name})
              else if (others.has(role) && leads.has(unit.name)) found.push({unit, label})
              seen.add(unit.name)
            }
            if (role === 'lead') for (const name of seen) leads.add(name)
            else if (leads.size > 0 && others.has(role)) hasOthers = true
          }
          if (hasOthers) both++
          if (found.length > 0) twice.push(found)
        },
      },
      end() {
        // Where half of the notes name the lead again, that is how the notice writes them.
        if (twice.length > 1 && twice.length * 2 > both) return
        for (const {unit, label} of twice.flat())
          report('leadAlsoResponsible', placeOf(unit), {actual: unit.name, words: {label}})
      },
    }
  },
}

/** The list of a role with its organs; persons are none. */
interface List {
  role: Role
  label: string
  units: Organization[]
  place: Stretch | null
  /** True where a label stands and nobody below it. */
  isEmpty: boolean
}

function listsOf({children}: Responsibility, placeOf: CheckContext['placeOf']): List[] {
  return children
    .filter((child) => child.type === 'assignment')
    .map((assignment) => ({
      role: assignment.role,
      label: assignment.label,
      units: assignment.children.filter((unit) => unit.type === 'organization'),
      place: placeOf(assignment),
      isEmpty: assignment.children.length === 0 && assignment.label !== '',
    }))
}

/** Tells whether nothing but marks follows a label; 略 and 无 say something. */
function isBare(text: string, from: number): boolean {
  return /^[\s:：、，,]{0,8}(?:[；;。.〕）)\]】]|$)/.test(text.slice(from, from + 9))
}
