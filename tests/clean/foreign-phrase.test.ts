/** Injected phrases that no table holds are known by the places they stand in. */
import {describe, expect, it} from 'vitest'
import {foreignPhrases} from '../../src/clean/foreign-phrase.ts'
import type {ParseOptions} from '../../src/options.ts'
import {parse} from '../../src/pipeline.ts'
import {toText} from '../../src/tree/index.ts'
import {defaultVocabulary} from '../../src/vocabulary/index.ts'
import {corpus, hasCorpus} from '../helpers/corpus.ts'

/** A notice of a hijacked site: `X` and `Y` stand for the phrases, `：` for their colon. */
const hijacked = `X：印发X：河湖绿化三年行动方案(2021—2023年)的通知
来源:X：人民政府办公室    时间:2021-12-19
文件名称X：印发X：河湖绿化三年行动方案(2021—2023年)的通知
发文单位X：人民政府办公室 发文字号东政办发〔2021〕57号
北岭县、各区人民政府,Y：各部门:
《X：河湖绿化三年行动方案(2021-2023年)》已经市委、Y：同意,现印发给你们,请认真组织实施。
X：人民政府办公室
2021年12月19日
X：河湖绿化三年行动方案(2021—2023年)
一、工作目标。到2023年,绿地面积达到20亩。
(一)加强领导。市林业局要落实责任。〔牵头单位:市林业局;责任单位:市财政局〕
_Y_X-【投注*平台】`

const written = (x: string, y: string, colon: string) =>
  hijacked.replace(/[XY]：?/g, (found) => found.replace('X', x).replace('Y', y).replace('：', colon))

const options: ParseOptions = {positions: 'none'}
const ads = (text: string) =>
  parse(text)
    .removals.filter(({rule}) => rule === 'injectedAd')
    .map(({value}) => value)

describe('a phrase that stands where names belong', () => {
  const known = parse(written('必威体育app官网', 'Betway必威体育', ':'), options)

  it.each([
    ['云顶之巅手机版', '云顶之巅'],
    ['8K娱乐网', '飞鹰体坛'],
    ['鸿运来平台', '鸿运来'],
    ['飞鹰', '白鹭'],
    ['飞鹰', '飞鹰'],
    ['Xbetting官网', 'Xbetting'],
  ])('%s and %s go as a brand of the table does', (x, y) => {
    for (const colon of [':', '：']) {
      const document = parse(written(x, y, colon), options)
      expect(document.children).toEqual(known.children)
      expect(document.meta.incomplete).toEqual(known.meta.incomplete)
      expect(ads(written(x, y, colon))).toHaveLength(12)
      expect(toText(document)).not.toContain(x)
    }
  })

  it('is said once, with its words and the count of places', () => {
    const said = parse(written('飞鹰', '飞鹰', ':')).diagnostics.find(({ruleId}) => ruleId === 'injectedText')!
    expect(said).toMatchObject({actual: '飞鹰', position: {start: {offset: 0}, end: {offset: 3}}})
    expect(said.reason).toBe('有 12 处被插入的广告文字，已移除，如“飞鹰”')
  })

  it('stays without its colon, unless the marks of sites are around it', () => {
    const text = `${written('飞鹰', '飞鹰', ':')}\n市飞鹰平台公司负责维护，飞鹰乐园开放。`
    expect(toText(parse(text))).toContain('市飞鹰平台公司负责维护，飞鹰乐园开放')
    expect(ads(text)).toContain('_飞鹰_飞鹰-【投注*平台】')
  })

  it('goes from before any organ that signs what it issues', () => {
    const text = '飞鹰:教育局关于印发飞鹰:学校管理办法的通知\n各学校：\n请执行。\n飞鹰:教育局\n2024年5月6日'
    expect(ads(text)).toEqual(['飞鹰:', '飞鹰:', '飞鹰:'])
    expect(ads(text.replace('印发飞鹰:', '印发'))).toEqual([])
  })

  it('goes from what the head of a page says of it too', () => {
    const title = '飞鹰:印发飞鹰:绿化方案的通知'
    const meta = `<meta name="ArticleTitle" content="${title}"><meta name="ContentSource" content="飞鹰:人民政府办公室">`
    const lines = written('飞鹰', '飞鹰', ':').split('\n')
    const html = `<html><head>${meta}</head><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`
    const document = parse(html)
    expect(document.meta.publisher).toBe('人民政府办公室')
    expect(document.meta.incomplete).toContain('publisher')
    expect(document.removals.slice(0, 3).map(({value}) => value)).toEqual(['飞鹰:', '飞鹰:', '飞鹰:'])
    const {position} = document.diagnostics.find(({ruleId}) => ruleId === 'injectedText')!
    expect(position!.start.offset).toBe(html.indexOf('<p>') + 3)
  })

  it('needs three places, of two kinds', () => {
    const body = '来源:飞鹰:人民政府办公室\n各县：\n方案已经市委、飞鹰:同意，请执行。'
    expect(foreignPhrases(body, defaultVocabulary)).toEqual([])
    expect(foreignPhrases(`${body}\n飞鹰:人民政府`, defaultVocabulary)).toEqual(['飞鹰'])
    expect(foreignPhrases('经飞鹰:同意。经飞鹰:批准。经飞鹰:审定。', defaultVocabulary)).toEqual([])
  })
})

describe('labels are no such phrases', () => {
  it.each([
    ['of metadata', '来源:人民政府办公室\n发文机关:人民政府\n来源:委员会\n,来源:各部门'],
    ['of notes', '（责任单位:办公室）\n责任单位:各县\n,责任单位:各部门\n经责任单位:同意'],
    ['that no table holds', '受理地址:人民政府办公室\n咨询地址:政府,受理地址:各区\n,受理地址:办公室'],
    ['at the start of lines alone', '值守:办公室\n值守:各县\n值守:人民政府\n值守:委员会'],
    ['behind labels', '值班表\n星期一:人民政府\n星期一:教育局办公室\n值班单位:星期一:委员会'],
    ['of places', '北岭县:人民政府\n,北岭县:各部门\n经北岭县:同意'],
    ['with times', '9:30各县报到\n9:30委员会开会,9:30各部门报到、9:30同意'],
  ])('%s', (_, text) => {
    expect(foreignPhrases(text, defaultVocabulary)).toEqual([])
  })
})

it('takes its time with hostile texts in step with their length', () => {
  const many = Array.from({length: 100_000}, (_, index) => `、甲${index}:人民政府`).join('')
  const start = performance.now()
  for (const text of [':'.repeat(100_000), '飞鹰:同意、'.repeat(30_000), '经飞鹰:'.repeat(50_000), many])
    foreignPhrases(text, defaultVocabulary)
  expect(performance.now() - start).toBeLessThan(3000)
})

describe.skipIf(!hasCorpus)('real documents', () => {
  it.each(corpus('html', 'txt', 'md'))('$name holds none', ({name, bytes}) => {
    const document = parse({value: bytes, path: name}, {positions: 'offset', validate: false})
    expect(foreignPhrases(document.source.text ?? new TextDecoder().decode(bytes), defaultVocabulary)).toEqual([])
    const found = document.removals.filter(({rule}) => rule === 'injectedAd')
    expect(found.length > 0).toBe(name.startsWith('huangshi'))
  })
})
