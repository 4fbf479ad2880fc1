import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {toLedgerTable} from '../../src/views/ledger-table.ts'
import {toTasks} from '../../src/views/tasks.ts'
import {documentOf} from '../helpers/example-document.ts'
import {assignment, block, due, note, prose} from './build.ts'
import {measure, taskOf} from './task.ts'

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

  it('says below the table what was concluded in which rows', () => {
    const inherited = {rule: 'inherited', field: null, words: '二、重点任务'} as const
    const year = {rule: 'year', field: 'deadline', words: '2023年'} as const
    const rows = [
      taskOf({lead: ['市水利局'], inferences: [inherited]}),
      taskOf({lead: ['市水利局'], inferences: [inherited]}),
      taskOf({lead: ['市林业局']}),
      taskOf({lead: ['市水利局'], inferences: [year, inherited]}),
    ]
    const lines = toLedgerTable(rows).split('\n')
    expect(lines.filter((line) => /^\d/.test(line)).map((line) => line.split(' ')[0])).toEqual(['1*', '2*', '3', '4*'])
    expect(lines.slice(-3)).toEqual([
      '* 1–2、4：分工沿用上级条目“二、重点任务”',
      '* 4：完成时限的年份依“2023年”推定',
      '',
    ])
    expect(toLedgerTable(rows, {width: 20}).split('\n')).toContain('* 1–2、4：分工沿用上')
  })

  it('breaks between units, and inside one only where it is wider than the column', () => {
    const names = ['市发改委', '市财政局', '市水利局', '东湖市水土保持和水利工程建设管理服务中心', '市林业局']
    const lines = toLedgerTable([taskOf({title: '修渠', responsible: names})], {width: 44})
      .split('\n')
      .slice(2, -1)
    expect(lines.map((line) => line.slice(14).trim())).toEqual([
      '市发改委、市财政局、',
      '市水利局、',
      '东湖市水土保持和水利工程建设',
      '管理服务中心、市林业局',
    ])
  })

  it('keeps a time limit on one line, without the blanks of its page', () => {
    const deadline = {value: '2023 年12 月底前', start: null, end: '2023-12-31'}
    const units = ['市发展和改革委员会', '市自然资源和规划局', '市住房和城乡建设局']
    const table = toLedgerTable([taskOf({lead: units, responsible: units, support: units, deadline})], {width: 80})
    expect(table).toMatch(/ 2023年12月底前\n/)
  })

  it('has a row for each measure, or for each unit in place of the roles', () => {
    const task = taskOf({title: '修渠', measures: [measure('①', '勘察。'), measure('②', '开工。')], lead: ['市水利局']})
    const cellsOf = (by: 'measure' | 'organization') =>
      toLedgerTable([task], {by})
        .split('\n')
        .filter((line) => /^[序\d]/.test(line))
        .map((line) => line.split(/ +/))
    expect(cellsOf('measure')).toEqual([
      ['序号', '任务', '措施', '牵头'],
      ['1', '1.10', '修渠', '①勘察。', '市水利局'],
      ['2', '1.10', '修渠', '②开工。', '市水利局'],
    ])
    expect(cellsOf('organization')).toEqual([
      ['序号', '单位', '角色', '任务'],
      ['1', '市水利局', '牵头', '1.10', '修渠'],
    ])
  })

  it('is for names and tasks of any length', () => {
    const long = taskOf({title: null, text: '渠'.repeat(200_000), lead: ['局'.repeat(200_000)]})
    expect(toLedgerTable([long], {width: 44}).match(/局/g)).toHaveLength(200_000)
  })

  it('keeps columns to be filled in, which are empty everywhere', () => {
    expect(toLedgerTable([taskOf({title: '修渠'})], {blank: ['备注']})).toMatch(/^序号 +任务 +备注\n/)
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
