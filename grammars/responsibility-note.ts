/** Notes of responsibility as they stand in a text: in brackets behind a sentence, or as a sentence of their own. */
import {createConventionGrammar} from './convention.ts'
import {MarkKind, type Marks, markKind} from './marks.ts'
import {contactTail, createOrganClauses, type OrganClauseWords} from './organ-clause.ts'
import {alternatives, firstCharacters, isClose, isStop, lastCharacters} from './words.ts'

/** What notes need of the vocabulary. */
export interface NoteWords extends OrganClauseWords {
  /** 牵头单位, 责任部门, … */
  roleLabels: readonly string[]
  /** 牵头, 按职责分工负责, … */
  roleVerbs: readonly string[]
  /** 完成时限, … */
  deadlineLabels: readonly string[]
}

/** The longest closing sentence that is looked at. UTF-16 units. */
const longestSentence = 300

/** The longest note that is looked for, with a label and without one. UTF-16 units. */
const longestNote = 1500
const longestUnlabelled = 300

/** How a list of organs that names no role looks: all are organs, or one at least among short words. */
export type BareNote = 'names' | 'mixed'

/** Finds notes of responsibility, bound to a vocabulary. */
export interface NoteMatcher {
  /** Set where the last note is a list of organs and no more: its place makes it one, if others stand like it. */
  bare: BareNote | null
  /** Tells whether a bracket, which is a mark of the text, can open a note: it has a label behind it, or is closed. */
  mayOpen(text: string, marks: Marks, mark: number): boolean
  /** Gives where the note ends whose bracket is a mark of the text, or -1. */
  match(text: string, marks: Marks, mark: number): number
  /**
   * Finds the sentence that closes a stretch of prose and is a note without brackets: 由甲牵头，乙、丙等参加。
   *
   * @returns Where it begins, or -1.
   */
  closing(text: string, from: number, to: number): number
}

/**
 * Finds notes of responsibility in brackets: `〔牵头单位：…；责任单位：…〕` by their label, `（甲牵头，乙负责）` by
 * the verb at their end, `（各项任务均需各县落实，不再列出）` by what it says, `（甲、乙）` by its place alone. What has no label
 * needs an organ, and the end of a sentence: prose that mentions a unit in passing is no note.
 */
