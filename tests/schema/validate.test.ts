import {describe, expect, test} from 'vitest'
import type {GongwenDocument} from '../../src/schema/document.ts'
import type {Nodes} from '../../src/schema/nodes.ts'
import {maxCheckedDepth, validateDocument} from '../../src/schema/validate.ts'
import {gongwenDocument, nodeSchemas} from '../../src/schema/zod/index.ts'
import {at, deepDocument, documentOf, exampleDocument, leaves, paragraph, text} from '../helpers/example-document.ts'

type Path = (string | number)[]
type Loose = Record<string | number, unknown>

/** Each node of a tree with the path to it. */
function nodesOf(node: Nodes, path: Path = []): [Nodes, Path][] {
  const below: Nodes[] = 'children' in node ? node.children : []
  return [[node, path], ...below.flatMap((child, index) => nodesOf(child, [...path, 'children', index]))]
}

/** The example with one field of one node set to something else, `undefined` to take it out. */
function broken(path: Path, value: unknown): GongwenDocument {
  const document = exampleDocument()
  let holder = document as unknown as Loose
  for (const key of path.slice(0, -1)) holder = holder[key] as Loose
  const last = path.at(-1) as string
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return document
}

const faultAt = (document: unknown) => {
  const result = validateDocument(document)
  return result.ok ? 'ok' : result.path
}

const firstOfType = new Map<string, [Nodes, Path]>()
for (const [node, path] of nodesOf(exampleDocument())) {
  if (!firstOfType.has(node.type)) firstOfType.set(node.type, [node, path])
}

describe('a valid document', () => {
  test('passes, and is not changed', () => {
    const document = exampleDocument()
    expect(validateDocument(document)).toEqual({ok: true})
    expect(document).toEqual(exampleDocument())
  })

  test('holds every node type, and each node passes the schema of its type', () => {
    expect([...firstOfType.keys()].sort()).toEqual(Object.keys(nodeSchemas).sort())
    for (const [node] of nodesOf(exampleDocument())) {
      expect(nodeSchemas[node.type].safeParse(node).success, node.type).toBe(true)
    }
  })

  test('may have fields and data that the schema does not know, which parsing keeps', () => {
    for (const [type, [, path]] of firstOfType) {
      expect(faultAt(broken([...path, 'ours'], {any: [1]})), type).toBe('ok')
      expect(faultAt(broken([...path, 'data'], {any: [1]})), type).toBe('ok')
    }
    const document = broken(['meta', 'ours'], 1)
    expect(gongwenDocument.parse(document)).toEqual(document)
  })
})

/** Fields that a node may lack. */
const optional = new Set(['basis', 'provision', 'shortName', 'refersTo'])

