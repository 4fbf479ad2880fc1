import {readXlsx} from 'hucre/xlsx'
import readWorkbook from 'read-excel-file/node'
import {afterEach, describe, expect, it, vi} from 'vitest'
import type {Task} from '../../src/schema/task.ts'
import {type LedgerOptions, toLedger} from '../../src/views/ledger.ts'
import {toLedgerXlsx, xlsxLimits} from '../../src/views/ledger-xlsx.ts'
import {measure, taskOf} from './task.ts'

afterEach(() => void vi.useRealTimers())

const written = async (tasks: Task[], options: LedgerOptions = {}) => toLedgerXlsx(toLedger(tasks, options))

/** Reads the cells back with another library than the one that wrote them. */
async function cellsOf(tasks: Task[], options: LedgerOptions = {}): Promise<unknown[][]> {
  const [sheet] = await readWorkbook(Buffer.from((await written(tasks, options)).bytes))
  expect(sheet?.sheet).toBe('台账')
  return sheet!.data
}

describe('toLedgerXlsx', () => {
  it('writes words as words, days as dates, counts as numbers', async () => {
    const task = taskOf({
      text: '①勘察。②开工。',
      measures: [measure('①', '勘察。'), measure('②', '开工。')],
      deadline: {value: '2025年12月底前', start: null, end: '2025-12-31'},
      position: {start: {line: 7, column: 1, offset: 90}, end: {line: 9, column: 1, offset: 120}},
    })
    const [header, row] = await cellsOf([task], {blank: ['备注']})
    expect(header).toEqual(toLedger([], {blank: ['备注']}).header)
    const cell = (name: string) => row?.[header!.indexOf(name)]
    expect(cell('任务编号')).toBe('1.10')
    expect(cell('成文日期')).toEqual(new Date('2023-03-01'))
    expect(cell('完成日期')).toEqual(new Date('2025-12-31'))
    expect(cell('具体措施')).toBe('①勘察。\n②开工。')
    expect(cell('序号')).toBe(1)
    expect(cell('行号')).toBe(7)
    expect(cell('配合单位')).toBeNull()
    expect(cell('备注')).toBeNull()
  })

  it.each(['=1+1', '+86', '-5', '@SUM(A1)', '007', '1.0', '2023-03-01', 'true', '<b>&amp;"', '_x000D_', '𠀀渠'])(
    'keeps %j as it is',
    async (title) => {
      expect((await cellsOf([taskOf({title})]))[1]?.[6]).toBe(title)
      const {sheets} = await readXlsx((await written([taskOf({title})])).bytes)
      expect(sheets[0]?.cells?.get('1,6')?.formula).toBeUndefined()
    },
  )

  it('says where a character cannot stand in XML, and breaks lines one way', async () => {
    const title = '甲\u0000乙\u001B丙\uD800丁\uFFFE\r\n戊\r己'
    expect((await cellsOf([taskOf({title})]))[1]?.[6]).toBe('甲\uFFFD乙\uFFFD丙\uFFFD丁\uFFFD\n戊\n己')
  })

  it.each(['1899-12-31', '2023-13-01', '2023'])('leaves %j words, which Excel would count wrongly', async (day) => {
    expect((await cellsOf([taskOf({dateOfWriting: day})]))[1]?.[3]).toBe(day)
  })

  it('freezes and filters the header, wraps words, sets widths that read', async () => {
    const {bytes} = await written([taskOf(), taskOf()])
    const [sheet] = (await readXlsx(bytes, {readStyles: true})).sheets
    expect(sheet).toMatchObject({
      freezePane: {rows: 1},
      autoFilter: {range: 'A1:T3'},
      pageSetup: {orientation: 'landscape', printTitlesRow: '$1:$1'},
    })
    expect(sheet?.columns?.every(({width}) => width !== undefined && width >= 6)).toBe(true)
    expect(sheet?.cells?.get('0,6')?.style).toMatchObject({font: {bold: true}, alignment: {wrapText: true}})
    expect(sheet?.cells?.get('1,6')?.style).toMatchObject({alignment: {vertical: 'top', wrapText: true}})
    expect(sheet?.cells?.get('1,4')?.style?.numFmt).toBe('@')
    expect(sheet?.cells?.get('1,3')?.style?.numFmt).toBe('yyyy-mm-dd')
  })

  it('filters beyond column Z', async () => {
    const blank = Array.from({length: 10}, (_, index) => `备注${index}`)
    const [sheet] = (await readXlsx((await written([taskOf()], {blank})).bytes)).sheets
    expect(sheet?.autoFilter?.range).toBe('A1:AD2')
  })

  it('cuts what no cell holds, and says so there and to the caller', async () => {
    const whole = '渠'.repeat(xlsxLimits.cell)
    const {bytes, cut} = await written([taskOf({title: whole}), taskOf({title: `${whole}渠`})])
    expect(cut).toBe(1)
    const [sheet] = await readWorkbook(Buffer.from(bytes))
    expect(sheet?.data[1]?.[6]).toBe(whole)
    const short = String(sheet?.data[2]?.[6])
    expect(short).toHaveLength(xlsxLimits.cell)
    expect(short.endsWith('渠…（超出单元格上限，已截断）')).toBe(true)
  })

  it('refuses more rows than a sheet holds', async () => {
    const rows = Array.from({length: xlsxLimits.rows + 1}, () => [])
    await expect(toLedgerXlsx({columns: [], header: [], rows})).rejects.toThrow(RangeError)
  })

  it('writes the same bytes at another time', async () => {
    vi.useFakeTimers({toFake: ['Date'], now: new Date('2024-01-01')})
    const one = await written([taskOf()])
    vi.setSystemTime(new Date('2031-05-06'))
    expect(Buffer.compare((await written([taskOf()])).bytes, one.bytes)).toBe(0)
  })
})
