import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {plainJson, plainLine, plainText} from '../../src/views/plain.ts'
import {cut, pad, widthOf, wrap} from '../../src/views/terminal.ts'

describe('plainLine', () => {
  it.each([
    ['\u001b[31m红\u001b[0m', '红'],
    ['\u009b2J清屏', '清屏'],
    ['甲\u0007\u0000\u0085乙', '甲乙'],
    ['\u001b]0;标题\u0007甲', ']0;标题甲'],
    ['反\u202e转\u2066了\u200f', '反转了'],
    ['两\r\n行\t文', '两 行 文'],
    ['半\ud83d个', '半\ufffd个'],
  ])('makes %j harmless', (given, expected) => {
    expect(plainLine(given)).toBe(expected)
  })
})

it('plainText keeps line feeds and tabs', () => {
  expect(plainText('甲\n乙\t丙\u001b[2J\u0008')).toBe('甲\n乙\t丙')
})

it('plainJson changes the writing and not the value', () => {
  const json = JSON.stringify({x: '\u009b2J\u202e甲'})
  expect(plainJson(json)).not.toMatch(/[\u009b\u202e]/)
  expect(JSON.parse(plainJson(json))).toEqual(JSON.parse(json))
})

describe('cut', () => {
  it('counts a Han character as two columns', () => {
    expect(cut('东湖市水利局', 12)).toBe('东湖市水利局')
    expect(cut('东湖市水利局', 11)).toBe('东湖市水利…')
    expect(cut('东湖市水利局', 10)).toBe('东湖市水…')
  })

  it.each([0, 1, 2, 3, 7])('never passes %i columns', (width) => {
    for (const text of ['东湖市水利局长', 'abcdefghij', '👨‍👩‍👧‍👦东湖市水利局', 'é'.repeat(500)]) {
      expect(stringWidth(cut(text, width))).toBeLessThanOrEqual(width)
    }
  })
})

it('pad fills by columns', () => {
  expect(stringWidth(pad('水利', 10))).toBe(10)
})

describe('wrap', () => {
  it('keeps every character and no line over the width', () => {
    const text = '大冶湖管委会、各县(市、区)政府、开发区·北岭片区，2023年12月31日前，按GB/T9704办理。'
    for (let width = 4; width < 60; width++) {
      const lines = wrap(text, width)
      expect(lines.join('')).toBe(text)
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    }
  })

  it('begins no line with a closing mark and ends none in an opening one', () => {
    expect(wrap('市水利局、市财政局', 8)).toEqual(['市水利', '局、市财', '政局'])
    expect(wrap('各县（市）', 6)).toEqual(['各县', '（市）'])
  })

  it('keeps Latin words whole where they fit', () => {
    expect(wrap('按GB9704办理', 8)).toEqual(['按GB9704', '办理'])
    expect(wrap('执行GB9704', 8)).toEqual(['执行', 'GB9704'])
  })

  it('gives one empty line for no words', () => {
    expect(wrap('', 8)).toEqual([''])
  })
})

describe('widthOf', () => {
  it('agrees with string-width on every character of the first plane, alone and beside a Han character', () => {
    const wrong: string[] = []
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code)
      for (const text of [character, `湖${character}湖`])
        if (widthOf(text) !== stringWidth(text)) wrong.push(code.toString(16))
    }
    expect(wrong).toEqual([])
  })

  it.each(['👨‍👩‍👧‍👦东湖', '1️⃣、总则', 'か\u3099', '한글', '\u001b[31m湖\u001b[0m', 'é', '湖\ufe0f', ''])(
    'agrees with string-width on %j',
    (text) => {
      expect(widthOf(text)).toBe(stringWidth(text))
    },
  )
})
