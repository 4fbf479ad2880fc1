import {describe, expect, it} from 'vitest'
import {readMarkdown} from '../../src/read/markdown.ts'

const textOf = (source: string) => readMarkdown(source).text
const removalsOf = (source: string) =>
  readMarkdown(source).removals.map(({rule, from, to}) => [rule, source.slice(from, to)])

describe('Markdown', () => {
  it.each([
    ['## 一、总体要求', '一、总体要求'],
    ['- 加强领导', '加强领导'],
    ['> 引用', '引用'],
    ['**水质**和__岸线__', '水质和岸线'],
    ['详见[标准](#a)和![图](b.png)', '详见标准和图'],
    ['<b>第一条</b>&emsp;为了', '第一条\u3000为了'],
    ['甲<br>乙', '甲\n乙'],
    ['::: tip 修订信息', '修订信息'],
  ])('loses the marks of %s', (source, text) => {
    expect(textOf(source).trim()).toBe(text)
  })

  it.each([
    '2*3=6',
    '2**3=8',
    'A_B__C__D',
    '#号文件',
    '-3度',
    'a<b且c>d',
    '&unknown;',
    '[2021] 5号',
    '第[一]条(试行)',
    '2024-05-06',
  ])('leaves %s as it is', (source) => {
    expect(textOf(source)).toBe(source)
  })

  it('records comments and front matter, and reads facts from it', () => {
    const source = '---\ntitle: 关于检查的通知\nauthor: "市水利局"\n---\n正文<!-- 注 -->完'
    expect(removalsOf(source)).toEqual([
      ['frontMatter', '---\ntitle: 关于检查的通知\nauthor: "市水利局"\n---'],
      ['comment', '<!-- 注 -->'],
    ])
    const {pageFacts, text} = readMarkdown(source)
    expect(pageFacts.map(({name, value, from, to}) => [name, value, source.slice(from, to)])).toEqual([
      ['ArticleTitle', '关于检查的通知', '关于检查的通知'],
      ['FrontMatterAuthor', '市水利局', '"市水利局"'],
    ])
    expect(text.trim()).toBe('正文完')
  })

  it('takes a comment that is not closed to the end, and a rule for no front matter', () => {
    expect(removalsOf('正文<!-- 注')).toEqual([['comment', '<!-- 注']])
    expect(removalsOf('正文\n---\n下文\n---')).toEqual([])
  })

  it('maps each character back to its own', () => {
    const source = '# **一、**[要](x)求&emsp;完'
    const {text, map} = readMarkdown(source)
    for (let at = 0; at < text.length; at++) if (text[at] !== '\u3000') expect(source[map.start(at)]).toBe(text[at])
  })
})
