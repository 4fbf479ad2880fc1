import {describe, expect, it} from 'vitest'
import {datePattern, looseDatePattern, mayBeginDate, mayBeginLooseDate} from '../../grammars/date-pattern.ts'
import {bracketedTail, mayBeginBracketedTail, mayBeginOrderTail, orderTail} from '../../grammars/reference.ts'
import {endingFinder, endingTest, wordTest} from '../../grammars/words.ts'

/** Every row of some words out of a few, up to a length. */
function rows(words: readonly string[], length: number): string[] {
  return length === 0 ? [''] : rows(words, length - 1).flatMap((row) => [row, ...words.map((word) => row + word)])
}

const gates: [string, string, (text: string, at: number) => boolean, RegExp, string[]][] = [
  ['a date', datePattern, mayBeginDate, /[12１２一二]/, ['2021', '二〇二一', '年', ' ', '—', '-12', '底', '月']],
  [
    'a date without a year',
    `(?<![A-Za-z0-9.．第])(?:${looseDatePattern})`,
    mayBeginLooseDate,
    /./,
    ['6', '十', '五', '月', '日', '年', '近', '第', '季度', '期间', '—', ' '],
  ],
  [
    'a number after a bracket',
    bracketedTail,
    mayBeginBracketedTail,
    /[0-9０-９]/,
    ['（', '2021', '）', ' ', '5', '号'],
  ],
  ['the number of an order', orderTail, mayBeginOrderTail, /[0-9０-９]/, ['令', '第', ' ', '5', '87', '号']],
]

describe.each(gates)('%s', (_, source, may, starts, words) => {
  it('begins only where its gate is open', () => {
    const pattern = new RegExp(source, 'y')
    let fits = 0
    for (const row of rows(words, 5)) {
      for (let at = 0; at < row.length; at++) {
        pattern.lastIndex = at
        if (!starts.test(row.charAt(at)) || !pattern.test(row)) continue
        fits++
        if (!may(row, at)) expect(`${row} at ${at}`).toBe('let through')
      }
    }
    expect(fits).toBeGreaterThan(0)
  })
})

describe('words at an end', () => {
  it('are told by their last characters', () => {
    const ends = endingTest(['区', '高新区', '管委会'])
    expect(['市', '城区', '管委会', '委会', '会', ''].map(ends)).toEqual([false, true, true, false, false, false])
  })
  it('are the longest that the stretch holds', () => {
    const length = endingFinder(['少于', '不少于'])
    expect(length('数量不少于', 0, 5)).toBe(3)
    expect(length('数量不少于', 3, 5)).toBe(2)
    expect(length('数量不少', 0, 4)).toBe(0)
  })
  it('are known only as a whole', () => {
    const isOne = wordTest(['无', '待定'])
    expect([isOne('无', 0, 1), isOne('待定', 0, 2), isOne('待定的', 0, 3), isOne('待定的', 0, 2)]).toEqual([
      true,
      true,
      false,
      true,
    ])
  })
})
