/** What looks like an element of a notice and is none: one pair for each rule that real documents taught. */
import {describe, expect, it} from 'vitest'
import {parse} from '../src/pipeline.ts'
import type {Nodes} from '../src/schema/nodes.ts'
import {toText, visit} from '../src/tree/index.ts'
import {outlineOf, parseLines, typesOf} from './helpers/outline.ts'

const prose = '<p>为了推进国土绿化，现将本年度绿化任务下达给你们，请按时完成，并将完成情况报市林业局备案。</p>'
const page = (body: string) =>
  parse(`<html><body><p>关于下达绿化任务的通知</p><p>各县人民政府：</p>${prose}${body}</body></html>`)
const rows = (body: string) => {
  const found: [boolean, string[]][] = []
  visit(page(body), 'tableRow', ({header, children}) => {
    found.push([header, children.map((cell) => cell.children.map((node: Nodes) => toText(node)).join('|'))])
  })
  return found
}
const table = (...lines: string[][]) =>
  `<table>${lines.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

describe('a site that leaves text out', () => {
  it('says so in brackets, and is told of', () => {
    const document = parseLines(['一、目标', '提高水平。', '（篇幅较长，部分内容省略，可点击链接查看）'])
    expect(document.removals.map(({rule}) => rule)).toEqual(['pageControl'])
    expect(document.diagnostics.map(({ruleId}) => ruleId)).toEqual(['textOmitted'])
  })

  it('is not a notice that asks for a click', () => {
    expect(parseLines(['一、目标', '（请登录政务服务网点击下载申报表并于5月底前报送）']).removals).toEqual([])
  })
})

describe('the head of a table', () => {
  it('is the row whose cells name columns', () => {
    expect(rows(table(['序号', '责任单位', '完成时限'], ['1', '市林业局', '6月底'])).map(([header]) => header)).toEqual(
      [true, false],
    )
  })

  it('is no row of values, and no table of one row', () => {
    const values = table(['东岭县', '120亩'], ['北山县', '90亩'])
    expect(rows(values).every(([header]) => !header)).toBe(true)
    const sentences = table(['各单位负责推进任务。', '按要求报送内容。'], ['1', '2'])
    expect(rows(sentences).every(([header]) => !header)).toBe(true)
  })
})

describe('words set upright in a cell', () => {
  it.each([
    ['基<br>础<br>指<br>标', '基础指标'],
    ['王伟<br>李强<br>张勇', '王伟|李强|张勇'],
    ['是<br>否', '是|否'],
  ])('%s', (cell, words) => {
    expect(rows(table([cell, '1'], ['其他', '2']))[0]![1][0]).toBe(words)
  })
})

describe('a row of labels over a row of values', () => {
  it('is metadata before the text, and a table in it', () => {
    const columns = table(['索引号', '发布机构'], ['DH01', '市林业局'])
    const head = parse(`<html><body><p>关于检查的通知</p>${columns}<p>各县人民政府：</p>${prose}</body></html>`)
    expect(head.children.map(({type}) => type)).toContain('metadata')
    expect(page(columns).children.map(({type}) => type)).toContain('table')
  })
})

describe('a sentence about the whole', () => {
  it('leaves the last section; one about something in it stays', () => {
    const lines = ['关于检查的通知', '各县人民政府：', '一、目标。提高水平。']
    expect(typesOf([...lines, '本通知自印发之日起施行。'])).toEqual(['title', 'addressees', 'section', 'paragraph'])
    expect(typesOf([...lines, '本证书有效期三年。'])).toEqual(['title', 'addressees', 'section'])
  })
})

describe('a field at the foot', () => {
  it('ends an attachment where nothing follows, and not in its midst', () => {
    const lines = ['关于检查的通知', '各县人民政府：', '请按时上报。', '附件', '目录', '一、公开事项', '政策文件。']
    expect(typesOf([...lines, '公开方式：主动公开']).at(-1)).toBe('metadata')
    expect(typesOf([...lines, '公开方式：主动公开', '二、公开时限', '五日内。']).at(-1)).toBe('attachment')
  })
})

describe('an order', () => {
  it('has an organ in front of 令', () => {
    expect(parseLines(['东湖市人民政府令', '第7号', '《东湖市公园管理办法》已经通过，现予公布。']).meta).toMatchObject({
      documentType: {code: 'order'},
      issuers: ['东湖市人民政府'],
    })
    expect(
      parseLines(['东湖市人民政府森林防火禁火令', '各县人民政府：', '现就有关事项通知如下。']).meta.issuers,
    ).not.toEqual(['东湖市人民政府森林防火禁火'])
  })
})

describe('those addressed', () => {
  const addressed = (line: string) => {
    const found = parseLines(['关于检查的通知', line, '现就有关事项通知如下，请认真执行。']).children[1]!
    return found.type === 'addressees' ? found.children.map((node) => ('name' in node ? node.name : node.value)) : null
  }

  it.each([
    ['甲文、王红、李小明代表：', ['甲文', '王红', '李小明']],
    ['各县人民政府，市政府各委、办、局：', ['各县人民政府', '市政府各委、办、局']],
    ['各县人民政府，市政府有关部门、单位：', ['各县人民政府', '市政府有关部门、单位']],
    [
      '各省、自治区、直辖市、生产建设兵团发展改革委：',
      ['各省发展改革委', '自治区发展改革委', '直辖市发展改革委', '生产建设兵团发展改革委'],
    ],
    ['各县水利局，市教育局、市财政局：', ['各县水利局', '市教育局', '市财政局']],
  ])('%s', (line, names) => {
    expect(addressed(line)).toEqual(names)
  })

  it('are none of a form or a lead-in', () => {
    expect(addressed('申领单位（公章）：')).toBeNull()
    expect(addressed('有关要求如下：')).toBeNull()
  })
})

describe('how to reach somebody', () => {
  it('goes on below 联系人, and begins nowhere else', () => {
    const head = ['关于检查的通知', '各县人民政府：', '请按时上报。']
    const contact = ['联系人：李老师', '电　话：12345', '邮箱：a@water.example']
    expect(typesOf([...head, ...contact]).slice(-3)).toEqual(['notes', 'notes', 'notes'])
    expect(typesOf([...head, '电话：12345', '联系人：李老师', '电话会议五月召开。']).slice(-3)).toEqual([
      'paragraph',
      'notes',
      'paragraph',
    ])
  })
})

describe('题注 without brackets', () => {
  it('is a day and what was done on it', () => {
    const lines = ['东湖市公园管理规定', '2021年7月30日 东湖市人民政府令第4号公布', '第一条 为了加强管理，制定本规定。']
    expect(typesOf(lines)).toEqual(['title', 'notes', 'section'])
    expect(typesOf(['关于检查的通知', '2021年7月30日 在东湖市召开会议，各县参加。', '一、目标'])).not.toContain('notes')
  })
})

describe('an attachment whose title stands beside its mark', () => {
  it('has a whole title there, and takes no more of the lines below', () => {
    const lines = [
      '关于检查的通知',
      '各县人民政府：',
      '请按时上报。',
      '东湖市水利局',
      '2024年5月6日',
      '附件2 任务分工方案',
    ]
    const attachmentOf = (...below: string[]) => parseLines([...lines, ...below]).children.at(-1)
    expect(attachmentOf('市水利局', '负责巡查，按时报送情况。')).toMatchObject({title: '任务分工方案', number: 2})
    expect(typesOf(['关于检查的通知', '各县人民政府：', '附件2 中的任务按时完成。'])).not.toContain('attachment')
  })
})

describe('a path of numbers', () => {
  it('stands below its chapter, in figures of any width', () => {
    expect(
      outlineOf(['１．总则', '１.1　目的', '保障安全。', '２．组织', '２.1　机构', '统一指挥。']).map(
        (line) => line.split(':')[0],
      ),
    ).toEqual(['１．', '>１.1', '２．', '>２.1'])
  })
})
