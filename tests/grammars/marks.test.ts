import {describe, expect, it} from 'vitest'
import {Marks} from '../../grammars/marks.ts'

/** Gives the marks of a text as words, each with the bracket that closes it. */
function marksOf(text: string, limit = 100): string[] {
  const marks = new Marks(text)
  return Array.from(marks.places.subarray(0, marks.count), (place, mark) => {
    const close = marks.closingOf(mark, limit)
    return close < 0 ? text[place]! : `${text[place]}${close}`
  })
}

describe('marks', () => {
  it('are breaks, brackets and glyphs, and what inline numbers begin with', () => {
    const text = '一是（甲）。\n①乙；第三（1）'
    expect(marksOf(text)).toEqual(['（4', '\n', '①', '（14'])
    expect(new Marks(text).clauses).toEqual([1, 10, 12])
  })

  it('pair brackets of any kind, and those inside others', () => {
    expect(marksOf('（a[b)c）d〕')).toEqual(['（6', '[4'])
  })

  it('pair none across a break', () => {
    expect(marksOf('（a\nb）')).toEqual(['（', '\n'])
  })

  it('pair none beyond a distance', () => {
    expect(marksOf('（ab）', 3)).toEqual(['（'])
    expect(marksOf('（ab）', 4)).toEqual(['（3'])
  })

  it('are as many as there are', () => {
    expect(marksOf('（'.repeat(500) + '）'.repeat(500), 2000)[0]).toBe('（999')
  })
})
