/** Repair of notices of invented places at every level, and the near misses in which it declines. */
import {toString as wordsOfTree} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/index.ts'
import type {Flow} from '../../src/schema/nodes.ts'
import {conservation, wordsOfPage} from '../helpers/conservation.ts'
import {corpus, hasCorpus} from '../helpers/corpus.ts'
import {
  ad,
  bureau,
  city,
  codeAlone,
  county,
  district,
  inferredIn,
  messages,
  province,
  repaired,
  said,
  textOf,
  twoPlaces,
} from './notices.ts'

const all = {city, county, bureau, province, district, twoPlaces, codeAlone}

describe('the place of a notice', () => {
  it('is a city', () => {
    const document = repaired(city)
    expect(document.meta.title).toBe('东湖市人民政府关于印发东湖市城市更新三年行动方案的通知')
    expect(document.meta.issuers).toEqual(['东湖市人民政府'])
    expect(said(document)).toEqual([
      'titleGrammar 东湖市人民政府',
      'ownPlace 东湖市',
      'ownOffices 市政府',
      'setPhrase 市政府',
      'ownPlace 东湖市',
      'ownPlace 东湖市',
    ])
  })

  it('is a county, whose offices are those of the county', () => {
    const document = repaired(county)
    expect(document.meta.title).toBe('北岭县人民政府办公室关于开展森林防火检查的通知')
    expect(textOf(document, 'addressees')).toBe('各乡镇人民政府\n各街道办事处\n县政府各单位')
    expect(textOf(document, 'paragraph')).toContain('经县委、县政府研究')
    expect(textOf(document, 'signature')).toBe('北岭县人民政府办公室\n2024年2月1日')
  })

  it('is that of a department', () => {
    const document = repaired(bureau)
    expect(document.meta.title).toBe('东湖市教育局关于做好招生工作的通知')
    expect(said(document)).toEqual(['ownPlace 东湖市', 'ownPlace 东湖市'])
  })

  it('is a province, by the character of its organ code', () => {
    const document = repaired(province)
    expect(document.meta.title).toBe('四川省人民政府关于加强耕地保护的意见')
    expect(textOf(document, 'paragraph')).toContain('已经省委、省政府同意')
  })

  it('is a district', () => {
    const document = repaired(district)
    expect(document.meta.issuers).toEqual(['南溪区人民政府'])
    expect(textOf(document, 'addressees')).toContain('区直各单位')
    expect(textOf(document, 'paragraph')).toContain('打造平安南溪')
  })

  it('is not told between two that as much speaks for', () => {
    const document = repaired(twoPlaces)
    expect(said(document)).toEqual([])
    expect(messages(document)[0]).toContain('缺少唯一的本地地名')
  })

  it('is not told by an organ code alone', () => {
    const document = repaired(codeAlone)
    expect(said(document)).toEqual([])
    expect(messages(document)[0]).toContain('缺少两项一致的本地地名依据')
  })

  it('is not one that the notice writes to', () => {
    const text = codeAlone
      .replace('各县(市、区)人民政府:', '东安市人民政府、东平县人民政府:')
      .replace('请认真', '东安市、东安市、东安市要认真')
    expect(said(repaired(text))).toEqual([])
  })

  it('is not one that its title speaks of as of another', () => {
    const text = `${ad}人民政府关于支援东川市的通知
东政发〔2024〕3号
各县(市、区)人民政府:
支援东川市。东川市教育局、东川市卫健局提出需求,东川市负责。市直各部门要落实,全市要行动。
${ad}人民政府
2024年2月1日
`
    expect(said(repaired(text))).toEqual([])
    expect(said(repaired(text.replace('关于支援东川市的', '关于建设东川市的'))).length).toBeGreaterThan(0)
  })

  it('is not the verb before an office of the city', () => {
    const text = codeAlone.replace(
      '请认真',
      '会同市教育局、会同市财政局开展检查,会同市公安局、会同市卫生健康局处置。请认真',
    )
    expect(said(repaired(text))).toEqual([])
  })

  it('is not called after the bank that has a branch in it', () => {
    const text = city.replace('市城管局', '人行东湖市中心支行、市城管局')
    expect(repaired(text).meta.issuers).toEqual(['东湖市人民政府'])
  })

  it('does not stand before an office that names its own', () => {
    const text = city.replace(`${ad}人民政府\n`, `${ad}南溪区住房建设局\n`)
    expect(said(repaired(text))).not.toContain('titleGrammar 东湖市南溪区住房建设局')
    expect(messages(repaired(text)).join()).toContain('缺少原文用词的依据')
  })

  it('has no name of its own where its level goes on in more words', () => {
    const text = city
      .replaceAll('市委', '州委')
      .replaceAll('市住建局', '州住建局')
      .replaceAll('市财政局', '州财政局')
      .replace('市城管局', '州城管局')
      .replace('东湖市老城', '东湖老城')
    expect(said(repaired(text)).filter((one) => one.startsWith('ownPlace'))).toEqual([])
  })
})

