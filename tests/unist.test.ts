/** Stock utilities of unist and mdast work on the tree. */
import {readFileSync} from 'node:fs'
import {toString as mdastToString} from 'mdast-util-to-string'
import {unified} from 'unified'
import {visit as unistVisit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {gongwenDocument, gongwenParse, gongwenStringify, parse, toText} from '../src/index.ts'

const bytes = readFileSync(new URL('../fixtures/notices/huangshi-2021-57/input.txt', import.meta.url))
const document = parse(bytes)

describe('unist-util-visit', () => {
  it('sees every section and every leaf', () => {
    let sections = 0
    let words = ''
    unistVisit(document, 'section', () => void sections++)
    unistVisit(document, (node) => {
      if ('value' in node) words += String(node.value)
    })
    expect(sections).toBe(128)
    expect(words).toContain('建立激励约束机制。')
  })
})

describe('mdast-util-to-string', () => {
  it('gives all words', () => {
    const words = mdastToString(document)
    expect(words).toContain('一、工作目标聚焦新时代')
    expect(words.replace(/\s/g, '').length).toBeGreaterThan(7000)
    expect(words).not.toContain('必威')
  })
})

describe('the unified plugins', () => {
  it('parse, report and write', async () => {
    const file = await unified()
      .use(gongwenParse)
      .use(gongwenStringify, {format: 'text'})
      .process(new VFile({value: bytes, path: 'notice.txt'}))
    expect(String(file)).toBe(`${toText(document).trimEnd()}\n`)
    expect(file.messages.map(({ruleId, source, fatal, line}) => [ruleId, source, fatal, line])).toEqual([
      ['injectedText', 'gongwen', false, 1],
      ['titleMismatch', 'gongwen', false, 14],
      ['pageNumberInText', 'gongwen', undefined, 90],
    ])
  })

  it('give the tree of `parse`', () => {
    const tree = unified()
      .use(gongwenParse)
      .parse(new VFile({value: bytes}))
    expect(tree).toEqual(document)
    expect(gongwenDocument.safeParse(tree).success).toBe(true)
  })

  it('write JSON unless told otherwise', () => {
    const written = unified().use(gongwenParse).use(gongwenStringify).stringify(document)
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(document)))
  })
})
