import {describe, expect, it} from 'vitest'
import {createNaming} from '../../src/annotate/organizations.ts'
import {parse} from '../../src/pipeline.ts'
import {visit} from '../../src/tree/visit.ts'
import {defaultVocabulary} from '../../src/vocabulary/index.ts'

const naming = createNaming(defaultVocabulary)
const nameAll = (list: readonly {value: string; group: number}[]) => {
  const organs = list.map(({value}) => ({value, name: '', collective: false}))
  naming.name(organs, list)
  return organs
}
/** Names a list: 、 joins a group, ， parts groups. */
const named = (list: string) =>
  nameAll(list.split('，').flatMap((part, group) => part.split('、').map((value) => ({value, group}))))
const names = (list: string) => named(list).map(({name}) => name)
const isCollective = (value: string) => nameAll([{value, group: 0}])[0]!.collective
/** Gives the organs of a list that are collectives, as they are named. */
const collectives = (list: string) => named(list).flatMap(({name, collective}) => (collective ? [name] : []))

describe('the names of a list', () => {
  it.each([
    ['北岭县、南山县、各区人民政府', ['北岭县人民政府', '南山县人民政府', '各区人民政府']],
    [
      '各省、自治区、直辖市人民政府，国务院各部委、各直属机构',
      ['各省人民政府', '自治区人民政府', '直辖市人民政府', '国务院各部委', '各直属机构'],
    ],
    ['各市、县教育局', ['各市教育局', '县教育局']],
    ['各省、直辖市劳动和社会保障厅（局）', ['各省劳动和社会保障厅（局）', '直辖市劳动和社会保障厅（局）']],
    ['东湖管理区、北岭高新区管委会、南山示范区管委会', ['东湖管理区管委会', '北岭高新区管委会', '南山示范区管委会']],
    ['开发区 ·铁山区', ['开发区·铁山区']],
    ['各市、县〔区〕市场监管局、审批局', ['各市市场监管局', '县〔区〕市场监管局', '审批局']],
    ['各设区市、东湖示范区、韩城市教育局', ['各设区市教育局', '东湖示范区教育局', '韩城市教育局']],
    ['北岭县、南溪区人民政府、市财政局', ['北岭县人民政府', '南溪区人民政府', '市财政局']],
    ['各开发（度假）区、东湖试验（合作）区管委会', ['各开发（度假）区管委会', '东湖试验（合作）区管委会']],
    ['东湖投资区、东湖高新区管委会', ['东湖投资区管委会', '东湖高新区管委会']],
    ['北岭县、东湖高新区、南溪区人民政府', ['北岭县人民政府', '东湖高新区', '南溪区人民政府']],
    ['中央、省属驻市单位', ['中央驻市单位', '省属驻市单位']],
    ['市属、驻市各单位', ['市属各单位', '驻市各单位']],
  ])('%s share their ending', (list, expected) => {
    expect(names(list)).toEqual(expected)
  })

  it.each([
    ['北岭县、南山县，各区人民政府', ['北岭县', '南山县', '各区人民政府']],
    ['北岭县、南山区、开发区·铁山区', ['北岭县', '南山区', '开发区·铁山区']],
    ['北岭县、东湖高新区管委会', ['北岭县', '东湖高新区管委会']],
    ['市教育局、市财政局', ['市教育局', '市财政局']],
    // The last is an organ of the city that speaks.
    ['北岭县、市教育局', ['北岭县', '市教育局']],
    ['各区、市教育局', ['各区', '市教育局']],
    ['各市、市教育局', ['各市', '市教育局']],
    ['北岭县、市城市管理局', ['北岭县', '市城市管理局']],
    ['南山县、北岭县工业园区', ['南山县', '北岭县工业园区']],
    // Cities without their 市.
    ['兰州、东湖、东莞等市人民政府', ['兰州', '东湖', '东莞等市人民政府']],
    ['市商务局、北岭、南溪区人民政府', ['市商务局', '北岭', '南溪区人民政府']],
    ['中央、市财政局', ['中央', '市财政局']],
    ['市属、市财政局', ['市属', '市财政局']],
  ])('%s share none', (list, expected) => {
    expect(names(list)).toEqual(expected)
  })

  it.each([
    '各县（市、区）政府',
    '县〔区〕市场监管局',
    '区政府',
    '市直各部门',
    '市直（驻市）有关单位',
    '有关单位',
    '各成员单位',
    '产业链相关单位',
    '国务院有关部委',
    '省政府各工作部门',
    '市政府各委、办、局',
    '市属企业',
    '行业主管部门',
    '大专院校',
    '驻市各国有商业银行',
  ])('%s is a collective', (name) => {
    expect(isCollective(name)).toBe(true)
  })

  it.each([
    '市教育局',
    '北岭县人民政府',
    '东湖海关',
    '市直机关工委',
    '市人民政府',
    '自治区教育厅',
    '市机构编制委员会',
    '市企业局',
  ])('%s is none', (name) => {
    expect(isCollective(name)).toBe(false)
  })

  it.each([
    ['各省、自治区、直辖市教育厅（教委）', ['各省教育厅（教委）', '自治区教育厅（教委）', '直辖市教育厅（教委）']],
    ['各市、自治州人民政府，市财政局', ['各市人民政府', '自治州人民政府']],
    ['各盟行政公署、市人民政府', ['各盟行政公署', '市人民政府']],
    ['各市、县、区政府', ['各市政府', '县政府', '区政府']],
  ])('各 speaks for the levels behind it: %s', (list, expected) => {
    expect(collectives(list)).toEqual(expected)
  })

  it.each([
    ['各区人民政府、市人民政府', ['各区人民政府']],
    ['各盟行政公署，市人民政府', ['各盟行政公署']],
    ['各设区市、韩城市教育局', ['各设区市教育局']],
  ])('各 does not speak for others: %s', (list, expected) => {
    expect(collectives(list)).toEqual(expected)
  })
})

