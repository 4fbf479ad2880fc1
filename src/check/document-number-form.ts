/** 发文字号 as 7.2.5 writes it: the year in 〔〕, the serial number without 第 and without zeros in front. */

import {Mark} from '../read/source-text.ts'
import type {Field} from '../schema/nodes.ts'
import type {Check, CheckContext} from './rules.ts'

/** 东政办 [2021]年 第 057 号. */
const parts =
  /([〔[［（(【])\s*([0-9０-９]{4}|[一二][〇○Oo零一二三四五六七八九]{3})\s*(年?)\s*([〕\]］）)】])\s*(第?)\s*([0-9０-９]{1,6})\s*号\s*$/
const hanDigits = '〇一二三四五六七八九'

export const documentNumberForm: Check = {
  rules: ['documentNumberForm'],
  create(context) {
    return {
      end() {
        const fields = context.children.flatMap((node) =>
          node.type === 'masthead' || node.type === 'metadata'
            ? node.children.map((field) => ({field, own: node.type === 'masthead'}))
            : [],
        )
        const numbers = fields.filter(({field}) => field.field === 'documentNumber')
        // A page copies the number in its own way: the notice's counts, where it has one.
        const own = numbers.find((number) => number.own) ?? numbers[0]
        if (own) checkNumber(context, own.field)
      },
    }
  },
}

function checkNumber({text, placeOf, report}: CheckContext, field: Field): void {
  const place = placeOf(field)
  if (!place) return
  // The hull of a field begins with its label.
  const words = text.slice(place.from, place.to)
  const found = parts.exec(words)
  if (!found || words.slice(0, found.index).includes(Mark.table)) return
  const [whole, open, year, unit, close, ordinal, serial] = found as unknown as [string, ...string[]]
  const wanted = `〔${arabic(year!)}〕${arabic(serial!).replace(/^0+(?=[0-9])/, '')}`
  const isForm = open === '〔' && close === '〕' && unit === '' && ordinal === '' && !/^[一二]/.test(year!)
  if (isForm && arabic(serial!) === wanted.slice(6)) return
  const from = place.from + found.index
  const before = field.value.trim().slice(0, Math.max(0, field.value.trim().search(/[〔[［（(【]\s*[0-9０-９一二]/)))
  report(
    'documentNumberForm',
    {from: from - before.length, to: from + whole.trimEnd().length},
    {
      expected: [`${before}${wanted}号`],
      edits: [{from, to: from + whole.lastIndexOf('号'), text: wanted}],
    },
  )
}

function arabic(digits: string): string {
  return digits
    .normalize('NFKC')
    .replace(/[○Oo零]/g, '〇')
    .replace(/[〇一二三四五六七八九]/g, (one) => String(hanDigits.indexOf(one)))
}
