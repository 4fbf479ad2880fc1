import {describe, expect, it} from 'vitest'
import {PairCounts} from '../../src/check/pair-counts.ts'

/** Pairs of Chinese characters in words, with how often each stands there. */
function pairsOf(words: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = words.slice(at, at + 2)
    if (/^[\u4e00-\u9fff]{2}$/.test(pair)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function naive(text: string, from: number, to: number) {
  const all = pairsOf(text)
  const own = pairsOf(text.slice(from, to))
  const shared = [...own].filter(([pair, times]) => all.get(pair)! > times).length
  return {size: own.size, part: own.size === 0 ? 1 : shared / own.size}
}

describe('pairs of characters', () => {
  it('are counted once a stretch, and told apart from those outside it', () => {
    const text = '修缮公园步道，增设公园座椅。修缮步道'
    const pairs = new PairCounts(text)
    expect(pairs.sharedOf({from: 0, to: 6})).toEqual({size: 5, part: 0.6})
    expect(pairs.sharedOf({from: 7, to: 13})).toEqual({size: 5, part: 0.2})
    expect(pairs.sharedOf({from: 6, to: 7})).toEqual({size: 0, part: 1})
  })

  it('are those that a plain count gives, in a text with many', () => {
    let seed = 5
    const next = () => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return seed / 0x7fffffff
    }
    // More different pairs than the table has room for at first.
    const text = Array.from({length: 60_000}, () =>
      next() < 0.05 ? '，' : String.fromCharCode(0x4e00 + Math.floor(next() * next() * 20992)),
    ).join('')
    const pairs = new PairCounts(text)
    for (const [from, to] of [
      [0, 500],
      [400, 9000],
      [0, text.length],
      [59_990, 60_000],
    ] as const)
      expect(pairs.sharedOf({from, to})).toEqual(naive(text, from, to))
  })
})
