import {describe, expect, it} from 'vitest'
import type {Addressees, Attachment, AttachmentNotes, Imprint, Signature} from '../../src/schema/nodes.ts'
import {outlineOf, parseLines, typesOf} from '../helpers/outline.ts'

const notice = [
  '东湖市人民政府办公室文件',
  '东政办发〔2024〕5号',
  '东湖市人民政府办公室',
  '关于印发东湖市养老服务行动方案的通知',
  '北岭县、南山县人民政府，市政府各部门：',
  '《东湖市养老服务行动方案》已经市政府同意，现印发给你们，请认真执行。',
  '附件：1.任务清单',
  '2.联系名单',
  '东湖市人民政府办公室',
  '2024年5月6日',
  '（此件公开发布）',
  '东湖市养老服务行动方案',
  '为了做好养老服务，制定本方案。',
  '一、总体要求',
  '坚持政府主导。',
  '附件1',
  '任务清单',
  '1.建设养老院。',
  '抄送：市委办公室，市人大办公室。',
  '东湖市人民政府办公室　2024年5月7日印发',
]

describe('the order of a notice', () => {
  const document = parseLines(notice)

  it('is that of GB/T 9704', () => {
    expect(document.children.map(({type}) => type)).toEqual([
      'masthead',
      'title',
      'addressees',
      'paragraph',
      'attachmentNotes',
      'signature',
      'notes',
      'attachment',
      'attachment',
      'imprint',
    ])
  })

  it('gives the facts', () => {
    expect(document.meta).toMatchObject({
      title: '东湖市人民政府办公室关于印发东湖市养老服务行动方案的通知',
      documentType: {code: 'notice', zh: '通知'},
      instrumentType: '行动方案',
      documentNumber: {value: '东政办发〔2024〕5号', organCode: '东政办发', year: 2024, serial: 5},
      issuers: ['东湖市人民政府办公室'],
      dateOfWriting: '2024-05-06',
      incomplete: [],
    })
  })

  it('shares the ending of a list of addressees', () => {
    const addressees = document.children.find(({type}) => type === 'addressees') as Addressees
    expect(addressees.children.map((node) => (node.type === 'organization' ? node.name : null))).toEqual([
      '北岭县人民政府',
      '南山县人民政府',
      '市政府各部门',
    ])
  })

  it('lists the attachments and holds them', () => {
    const notes = document.children.find(({type}) => type === 'attachmentNotes') as AttachmentNotes
    expect(notes.children.map(({number, value}) => [number, value])).toEqual([
      [1, '任务清单'],
      [2, '联系名单'],
    ])
    const attachments = document.children.filter(({type}) => type === 'attachment') as Attachment[]
    expect(attachments.map(({role, number, title, eId}) => [role, number, title, eId])).toEqual([
      ['promulgated', null, '东湖市养老服务行动方案', 'att_1'],
      ['annex', 1, '任务清单', 'att_2'],
    ])
  })

  it('reads signature and imprint', () => {
    const signature = document.children.find(({type}) => type === 'signature') as Signature
    expect(signature.children.map(({type, value}) => [type, value])).toEqual([
      ['organization', '东湖市人民政府办公室'],
      ['date', '2024年5月6日'],
    ])
    const imprint = document.children.at(-1) as Imprint
    expect(imprint.children.map((child) => child.children.map(({value}) => value))).toEqual([
      ['市委办公室', '市人大办公室'],
      ['东湖市人民政府办公室', '2024年5月7日'],
    ])
  })
})

describe('titles', () => {
  it('are one though they stand twice', () => {
    const document = parseLines(['关于检查的通知', '发布日期：2024-01-02', '关于检查的通知', '各县：', '请执行。'])
    expect(document.children.map(({type}) => type)).toEqual(['metadata', 'title', 'addressees', 'paragraph'])
    expect(document.removals.map(({rule, value}) => [rule, value])).toEqual([['repeatedTitle', '关于检查的通知']])
  })

  it('that differ are reported', () => {
    const document = parseLines(['文件名称：关于抽查的通知', '关于检查的通知', '各县：', '请执行。'])
    expect(document.meta.title).toBe('关于检查的通知')
    expect(document.diagnostics.map(({ruleId}) => ruleId)).toEqual(['titleMismatch'])
  })

  it('are none in prose', () => {
    expect(typesOf(['今天天气很好，我们去公园。', '大家都很高兴。'])).toEqual(['paragraph', 'paragraph'])
  })
})

describe('addressees', () => {
  it.each(['各县人民政府：', '北岭县教育局、市直有关单位:', '王某某委员：'])('are %s', (line) => {
    expect(typesOf(['关于检查的通知', line, '请执行。'])).toEqual(['title', 'addressees', 'paragraph'])
  })
  it.each(['现将有关事项通知如下：', '检查内容包括以下方面：'])('are none: %s', (line) => {
    expect(typesOf(['关于检查的通知', line, '请执行。'])).toEqual(['title', 'paragraph', 'paragraph'])
  })
})

describe('signatures', () => {
  it('may be a date alone, several organs, or stacked', () => {
    expect(typesOf(['关于检查的通知', '各县：', '请执行。', '2024年5月6日'])).toContain('signature')
    const document = parseLines([
      '关于检查的通知',
      '各县：',
      '请执行。',
      '东湖市教育局　东湖市财政局',
      '东湖市民政局',
      '二〇二四年五月六日',
    ])
    expect(document.meta.issuers).toEqual(['东湖市教育局', '东湖市财政局', '东湖市民政局'])
    expect(document.meta.dateOfWriting).toBe('2024-05-06')
  })
  it('are none where a date stands in prose', () => {
    expect(typesOf(['关于检查的通知', '各县：', '2024年5月6日，市政府召开会议。'])).toEqual([
      'title',
      'addressees',
      'paragraph',
    ])
  })
})

describe('a text with no notice in it', () => {
  it('is paragraphs, with a diagnostic', () => {
    const document = parseLines(['今天天气很好，我们去公园。', '大家都很高兴。'])
    expect(document.diagnostics.map(({ruleId}) => ruleId)).toEqual(['nothingRecognised'])
    expect(outlineOf(['今天天气很好，我们去公园。'])).toEqual([])
  })
})

describe('facts in metadata', () => {
  it('come before those of the text, and conflicts are reported', () => {
    const document = parseLines([
      '发文字号：东政发〔2024〕5号　成文日期：2024年5月6日',
      '发布日期：2024-05-08 09:10',
      '有效性：已废止',
      '关于检查的通知',
      '东政发〔2024〕6号',
      '各县：',
      '请执行。',
      '东湖市人民政府',
      '2024年5月7日',
    ])
    expect(document.meta).toMatchObject({
      documentNumber: {serial: 5},
      dateOfWriting: '2024-05-06',
      datePublished: '2024-05-08T09:10:00+08:00',
      validityStatus: {value: '已废止', code: 'repealed'},
    })
    expect(document.diagnostics.map(({ruleId, actual, expected}) => [ruleId, actual, expected])).toEqual([
      ['factConflict', '东政发〔2024〕6号', ['东政发〔2024〕5号']],
      ['factConflict', '2024年5月7日', ['2024年5月6日']],
    ])
  })

  it('give the day of effect', () => {
    expect(
      parseLines(['关于检查的通知', '各县：', '本通知自2024年7月1日起施行，有效期至2029年6月30日。']).meta,
    ).toMatchObject({dateEffective: '2024-07-01'})
    expect(parseLines(['关于检查的通知', '各县：', '本通知自印发之日起施行。']).meta.dateEffective).toBeNull()
  })
})
