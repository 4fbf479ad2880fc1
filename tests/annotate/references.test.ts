/** Citations: what belongs to one, the short names that a document gives, and what they stand for. */
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/index.ts'
import type {Reference} from '../../src/schema/nodes.ts'
import {visit} from '../../src/tree/visit.ts'
import {conservation} from '../helpers/conservation.ts'

const sourceOf = (lines: readonly string[]) => ['关于检查的通知', '各县人民政府：', ...lines].join('\n')

function referencesIn(...lines: string[]): Reference[] {
  const source = sourceOf(lines)
  const document = parse(source)
  expect(conservation(document, source)).toEqual([])
  const found: Reference[] = []
  visit(document, 'reference', (leaf) => void found.push(leaf))
  for (const {value, position} of found) expect(source.slice(position!.start.offset, position!.end.offset)).toBe(value)
  return found
}

/** Value, number and provision of each citation in a sentence. */
const parts = (words: string) =>
  referencesIn(words).map(({value, documentNumber, provision}) => [value, documentNumber, provision ?? null])
/** The title and the short name of the citations that are given one. */
const given = (words: string) =>
  referencesIn(words).flatMap(({title, shortName}) => (shortName === undefined ? [] : [[title, shortName]]))

describe('the number of what is cited', () => {
  it.each([
    ['《检查办法》（东政发〔2020〕5号）', '东政发〔2020〕5号'],
    ['《检查办法》 (东政规字[2020] 5 号)', '东政规字[2020]5号'],
    ['《检查办法》（东政发（2020）第5号）', '东政发（2020）第5号'],
    ['《检查办法》（东政办发明电〔２０２０〕５号）', '东政办发明电〔２０２０〕５号'],
    ['《检查办法》东政发〔2020〕5号', '东政发〔2020〕5号'],
    ['《检查条例》（国务院令第 707 号）', '国务院令第707号'],
    ['《检查条例》（中华人民共和国国务院令 第707号）', '中华人民共和国国务院令第707号'],
    ['《检查条例》（令第707号）', '令第707号'],
    ['《检查规定》（东湖部第八十七号令）', '东湖部第八十七号令'],
    ['《检查条例》（东湖市第五届人民代表大会常务委员会公告第35号）', '东湖市第五届人民代表大会常务委员会公告第35号'],
    ['《检查公告》（东湖局 南溪局公告2020年第3号）', '东湖局南溪局公告2020年第3号'],
  ])('%s', (words, number) => {
    expect(parts(`请执行${words}。`)).toEqual([[words, number, null]])
  })

  it('is the first of several, which ends the leaf; each further one is a citation of its own', () => {
    expect(parts('按照《检查办法》（东政发〔2019〕4号、东政办发〔2020〕5号）执行。')).toEqual([
      ['《检查办法》（东政发〔2019〕4号', '东政发〔2019〕4号', null],
      ['东政办发〔2020〕5号', '东政办发〔2020〕5号', null],
    ])
  })

  it('ends the leaf where other words stand in the bracket', () => {
    expect(parts('按照《检查条例》（国务院令第707号公布，以前的废止）执行。')).toEqual([
      ['《检查条例》（国务院令第707号', '国务院令第707号', null],
    ])
  })

  it.each([
    ['《检查办法》（试行）', '《检查办法》'],
    ['《检查办法》（见附件3）', '《检查办法》'],
    ['《检查办法》（东政发〔2020〕5号文件附件）', '《检查办法》'],
    ['《检查命令》第一，', '《检查命令》'],
  ])('is none in %s', (words, value) => {
    expect(parts(`请执行${words}。`)[0]).toEqual([value, null, null])
  })

  it('does not swallow what joins the next citation', () => {
    expect(parts('按照《检查办法》和东政发〔2018〕5号执行。')).toEqual([
      ['《检查办法》', null, null],
      ['东政发〔2018〕5号', '东政发〔2018〕5号', null],
    ])
  })
})

