/** Titles that are one, that are one written in two ways, and that are two. */
import {describe, expect, it} from 'vitest'
import {isLeftOf, likeness, TitleForm} from '../../src/meta/likeness.ts'

describe('two titles', () => {
  it.each([
    ['公园建设方案（2023—2025年）', '公园建设方案(2023—2025 年)'],
    ['《公园建设方案》', '公园建设方案'],
    ['关于促进公园建设的若干措施', '促进公园建设若干措施'],
    ['东湖市水利局河道管理活动方案', '河道管理活动方案'],
    ['（转载）关于开展检查的通知', '关于开展检查的通知'],
    ['关于开展全市河道和水库…', '关于开展全市河道和水库检查的通知'],
    ['关于开展河道检查的通知-东湖市水利局', '关于开展河道检查的通知'],
    ['公园检查表（    年）', '公园检查表'],
    ['公园建设方案（2023—2025年）', '公园建设方案（2023–2025年）'],
  ])('are one: %s, %s', (one, other) => {
    expect([likeness(one, other), likeness(other, one)]).toEqual(['same', 'same'])
  })

  it.each([
    ['公园建设方案（2023-2025年）', '公园建设方案（2023—2025年）'],
    ['公园建设行动方案', '公园建设实施方案'],
    ['东湖市公园管理办法', '东湖市公园管理办法（试行）'],
    ['东湖市2022年公园建设计划', '东湖市2023年公园建设计划'],
  ])('are one, written in two ways: %s, %s', (one, other) => {
    expect([likeness(one, other), likeness(other, one)]).toEqual(['near', 'near'])
  })

  it.each([
    ['实施方案', '实施细则'],
    ['公园建设实施方案和任务清单', '公园建设实施方案'],
    ['东湖市公园建设行动方案', '东湖市绿道养护管理办法'],
    ['方案', '公园建设方案'],
  ])('are two: %s, %s', (one, other) => {
    expect([likeness(one, other), likeness(other, one)]).toEqual(['other', 'other'])
  })
})

describe('what is left of a title', () => {
  it('is the title less some of its characters', () => {
    expect(isLeftOf(new TitleForm('印发公园方案的通知'), new TitleForm('印发东湖市公园建设方案的通知'))).toBe(true)
    expect(isLeftOf(new TitleForm('印发公园计划的通知'), new TitleForm('印发东湖市公园建设方案的通知'))).toBe(false)
  })
})
