/** Brackets without their other half, and halves that differ. */

import {isHan} from '../../grammars/words.ts'
import {longestWords} from '../diagnostics.ts'
import {areAkin, type BracketKind, type BracketPair, pairBrackets} from './bracket-pairs.ts'
import type {Check, CheckContext} from './rules.ts'

/** How much of a bracket is looked at for Chinese words. UTF-16 units. */
const reach = 200

/** [60，80) and （0，5万元] have their ends in and out on purpose. */
const end = '[-+－±]?(?:[0-9０-９.．]{1,12}|∞|[A-Za-z])[%％℃]?[\\u4e00-\\u9fff]{0,4}'
const interval = new RegExp(`^\\s?${end}\\s?[,，、;；]\\s?${end}\\s?$`)

/** How long an interval is at most. UTF-16 units. */
const longestInterval = 44

/** How much is quoted of what stands behind a bracket that is not closed. UTF-16 units. */
const quoted = 16

export const brackets: Check = {
  rules: ['unclosedBracket', 'mixedBrackets'],
  create(context) {
    return {
      end() {
        const {text} = context
        const {pairs, strays} = pairBrackets(text)
        for (const {at, opens} of strays) {
          if (!isChinese(text, at - 1, at + 2)) continue
          context.report('unclosedBracket', opens ? reachForward(text, at) : reachBack(text, at))
        }
        const usual = countKinds(text, pairs)
        for (const pair of pairs) if (pair.kinds[0] !== pair.kinds[1]) sayMixed(context, pair, usual)
      },
    }
  },
}

/** Counts the pairs around Chinese text by their kinds. */
function countKinds(text: string, pairs: readonly BracketPair[]): Map<BracketKind, number> {
  const counts = new Map<BracketKind, number>()
  for (const {open, close, kinds} of pairs) {
    const [kind] = kinds
    if (kind === kinds[1] && isChinese(text, open + 1, Math.min(close, open + quoted)))
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

function sayMixed({text, report}: CheckContext, pair: BracketPair, usual: ReadonlyMap<BracketKind, number>): void {
  const {open, close, kinds} = pair
  const isInside = isChinese(text, open + 1, Math.min(close, open + reach))
  // [0.5, 1.0) is an interval; （1) and （www.…) stand in Chinese text.
  if (!isInside && (kinds[0].normalize('NFKC') !== kinds[1].normalize('NFKC') || !isChinese(text, open - 1, open)))
    return
  const areOneKind = areAkin(kinds)
  if (!areOneKind && close - open <= longestInterval && interval.test(text.slice(open + 1, close))) return
  const [one, other] = kinds
  const ones = usual.get(one) ?? 0
  const others = usual.get(other) ?? 0
  const due = ones === others ? (other === '（）' ? other : one) : ones > others ? one : other
  const at = due === one ? close : open
  const right = due === one ? due[1]! : due[0]!
  const inside = text.slice(open + 1, Math.min(close, open + longestWords))
  report(
    'mixedBrackets',
    {from: open, to: close + 1},
    {
      expected: [due[0]! + inside + due[1]!],
      // A round one for a square one may be meant; the others are slips.
      ...(areOneKind && {edits: [{from: at, to: at + 1, text: right}]}),
    },
  )
}

/** Tells whether a Chinese character stands between two places. */
function isChinese(text: string, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to && at < text.length; at++) if (isHan(text.charCodeAt(at))) return true
  return false
}

function reachForward(text: string, at: number): {from: number; to: number} {
  let to = at + 1
  while (to < text.length && to - at < quoted && text.charCodeAt(to) > 0x1f) to++
  return {from: at, to}
}

function reachBack(text: string, at: number): {from: number; to: number} {
  let from = at
  while (from > 0 && at - from < quoted && text.charCodeAt(from - 1) > 0x1f) from--
  return {from, to: at + 1}
}
