/** What the founding notice teaches, point by point. */
import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse, toTargets, toTasks, toText, visit} from '../src/index.ts'
import type {Attachment, Field, Metadata, Organization, Responsibility, Section} from '../src/schema/nodes.ts'

const bytes = readFileSync(new URL('../fixtures/notices/huangshi-2021-57/input.txt', import.meta.url))
const source = new TextDecoder().decode(bytes)
const document = parse(bytes)
const sections: Section[] = []
const notes: Responsibility[] = []
const organizations: Organization[] = []
visit(document, 'section', (node) => void sections.push(node))
visit(document, 'responsibility', (node) => void notes.push(node))
for (const note of notes) visit(note, 'organization', (node) => void organizations.push(node))
const task = (ordinal: number) =>
  sections.find((section) => section.style === 'decimal' && section.ordinal === ordinal)!
const removed = (rule: string) => document.removals.filter((removal) => removal.rule === rule)

describe('the Huangshi notice', () => {
  it('has 128 sections: 3, 11, 28 and 86 by style', () => {
    const count: Record<string, number> = {}
    for (const {style} of sections) count[style] = (count[style] ?? 0) + 1
    expect(count).toEqual({ideographic: 3, parenthesizedIdeographic: 11, decimal: 28, circledDecimal: 86})
    expect(sections.filter((section) => section.title !== null)).toHaveLength(42)
  })

  it('has 28 responsibilities with 161 organs, and no table', () => {
    expect(notes).toHaveLength(28)
    expect(organizations).toHaveLength(161)
    let tables = 0
    visit(document, 'table', () => void tables++)
    expect(tables).toBe(0)
  })

  it('numbers its tasks from 1 to 28 across （一） to （七）, without a complaint', () => {
    expect(sections.filter(({style}) => style === 'decimal').map(({ordinal}) => ordinal)).toEqual(
      Array.from({length: 28}, (_, index) => index + 1),
    )
    expect(document.diagnostics.filter(({ruleId}) => ruleId.startsWith('numbering'))).toEqual([])
  })

  it('loses the injected advertising wherever it stands, and says where', () => {
    expect(JSON.stringify(document.children)).not.toMatch(/必威|Betway|投注/)
    expect(removed('injectedAd')).toHaveLength(13)
    expect(removed('injectedAd').at(-1)!.value).toBe('_Betway必威体育_必威体育app官网-【投注*平台】')
    expect(document.meta.incomplete.sort()).toEqual(['issuers', 'publisher', 'title'])
  })

  it('records the two runs of style rules and the button', () => {
    expect(removed('stylesheet')).toHaveLength(2)
    expect(removed('stylesheet')[0]!.value).toMatch(/^\.abouts \{.*color: #999; \}$/)
    expect(removed('pageControl').map(({value}) => value)).toEqual(['分享:'])
  })

  it('reads the line of 来源 and 时间, and labels glued to their values', () => {
    const fields = (document.children.find(({type}) => type === 'metadata') as Metadata).children.map(
      (field: Field) => [field.label, field.value, field.field],
    )
    expect(fields).toContainEqual(['来源', '人民政府办公室', 'publisher'])
    expect(fields).toContainEqual(['时间', '2021-12-19', 'datePublished'])
    expect(fields).toContainEqual(['效力状态', '有效', 'validityStatus'])
    expect(fields).toContainEqual(['主题分类', '环境资源;综合政务;社会发展', 'subjectCategories'])
    expect(fields).toContainEqual(['发文日期', '2021-12-19 15:18:48', 'dateOfWriting'])
  })

  it('joins the word that a page number cut, and leaves routes alone', () => {
    const text = toText(document)
    expect(text).toContain('建立生态环境保护综合行政执法体制')
    expect(text).toContain('黄石港—西塞山')
    expect(text).toContain('花马湖—锁前港—青港湖')
    expect(removed('pageNumber').map(({value}) => value)).toEqual(['—12—'])
  })

  it('tells numbers from prose', () => {
    const text = toText(task(2)) + toText(task(7))
    expect(text).toContain('武(汉)鄂(州)黄(石)市域铁路通道')
    expect(text).toContain('350km/h')
    expect(text).toContain('1.5万名')
    expect(sections.filter(({number}) => /5/.test(number) && number.length > 3)).toEqual([])
  })

  it('reads a note in ASCII brackets (task 11) and commas for semicolons between roles', () => {
    const [, eleven] = [task(1), task(11)]
    const note = eleven.children.find(({type}) => type === 'responsibility') as Responsibility
    expect(source.slice(note.position!.start.offset, note.position!.start.offset + 1)).toBe('(')
    for (const ordinal of [1, 19, 23, 24, 25]) {
      const own = task(ordinal).children.find(({type}) => type === 'responsibility') as Responsibility
      expect(own.children.map((child) => child.type === 'assignment' && child.role)).toEqual(['lead', 'responsible'])
    }
  })

  it('drops a stray space from a name and keeps it in the value', () => {
    const stray = organizations.filter(({value}) => value.includes(' '))
    expect(stray.map(({value, name}) => [value, name])).toEqual([['开发区 ·铁山区', '开发区·铁山区']])
  })

  it('takes the instrument after the signature for what is promulgated', () => {
    const types = document.children.map(({type}) => type)
    expect(types).toEqual(['title', 'metadata', 'addressees', 'paragraph', 'signature', 'attachment'])
    const attachment = document.children.at(-1) as Attachment
    expect([attachment.role, attachment.title, attachment.eId]).toEqual([
      'promulgated',
      '深度融入武汉城市圈同城化发展三年行动方案(2021—2023年)',
      'att_1',
    ])
    expect(document.meta.instrumentType).toBe('行动方案')
  })

  it('gives 28 tasks', () => {
    const tasks = toTasks(document)
    expect(tasks).toHaveLength(28)
    expect(tasks[24]!.lead).toEqual(['市生态环境局'])
    expect(tasks[24]!.measures[1]!.text).toMatch(/花马湖—花马港流域治理。$/)
    expect(tasks[0]!.measures).toEqual([])
    expect(tasks[0]!.responsible).toEqual(['市发改委', '各县(市、区)政府', '开发区·铁山区'])
    expect(tasks[0]!.path).toEqual(['二、重点任务', '(一)推进交通互联互通,打造全国性综合交通枢纽'])
  })

  it('gives ids that name the way to a measure', () => {
    expect(
      task(13)
        .children.filter(({type}) => type === 'section')
        .map((node) => (node as Section).eId)[1],
    ).toBe('att_1__sec_2__sec_4__sec_13__itm_2')
  })

  it('scales quantities and opens spans of days', () => {
    const values: unknown[] = []
    visit(task(7), 'quantity', ({value, number, unit}) => void values.push([value, number, unit]))
    expect(values[0]).toEqual(['1.5万名', 15000, '名'])
    const dates: unknown[] = []
    visit(task(15), 'date', ({value, start, end}) => void dates.push([value, start, end]))
    expect(dates).toEqual([['到2023年', null, '2023-12-31']])
    const targets: unknown[] = []
    visit(
      task(15),
      'quantity',
      ({value, number, unit, comparator}) => void targets.push([value, number, unit, comparator]),
    )
    expect(targets).toEqual([['突破20亿元', 2_000_000_000, '元', 'gt']])
  })

  it('states 17 targets, each with its number, unit, comparator and day, and no other', () => {
    const brief = toTargets(document).map(({comparator, number, unit, by}) => [comparator, number, unit, by])
    expect(brief).toEqual([
      ['eq', 1, '小时', null],
      ['eq', 3, '小时', null],
      ['eq', 4, '小时', null],
      ['gte', 10, '家', null],
      ['eq', 15_000, '名', null],
      ['eq', 100, '名', null],
      ['eq', 500, '名', null],
      ['gte', 30, '人', null],
      ['eq', 100_000_000, '元', null],
      ['gt', 550, '家', null],
      ['eq', 20, '家', null],
      ['eq', null, null, '2022-06-30'],
      ['eq', null, null, '2022-08-31'],
      ['gt', 800_000_000, '美元', '2023-12-31'],
      ['gt', 2_000_000_000, '元', '2023-12-31'],
      ['eq', 1, '条', null],
      ['eq', 6, '条', null],
    ])
  })

  it('without annotations gives the structure alone', () => {
    const bare = parse(bytes, {annotate: false})
    const types = new Set<string>()
    visit(bare, (node) => void types.add(node.type))
    expect(
      [...types].filter((type) => ['organization', 'responsibility', 'reference', 'quantity'].includes(type)),
    ).toEqual([])
    expect(bare.children.map(({type}) => type)).toEqual([
      'title',
      'metadata',
      'addressees',
      'paragraph',
      'signature',
      'attachment',
    ])
  })
})
