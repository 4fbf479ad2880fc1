import {describe, expect, it} from 'vitest'
import {createCanonicalNames} from '../../src/annotate/canonical.ts'
import {parse} from '../../src/pipeline.ts'
import {visit} from '../../src/tree/visit.ts'
import {defaultVocabulary, extendVocabulary} from '../../src/vocabulary/index.ts'

const canonical = createCanonicalNames(defaultVocabulary)
/** Gives the standard names of the organs of a notice, in order. */
const namesOf = (text: string, options: Parameters<typeof parse>[1]) => {
  const names: (string | undefined)[] = []
  visit(parse(text, options), 'organization', ({canonicalName}) => {
    names.push(canonicalName)
  })
  return names
}

describe('standard names', () => {
  it.each([
    ['市发改委', '市发展和改革委员会'],
    ['东湖市发展改革委', '东湖市发展和改革委员会'],
    ['国家发展改革委办公厅', '国家发展和改革委员会办公厅'],
    ['市人社局', '市人力资源和社会保障局'],
    ['人力资源社会保障部', '人力资源和社会保障部'],
    ['北岭自治州住建局', '北岭自治州住房和城乡建设局'],
    ['省住建厅', '省住房和城乡建设厅'],
    ['东湖高新区市场监管局', '东湖高新区市场监督管理局'],
    ['湖北省应急厅', '湖北省应急管理厅'],
    ['湖北发改委', '湖北发展和改革委员会'],
    ['国务院国资委', '国务院国有资产监督管理委员会'],
    ['县政府', '县人民政府'],
    ['各县（市、区）政府', '各县（市、区）人民政府'],
    ['开发（度假）区管委会', '开发（度假）区管理委员会'],
    ['市政府办公室', '市人民政府办公室'],
    ['市政府金融办', '市人民政府金融工作办公室'],
    ['南溪区政府办', '南溪区人民政府办公室'],
    ['市委编办', '市委机构编制委员会办公室'],
    ['市委台办', '市委台湾工作办公室'],
    ['北岭县委政法委', '北岭县委政法委员会'],
    ['团市委', '共青团市委'],
    ['各区残联', '各区残疾人联合会'],
    ['省法院', '省高级人民法院'],
    ['北岭县法院', '北岭县人民法院'],
    ['东湖市中院', '东湖市中级人民法院'],
    ['市检察院', '市人民检察院'],
    ['市场监管总局', '国家市场监督管理总局'],
    ['税务总局办公厅', '国家税务总局办公厅'],
    ['人民银行东湖市中心支行', '中国人民银行东湖市中心支行'],
    ['人行东湖中心支行', '中国人民银行东湖中心支行'],
    ['东湖银保监分局', '中国银行保险监督管理委员会东湖监管分局'],
  ])('%s is %s', (name, expected) => {
    expect(canonical(name)).toBe(expected)
  })

  it.each([
    ['市经信局（市大数据局）', '市经济和信息化局（市大数据局）'],
    ['住建局(人防办)', '住房和城乡建设局(人民防空办公室)'],
    ['市商务局（招商局、外办）', '市商务局（招商局、外事办公室）'],
    ['市工商联〔总商会〕', '市工商业联合会〔总商会〕'],
  ])('%s keeps its brackets', (name, expected) => {
    expect(canonical(name)).toBe(expected)
  })

  it.each([
    // What the table does not know, and what has its standard name.
    '市大数据局',
    '市发展和改革委员会',
    '北岭县人民政府',
    '中国人民银行东湖市中心支行',
    '国家税务总局东湖市税务局',
    // Names with a shorter one at their end.
    '市教科文卫健委',
    '南溪区文化市场监管局',
    '市科技工业信息化局',
    '区住建和交通局',
    '机关纪委',
    '市人民检察院',
    '高新区政府',
    '香港特别行政区政府',
    // Names of which the level says nothing certain.
    '市委',
    '市人大',
    '市法院',
    '市台办',
    '自治区政府办',
    '省银保监局',
    '银保监局',
    '人行天桥管理处',
    // More than one organ.
    '市财政局和市人社局',
    '市委市政府',
    '市住建局等市直单位',
    '东湖、南溪等市政府',
    '人民银行和银保监会',
    // No names.
    '',
    '（）',
    '市发改委（',
    '（市发改委',
  ])('%s stays as written', (name) => {
    expect(canonical(name)).toBe(name)
  })

  it('of different organs differ', () => {
    const names = [
      '市经信局',
      '市工信局',
      '市科技局',
      '市规自局',
      '市自规局',
      '市自然资源局',
      '市城管局',
      '市城管执法局',
    ]
    expect(new Set(names.map(canonical)).size).toBe(names.length)
  })

  it.each(Object.entries(defaultVocabulary.abbreviations))('the name for %s stays as it is', (short, full) => {
    for (const kept of ['东湖市', '省', '北岭县委', '中心']) {
      const [from, to] = [short, full].map((words) => (words.includes('…') ? words.replace('…', kept) : kept + words))
      expect(canonical(canonical(from!))).toBe(canonical(from!))
      expect(canonical(to!)).toBe(to)
    }
  })

  it('take time in proportion to what they read', () => {
    const start = performance.now()
    for (const words of ['市', '市（', '（市', '政府', '中国人民银行', '）']) canonical(words.repeat(100_000))
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('a table that is added to', () => {
  const extended = (abbreviations: Record<string, string>) => createCanonicalNames(extendVocabulary({abbreviations}))

  it('knows more, and knows better', () => {
    const names = extended({
      大数据局: '大数据发展管理局',
      '东湖城投…': '东湖城市投资集团…',
      城管局: '城市管理和综合执法局',
    })
    expect(names('市大数据局')).toBe('市大数据发展管理局')
    expect(names('东湖城投公司')).toBe('东湖城市投资集团公司')
    expect(names('市城管局')).toBe('市城市管理和综合执法局')
    expect(names('市发改委')).toBe('市发展和改革委员会')
  })

  it.each([
    ['…大数据局', '大数据管理局'],
    ['大数据局', '…大数据管理局'],
    ['…大…', '…大…'],
  ])('refuses %s for %s, which does not say where the rest goes', (full, short) => {
    expect(() => extended({[short]: full})).toThrow(TypeError)
  })
})

describe('option canonical', () => {
  const text = '关于开展检查的通知\n\n各县（市、区）政府，市直各部门：\n一、检查。（责任单位：市发改委、 市大数据局）\n'

  it('gives every organ a standard name', () => {
    expect(namesOf(text, {canonical: true})).toEqual([
      '各县（市、区）人民政府',
      '市直各部门',
      '市发展和改革委员会',
      '市大数据局',
    ])
  })

  it('takes more from the vocabulary', () => {
    const vocabulary = {abbreviations: {大数据局: '大数据发展管理局'}}
    expect(namesOf(text, {canonical: true, vocabulary})[3]).toBe('市大数据发展管理局')
  })

  it.each([{}, {canonical: false}])('is off: %o', (options) => {
    expect(namesOf(text, options)).toEqual([undefined, undefined, undefined, undefined])
    expect(JSON.stringify(parse(text, options))).not.toContain('canonicalName')
  })
})
