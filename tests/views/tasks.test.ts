import {describe, expect, it} from 'vitest'
import type {Attachment, Table} from '../../src/schema/nodes.ts'
import {toTasks} from '../../src/views/tasks.ts'
import {at, documentOf} from '../helpers/example-document.ts'
import {assignment, block, cell, date, due, headRow, item, note, prose, quantity, row} from './build.ts'

const lead = (name: string) => note(assignment('lead', name))
const rows = (...children: Parameters<typeof documentOf>[0]) => toTasks(documentOf(children))
const brief = (...children: Parameters<typeof documentOf>[0]) =>
  rows(...children).map(({number, lead, inherited}) => `${number}${lead.join()}${inherited ? '*' : ''}`)

describe('which sections are tasks', () => {
  it('lists a section with a note of its own, and no other', () => {
    expect(brief(block('一、', '总体要求', prose('略。')), block('二、', '任务', lead('市水利局')))).toEqual([
      '二、市水利局',
    ])
  })

  it('puts the innermost sections in place of one that hands its note down', () => {
    const inner = block('1.', '甲', block('（1）', '甲一'), block('（2）', '甲二'))
    expect(brief(block('一、', '任务', inner, block('2.', '乙'), lead('市水利局')))).toEqual([
      '（1）市水利局*',
      '（2）市水利局*',
      '2.市水利局*',
    ])
  })

  it('lets deeper sections keep their own note, and hands down to the rest only', () => {
    const deeper = [block('1.', '甲', lead('市科技局')), block('2.', '乙')]
    expect(brief(block('一、', '任务', ...deeper, lead('市水利局')))).toEqual(['1.市科技局', '2.市水利局*'])
  })

  it('lists the section above where all deeper ones have their own, so that its note is not lost', () => {
    const deeper = [block('1.', '甲', lead('市科技局')), block('2.', '乙', lead('市教育局'))]
    expect(brief(block('一、', '任务', ...deeper, lead('市水利局')))).toEqual([
      '一、市水利局',
      '1.市科技局',
      '2.市教育局',
    ])
  })

  it('takes the nearest note above', () => {
    const middle = block('1.', '甲', block('（1）', '甲一'), lead('市科技局'))
    expect(brief(block('一、', '任务', middle, block('2.', '乙'), lead('市水利局')))).toEqual([
      '（1）市科技局*',
      '2.市水利局*',
    ])
  })

  it('takes the organs from above for a time limit alone', () => {
    const [task] = rows(
      block('一、', '任务', block('1.', '甲', note(due('2023年底前', '2023-12-31'))), lead('市水利局')),
    )
    expect(task).toMatchObject({number: '1.', lead: ['市水利局'], inherited: true, deadline: {end: '2023-12-31'}})
  })

  it('never makes an inline item a task, and gives what its note says to the section', () => {
    const items = [
      item('①', null, prose('修渠。'), lead('市水利局')),
      item('②', null, prose('种树。'), lead('市林业局')),
    ]
    const tasks = rows(block('1.', '甲', ...items))
    expect(tasks).toHaveLength(1)
    expect(tasks[0]).toMatchObject({lead: ['市水利局', '市林业局'], inherited: false})
    expect(tasks[0]?.measures.map(({number, text}) => number + text)).toEqual(['①修渠。', '②种树。'])
  })

  it('keeps the notes of a section out of an attachment inside it', () => {
    const attachment: Attachment = {
      type: 'attachment',
      role: 'annex',
      number: 1,
      title: '名单',
      eId: 'att_1',
      children: [block('1.', '附件内容')],
    }
    expect(brief(block('一、', '任务', attachment, lead('市水利局')))).toEqual(['一、市水利局'])
  })

  it('adds what nobody answers for when asked', () => {
    const document = documentOf([block('一、', '甲', block('1.', '乙'), block('2.', '丙', lead('市水利局')))])
    expect(toTasks(document, {unassigned: true}).map(({number, sourceText}) => number + sourceText)).toEqual([
      '1.',
      '2.牵头单位：市水利局',
    ])
  })
})

