import {describe, expect, it} from 'vitest'
import {type NumberStyle, readNumeral, readOrdinal} from '../../grammars/numbering.ts'
import {writeNumeral, writtenOrdinal} from '../../grammars/ordinal.ts'

/** Writes another ordinal into a number. */
function rewrite(style: NumberStyle, number: string, ordinal: number): string | null {
  const due = writtenOrdinal(style, number, ordinal)
  return due && number.slice(0, due.from) + due.text + number.slice(due.to)
}

describe('an ordinal', () => {
  it.each<[NumberStyle, string, number, string]>([
    ['ideographic', '四、', 3, '三、'],
    ['ideographic', '九、', 10, '十、'],
    ['parenthesizedIdeographic', '（ 十三 )', 20, '（ 二十 )'],
    ['parenthesizedIdeographic', '㈣', 10, '㈩'],
    ['decimal', '9.', 10, '10.'],
    ['decimal', '４．', 13, '１３．'],
    ['decimal', '⒋', 3, '⒊'],
    ['decimalPath', '1.4', 3, '1.3'],
    ['parenthesizedDecimal', '⑷', 3, '⑶'],
    ['circledDecimal', '⑳', 21, '㉑'],
    ['circledDecimal', '㊱', 35, '㉟'],
    ['circledDecimal', '❸', 2, '❷'],
    ['article', '第四条', 3, '第三条'],
    ['chapter', '第 4 章', 3, '第 3 章'],
    ['ordinalClause', '三是', 2, '二是'],
    ['latin', 'c)', 2, 'b)'],
    ['latin', 'D.', 3, 'C.'],
    ['roman', 'Ⅳ.', 3, 'Ⅲ.'],
  ])('of %s %s is written %d in its own way', (style, number, ordinal, written) => {
    expect(rewrite(style, number, ordinal)).toBe(written)
    expect(readOrdinal(style, written)).toBe(ordinal)
  })

  it.each<[NumberStyle, string, number]>([
    ['parenthesizedIdeographic', '㈩', 11],
    ['decimal', '⒛', 21],
    ['roman', 'IV.', 3],
    ['ordinalClause', '最后，', 3],
    ['latin', 'z.', 27],
    ['ideographic', '九、', 0],
  ])('of %s %s has no form for %d', (style, number, ordinal) => {
    expect(rewrite(style, number, ordinal)).toBeNull()
  })
})

describe('a numeral', () => {
  it('is read as it was written', () => {
    for (let value = 1; value < 1000; value++) expect(readNumeral(writeNumeral(value)!)).toBe(value)
  })

  it.each([
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [103, '一百零三'],
    [110, '一百一十'],
    [0, null],
    [1000, null],
    [1.5, null],
  ])('%d is %s', (value, written) => {
    expect(writeNumeral(value)).toBe(written)
  })
})
