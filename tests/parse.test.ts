/** The call itself: inputs, options, what it refuses. */
import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import * as api from '../src/index.ts'
import {parseFile} from '../src/node.ts'

const {parse} = api
const text = '关于检查的通知\n各县：\n一、要求\n加强管理。（牵头单位：市教育局）'

describe('parse', () => {
  it('takes a string, bytes and a file', () => {
    const bytes = new TextEncoder().encode(text)
    expect(parse(bytes).children).toEqual(parse(text).children)
    expect(parse({value: bytes, path: 'a.txt'})).toMatchObject({
      source: {path: 'a.txt', encoding: 'utf-8', format: 'text'},
    })
    expect(parse({value: text}).children).toEqual(parse(text).children)
  })

  it('hashes bytes, and a string where asked', () => {
    const {source, documentId} = parse(new TextEncoder().encode('abc'))
    expect(source.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(documentId).toBe(source.sha256)
    expect(parse('abc').source.sha256).toBeNull()
    expect(parse('abc', {hash: true}).source.sha256).toBe(source.sha256)
    expect(parse('abc', {hash: true, id: 'x'}).documentId).toBe('x')
  })

  it('writes positions as asked', () => {
    expect(parse(text).children[0]!.position).toEqual({
      start: {line: 1, column: 1, offset: 0},
      end: {line: 1, column: 8, offset: 7},
    })
    expect(parse(text, {positions: 'offset'}).children[0]!.position).toEqual({start: {offset: 0}, end: {offset: 7}})
    expect(JSON.stringify(parse(text, {positions: 'none'}))).not.toContain('"position"')
  })

  it('counts lines that end in CR, LF and CRLF, and a byte order mark', () => {
    const document = parse('\ufeff关于检查的通知\r\n各县：\r请执行。')
    expect(
      document.children.map(({position}) => [position!.start.line, position!.start.column, position!.start.offset]),
    ).toEqual([
      [1, 2, 1],
      [2, 1, 10],
      [3, 1, 14],
    ])
    expect(document.source.length).toBe(18)
  })

  it('says what it is told in the language that was asked for', () => {
    const gap = '一、甲\n三、乙'
    expect(parse(gap).diagnostics.map(({reason}) => reason)).toContain('序号不连续：应为第 2 项，实为“三、”')
    expect(parse(gap, {language: 'en'}).diagnostics.map(({reason}) => reason)).toContain(
      'A number is skipped: 2 was due, 三、 stands here',
    )
  })

  it('keeps what a limit allows, and says so', () => {
    const long = parse(`${text}\n${'正文很长。'.repeat(100)}`, {limits: {length: 60}})
    expect(long.diagnostics.map(({ruleId}) => ruleId)).toContain('tooLong')
    expect(long.removals.at(-1)!.rule).toBe('beyondLimit')
    expect(parse(text, {limits: {nodes: 1}}).diagnostics.map(({ruleId}) => ruleId)).toContain('tooManyNodes')
  })

  it.each([
    ['', 'emptyInput'],
    [' \n\u3000', 'noText'],
    [new Uint8Array(), 'emptyInput'],
    [new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]), 'unsupportedFormat'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'unsupportedFormat'],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'unsupportedFormat'],
    [new Uint8Array([1, 0, 2, 0, 0, 0, 0, 3, 4, 0, 0, 5]), 'binaryInput'],
  ])('gives an empty document and an error for %j', (input, ruleId) => {
    const document = parse(input as string)
    expect(document.children).toEqual([])
    expect(document.diagnostics.map((diagnostic) => [diagnostic.ruleId, diagnostic.severity])).toEqual([
      [ruleId, 'error'],
    ])
  })

  it('throws where the call is wrong', () => {
    expect(() => parse(5 as never)).toThrow(TypeError)
    expect(() => parse(null as never)).toThrow(TypeError)
    expect(() => parse(text, {position: 'full'} as never)).toThrow(/Unknown option: position/)
    expect(() => parse(text, {positions: 'some'} as never)).toThrow(TypeError)
    expect(() => parse(text, {limits: {depth: 0}})).toThrow(TypeError)
    const wrong: [unknown, RegExp][] = [
      [null, /The options of parse are an object/],
      [{toString: 1}, /Unknown option: toString/],
      [{repair: 'no'}, /repair is true or false/],
      [{annotate: null}, /annotate is true or false/],
      [{url: 5}, /url is a string or null/],
      [{limits: 5}, /limits is an object/],
      [{vocabulary: []}, /vocabulary is an object/],
      [{check: 'strict'}, /check is true, false or an object/],
      [{check: null}, /check is true, false or an object/],
      [{check: {rule: {}}}, /Unknown option: check\.rule/],
      [{check: {rules: []}}, /check\.rules is an object/],
      [{check: {rules: {numberingGaps: 'off'}}}, /Unknown rule: numberingGaps/],
      [{check: {rules: {toString: 'off'}}}, /Unknown rule: toString/],
      [{check: {rules: {numberingGap: ['error']}}}, /The level of numberingGap is one of off, info, warning, error/],
      [{check: {rules: {emptyInput: 'off'}}}, /emptyInput .* is never off/],
    ]
    for (const [options, words] of wrong) {
      expect(() => parse(text, options as never)).toThrow(TypeError)
      expect(() => parse(text, options as never)).toThrow(words)
    }
    expect(parse(text, {id: null, url: undefined, check: {}} as never).children).not.toEqual([])
    expect(() => parse(text, {vocabulary: {words: []} as never})).toThrow(/Unknown vocabulary table/)
  })

  it('knows words that a caller adds, and forgets them', () => {
    const note = '关于检查的通知\n各县：\n一、要求\n加强管理。（包保单位：市教育局）'
    const roles = (document: api.GongwenDocument) => {
      const found: string[] = []
      api.visit(document, 'assignment', ({role}) => void found.push(role))
      return found
    }
    expect(roles(parse(note, {vocabulary: {roleStems: {包保: 'responsible'}}}))).toEqual(['responsible'])
    expect(roles(parse(note))).toEqual([])
  })
})

