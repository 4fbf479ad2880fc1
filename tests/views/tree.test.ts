import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import type {Position} from '../../src/schema/nodes.ts'
import {toTree} from '../../src/views/tree.ts'
import {at, deepDocument, documentOf, exampleDocument} from '../helpers/example-document.ts'
import {assignment, block, due, item, note, prose} from './build.ts'

function notice() {
  const document = documentOf([
    {type: 'metadata', children: [{type: 'field', value: '水利', label: '主题分类', field: 'subjectCategories'}]},
    block(
      '一、',
      '重点任务',
      item('①', null, prose('修渠。')),
      note(
        assignment('lead', '市水利局'),
        {...assignment('responsible', '市财政局', '北岭县'), open: true},
        due('2023年底前', '2023-12-31'),
      ),
    ),
  ])
  document.meta.title = '关于修渠的通知'
  document.removals = [
    {rule: 'injectedAd', value: '某某app\n下载', position: at(1, 1, 6)},
    {rule: 'injectedAd', value: '某某app', position: at(2, 1, 5)},
    {rule: 'pageNumber', value: '—3—', position: at(3, 1, 3)},
  ]
  document.diagnostics = [
    {
      ruleId: 'numberingGap',
      source: 'gongwen',
      severity: 'warning',
      reason: '序号不连续',
      note: null,
      position: at(12, 5, 2),
      actual: null,
      expected: [],
    },
  ]
  return document
}

describe('toTree', () => {
  it('draws a node a line, then removals and diagnostics', () => {
    expect(toTree(notice())).toBe(
      [
        '关于修渠的通知',
        '├─ metadata',
        '│  └─ 主题分类 水利',
        '├─ section 一、 重点任务',
        '│  ├─ section ① 修渠。',
        '│  └─ 牵头 市水利局 · 责任 市财政局、北岭县等 · 时限 2023年底前',
        '├─ 移除 3',
        '│  ├─ injectedAd ×2 某某app 下载',
        '│  └─ pageNumber ×1 —3—',
        '└─ 提示 1',
        '   └─ 警告 12:5 序号不连续 numberingGap',
        '',
      ].join('\n'),
    )
  })

  it.each([20, 33, 34, 60, 100])('cuts lines to %i columns', (width) => {
    const lines = toTree(exampleDocument(), {width}).split('\n')
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width)
  })

  it('says the same painted and plain', () => {
    const painted = toTree(notice(), {color: true, width: 30})
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(toTree(notice(), {width: 30}))
    expect(painted).not.toBe(toTree(notice(), {width: 30}))
  })

  it('speaks English', () => {
    expect(toTree(notice(), {language: 'en'})).toContain(
      'Lead 市水利局 · Responsible 市财政局、北岭县 etc. · Deadline 2023年底前',
    )
  })

  it('prints nothing that a terminal acts on, wherever it stands', () => {
    const evil = '\u001b[2J甲\u0007\u009b1m\u202e乙\n丙'
    const document = notice()
    document.meta.title = evil
    document.children = [
      {type: 'metadata', children: [{type: 'field', value: evil, label: evil, field: null}]},
      block(evil, evil, prose(evil), note(assignment('lead', evil), due(evil, '2023-12-31'))),
      {
        type: 'roster',
        eId: 'ros_1',
        children: [
          {type: 'rosterGroup', role: evil, children: [{type: 'person', value: evil, name: evil, title: null}]},
        ],
      },
      {
        type: 'attachment',
        role: 'annex',
        number: null,
        title: evil,
        eId: 'att_1',
        children: [{type: 'num', value: evil}],
      },
    ]
    document.removals[0]!.value = evil
    document.diagnostics[0]!.reason = evil
    const tree = toTree(document)
    expect(tree).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    // One line a node: a line feed in the words makes no line of its own.
    expect(tree.split('\n').every((line) => /^(甲|[│├└ ]|$)/.test(line))).toBe(true)
  })

  it('stands a tree of any type and of any depth that parse gives', () => {
    expect(toTree(exampleDocument())).toContain('table')
    expect(toTree(deepDocument(500)).split('\n').length).toBeGreaterThan(500)
  })

  it('writes a place by its offset where lines were not kept', () => {
    const document = notice()
    document.diagnostics[0]!.position = {start: {offset: 77}, end: {offset: 79}} as unknown as Position
    expect(toTree(document)).toContain('警告 @77 序号不连续')
  })
})