describe('the organs of a notice', () => {
  const organs = (text: string, canonical = false) => {
    const found: string[] = []
    visit(parse(text, {canonical}), 'organization', ({name, canonicalName}) => {
      found.push(canonicalName ?? name)
    })
    return found
  }
  const shared = '一、招商。（责任单位：东湖度假区、东湖高新区管委会）\n'

  it('share 管委会 with a zone that has it everywhere', () => {
    expect(organs(`${shared}二、建设。（责任单位：东湖度假区、北岭开发区管委会）\n`)).toEqual([
      '东湖度假区管委会',
      '东湖高新区管委会',
      '东湖度假区管委会',
      '北岭开发区管委会',
    ])
  })

  it.each([
    [false, '管委会'],
    [true, '管理委员会'],
  ])('leave a zone as it is that stands alone elsewhere (canonical: %s)', (canonical, ending) => {
    expect(organs(`${shared}二、建设。（责任单位：市商务局、东湖度假区）\n`, canonical)).toEqual([
      '东湖度假区',
      `东湖高新区${ending}`,
      '市商务局',
      '东湖度假区',
    ])
  })

  it('are a list that goes on with 等 and says who the others are', () => {
    const text =
      '一、招商。（责任单位：市商务局等市直（驻市）有关单位，各县政府）\n二、建设。（责任单位：市商务局等有关单位）\n'
    expect(organs(text)).toEqual(['市商务局', '市直（驻市）有关单位', '各县政府', '市商务局'])
    const open: boolean[] = []
    visit(parse(text), 'assignment', (node) => {
      open.push(node.open)
    })
    expect(open).toEqual([true, true])
  })
})

describe('naming', () => {
  it('takes time in proportion to the list', () => {
    const value = '县'.repeat(80)
    const list = Array.from({length: 20_000}, (_, index) => ({value: index % 2 ? value : `${value}局`, group: 0}))
    const start = performance.now()
    nameAll(list)
    for (const value of ['各县', '东·湖县政府', '东湖·北岭县', '开发区', '各县政府', '市属单位', '市属']) {
      nameAll(Array.from({length: 20_000}, () => ({value, group: 0})))
    }
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
