/** Half-width marks in Chinese text: `,` for `，`, `(` for `（`. */
import {isHan} from '../read/html-labels.ts'
import type {SourceText} from '../read/source-text.ts'
import {type BracketPair, pairBrackets} from './bracket-pairs.ts'
import type {Check, Stretch, TextEdit} from './rules.ts'

/** The marks and what they should be. Brackets go by pairs. */
const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** Chinese marks that are sure to stand in Chinese text. */
const chineseMarks = '，。；：？！、（）《》〈〉“”‘’〔〕【】…—'
const opening = '《〈“‘〔【（('

export const halfWidth: Check = {
  rules: ['halfWidthPunctuation'],
  create({report, placeOf, input}) {
    /** What is no text of the notice: the labels and values that its page puts around it. */
    const outside: Stretch[] = []
    return {
      visit: {
        metadata(node) {
          const at = placeOf(node)
          if (at) outside.push(at)
        },
      },
      end() {
        let next = 0
        const edits = findMarks(input).filter(({from}) => {
          while (next < outside.length && outside[next]!.to <= from) next++
          return next === outside.length || from < outside[next]!.from
        })
        const [first] = edits
        if (!first) return
        report('halfWidthPunctuation', first, {words: {count: String(edits.length)}, edits})
      },
    }
  },
}

function findMarks({text}: SourceText): TextEdit[] {
  const edits: TextEdit[] = []
  const change = (at: number) => edits.push({from: at, to: at + 1, text: fullWidth[text[at]!]!})
  for (const pair of pairBrackets(text).pairs) {
    if (pair.kinds[0] !== '()' || pair.kinds[1] !== '()' || !isChinesePair(text, pair)) continue
    change(pair.open)
    change(pair.close)
  }
  const mark = /[,;:?!]/g
  for (let found = mark.exec(text); found; found = mark.exec(text))
    if (isChineseMark(text, found.index)) change(found.index)
  return edits.sort((a, b) => a.from - b.from)
}

/** Tells a mark between Chinese words from one in a number, a time, an address, a foreign word. */
function isChineseMark(text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  if (isChinese(before)) return !/[/\\]/.test(after)
  // 达到85%,建成; 5G,建成.
  return (isHan(after.charCodeAt(0)) || opening.includes(after)) && after !== '' && /[A-Za-z0-9%％℃)\]]/.test(before)
}

/** Tells a pair around Chinese words; what is written in Latin letters or figures alone keeps its own. */
function isChinesePair(text: string, {open, close}: BracketPair): boolean {
  for (let at = open + 1; at < close; at++) if (isHan(text.charCodeAt(at))) return true
  return false
}

function isChinese(character: string): boolean {
  return character !== '' && (isHan(character.charCodeAt(0)) || chineseMarks.includes(character))
}
