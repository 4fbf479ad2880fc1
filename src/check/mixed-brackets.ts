/** Brackets whose two halves differ: （市、县), 〔2024]. */
import {type Bracket, pairOf} from './brackets.ts'
import type {Check, CheckContext} from './rules.ts'

const marks = /[()（）［］[\]〔〕【】]|\n/g

export const mixedBrackets: Check = {
  rules: ['mixedBrackets'],
  create(context) {
    return {end: () => checkLines(context)}
  },
}

/** Pairs the brackets of each line from inside out; a line with one too many says nothing of which belong together. */
function checkLines(context: CheckContext): void {
  const {text} = context
  let open: {at: number; bracket: Bracket}[] = []
  let mixed: [from: number, to: number][] = []
  let balanced = true
  const endLine = () => {
    if (balanced && open.length === 0) for (const [from, to] of mixed) reportPair(context, from, to)
    open = []
    mixed = []
    balanced = true
  }
  for (const {0: mark, index: at} of text.matchAll(marks)) {
    const bracket = pairOf(mark)
    if (!bracket) endLine()
    else if (bracket.opens) open.push({at, bracket})
    else {
      const half = open.pop()
      if (!half) balanced = false
      else if (half.bracket.other !== mark) mixed.push([half.at, at])
    }
  }
  endLine()
}

/** Round brackets are full-width around Chinese; other pairs go by their first half. */
function reportPair({text, report}: CheckContext, from: number, to: number): void {
  const [one, other] = [text[from]!, text[to]!]
  const round = pairOf(one)!.kind === 'round' && pairOf(other)!.kind === 'round'
  const pair = round ? '（）' : one + pairOf(one)!.other
  const inside = text.slice(from, to + 1)
  report(
    'mixedBrackets',
    {from, to: to + 1},
    {
      actual: inside,
      expected: [pair[0]! + inside.slice(1, -1) + pair[1]!],
      edits: [
        {from, to: from + 1, text: pair[0]!},
        {from: to, to: to + 1, text: pair[1]!},
      ].filter((edit) => text[edit.from] !== edit.text),
    },
  )
}
