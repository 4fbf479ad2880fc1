import {describe, expect, it} from 'vitest'
import {toText} from '../../src/tree/index.ts'
import {notesOf, parseLines} from '../helpers/outline.ts'

const note = (words: string) => notesOf(['一、任务', `1.建设枢纽。加快港口建设。${words}`])

describe('a note of responsibility', () => {
  it.each([
    [
      '〔牵头单位：市教育局；责任单位：市财政局、北岭县人民政府〕',
      ['lead 市教育局', 'responsible 市财政局 北岭县人民政府'],
    ],
    [
      '（牵头单位:市教育局,责任单位:市财政局,各县(市、区)政府）',
      ['lead 市教育局', 'responsible 市财政局 各县(市、区)政府'],
    ],
    ['(责任单位：市教育局）', ['responsible 市教育局']],
    ['[责任部门：市教育局。]', ['responsible 市教育局']],
    ['【主办单位：市教育局；协办单位：市财政局】', ['lead 市教育局', 'support 市财政局']],
    [
      '（牵头单位：市教育局；配合单位：市财政局等部门；完成时限：2025年底前）',
      ['lead 市教育局', 'support 市财政局+', '完成时限 2025年底前'],
    ],
    ['（市教育局牵头，市财政局、市民政局按职责分工负责）', ['lead 市教育局', 'responsible 市财政局 市民政局']],
    ['（市教育局牵头，市财政局参与）', ['lead 市教育局', 'support 市财政局']],
    ['（市教育局会同市财政局负责）', ['responsible 市教育局 市财政局']],
    ['（市教育局、各县（市、区）人民政府负责）', ['responsible 市教育局 各县（市、区）人民政府']],
    ['（责任单位：省教育厅牵头，省各有关部门按职责分工负责）', ['lead 省教育厅', 'responsible 省各有关部门']],
    ['（牵头单位：东湖新港（物流）工业园区管委会）', ['lead 东湖新港（物流）工业园区管委会']],
    ['（督导单位：市委督查室；指导单位：市教育局）', ['supervise 市委督查室', 'guide 市教育局']],
    ['（完成时限：长期坚持）', ['完成时限 长期坚持']],
  ])('%s', (words, expected) => {
    expect(note(words)).toEqual([expected])
  })

  it('may take several brackets', () => {
    expect(note('（牵头单位：市教育局）（完成时限：2025年底前）')).toEqual([['lead 市教育局'], ['完成时限 2025年底前']])
  })

  it('may stand on lines of its own', () => {
    expect(notesOf(['一、任务', '1.建设枢纽。加快港口建设。', '牵头单位：市教育局', '完成时限：2025年底前'])).toEqual([
      ['lead 市教育局'],
      ['完成时限 2025年底前'],
    ])
  })

  it.each([
    '（由人力资源社会保障行政部门负责核定，具体办法另行制定）',
    '（以下简称责任单位）',
    '（含牵头）',
    '（市、区）',
    '各县政府是责任单位，市教育局负责指导。',
  ])('is none: %s', (words) => {
    expect(note(words)).toEqual([])
  })

  it('is none in the middle of a sentence', () => {
    expect(note('社会保险费（由市税务局负责）征收工作。')).toEqual([])
  })

  it('with words that are too long for a name stays text, and is reported', () => {
    const words = `（责任单位：${'开展全面深入细致的检查工作'.repeat(10)}）`
    const document = parseLines(['一、任务', `1.建设枢纽。加快建设。${words}`])
    expect(notesOf(['一、任务', `1.建设枢纽。加快建设。${words}`])).toEqual([])
    expect(document.diagnostics.map(({ruleId}) => ruleId)).toContain('unreadResponsibility')
    expect(toText(document)).toContain(words)
  })

  it('that cannot be read stays text, and is reported', () => {
    const document = parseLines(['一、任务', '1.建设枢纽。加快建设。（牵头单位：市教育局，负责，：））'])
    expect(toText(document)).toContain('牵头单位：市教育局')
  })

  it('gives each label its place and the whole note its words', () => {
    const line = '1.建设枢纽。〔牵头单位：市教育局；责任单位：市财政局〕'
    const document = parseLines(['一、任务', line])
    const source = `一、任务\n${line}`
    const found: string[] = []
    const walk = (node: {
      type: string
      position?: {start: {offset: number}; end: {offset: number}}
      children?: unknown[]
    }) => {
      if (node.type === 'assignment' || node.type === 'responsibility')
        found.push(source.slice(node.position!.start.offset, node.position!.end.offset))
      for (const child of node.children ?? []) walk(child as typeof node)
    }
    walk(document as never)
    expect(found).toEqual(['〔牵头单位：市教育局；责任单位：市财政局〕', '牵头单位：市教育局', '责任单位：市财政局'])
  })
})
