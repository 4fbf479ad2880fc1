import {describe, expect, it} from 'vitest'
import {Int32List} from '../../grammars/int32-list.ts'
import {OffsetMap, TextBuilder} from '../../src/read/offset-map.ts'
import {lineFeed} from '../../src/read/text.ts'

describe('a text and its map', () => {
  it('has one segment for stretches that follow each other', () => {
    const source = '甲乙\n丙丁'
    const builder = new TextBuilder()
    builder.carry(source, OffsetMap.identity(source.length), 0, 2)
    builder.carry(source, OffsetMap.identity(source.length), 2, 3)
    builder.carry(source, OffsetMap.identity(source.length), 3, 5)
    const {text, map} = builder.finish()
    expect(text).toBe(source)
    expect(map.count).toBe(1)
  })

  it('keeps what stands between, and where it comes from', () => {
    const source = '甲&amp;乙  丙'
    const builder = new TextBuilder()
    builder.copy(source, 0, 1)
    builder.replace('&', 1, 6)
    builder.copy(source, 6, 7)
    builder.copy(source, 9, 10)
    const {text, map} = builder.finish()
    expect(text).toBe('甲&乙丙')
    expect([0, 1, 2, 3, 4].map((offset) => map.start(offset))).toEqual([0, 1, 6, 9, 10])
    expect([0, 1, 2, 3, 4].map((offset) => map.end(offset))).toEqual([0, 1, 6, 7, 10])
    expect([0, 1, 3, 6, 7, 9, 10].map((offset) => map.derivedAt(offset))).toEqual([0, 1, 2, 2, 3, 3, 4])
  })

  it('holds more segments than it begins with, found in any order', () => {
    const source = '甲乙'.repeat(2000)
    const builder = new TextBuilder()
    for (let at = 0; at < source.length; at += 2) builder.copy(source, at, at + 1)
    const {text, map} = builder.finish()
    expect(text).toBe('甲'.repeat(2000))
    expect(map.count).toBe(2000)
    for (const offset of [0, 1999, 7, 1000, 3, 1998]) expect(map.start(offset)).toBe(offset * 2)
  })

  it('takes stretches of different texts apart', () => {
    const builder = new TextBuilder()
    builder.copy('甲乙', 0, 1)
    builder.copy('丙丁', 1, 2)
    expect(builder.finish().text).toBe('甲丁')
  })
})

it('lists numbers beyond the room it was given', () => {
  const list = new Int32List(2)
  for (let number = 0; number < 9; number++) list.push(number)
  expect([...list.values.subarray(0, list.size)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
})

it('finds the line feed at or after a place, or the end', () => {
  expect([0, 1, 2, 3, 4, 5].map((at) => lineFeed('甲\n\n乙', at))).toEqual([1, 1, 2, 4, 4, 4])
})
