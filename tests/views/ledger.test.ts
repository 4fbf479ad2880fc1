import {describe, expect, it} from 'vitest'
import type {Inference} from '../../src/schema/task.ts'
import {toLedger} from '../../src/views/ledger.ts'
import {measure, rowsOf, taskOf} from './task.ts'

const place = {start: {line: 7, column: 1, offset: 90}, end: {line: 9, column: 1, offset: 120}}

describe('a ledger by task', () => {
  it('has these columns', () => {
    expect(toLedger([]).header.join(' ')).toBe(
      '序号 文件标题 发文字号 成文日期 任务编号 所属章节 任务 具体措施 牵头单位 责任单位 配合单位 指导单位 督导单位 ' +
        '完成时限 完成日期 目标 责任原文 推定说明 来源文件 行号',
    )
    expect(toLedger([], {headers: 'en'}).header.join(' ')).toBe(
      'serial documentTitle documentNumber dateOfWriting number path title measures lead responsible support guide ' +
        'supervise deadline deadlineEnd targets sourceText inferences sourcePath line',
    )
  })

  it('fills every column', () => {
    const task = taskOf({
      text: '①勘察。②开工。',
      measures: [measure('①', '勘察。'), measure('②', '开工。')],
      lead: ['市水利局'],
      responsible: ['市财政局', '北岭县人民政府'],
      support: ['市林业局'],
      guide: ['省水利厅'],
      supervise: ['市政府督查室'],
      deadline: {value: '2025年12月底前', start: null, end: '2025-12-31'},
      targets: [
        {text: '水库50座', subject: '水库', comparator: 'eq', number: 50, unit: '座', by: '2024-12-31'},
        {text: '水渠20条', subject: '水渠', comparator: 'eq', number: 20, unit: '条', by: null},
      ],
      sourceText: '（牵头单位：市水利局）',
      inferences: [{rule: 'year', field: 'deadline', words: '2025年'}],
      position: place,
    })
    expect(rowsOf([task])).toEqual([
      {
        serial: 1,
        documentTitle: '东湖市引水工程行动方案',
        documentNumber: '东政办发〔2023〕5号',
        dateOfWriting: '2023-03-01',
        number: '1.10',
        path: '二、重点任务 / （一）修渠',
        title: '修建引水渠',
        measures: '①勘察。\n②开工。',
        lead: '市水利局',
        responsible: '市财政局、北岭县人民政府',
        support: '市林业局',
        guide: '省水利厅',
        supervise: '市政府督查室',
        deadline: '2025年12月底前',
        deadlineEnd: '2025-12-31',
        targets: '水库50座（2024-12-31）\n水渠20条',
        sourceText: '（牵头单位：市水利局）',
        inferences: '完成时限的年份依“2025年”推定',
        sourcePath: '方案.txt',
        line: 7,
      },
    ])
  })

  it.each([
    ['a heading and prose', {text: '落实经费。'}, '修建引水渠', '落实经费。'],
    ['prose alone', {title: null, text: '落实经费。'}, '落实经费。', ''],
    [
      'measures among prose',
      {text: '加快建设。①勘察。②开工。\n另行通知。', measures: [measure('①', '勘察。'), measure('②', '开工。')]},
      '修建引水渠',
      '加快建设。\n①勘察。\n②开工。\n另行通知。',
    ],
    [
      'a lead-in and measures, no heading',
      {title: null, text: '加快建设：①勘察。', measures: [measure('①', '勘察。')]},
      '加快建设：',
      '①勘察。',
    ],
  ])('loses no words of a task with %s', (_, fields, title, measures) => {
    expect(rowsOf([taskOf(fields)])).toMatchObject([{title, measures}])
  })

  it('leaves the line empty where places have none', () => {
    const offsets = {start: {offset: 90}, end: {offset: 120}} as typeof place
    expect(rowsOf([taskOf(), taskOf({position: offsets})])).toMatchObject([{line: null}, {line: null}])
  })

  it('adds empty columns at the end', () => {
    const ledger = toLedger([taskOf()], {blank: ['进展情况', '备注']})
    expect(ledger.header.slice(-3)).toEqual(['行号', '进展情况', '备注'])
    expect(ledger.rows[0]?.slice(-2)).toEqual([null, null])
  })
})

