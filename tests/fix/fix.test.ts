import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {catalogue, type Edit, type Rule, type RuleId} from '../../src/diagnostics.ts'
import {applyEdits} from '../../src/fix/edits.ts'
import {fixNotice, settle} from '../../src/fix/index.ts'
import {Changes, type Licence, saysTheSame} from '../../src/fix/same.ts'
import {parse} from '../../src/pipeline.ts'
import type {GongwenDocument} from '../../src/schema/document.ts'

const notice = `东湖市人民政府关于开展渠道检查的通知

北岭县人民政府，市政府各部门：

一、检查范围

（一）引水渠。全市各引水渠。（责任单位：市水利局、市财政局)

（二）泵站。农村泵站。（责任单位：市水利局）

三、时间安排

2023年6月底前完成。

东湖市人民政府
2023年3月1日
`

/** Turns one character, the first after `mark`, into another. */
const change = (source: string, mark: string, to: string): Edit => {
  const from = source.indexOf(mark) + mark.length
  return {from, to: from + 1, text: to}
}

/** Reads a text and says of it what `find` says. */
const reading =
  (find: (value: string) => [RuleId, Edit[]][]) =>
  (value: string): GongwenDocument => {
    const document = parse(value, {validate: false})
    return {
      ...document,
      diagnostics: find(value).map(([ruleId, edits]) => ({
        ruleId,
        source: 'gongwen',
        severity: 'info',
        reason: '',
        note: null,
        actual: null,
        expected: [],
        edits,
      })),
    }
  }

const all = () => true

const run = (
  value: string,
  find: (value: string) => [RuleId, Edit[]][],
  isFixed: (ruleId: RuleId) => boolean = all,
) => {
  const read = reading(find)
  const {text, ...rest} = settle(value, read(value), isFixed, read)
  return {value: text.value, edits: text.edits(), ...rest}
}

