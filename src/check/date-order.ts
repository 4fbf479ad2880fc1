/** The days that a notice gives for itself, in an order that cannot be: it ends before it begins. */
import type {Meta} from '../schema/document.ts'
import type {Check, CheckContext} from './rules.ts'

type DateField = 'dateOfWriting' | 'datePublished' | 'dateEffective' | 'dateExpires'

/** Which day must not be before which, and by how many days it may all the same. */
const order: readonly [field: DateField, other: DateField, grace: number][] = [
  ['dateExpires', 'dateEffective', 0],
  ['dateExpires', 'dateOfWriting', 0],
  ['datePublished', 'dateOfWriting', 0],
  // A notice may take effect before it is written (标准自1月1日起执行), but hardly by more than a year.
  ['dateEffective', 'dateOfWriting', 366],
]

export const dateOrder: Check = {
  rules: ['dateOrder'],
  create(context) {
    return {
      end() {
        const reported = new Set<DateField>()
        for (const [field, other, grace] of order) {
          const [day, later] = [dayOf(context.meta, field), dayOf(context.meta, other)]
          if (day === null || later === null || reported.has(field) || daysBetween(day, later) <= grace) continue
          reported.add(field)
          context.report('dateOrder', placeOf(context, field) ?? placeOf(context, other), {
            actual: day,
            expected: [later],
            words: {field, other},
          })
        }
      },
    }
  },
}

function dayOf(meta: Meta, field: DateField): string | null {
  return meta[field]?.slice(0, 10) ?? null
}

function daysBetween(day: string, later: string): number {
  return (Date.parse(later) - Date.parse(day)) / 86_400_000
}

/** Gives where a day is stated in the text; what a page states in its head has no place there. */
function placeOf({meta, placeOf}: CheckContext, field: DateField) {
  const stated = meta.evidence[field]?.find(({from, position}) => from !== 'pageMeta' && position !== undefined)
  return stated ? placeOf(stated) : null
}