describe('a ledger by measure', () => {
  it('has a row for each measure, and one for a task without', () => {
    const tasks = [
      taskOf({
        number: '（三）',
        text: '加快建设。①勘察。②开工。',
        measures: [{...measure('①', '勘察。'), position: place}, measure('②', '开工。')],
        lead: ['市水利局'],
        position: {...place, start: {...place.start, line: 6}},
      }),
      taskOf({number: '（四）', text: '落实经费。'}),
    ]
    expect(rowsOf(tasks, {by: 'measure'})).toMatchObject([
      {serial: 1, number: '（三）①', title: '修建引水渠', measures: '①勘察。', lead: '市水利局', line: 7},
      {serial: 2, number: '（三）②', title: '修建引水渠', measures: '②开工。', lead: '市水利局', line: 6},
      {serial: 3, number: '（四）', measures: '落实经费。', lead: ''},
    ])
  })
})

describe('a ledger by organization', () => {
  const tasks = [
    taskOf({number: '1.', lead: ['市水利局'], responsible: ['市财政局', '市水利局']}),
    taskOf({number: '2.'}),
    taskOf({number: '3.', support: ['市财政局']}),
  ]

  it('puts the rows of a unit together, those of nobody last', () => {
    const rows = rowsOf(tasks, {by: 'organization'})
    expect(rows.map(({serial, organization, role, number}) => [serial, organization, role, number])).toEqual([
      [1, '市水利局', '牵头单位', '1.'],
      [2, '市水利局', '责任单位', '1.'],
      [3, '市财政局', '责任单位', '1.'],
      [4, '市财政局', '配合单位', '3.'],
      [5, null, null, '2.'],
    ])
    expect(rows[0]).toMatchObject({lead: '市水利局', responsible: '市财政局、市水利局'})
  })

  it('names a role as its column is named', () => {
    expect(toLedger(tasks, {by: 'organization'}).header.slice(0, 4)).toEqual(['序号', '单位', '角色', '文件标题'])
    const {header, rows} = toLedger(tasks, {by: 'organization', headers: 'en'})
    expect(header.slice(0, 3)).toEqual(['serial', 'organization', 'role'])
    expect(rows.map(([, , role]) => role)).toEqual(['lead', 'responsible', 'responsible', 'support', null])
  })

  it('takes a unit named like a field of every object for a unit', () => {
    expect(rowsOf([taskOf({lead: ['__proto__', 'constructor']})], {by: 'organization'})).toHaveLength(2)
  })
})

describe('推定说明', () => {
  const said = (...inferences: Inference[]) => rowsOf([taskOf({inferences})])[0]?.['inferences']

  it('has a sentence for each conclusion, one for those with the same ground', () => {
    const words = '二、重点任务'
    expect(
      said(
        {rule: 'inherited', field: 'lead', words},
        {rule: 'inherited', field: 'responsible', words},
        {
          rule: 'legend',
          field: 'lead',
          words: '逗号前为牵头单位，下同',
        },
      ),
    ).toBe('牵头单位、责任单位沿用上级条目“二、重点任务”\n依文中约定“逗号前为牵头单位，下同”判定牵头单位')
    expect(said({rule: 'inherited', field: null, words})).toBe('分工沿用上级条目“二、重点任务”')
    expect(said({rule: 'default', field: 'responsible', words: '各区人民政府均需落实，\n不再列出'})).toBe(
      '依文中约定“各区人民政府均需落实， 不再列出”补列责任单位',
    )
    expect(said({rule: 'incomplete', field: 'documentTitle', words: '引水方案'})).toBe(
      '文件标题“引水方案”中的外来文字已剔除，可能不完整',
    )
    expect(said()).toBe('')
  })

  it('says of a tree from elsewhere no more than it knows', () => {
    expect(rowsOf([taskOf({inherited: true})])).toMatchObject([{inferences: '分工沿用上级条目'}])
    expect(rowsOf([taskOf({inferred: true})])).toMatchObject([{inferences: '分工依文中约定判定'}])
  })

  it('speaks English', () => {
    const task = taskOf({inferences: [{rule: 'legend', field: 'lead', words: '下同'}]})
    expect(rowsOf([task], {language: 'en', headers: 'en'})).toMatchObject([
      {inferences: 'lead: told apart by the rule “下同”'},
    ])
  })
})

it('changes no task', () => {
  const task = taskOf({lead: ['市水利局'], measures: [measure('①', '勘察。')]})
  const before = structuredClone(task)
  for (const by of ['task', 'measure', 'organization'] as const) toLedger([task], {by})
  expect(task).toEqual(before)
})