describe('a number alone', () => {
  it.each([
    ['根据国务院令第707号', '国务院令第707号'],
    ['根据中华人民共和国国务院令第 707 号', '中华人民共和国国务院令第 707 号'],
    ['2007年7月25日国家东湖保护总局令第39号', '国家东湖保护总局令第39号'],
    ['根据住房和城乡建设部令第11号', '住房和城乡建设部令第11号'],
    ['按照东湖部第87号令', '东湖部第87号令'],
    ['依据令第707号', '令第707号'],
    ['按照国发（2019）4号', '国发（2019）4号'],
    ['按照国发[2019]第4号', '国发[2019]第4号'],
    ['按照国办发明电〔2004〕3号', '国办发明电〔2004〕3号'],
  ])('is found in %s', (words, value) => {
    const [found, ...more] = referencesIn(`${words}执行。`)
    expect(more).toEqual([])
    expect(found).toMatchObject({value, title: null, documentNumber: value.replace(/ /g, '')})
  })

  it.each(['服从命令第一', '北岭县令第3号', '禁火令第3号', '指令第7号', '第3号令牌', '图（2021）5号所示', '第707号'])(
    'is none in %s',
    (words) => {
      expect(referencesIn(`${words}。`)).toEqual([])
    },
  )
})

describe('a provision', () => {
  it.each([
    ['《检查条例》第十三条第二款第（三）项', '第十三条第二款第（三）项'],
    ['《检查条例》第三条、第五条', '第三条、第五条'],
    ['《检查条例》第三条至第五条', '第三条至第五条'],
    ['《检查条例》第三、五条', '第三、五条'],
    ['《检查条例》 第10条之一', '第10条之一'],
    ['《检查条例》第二章', '第二章'],
    ['《检查条例》（国务院令第707号）第三条', '第三条'],
    ['《检查条例》（2018年修正）第三条', '第三条'],
    ['《检查条例》（试行）第三条第（一）、（二）项', '第三条第（一）、（二）项'],
    ['《检查条例》第二十四条之一第一款', '第二十四条之一第一款'],
  ])('%s', (words, provision) => {
    const [found, ...more] = referencesIn(`违反${words}的规定。`)
    expect(more).toEqual([])
    expect(found).toMatchObject({value: words, title: '检查条例', provision})
  })

  it.each([
    '第十三届会议',
    '第三次修订',
    '第3号',
    '第三条新闻',
    '第一项目部',
    '第一项任务',
    '（第三条）',
    '（2018年修正）',
  ])('is none in 《检查条例》%s', (words) => {
    expect(parts(`见《检查条例》${words}。`)).toEqual([['《检查条例》', null, null]])
  })

  it('stays with its own title', () => {
    expect(parts('按照《甲条例》第三条和《乙条例》第五条处理。')).toEqual([
      ['《甲条例》第三条', null, '第三条'],
      ['《乙条例》第五条', null, '第五条'],
    ])
  })
})

describe('a title', () => {
  it.each([
    ['《〈东湖市条例〉实施办法》', '〈东湖市条例〉实施办法'],
    ['《关于贯彻〈东湖市条例〉的通知》', '关于贯彻〈东湖市条例〉的通知'],
    ['《关于贯彻<东湖市条例>的通知》', '关于贯彻<东湖市条例>的通知'],
    ['《关于贯彻〈东湖市条例的通知》', '关于贯彻〈东湖市条例的通知'],
    ['《关于印发《东湖市条例》的通知》', '关于印发《东湖市条例》的通知'],
  ])('%s', (words, title) => {
    expect(referencesIn(`请执行${words}要求。`)).toMatchObject([{value: words, title}])
  })

  it('that is not closed takes nothing of the next sentence', () => {
    expect(parts('按照《检查办法执行。并落实《整改办法》。')).toEqual([['《整改办法》', null, null]])
  })
})