describe('a whole passage', () => {
  const rules = `文件名称:北岭县人民政府关于印发北岭县安全检查办法的通知
发文单位:${ad}人民政府
${ad}关于印发${ad}安全检查办法的通知
各乡镇人民政府:
《${ad}安全检查办法》已经审定,现印发给你们。
${ad}人民政府
2024年2月1日
${ad}安全检查办法
第一条 为了加强检查,制定本办法。
`

  it('decides what its copies lost', () => {
    const document = repaired(rules)
    expect(said(document)).toEqual([
      'parallelPassage 北岭县人民政府',
      'parallelPassage 北岭县',
      'parallelPassage 北岭县',
      'parallelPassage 北岭县',
    ])
    expect(messages(document).some((message) => message.startsWith('notRepaired'))).toBe(false)
  })

  it('decides nothing where two differ', () => {
    const text = `${rules}\n北岭县应急管理局\n附件:北岭县安全检查办法\n`.replace(
      '文件名称:北岭县人民政府关于印发北岭县安全检查办法的通知',
      '文件名称:北岭县人民政府关于印发北岭县安全检查办法的通知\n标题:西江县人民政府关于印发西江县安全检查办法的通知',
    )
    expect(messages(repaired(text)).join()).toContain('缺少说法一致的相同表述')
  })

  it('that has no words in the gap says that nothing was displaced', () => {
    const text = `文件名称:关于开展检查的通知\n${ad}关于开展检查的通知\n各乡镇人民政府:\n请检查。\n北岭县人民政府\n2024年2月1日\n`
    expect(said(repaired(text))).toEqual([])
    expect(messages(repaired(text))).toEqual([])
  })

  it('may be the title of the page', () => {
    const page = (title: string) =>
      `<html><head><title>${title}</title></head><body><h1>${ad}关于<b>开展</b>检查工作的通知</h1><p>各乡镇人民政府:</p><p>请按时检查。</p><p>2024年2月1日</p></body></html>`
    const document = parse(page('北岭县教育局关于开展检查工作的通知_北岭县人民政府网'), {repair: true})
    expect(said(document)).toEqual(['parallelPassage 北岭县教育局'])
    expect(said(parse(page('北岭县人民政府网'), {repair: true}))).toEqual([])
  })

  it('signs: its organ begins the title', () => {
    const text = `${ad}关于开展检查的通知\n各乡镇人民政府:\n请检查。\n北岭县人民政府\n2024年2月1日\n`
    expect(said(repaired(text))).toEqual(['titleGrammar 北岭县人民政府'])
    expect(said(repaired(text.replace('关于', '印发')))).toEqual(['titleGrammar 北岭县人民政府关于'])
    expect(said(repaired(text.replace('北岭县人民政府', '')))).toEqual([])
  })
})

