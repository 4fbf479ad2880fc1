import {describe, expect, it} from 'vitest'
import {type FormatName, formatNames, formats, plannedFormats, render} from '../../src/views/index.ts'
import {jsonPieces, toJson} from '../../src/views/json.ts'
import {deepDocument, exampleDocument} from '../helpers/example-document.ts'

const document = exampleDocument()

describe('formats', () => {
  it('lists the formats of this version', () => {
    expect(formatNames).toEqual(['json', 'ndjson', 'tree', 'text'])
  })

  it.each(formatNames)('writes %s with one line feed at its end, and describes it in both languages', (name) => {
    expect(render(document, name)).toMatch(/[^\n]\n$/)
    expect(formats[name].description.zh).toMatch(/\p{Script=Han}/u)
    expect(formats[name].description.en).not.toMatch(/\p{Script=Han}/u)
  })

  it('writes JSON that reads back, pretty, compact, and one line for ndjson', () => {
    expect(JSON.parse(render(document, 'json'))).toEqual(JSON.parse(JSON.stringify(document)))
    expect(render(document, 'json')).toMatch(/^\{\n {2}"type": "document"/)
    expect(render(document, 'json', {compact: true})).toBe(render(document, 'ndjson'))
    expect(render(document, 'ndjson').split('\n')).toHaveLength(2)
  })

  it.each([false, true])('writes JSON in pieces as at once, compact: %s', (compact) => {
    const nothing = {...document, children: [], removals: [], source: {...document.source, text: undefined}}
    for (const each of [document, deepDocument(50), nothing]) {
      const pieces = [...jsonPieces(each, {compact})]
      expect(pieces.join('')).toBe(toJson(each, {compact}))
      expect(pieces.length).toBeGreaterThan(each === nothing ? 20 : 50)
    }
  })

  it.each(plannedFormats)('says that %s is not available yet, and what is', (name) => {
    expect(() => render(document, name as FormatName)).toThrow(
      /not available in this version.*json, ndjson, tree, text/,
    )
  })

  it.each(['nonsense', 'toString', '__proto__'])('does not know %s', (name) => {
    expect(() => render(document, name as FormatName)).toThrow(/unknown/)
  })
})
