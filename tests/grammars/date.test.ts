import {describe, expect, it} from 'vitest'
import {completeDate, datePattern, looseDatePattern, readDate, readDeadline} from '../../grammars/date.ts'

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
    ['２０２３年', '2023-01-01', '2023-12-31'],
    ['2023 年6 月', '2023-06-01', '2023-06-30'],
    ['2023年6月 底前', null, '2023-06-30'],
    ['2023年年底前', null, '2023-12-31'],
    ['2003年10月24日至26日', '2003-10-24', '2003-10-26'],
    ['2022年4—6月', '2022-04-01', '2022-06-30'],
    ['2026年1月1日起至12月31日', '2026-01-01', '2026-12-31'],
    ['2023年12月至次年2月', '2023-12-01', '2024-02-29'],
    ['2023年5月上旬', '2023-05-01', '2023-05-10'],
    ['2023年5月中旬', '2023-05-11', '2023-05-20'],
    ['2023年2月下旬', '2023-02-21', '2023-02-28'],
    ['2023年2月下旬前', null, '2023-02-28'],
    ['“十四五”期间', '2021-01-01', '2025-12-31'],
    ['“十四五”末', null, '2025-12-31'],
    ['到“十三五”末', null, '2020-12-31'],
    ['“九五”期间', '1996-01-01', '2000-12-31'],
    ['即日起至2023年12月31日', null, '2023-12-31'],
  ])('%s', (words, start, end) => {
    expect(readDate(words)).toMatchObject({start, end, possible: true})
  })

  it.each([
    '11 月底',
    '12月31日前',
    '4—6月',
    '13日至15日',
    '第一季度',
    '上半年',
    '每年6月',
    '近三年',
    '近3年',
    '即日起',
    '年内',
  ])('%s leaves the year open', (words) =>
    expect(readDate(words)).toEqual({start: null, end: null, time: null, possible: true}),
  )

  it('keeps the time of day', () => {
    expect(readDate('2021-12-19 15:18:48')).toMatchObject({start: '2021-12-19', time: '15:18:48'})
  })

  it('tells a day that no calendar has', () => {
    expect(readDate('2021年2月30日')).toMatchObject({start: null, end: null, possible: false})
    expect(readDate('2024年2月29日')).toMatchObject({possible: true})
    expect(readDate('2021年13月1日')?.possible ?? false).toBe(false)
  })

  it('tells a day that no year has', () => {
    for (const words of ['2月30日', '6月31日前', '13月5日', '2月28日至2月30日'])
      expect(readDate(words)).toMatchObject({start: null, end: null, possible: false})
    for (const words of ['2月29日', '6月30日前', '12月31日', '31日']) expect(readDate(words)?.possible).toBe(true)
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

describe('readDeadline', () => {
  it.each([
    ['2023年6月底前并长期坚持', null, '2023-06-30'],
    ['2023年6月底前完成初稿，2023年12月底前完成', null, '2023-12-31'],
    ['于2024年3月15日前', null, '2024-03-15'],
    ['2023年全年', '2023-01-01', '2023-12-31'],
    ['6月底前完成', null, null],
  ])('reads the last date of %s', (value, start, end) => {
    expect(readDeadline(value)).toMatchObject({start, end})
  })

  it.each(['长期坚持', '持续推进', '常态化', '', '第1次会议前'])('has none in %s', (value) => {
    expect(readDeadline(value)).toBeNull()
  })
})

describe('completeDate', () => {
  it.each([
    ['6月底前', null, '2023-06-30'],
    ['12月31日前', null, '2023-12-31'],
    ['4—6月', '2023-04-01', '2023-06-30'],
    ['第一季度', '2023-01-01', '2023-03-31'],
    ['上半年', '2023-01-01', '2023-06-30'],
    ['年底前', null, '2023-12-31'],
    ['年内', null, '2023-12-31'],
    ['今年年底前', null, '2023-12-31'],
    ['明年6月底前', null, '2024-06-30'],
    ['5月下旬', '2023-05-21', '2023-05-31'],
    ['6月底前完成并长期坚持', null, '2023-06-30'],
  ])('%s', (value, start, end) => expect(completeDate(value, 2023)).toMatchObject({start, end}))

  it.each(['每年6月底前', '近三年', '即日起', '2022年6月', '“十四五”期间', '长期坚持', ''])(
    'leaves %s alone',
    (value) => {
      expect(completeDate(value, 2023)).toBeNull()
    },
  )
})

describe('looseDatePattern', () => {
  const find = (words: string) => new RegExp(looseDatePattern).exec(words)?.[0] ?? null
  it.each([
    ['6月底前完成', '6月底前'],
    ['于 11 月底完成', '11 月底'],
    ['定于13日至15日举行', '13日至15日'],
    ['在三月上旬开工', '三月上旬'],
    ['第一季度完成', '第一季度'],
    ['“十四五”期间建成', '“十四五”期间'],
    ['近三年的', '三年'],
    ['力争年内建成', '年内'],
  ])('finds a date in %s', (words, date) => expect(find(words)).toBe(date))

  it.each(['前三季度', '每季度', '“十四五”规划', '三年', '两年内', '第19日', '半年', '三个月', '第3次'])(
    'finds none in %s',
    (words) => expect(find(words)).toBeNull(),
  )
})

it('does not take the first character of another word for a part of a year', () => {
  const find = (words: string) => new RegExp(datePattern).exec(words)?.[0]
  expect(find('2020年初步建成')).toBe('2020年')
  expect(find('2023年前三季度')).toBe('2023年')
  expect(find('2020年初建成')).toBe('2020年初')
})

it('stays linear on hostile input', () => {
  const start = performance.now()
  for (const words of ['2023年 ', '6月', '2023年\u3000\u3000\u3000', '一九', '“十四', '1—', '至']) {
    const text = words.repeat(20_000)
    readDeadline(text)
    completeDate(text, 2023)
    text.replace(new RegExp(`(?:${datePattern})|(?:${looseDatePattern})`, 'g'), '')
  }
  expect(performance.now() - start).toBeLessThan(5000)
})
