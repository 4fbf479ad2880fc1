import {describe, expect, it} from 'vitest'
import {wordsOf} from '../../src/annotate/context.ts'

describe('words of a stretch', () => {
  it('are joined where a line was broken, in whatever order they are asked for', () => {
    const context = {text: '甲乙\n丙丁戊\n\n己', line: {from: 0, to: -1}}
    const words = (from: number, to: number) => wordsOf(context, from, to)
    expect([words(0, 2), words(0, 4), words(3, 6), words(4, 9), words(8, 9)]).toEqual([
      '甲乙',
      '甲乙丙',
      '丙丁戊',
      '丁戊己',
      '己',
    ])
    expect([words(0, 2), words(1, 4), words(2, 3), words(7, 9), words(9, 9)]).toEqual(['甲乙', '乙丙', '', '己', ''])
  })
})
