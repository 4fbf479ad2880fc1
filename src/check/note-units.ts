/** Units in a note that are named twice, or lead and are named among the others too; roles that name none. */
import type {Assignment, Organization, Responsibility, Role} from '../schema/nodes.ts'
import type {Check} from './rules.ts'

/** The roles that leave out who leads. */
const others: ReadonlySet<Role> = new Set<Role>(['responsible', 'support'])

export const noteUnits: Check = {
  rules: ['duplicateOrganization', 'leadAlsoResponsible', 'emptyRole'],
  create({report, placeOf, text}) {
    /** How many notes name who leads and others, and the units that are named in both, by note. */
    let both = 0
    const twice: Organization[][] = []
    return {
      visit: {
        responsibility(note) {
          const leads = new Set<string>()
          const again: Organization[] = []
          let hasOthers = false
          for (const assignment of assignmentsOf(note)) {
            const {role, label} = assignment
            const place = placeOf(assignment)
            if (place && assignment.children.length === 0 && label !== '' && isBare(text, place.from + label.length))
              report('emptyRole', place, {actual: label})
            const seen = new Set<string>()
            for (const unit of assignment.children) {
              if (unit.type !== 'organization') continue
              if (seen.has(unit.name)) report('duplicateOrganization', placeOf(unit), {actual: unit.name})
              else if (others.has(role) && leads.has(unit.name)) again.push(unit)
              seen.add(unit.name)
            }
            if (role === 'lead') for (const name of seen) leads.add(name)
            else if (leads.size > 0 && others.has(role)) hasOthers = true
          }
          if (hasOthers) both++
          if (again.length > 0) twice.push(again)
        },
      },
      end() {
        // Where half of the notes name the lead again, that is how the notice writes them.
        if (twice.length > 1 && twice.length * 2 > both) return
        for (const unit of twice.flat()) report('leadAlsoResponsible', placeOf(unit), {actual: unit.name})
      },
    }
  },
}

function assignmentsOf({children}: Responsibility): Assignment[] {
  return children.filter((child): child is Assignment => child.type === 'assignment')
}

/** Tells whether nothing but marks follows a label; 略 and 无 say something. */
function isBare(text: string, from: number): boolean {
  return /^[\s:：、，,]{0,8}(?:[；;。.〕）)\]】]|$)/.test(text.slice(from, from + 9))
}