describe('parseFile', () => {
  it('reads a file and names it', async () => {
    const file = new URL('../fixtures/notices/huangshi-2021-57/input.txt', import.meta.url).pathname
    const document = await parseFile(file)
    expect(document.source.path).toBe(file)
    expect(document.children).toEqual(parse(readFileSync(file)).children)
    await expect(parseFile('no-such-file.txt')).rejects.toMatchObject({code: 'ENOENT'})
  })
})

describe('the package', () => {
  it('exports what it promises', () => {
    expect(Object.keys(api).sort().join(' ')).toBe(
      'CONTINUE EXIT SKIP applyEdits catalogue defaultLimits defaultVocabulary fixNotice formatNames formats gongwenDocument gongwenParse gongwenStringify guards headingOf is isAssignment isAttachment isDate isDeadline isDocument isField isFormat isHeading isLiteral isNum isOrganization isParagraph isParent isPerson isQuantity isReference isResponsibility isSection isTable isText isTitle parse plannedFormats render ruleIds schemaVersion sections tableGrid toGithub toJsonSchema toLedger toLedgerCsv toLedgerMarkdown toLedgerTable toMatrix toOutline toReport toSarif toTargets toTasks toText toTree version visit',
    )
  })

  it('has the version of package.json', () => {
    const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(api.version).toBe(version)
  })
})

describe('lists that are too long to spread', () => {
  it.each([
    ['inline items', `x${'①甲。'.repeat(150_000)}`],
    ['notes on one line', '（责任单位：市水利局）'.repeat(130_000)],
    ['fields', '索引号：1 '.repeat(130_000)],
    ['entries of 附件说明', `附件：${'1.甲 '.repeat(130_000)}`],
  ])('%s', (_, text) => {
    expect(parse(text, {validate: false, format: 'text', limits: {nodes: 1000}}).children.length).toBeGreaterThan(0)
  })
})
