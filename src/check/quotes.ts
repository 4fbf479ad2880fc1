/** Quotation marks that do not come in pairs: ”东湖号”, “修渠“, “清淤’. */
import type {Check, CheckContext} from './rules.ts'

/** How much is quoted around a mark. UTF-16 units. */
const around = 10

export const quotes: Check = {
  rules: ['unpairedQuotes'],
  create(context) {
    return {end: () => checkLines(context)}
  },
}

/**
 * Looks at the quotation marks of each line, which open and close in turn, inner ones inside outer ones. What a line leaves
 * open may go on below: a quotation of several paragraphs opens each of them.
 */
function checkLines({text, report}: CheckContext): void {
  let outer = false
  let inner = false
  let wrong = -1
  let start = 0
  const blame = (at: number) => {
    if (wrong < 0) wrong = at
  }
  const endLine = (end: number) => {
    if (wrong >= 0) report('unpairedQuotes', {from: Math.max(start, wrong - around), to: Math.min(end, wrong + around)})
    outer = false
    inner = false
    wrong = -1
    start = end + 1
  }
  for (const {0: mark, index: at} of text.matchAll(/[“”‘’＂\n\x1c-\x1f]/g)) {
    switch (mark) {
      case '“':
        if (outer && !inner) blame(at)
        outer = true
        break
      case '”':
        if (!outer || inner) blame(at)
        outer = false
        inner = false
        break
      case '‘':
        if (inner) blame(at)
        inner = true
        break
      case '’':
        // An apostrophe closes nothing.
        if (!inner && !/[A-Za-z]/.test(text[at - 1] ?? '')) blame(at)
        inner = false
        break
      case '＂':
        blame(at)
        break
      default:
        endLine(at)
    }
  }
  endLine(text.length)
}
