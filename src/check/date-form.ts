/** 成文日期 as 7.3.5.4 writes it: Arabic numerals, no zeros in front. */
import type {Check} from './rules.ts'

/** GB/T 9704-2012 came into force; before, dates were written in Chinese numerals. An ISO date. */
const due = '2012-07-01'
const han = /[〇○零一二三四五六七八九十]/
const zero = /(?:年|月)\s?[0０][0-9０-９]/

export const dateForm: Check = {
  rules: ['dateForm'],
  create({children, placeOf, report}) {
    return {
      end() {
        for (const node of children) {
          if (node.type !== 'signature') continue
          const date = node.children.find((child) => child.type === 'date')
          const place = date && placeOf(date)
          if (!date?.start || !place || date.start !== date.end || date.start < due) continue
          if (!/日$/.test(date.value) || !(han.test(date.value) || zero.test(date.value))) continue
          const [year, month, day] = date.start.split('-').map(Number)
          const text = `${year}年${month}月${day}日`
          report('dateForm', place, {expected: [text], edits: [{...place, text}]})
        }
      },
    }
  },
}
