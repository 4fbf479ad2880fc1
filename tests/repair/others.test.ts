/** Near misses of repair: what other places, superiors and partners say is not the notice's own. */
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/index.ts'
import {honestNotices} from './honest.ts'
import {inferredIn, repaired, said} from './notices.ts'

const ad = '必威体育app官网:'

/** Writes a notice whose title and signature lost their place. */
function notice(body: string, {organ = '人民政府', number = '', to = '各县区人民政府'} = {}): string {
  return `${ad}${organ}关于做好有关工作的通知\n${number}\n${to}：\n${body}\n${ad}${organ}\n2024年3月5日\n`
}

const plan = (body: string, before = '') =>
  `${before}${ad}人民政府办公室关于印发${ad}防汛应急预案的通知\n东政办发〔2024〕8号\n各县区人民政府：\n${body}\n${ad}人民政府办公室\n2024年3月5日\n`

const own = '东湖市水利局、东湖市应急局负责，建设平安东湖。'

describe('honest notices', () => {
  it.each(honestNotices.map((one) => [one.name, one] as const))('%s', (_, {text, title, issuer}) => {
    const {meta} = repaired(text)
    expect(meta.title).toBe(title)
    expect(meta.issuers).toEqual([issuer])
  })

  it.each(honestNotices.map((one) => [one.name, one] as const))('%s, its name gone, is no other’s', (_, given) => {
    const name = given.issuer.slice(0, 2)
    const bare = repaired(given.text.replaceAll(name, ''))
    expect(bare.meta.inferred).not.toContain('issuers')
  })
})

describe('a document of another place', () => {
  it('is no copy of what the notice issues', () => {
    const text = plan(`《${ad}防汛应急预案》已经市政府同意，现印发给你们。《湖东省防汛应急预案》另行印发。${own}`)
    expect(repaired(text).meta.title).toBe('东湖市人民政府办公室关于印发东湖市防汛应急预案的通知')
  })

  it('that is consulted is none', () => {
    const cited = `《${ad}防汛应急预案》已经市政府同意，现印发给你们。请参照《西江市防汛应急预案》做好衔接。`
    expect(said(repaired(`${plan(cited)}${ad}防汛应急预案\n第一条 为防汛，制定本预案。\n`))).toEqual([])
    const issued = plan('《西江市防汛应急预案》已经市政府同意，现印发给你们。').replace('东政办发', '西政办发')
    expect(said(repaired(issued))).toContain('parallelPassage 西江市')
  })

  it.each(['来源', '发文单位'])('names none beside the notice: %s', (label) => {
    const body = '市水利局、市应急局做好工作。（责任单位：市水利局、市应急局）'
    const text = `${label}：湖东省人民政府\n${notice(body, {to: '各县区人民政府，市政府各部门'})}`
    expect(said(repaired(text))).toEqual([])
    const city = text.replace('湖东省', '东湖市')
    expect(said(repaired(city)).length > 0).toBe(label === '发文单位')
  })

  it('contradicts the organ code', () => {
    const text = `发文单位：西江市人民政府\n${notice('市水利局做好工作。', {number: '东政发〔2024〕2号'})}`
    expect(said(repaired(text))).toEqual([])
    expect(said(repaired(text.replace('西江', '东湖')))).toContain('parallelPassage 东湖市')
  })

  it('signs beside the notice’s own organ', () => {
    const text = `${ad}教育局 西江市教育局关于联合办学的通知\n各学校：\n请做好工作。\n${ad}教育局\n西江市教育局\n2024年3月5日\n`
    expect(said(repaired(text))).toEqual([])
  })

  it('is what 转发 carries', () => {
    const text = `${ad}人民政府办公室关于转发${ad}防汛办法的通知\n岭政办发〔2024〕3号\n各乡镇人民政府：\n北岭县水利局、北岭县应急局负责，打造平安北岭，全县行动。\n${ad}人民政府办公室\n2024年3月5日\n${ad}防汛办法\n第一条 为防汛，制定本办法。\n`
    expect(said(repaired(text))).toEqual(['ownPlace 北岭县', 'ownPlace 北岭县'])
    expect(said(repaired(text.replace('转发', '印发')))).toHaveLength(4)
  })
})

