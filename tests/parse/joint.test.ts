import {describe, expect, it} from 'vitest'
import {namesIn} from '../../src/parse/joint.ts'
import {defaultVocabulary} from '../../src/vocabulary/index.ts'

const apart = (words: string) => {
  const starts = namesIn(words, defaultVocabulary)
  return starts.map((start, index) => words.slice(start, starts[index + 1]))
}

describe('organs that run together', () => {
  it.each([
    ['东湖市教育局东湖市财政局', ['东湖市教育局', '东湖市财政局']],
    ['东湖市教育局国家税务总局东湖市税务局', ['东湖市教育局', '国家税务总局东湖市税务局']],
    ['东岭省教育考试院省教育厅', ['东岭省教育考试院', '省教育厅']],
  ])('%s', (words, names) => {
    expect(apart(words)).toEqual(names)
  })

  it.each([
    '国家税务总局河南省税务局',
    '东湖市人民政府办公室',
    '吉林省吉林市教育局',
    '中国人民银行河南省分行',
    '东湖市财政局农业科',
  ])('%s is one', (words) => {
    expect(apart(words)).toEqual([words])
  })
})
