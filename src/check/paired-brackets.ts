/** Brackets that lack their other half, or have another: （市、县 and （市、县). */
import {type Bracket, pairOf} from './brackets.ts'
import type {Check, CheckContext, Stretch} from './rules.ts'

const marks = /[()（）［］[\]〔〕【】《》]|[\n\x1c-\x1f]/g

/** How much of the words behind a bracket is shown. UTF-16 units. */
const shown = 12

/** An opening bracket that waits for its other half. */
interface Half {
  at: number
  bracket: Bracket
}

export const pairedBrackets: Check = {
  rules: ['unclosedBracket', 'mixedBrackets'],
  create(context) {
    const titles: Stretch[] = []
    return {
      visit: {
        title(title) {
          const place = context.placeOf(title)
          if (place) titles.push(place)
        },
      },
      end: () => checkLines(context, titles),
    }
  },
}

/** Pairs the brackets of each line from inside out. A line with a closing one too many (1）) does not tell which belong together. */
function checkLines(context: CheckContext, titles: readonly Stretch[]): void {
  let open: Half[] = []
  let mixed: [from: number, to: number][] = []
  let balanced = true
  let next = 0
  const endLine = (at: number) => {
    if (balanced && open.length === 0) for (const [from, to] of mixed) reportPair(context, from, to)
    if (balanced && mixed.length === 0) for (const half of open) reportHalf(context, half, at)
    open = []
    mixed = []
    balanced = true
  }
  for (const {0: mark, index: at} of context.text.matchAll(marks)) {
    const bracket = pairOf(mark)
    while (next < titles.length && titles[next]!.to <= at) next++
    // A title may stand on several lines.
    const inTitle = next < titles.length && titles[next]!.from < at
    if (!bracket && !inTitle) endLine(at)
    if (!bracket) continue
    if (bracket.opens) open.push({at, bracket})
    else {
      const half = open.pop()
      if (!half) balanced = false
      else if (half.bracket.other !== mark) mixed.push([half.at, at])
    }
  }
  endLine(context.text.length)
}

function reportHalf({text, report}: CheckContext, {at}: Half, end: number): void {
  report('unclosedBracket', {from: at, to: at + 1}, {actual: text.slice(at, Math.min(end, at + shown))})
}

/** Round brackets are full-width around Chinese; other pairs go by their first half. */
function reportPair({text, report}: CheckContext, from: number, to: number): void {
  const [one, other] = [pairOf(text[from])!, pairOf(text[to])!]
  const pair = one.kind === 'round' && other.kind === 'round' ? '（）' : text[from]! + one.other
  const inside = text.slice(from + 1, to)
  const edits = [
    {from, to: from + 1, text: pair[0]!},
    {from: to, to: to + 1, text: pair[1]!},
  ].filter((edit) => text[edit.from] !== edit.text)
  const whole = {from, to: to + 1}
  report('mixedBrackets', whole, {expected: [pair[0]! + inside + pair[1]!], edits})
}
