import {describe, expect, it} from 'vitest'
import {readText} from '../../src/read/text.ts'

describe('readText', () => {
  it('gives the source itself, line ends and mark and all', () => {
    const source = '\ufeff东湖市人民政府\r\n关于做好工作的通知\r'
    const {text, map, removals} = readText(source)
    expect(text).toBe(source)
    expect([map.start(0), map.start(5), map.end(source.length)]).toEqual([0, 5, source.length])
    expect(removals).toEqual([])
  })

  it('takes out information separators, which would be taken for marks of tables', () => {
    const {text, map, removals} = readText('东\x1c湖\x1e\x1f市')
    expect(text).toBe('东湖市')
    expect(removals).toEqual([
      {rule: 'controlCharacter', from: 1, to: 2},
      {rule: 'controlCharacter', from: 3, to: 5},
    ])
    expect([0, 1, 2].map((at) => map.start(at))).toEqual([0, 2, 5])
  })

  it('leaves other controls to later stages', () => {
    expect(readText('东\x0b湖\x00').text).toBe('东\x0b湖\x00')
  })
})
