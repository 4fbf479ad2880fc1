import {expect, test} from 'vitest'
import type {Table, TableCell} from '../../src/schema/nodes.ts'
import {tableGrid, toText} from '../../src/tree/index.ts'
import {paragraph} from '../helpers/example-document.ts'

const cell = (value: string, colSpan = 1, rowSpan = 1): TableCell => ({
  type: 'tableCell',
  colSpan,
  rowSpan,
  children: [paragraph('p', value)],
})
const table = (...rows: TableCell[][]): Table => ({
  type: 'table',
  eId: 'tbl_1',
  children: rows.map((children) => ({type: 'tableRow', header: false, children})),
})
const words = (of: Table) => tableGrid(of).map((row) => row.map((place) => place && toText(place)))

test('a plain table is its rows', () => {
  expect(words(table([cell('甲'), cell('乙')], [cell('丙'), cell('丁')]))).toEqual([
    ['甲', '乙'],
    ['丙', '丁'],
  ])
  expect(tableGrid(table())).toEqual([])
  expect(tableGrid(table([], []))).toEqual([[], []])
})

test('a merged cell is the same object at each place', () => {
  const merged = cell('甲', 2, 2)
  const grid = tableGrid(table([merged, cell('乙')], [cell('丙')]))
  expect(grid[0]![0]).toBe(merged)
  expect([grid[0]![1], grid[1]![0], grid[1]![1]]).toEqual([merged, merged, merged])
  expect(grid[1]![1]).toBe(merged)
  expect(words(table([merged, cell('乙')], [cell('丙')]))).toEqual([
    ['甲', '甲', '乙'],
    ['甲', '甲', '丙'],
  ])
})

test('ragged rows end in null, without holes', () => {
  const ragged = table([cell('甲'), cell('乙'), cell('丙', 1, 3)], [cell('丁')], [])
  expect(words(ragged)).toEqual([
    ['甲', '乙', '丙'],
    ['丁', null, '丙'],
    [null, null, '丙'],
  ])
  for (const row of tableGrid(ragged)) expect(Object.keys(row)).toHaveLength(3)
})

test('a span is cut at the next cell and at the last row', () => {
  expect(words(table([cell('甲'), cell('乙', 1, 9)], [cell('丙', 2), cell('丁')]))).toEqual([
    ['甲', '乙', null],
    ['丙', '乙', '丁'],
  ])
})

test('a span that is no whole number from 1 counts as 1', () => {
  expect(words(table([cell('甲', 0, -1), cell('乙', Number.NaN, 1.5)], [cell('丙')]))).toEqual([
    ['甲', '乙'],
    ['丙', null],
  ])
})

test.each<[string, () => Table]>([
  ['one vast cell', () => table([cell('甲', 1000, 1000)])],
  ['beyond any number', () => table([cell('甲', 1e15, 1e15), cell('乙', Number.MAX_SAFE_INTEGER)])],
  ['vast cells in many rows', () => table(...Array.from({length: 20_000}, () => [cell('甲', 1000, 1000)]))],
  ['tall cells in many rows', () => table(...Array.from({length: 20_000}, () => [cell('甲', 1, 20_000)]))],
  [
    'a tall cell far to the right',
    () =>
      table(
        [...Array.from({length: 1000}, () => cell('甲')), cell('乙', 1, 20_000)],
        ...Array.from({length: 20_000}, () => [cell('丙')]),
      ),
  ],
])('%s stays small and keeps every cell', (_, make) => {
  const hostile = make()
  const grid = tableGrid(hostile)
  const cells = hostile.children.flatMap(({children}) => children)
  expect(grid.reduce((sum, row) => sum + row.length, 0)).toBeLessThanOrEqual(1_000_000 + cells.length)
  expect(new Set(grid.flat()).size).toBeGreaterThanOrEqual(cells.length)
})

test('a large table of ordinary merges is laid out in full', () => {
  const rows = Array.from({length: 1000}, (_, y) =>
    Array.from({length: 50}, (_, x) => (y % 2 ? [] : [cell(`${y}-${x}`, 1, 2)])).flat(),
  )
  const grid = tableGrid(table(...rows))
  expect(grid.every((row, y) => row.length === 50 && row.every((place, x) => place === grid[y - (y % 2)]![x]))).toBe(
    true,
  )
})

test('the table is not changed', () => {
  const given = table([cell('甲', 2, 2)], [])
  const before = structuredClone(given)
  tableGrid(given)
  expect(given).toEqual(before)
})