describe('the fields of a task', () => {
  it('names the document, the attachment and the ancestors, outermost first', () => {
    const document = documentOf([
      {
        type: 'attachment',
        role: 'promulgated',
        number: null,
        title: '方案',
        eId: 'att_1',
        children: [block('二、', '重点任务', block('第三条', '水利', block('1.', '修渠', lead('市水利局'))))],
      },
    ])
    document.documentId = 'x1'
    document.meta.title = '关于修渠的通知'
    document.meta.documentNumber = {value: '东政发〔2023〕5号', organCode: '东政发', year: 2023, serial: 5}
    document.meta.dateOfWriting = '2023-03-01'
    expect(toTasks(document)[0]).toMatchObject({
      documentId: 'x1',
      documentTitle: '关于修渠的通知',
      documentNumber: '东政发〔2023〕5号',
      dateOfWriting: '2023-03-01',
      attachment: 'att_1',
      eId: 'id_1.',
      path: ['二、重点任务', '第三条 水利'],
      title: '修渠',
    })
  })

  it('reads all below the heading without the notes; a blind heading stop is written again', () => {
    const measures = [item('①', '抓进度', prose('按月报。')), item('②', null, prose('抓质量。'))]
    const [task] = rows(block('1.', '修渠', prose('要求如下：'), ...measures, lead('市水利局')))
    expect(task?.text).toBe('要求如下：①抓进度。按月报。②抓质量。')
    expect(task?.measures[0]?.text).toBe('抓进度。按月报。')
  })

  it('merges several notes: roles in order, no repeats, the first time limit, each note as written', () => {
    const first = {
      ...note(assignment('lead', '市水利局', '市财政局'), due('2023年6月', '2023-06-30')),
      data: {sourceText: '（甲）'},
    }
    const second = note(
      assignment('lead', '市财政局', '市审计局'),
      assignment('support', '北岭县'),
      due('2024年', '2024-12-31'),
    )
    expect(rows(block('1.', '修渠', first, second))[0]).toMatchObject({
      lead: ['市水利局', '市财政局', '市审计局'],
      support: ['北岭县'],
      deadline: {value: '2023年6月', start: null, end: '2023-06-30'},
      sourceText: '（甲）\n牵头单位：市财政局、市审计局；北岭县配合；完成时限：2024年',
    })
  })

  it('marks a row that rests on a legend, and gives each sentence once', () => {
    const legend = at(2, 1, 10)
    const based = {...assignment('lead', '市水利局'), basis: [legend]}
    const task = rows(block('1.', '修渠', note(based, {...assignment('responsible', '市财政局'), basis: [legend]})))[0]
    expect(task).toMatchObject({inferred: true, basis: [legend]})
    expect(rows(block('1.', '修渠', lead('市水利局')))[0]).toMatchObject({inferred: false, basis: []})
  })

  it('does not change the document', () => {
    const document = documentOf([block('一、', '任务', block('1.', '甲'), lead('市水利局'))])
    const before = JSON.stringify(document)
    toTasks(document)
    expect(JSON.stringify(document)).toBe(before)
  })
})

describe('targets', () => {
  const targets = (...run: Parameters<typeof prose>) =>
    rows(block('1.', '任务', prose(...run), lead('市水利局')))[0]?.targets

  it('gives clause, subject and day', () => {
    expect(
      targets(
        '加强扶持，力争',
        date('到2023年', '2023-12-31'),
        '水库总量突破',
        quantity('50座', 50, '座'),
        '，其他略。',
      ),
    ).toEqual([
      {
        text: '力争到2023年水库总量突破50座',
        subject: '水库总量',
        comparator: 'eq',
        number: 50,
        unit: '座',
        by: '2023-12-31',
      },
    ])
  })

  it('takes the nearest date before it in the same sentence, and none from the sentence before', () => {
    const found = targets(
      date('2022年', '2022-12-31'),
      '启动。新增',
      quantity('3座', 3, '座'),
      '水库；',
      date('2024年', '2024-12-31'),
      '再建，新增',
      quantity('4座', 4, '座'),
      '水库',
    )
    expect(found?.map(({by, subject}) => [by, subject])).toEqual([
      [null, '新增水库'],
      ['2024-12-31', '新增水库'],
    ])
  })

  it('takes no day that a number is compared with', () => {
    expect(targets('比', date('2020年', '2020-12-31'), '增长', quantity('10%', 10, '%'))?.[0]).toMatchObject({
      by: null,
      subject: '增长',
    })
  })

  it('says of a second number what is said of the first', () => {
    const found = targets('新增', quantity('100名', 100, '名'), '工程师和', quantity('500名', 500, '名'), '技工。')
    expect(found?.map(({subject}) => subject)).toEqual(['新增工程师', '新增技工'])
  })

  it('does not end a clause at a mark inside a cited title', () => {
    const found = targets(
      '按',
      {type: 'reference', value: '《水利、防汛办法》', title: '水利、防汛办法', documentNumber: null},
      '修渠',
      quantity('9条', 9, '条'),
    )
    expect(found?.[0]?.text).toBe('按《水利、防汛办法》修渠9条')
  })

  it('leaves notes out', () => {
    expect(targets('修渠。')).toEqual([])
  })
})

describe('table rows', () => {
  const table: Table = {
    type: 'table',
    eId: 'tbl_1',
    children: [
      headRow(cell('序号'), cell('类别'), cell('重点任务'), cell('责任单位')),
      row(cell('1'), cell('水利', {rowSpan: 2}), cell('修渠'), cell(lead('市水利局'), {rowSpan: 2})),
      row(cell('2'), cell('补种')),
      row(cell('3'), cell('林业'), cell('种树'), cell('待定')),
    ],
  }

  it('lists the rows with responsible units, merged cells given to each row that they cover', () => {
    expect(rows(block('一、', '分工', table))).toMatchObject([
      {
        eId: 'tbl_1__row_2',
        number: '1',
        title: '修渠',
        text: '水利',
        lead: ['市水利局'],
        path: ['一、分工'],
        inherited: false,
      },
      {eId: 'tbl_1__row_3', number: '2', title: '补种', text: '水利', lead: ['市水利局']},
    ])
  })

  it('reads a cell that spans columns once', () => {
    const wide = row(cell('1'), cell('修渠'), cell('年内完成', {colSpan: 2}), cell(lead('市水利局')))
    expect(rows({type: 'table', eId: 'tbl_1', children: [wide]})).toMatchObject([
      {number: '1', title: '修渠', text: '年内完成'},
    ])
  })

  it('counts no section twice for its rows when all items are asked for', () => {
    const document = documentOf([block('一、', '分工', table), block('二、', '其他')])
    expect(toTasks(document, {unassigned: true}).map(({number}) => number)).toEqual(['1', '2', '二、'])
  })
})