describe('partners', () => {
  it.each([
    '西江市水利局、西江市应急局派员指导，西江市支援我市抢险。',
    '与西江市合作共建产业园。对接西江市教育局、西江市商务局。',
    '与西江市人民政府签订协议，加快西江市高质量发展经验借鉴。',
    '学习西江市先进做法，赴西江市考察。市教育局、市财政局负责。',
    '与西江市合作。由西江市商务局牵头的西江市招商联盟，推动西江高质量发展。每年赴西江市招商2次。',
    '与西江市合作。对接西江市教育局、西江市商务局。赴西江市考察。学习西江市经验。市教育局负责。我市推进，建设平安西江。',
    '西江市商务局、西江市教育局牵头，推动西江高质量发展。我市参加。',
  ])('are not the notice’s own: %s', (body) => {
    expect(said(repaired(notice(body)))).toEqual([])
    expect(said(repaired(notice(body, {number: '东政办发〔2024〕8号'})))).toEqual([])
  })

  it('are told from the place itself', () => {
    const text = notice(`与西江市合作，学习西江市经验。${own}`, {number: '东政发〔2024〕8号'})
    expect(repaired(text).meta.issuers).toEqual(['东湖市人民政府'])
  })

  it.each([
    ['市教育局', 0],
    ['市公安局', 2],
  ])('have offices that the place names without itself: %s', (bare, count) => {
    const body = `东安市教育局、东安市商务局配合。请${bare}负责，全市行动。`
    expect(said(repaired(notice(body, {number: '东政发〔2024〕8号'})))).toHaveLength(count)
  })
})

describe('superiors', () => {
  const city =
    '按照东湖市农业农村局部署，落实东湖市春耕会议精神，推动东湖高质量发展。东湖市气象局配合。东湖市粮食局督查。'

  it.each(['岭政发〔2024〕3号', ''])('of a county are its city: %s', (number) => {
    expect(said(repaired(notice(city, {number, to: '各乡镇人民政府'})))).toEqual([])
  })

  it('of a city are its province', () => {
    const body = '湖东省农业农村厅、湖东省气象局、湖东省粮食局调度，推动湖东高质量发展，建设平安湖东。'
    expect(said(repaired(notice(body)))).toEqual([])
    const text = notice(`${body}全省行动，经省委同意。`, {to: '各市、州人民政府'})
    expect(repaired(text).meta.issuers).toEqual(['湖东省人民政府'])
  })

  it('of a bureau are bureaus', () => {
    const body = '按照东湖市教育局统一部署，请认真组织。结合东湖实际，东湖市财政局配合。东湖市教育局要求做好工作。'
    expect(said(repaired(notice(body, {organ: '教育局', to: '各乡镇中心学校'})))).toEqual([])
  })

  it('write to towns as counties do, unless they say that they are cities', () => {
    const options = {number: '东政发〔2024〕8号', to: '各乡镇人民政府'}
    expect(said(repaired(notice(own, options)))).toEqual([])
    expect(said(repaired(notice(`${own}全市行动。`, options)))).toHaveLength(2)
  })
})

describe('in running text', () => {
  const body = (words: string) => notice(`${own}${words}`, {number: '东政发〔2024〕9号'})

  it.each([`向${ad}市人民政府学习。`, `${ad}市教育局派员来我市指导。`, `由${ad}市教育局牵头。`])(
    'another place may stand: %s',
    (words) => {
      expect(said(repaired(body(words)))).toHaveLength(2)
    },
  )

  it('its own interprets what it issues', () => {
    expect(said(repaired(body(`由${ad}市教育局负责解释。`)))).toContain('ownPlace 东湖')
  })

  const whole = (words: string) =>
    `东湖市人民政府办公室关于防汛的通知\n各县区人民政府：\n${words}\n东湖市人民政府办公室\n2024年3月5日\n`

  it.each([
    [`《${ad}防汛办法》经省政府批准后执行。`, false],
    [`《${ad}防汛办法》已经省政府批准，现印发给你们。`, false],
    [`省政府印发《${ad}防汛办法》。`, false],
    [`《${ad}防汛办法》已经市政府批准，现印发给你们。`, true],
    [`现将《${ad}防汛办法》印发给你们。`, true],
    [`现将《${ad}防汛办法》转发给你们。`, false],
  ])('%s', (words, isOwn) => {
    expect(JSON.stringify(repaired(whole(words))).includes('"title":"东湖市防汛办法"')).toBe(isOwn)
  })
})

describe('evidence', () => {
  it('of an issuer that is whole is the organ without its date', () => {
    const text = `${ad}关于开展检查的通知\n各乡镇人民政府：\n请检查。\n东湖市人民政府办公室\n2024年3月5日\n`
    const {evidence} = inferredIn(repaired(text))[0]!
    expect(evidence.map(({start, end}) => text.slice(start.offset, end.offset))).toContain('东湖市人民政府办公室')
    expect(evidence.some(({start, end}) => text.slice(start.offset, end.offset).includes('2024'))).toBe(false)
  })
})

describe('time', () => {
  it.each([
    `${ad}人民政府办公室，在东湖市。`,
    `各县，${ad}各部门，`,
    `《${ad}绿化方案》，`,
    `由${ad}市教育局负责解释，`,
  ])('grows with the text, however many gaps a block has: %s', (unit) => {
    const time = (times: number) => {
      const text = unit.repeat(times)
      const plain = performance.now()
      parse(text, {validate: false})
      const start = performance.now()
      parse(text, {validate: false, repair: true})
      return performance.now() - start - (start - plain)
    }
    time(500)
    // Eight times the text takes eight times the time where it grows with it, and 64 times where with its square.
    expect(time(16000)).toBeLessThan(Math.max(time(2000), 20) * 24 + 200)
  })
})
