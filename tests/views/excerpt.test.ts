import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {type Excerpt, excerptOf} from '../../src/views/excerpt.ts'

/** Draws the line and what is below it. */
const drawn = (excerpt: Excerpt | null) =>
  excerpt && [excerpt.before + excerpt.marked + excerpt.after, ' '.repeat(excerpt.indent) + '^'.repeat(excerpt.length)]

const at = (text: string, words: string, width = 60) => {
  const from = text.indexOf(words)
  return drawn(excerptOf(text, from, from + words.length, width))
}

describe('excerptOf', () => {
  it.each([
    ['Han before and at the place', '加强管护', '管护', ['加强管护', '    ^^^^']],
    ['Latin letters', 'a加b强', 'b', ['a加b强', '   ^']],
    ['the line alone', '一、甲\n二、乙\n三、丙', '二、', ['二、乙', '^^^^']],
    ['lines that end in CRLF', '一、甲\r\n二、乙\r\n三、丙', '乙', ['二、乙', '    ^^']],
    ['lines that end in CR', '一、甲\r二、乙\r三、丙', '乙', ['二、乙', '    ^^']],
    ['a line without its blanks', '　　二、乙', '乙', ['二、乙', '    ^^']],
    ['a place among these blanks', '　　二、乙', '　二', ['　二、乙', '^^^^']],
    ['a tab', '二、\t乙\t丙', '丙', ['二、  乙  丙', '          ^^']],
    ['characters beyond the first plane', '𠮷𠮷乙', '乙', ['𠮷𠮷乙', '    ^^']],
    ['a family that is one character', '👨‍👩‍👧‍👦乙', '乙', ['👨‍👩‍👧‍👦乙', '  ^^']],
    ['accents', 'e\u0301乙', '乙', ['e\u0301乙', ' ^^']],
    ['marks without width', '甲\u200b\ufeff乙', '乙', ['甲乙', '  ^^']],
    ['a place that shows nothing', '甲\u200b乙', '\u200b', ['甲乙', '  ^']],
    ['a byte order mark', '\ufeff甲乙', '乙', ['甲乙', '  ^^']],
    ['escapes', '甲\u001b[31m乙\u202e', '乙', ['甲␛[31m乙', '       ^^']],
    ['half a character', '甲\ud842乙', '乙', ['甲\ufffd乙', '   ^^']],
    ['only the first line of several', '甲乙\n丙丁', '乙\n丙', ['甲乙', '  ^^']],
  ])('%s', (_, text, words, expected) => {
    expect(at(text, words)).toEqual(expected)
  })

  it.each([
    ['between characters', '甲乙', 1, ['甲乙', '  ^']],
    ['at the end of the text', '甲乙', 2, ['甲乙', '    ^']],
    ['at the end of a line', '甲乙\r\n丙', 2, ['甲乙', '    ^']],
    ['on a blank line', '甲\n\n乙', 2, null],
    ['after the last line feed', '甲\n', 2, null],
    ['in an empty text', '', 0, null],
  ])('a place without length %s', (_, text, offset, expected) => {
    expect(drawn(excerptOf(text, offset, offset, 60))).toEqual(expected)
  })

  it('cuts a long line around the place', () => {
    const text = `${'前'.repeat(1000)}〇${'后'.repeat(1000)}`
    expect(at(text, '〇', 20)).toEqual(['…前前前前〇后后后后…', '         ^^'])
    expect(at(`〇${'后'.repeat(1000)}`, '〇', 20)).toEqual(['〇后后后后后后后后…', '^^'])
    expect(at(`${'前'.repeat(1000)}〇`, '〇', 20)).toEqual(['…前前前前前前前前〇', '                 ^^'])
    expect(at(`甲${'中'.repeat(1000)}乙`, '中'.repeat(1000), 20)).toEqual(['甲中中中中…', '  ^^^^^^^^^'])
  })

  it.each([8, 9, 20, 41, 80])('keeps to %i columns, the marks included', (width) => {
    for (const unit of ['水', 'a', '𠮷', '👨‍👩‍👧‍👦', 'e\u0301', '水a\t\u200b']) {
      const text = `甲${unit.repeat(300)}乙丙丁${unit.repeat(300)}`
      for (const from of [0, 1, 150, text.indexOf('乙'), text.length - 1, text.length]) {
        for (const length of [0, 1, 3, 400]) {
          const excerpt = excerptOf(text, from, from + length, width)!
          const [line, marks] = drawn(excerpt)!
          expect(stringWidth(line!)).toBeLessThanOrEqual(width)
          // A place without length may stand after the last column.
          expect(marks!.length).toBeLessThanOrEqual(width + 1)
          expect(excerpt.length).toBeGreaterThan(0)
        }
      }
    }
  })

  it('takes no longer for many places on one line of any length', () => {
    const text = '东湖市水利局、'.repeat(150_000)
    const start = performance.now()
    for (let from = 0; from < text.length; from += 350) excerptOf(text, from, from + 3, 80)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
