import {parse} from 'csv-parse/sync'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {toLedger} from '../../src/views/ledger.ts'
import {toLedgerCsv} from '../../src/views/ledger-csv.ts'
import {measure, taskOf} from './task.ts'

const awkward = fc.oneof(
  fc.string({unit: 'grapheme'}),
  fc.string({unit: fc.constantFrom('"', ',', '\n', '\r', '\t', '=', "'", ' ', '；', '渠', '\u0000')}),
)

const read = (csv: string, line = '\n') => parse(csv, {record_delimiter: line}) as string[][]

it('reads back the very same cells', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(awkward, awkward, awkward), {minLength: 1}), (rows) => {
      const header = ['a', 'b', 'c']
      expect(read(toLedgerCsv({columns: [], header, rows}))).toEqual([header, ...rows])
    }),
  )
})

it('leaves formulas alone, and is UTF-8 with line feeds', () => {
  const csv = toLedgerCsv(toLedger([taskOf({number: '-1', title: '=1+1'})], {headers: 'en'}))
  expect(csv).toMatch(/^serial,documentTitle,/)
  expect(csv).toMatch(/,-1,.*,=1\+1,/)
  expect(csv).not.toContain('\r')
  expect(csv.endsWith('\n')).toBe(true)
})

it('has its header where there are no tasks', () => {
  expect(toLedgerCsv(toLedger([])).split('\n')).toEqual([expect.stringMatching(/^序号,.*,行号$/), ''])
})

it('writes for Excel a byte order mark and CRLF between rows, line feeds within cells', () => {
  const task = taskOf({text: '①勘察。②开工。', measures: [measure('①', '勘察。'), measure('②', '开工。')]})
  const csv = toLedgerCsv(toLedger([task]), {excel: true})
  expect(csv).toMatch(/^\uFEFF序号,/)
  expect(csv.match(/\r\n/g)).toHaveLength(2)
  expect(csv.endsWith('\r\n')).toBe(true)
  expect(read(csv.slice(1), '\r\n')[1]?.[7]).toBe('①勘察。\n②开工。')
})

it.each([
  '=1+1',
  '+86',
  '-5',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '＝1+1',
  '＋86',
  '－5',
  '＠x',
  ' =1',
  '\n=1',
  '　=1',
  '\uFEFF=1',
  '\u0000=1',
  '\u200B=1',
])('keeps Excel from taking %j for a formula', (title) => {
  const ledger = toLedger([taskOf({title})])
  expect(read(toLedgerCsv(ledger, {excel: true}).slice(1), '\r\n')[1]?.[6]).toBe(`'${title}`)
  expect(read(toLedgerCsv(ledger))[1]?.[6]).toBe(title)
})

it.each(['1=1', '甲-乙', '（一）=', "'=1", '—5', ''])('leaves %j as it is for Excel', (title) => {
  expect(read(toLedgerCsv(toLedger([taskOf({title})]), {excel: true}).slice(1), '\r\n')[1]?.[6]).toBe(title)
})

it('guards the headers that the caller gives too', () => {
  expect(toLedgerCsv(toLedger([], {blank: ['=1']}), {excel: true})).toContain(",'=1\r\n")
})

it('keeps Excel from taking a label for a number or a day, and no quantity', () => {
  const rows = ['1.10', '(1)', '1-2', '1、', '（一）'].map((number) => taskOf({number}))
  const read = parse(toLedgerCsv(toLedger(rows), {excel: true}).slice(1), {record_delimiter: '\r\n'}) as string[][]
  const at = read[0]!.indexOf('任务编号')
  expect(read.slice(1).map((row) => row[at])).toEqual(["'1.10", "'(1)", "'1-2", '1、', '（一）'])
  expect(read[1]![0]).toBe('1')
})
