import {describe, expect, it} from 'vitest'
import {LineJoiner} from '../../src/reflow/joiner.ts'
import type {Piece} from '../../src/reflow/rows.ts'
import {wrappedWidth} from '../../src/reflow/wrapped.ts'
import {toText} from '../../src/tree/index.ts'
import {defaultVocabulary} from '../../src/vocabulary/index.ts'
import {parseLines} from '../helpers/outline.ts'

const piecesOf = (lines: readonly string[]): {text: string; pieces: Piece[]} => {
  const text = lines.join('\n')
  let from = 0
  const pieces = lines.map((line) => {
    const piece = {from, to: from + line.length}
    from += line.length + 1
    return piece
  })
  return {text, pieces}
}

/** Joins two lines of a text that is 20 characters wide. */
function joins(before: string, next: string): boolean {
  const {text, pieces} = piecesOf([before, next])
  return new LineJoiner(text, pieces, 20, defaultVocabulary).joins(1)
}

describe('a text that a page broke', () => {
  const broken = Array.from({length: 10}, () => '加强湖泊保护，改善水环境质量，根据有关')

  it('is told by lines that end in the middle of a sentence', () => {
    const {text, pieces} = piecesOf([...broken, '要求。'])
    expect(wrappedWidth(text, pieces)).toBe(19)
  })

  it('is none where lines are those of the author, or too few', () => {
    const own = piecesOf(
      Array.from({length: 20}, (_, index) => (index % 2 ? '一、总体要求' : '加强湖泊保护，改善水环境质量，恢复岸线。')),
    )
    expect(wrappedWidth(own.text, own.pieces)).toBe(0)
    const few = piecesOf(broken.slice(0, 3))
    expect(wrappedWidth(few.text, few.pieces)).toBe(0)
    const long = piecesOf([...broken, '长'.repeat(200)])
    expect(wrappedWidth(long.text, long.pieces)).toBe(0)
  })

  it.each([
    ['加强湖泊保护，改善水环境质量，根据有关', '要求开展工作。'],
    ['物流、', '税费、'],
    ['（五）', '完善保障机制。'],
    ['牵头单位：', '市水利局。'],
    ['（以下简称示范区）', '，全力以赴推进'],
    ['《东湖市湖泊保护办法》', '已经市政府同意，'],
    ['（责任单位：市水利局', '市教育局）'],
    // A bracket that is open holds labels and figures too.
    ['（牵头单位：市水利局；', '责任单位：市教育局）'],
    ['热线（110、', '120、119）'],
    // A sentence is not over before its stop.
    ['加强湖泊保护，推进', '生态修复。'],
    ['总', '则'],
    ['深化各部门的', '数据共享'],
  ])('%s + %s', (before, next) => {
    expect(joins(before, next)).toBe(true)
  })

  it.each([
    ['一、总体要求', '坚持节水优先。'],
    ['改善水环境质量。', '根据有关要求。'],
    ['加强湖泊保护，改善水环境质量，根据有关', '（二）推进整治。'],
    ['加强湖泊保护，改善水环境质量，根据有关', '3.推进整治。'],
    ['东湖市人民政府', '2024年5月6日'],
    ['恢复自然岸线。', '牵头单位：市水利局'],
    ['恢复自然岸线。', '“一口一策”'],
    ['各有关单位：', '根据有关规定开展工作。'],
    ['恢复自然岸线。', '组　长：李明'],
    ['东湖市水利局关于开展检查的通知', '各县水利局'],
    ['加强湖泊保护，改善水环境质量，恢复岸线。', '第五章项目验收'],
  ])('%s | %s', (before, next) => {
    expect(joins(before, next)).toBe(false)
  })

  it('counts the row of the page anew where a line was not broken behind a mark', () => {
    const {text, pieces} = piecesOf(['关于印发《东湖市湖泊保护', '行动方案》的通知（2024年）', '东政发〔2024〕9号'])
    const joiner = new LineJoiner(text, pieces, 20, defaultVocabulary)
    expect(joiner.joins(1)).toBe(true)
    expect(joiner.joins(2)).toBe(false)
  })

  it('counts out rows that are given in pieces: what fills one goes on, and what cannot begin one', () => {
    const pieces = [
      '改善水环境，',
      '恢复自然岸线。',
      '“一口一策”',
      '落实整改措施到位。',
      '坚持',
      '节水优先。',
      '推进生态综合治理。',
    ]
    const {text, pieces: ranges} = piecesOf([...pieces, '加强湖泊保护，改善水环境质量，根据有关'])
    const joiner = new LineJoiner(text, ranges, 20, defaultVocabulary)
    expect(pieces.slice(1).map((_, index) => joiner.joins(index + 1))).toEqual([true, true, true, true, true, false])
  })

  it('keeps its Latin words apart', () => {
    const lines = [...broken, '采用 open', 'source 软件，', '推进建设、', '完善机制，', '强化保障、']
    expect(toText(parseLines(lines))).not.toContain('opensource')
  })
})

describe('the title in a compilation', () => {
  it('loses the number and the date of the compiler, which become notes', () => {
    const document = parseLines([
      '3. 东湖市人民政府关于加强湖泊保护的通知（2024年5月6日）',
      '东政发〔2024〕9号',
      '各县人民政府：',
      '请执行。',
    ])
    expect(document.meta.title).toBe('东湖市人民政府关于加强湖泊保护的通知')
    expect(document.children.map(({type}) => type)).toEqual([
      'notes',
      'title',
      'notes',
      'masthead',
      'addressees',
      'paragraph',
    ])
  })

  it('is none below a numbered unit', () => {
    const document = parseLines(['一、', '2.关于印发东湖市行动方案的通知'])
    expect(document.children.map(({type}) => type)).toEqual(['section'])
  })

  it('is left alone where a list begins', () => {
    expect(parseLines(['1.学习通知精神', '2.开展检查']).children.map(({type}) => type)).toEqual(['section', 'section'])
  })
})
