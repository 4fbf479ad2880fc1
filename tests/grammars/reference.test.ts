import {describe, expect, it} from 'vitest'
import {afterUnclosed, endOfCitation} from '../../grammars/reference.ts'

/** A title in so many others. */
const nested = (depth: number) => `${'《'.repeat(depth)}甲${'》'.repeat(depth)}`

describe('endOfCitation', () => {
  it('takes titles inside a title along', () => {
    expect(endOfCitation('《关于印发《甲办法》的通知》第三条', 0)).toBe(17)
    expect(endOfCitation(nested(8), 0)).toBe(17)
  })

  it('looks no deeper than titles are nested, so that a row of 《 takes no time', () => {
    expect(endOfCitation(nested(9), 0)).toBe(-1)
    expect(endOfCitation(nested(9), 1)).toBe(18)
  })
})

describe('afterUnclosed', () => {
  it('goes on behind the place, or where a long row of 《 may be closed', () => {
    expect(afterUnclosed('甲乙', 0)).toBe(1)
    expect(afterUnclosed(nested(8), 0)).toBe(1)
    expect(afterUnclosed(nested(12), 0)).toBe(4)
    expect(endOfCitation(nested(12), 3)).toBe(-1)
    expect(endOfCitation(nested(12), 4)).toBe(21)
  })
})
