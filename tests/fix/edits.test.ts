import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {applyEdits, ChangedText, orderEdits, TakenPlaces} from '../../src/fix/edits.ts'

describe('applyEdits', () => {
  it.each([
    ['replaces', [{from: 4, to: 5, text: '：'}], '责任单位：市水利局'],
    ['takes out', [{from: 0, to: 5, text: ''}], '市水利局'],
    [
      'puts in, at the start and at the end',
      [
        {from: 9, to: 9, text: '）'},
        {from: 0, to: 0, text: '（'},
      ],
      '（责任单位:市水利局）',
    ],
    ['does nothing', [], '责任单位:市水利局'],
    [
      'sorts',
      [
        {from: 8, to: 9, text: '站'},
        {from: 0, to: 2, text: '牵头'},
      ],
      '牵头单位:市水利站',
    ],
    [
      'makes changes that touch',
      [
        {from: 0, to: 2, text: '牵头'},
        {from: 2, to: 4, text: '部门'},
      ],
      '牵头部门:市水利局',
    ],
    [
      'makes the first of two that overlap',
      [
        {from: 3, to: 5, text: '乙'},
        {from: 2, to: 4, text: '甲'},
      ],
      '责任甲:市水利局',
    ],
    [
      'makes the shorter of two that begin together',
      [
        {from: 0, to: 4, text: '甲'},
        {from: 0, to: 2, text: '乙'},
      ],
      '乙单位:市水利局',
    ],
    [
      'makes one of two insertions at a place',
      [
        {from: 4, to: 4, text: '甲'},
        {from: 4, to: 4, text: '乙'},
      ],
      '责任单位甲:市水利局',
    ],
    [
      'makes an insertion before a replacement',
      [
        {from: 4, to: 5, text: '：'},
        {from: 4, to: 4, text: '甲'},
      ],
      '责任单位甲：市水利局',
    ],
    [
      'makes an insertion after a replacement',
      [
        {from: 4, to: 5, text: '：'},
        {from: 5, to: 5, text: '甲'},
      ],
      '责任单位：甲市水利局',
    ],
  ])('%s', (_, edits, expected) => {
    expect(applyEdits('责任单位:市水利局', edits)).toBe(expected)
  })

  it.each([
    {from: -1, to: 0, text: ''},
    {from: 2, to: 1, text: ''},
    {from: 0, to: 4, text: ''},
    {from: Number.NaN, to: 1, text: ''},
  ])('knows no place %j', (edit) => {
    expect(() => applyEdits('甲乙丙', [edit])).toThrow(RangeError)
  })

  it('leaves what it is given as it is, and takes no longer for many', () => {
    const edits = Array.from({length: 200_000}, (_, index) => ({
      from: index * 2,
      to: index * 2 + 1,
      text: '，',
    })).reverse()
    const first = edits[0]
    expect(applyEdits(',。'.repeat(200_000), edits)).toBe('，。'.repeat(200_000))
    expect(edits[0]).toBe(first)
  })
})

/** Changes of a text of some length, in order. */
const changes = (length: number) =>
  fc
    .array(fc.record({from: fc.nat(length), size: fc.nat(3), text: fc.string({maxLength: 3})}), {maxLength: 6})
    .map((list) =>
      orderEdits(
        list.map(({from, size, text}) => ({from, to: Math.min(length, from + size), text})),
        length,
      ),
    )

describe('ChangedText', () => {
  it('knows the changes that lead straight to what it is after several rounds', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 30}), fc.infiniteStream(fc.nat()), fc.context(), (original, _, __) => {
        const changed = new ChangedText(original)
        let value = original
        for (let round = 0; round < 3; round++) {
          for (const edits of fc.sample(changes(value.length), 1)) {
            changed.apply(edits)
            value = applyEdits(value, edits)
          }
        }
        expect(changed.value).toBe(value)
        expect(applyEdits(original, changed.edits())).toBe(value)
      }),
      {numRuns: 200},
    )
  })

  it('says nothing of what comes back', () => {
    const changed = new ChangedText('甲,乙')
    changed.apply([{from: 1, to: 2, text: '，'}])
    changed.apply([{from: 1, to: 2, text: ','}])
    expect(changed.edits()).toEqual([])
    changed.apply([{from: 1, to: 2, text: '、'}])
    expect(changed.edits()).toEqual([{from: 1, to: 2, text: '、'}])
  })
})

it('TakenPlaces keeps all changes of a message or none', () => {
  const taken = new TakenPlaces(10)
  expect(
    taken.take([
      {from: 2, to: 4, text: ''},
      {from: 6, to: 6, text: ''},
    ]),
  ).toBe(true)
  expect(
    taken.take([
      {from: 0, to: 1, text: ''},
      {from: 3, to: 5, text: ''},
    ]),
  ).toBe(false)
  // Nothing of the last one was kept.
  expect(taken.take([{from: 0, to: 2, text: ''}])).toBe(true)
  expect(taken.take([{from: 6, to: 6, text: ''}])).toBe(false)
  expect(taken.take([{from: 5, to: 7, text: ''}])).toBe(false)
  expect(taken.take([{from: 3, to: 3, text: ''}])).toBe(false)
  expect(
    taken.take([
      {from: 4, to: 4, text: ''},
      {from: 10, to: 10, text: ''},
    ]),
  ).toBe(true)
})