describe('a page', () => {
  const page = district
    .split('\n')
    .map((line) => `<p><span>${line.replaceAll(ad, `<b>${ad}</b>`)}</span></p>\n`)
    .join('')

  it('is repaired through its markup', () => {
    const document = parse(page, {format: 'html', repair: true})
    expect(document.meta.title).toBe('南溪区人民政府关于加强消防安全的通知')
    expect(said(document)).toEqual(['ownPlace 南溪区', 'ownOffices 区', 'setPhrase 区政府', 'ownPlace 南溪区'])
    expect(conservation(document, page, wordsOfPage(page))).toEqual([])
  })

  it('with a damaged issuer gives no half of it to its title', () => {
    const text = page.replace('人民政府关于加强消防安全的通知', '关于加强消防安全的通知').replaceAll('南溪', '')
    const document = parse(text, {format: 'html', repair: true})
    expect(said(document).filter((one) => one.startsWith('titleGrammar'))).toEqual([])
  })
})

describe('words in a sentence', () => {
  const withBody = (body: string) =>
    `北岭县人民政府关于开展检查的通知\n各乡镇人民政府:\n${body}\n北岭县人民政府\n2024年2月1日\n`

  it.each([
    [`本办法已经县委、${ad}同意。`, 'setPhrase 县政府'],
    [`本办法已经省委、${ad}批准。`, 'setPhrase 省政府'],
    [`本办法已经${ad}、区政府同意。`, 'setPhrase 区委'],
    [`本办法由${ad}县教育局负责解释。`, 'ownPlace 北岭'],
  ])('%s', (body, expected) => {
    expect(said(repaired(withBody(body)))).toEqual([expected])
  })

  it.each([
    `推动${ad}高质量发展。`,
    `本办法已经${ad}同意。`,
    `县委、${ad}在会上说。`,
    `发展${ad}市场经济。`,
    `请再接再${ad}。`,
    `一、${ad}加强检查。`,
  ])('%s is not decided', (body) => {
    const document = repaired(withBody(body))
    expect(said(document)).toEqual([])
    expect(messages(document)).toHaveLength(1)
    expect(messages(document)[0]).toMatch(/^notRepaired/)
  })

  it('are what the same injected words displaced elsewhere', () => {
    const text = `${ad}教育局关于做好工作的通知
东教发〔2024〕5号
市直各学校:
东湖市教育考试院做好服务,东湖市公安局维护秩序,东湖市要统一部署,全市要行动。要结合${ad}实际。
${ad}教育局
2024年2月1日
`
    expect(said(repaired(text))).toEqual(['ownPlace 东湖市', 'sameInjection 东湖市', 'ownPlace 东湖市'])
    expect(said(repaired(text.replace(`结合${ad}`, '结合亚博体育官网:')))).toEqual([
      'ownPlace 东湖市',
      'ownPlace 东湖市',
    ])
  })
})

describe('addressees', () => {
  it('end in offices of a government, not of a bureau', () => {
    const text = bureau.replace('市直各学校:', `市直各学校,${ad}各部门:`)
    expect(said(repaired(text))).not.toContain('ownOffices 市政府')
    expect(messages(repaired(text)).join()).toContain('缺少发文机关的名称')
  })

  it('of 各单位 may be 县直各单位 as well', () => {
    const text = county.replace('县直各部门要落实责任。', '各部门要落实责任。')
    expect(textOf(repaired(text), 'addressees')).not.toContain('县政府各单位')
  })
})

describe('injected text that displaced nothing', () => {
  it.each([`\n_亚博体育_${ad}\n`, `\n.foot a{color:#fff} _亚博体育_${ad}`])(
    'in the tail is passed over: %j',
    (tail) => {
      const text = `北岭县人民政府关于开展检查的通知\n各乡镇人民政府:\n请检查。\n北岭县人民政府\n2024年2月1日\n${tail}`
      const document = repaired(text)
      expect(document.removals.some(({rule}) => rule === 'injectedAd')).toBe(true)
      expect(messages(document)).toEqual([])
      expect(document.children).toEqual(parse(text, {format: 'text'}).children)
    },
  )
})

