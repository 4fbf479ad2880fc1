import {describe, expect, it} from 'vitest'
import {conservation} from './helpers/conservation.ts'
import {expectationsOf, expected, fixtures, parseFixture} from './helpers/fixtures.ts'

describe.each(fixtures())('fixtures/notices/$name', (fixture) => {
  const document = parseFixture(fixture)

  it('gives the tree that is expected', () => {
    expect(expectationsOf(document).tree).toBe(expected(fixture.tree))
  })

  it('gives the messages that are expected', () => {
    expect(expectationsOf(document).messages).toBe(expected(fixture.messages))
  })

  it('loses nothing', () => {
    if (document.source.format !== 'html')
      expect(
        conservation(
          document,
          new TextDecoder(document.source.encoding ?? 'utf-8', {ignoreBOM: true}).decode(fixture.bytes),
        ),
      ).toEqual([])
  })
})

describe('the expectations', () => {
  it('fail where they are missing', () => {
    expect(() => expected('fixtures/notices/none/tree.json')).toThrow(/missing/)
  })
})