describe('settle', () => {
  const bracket = change(notice, '市财政局', '）')

  it('changes what it may and nothing else', () => {
    const find = (value: string): [RuleId, Edit[]][] => (value.includes(')') ? [['mixedBrackets', [bracket]]] : [])
    expect(run(notice, find)).toEqual({
      value: notice.replace(')', '）'),
      edits: [bracket],
      fixed: {mixedBrackets: 1},
      refused: {},
      untried: {},
      settled: true,
    })
    expect(run(notice, find, (ruleId) => ruleId !== 'mixedBrackets').value).toBe(notice)
  })

  it('goes on for what a change brings about', () => {
    const find = (value: string): [RuleId, Edit[]][] =>
      value.includes(')')
        ? [['mixedBrackets', [bracket]]]
        : value.includes('局、')
          ? [['noteSeparators', [change(value, '市水利局', '，')]]]
          : []
    const {value, fixed, edits, settled} = run(notice, find)
    expect(value).toBe(notice.replace(')', '）').replace('局、', '局，'))
    expect([fixed, settled]).toEqual([{mixedBrackets: 1, noteSeparators: 1}, true])
    expect(applyEdits(notice, edits)).toBe(value)
  })

  it('stops where two rules undo each other', () => {
    const find = (value: string): [RuleId, Edit[]][] =>
      value.includes(')') ? [['mixedBrackets', [bracket]]] : [['noteBrackets', [{...bracket, text: ')'}]]]
    expect(run(notice, find)).toMatchObject({settled: false, fixed: {mixedBrackets: 3, noteBrackets: 2}})
  })

  it('leaves out what would make the notice read otherwise, and only that', () => {
    const unit = notice.indexOf('市财政局')
    const find = (value: string): [RuleId, Edit[]][] => [
      ...(value.includes(')') ? ([['mixedBrackets', [bracket]]] as [RuleId, Edit[]][]) : []),
      // Takes an organ out of the note.
      ...(value.includes('、市财')
        ? ([['spaceInText', [{from: unit - 1, to: unit + 4, text: ''}]]] as [RuleId, Edit[]][])
        : []),
      // A harmless one of the same rule.
      ...(value.includes('泵站。农')
        ? ([['spaceInText', [change(value, '泵站。农村泵站', '.')]]] as [RuleId, Edit[]][])
        : []),
    ]
    const outcome = run(notice, (value) =>
      find(value).filter(([, [edit]]) => value.slice(edit!.from, edit!.to) !== edit!.text),
    )
    expect(outcome.refused).toEqual({spaceInText: 1})
    expect(outcome.fixed).toMatchObject({mixedBrackets: 1})
    expect(outcome.value).toContain('市水利局、市财政局）')
  })

  it('parts the marks of a whole text where one of them would make it read otherwise', () => {
    const unit = notice.indexOf('市财政局')
    const marks: [RuleId, Edit[]] = [
      'halfWidthPunctuation',
      [
        // Joins two organs.
        {from: unit - 1, to: unit, text: '和'},
        bracket,
        change(notice, '2023年6月底前完成', '．'),
      ],
    ]
    const outcome = run(notice, (value) => (value.includes(')') ? [marks] : []))
    expect(outcome.value).toContain('（责任单位：市水利局、市财政局)')
    expect(outcome.value).toContain('2023年6月底前完成．')
    expect([outcome.fixed, outcome.refused]).toEqual([{halfWidthPunctuation: 1}, {halfWidthPunctuation: 1}])
  })

  it('heeds a message whose changes were in the way of another in the next round', () => {
    const find = (value: string): [RuleId, Edit[]][] => {
      const at = value.indexOf('局)')
      if (at < 0) return []
      const edit = {from: at + 1, to: at + 2, text: '）'}
      return [
        ['mixedBrackets', [edit]],
        ['noteBrackets', [edit]],
      ]
    }
    expect(run(notice, find)).toMatchObject({fixed: {mixedBrackets: 1}, refused: {}, settled: true})
  })

  it('renumbers where it is asked to', () => {
    const find = (value: string): [RuleId, Edit[]][] =>
      value.includes('三、')
        ? [['numberingGap', [{from: value.indexOf('三、'), to: value.indexOf('三、') + 1, text: '二'}]]]
        : []
    expect(run(notice, find)).toMatchObject({fixed: {numberingGap: 1}, value: notice.replace('三、', '二、')})
    // The same change by a rule that may not renumber.
    const other = (value: string) => find(value).map(([, edits]): [RuleId, Edit[]] => ['numberingDelimiter', edits])
    expect(run(notice, other)).toMatchObject({fixed: {}, refused: {numberingDelimiter: 1}, value: notice})
  })

  it('leaves a web page alone', () => {
    const page = '<p>关于检查的通知</p><p>各县（市)：</p>'
    const find = (): [RuleId, Edit[]][] => [['mixedBrackets', [{from: 0, to: 1, text: ''}]]]
    expect(run(page, find)).toMatchObject({value: page, edits: [], settled: true})
  })

  it('reads a notice of many bad changes no more often than it must', () => {
    const many = `关于检查的通知\n\n${'（责任单位：市水利局、市财政局）\n'.repeat(300)}`
    let reads = 0
    const find = (value: string): [RuleId, Edit[]][] => {
      reads++
      return Array.from(value.matchAll(/市财政局/g), ({index}): [RuleId, Edit[]] => [
        'spaceInText',
        [{from: index - 1, to: index + 4, text: ''}],
      ])
    }
    const {value, refused, untried, settled} = run(many, find)
    expect([value, refused.spaceInText! + untried.spaceInText!, settled]).toEqual([many, 300, false])
    expect(reads).toBeLessThan(70)
  })

  it('makes good changes behind many bad ones, and tells what it tried from what it did not', () => {
    const bad = '（责任单位：市水利局、市财政局）\n'.repeat(40)
    const good = '（责任单位：市林业局)\n'.repeat(10)
    const text = `关于检查的通知\n\n${bad}${good}`
    const find = (value: string): [RuleId, Edit[]][] =>
      Array.from(value.matchAll(/、市财政局|\)/g), ({index, 0: found}): [RuleId, Edit[]] => [
        'spaceInText',
        [{from: index, to: index + found.length, text: found === ')' ? '）' : ''}],
      ])
    const {value, fixed, refused, untried, settled} = run(text, find)
    expect([value, fixed, settled]).toEqual([text.replaceAll(')', '）'), {spaceInText: 10}, false])
    expect(refused.spaceInText! + untried.spaceInText!).toBe(40)
    expect(untried.spaceInText).toBeGreaterThan(0)
  })
})