describe('the call', () => {
  it.each(Object.entries(all))('loses nothing of %s, and says the same twice', (_, text) => {
    for (const annotate of [true, false]) {
      const document = repaired(text, {annotate})
      expect(conservation(document, text)).toEqual([])
      expect(document.diagnostics.filter(({ruleId}) => ruleId === 'invalidTree')).toEqual([])
      expect(JSON.stringify(repaired(text, {annotate}))).toBe(JSON.stringify(document))
    }
  })

  it('concludes the same without annotations', () => {
    expect(said(repaired(city, {annotate: false}))).toEqual([
      'titleGrammar 东湖市人民政府',
      'ownPlace 东湖市',
      'ownOffices 市政府',
      'ownPlace 东湖市',
      'setPhrase 市政府',
      'ownPlace 东湖市',
      'ownPlace 东湖市',
    ])
  })

  it('takes brands of the caller', () => {
    // One occurrence alone is known by the table only.
    const text = city.replaceAll(ad, '').replace('\n人民政府\n', '\n某某彩城官网:人民政府\n')
    expect(said(repaired(text))).toEqual([])
    expect(said(repaired(text, {vocabulary: {adBrands: ['某某彩城']}}))).toEqual(['ownPlace 东湖市'])
  })

  it('needs no table for a phrase that is known by where it stands', () => {
    expect(said(repaired(city.replaceAll(ad, '某某彩城官网:')))).toEqual(said(repaired(city)))
  })

  it('writes places as it is asked to', () => {
    const bare = repaired(city, {positions: 'none'})
    expect(JSON.stringify(bare)).not.toContain('"offset"')
    expect(inferredIn(bare).every(({evidence}) => evidence.length === 0)).toBe(true)
    const [leaf] = inferredIn(repaired(city, {positions: 'offset'}))
    expect(leaf!.evidence[0]).toEqual({start: {offset: expect.any(Number)}, end: {offset: expect.any(Number)}})
    expect(leaf).not.toHaveProperty('position')
  })

  it('speaks the language that it is asked to', () => {
    expect(messages(repaired(city, {language: 'en'}))[0]).toBe(
      'repaired The displaced words are concluded to be 东湖市人民政府 (the grammar of titles)',
    )
    expect(messages(repaired(codeAlone, {language: 'en'}))[0]).toBe(
      'notRepaired The displaced words cannot be concluded for want of two witnesses to the place that the notice comes from',
    )
  })

  it('gives a title that others read whole', () => {
    const title = repaired(city).children.find(({type}: Flow) => type === 'title')
    expect(wordsOfTree(title)).toBe('东湖市人民政府关于印发东湖市城市更新三年行动方案的通知')
  })

  it('completes what a short name stands for', () => {
    const text = city
      .replace('行动方案》已经', '行动方案》（以下简称《方案》）已经')
      .replace('请认真组织实施', '《方案》请认真组织实施')
    const json = JSON.stringify(repaired(text))
    expect(json).toContain('"refersTo":{"title":"东湖市城市更新三年行动方案"')
  })

  it('gives organs their standard names', () => {
    const document = repaired(district, {canonical: true})
    expect(JSON.stringify(document.children)).toContain('"name":"南溪区人民政府","canonicalName":"南溪区人民政府"')
  })

  it('takes time in proportion to the text', () => {
    const body = (times: number) =>
      codeAlone.replace('请认真', `${`《${ad}办法》推动${ad}高质量发展，已经市委、${ad}同意。`.repeat(times)}请认真`)
    const time = (text: string) => {
      const start = performance.now()
      repaired(text, {validate: false})
      return performance.now() - start
    }
    time(body(200))
    const [small, large] = [time(body(1000)), time(body(8000))]
    expect(large).toBeLessThan(small * 24 + 200)
  })
})

describe.skipIf(!hasCorpus)('real documents', () => {
  it.each(corpus('html', 'txt', 'md'))('$name: repair changes nothing that was not injected', ({name, bytes}) => {
    const plain = parse({value: bytes, path: name}, {validate: false})
    if (plain.removals.some(({rule}) => rule === 'injectedAd')) return
    expect(JSON.stringify(parse({value: bytes, path: name}, {validate: false, repair: true}))).toBe(
      JSON.stringify(plain),
    )
  })
})
