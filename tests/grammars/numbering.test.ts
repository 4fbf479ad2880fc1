import {describe, expect, it} from 'vitest'
import {glyphNumber, inlineGlyphs, readNumeral, readOrdinal} from '../../grammars/numbering.ts'
import {sections} from '../../src/tree/index.ts'
import {outlineOf, parseLines} from '../helpers/outline.ts'

const first = (line: string) => [...sections(parseLines(['关于检查的通知', '各县：', line, '正文。']))][0]

describe('a number at the start of a line', () => {
  it.each([
    ['第一编　总则', 'part', 1],
    ['第二章　总则', 'chapter', 2],
    ['第三节　总则', 'division', 3],
    ['第十二条　本办法自公布之日起施行。', 'article', 12],
    ['第 3 条 总则。', 'article', 3],
    ['一、总体要求', 'ideographic', 1],
    ['十二、总体要求', 'ideographic', 12],
    ['（一）加强领导。各地要重视。', 'parenthesizedIdeographic', 1],
    ['(二)加强领导。各地要重视。', 'parenthesizedIdeographic', 2],
    ['（十三)加强领导。各地要重视。', 'parenthesizedIdeographic', 13],
    ['㈢加强领导。各地要重视。', 'parenthesizedIdeographic', 3],
    ['1.加强领导。各地要重视。', 'decimal', 1],
    ['2．加强领导。各地要重视。', 'decimal', 2],
    ['３．加强领导。各地要重视。', 'decimal', 3],
    ['4、加强领导。各地要重视。', 'decimal', 4],
    ['5﹒加强领导。各地要重视。', 'decimal', 5],
    ['1　总则', 'decimal', 1],
    ['三', 'ideographic', 3],
    ['⒌加强领导。各地要重视。', 'decimal', 5],
    ['6.2025年底前完成改造。', 'decimal', 6],
    ['1.1 编制目的', 'decimalPath', 1],
    ['1.2.3适用范围', 'decimalPath', 3],
    ['（1）加强领导。', 'parenthesizedDecimal', 1],
    ['(2)加强领导。', 'parenthesizedDecimal', 2],
    ['⑶加强领导。', 'parenthesizedDecimal', 3],
    ['4）加强领导。', 'closeParenDecimal', 4],
    ['①加强领导。', 'circledDecimal', 1],
    ['㉑加强领导。', 'circledDecimal', 21],
    ['㊿加强领导。', 'circledDecimal', 50],
    ['一是加强领导。', 'ordinalClause', 1],
    ['第二，加强领导。', 'ordinalClause', 2],
    ['首先，加强领导。', 'ordinalClause', 1],
    ['B.加强领导。', 'latin', 2],
    ['Ⅲ.加强领导。', 'roman', 3],
    ['IV.加强领导。', 'roman', 4],
  ])('%s', (line, style, ordinal) => {
    expect(first(line)).toMatchObject({style, ordinal, inline: false})
  })

  it.each([
    '1.5万名大学生来东湖市就业。',
    '6 月底前完成改造',
    '30 余家企业参加',
    '12 东湖市人民政府公报',
    '6 个部门',
    '6 总则，以及其他规定。',
    '三产',
    '350km/h高铁通道过境东湖市。',
    '2021.12',
    '3.2亿元资金已经到位。',
    '武(汉)鄂(州)黄(石)市域铁路。',
    '三、四季度要加快进度。',
    '第三条规定的情形除外。',
    '第一章程序性规定。',
    '（一）至（三）项所列情形除外。',
    '(1)和(2)所列情形除外。',
    '（2021）年度计划已经下达。',
    '二、三产业增加值增长。',
    '《一、总则》是附件。',
    'A.I.技术得到应用。',
    '十分重视这项工作。',
    '第一中学、第二中学。',
  ])('is none in %s', (line) => {
    expect(first(line)).toBeUndefined()
  })

  it('is none in the middle of a line', () => {
    expect(first('见正文一、二两部分，（一）不在此列，1.不在此列，第三条不在此列。')).toBeUndefined()
  })
})

describe('a number inside a line', () => {
  it('begins an item after a stop', () => {
    expect(outlineOf(['一、任务', '1.建设枢纽。①提升能力，建成港口。②完善网络，建成公路。'])).toEqual([
      '一、:任务',
      '>1.:建设枢纽',
      '>>①~',
      '>>②~',
    ])
  })

  it('is none where it is named', () => {
    expect(outlineOf(['一、任务', '1.建设枢纽。方案见图①和图②所示。'])).toEqual(['一、:任务', '>1.:建设枢纽'])
  })

  it('may be words, in a series from one', () => {
    expect(outlineOf(['一、任务', '（一）加强领导。一是建立机制；二是压实责任；三是强化督查。'])).toEqual([
      '一、:任务',
      '>（一）:加强领导',
      '>>一是~',
      '>>二是~',
      '>>三是~',
    ])
    expect(outlineOf(['一、任务', '（一）加强领导。首先，建立机制。其次，压实责任。'])).toEqual([
      '一、:任务',
      '>（一）:加强领导',
      '>>首先，~',
      '>>其次，~',
    ])
  })

  it('is none in prose that says 一是 once, or begins at two', () => {
    expect(outlineOf(['一、任务', '（一）加强领导。问题的原因，一是重视不够。'])).toEqual([
      '一、:任务',
      '>（一）:加强领导',
    ])
    expect(outlineOf(['一、任务', '（一）加强领导。一是重视，（2）落实。'])).toEqual(['一、:任务', '>（一）:加强领导'])
    expect(outlineOf(['一、任务', '（一）加强领导。三是一个数。四是另一个数。'])).toEqual([
      '一、:任务',
      '>（一）:加强领导',
    ])
  })

  it('may be digits in brackets, in a series', () => {
    expect(outlineOf(['一、任务', '1.建设内容包括：（1）港口；（2）公路。'])).toEqual([
      '一、:任务',
      '>1.',
      '>>（1）~',
      '>>（2）~',
    ])
    expect(outlineOf(['一、任务', '1.按照标准（1）执行。'])).toEqual(['一、:任务', '>1.'])
  })
})

describe('readNumeral', () => {
  it.each([
    ['十', 10],
    ['十三', 13],
    ['二十', 20],
    ['二十一', 21],
    ['一百', 100],
    ['一百零三', 103],
    ['一百一十', 110],
    ['一百二十三', 123],
    ['二〇二一', 2021],
  ])('%s', (numeral, value) => {
    expect(readNumeral(numeral)).toBe(value)
  })

  it('gives no number for other words', () => {
    expect(readNumeral('东')).toBeNaN()
    expect(readNumeral('')).toBeNaN()
  })
})

describe('glyphs', () => {
  it('run from ① to ㊿ without a gap', () => {
    const circled = Array.from(inlineGlyphs).filter(
      (glyph) => glyphNumber(glyph.charCodeAt(0))?.style === 'circledDecimal',
    )
    const ordinals = new Set(circled.map((glyph) => readOrdinal('circledDecimal', glyph)))
    for (let ordinal = 1; ordinal <= 50; ordinal++) expect(ordinals.has(ordinal)).toBe(true)
    expect(glyphNumber('一'.charCodeAt(0))).toBeUndefined()
  })
})
