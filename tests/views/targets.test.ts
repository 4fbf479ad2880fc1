import {describe, expect, it} from 'vitest'
import {toTargets} from '../../src/views/targets.ts'
import {parseLines} from '../helpers/outline.ts'

const written = ['东湖市人民政府办公室', '2022年3月1日']
const targetsIn = (words: string, title = '东湖市行动方案') =>
  toTargets(parseLines([title, '', '一、任务', words, ...written]))
/** Comparator, number, unit and day of each target. */
const brief = (words: string, title?: string) =>
  targetsIn(words, title).map(({comparator, number, max, unit, by}) =>
    [comparator, number, ...(max === undefined ? [] : [max]), unit, by].join(' ').trimEnd(),
  )
const subjects = (words: string) => targetsIn(words).map(({subject}) => subject)

describe('numbers to reach', () => {
  it.each([
    ['吸引1.5万名大学生来东湖创业。', ['eq 15000 名']],
    ['力争到2023年高新技术企业总量突破550家。', ['gt 550 家 2023-12-31']],
    ['争取每年引进20家企业。', ['eq 20 家']],
    ['新增100名工程师和500名技工。', ['eq 100 名', 'eq 500 名']],
    ['建设10家以上研发机构。', ['gte 10 家']],
    ['推动每个县（市、区）建设一条特色街区。', ['eq 1 条']],
    ['每个乡镇至少建成1所养老院。', ['gte 1 所']],
    ['实现1小时通达北岭县、3小时通达南溪区。', ['eq 1 小时', 'eq 3 小时']],
    ['将审批时限由30个工作日压缩至3个工作日。', ['eq 3 个工作日']],
    ['企业从30家增加到50家。', ['eq 50 家']],
    ['增加值比2021年增长10%以上。', ['gte 10 %']],
    ['能耗控制在5万吨以内。', ['lte 50000 吨']],
    ['增速高于全省1个百分点。', ['eq 1 个百分点']],
    ['覆盖率每年提升1～3个百分点。', ['eq 1 3 个百分点']],
    ['产值力争翻一番。', ['eq 2 倍']],
    ['服务覆盖率达到80%，满意度不低于90%。', ['eq 80 %', 'gte 90 %']],
    ['80%以上的乡镇敬老院达到二级。', ['gte 80 %']],
    ['每年引进产值5亿元以上企业5家。', ['eq 5 家']],
    ['每年组织招聘会不少于2场。', ['gte 2 场']],
    ['网上缴费事项比例达95%以上，授信满足率100%。', ['gte 95 %', 'eq 100 %']],
    ['2022年新增户数高于2021年，贷款同比增长20%。', ['eq 20 % 2022-12-31']],
  ])('%s', (words, expected) => expect(brief(words)).toEqual(expected))
})

describe('numbers that are no targets', () => {
  it.each([
    '目前已建成30家园区。',
    '2021年新增企业300家。',
    '绿化率由2010年的21%提高到34%。',
    '开展350km/h高铁通道研究，建成203省道，推进S349项目。',
    '建成500千伏变电站。',
    '推行“24小时自助办”和“3+4”培养。',
    '围绕5个方面开展工作，落实十条政策。',
    '抓好以下3项任务。',
    '在5个工作日内报送总结。',
    '对新认定的企业给予20万元奖励。',
    '对建设面积2000平方米以上的项目，优先供地。',
    '吸纳年满18周岁以上人员。',
    '减按25%计入所得额。',
    '对留用率达到60%以上的单位予以表彰。',
    '对按时缴费的，减征50%。',
    '每4年修编1次图册。',
    '覆盖率=签约人数/总人数×100%。',
    '建立三年培育机制，近三年无事故。',
    '选择东湖市、北岭市、南溪市、西山市4个城市开展试点。',
    '在补水量达到8000吨的基础上扩大灌区。',
    '目前现有企业500家，其中民营占比达60%。',
  ])('%s', (words) => expect(brief(words)).toEqual([]))

  it('leaves out rules in articles, and letters', () => {
    expect(toTargets(parseLines(['东湖市办法', '', '第一条 每年新增30家企业。', '第二条 建成20座水库。']))).toEqual([])
    const letter = ['东湖市人民政府关于水库的复函', '', '北岭县人民政府：', '新增30座水库。', ...written]
    expect(toTargets(parseLines(letter))).toEqual([])
  })

  it('makes a number of the past a target again where a notice strives for it', () => {
    expect(brief('2021年建成3座，2023年力争建成5座水库。')).toEqual(['eq 5 座 2023-12-31'])
  })
})

