import {readFileSync} from 'node:fs'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import {describe, expect, it} from 'vitest'
import {catalogue, ruleIds} from '../../src/diagnostics.ts'
import {parse} from '../../src/pipeline.ts'
import {toSarif, uriOf} from '../../src/views/sarif.ts'
import {hasCorpus, sarifSchema} from '../helpers/corpus.ts'
import {checked, checkedAt, placeIn, said} from './checked.ts'

const notice = '一、甲\n二、乙)\n三、丙\n'

describe('toSarif', () => {
  it('writes tool, rules and results', () => {
    const log = toSarif(checkedAt(notice, '乙)', {ruleId: 'mixedBrackets', edits: [{from: 7, to: 8, text: '）'}]}))
    const {tool, results, ...run} = log.runs[0]!
    expect(run).toEqual({language: 'zh-CN', columnKind: 'utf16CodeUnits', newlineSequences: ['\r\n', '\n', '\r']})
    expect(tool.driver).toMatchObject({name: 'gongwen', rules: [{id: 'mixedBrackets'}]})
    const artifactLocation = {uri: '%E9%80%9A%E7%9F%A5.txt'}
    expect(results).toEqual([
      {
        ruleId: 'mixedBrackets',
        ruleIndex: 0,
        level: 'warning',
        message: {text: '序号不连续。请核对是否漏项。'},
        locations: [
          {
            physicalLocation: {
              artifactLocation,
              region: {startLine: 2, startColumn: 3, endLine: 2, endColumn: 5, charOffset: 6, charLength: 2},
            },
          },
        ],
        fixes: [
          {
            artifactChanges: [
              {
                artifactLocation,
                replacements: [{deletedRegion: {charOffset: 7, charLength: 1}, insertedContent: {text: '）'}}],
              },
            ],
          },
        ],
      },
    ])
  })

  it('describes the rules that something is said of, in the order of the catalogue', () => {
    const list = [checked(notice, said('missingTitle')), checked(notice, said('numberingGap'), said('missingTitle'))]
    const {tool, results} = toSarif(list, {language: 'en'}).runs[0]!
    expect(tool.driver.rules).toEqual([
      {
        id: 'numberingGap',
        shortDescription: {text: 'A number is skipped: … was due, … stands here'},
        fullDescription: {text: 'A number is skipped: … was due, … stands here. See whether an item is missing.'},
        help: {text: 'See whether an item is missing.'},
        defaultConfiguration: {level: catalogue.numberingGap.severity},
        properties: {group: 'numbering', clause: '7.3.3'},
      },
      expect.objectContaining({id: 'missingTitle'}),
    ])
    expect(results.map(({ruleIndex}) => ruleIndex)).toEqual([1, 0, 1])
  })

  it('names levels as SARIF does, and leaves out places and fixes that there are not', () => {
    const {results} = toSarif(
      checked(notice, said('missingTitle', undefined, {severity: 'info', note: null, edits: []})),
    ).runs[0]!
    expect(results[0]).toEqual({
      ruleId: 'missingTitle',
      ruleIndex: 0,
      level: 'note',
      message: {text: '序号不连续。'},
      locations: [{physicalLocation: {artifactLocation: {uri: '%E9%80%9A%E7%9F%A5.txt'}}}],
    })
  })

  it('counts no byte order mark', () => {
    const text = `\ufeff${notice}`
    const regionOf = (words: string) =>
      toSarif(checkedAt(text, words)).runs[0]!.results[0]!.locations[0]!.physicalLocation.region
    expect(regionOf('一、')).toMatchObject({startLine: 1, startColumn: 1, endColumn: 3, charOffset: 0, charLength: 2})
    expect(regionOf('二、')).toMatchObject({startLine: 2, startColumn: 1, endColumn: 3, charOffset: 4, charLength: 2})
  })

  it.each([
    ['目录/a b.txt', '%E7%9B%AE%E5%BD%95/a%20b.txt'],
    ['.\\sub\\a%.txt', 'sub/a%25.txt'],
    ['../a.txt', '../a.txt'],
    ['c:x#?.txt', 'c%3Ax%23%3F.txt'],
    ['/srv/a.txt', 'file:///srv/a.txt'],
    ['C:\\公文\\a.txt', 'file:///C:/%E5%85%AC%E6%96%87/a.txt'],
    ['a\ud842.txt', 'a%EF%BF%BD.txt'],
    [null, 'stdin'],
  ])('writes the path %j as %s', (given, expected) => {
    expect(uriOf(given)).toBe(expected)
  })
})

describe.skipIf(!hasCorpus)('the schema of SARIF 2.1.0', () => {
  const ajv = new Ajv({strict: false, allErrors: true})
  addFormats(ajv)
  const validate = hasCorpus ? ajv.compile(JSON.parse(readFileSync(sarifSchema, 'utf8'))) : () => true
  const faults = (log: unknown) => (validate(log) ? [] : (validate as {errors?: unknown[]}).errors)

  it.each(['zh', 'en'] as const)('takes what is said of anything, in %s', (language) => {
    const all = checked(notice, ...ruleIds.map((ruleId) => said(ruleId, placeIn(notice, 2, 2))))
    const fixed = checkedAt(notice, ')', {
      edits: [
        {from: 7, to: 8, text: ''},
        {from: 0, to: 0, text: '甲'},
      ],
    })
    const founding = parse(readFileSync('fixtures/notices/huangshi-2021-57/input.txt'), {
      check: true,
      path: 'a b.txt',
      language,
    })
    const offsets = parse(notice, {positions: 'offset'})
    for (const notices of [[], all, fixed, founding, offsets, parse(''), [all, fixed, founding]]) {
      expect(faults(toSarif(notices, {language}))).toEqual([])
    }
  })

  it('does not take just anything', () => {
    const log = toSarif(checkedAt(notice, '乙'))
    log.runs[0]!.results[0]!.level = 'info' as 'note'
    expect(faults(log)).not.toEqual([])
  })
})
