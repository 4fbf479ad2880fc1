/** Half-width marks in Chinese text: `,` for `，`, `(` for `（`, straight quotation marks for “ and ” (GB/T 15834). */
import {isHan} from '../../grammars/words.ts'
import type {SourceText} from '../read/source-text.ts'
import {type BracketPair, pairBrackets} from './bracket-pairs.ts'
import {notProse} from './not-prose.ts'
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
  '[': '［',
  ']': '］',
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
        // Its brackets are spoken of by documentNumberForm.
        field(node, ancestors) {
          const at = node.field === 'documentNumber' && ancestors.at(-1)?.type === 'masthead' ? placeOf(node) : null
          if (at) outside.push(at)
        },
      },
      end() {
        const edits = without(findMarks(input), outside)
        const [first] = edits
        if (!first) return
        report('halfWidthPunctuation', first, {words: {count: String(edits.length)}, edits})
      },
    }
  },
}

/** Leaves out the changes that lie in some stretches; both are in order. */
function without(edits: readonly TextEdit[], stretches: readonly Stretch[]): TextEdit[] {
  let next = 0
  return edits.filter(({from}) => {
    while (next < stretches.length && stretches[next]!.to <= from) next++
    return next === stretches.length || from < stretches[next]!.from
  })
}

function findMarks(input: SourceText): TextEdit[] {
  const {text} = input
  const edits: TextEdit[] = []
  const change = (at: number) => edits.push({from: at, to: at + 1, text: fullWidth[text[at]!]!})
  for (const pair of pairBrackets(text).pairs) {
    const [kind, other] = pair.kinds
    if (kind !== other || (kind !== '()' && kind !== '[]')) continue
    if (!isChinesePair(text, pair) && !(kind === '()' && isChineseNumber(text, pair))) continue
    change(pair.open)
    change(pair.close)
  }
  const mark = /[,;:?!]/g
  for (let found = mark.exec(text); found; found = mark.exec(text))
    if (isChineseMark(text, found.index)) change(found.index)
  for (const edit of straightQuotes(text)) edits.push(edit)
  edits.sort((a, b) => a.from - b.from)
  return edits.length === 0 ? edits : without(edits, notProse(input))
}

/** Finds the straight quotation marks of lines that have an even number of them, and Chinese words beside each. */
function straightQuotes(text: string): TextEdit[] {
  const edits: TextEdit[] = []
  let line: number[] = []
  const endLine = () => {
    const isChineseLine = line.every((at) => isChinese(text[at - 1] ?? '') || isChinese(text[at + 1] ?? ''))
    if (line.length % 2 === 0 && isChineseLine)
      for (const [index, at] of line.entries()) edits.push({from: at, to: at + 1, text: index % 2 === 0 ? '“' : '”'})
    line = []
  }
  const mark = /["\n\x1c-\x1f]/g
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '"') line.push(found.index)
    else if (line.length > 0) endLine()
  }
  endLine()
  return edits
}

/** Tells a number in brackets that begins a line, or stands among Chinese words, before Chinese words: (1)修渠. */
function isChineseNumber(text: string, {open, close}: BracketPair): boolean {
  const before = text.charCodeAt(open - 1)
  const isFree = open === 0 || before <= 0x20 || isChinese(text[open - 1]!)
  return (
    isFree && isHan(text.charCodeAt(close + 1)) && /^[0-9]{1,3}$/.test(text.slice(open + 1, Math.min(close, open + 5)))
  )
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
