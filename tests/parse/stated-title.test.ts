import {describe, expect, it} from 'vitest'
import {parse} from '../../src/pipeline.ts'

const body = '<p>为了规范行政检查行为，保护企业和群众的合法权益，现就有关事项通知如下，请认真贯彻执行。</p>'
const page = (head: string, lines: readonly string[]) =>
  parse(`<html><head>${head}</head><body>${lines.map((line) => `<p>${line}</p>`).join('')}${body}</body></html>`)
const meta = '<meta name="ArticleTitle" content="关于完善公示制度记录制度审核制度的意见">'

describe('the title that a page states', () => {
  it('is found over broken lines, whatever they end with', () => {
    const document = page(meta, ['关于完善公示制度', '记录制度审核制度', '的意见', '北山、南湖、西河县人民政府：'])
    expect(document.children.map(({type}) => type)).toEqual(['title', 'addressees', 'paragraph'])
    expect(document.meta.title).toBe('关于完善公示制度记录制度审核制度的意见')
    expect(document.diagnostics).toEqual([])
  })

  it('may stand in <title> before the name of the site, which is none itself', () => {
    const head = '<title>关于开展检查工作的若干规定——东湖市水利局</title>'
    const document = page(head, ['东湖市水利局', '关于开展检查工作的若干规定'])
    expect(document.children[1]).toMatchObject({type: 'title'})
    expect(document.meta.title).toBe('关于开展检查工作的若干规定')
    expect(page('<title>东湖市水利局门户网站</title>', ['工作动态']).meta.title).not.toBe('东湖市水利局门户网站')
  })

  it('is no citation further down', () => {
    const document = page(meta, [
      '关于开展检查的通知',
      '各县人民政府：',
      '《关于完善公示制度记录制度审核制度的意见》已经印发。',
    ])
    expect(document.children[0]).toMatchObject({type: 'title', children: [{value: '关于开展检查的通知'}]})
    expect(document.diagnostics.map(({ruleId}) => ruleId)).toEqual(['titleMismatch'])
  })
})
