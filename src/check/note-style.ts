/**
 * How the notes of responsibility of a notice are written: their brackets, and what parts one role from the next. The
 * habit of the notice is the measure; a mark of the other width is the same mark.
 */
import type {Assignment, Deadline, Responsibility} from '../schema/nodes.ts'
import {pairOf} from './brackets.ts'
import type {Check, CheckContext, Stretch} from './rules.ts'

/** A habit needs this many notes, and this many for each that differs. */
const enough = 4
const manyForOne = 3

/** A place that is written in one of several ways. */
interface Way {
  /** What it is compared by. */
  kind: string
  /** What stands there. */
  words: string
  /** The characters that would change. */
  marks: Stretch[]
  /** What is shown of it. */
  at: Stretch
}

export const noteStyle: Check = {
  rules: ['noteBrackets', 'noteSeparators'],
  create(context) {
    const brackets: Way[] = []
    const separators: Way[] = []
    return {
      visit: {
        responsibility(note) {
          const bracket = bracketOf(context, note)
          if (bracket) brackets.push(bracket)
          for (const separator of separatorsOf(context, note)) separators.push(separator)
        },
      },
      end() {
        reportOthers(context, 'noteBrackets', brackets)
        reportOthers(context, 'noteSeparators', separators)
      },
    }
  },
}

/** The brackets around a note; `null` for one without, or whose halves differ. */
function bracketOf({text, placeOf}: CheckContext, note: Responsibility): Way | null {
  const place = placeOf(note)
  const pair = place && pairOf(text[place.from])
  if (!place || !pair) return null
  let to = place.to
  // The stop after a note is part of it.
  while (to > place.from && '。；;'.includes(text[to - 1]!)) to--
  const close = text[to - 1]!
  if (pairOf(close)?.kind !== pair.kind) return null
  const marks = [
    {from: place.from, to: place.from + 1},
    {from: to - 1, to},
  ]
  return {kind: pair.kind, words: text[place.from]! + close, marks, at: {from: place.from, to}}
}

/** The marks before each label of a role but the first. */
function separatorsOf({text, placeOf}: CheckContext, {children}: Responsibility): Way[] {
  const found: Way[] = []
  let before: Stretch | null = null
  for (const part of children) {
    const place: Stretch | null = placeOf(part)
    if (before && place && isLabelled(part, text, place)) {
      const gap = text.slice(before.to, place.from)
      const mark = gap.search(/[^\s]/)
      if (mark >= 0 && gap.trim().length === 1) {
        const from = before.to + mark
        const words = text[from]!
        found.push({kind: fold(words), words, marks: [{from, to: from + 1}], at: {from, to: from + 1}})
      }
    }
    before = place
  }
  return found
}

/** Tells whether a part of a note begins with its label and a colon; a verb behind its units (甲牵头，乙配合) does not. */
function isLabelled(
  part: Responsibility['children'][number],
  text: string,
  {from, to}: Stretch,
): part is Assignment | Deadline {
  if ((part.type !== 'assignment' && part.type !== 'deadline') || part.label === '') return false
  return /^[^、，,；;]{1,20}[:：]/.test(text.slice(from, Math.min(to, from + 24)))
}

const widths: Readonly<Record<string, string>> = {',': '，', ';': '；', '.': '。'}

function fold(mark: string): string {
  return widths[mark] ?? mark
}

/** Reports what is written otherwise than nearly all. */
function reportOthers({report}: CheckContext, ruleId: 'noteBrackets' | 'noteSeparators', ways: readonly Way[]): void {
  const counts = new Map<string, number>()
  for (const {kind} of ways) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  let usual = ''
  for (const [kind, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = kind
  const many = counts.get(usual) ?? 0
  if (many < enough || (ways.length - many) * manyForOne > many) return
  const model = ways.find(({kind}) => kind === usual)!.words
  for (const {kind, words, marks, at} of ways) {
    if (kind === usual) continue
    const edits = marks.map((mark, index) => ({...mark, text: model[index]!}))
    report(ruleId, at, {actual: words, expected: [model], words: {count: String(many)}, edits})
  }
}
