import {describe, expect, it} from 'vitest'
import {Marks} from '../../grammars/marks.ts'
import {firstFrom, Places} from '../../grammars/places.ts'

describe('places', () => {
  it('are found from any place on, in the order of the text and against it', () => {
    const places = new Places([2, 5, 5, 9])
    expect([0, 3, 5, 6, 10, 5, 0].map((place) => places.next(place))).toEqual([2, 5, 5, 9, -1, 5, 2])
    expect([0, 5, 6, 10].map((place) => firstFrom([2, 5, 5, 9], place))).toEqual([0, 1, 3, 4])
  })

  it('of mentions and conventions are found with the marks of a text, where they are asked for', () => {
    const text = '（下同）到2023年，《办法》'
    const {mentions, anchors} = new Marks(text)
    expect(Array.from(mentions, (place) => text[place])).toEqual([...'下2023年《'])
    expect(anchors.map((place) => text[place])).toEqual(['下'])
    expect(new Marks(text, false)).toMatchObject({mentions: new Int32Array(), anchors: [], count: 1})
  })
})
