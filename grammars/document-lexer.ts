/**
 * The words of a notice, as few and long as they can be: breaks, marks of tables, numbers, responsibility notes, inline
 * glyphs, and everything between them.
 */
import {type CustomPatternMatcherFunc, createToken, Lexer, type TokenType} from 'chevrotain'
import {createNumberTokens, inlineGlyphs, type NumberingWords, type NumberToken} from './numbering.ts'
import {alternatives, brackets, closingBracket, complement} from './words.ts'

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

/** The lexer and the tokens that its reader tells apart. */
export interface DocumentLexer {
  lexer: Lexer
  lineBreak: TokenType
  tableStart: TokenType
  rowStart: TokenType
  cellStart: TokenType
  tableEnd: TokenType
  numbers: ReadonlySet<TokenType>
  inlineNumber: TokenType
  note: TokenType
  text: TokenType
}

/** The longest note that is looked for, in UTF-16 units. */
const longestNote = 1500

/**
 * Finds notes of responsibility in brackets: `〔牵头单位：…；责任单位：…〕` by their label, `（甲牵头，乙负责）` by
 * the verb at their end. A verb alone needs an organ before it, and a place at the end of a sentence: prose that mentions
 * a unit in passing is no note.
 */
function createNoteMatcher(words: DocumentWords): CustomPatternMatcherFunc {
  const gap = '[ \\t\\u3000\\u00a0]*'
  const label = new RegExp(
    `${gap}(?:${alternatives([...words.roleLabels, ...words.deadlineLabels])})${gap}(?:[（(][^（）()\\n]{1,12}[）)])?${gap}[:：]`,
    'y',
  )
  const verb = new RegExp(`(?:${alternatives(words.roleVerbs)})[。.]?$`)
  const organ = new RegExp(
    `(?:${alternatives(words.organSuffixes)}|各[\\u4e00-\\u9fff]{1,6}|[省市县区镇乡])(?:$|[、，,；;）)]|等|和|及|会同|按|分|${alternatives(words.roleVerbs)})`,
  )
  const ending = /[。；;，,.]?[ \t\u3000]*(?=$|[\n\x1c-\x1f〔（([【])/y
  const stops = new Set([...'。；;！!？?”」）)〕】\n'])
  const match: CustomPatternMatcherFunc = (text, at) => {
    label.lastIndex = at + 1
    const labelled = label.test(text)
    const close = closingBracket(text, at, labelled ? longestNote : 300)
    if (close < 0) return null
    if (!labelled) {
      if (!verb.test(text.slice(Math.max(at + 1, close - 14), close))) return null
      ending.lastIndex = close + 1
      const sentence = at > 0 && stops.has(text[at - 1]!)
      if (!sentence && !ending.test(text)) return null
      if (!organ.test(text.slice(at + 1, close))) return null
    }
    // The stop after a note is part of it.
    const stop = text[close + 1]
    const to = stop === '。' || stop === '；' || stop === ';' ? close + 2 : close + 1
    return [text.slice(at, to)] as unknown as RegExpExecArray
  }
  return match
}

/** Creates the lexer for a vocabulary. Any text is cut into tokens without a remainder. */
export function createDocumentLexer(words: DocumentWords): DocumentLexer {
  const one = (name: string, character: string) =>
    createToken({
      name,
      pattern: new RegExp(character, 'y'),
      start_chars_hint: [JSON.parse(`"${character}"`) as string],
      line_breaks: character === '\\n',
    })
  const lineBreak = createToken({name: 'LineBreak', pattern: /\n/y, start_chars_hint: ['\n'], line_breaks: true})
  const tableStart = one('TableStart', '\\u001d')
  const rowStart = one('RowStart', '\\u001e')
  const cellStart = one('CellStart', '\\u001f')
  const tableEnd = one('TableEnd', '\\u001c')
  const numbers: NumberToken[] = createNumberTokens(words)
  const inlineNumber = createToken({
    name: 'InlineNumber',
    pattern: new RegExp(`[${inlineGlyphs}]`, 'y'),
    start_chars_hint: [...inlineGlyphs],
  })
  const note = createToken({
    name: 'Note',
    pattern: {exec: createNoteMatcher(words)},
    start_chars_hint: [...brackets.open],
    line_breaks: false,
  })
  // A bracket that opens no note is the first character of a text; a few words in brackets that end in no verb are
  // passed over at once.
  const stops = '\n\x1c\x1d\x1e\x1f'
  const verbEnds = [...new Set(words.roleVerbs.map((verb) => verb[verb.length - 1]!))].join('')
  const except = (...excluded: string[]) =>
    `[${complement([stops, inlineGlyphs, brackets.open, ...excluded].join(''))}]`
  const plain = `${except()}*`
  const aside = `[（(]${except(brackets.close, ':：')}{0,6}${except(brackets.close, verbEnds, '。0123456789')}[）)]`
  const text = createToken({
    name: 'Text',
    pattern: new RegExp(`[${complement(stops)}]${plain}(?:${aside}${plain})*`, 'y'),
    line_breaks: false,
  })
  const lexer = new Lexer(
    [lineBreak, tableStart, rowStart, cellStart, tableEnd, ...numbers, note, inlineNumber, text],
    {
      positionTracking: 'onlyOffset',
      skipValidations: true,
      ensureOptimizations: true,
    },
  )
  return {
    lexer,
    lineBreak,
    tableStart,
    rowStart,
    cellStart,
    tableEnd,
    numbers: new Set(numbers),
    inlineNumber,
    note,
    text,
  }
}
