import {describe, expect, it} from 'vitest'
import {outlineOf, parseLines} from '../helpers/outline.ts'

const rules = (lines: string[]) => parseLines(lines).diagnostics.map(({ruleId, actual}) => `${ruleId} ${actual}`)

describe('nesting', () => {
  it('opens a level for each new style and goes back to an open one', () => {
    expect(
      outlineOf([
        '一、总体要求',
        '（一）指导思想。坚持创新。',
        '1.原则。坚持创新。',
        '（1）重点。',
        '（二）目标。全面建成。',
        '二、任务',
        '正文。',
      ]),
    ).toEqual(['一、:总体要求', '>（一）:指导思想', '>>1.:原则', '>>>（1）', '>（二）:目标', '二、:任务'])
  })

  it('lets a style run on across parents', () => {
    const lines = [
      '一、任务',
      '（一）交通。',
      '1.公路。加快建设。',
      '2.铁路。加快建设。',
      '（二）科技。',
      '3.平台。加快建设。',
      '4.人才。加快建设。',
    ]
    expect(outlineOf(lines).map((line) => line.replace(/:.*/, ''))).toEqual([
      '一、',
      '>（一）',
      '>>1.',
      '>>2.',
      '>（二）',
      '>>3.',
      '>>4.',
    ])
    expect(rules(lines)).toEqual([])
  })

  it('opens a deeper list of the same style after a lead-in, and restarts otherwise', () => {
    expect(outlineOf(['1.检查内容包括：', '1.台账。', '2.现场。'])).toEqual(['1.', '>1.', '>2.'])
    expect(outlineOf(['1.台账。', '2.现场。', '1.另一项。'])).toEqual(['1.', '2.', '1.'])
  })

  it('keeps the order of laws', () => {
    expect(
      outlineOf([
        '第一章　总则',
        '第一条　为了规范管理，制定本办法。',
        '第二章　管理',
        '第一节　登记',
        '第二条　应当登记：',
        '（一）单位；',
        '（二）个人。',
        '第三章　附则',
        '第三条　自公布之日起施行。',
      ]),
    ).toEqual([
      '第一章:总则',
      '>第一条',
      '第二章:管理',
      '>第一节:登记',
      '>>第二条',
      '>>>（一）',
      '>>>（二）',
      '第三章:附则',
      '>第三条',
    ])
  })

  it('nests paths by their length', () => {
    expect(
      outlineOf([
        '1 总则',
        '1.1 编制目的',
        '为了应急。',
        '1.1.1 细则',
        '执行。',
        '1.2 编制依据',
        '依法。',
        '2.1 组织',
        '落实。',
      ]),
    ).toEqual(['1:总则', '>1.1:编制目的', '>>1.1.1:细则', '>1.2:编制依据', '2.1:组织'])
  })

  it('takes 一、 out of a list that began before it', () => {
    expect(outlineOf(['（一）前提。先行先试。', '一、总体要求', '正文。'])).toEqual(['（一）:前提', '一、:总体要求'])
  })

  it('reads 一、 over ① and （一） with no 一、', () => {
    expect(outlineOf(['（一）交通。加快建设。', '①公路。', '②铁路。', '（二）科技。加快建设。'])).toEqual([
      '（一）:交通',
      '>①',
      '>②',
      '（二）:科技',
    ])
  })

  it('flattens what is deeper than the limit, says so, and loses nothing', () => {
    const lines = ['一、甲', '（一）乙', '1.丙', '（1）丁', '①戊']
    const document = parseLines(lines, {limits: {depth: 2}})
    expect(outlineOf(lines, {limits: {depth: 2}}).map((line) => line.replace(/:.*/, ''))).toEqual([
      '一、',
      '>（一）',
      '>1.',
      '>（1）',
      '>①',
    ])
    expect(document.diagnostics.map(({ruleId}) => ruleId)).toContain('tooDeep')
    expect(outlineOf(lines).length).toBe(5)
  })
})

describe('numbers that do not follow', () => {
  it.each([
    [['一、甲', '正文。', '三、乙', '正文。'], 'numberingGap 三、'],
    [['一、甲', '正文。', '一、乙', '正文。'], 'numberingRepeat 一、'],
    [['一、甲', '二、乙', '三、丙', '二、丁'], 'numberingOrder 二、'],
    [['任务包括：①甲；②乙；④丙。'], 'numberingGap ④'],
  ])('%j', (lines, rule) => {
    expect(rules(['关于检查的通知', '各县：', ...lines])).toContain(rule)
  })

  it('are none in a plain list', () => {
    expect(
      rules(['关于检查的通知', '各县：', '一、甲', '二、乙', '1.丙', '2.丁', '三、戊', '1.己']).filter((rule) =>
        rule.startsWith('numbering'),
      ),
    ).toEqual([])
  })
})

describe('headings', () => {
  it('are a name alone on its line above text, or a first sentence with more behind it', () => {
    expect(
      outlineOf([
        '一、总体要求',
        '正文。',
        '二、加强领导。各县要重视。',
        '三、推进交通互联,打造综合枢纽。',
        '（一）公路。加快建设。',
      ]),
    ).toEqual(['一、:总体要求', '二、:加强领导', '三、:推进交通互联,打造综合枢纽', '>（一）:公路'])
  })

  it('are none in items of prose, articles and lead-ins', () => {
    expect(
      outlineOf(['第一条　为了规范管理，制定本办法。', '第二条　本办法所称单位，是指机关。其他组织参照执行。']),
    ).toEqual(['第一条', '第二条'])
    expect(
      outlineOf(['一、有下列情形之一的：', '（一）违反规定的，由市教育局处理；', '（二）情节严重的，依法处理。']),
    ).toEqual(['一、', '>（一）', '>（二）'])
  })

  it('may name an article', () => {
    expect(outlineOf(['第一条 【目的】为了规范管理，制定本办法。'])).toEqual(['第一条:【目的】'])
  })

  it('follow the siblings in doubt', () => {
    const body = '加快建设，全面完成年度任务。'
    const doubtful = '按照要求推进各项基础设施建设。'
    expect(outlineOf([`1.公路。${body}`, `2.铁路。${body}`, `3.${doubtful}${body}`])[2]).toBe(
      '3.:按照要求推进各项基础设施建设',
    )
    expect(outlineOf(['1.各县应当报告，不得延误。', '2.各区应当检查，不得遗漏。', `3.${doubtful}${body}`])[2]).toBe(
      '3.',
    )
  })
})
