/** A date in brackets below the title, as collections and laws have it, that is not the date of writing. */
import type {Check} from './rules.ts'

export const datedHead: Check = {
  rules: ['factConflict'],
  create({children, meta, placeOf, report}) {
    return {
      end() {
        const {dateOfWriting} = meta
        const signed = meta.evidence['dateOfWriting']?.find(({from}) => from === 'body')?.position
        if (dateOfWriting === null || !signed) return
        for (const node of children) {
          if (node.type === 'paragraph' || node.type === 'section' || node.type === 'attachment') return
          if (node.type !== 'notes') continue
          const dates = node.children.filter((child) => child.type === 'date')
          const [date] = dates
          const words = node.children.map(({value}) => value).join('')
          // What else is said there (由…公布) is another act, and 2024-05-11 is when a page was put up.
          if (
            !date?.value.includes('年') ||
            dates.length !== 1 ||
            date.start !== date.end ||
            /[\p{L}]/u.test(words.replace(date.value, ''))
          )
            continue
          if (date.start !== null && date.start !== dateOfWriting)
            report('factConflict', placeOf(node), {
              actual: date.value,
              expected: [dateOfWriting],
              words: {field: 'dateOfWriting'},
            })
        }
      },
    }
  },
}
