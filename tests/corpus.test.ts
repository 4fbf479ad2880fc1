/** What must hold for real documents of every kind. */
import {describe, expect, it} from 'vitest'
import {parse} from '../src/pipeline.ts'
import {conservation, hiddenWords, wordsOfPage} from './helpers/conservation.ts'
import {corpus, hasCorpus} from './helpers/corpus.ts'

describe.skipIf(!hasCorpus)('real documents', () => {
  it('are there', () => {
    expect(corpus('html', 'txt', 'md').length).toBeGreaterThan(100)
  })

  it.each(corpus('txt', 'md'))('$name loses nothing and fits the schema', ({name, bytes}) => {
    const document = parse({value: bytes, path: name})
    const source = new TextDecoder(document.source.encoding ?? 'utf-8', {ignoreBOM: true}).decode(bytes)
    expect(conservation(document, source)).toEqual([])
    expect(document.diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
  })

  it.each(corpus('html'))('$name loses nothing and fits the schema', ({name, bytes}) => {
    const document = parse({value: bytes, path: name})
    const source = new TextDecoder(document.source.encoding ?? 'utf-8', {ignoreBOM: true}).decode(bytes)
    expect(conservation(document, source, wordsOfPage(source))).toEqual([])
    expect(hiddenWords(document, source)).toEqual([])
    expect(document.children.length).toBeGreaterThan(0)
    expect(document.diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
  })

  it.each(corpus('pdf', 'doc', 'docx'))('$name is refused with a message', ({bytes}) => {
    expect(parse(bytes).diagnostics.map(({ruleId}) => ruleId)).toEqual(['unsupportedFormat'])
  })
})