describe('a short name', () => {
  it.each([
    ['《检查意见》（东政发〔2004〕20号，以下简称《意见》）', '意见'],
    ['《检查意见》（东政发〔2004〕20号）（以下简称《意见》）', '意见'],
    ['《检查意见》（以下简称“《意见》”）', '意见'],
    ['《检查意见》 （以下简称 “四个工程” ）', '四个工程'],
    ['《检查意见》(以下称《意见》)', '意见'],
    ['《检查意见》（下称意见）', '意见'],
    ['《检查意见》（以下简称《意见》，见附件）', '意见'],
    ['《检查意见》，以下简称《意见》，', '意见'],
  ])('is given by %s', (words, name) => {
    expect(given(`请执行${words}。`)).toEqual([['检查意见', name]])
  })

  it('names the document itself, with its number, in a leaf that ends before it', () => {
    expect(referencesIn('请执行《检查意见》（东政发〔2004〕20号，以下简称《意见》）。')).toMatchObject([
      {value: '《检查意见》（东政发〔2004〕20号', documentNumber: '东政发〔2004〕20号', shortName: '意见'},
      {
        value: '《意见》',
        title: '意见',
        documentNumber: null,
        refersTo: {title: '检查意见', documentNumber: '东政发〔2004〕20号'},
      },
    ])
  })

  it('is given to a number as well', () => {
    expect(referencesIn('请执行东政发〔2004〕20号（以下简称《意见》）。')).toMatchObject([
      {title: null, shortName: '意见'},
      {refersTo: {title: null, documentNumber: '东政发〔2004〕20号'}},
    ])
  })

  it.each([
    '《甲办法》和《乙办法》（以下统称《办法》）',
    '《检查意见》精神（以下简称《意见》）',
    '《检查意见》第三条（以下简称《意见》）',
    '检查小组（以下简称小组）',
    '《检查意见》（简称）',
  ])('is none in %s', (words) => {
    expect(given(`请执行${words}。`)).toEqual([])
  })
})

describe('what a short name stands for', () => {
  const targets = (...lines: string[]) =>
    referencesIn(...lines)
      .filter(({title}) => title === '办法')
      .map(({refersTo}) => refersTo?.title ?? null)

  it('is known from its definition on, in any part of the document', () => {
    expect(
      targets(
        '先读《办法》。',
        '一、要求',
        '执行《东湖市检查办法》（以下简称《办法》）。',
        '附件：1.任务表',
        '附件1',
        '任务表',
        '按《办法》第三条办理。',
      ),
    ).toEqual([null, '东湖市检查办法', '东湖市检查办法'])
  })

  it('is what the nearest definition before it says', () => {
    expect(
      targets(
        '执行《甲检查办法》（以下简称《办法》）。',
        '落实《办法》。',
        '执行《乙检查办法》（以下简称《办法》）。',
        '落实《办法》。',
      ),
    ).toEqual(['甲检查办法', '甲检查办法', '乙检查办法', '乙检查办法'])
  })

  it('is not another document of that title, which has a number of its own', () => {
    expect(
      targets(
        '执行《东湖市检查办法》（东政发〔2019〕3号，以下简称《办法》）。',
        '落实《办法》（东政发〔2019〕3号）和《办法》（北政发〔2020〕8号）。',
      ),
    ).toEqual(['东湖市检查办法', '东湖市检查办法', null])
  })

  it('has its place, in the form that is asked for', () => {
    const source = sourceOf(['执行《东湖市检查办法》（以下简称《办法》）。'])
    const placesOf = (positions: 'offset' | 'none') => {
      const found: unknown[] = []
      visit(parse(source, {positions}), 'reference', ({refersTo}) => void found.push(refersTo))
      return found[1]
    }
    const offset = source.indexOf('《')
    expect(placesOf('offset')).toEqual({
      title: '东湖市检查办法',
      documentNumber: null,
      position: {start: {offset}, end: {offset: offset + 9}},
    })
    expect(placesOf('none')).toEqual({title: '东湖市检查办法', documentNumber: null})
  })
})

it('takes time in proportion to the text', () => {
  const time = (size: number) => {
    const source = sourceOf([
      `${'《'.repeat(size)}${'《甲》（令'.repeat(size)}${'《甲》第一条、'.repeat(size)}`,
      `《甲》${' '.repeat(size)}（${' '.repeat(size)}令${' '.repeat(size)}第${' '.repeat(size)}x`,
      `《甲》${'第三条'.repeat(size)}${'《甲》（以下简称 '.repeat(size)}`,
    ])
    const runs = [0, 1, 2].map(() => {
      const start = performance.now()
      parse(source, {validate: false})
      return performance.now() - start
    })
    return Math.min(...runs)
  }
  time(200)
  expect(time(8000) / Math.max(1, time(1000))).toBeLessThan(40)
})
