import {describe, expect, it} from 'vitest'
import {datePattern, readDate} from '../../grammars/date.ts'

describe('readDate', () => {
  it.each([
    ['2021年12月19日', '2021-12-19', '2021-12-19'],
    ['2021 年 12 月 19 日', '2021-12-19', '2021-12-19'],
    ['二〇二一年十二月十九日', '2021-12-19', '2021-12-19'],
    ['二○○四年二月三日', '2004-02-03', '2004-02-03'],
    ['一九九六年五月三十一日', '1996-05-31', '1996-05-31'],
    ['2021-12-19', '2021-12-19', '2021-12-19'],
    ['2021/1/9', '2021-01-09', '2021-01-09'],
    ['2021.12.19', '2021-12-19', '2021-12-19'],
    ['2022年6月', '2022-06-01', '2022-06-30'],
    ['2024年2月', '2024-02-01', '2024-02-29'],
    ['2023年', '2023-01-01', '2023-12-31'],
    ['2021—2023年', '2021-01-01', '2023-12-31'],
    ['2021-2023年', '2021-01-01', '2023-12-31'],
    ['2021年至2023年', '2021-01-01', '2023-12-31'],
    ['2021年1月至3月', '2021-01-01', '2021-03-31'],
    ['2023年上半年', '2023-01-01', '2023-06-30'],
    ['2023年第三季度', '2023-07-01', '2023-09-30'],
    ['到2023年', null, '2023-12-31'],
    ['截至2022年底', null, '2022-12-31'],
    ['2023年底前', null, '2023-12-31'],
    ['2023年6月底前', null, '2023-06-30'],
    ['2023年12月31日前', null, '2023-12-31'],
    ['6月底前', null, null],
  ])('%s', (words, start, end) => {
    expect(readDate(words)).toMatchObject({start, end, possible: true})
  })

  it('keeps the time of day', () => {
    expect(readDate('2021-12-19 15:18:48')).toMatchObject({start: '2021-12-19', time: '15:18:48'})
  })

  it('tells a day that no calendar has', () => {
    expect(readDate('2021年2月30日')).toMatchObject({start: null, end: null, possible: false})
    expect(readDate('2024年2月29日')).toMatchObject({possible: true})
    expect(readDate('2021年13月1日')?.possible ?? false).toBe(false)
  })

  it.each(['长期坚持', '持续推进', '', '2021年度计划', '第19日', '12.5'])('is no date: %s', (words) => {
    expect(readDate(words)).toBeNull()
  })
})

describe('datePattern', () => {
  const whole = new RegExp(`^(?:${datePattern})$`)
  it.each(['2021年12月19日', '2021—2023年', '二〇二一年十二月', '2023年底前', '2021-12-19 08:30'])(
    'finds %s',
    (words) => {
      expect(whole.test(words)).toBe(true)
    },
  )
  it.each(['3021年', '2021', '12月19日', '2021.12', '20211219'])('does not find %s', (words) => {
    expect(whole.test(words)).toBe(false)
  })
})
