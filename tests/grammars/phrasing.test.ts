import {describe, expect, it} from 'vitest'
import type {Paragraph} from '../../src/schema/nodes.ts'
import {parseLines} from '../helpers/outline.ts'

function leaves(words: string) {
  const document = parseLines(['关于检查的通知', '各县：', words])
  return (document.children.at(-1) as Paragraph).children.map(({type, value}) => [type, value])
}
const kinds = (words: string, kind: string) =>
  leaves(words)
    .filter(([type]) => type === kind)
    .map(([, value]) => value)

describe('prose', () => {
  it('holds references, with the number behind them', () => {
    expect(
      kinds('根据《东湖市规划》（东政发〔2020〕5号）和《北岭县办法》，按照国发〔2018〕41号要求执行。', 'reference'),
    ).toEqual(['《东湖市规划》（东政发〔2020〕5号）', '《北岭县办法》', '国发〔2018〕41号'])
    expect(kinds('根据《〈东湖市条例〉实施办法》和《关于印发《规划》的通知》执行。', 'reference')).toEqual([
      '《〈东湖市条例〉实施办法》',
      '《关于印发《规划》的通知》',
    ])
  })

  it('holds dates and their bounds', () => {
    expect(kinds('到2025年建成，2026年6月底前验收，一九九六年开工，力争于二〇二四年五月完成。', 'date')).toEqual([
      '到2025年',
      '2026年6月底前',
      '一九九六年',
      '二〇二四年五月',
    ])
  })

  it('holds dates that leave their year open, with the words that belong to them', () => {
    expect(
      kinds(
        '每年6月底前申报，今年底前验收，近三年无事故，4—6月普查，到“十四五”末建成，自即日起施行，年内开工。',
        'date',
      ),
    ).toEqual(['每年6月底前', '今年底前', '近三年', '4—6月', '到“十四五”末', '自即日起', '年内'])
    expect(kinds('达到“十四五”末水平，前三季度，每年引进20家。', 'date')).toEqual(['“十四五”末'])
  })

  it('holds Chinese numerals and ranges, and leaves what is named so alone', () => {
    expect(kinds('新增二十家，提高60%—70%，翻一番，每县建设一条绿道。', 'quantity')).toEqual([
      '二十家',
      '60%—70%',
      '翻一番',
      '一条',
    ])
    expect(kinds('统一个案，一批项目，“三个中心”，近三年，第3批。', 'quantity')).toEqual([])
  })

  it('holds quantities with what compares them', () => {
    const document = parseLines([
      '关于检查的通知',
      '各县：',
      '新增1.5万名，突破20亿元，不低于95%，10家以上，约300公里，30余个，3000吨以下。',
    ])
    const found = (document.children.at(-1) as Paragraph).children.flatMap((leaf) =>
      leaf.type === 'quantity' ? [[leaf.value, leaf.number, leaf.unit, leaf.comparator]] : [],
    )
    expect(found).toEqual([
      ['1.5万名', 15000, '名', 'eq'],
      ['突破20亿元', 2e9, '元', 'gt'],
      ['不低于95%', 95, '%', 'gte'],
      ['10家以上', 10, '家', 'gte'],
      ['约300公里', 300, '公里', 'approx'],
      ['30余个', 30, '个', 'gt'],
      ['3000吨以下', 3000, '吨', 'lte'],
    ])
  })

  it.each([
    ['没有闭合的《书名', 'reference'],
    ['图〔2021〕所示', 'reference'],
    ['第1次会议，S349公路，G4高速', 'quantity'],
    ['2021年度和十二月', 'quantity'],
    ['一二三四，二十个', 'date'],
  ])('has none in %s (%s)', (words, kind) => {
    expect(kinds(`说明：${words}。`, kind).filter((value) => !/^2021年$/.test(value!))).toEqual([])
  })

  it('is told apart without a loss', () => {
    const words = '一二到2025年《甲》一、〔2020〕5号S349，1.1.1和《乙'
    expect(
      leaves(`说明${words}。`)
        .map(([, value]) => value)
        .join(''),
    ).toBe(`说明${words}。`)
  })
})
