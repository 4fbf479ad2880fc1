/**
 * The words of a notice, as few and long as they can be: breaks, tables, numbers, responsibility notes, inline glyphs,
 * and everything between them.
 */
import {createNumberTokens, inlineGlyphs, type NumberingWords, type NumberStyle, type NumberToken} from './numbering.ts'
import {alternatives, brackets, closingBracket, complement, isOpen} from './words.ts'

/** What the lexer needs of the vocabulary. */
export interface DocumentWords extends NumberingWords {
  /** 牵头单位, 责任部门, … */
  roleLabels: readonly string[]
  /** 牵头, 按职责分工负责, … */
  roleVerbs: readonly string[]
  /** 完成时限, … */
  deadlineLabels: readonly string[]
  organSuffixes: readonly string[]
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
  /** Reads the token at a place. */
  next(text: string, at: number, lineStart: boolean): Word
}

/** The longest note that is looked for, in UTF-16 units. */
const longestNote = 1500

/**
 * Finds notes of responsibility in brackets: `〔牵头单位：…；责任单位：…〕` by their label, `（甲牵头，乙负责）` by
 * the verb at their end. A verb alone needs an organ before it, and a place at the end of a sentence: prose that mentions
 * a unit in passing is no note. The matcher gives where a note ends, or -1.
 */
function createNoteMatcher(words: DocumentWords): (text: string, at: number) => number {
  const gap = '[ \\t\\u3000\\u00a0]*'
  const label = new RegExp(
    `${gap}(?:${alternatives([...words.roleLabels, ...words.deadlineLabels])})${gap}(?:[（(][^（）()\\n]{1,12}[）)])?${gap}[:：]`,
    'y',
  )
  // A time limit may stand behind the verb: 甲牵头，乙配合，完成时限：6月底前.
  const verb = new RegExp(`(?:${alternatives(words.roleVerbs)})[。.]?$`)
  const limit = new RegExp(`[，,；;。]?${gap}(?:${alternatives(words.deadlineLabels)})${gap}[:：][^：:，,；;。]{0,40}$`)
  const organ = new RegExp(
    `(?:${alternatives(words.organSuffixes)}|各[\\u4e00-\\u9fff]{1,6}|[省市县区镇乡])(?:$|[、，,；;）)]|等|和|及|会同|按|分|${alternatives(words.roleVerbs)})`,
  )
  const ending = /[。；;，,.]?[ \t\u3000]*(?=$|[\n\x1c-\x1f〔（([【])/y
  const stops = new Set([...'。；;！!？?”」）)〕】\n'])
  return (text, at) => {
    label.lastIndex = at + 1
    const labelled = label.test(text)
    const close = closingBracket(text, at, labelled ? longestNote : 300)
    if (close < 0) return -1
    if (!labelled) {
      const inside = text.slice(at + 1, close)
      const limited = limit.exec(inside)
      if (!verb.test(limited ? inside.slice(0, limited.index) : inside.slice(-14))) return -1
      ending.lastIndex = close + 1
      const sentence = at > 0 && stops.has(text[at - 1]!)
      if (!sentence && !ending.test(text)) return -1
      if (!organ.test(text.slice(at + 1, close))) return -1
    }
    // The stop after a note is part of it.
    const stop = text[close + 1]
    return stop === '。' || stop === '；' || stop === ';' ? close + 2 : close + 1
  }
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
  const endOfNote = createNoteMatcher(words)
  // A bracket that opens no note is the first character of a text; a few words in brackets that end in no verb are
  // passed over at once.
  const stops = '\n\x1c\x1d\x1e\x1f'
  const verbEnds = [...new Set(words.roleVerbs.map((verb) => verb[verb.length - 1]!))].join('')
  const except = (...excluded: string[]) =>
    `[${complement([stops, inlineGlyphs, brackets.open, ...excluded].join(''))}]`
  const plain = `${except()}*`
  const aside = `[（(]${except(brackets.close, ':：')}{0,6}${except(brackets.close, verbEnds, '。0123456789')}[）)]`
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
        const end = endOfNote(text, at)
        if (end >= 0) {
          this.end = end
          return 'note'
        }
      } else if (code > 0x7f && code < 0x4e00 && glyphs.has(code)) return 'glyph'
      textPattern.lastIndex = at
      if (textPattern.test(text)) this.end = textPattern.lastIndex
      return 'text'
    },
  }
}