describe('milestones', () => {
  it.each([
    ['确保2022年6月全面建成，2022年8月顺利通过国家验收。', ['eq   2022-06-30', 'eq   2022-08-31']],
    ['2023年底前，建成综合管廊。', ['eq   2023-12-31']],
    ['6月底前完成整改。', ['eq   2022-06-30']],
  ])('%s', (words, expected) => expect(brief(words)).toEqual(expected))

  it.each([
    '到2023年，示范区建设取得实质性进展。',
    '2021年6月建成的水库。',
    '2022年1月已完成验收。',
    '每年2月底前各县完成自查，3月底前完成汇总。',
    '自2022年6月起新开工项目执行新规。',
  ])('has none in %s', (words) => expect(brief(words)).toEqual([]))

  it('is no second target beside a number', () =>
    expect(brief('2023年建成20座水库。')).toEqual(['eq 20 座 2023-12-31']))
})

describe('the day of a target', () => {
  it('is the nearest goal day before it in its sentence', () => {
    expect(brief('2022年启动。新增3座水库；2024年再建4座水库。')).toEqual(['eq 3 座', 'eq 4 座 2024-12-31'])
  })

  it('is that of a day that opens an earlier sentence of the paragraph', () => {
    expect(brief('到2025年，园区基本成形。新增企业30家。')).toEqual(['eq 30 家 2025-12-31'])
    expect(brief('2025年园区更加完善。新增企业30家。')).toEqual(['eq 30 家'])
  })

  it('is that of a lead-in for the items below it', () => {
    const lines = [
      '东湖市行动方案',
      '',
      '一、目标',
      '到2025年，实现以下目标：',
      '（一）新增企业30家。',
      '（二）建成水库5座。',
    ]
    expect(toTargets(parseLines(lines)).map(({by}) => by)).toEqual(['2025-12-31', '2025-12-31'])
  })

  it('says on which words a year rests that the date does not say', () => {
    const [target] = targetsIn('年底前新增50家企业。', '东湖市2023年工作要点')
    expect(target).toMatchObject({by: '2023-12-31', inferred: {words: '2023年'}})
    expect(targetsIn('2023年底前新增50家企业。')[0]).not.toHaveProperty('inferred')
  })

  it('is none where several days are shared out', () => {
    expect(brief('2025年和2030年分别达到50%和60%。')).toEqual(['eq 50 %', 'eq 60 %'])
  })

  it('is none for what recurs, and none of the plan’s years alone', () => {
    expect(brief('每年引进20家企业。', '东湖市三年行动方案（2021—2023年）')).toEqual(['eq 20 家'])
  })
})

describe('the subject', () => {
  it.each([
    ['新增100名高水平工程师和500名技工。', ['新增高水平工程师', '新增技工']],
    ['力争高新技术企业总量突破550家。', ['高新技术企业总量']],
    ['组建1亿元的创业基金。', ['组建创业基金']],
    ['建成老码头、老车站等6条特色街区。', ['建成老码头、老车站等特色街区']],
    ['高新企业总量突破550家、小微企业总量突破800家。', ['高新企业总量', '小微企业总量']],
    ['2023年签约服务率达到80%，到2025年不低于90%。', ['签约服务率', '签约服务率']],
    ['将登记事项的审批时限由法定的30个工作日压缩至3个工作日。', ['登记事项的审批时限']],
    ['对6万户困难家庭进行改造。', ['困难家庭进行改造']],
  ])('%s', (words, expected) => expect(subjects(words)).toEqual(expected))
})

it('gives the block that a target stands in, in source order', () => {
  const lines = ['东湖市行动方案', '', '一、任务', '新增3座水库。', '二、任务', '建成4条渠道。']
  expect(toTargets(parseLines(lines)).map(({eId, number}) => [eId, number])).toEqual([
    ['sec_1__par_1', 3],
    ['sec_2__par_1', 4],
  ])
})

it('stays linear on hostile input', () => {
  for (const words of ['新增10家', '2023年，新增10家、', '“新增10家', '6月底前完成，', '（新增10家']) {
    const time = (times: number) => {
      const document = parseLines(['东湖市行动方案', '', '一、任务', `${words.repeat(times)}。`])
      const start = performance.now()
      toTargets(document)
      return performance.now() - start
    }
    time(200)
    expect(time(8000)).toBeLessThan(3000)
  }
})
