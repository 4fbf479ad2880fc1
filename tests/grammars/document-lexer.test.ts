import {describe, expect, it} from 'vitest'
import {createDocumentLexer} from '../../grammars/document-lexer.ts'
import {Marks} from '../../grammars/marks.ts'
import {defaultVocabulary} from '../../src/vocabulary/index.ts'
import {roleLabels} from '../../src/vocabulary/labels.ts'

const lexer = createDocumentLexer({
  ...defaultVocabulary,
  roleLabels: roleLabels(defaultVocabulary),
  roleVerbs: Object.keys(defaultVocabulary.roleVerbs),
})

/** Cuts a text into its words, as a reader of lines does. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  lexer.start(new Marks(text))
  let lineStart = true
  for (let at = 0; at < text.length; at = lexer.end) {
    const word = lexer.next(text, at, lineStart)
    words.push(`${word} ${text.slice(at, lexer.end)}`)
    lineStart = word === 'break' || word === 'table'
    if (lexer.end <= at) throw new Error(`stands still at ${at}`)
  }
  return words
}

describe('the document lexer', () => {
  it('cuts a line into number, text, glyphs and notes', () => {
    expect(wordsOf('1.建设枢纽。①加快(市、区)建设。〔责任单位：市教育局〕\n正文')).toEqual([
      'number 1.',
      'text 建设枢纽。',
      'glyph ①',
      'text 加快(市、区)建设。',
      'note 〔责任单位：市教育局〕',
      'break \n',
      'text 正文',
    ])
  })

  it('takes a bracket that opens no note for text', () => {
    expect(wordsOf('说明（市、区）和（由市教育局按照有关规定另行研究）。')).toEqual([
      'text 说明（市、区）和',
      'text （由市教育局按照有关规定另行研究）。',
    ])
  })

  it.each([
    '一、(a〔b\n\n①（市教育局牵头）【】\ud800\0第一条1.1.',
    '〔牵头单位：',
    '\u001d\u001e\u001f表\u001c文',
    '((((((',
    '①②③',
    '\n',
  ])('cuts %j without a remainder', (text) => {
    expect(
      wordsOf(text)
        .map((word) => word.slice(word.indexOf(' ') + 1))
        .join(''),
    ).toBe(text)
  })
})
