import {describe, expect, test} from 'vitest'
import type {Flow, Nodes} from '../../src/schema/nodes.ts'
import {toText} from '../../src/tree/index.ts'
import {deepDocument, documentOf, exampleDocument, paragraph, section, text} from '../helpers/example-document.ts'

const heading = (value: string) => ({type: 'heading' as const, children: [text(value)]})
const decimal = (...children: Parameters<typeof section>[1][]) =>
  section({style: 'decimal', ordinal: 1, number: '1.', level: 1, eId: 'sec_1'}, ...children)
const item = (number: string, ...children: Parameters<typeof section>[1][]) =>
  section({style: 'circledDecimal', ordinal: 1, number, level: 2, inline: true, eId: 'itm_1'}, ...children)

describe('toText', () => {
  test('writes the words of the example', () => {
    expect(toText(exampleDocument())).toBe(
      [
        '发布机构：市政府办公室',
        '紧急程度：特急',
        '东湖市人民政府办公室关于印发《北岭县河道管理办法》（北政发〔2020〕3号）的通知',
        '东湖市',
        '市直各部门',
        '并抄',
        '李　明',
        '一、总体要求……1',
        '到2021—2023年新增1.5万名境保护',
        '一、总体要求',
        '（一）加快建设：①提升通道；②完善路网。',
        '市交通局',
        '2023年底前',
        '重点任务清单',
        '东湖市人民政府办公室',
        '2021年11月25日',
        '（此件公开发布）',
        '附件1',
        '重点任务清单',
        '序号\t任务',
        '1\t\t建桥',
        '王　芳',
        '市委办公室',
        '东湖市人民政府办公室',
        '2021年11月26日',
      ].join('\n'),
    )
  })

  const cases: [name: string, node: Nodes, words: string][] = [
    ['a leaf', text('到'), '到'],
    [
      'a field without a label',
      {type: 'field', value: '东政发〔2024〕1号', label: '', field: 'documentNumber'},
      '东政发〔2024〕1号',
    ],
    ['an empty field', {type: 'field', label: '索引号', field: 'identifier', value: ''}, '索引号：'],
    [
      'words that repair put in with what follows them',
      {
        type: 'addressees',
        children: [
          {type: 'text', value: '各县'},
          {type: 'inferred', value: '市政府', rule: 'ownOffices', evidence: []},
          {type: 'organization', value: '各部门', name: '市政府各部门', collective: true},
        ],
      },
      '各县\n市政府各部门',
    ],
    ['a number with its text', decimal(paragraph('p', '加快建设。')), '1.加快建设。'],
    ['a heading on its own line', decimal(heading('综合交通'), paragraph('p', '加快。')), '1.综合交通\n加快。'],
    [
      'inline items below a heading',
      decimal(heading('综合交通'), item('①', paragraph('p', '提升；')), item('②')),
      '1.综合交通\n①提升；②',
    ],
    [
      'inline items after a paragraph',
      decimal(paragraph('p', '发挥优势：'), item('①', paragraph('p', '提升；'))),
      '1.发挥优势：①提升；',
    ],
    ['an inline item with a heading', item('①', heading('提升'), paragraph('p', '加快。')), '①提升\n加快。'],
    [
      'inline items after a note',
      decimal(paragraph('p', '甲'), {type: 'notes', children: [text('注')]}, item('①')),
      '1.甲\n注\n①',
    ],
    ['an inline item after a block section', decimal(decimal(paragraph('p', '甲')), item('①')), '1.1.甲\n①'],
    [
      'an inline item after one that ends in a note',
      decimal(item('①', paragraph('p', '甲'), {type: 'notes', children: [text('注')]}), item('②')),
      '1.①甲\n注\n②',
    ],
    ['inline items straight in the document', documentOf([paragraph('p', '甲：'), item('①'), item('②')]), '甲：①②'],
    ['a block section below a number', decimal(decimal(paragraph('p', '甲'))), '1.1.甲'],
    [
      'block sections side by side',
      documentOf([decimal(paragraph('p', '甲')), decimal(paragraph('p', '乙'))]),
      '1.甲\n1.乙',
    ],
    [
      'paragraphs without words',
      documentOf([paragraph('p', '甲'), paragraph('p', ''), paragraph('p', '乙')]),
      '甲\n乙',
    ],
    ['nothing', documentOf([]), ''],
  ]
  test.each(cases)('%s', (_, node, words) => expect(toText(node)).toBe(words))

  test('adds nothing but line breaks, tabs and the labels of fields', () => {
    const document = exampleDocument()
    const blocks = document.children.filter(({type}) => type !== 'metadata' && type !== 'masthead')
    const bare = (value: string) => value.replace(/[\n\t]/g, '')
    const words = (nodes: Nodes[]): string =>
      nodes.map((node) => ('value' in node ? node.value : words(node.children))).join('')
    expect(bare(toText(documentOf(blocks as Flow[])))).toBe(bare(words(blocks)))
  })

  test('does not overflow at 100,000 levels', () => {
    expect(toText(deepDocument(100_000))).toHaveLength(200_001)
  })
})
