import {load} from 'cheerio/slim'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {decode} from '../../src/read/decode.ts'
import {readHtml} from '../../src/read/html.ts'
import {read} from '../../src/read/index.ts'

const words = fc.constantFrom(
  '东湖市',
  '一、总体要求。',
  '各县人民政府要认真落实；',
  'a',
  ' ',
  '\n ',
  '　',
  '<',
  '&',
  '<!',
  '\x1d',
  '索引号：',
  '𠮷',
)
const entities = fc.constantFrom(
  '&nbsp;',
  '&nbsp',
  '&emsp;',
  '&#12288;',
  '&#x3000',
  '&amp;',
  '&amp;lt;',
  '&foo;',
  '&#31;',
  '&copyx',
  '&hearts;',
  '&NotEqualTilde;',
  '&#1114112;',
)
const names = fc.constantFrom(
  'p',
  'div',
  'span',
  'a',
  'table',
  'tr',
  'td',
  'th',
  'ul',
  'li',
  'br',
  'pre',
  'script',
  'style',
  'h1',
  'b',
  'body',
  'head',
  'title',
  'svg',
  'textarea',
  'select',
  'constructor',
  'dl',
  'dt',
  'dd',
)
const attributes = fc.constantFrom(
  '',
  ' style="display:none"',
  ' hidden',
  ' class="nav"',
  ' id=zoom',
  ' href="x.doc"',
  ' class="footer"',
  ' colspan=2',
  " title='>'",
)
const tags = fc.oneof(
  fc.tuple(names, attributes).map(([name, attribute]) => `<${name}${attribute}>`),
  names.map((name) => `</${name}>`),
  fc.constantFrom(
    '<!-- 注 -->',
    '<!doctype html>',
    '</>',
    '<br/>',
    '</br>',
    '<%= x %>',
    '<![CDATA[甲]]>',
    '<?php 甲 ?>',
  ),
)
const snippets = fc.array(fc.oneof(words, entities, tags), {maxLength: 60}).map((parts) => parts.join(''))

/** What the HTML parser makes of a slice without tags. */
const decoded = (slice: string) => load(slice, {xml: {xmlMode: false, decodeEntities: true}}).text()

describe('any page', () => {
  it('gives a map that is right for every character, and removals in order and apart', () => {
    fc.assert(
      fc.property(snippets, (source) => {
        const {text, map, removals, links, cells} = readHtml(source)
        const taken = new Uint8Array(source.length)
        let last = 0
        for (const {from, to} of removals) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(source.length)
          taken.fill(1, from, to)
          last = to
        }
        let before = 0
        for (let at = 0; at < text.length; at++) {
          const [from, to] = [map.start(at), map.end(at + 1)]
          expect(from).toBeGreaterThanOrEqual(before)
          before = from
          for (let inside = from; inside < to; inside++) expect(taken[inside]).toBe(0)
          const slice = source.slice(from, to)
          if (slice.length === 1)
            expect(/[\t\n\f\r ]/.test(slice) ? ' ' : slice).toBe(/[\t\n\f\r ]/.test(text[at]!) ? ' ' : text[at])
          else if (/^[\t\n\f\r ]+$/.test(slice)) expect(text[at]).toBe(' ')
          else if (slice !== '') expect(decoded(slice)).toContain(text[at])
        }
        expect(text.split('\x1f').length - 1).toBe(cells.length)
        expect(text.split('\x1d').length).toBe(text.split('\x1c').length)
        for (const {from, to} of links) expect(to).toBeGreaterThan(from)
      }),
      {numRuns: 1500},
    )
  })

  it('loses no text: every text node is kept, left out, or not shown', () => {
    fc.assert(
      fc.property(snippets, (source) => {
        const {text, map, removals} = readHtml(source)
        const seen = new Uint8Array(source.length)
        for (const {from, to} of removals) seen.fill(1, from, to)
        for (let at = 0; at < text.length; at++) {
          const [from, to] = [map.start(at), map.end(at + 1)]
          for (let inside = from; inside < to; inside++) {
            // Two units of one reference share their slice; nothing else does.
            if (map.start(at - 1) !== from || at === 0) expect(seen[inside]).toBe(0)
          }
          seen.fill(2, from, to)
        }
        for (const word of ['东湖市', '一、总体要求。']) {
          for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1)) {
            const shown = readable(source, at)
            if (shown) expect(seen.subarray(at, at + word.length).includes(0), `${word} at ${at}`).toBe(false)
          }
        }
      }),
      {numRuns: 1500},
    )
  })

  it('never throws, whatever the bytes or the text', () => {
    fc.assert(fc.property(fc.uint8Array({maxLength: 300}), (bytes) => void [decode(bytes), read(bytes)]))
    fc.assert(
      fc.property(
        fc.string({unit: 'binary', maxLength: 200}),
        (text) => void [read(text), read(text, {format: 'html'})],
      ),
    )
    fc.assert(fc.property(snippets, fc.nat(80), (text, length) => void read(text, {format: 'html', limits: {length}})))
  })
})

/** Tells whether the parser has a text node at an offset that is not the title's. */
function readable(source: string, offset: number): boolean {
  const xml = {xmlMode: false, decodeEntities: false, withStartIndices: true, withEndIndices: true}
  const open = [...load(source, {xml}).root().contents().toArray()]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('children' in node) {
      if (!('name' in node && node.name === 'title')) open.push(...node.children)
    } else if (node.type === 'text' && node.startIndex! <= offset && node.endIndex! >= offset) {
      return (
        source.slice(offset, offset + 3) === node.data.slice(offset - node.startIndex!, offset - node.startIndex! + 3)
      )
    }
  }
  return false
}
