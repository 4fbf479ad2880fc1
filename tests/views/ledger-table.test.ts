import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {toLedgerTable} from '../../src/views/ledger-table.ts'
import {toTasks} from '../../src/views/tasks.ts'
import {documentOf} from '../helpers/example-document.ts'
import {assignment, block, due, note, prose} from './build.ts'

const tasks = toTasks(
  documentOf([
    block(
      '1.',
      '修建北岭县至东湖市的引水渠和配套泵站',
      note(
        assignment('lead', '市水利局'),
        assignment('responsible', '市发改委', '市财政局', '北岭县人民政府', '东湖水库管理处'),
      ),
    ),
    block('2.', 'Plan B 方案', note(assignment('lead', '市林业局'), due('2023年底前', '2023-12-31'))),
  ]),
)

/** Where each column begins on a line, read off the rule below the header. */
function columnStarts(rule: string): number[] {
  return [...rule.matchAll(/─+/g)].map((match) => match.index)
}

describe('toLedgerTable', () => {
  it.each([44, 50, 60, 80, 100, 140])('lines columns up by display width within %i columns', (width) => {
    const lines = toLedgerTable(tasks, {width}).split('\n').slice(0, -1)
    const starts = columnStarts(lines[1]!)
    expect(starts).toHaveLength(5)
    for (const line of lines) {
      expect(stringWidth(line)).toBeLessThanOrEqual(width)
      for (const start of starts.slice(1)) {
        // Two blanks stand before each column, wherever its words begin in display columns.
        expect(columnsBefore(line, start)).toMatch(/^$| {2}$/)
      }
    }
  })

  it('grows wider than asked for before a column gets narrower than four Han characters', () => {
    expect(toLedgerTable(tasks, {width: 10})).toBe(toLedgerTable(tasks, {width: 44}))
  })

  it('leaves out columns that are empty everywhere', () => {
    const [header] = toLedgerTable(tasks).split('\n')
    expect(header?.split(/ +/)).toEqual(['序号', '任务', '牵头', '责任', '时限'])
  })

  it('loses no words by wrapping', () => {
    const lines = toLedgerTable(tasks, {width: 44}).split('\n')
    const starts = columnStarts(lines[1]!)
    const column = lines
      .slice(2, lines.indexOf(lines[1]!, 2))
      .map((line) => columnsBetween(line, starts[3]!, starts[4]!).trim())
    expect(column.join('')).toBe('市发改委、市财政局、北岭县人民政府、东湖水库管理处')
  })

  it('marks rows that were concluded, and says so', () => {
    const inherited = toTasks(
      documentOf([block('一、', '任务', block('1.', '甲'), note(assignment('lead', '市水利局')))]),
    )
    expect(toLedgerTable(inherited)).toMatch(/^1\* /m)
    expect(toLedgerTable(inherited)).toContain('* 1：分工沿用上级条目')
    expect(toLedgerTable(tasks)).not.toContain('*')
  })

  it('opens with the first words where there is no heading', () => {
    const untitled = toTasks(
      documentOf([block('1.', null, prose('渠'.repeat(90)), note(assignment('lead', '市水利局')))]),
    )
    expect(toLedgerTable(untitled, {width: 200})).toContain(`1.${'渠'.repeat(39)}…`)
  })

  it('prints nothing that a terminal acts on', () => {
    const evil = toTasks(
      documentOf([block('1.', '\u001b[2J甲\u202e', note(assignment('lead', '\u009b31m局\u0007\n局')))]),
    )
    expect(toLedgerTable(evil)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })

  it('paints only when asked, without changing the words', () => {
    const painted = toLedgerTable(tasks, {color: true})
    expect(painted).toContain('\u001b[1m')
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(toLedgerTable(tasks))
  })

  it('is empty for no tasks, and speaks English', () => {
    expect(toLedgerTable([])).toBe('')
    expect(toLedgerTable(tasks, {language: 'en'})).toMatch(/^No\. +Task +Lead +Responsible +Deadline\n/)
  })
})

/** The two display columns right before a place; empty where the line ends earlier. */
function columnsBefore(line: string, place: number): string {
  return stringWidth(line) < place ? '' : columnsBetween(line, place - 2, place)
}

function columnsBetween(line: string, from: number, to: number): string {
  let at = 0
  let words = ''
  for (const character of line) {
    if (at >= from && at < to) words += character
    at += stringWidth(character)
  }
  return words
}
