/**
 * The words of a notice, as few and long as they can be: breaks, tables, numbers, responsibility notes, inline glyphs,
 * and everything between them.
 */
import {createConventionGrammar} from './convention.ts'
import {createNumberTokens, inlineGlyphs, type NumberingWords, type NumberStyle, type NumberToken} from './numbering.ts'
import {contactTail, createOrganClauses} from './organ-clause.ts'
import {alternatives, brackets, closingBracket, complement, isClose, isOpen} from './words.ts'

/** What the lexer needs of the vocabulary. */
export interface DocumentWords extends NumberingWords {
  /** 牵头单位, 责任部门, … */
  roleLabels: readonly string[]
  /** 牵头, 按职责分工负责, … */
  roleVerbs: readonly string[]
  /** 完成时限, … */
  deadlineLabels: readonly string[]
  organSuffixes: readonly string[]
  placeSuffixes: readonly string[]
  openNouns: readonly string[]
}

/** What a token is. A table is one token, from its first mark to its last. */
export type Word = 'number' | 'note' | 'glyph' | 'text' | 'table' | 'break'

/**
 * Cuts a text into tokens, without a remainder.
 *
 * The tokens are tried as Chevrotain's lexer tries them, by their first character and in their order, but one at a time
 * and without an object and an image for each: on a notice of 10,000 characters that is 25 µs instead of 55.
 */
export interface DocumentLexer {
  /** Where the last token ends. */
  end: number
  /** The style of the last number. */
  style: NumberStyle
  /** Set where the last note is a list of organs and no more: its place makes it one, if others stand like it. */
  bare: BareNote | null
  /** Reads the token at a place. */
  next(text: string, at: number, lineStart: boolean): Word
  /**
   * Finds the sentence that closes a stretch of prose and is a note without brackets: 由甲牵头，乙、丙等参加。
   *
   * @returns Where it begins, or -1.
   */
  closingNote(text: string, from: number, to: number): number
}

/** The longest closing sentence that is looked at. UTF-16 units. */
const longestSentence = 300

/** The longest note that is looked for, in UTF-16 units. */
const longestNote = 1500

/** How a list of organs that names no role looks: all are organs, or one at least among short words. */
export type BareNote = 'names' | 'mixed'

/** Where a note ends, or -1; `bare` where it is a list of organs and says no role. */
interface NoteMatcher {
  bare: BareNote | null
  match(text: string, at: number): number
  closing(text: string, from: number, to: number): number
}

/**
 * Finds notes of responsibility in brackets: `〔牵头单位：…；责任单位：…〕` by their label, `（甲牵头，乙负责）` by
 * the verb at their end, `（各项任务均需各县落实，不再列出）` by what it says, `（甲、乙）` by its place alone. What has no label
 * needs an organ, and the end of a sentence: prose that mentions a unit in passing is no note.
 */
function createNoteMatcher(words: DocumentWords): NoteMatcher {
  const gap = '[ \\t\\u3000\\u00a0]*'
  const label = new RegExp(
    `${gap}(?:${alternatives([...words.roleLabels, ...words.deadlineLabels])})${gap}(?:[（(][^（）()\\n]{1,12}[）)]${gap})?[:：]`,
    'y',
  )
  // A time limit may stand behind the verb: 甲牵头，乙配合，完成时限：6月底前.
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
      const limited = limit.exec(inside)
      if (verb.test(limited ? inside.slice(0, limited.index) : inside.slice(-14))) {
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
  const verbEnds = new Set(words.roleVerbs.map((verb) => verb[verb.length - 1]!))
  return {
    bare: null,
    closing(text, from, to) {
      let end = to
      while (end > from && /[。；; \t\u3000]/.test(text[end - 1]!)) end--
      const ends = text[end - 1] ?? ''
      if (!verbEnds.has(ends) && ends !== '出') return -1
      let start = end
      while (start > from && end - start <= longestSentence && !'。；;！？!?\n'.includes(text[start - 1]!)) start--
      if (end - start > longestSentence) return -1
      while (start < end && /[ \t\u3000]/.test(text[start]!)) start++
      const sentence = text.slice(start, end)
      if (clauses(sentence) === 'verbs') return start
      const said = sentence.includes('不再') ? conventions.at(text, start) : null
      return said?.units && said.to >= end ? start : -1
    },
    match(text, at) {
      this.bare = null
      const labelled = isAt(label, text, at + 1)
      const close = closingBracket(text, at, labelled ? longestNote : 300)
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
  while (end < text.length && end - at < longestNote && !/[\n\x1c-\x1f]/.test(text[end]!)) end++
  let last = end
  while (last > at && /[。；; \t\u3000]/.test(text[last - 1]!)) last--
  return isClose(text.charCodeAt(last - 1)) ? end : -1
}

/** Finds the end of the table at a place; tables inside it belong to it. One that is not closed takes all that follows. */
function endOfTable(text: string, at: number): number {
  let depth = 0
  const mark = /[\x1c\x1d]/g
  mark.lastIndex = at
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '\x1d') depth++
    else if (--depth === 0) return mark.lastIndex
  }
  return text.length
}

/** Creates the lexer for a vocabulary. */
export function createDocumentLexer(words: DocumentWords): DocumentLexer {
  const notes = createNoteMatcher(words)
  // A bracket that opens no note is the first character of a text; a few words in brackets that end in no verb are
  // passed over at once.
  const stops = '\n\x1c\x1d\x1e\x1f'
  const verbEnds = [...new Set(words.roleVerbs.map((verb) => verb[verb.length - 1]!))].join('')
  const except = (...excluded: string[]) =>
    `[${complement([stops, inlineGlyphs, brackets.open, ...excluded].join(''))}]`
  const plain = `${except()}*`
  // Behind a stop a few words in brackets may be a list of organs.
  const aside = `(?<![。；;！!？?])[（(]${except(brackets.close, ':：')}{0,6}${except(brackets.close, verbEnds, '。0123456789')}[）)]`
  const textPattern = new RegExp(`[${complement(stops)}]${plain}(?:${aside}${plain})*`, 'y')
  const numbersByStart = new Map<number, NumberToken[]>()
  for (const token of createNumberTokens(words)) {
    for (const start of token.START_CHARS_HINT as string[]) {
      const code = start.charCodeAt(0)
      numbersByStart.set(code, [...(numbersByStart.get(code) ?? []), token])
    }
  }
  const glyphs = new Set(Array.from(inlineGlyphs, (glyph) => glyph.charCodeAt(0)))
  return {
    end: 0,
    style: 'ideographic',
    bare: null,
    closingNote: (text, from, to) => notes.closing(text, from, to),
    next(text, at, lineStart) {
      const code = text.charCodeAt(at)
      this.end = at + 1
      if (code === 10) return 'break'
      if (code === 0x1d) {
        this.end = endOfTable(text, at)
        return 'table'
      }
      if (lineStart) {
        for (const token of numbersByStart.get(code) ?? []) {
          const pattern = token.PATTERN as RegExp
          pattern.lastIndex = at
          if (!pattern.test(text)) continue
          this.end = pattern.lastIndex
          this.style = token.style
          return 'number'
        }
      }
      if (isOpen(code)) {
        const end = notes.match(text, at)
        if (end >= 0) {
          this.end = end
          this.bare = notes.bare
          return 'note'
        }
      } else if (code > 0x7f && code < 0x4e00 && glyphs.has(code)) return 'glyph'
      textPattern.lastIndex = at
      if (textPattern.test(text)) this.end = textPattern.lastIndex
      return 'text'
    },
  }
}
