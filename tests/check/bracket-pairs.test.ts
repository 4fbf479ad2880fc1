import {describe, expect, it} from 'vitest'
import {pairBrackets} from '../../src/check/bracket-pairs.ts'

/** Writes out what stands in brackets, innermost first, and the halves that are left. */
function read(text: string): {pairs: string[]; strays: string[]} {
  const {pairs, strays} = pairBrackets(text)
  return {
    pairs: pairs.map(({open, close}) => text.slice(open, close + 1)),
    strays: strays.map(({at, opens}) => `${opens ? 'opens' : 'closes'} ${at}`),
  }
}

describe('brackets', () => {
  it.each<[string, string[], string[]]>([
    ['甲（乙〔丙〕丁）', ['〔丙〕', '（乙〔丙〕丁）'], []],
    ['甲（乙)', ['（乙)'], []],
    ['〔甲]、（乙〕', ['〔甲]', '（乙〕'], []],
    // A close goes with an open of its own family, past those of others.
    ['（甲〔乙）', ['（甲〔乙）'], ['opens 2']],
    ['（甲《乙）', ['（甲《乙）'], ['opens 2']],
    // Those that cross have each their other half.
    ['《甲（乙》丙）', ['《甲（乙》'], []],
    ['甲（乙[丙）丁]', ['（乙[丙）'], []],
    ['《甲（乙》丙））', ['《甲（乙》'], ['closes 7']],
    ['《甲（乙》\n（丙）', ['《甲（乙》', '（丙）'], ['opens 2']],
    // Angle brackets are never meant for others.
    ['《甲）', [], ['opens 0', 'closes 2']],
    ['（甲》', [], ['opens 0', 'closes 2']],
    ['甲）乙', [], ['closes 1']],
    // Numbers have one half.
    ['1）甲；2)乙；a)丙', [], []],
    ['（附件1）', ['（附件1）'], []],
    // A half that its line leaves over goes with one of a later line, never of an earlier one.
    ['（甲\n乙）', [], []],
    ['乙）\n（甲', [], ['closes 1', 'opens 3']],
    // Lines of cells are lines.
    ['（甲\x1f（乙）', ['（乙）'], ['opens 0']],
  ])('of %j', (text, pairs, strays) => {
    expect(read(text)).toEqual({pairs, strays})
  })

  it('go over no more than twenty lines', () => {
    expect(read(`（甲${'\n乙'.repeat(20)}）`).strays).toEqual([])
    expect(read(`（甲${'\n乙'.repeat(21)}）`).strays).toEqual(['opens 0', 'closes 44'])
  })
})
