import {describe, expect, it} from 'vitest'
import {createQuantityReader} from '../../grammars/quantity.ts'
import {defaultVocabulary} from '../../src/vocabulary/index.ts'

const reader = createQuantityReader(defaultVocabulary)
/** Reads the quantity that begins at the mark `|`, or at the start. */
const read = (marked: string) => {
  const at = Math.max(0, marked.indexOf('|'))
  const text = marked.replace('|', '')
  const parts = reader.read(text, at)
  if (!parts) return null
  const {number, max, unit, comparator, end} = parts
  return [text.slice(at, end), number, ...(max === null ? [] : [max]), unit, comparator]
}

describe('a quantity in digits', () => {
  it.each([
    ['1.5万名', ['1.5万名', 15000, '名', 'eq']],
    ['1.1万亩', ['1.1万亩', 11000, '亩', 'eq']],
    ['1,200户', ['1,200户', 1200, '户', 'eq']],
    ['２０家', ['２０家', 20, '家', 'eq']],
    ['５．５％', ['５．５％', 5.5, '%', 'eq']],
    ['1.5 万 名', ['1.5 万 名', 15000, '名', 'eq']],
    ['30 %以上', ['30 %以上', 30, '%', 'gte']],
    ['10家（含）以上', ['10家（含）以上', 10, '家', 'gte']],
    ['10家以上（含10家）', ['10家以上（含10家）', 10, '家', 'gte']],
    ['1000余家', ['1000余家', 1000, '家', 'gt']],
    ['30多万人', ['30多万人', 300000, '人', 'gt']],
    ['8%左右', ['8%左右', 8, '%', 'approx']],
    ['5个工作日内办结', ['5个工作日内', 5, '个工作日', 'lte']],
    ['10日内', ['10日内', 10, '日', 'lte']],
    ['不超过|10日', ['10日', 10, '日', 'eq']],
    ['240千瓦', ['240千瓦', 240, '千瓦', 'eq']],
    ['3亿千瓦时', ['3亿千瓦时', 300_000_000, '千瓦时', 'eq']],
    ['25元/平方米/月', ['25元/平方米/月', 25, '元/平方米/月', 'eq']],
    ['0.5吨标准煤/万元', ['0.5吨标准煤/万元', 0.5, '吨标准煤/万元', 'eq']],
    ['5个村民小组', ['5个', 5, '个', 'eq']],
    ['2个年度', ['2个年度', 2, '个年度', 'eq']],
    ['20个以上村', ['20个以上', 20, '个', 'gte']],
    ['30家次', ['30家次', 30, '家次', 'eq']],
  ])('%s', (words, parts) => expect(read(words)).toEqual(parts))

  it.each([
    ['60%—70%', ['60%—70%', 60, 70, '%', 'eq']],
    ['1～3个百分点', ['1～3个百分点', 1, 3, '个百分点', 'eq']],
    ['3至5家', ['3至5家', 3, 5, '家', 'eq']],
    ['50万～100万元', ['50万～100万元', 500_000, 1_000_000, '元', 'eq']],
    ['3—5万元', ['3—5万元', 30_000, 50_000, '元', 'eq']],
    ['3-5家以上', ['3-5家以上', 3, 5, '家', 'gte']],
  ])('gives both bounds of %s', (words, parts) => expect(read(words)).toEqual(parts))

  it.each(['S|349条', '第|3批', '第 |3 批', '第15届|130次', '|80年代', '|5年级', '|2019号', '|15日', '1.|1个', '|3+4'])(
    'is none at the mark in %s',
    (words) => expect(read(words)).toBeNull(),
  )

  it('takes no 内 that begins another word for a limit', () => {
    expect(read('5个内设机构')).toEqual(['5个', 5, '个', 'eq'])
    expect(read('3年内蒙古')).toEqual(['3年', 3, '年', 'eq'])
  })

  it('takes the number alone where a range goes down', () => expect(read('5家-3家')).toEqual(['5家', 5, '家', 'eq']))
})

describe('a quantity in Chinese numerals', () => {
  it.each([
    ['二十家', ['二十家', 20, '家', 'eq']],
    ['二十余家', ['二十余家', 20, '家', 'gt']],
    ['三至五家', ['三至五家', 3, 5, '家', 'eq']],
    ['一百零三名', ['一百零三名', 103, '名', 'eq']],
    ['一亿二千万元', ['一亿二千万元', 120_000_000, '元', 'eq']],
    ['三年', ['三年', 3, '年', 'eq']],
    ['两个园区', ['两个', 2, '个', 'eq']],
    ['每个镇建设|一条街区', ['一条', 1, '条', 'eq']],
    ['每年至少|一次', ['一次', 1, '次', 'eq']],
    ['增长|一倍', ['一倍', 1, '倍', 'eq']],
    ['半年', ['半年', 0.5, '年', 'eq']],
    ['百分之六十以上', ['百分之六十以上', 60, '%', 'gte']],
    ['百分之五点五', ['百分之五点五', 5.5, '%', 'eq']],
    ['翻一番', ['翻一番', 2, '倍', 'eq']],
    ['翻番', ['翻番', 2, '倍', 'eq']],
    ['翻两番', ['翻两番', 4, '倍', 'eq']],
  ])('%s', (words, parts) => expect(read(words)).toEqual(parts))

  it.each([
    '|一批',
    '|一个人',
    '统|一个人',
    '|三五个',
    '第|二十家',
    '十届|三次',
    '前|三名',
    '“|四个工程”',
    '|四个全面',
    '|七台河',
    '夜市|一条街',
    '|二元结构',
    '公益|二类',
    '|五年级',
    '百|分之一',
    '|半导体',
    '|翻新',
  ])('is none at the mark in %s', (words) => expect(read(words)).toBeNull())
})

describe('what stands before a number', () => {
  it.each([
    ['不低于', 'gte'],
    ['力争突破', 'gt'],
    ['控制在', 'lte'],
    ['≥', 'gte'],
    ['增长约 ', 'approx'],
  ])('%s', (words, comparator) => expect(reader.before(words, 0, words.length)?.comparator).toBe(comparator))
  it('is nothing in 达到', () => expect(reader.before('达到', 0, 2)).toBeNull())
  it('takes the longest that fits', () => {
    expect(reader.before('不超过', 0, 3)?.from).toBe(0)
    expect(reader.before('不超过', 1, 3)?.from).toBe(1)
  })
})

it('stays linear on hostile input', () => {
  const start = performance.now()
  for (const words of ['一', '9', '9 ', '每一条', '“一个', '百分之', '元/']) {
    const text = words.repeat(20_000)
    for (let at = 0; at < text.length; at += 7) reader.read(text, at)
  }
  expect(performance.now() - start).toBeLessThan(5000)
})
