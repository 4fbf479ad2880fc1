/** Units in a note that are named twice, or in two roles that exclude each other; roles that name none. */
import type {Check} from './rules.ts'

export const noteUnits: Check = {
  rules: ['duplicateOrganization', 'leadAlsoResponsible', 'emptyRole'],
  create({report, placeOf, text}) {
    return {
      visit: {
        responsibility({children}) {
          const leads = new Set<string>()
          for (const assignment of children) {
            if (assignment.type !== 'assignment') continue
            const place = placeOf(assignment)
            if (
              place &&
              assignment.children.length === 0 &&
              assignment.label !== '' &&
              isBare(text, place.from + assignment.label.length)
            )
              report('emptyRole', place, {actual: assignment.label})
            const seen = new Set<string>()
            for (const unit of assignment.children) {
              if (unit.type !== 'organization') continue
              if (seen.has(unit.name)) report('duplicateOrganization', placeOf(unit), {actual: unit.name})
              else if (assignment.role === 'responsible' && leads.has(unit.name))
                report('leadAlsoResponsible', placeOf(unit), {actual: unit.name})
              seen.add(unit.name)
              if (assignment.role === 'lead') leads.add(unit.name)
            }
          }
        },
      },
    }
  },
}

/** Tells whether nothing but marks follows a label; 略 and 无 say something. */
function isBare(text: string, from: number): boolean {
  return /^[\s:：、，,]{0,8}(?:[；;。.〕）)\]】]|$)/.test(text.slice(from, from + 9))
}