describe('a broken node', () => {
  const cases = [...firstOfType].flatMap(([type, [node, path]]) =>
    Object.keys(node)
      .filter((key) => key !== 'type' && key !== 'position')
      .map((key): [string, string, Path] => [type, key, [...path, key]]),
  )
  test.each(cases)('%s without its %s', (_, key, path) =>
    expect(faultAt(broken(path, undefined))).toEqual(optional.has(key) ? 'ok' : path),
  )
  test.each(cases)('%s with a mistyped %s', (_, __, path) => {
    const wrong = faultAt(broken(path, Symbol('wrong')))
    expect(wrong.slice(0, path.length)).toEqual(path)
  })
  test.each([...firstOfType])('%s with mistyped data or position', (_, [, path]) => {
    expect(faultAt(broken([...path, 'data'], 5))).toEqual([...path, 'data'])
    expect(faultAt(broken([...path, 'position'], {start: 1, end: 2}))).toEqual([...path, 'position'])
  })
  test.each([...firstOfType].filter(([type]) => type !== 'document'))('%s of an unknown type', (_, [, path]) => {
    expect(faultAt(broken([...path, 'type'], 'whim'))).toEqual([...path, 'type'])
  })

  test.each<[string, Path, unknown]>([
    ['an ordinal below 0', ['children', 6, 'ordinal'], -1],
    ['an ordinal that is no integer', ['children', 6, 'ordinal'], 1.5],
    ['level 0', ['children', 6, 'level'], 0],
    ['an unknown style', ['children', 6, 'style'], 'greek'],
    ['a cell without width', ['children', 10, 'children', 2, 'children', 0, 'children', 0, 'colSpan'], 0],
    ['a cell without height', ['children', 10, 'children', 2, 'children', 0, 'children', 0, 'rowSpan'], 0],
    ['a day that does not exist', ['children', 5, 'children', 1, 'start'], '2021-02-30'],
    ['a day that is no ISO date', ['children', 5, 'children', 1, 'end'], '2021年2月3日'],
    ['an infinite quantity', ['children', 5, 'children', 3, 'number'], Number.POSITIVE_INFINITY],
    ['an unknown comparator', ['children', 5, 'children', 3, 'comparator'], 'about'],
    ['a broken position among evidence', ['children', 5, 'children', 4, 'evidence', 0], {}],
    ['a broken basis', ['children', 6, 'children', 2, 'children', 4, 'children', 0, 'basis', 0], {}],
    ['an unknown role', ['children', 6, 'children', 2, 'children', 4, 'children', 0, 'role'], 'boss'],
    ['a version that is none', ['schemaVersion'], 'one'],
    ['a hash in capitals', ['source', 'sha256'], 'A'.repeat(64)],
    ['an unknown format', ['source', 'format'], 'rtf'],
    ['an unknown document type', ['meta', 'documentType', 'code'], 'memo'],
    ['a date of writing with a time', ['meta', 'dateOfWriting'], '2021-11-25T08:00:00+08:00'],
    ['a time of another zone', ['meta', 'datePublished'], '2021-11-25T08:00:00Z'],
    ['an unknown place of evidence', ['meta', 'evidence', 'urgency', 0, 'from'], 'rumour'],
    ['an unknown rule of removal', ['removals', 0, 'rule'], 'whim'],
    ['an unknown diagnostic', ['diagnostics', 0, 'ruleId'], 'whim'],
    ['a diagnostic of another program', ['diagnostics', 0, 'source'], 'zod'],
  ])('%s', (_, path, value) => expect(faultAt(broken(path, value))).toEqual(path))

  test('stands where it may not', () => {
    expect(faultAt(documentOf([text('甲') as never]))).toEqual(['children', 0, 'type'])
    expect(faultAt(documentOf([{...paragraph('p', ''), children: [leaves().organization as never]}]))).toEqual([
      'children',
      0,
      'children',
      0,
      'type',
    ])
  })

  test('is named in the message', () => {
    expect(validateDocument(broken(['children', 6, 'ordinal'], 'x'))).toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/^children\[6\]\.ordinal: Invalid input: .*number/),
    })
    expect(validateDocument(documentOf([text('甲') as never]))).toMatchObject({
      message: 'children[0].type: Invalid input: no node of this type may stand here',
    })
  })
})

describe('dates', () => {
  test.each(['2021-11-25', '2021-11-25T08:30+08:00', '2021-11-25T08:30:00+08:00'])(
    '%s may be datePublished',
    (date) => {
      expect(faultAt(broken(['meta', 'datePublished'], date))).toBe('ok')
    },
  )
  test('29 February stands in leap years alone', () => {
    expect(faultAt(broken(['meta', 'dateOfWriting'], '2024-02-29'))).toBe('ok')
    expect(faultAt(broken(['meta', 'dateOfWriting'], '2023-02-29'))).toEqual(['meta', 'dateOfWriting'])
  })
})

