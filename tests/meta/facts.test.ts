/** What a page says of a notice, and what of it is no fact. */
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/index.ts'
import {documentNumber, isMalformedNumber, isNoNumber} from '../../src/meta/values.ts'

describe('a document number', () => {
  it.each(['无', '暂无', '—', ' / '])('is none where the field says so: %s', (words) => {
    expect(isNoNumber(words)).toBe(true)
    expect(parse(`发文字号：${words}\n关于检查的通知\n各县：\n请执行。`).meta.documentNumber).toBeNull()
  })

  it.each(['东政办发〔23〕5号', '东政办发〔2023〕号', '东政办发2023第5号', '东政办发〔2023〕5'])(
    'has not its form: %s',
    (words) => expect(isMalformedNumber(documentNumber(words))).toBe(true),
  )

  it.each([
    '东政办发〔2023〕5号',
    '东政办发〔2023〕5号（1）',
    '东财发〔2023〕5号、东水发〔2023〕6号',
    '国务院令第706号',
    '东湖省人民代表大会常务委员会公告（第12号）',
    '2021年第3号',
  ])('has it: %s', (words) => {
    expect(isMalformedNumber(documentNumber(words))).toBe(false)
  })
})

it('gives the printer of an undated line over 印发 no say in who issued the notice', () => {
  const lines = ['发文机关：东湖市水利局', '关于检查的通知', '各县：', '请执行。', '东湖市水利局办公室']
  const document = parse([...lines, '2023年5月6日印发'].join('\n'))
  expect(document.meta.issuers).toEqual(['东湖市水利局'])
  expect(document.diagnostics.filter(({ruleId}) => ruleId === 'factConflict')).toEqual([])
})
