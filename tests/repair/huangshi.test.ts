/** What repair makes of the founding notice, word for word, and what becomes of it where the evidence changes. */
import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse, toTasks, toText} from '../../src/index.ts'
import type {GongwenDocument} from '../../src/schema/document.ts'
import type {Attachment, Reference} from '../../src/schema/nodes.ts'
import {conservation} from '../helpers/conservation.ts'
import {inferredIn, messages, said, textOf} from './notices.ts'

const source = readFileSync(new URL('../../fixtures/notices/huangshi-2021-57/input.txt', import.meta.url), 'utf8')
const repair = (text: string) => parse(text, {repair: true})
const instrument = (place: string) => `${place}深度融入武汉城市圈同城化发展三年行动方案(2021—2023年)`
const title = (place: string) => `${place}人民政府办公室关于印发${instrument(place)}的通知`

function attachmentOf(document: GongwenDocument): Attachment {
  return document.children.find((node): node is Attachment => node.type === 'attachment')!
}

/** Checks everything that the notice says of its place. */
function expectPlace(document: GongwenDocument, place: string): void {
  const {meta} = document
  expect(meta.title).toBe(title(place))
  expect(textOf(document, 'title')).toBe(title(place))
  expect(meta.issuers).toEqual([`${place}人民政府办公室`])
  expect(meta.publisher).toBe(`${place}人民政府办公室`)
  expect(textOf(document, 'signature')).toBe(`${place}人民政府办公室\n2021年12月19日`)
  expect(textOf(document, 'addressees')).toMatch(/\n市政府各部门$/)
  expect(textOf(document, 'paragraph')).toContain('已经市委、市政府同意,现印发给你们')
  expect(attachmentOf(document).title).toBe(instrument(place))
  expect(toText(attachmentOf(document).children[0]!)).toBe(instrument(place))
  const paragraph = document.children.find(({type}) => type === 'paragraph') as {children: unknown[]}
  const reference = paragraph.children[0] as Reference
  expect(reference.title).toBe(`${place}深度融入武汉城市圈同城化发展三年行动方案(2021-2023年)`)
  expect(reference.inferred?.rule).toBe('ownPlace')
  expect(meta.incomplete).toEqual([])
  expect(meta.inferred).toEqual(['title', 'issuers', 'publisher'])
}

describe('the Huangshi notice', () => {
  const document = repair(source)

  it('has its words back', () => {
    expectPlace(document, '黄石市')
  })

  it('has a leaf for each of them, by its rule', () => {
    expect(said(document)).toEqual([
      'titleGrammar 黄石市人民政府办公室关于',
      'ownPlace 黄石市',
      'ownOffices 市政府',
      'setPhrase 市政府',
      'ownPlace 黄石市',
      'ownPlace 黄石市',
    ])
  })

  it('names the evidence of each by its place in the source', () => {
    const words = inferredIn(document).map(({evidence}) =>
      evidence.map(({start, end}) => source.slice(start.offset, end.offset)),
    )
    expect(words.every((passages) => passages.length > 0)).toBe(true)
    expect(words[3]).toEqual(['市委、'])
    expect(words[4]).toEqual(
      expect.arrayContaining(['黄石经济技术开发区管委会', '发文字号黄政办发〔2021〕57号', '推动黄石高质量', '阳新县']),
    )
  })

  it('speaks of each cut once, of fields only where a fact rests on them, and of the tail of the page not at all', () => {
    expect(messages(document)).toEqual([
      'repaired 推定被替换的文字为“黄石市人民政府办公室关于”（依据：标题的结构）',
      'repaired 推定被替换的文字为“黄石市”（依据：本地地名）',
      'repaired 推定被替换的文字为“黄石市”（依据：本地地名）',
      'repaired 推定被替换的文字为“市政府”（依据：主送机关的惯用写法）',
      'repaired 推定被替换的文字为“黄石市”（依据：本地地名）',
      'repaired 推定被替换的文字为“市政府”（依据：固定说法）',
      'repaired 推定被替换的文字为“黄石市”（依据：本地地名）',
      'repaired 推定被替换的文字为“黄石市”（依据：本地地名）',
    ])
  })

  it('gives places for its facts', () => {
    for (const field of document.meta.inferred) {
      const rules = document.meta.evidence[field]!.filter(({rule, position}) => rule && position)
      expect(rules.length, field).toBeGreaterThan(1)
    }
  })

  it('loses nothing', () => {
    expect(conservation(document, source)).toEqual([])
  })

  it('fits the schema', () => {
    expect(document.diagnostics.filter(({ruleId}) => ruleId === 'invalidTree')).toEqual([])
  })

  it('gives its tasks the whole title, and says that it is concluded', () => {
    const [task] = toTasks(document)
    expect(task!.documentTitle).toBe(title('黄石市'))
    expect(task!.inferences).toContainEqual({rule: 'repaired', field: 'documentTitle', words: title('黄石市')})
  })

  it('has them back without its document number too', () => {
    const text = source.replaceAll('黄政办发〔2021〕57号', '').replaceAll('黄政办发', '')
    expect(text).not.toContain('黄政')
    expectPlace(repair(text), '黄石市')
  })

  it.each(['黄冈', '鄂州', '东湖'])('follows where %s stands for 黄石', (name) => {
    const text = source.replaceAll('黄石', name).replaceAll('黄政办发', `${name[0]}政办发`)
    expectPlace(repair(text), `${name}市`)
  })

  it.each(['鄂州', '东湖'])('concludes no place where %s stands beside an organ code of 黄', (name) => {
    const document = repair(source.replaceAll('黄石', name))
    expect(said(document)).toEqual(['ownOffices 市政府', 'setPhrase 市政府'])
    expect(document.meta.inferred).toEqual([])
  })

  it('concludes no place where none is named: the organ code is both Huangshi’s and Huanggang’s', () => {
    const bare = repair(source.replaceAll('黄石', ''))
    expect(said(bare)).toEqual(['ownOffices 市政府', 'setPhrase 市政府'])
    expect(bare.meta.title).toBe(parse(source).meta.title)
    expect(bare.meta.inferred).toEqual([])
    expect(bare.meta.incomplete.sort()).toEqual(['issuers', 'publisher', 'title'])
    expect(messages(bare).filter((message) => message.startsWith('notRepaired'))).toEqual([
      'notRepaired 被替换的文字无法推定：缺少发文机关的名称',
      ...new Array(5).fill('notRepaired 被替换的文字无法推定：缺少两项一致的本地地名依据'),
    ])
  })

  it('repairs nothing where all evidence is gone', () => {
    const text = source
      .replaceAll('黄石', '')
      .replace('已经市委、', '已经')
      .replace(/[^\n]*各部门:/, '各单位:')
    const bare = repair(text)
    expect(bare.children).toEqual(parse(text).children)
    expect(bare.meta).toEqual(parse(text).meta)
    expect(messages(bare).every((message) => message.startsWith('notRepaired'))).toBe(true)
    expect(messages(bare).length).toBeGreaterThan(4)
  })

  it('is as it was without repair', () => {
    expect(JSON.stringify(parse(source, {repair: false}))).toBe(JSON.stringify(parse(source)))
    expect(said(parse(source))).toEqual([])
  })
})
