import {describe, expect, it} from 'vitest'
import {parse} from '../../src/pipeline.ts'
import {toText} from '../../src/tree/index.ts'
import {parseLines} from '../helpers/outline.ts'

const removed = (lines: string[], rule?: string) =>
  parseLines(lines)
    .removals.filter((removal) => !rule || removal.rule === rule)
    .map(({value}) => value)

describe('injected advertising', () => {
  it.each([
    ['必威体育app官网:印发方案的通知', '必威体育app官网:'],
    ['市委、Betway必威体育:同意', 'Betway必威体育:'],
    ['正文。_Betway必威体育_必威体育app官网-【投注*平台】', '_Betway必威体育_必威体育app官网-【投注*平台】'],
    ['亚博体育app下载 东湖市', '亚博体育app下载'],
    ['bet365官网：东湖市', 'bet365官网：'],
  ])('goes from %s', (line, ad) => {
    expect(removed(['关于检查的通知', '各县：', line], 'injectedAd')).toEqual([ad])
  })

  it.each([
    '何必威胁他人',
    '银河综合保税区建设',
    '体育彩票投注站管理',
    '万博中心城市更新',
    '东湖市体育局官网：公告',
    '金沙江流域治理',
  ])('stays in prose: %s', (line) => {
    expect(removed(['关于检查的通知', '各县：', `${line}。`])).toEqual([])
  })

  it('is known by a word that a caller adds', () => {
    const lines = '关于检查的通知\n各县：\n乐呵体育app官网:东湖市'
    expect(parse(lines).removals).toEqual([])
    expect(parse(lines, {vocabulary: {adBrands: ['乐呵']}}).removals.map(({value}) => value)).toEqual([
      '乐呵体育app官网:',
    ])
  })

  it('is said to leave the names beside it incomplete', () => {
    const {meta} = parseLines([
      '必威体育app官网:印发方案的通知',
      '各县：',
      '请执行。',
      '东湖市人民政府',
      '2024年5月6日',
    ])
    expect(meta.incomplete).toEqual(['title'])
    expect(meta.issuers).toEqual(['东湖市人民政府'])
  })
})

describe('style rules', () => {
  it.each([
    '.foot a{color:#fff}',
    '#ipv6 { margin-left: 20px; color: #ffffff; }',
    "a::before { content: '·'; width: 7px; }",
    '.a{} .b{margin:0};',
  ])('go: %s', (rule) => {
    expect(removed(['关于检查的通知', '各县：', '正文。', rule], 'stylesheet')).toEqual([rule])
  })

  it.each(['集合{a,b,c}中的元素', '公式{x+y}', '索引号AB/2024{1}', '{说明:见附件}'])('are none: %s', (words) => {
    expect(removed(['关于检查的通知', '各县：', words])).toEqual([])
  })
})

describe('page numbers', () => {
  it.each(['— 12 —', '-3-', '－ 4 －', '第 3 页', '第3页 共10页'])('go with their line: %s', (line) => {
    expect(removed(['关于检查的通知', '各县：', '正文。', line, '下文。'], 'pageNumber')).toEqual([line])
  })

  it('go from inside a word, which becomes one', () => {
    const document = parseLines(['关于检查的通知', '各县：', '建立生态环—12—境保护体制，公布生态环境状况。'])
    expect(toText(document)).toContain('建立生态环境保护体制')
    expect(document.diagnostics.map(({ruleId}) => ruleId)).toContain('pageNumberInText')
  })

  it.each(['东湖港—西塞山', '2021—2023年', '东湖—北岭—南山', '电话027-12-345', '型号东湖—12—A型', '第3页的内容'])(
    'are none: %s',
    (words) => {
      expect(removed(['关于检查的通知', '各县：', words], 'pageNumber')).toEqual([])
    },
  )
})

describe('a cut around what was left out before', () => {
  it('is recorded in pieces, and what is said of later cuts keeps its place', () => {
    const lines = [
      '关于检查的通知',
      '各县：',
      '.a{margin:0}\u001f.b{margin:0}',
      '建立生态环—12—境保护体制，公布生态环境状况。',
    ]
    const document = parseLines(lines)
    expect(document.removals.map(({rule, value}) => [rule, value])).toEqual([
      ['stylesheet', '.a{margin:0}'],
      ['controlCharacter', '\u001f'],
      ['stylesheet', '.b{margin:0}'],
      ['pageNumber', '—12—'],
    ])
    const {position} = document.diagnostics.find(({ruleId}) => ruleId === 'pageNumberInText')!
    expect(lines.join('\n').slice(position!.start.offset, position!.end.offset)).toBe('—12—')
  })
})

describe('buttons of a page', () => {
  it.each(['分享:', '【打印】 【关闭】', '字号：大 中 小', '打印 | 关闭'])('go: %s', (line) => {
    expect(removed(['关于检查的通知', line, '各县：', '正文。'], 'pageControl')).toEqual([line])
  })

  it.each(['分享经验', '打印材料要求', '大', '关闭小煤矿'])('are none: %s', (line) => {
    expect(removed(['关于检查的通知', '各县：', '正文。', line], 'pageControl')).toEqual([])
  })
})

describe('page numbers inside a line', () => {
  const within = (...lines: string[]) => removed(['关于检查的通知', '各县：', ...lines], 'pageNumber')

  it('go where the word that they part stands elsewhere', () => {
    expect(within('要推进生态环—12—境保护。', '落实生态环境保护责任。')).toEqual(['—12—'])
    expect(within('请各县开展检— 3 —查。', '检查结果要公布。')).toEqual(['— 3 —'])
  })

  it('go between two pages that have theirs on lines of their own', () => {
    expect(within('巡查一次。', '— 2 —', '推进综合执—3—法工作。', '— 4 —', '公布结果。')).toEqual([
      '— 2 —',
      '—3—',
      '— 4 —',
    ])
    expect(within('巡查一次。', '— 2 —', '沿甲村—7—乙村公路。', '— 4 —', '公布结果。')).toEqual(['— 2 —', '— 4 —'])
  })

  it.each([
    '电话区号为东湖—0712—西江',
    '沿甲村—3—乙村公路',
    '开通东湖-12-西江航线，东湖西江两地',
    '分为优-1-良-2-中，优良中三档',
    '分为优—1—良—2—中，优良中三档',
    '住A栋-2-单元',
    '选用东方—12—乙型号',
  ])('stay where nothing bears them out: %s', (line) => {
    expect(within(`${line}。`)).toEqual([])
  })
})