describe('positions', () => {
  const withPosition = (position: unknown) => faultAt(broken(['children', 0, 'position'], position))
  const path = ['children', 0, 'position']

  test.each<[string, unknown]>([
    ['full', at(3, 4, 5)],
    ['over several lines, ending further left', {start: at(3, 9, 0).start, end: at(4, 2, 0).start}],
    ['empty', at(3, 4, 0)],
    ['offsets alone', {start: {offset: 0}, end: {offset: 7}}],
    ['absent', undefined],
  ])('%s passes', (_, position) => expect(withPosition(position)).toBe('ok'))

  test.each<[string, unknown]>([
    ['null', null],
    ['a list', [0, 7]],
    ['without end', {start: {offset: 0}}],
    ['null points', {start: null, end: null}],
    ['end before start', {start: at(3, 9, 0).start, end: at(3, 4, 0).start}],
    ['offsets that go back', {start: {offset: 7}, end: {offset: 0}}],
    ['a line that goes back', {start: {line: 4, column: 1, offset: 3}, end: {line: 3, column: 9, offset: 8}}],
    ['a column that goes back', {start: {line: 3, column: 9, offset: 3}, end: {line: 3, column: 4, offset: 8}}],
    ['a line from 0', {start: {line: 0, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}],
    ['a column from 0', {start: {line: 1, column: 0, offset: 0}, end: {line: 1, column: 1, offset: 0}}],
    ['a fraction', {start: {offset: 0.5}, end: {offset: 7}}],
    ['below 0', {start: {offset: -1}, end: {offset: 7}}],
    ['no offset', {start: {line: 1, column: 1}, end: {line: 1, column: 2}}],
    ['full and offset mixed', {start: at(1, 1, 0).start, end: {offset: 7}}],
    ['offset and full mixed', {start: {offset: 0}, end: at(1, 1, 0).start}],
    ['a column without a line', {start: {column: 1, offset: 0}, end: {offset: 7}}],
    ['a line without a column', {start: {line: 1, offset: 0}, end: {line: 1, offset: 7}}],
  ])('%s fails', (_, position) => expect(withPosition(position)).toEqual(path))
})

describe('validateDocument never throws', () => {
  test.each([null, undefined, 5, 'document', [], {}, {children: 5}, {children: [null]}, () => {}])('%s', (value) => {
    expect(validateDocument(value)).toMatchObject({ok: false, code: 'invalid'})
  })

  test.each([2_000, 100_000])('a tree of %d levels', (levels) => {
    const result = validateDocument(deepDocument(levels))
    expect(result).toMatchObject({ok: false, code: 'tooDeep', message: expect.stringContaining('more than 300 levels')})
    expect((result as {path: Path}).path).toHaveLength(2 * maxCheckedDepth)
  })

  test('a tree is checked down to the last level that is allowed', () => {
    // Above the sections stands the document, below them a number or a paragraph with its text.
    expect(validateDocument(deepDocument(maxCheckedDepth - 3))).toEqual({ok: true})
    expect(validateDocument(deepDocument(maxCheckedDepth - 2))).toMatchObject({code: 'tooDeep'})
    const document = deepDocument(maxCheckedDepth - 3)
    let deepest = document as unknown as Loose
    while (Array.isArray(deepest['children'])) deepest = deepest['children'].at(-1) as Loose
    deepest['value'] = 5
    expect(validateDocument(document)).toMatchObject({code: 'invalid'})
  })

  test('a tree that holds itself', () => {
    const document = exampleDocument()
    document.children.push(document as never)
    expect(validateDocument(document)).toMatchObject({code: 'tooDeep'})
  })

  test('a stack that is nearly full', () => {
    const document = deepDocument(200)
    const results: unknown[] = []
    const descend = (): void => {
      try {
        descend()
      } catch {
        // At each step of the way back there is a little more room than at the last.
      }
      if (results.length < 400) results.push(validateDocument(document))
    }
    expect(descend).not.toThrow(TypeError)
    const codes = new Set(results.map((result) => (result as {code?: string}).code ?? 'ok'))
    expect([...codes].every((code) => code === 'tooDeep' || code === 'ok')).toBe(true)
    expect(codes).toContain('tooDeep')
    // An overflow leaves nothing behind in zod.
    expect(validateDocument(exampleDocument())).toEqual({ok: true})
    expect(faultAt(broken(['children', 6, 'ordinal'], 'x'))).toEqual(['children', 6, 'ordinal'])
  })

  test('fields that cannot be read', () => {
    const hostile = {
      get children() {
        throw new Error('closed')
      },
    }
    expect(validateDocument(hostile)).toEqual({ok: false, code: 'unreadable', message: 'Not checked: closed', path: []})
  })
})
