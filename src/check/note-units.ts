/** Units in a note that are named twice, or in two roles that exclude each other. */
import type {Check} from './rules.ts'

export const noteUnits: Check = {
  rules: ['duplicateOrganization', 'leadAlsoResponsible'],
  create({report, placeOf}) {
    return {
      visit: {
        responsibility({children}) {
          const leads = new Set<string>()
          for (const assignment of children) {
            if (assignment.type !== 'assignment') continue
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
