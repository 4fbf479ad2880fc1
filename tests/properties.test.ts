/** What holds for every input, however odd. */
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parse} from '../src/pipeline.ts'
import type {GongwenDocument} from '../src/schema/document.ts'
import {conservation} from './helpers/conservation.ts'
import {fixtures} from './helpers/fixtures.ts'

/** Pieces that notices are made of, near misses included. */
const pieces = [
  '一、',
  '二、',
  '三、',
  '（一）',
  '(二)',
  '（三)',
  '1.',
  '2.',
  '3、',
  '１．',
  '1.1',
  '1.5万名',
  '2021.12',
  '（1）',
  '(2)',
  '①',
  '②',
  '③',
  '㊿',
  '⑴',
  '㈠',
  '第一章',
  '第二条',
  '第三条规定的',
  '一是',
  '二是',
  '首先，',
  '其次，',
  'A.',
  'Ⅰ.',
  '总体要求',
  '重点任务。',
  '推进交通互联互通,打造枢纽。',
  '建设示范区，',
  '东湖市人民政府办公室',
  '北岭县、',
  '各区人民政府',
  '市教育局、',
  '关于印发东湖市行动方案的通知',
  '东湖市行动方案',
  '东政办发〔2024〕5号',
  '2024年5月6日',
  '二〇二四年五月六日',
  '2021—2023年',
  '到2025年',
  '2021年2月30日',
  '《东湖市规划》',
  '《',
  '》',
  '〔牵头单位：市教育局；责任单位：市财政局〕',
  '(责任单位:市教育局)',
  '（市教育局牵头，市财政局配合）',
  '〔',
  '〕',
  '（',
  '）',
  '(',
  ')',
  '牵头单位：',
  '完成时限：2025年底前',
  '附件',
  '附件：1.名单',
  '附件1',
  '抄送：市委。',
  '（此件公开发布）',
  '东湖市人民政府办公室 2024年5月6日印发',
  '必威体育app官网:',
  '_Betway必威体育_',
  '—12—',
  '- 3 -',
  '.foot a{color:#fff}',
  '分享:',
  '打印',
  '来源:市政府 时间:2024-01-02',
  '索 引 号：AB/2024',
  '发文字号东政办发〔2024〕5号',
  '：',
  ':',
  '。',
  '；',
  '，',
  '、',
  '超过20亿元',
  '350km/h',
  ' ',
  '　',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u001d',
  '\u001f',
  '\ud800',
  '\0',
  '等',
  '等部门',
  '负责',
  '会同',
  '目录',
  '总则……3',
  '# 标题',
  '**粗**',
]
const notice = fc.array(fc.constantFrom(...pieces), {maxLength: 60}).map((parts) => parts.join(''))
const lines = fc
  .array(
    fc.array(fc.constantFrom(...pieces), {maxLength: 6}).map((parts) => parts.join('')),
    {maxLength: 25},
  )
  .map((parts) => parts.join('\n'))
const texts = new Map(
  fixtures()
    .filter(({input}) => !input.endsWith('.html'))
    .map(({name, bytes}) => [name, new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)]),
)
const mutations = fc.record({
  name: fc.constantFrom(...texts.keys()),
  at: fc.nat(100_000),
  length: fc.nat(200),
  piece: fc.constantFrom(...pieces),
})

/** Puts a piece into a notice, in place of some of its characters. */
function mutate({name, at, length, piece}: {name: string; at: number; length: number; piece: string}): string {
  const text = texts.get(name)!
  const from = at % (text.length + 1)
  return text.slice(0, from) + piece + text.slice(from + length)
}

/** What is refused as a whole, with an error that says so, has no tree to look at. */
function refused(document: GongwenDocument): boolean {
  return document.diagnostics.some(({ruleId}) => ruleId === 'binaryInput' || ruleId === 'unsupportedFormat')
}

/** Checks a text, and names its faults. */
function faultsOf(text: string, annotate = true): string[] {
  const document = parse(text, {format: 'text', annotate})
  return refused(document) ? [] : conservation(document, text)
}
const anything = fc.oneof(notice, lines, fc.string({unit: 'binary', maxLength: 200}))

const runs = {numRuns: Number(process.env['PROPERTY_RUNS'] ?? 400)}

describe('every text', () => {
  it('loses nothing, and its positions nest', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(faultsOf(text)).toEqual([])
      }),
      runs,
    )
  })

  it('loses nothing without annotations either', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(faultsOf(text, false)).toEqual([])
      }),
      runs,
    )
  })

  it('loses nothing as Markdown either', () => {
    const marks = fc.array(
      fc.constantFrom(
        '# ',
        '**',
        '__',
        '- ',
        '\n',
        '<b>',
        '</p>',
        '<br>',
        '&emsp;',
        '[',
        '](a)',
        '<!--',
        '-->',
        '---',
        ':::',
        '一、甲',
        '正文。',
        '（责任单位：市局）',
      ),
      {maxLength: 30},
    )
    fc.assert(
      fc.property(marks, (parts) => {
        const text = parts.join('')
        expect(conservation(parse(text, {format: 'markdown'}), text)).toEqual([])
      }),
      runs,
    )
  })

  it('fits the schema', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({maxLength: 300})), (text) => {
        expect(parse(text).diagnostics.filter(({ruleId}) => ruleId === 'invalidTree')).toEqual([])
      }),
      runs,
    )
  })

  it('gives the same twice, and is left as it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 300}), lines, (bytes, text) => {
        const before = bytes.slice()
        expect(JSON.stringify(parse(bytes))).toBe(JSON.stringify(parse(bytes)))
        expect(bytes).toEqual(before)
        expect(JSON.stringify(parse(text))).toBe(JSON.stringify(parse(text)))
      }),
      runs,
    )
  })
})

describe('a notice that something happened to', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(mutations, (mutation) => {
        expect(faultsOf(mutate(mutation))).toEqual([])
      }),
      {numRuns: Math.ceil(runs.numRuns / 4)},
    )
  })
})

describe('the check itself', () => {
  const text = '关于检查的通知\n各县：\n一、要求。〔牵头单位：市教育局〕'
  const document = () => parse(text, {format: 'text'})

  it('passes what is well', () => {
    expect(conservation(document(), text)).toEqual([])
  })

  it('sees a leaf that is lost, one that is changed, and one that is there twice', () => {
    const lost = document()
    lost.children.pop()
    expect(conservation(lost, text)).not.toEqual([])
    const changed = document()
    const [title] = changed.children
    if (title?.type !== 'title') throw new Error('no title')
    title.children[0]!.value += '?'
    expect(conservation(changed, text)).not.toEqual([])
    const twice = document()
    twice.children.splice(1, 0, twice.children[0]!)
    expect(conservation(twice, text)).not.toEqual([])
  })
})