describe('saysTheSame', () => {
  const same = (value: string, edits: (Edit & Licence)[]) =>
    saysTheSame(
      parse(value, {validate: false}),
      parse(applyEdits(value, edits), {validate: false}),
      new Changes(value, edits),
    )

  it.each([
    ['a bracket', '市财政局', '）', true],
    ['a stop in prose', '全市各引水渠', '；', true],
    ['a letter of a name', '责任单位：', '县', false],
    ['a digit of a date', '底前完成。\n\n东湖市人民政府\n202', '4', false],
    ['the colon of the addressees', '市政府各部门', '，', false],
  ])('%s', (_, mark, to, expected) => {
    expect(same(notice, [change(notice, mark, to)])).toBe(expected)
  })

  it('lets words change where they may, and facts nowhere', () => {
    const text = notice.replace('检查的通知\n', '检查的通知\n东政发〔2023〕第05号\n')
    const at = text.indexOf('第05')
    expect(parse(text).meta.documentNumber).toMatchObject({serial: 5})
    const form = {from: at, to: at + 3, text: '5'}
    expect(same(text, [{...form, words: true}])).toBe(true)
    expect(same(text, [form])).toBe(false)
    expect(same(text, [{...form, text: '6', words: true}])).toBe(false)
  })

  it('levels the forms of a number', () => {
    expect(
      same(notice.replace('（一）', '㈠'), [
        {from: notice.indexOf('（一）'), to: notice.indexOf('（一）') + 1, text: '（一）'},
      ]),
    ).toBe(true)
  })

  it('sees words that go, and a page number that goes', () => {
    const text = `${notice.replace('农村泵站', '农村—12—泵站')}农村泵站要养护。\n`
    const at = text.indexOf('—12—')
    expect(parse(text).removals).toMatchObject([{rule: 'pageNumber'}])
    expect(same(text, [{from: at, to: at + 4, text: ''}])).toBe(true)
    expect(same(text, [{from: at, to: at + 6, text: ''}])).toBe(false)
  })
})

describe('fixNotice', () => {
  it('knows what it is asked', () => {
    expect(() => fixNotice(notice, {fix: ['nope' as RuleId]})).toThrow('Unknown rule: nope')
    expect(() => fixNotice(notice, {fix: ['toString' as RuleId]})).toThrow('Unknown rule: toString')
    expect(() => fixNotice(notice, {fix: ['missingTitle']})).toThrow('missingTitle cannot be fixed')
    expect(() => fixNotice(notice, {format: 'text', nope: 1} as never)).toThrow(TypeError)
  })

  it('reads the notice with the options, positions in full', () => {
    const {document} = fixNotice(notice, {language: 'en', path: 'a.txt', check: {rules: {missingDate: 'off'}}})
    expect(document).toMatchObject({source: {path: 'a.txt'}, position: {start: {line: 1}}})
  })

  const isMechanical = (ruleId: RuleId) => (catalogue[ruleId] as Rule).fix === 'always'

  it.each([
    ['the founding notice', readFileSync('fixtures/notices/huangshi-2021-57/input.txt', 'utf8')],
    ['an invented one', notice],
  ])('takes from %s what is mechanical, and nothing else', (_, source) => {
    const once = fixNotice(source)
    const {document, edits, settled} = once
    expect(settled).toBe(true)
    const left = document.diagnostics.filter((said) => said.edits && isMechanical(said.ruleId))
    expect(left.length).toBe(Object.values(once.refused).reduce((sum, count) => sum + count, 0))
    expect(saysTheSame(parse(source, {check: true}), document, new Changes(source, edits))).toBe(true)
    expect(fixNotice(once.value)).toMatchObject({value: once.value, edits: [], fixed: {}})
  })
})