export function createNoteMatcher(words: NoteWords): NoteMatcher {
  const gap = '[ \\t\\u3000\\u00a0]*'
  const labels = [...words.roleLabels, ...words.deadlineLabels]
  const labelStarts = new Set([...' \t\u3000\u00a0', ...firstCharacters(labels)].map((one) => one.charCodeAt(0)))
  const label = new RegExp(`${gap}(?:${alternatives(labels)})${gap}(?:[（(][^（）()\\n]{1,12}[）)]${gap})?[:：]`, 'y')
  // A time limit may stand behind the verb: 甲牵头，乙配合，完成时限：6月底前.
  const longestVerb = Math.max(...words.roleVerbs.map(({length}) => length)) + 1
  const verb = new RegExp(`(?:${alternatives(words.roleVerbs)})[。.]?$`)
  const limit = new RegExp(`[，,；;。]?${gap}(?:${alternatives(words.deadlineLabels)})${gap}[:：][^：:，,；;。]{0,40}$`)
  const organ = new RegExp(
    `(?:${alternatives(words.organSuffixes)}|各[\\u4e00-\\u9fff]{1,6}|[省市县区镇乡])(?:$|[、，,；;）)]|等|和|及|会同|按|分|${alternatives(words.roleVerbs)})`,
  )
  const conventions = createConventionGrammar(words)
  const clauses = createOrganClauses(words)
  const ending = /[。；;，,.]?[ \t\u3000]*(?=$|[\n\x1c-\x1f〔（([【])/y
  const stops = new Set([...'。；;！!？?”」）)〕】\n'])
  const sentenceEnds = new Set('。；;！!？?）)〕】')
  const same = /[（(][ \t\u3000]*下同[ \t\u3000]*[）)]/y
  const isAt = (pattern: RegExp, text: string, at: number) => {
    pattern.lastIndex = at
    return pattern.test(text)
  }
  /** Tells what a bracket without a label is: a note, a list of organs and no more, or none. */
  const unlabelled = (text: string, at: number, close: number): 'note' | BareNote | null => {
    const inside = text.slice(at + 1, close)
    const closes = isAt(ending, text, close + 1)
    const opens = at > 0 && stops.has(text[at - 1]!)
    let before = at
    while (before > 0 && text[before - 1] === '\n') before--
    if (!inside.includes('不再')) {
      const limited = /[:：]/.test(inside) ? limit.exec(inside) : null
      if (verb.test(limited ? inside.slice(0, limited.index) : inside.slice(-longestVerb))) {
        if (opens || closes) return organ.test(inside) ? 'note' : null
        return '。；;'.includes(text[close + 1] ?? ' ') && clauses(inside) === 'verbs' ? 'note' : null
      }
      if (!sentenceEnds.has(text[before - 1] ?? ' ')) return null
      const bare = inside.replace(/\n/g, '').replace(contactTail, '')
      // A list with somebody to ask is one in mid-paragraph too.
      if (!closes && bare.length === inside.replace(/\n/g, '').length) return null
      const kind = clauses(bare)
      if (kind === 'verbs') return null
      return kind === 'places' ? 'mixed' : kind
    }
    const said = conventions.at(text, at + 1)
    return said?.units && said.to >= close - 1 ? 'note' : null
  }
  // 不再列出 ends what is said of all notes.
  const closingEnds = new Set([...lastCharacters(words.roleVerbs), '出'].map((character) => character.charCodeAt(0)))
  return {
    bare: null,
    closing(text, from, to) {
      let end = to
      while (end > from && isTail(text.charCodeAt(end - 1))) end--
      if (!closingEnds.has(text.charCodeAt(end - 1))) return -1
      let start = end
      while (start > from && end - start <= longestSentence && !endsSentence(text.charCodeAt(start - 1))) start--
      if (end - start > longestSentence) return -1
      while (start < end && isGap(text.charCodeAt(start))) start++
      const sentence = text.slice(start, end)
      if (verb.test(sentence.slice(-longestVerb)) && clauses(sentence) === 'verbs') return start
      const said = sentence.includes('不再') ? conventions.at(text, start) : null
      return said?.units && said.to >= end ? start : -1
    },
    mayOpen: (text, marks, mark) =>
      marks.closingOf(mark, longestUnlabelled) >= 0 || labelStarts.has(text.charCodeAt(marks.places[mark]! + 1)),
    match(text, marks, mark) {
      this.bare = null
      const at = marks.places[mark]!
      const labelled = labelStarts.has(text.charCodeAt(at + 1)) && isAt(label, text, at + 1)
      const close = marks.closingOf(mark, labelled ? longestNote : longestUnlabelled)
      if (close < 0) return labelled ? unclosed(text, at) : -1
      if (!labelled) {
        const kind = unlabelled(text, at, close)
        if (!kind) return -1
        this.bare = kind === 'note' ? null : kind
      }
      let end = close + 1
      if (isAt(same, text, end)) end = same.lastIndex
      // The stop after a note is part of it.
      const stop = text[end]
      return stop === '。' || stop === '；' || stop === ';' ? end + 1 : end
    },
  }
}

/** Finds the end of a note with a bracket too many, or one too few: the line ends with it. */
function unclosed(text: string, at: number): number {
  let end = at
  while (end < text.length && end - at < longestNote && markKind(text.charCodeAt(end)) !== MarkKind.break) end++
  let last = end
  while (last > at && isTail(text.charCodeAt(last - 1))) last--
  return isClose(text.charCodeAt(last - 1)) ? end : -1
}

/** Tells white space between words. */
function isGap(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000
}

/** Tells what may stand behind the last word of a note: 。 ； ; and white space. */
function isTail(code: number): boolean {
  return code === 0x3002 || code === 0xff1b || code === 0x3b || isGap(code)
}

function endsSentence(code: number): boolean {
  return isStop(code) || code === 10
}
