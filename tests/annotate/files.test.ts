import {describe, expect, it} from 'vitest'
import {Links, resolver} from '../../src/annotate/files.ts'
import {parse} from '../../src/pipeline.ts'

const page = (tail: string) =>
  `<html><body><h1>东湖市水利局关于开展巡查的通知</h1><p>各县水利局：</p><p>为了加强河道管理，保障防洪安全，现就开展河道巡查工作的有关事项通知如下，请认真贯彻执行，并及时报送情况。</p>${tail}</body></html>`
const notesOf = (tail: string, url?: string) => {
  const document = parse(page(tail), {url})
  const notes = document.children.flatMap((node) => (node.type === 'attachmentNotes' ? node.children : []))
  return {notes: notes.map(({number, url: address, value}) => [number, value, address]), removals: document.removals}
}

describe('links to files', () => {
  it('are notes of their own, with their address resolved against the page', () => {
    expect(notesOf('<p><a href="../b/名录.pdf">河道名录.pdf</a></p>', 'https://water.example/a/1.html').notes).toEqual([
      [null, '河道名录.pdf', 'https://water.example/b/%E5%90%8D%E5%BD%95.pdf'],
    ])
  })

  it('give their address to the note that they repeat, and go', () => {
    const {notes, removals} = notesOf('<p>附件：1.记录表</p><p><a href="/a.doc">附件1：记录表.doc</a></p>')
    expect(notes).toEqual([[1, '记录表', '/a.doc']])
    expect(removals.map(({rule, value}) => [rule, value])).toEqual([['relatedLinks', '附件1：记录表.doc']])
  })

  it('go where they are the notice itself', () => {
    expect(notesOf('<p><a href="n.pdf">东湖市水利局关于开展巡查的通知(1).pdf</a></p>').notes).toEqual([])
  })

  it('are none where the address is a page, or the words around them are a sentence', () => {
    expect(notesOf('<p><a href="/list.html">河道名录</a></p>').notes).toEqual([])
    expect(notesOf('<p>有关要求详见市水利局印发的<a href="/a.pdf">河道名录</a>，请遵照执行。</p>').notes).toEqual([])
  })
})

describe('an address', () => {
  it('stays as written where it cannot be resolved', () => {
    expect(resolver(null)('a/b.pdf')).toBe('a/b.pdf')
    expect(resolver('not a url')('a/b.pdf')).toBe('a/b.pdf')
    expect(resolver('https://e.example/x/')('http://[')).toBe('http://[')
    expect(resolver('https://e.example/x/')('../b.pdf')).toBe('https://e.example/b.pdf')
  })

  it('is found by any place that its link touches, in whatever order', () => {
    const links = new Links([
      {from: 5, to: 9, url: 'a'},
      {from: 20, to: 24, url: 'b'},
    ])
    expect([links.within(0, 5), links.within(21, 22), links.within(8, 30), links.within(24, 40)]).toEqual([
      null,
      'b',
      'a',
      null,
    ])
  })
})
