/** Half-width marks in Chinese text: one message for a notice, however many there are (GB/T 15834). */
import type {Check, Stretch, TextEdit} from './rules.ts'

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

const marks = /[,;:?!()]/g

/** The longest words in brackets that are looked at. UTF-16 units. */
const longestAside = 200

export const halfWidth: Check = {
  rules: ['halfWidthPunctuation'],
  create({text, children, placeOf, report}) {
    return {
      end() {
        // What stands beside the notice is its site's.
        const beside = children.flatMap((node) => (node.type === 'metadata' ? (placeOf(node) ?? []) : []))
        const edits = findMarks(text, beside)
        const [first] = edits
        if (!first) return
        const actual = text.slice(first.from, first.to)
        report('halfWidthPunctuation', first, {actual, words: {count: String(edits.length)}, edits})
      },
    }
  },
}

/** Finds the marks in their order, each with the one that should stand there. */
function findMarks(text: string, beside: readonly Stretch[]): TextEdit[] {
  const found: TextEdit[] = []
  /** Brackets that wait for their other half: whether each is to be changed. */
  const open: {at: number; changes: boolean}[] = []
  let next = 0
  for (const {0: mark, index: at} of text.matchAll(marks)) {
    while (next < beside.length && beside[next]!.to <= at) next++
    if (next < beside.length && beside[next]!.from <= at) continue
    if (mark === '(') open.push({at, changes: isChinese(text, at, at + 1) || speaksChinese(text, at + 1)})
    else if (mark === ')') {
      const half = open.pop()
      if (!half?.changes || text.slice(half.at, at).includes('\n')) continue
      found.push({from: half.at, to: half.at + 1, text: '（'}, {from: at, to: at + 1, text: '）'})
    } else if (isChinese(text, at, at + 1)) found.push({from: at, to: at + 1, text: fullWidth[mark]!})
  }
  return found.sort((one, other) => one.from - other.from)
}

/** Tells whether Chinese text stands right before or after a stretch. */
function isChinese(text: string, from: number, to: number): boolean {
  return isHan(text.charCodeAt(from - 1)) || isHan(text.charCodeAt(to))
}

/** Tells whether the words in a bracket have Chinese ones among them. */
function speaksChinese(text: string, from: number): boolean {
  for (let at = from; at < text.length && at - from < longestAside; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x29 || code === 10) return false
    if (isHan(code)) return true
  }
  return false
}

/** A Chinese character, or a mark that stands in Chinese text alone. */
function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3017) || code === 0x201c || code === 0x201d
}
