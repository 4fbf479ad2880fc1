import {describe, expect, it} from 'vitest'
import {read} from '../../src/read/index.ts'
import {detectFormat} from '../../src/read/sniff.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const rules = (...args: Parameters<typeof read>) => read(...args).findings.map(({ruleId}) => ruleId)

describe('format', () => {
  it('takes the option before all else', () => {
    expect(read('<p>甲</p>', {format: 'text'}).text).toBe('<p>甲</p>')
    expect(read('甲', {format: 'html'}).format).toBe('html')
  })

  it('goes by the end of the path', () => {
    expect(detectFormat('# 通知', 'a/通知.MD')).toBe('markdown')
    expect(detectFormat('一、甲', 'a.txt')).toBe('text')
    expect(detectFormat('<p>甲', 'a.shtml')).toBe('html')
    expect(detectFormat('一、甲', 'a.jsp')).toBe('text')
  })

  it('is not deceived by a page that is called .txt', () => {
    expect(detectFormat('\ufeff<!-- x -->\n<!DOCTYPE html><p>甲', 'a.txt')).toBe('html')
    expect(detectFormat('写作<p>的标签<p>有<p>三个', 'a.txt')).toBe('text')
  })

  it('sniffs what has no name', () => {
    expect(detectFormat('<%@ page x %>\n<html><body>甲', null)).toBe('html')
    expect(detectFormat('<div><p>甲</p></div>', null)).toBe('html')
    expect(detectFormat('若 a<b 且 c>d，则为真', null)).toBe('text')
    expect(detectFormat('东湖市<br>北岭县<br>人民政府<br>', null)).toBe('html')
    expect(detectFormat('一、甲<br>\n二、乙<br>\n三、丙<br>\n四、丁\n五、戊', null)).toBe('text')
    expect(detectFormat('---\ntitle: 通知\n---\n<p>甲</p>\n<p>乙</p>', null)).toBe('markdown')
  })
})

describe('read', () => {
  it('gives the encoding of bytes and none of a string', () => {
    expect(read(utf8('东湖市'))).toMatchObject({format: 'text', encoding: 'utf-8', text: '东湖市', findings: []})
    expect(read('东湖市').encoding).toBeNull()
    expect(read(Uint8Array.from([0xb6, 0xab, 0xba, 0xfe]), {encoding: 'gbk'})).toMatchObject({
      encoding: 'gb18030',
      text: '东湖',
    })
  })

  it('reports an empty input, and one without text', () => {
    expect(rules('')).toEqual(['emptyInput'])
    expect(rules(new Uint8Array())).toEqual(['emptyInput'])
    expect(rules('\ufeff')).toEqual(['emptyInput'])
    expect(rules(' \r\n　')).toEqual(['noText'])
    expect(rules('<html><script>x</script></html>')).toEqual(['noText'])
    expect(rules('甲')).toEqual([])
  })

  it('reports other formats and binary data, in bytes or in a string', () => {
    expect(rules(utf8('%PDF-1.4'))).toEqual(['unsupportedFormat'])
    expect(rules('%PDF-1.4\n%âãÏÓ')).toEqual(['unsupportedFormat'])
    expect(rules('PK\x03\x04\x14\x00')).toEqual(['unsupportedFormat'])
    expect(rules('甲', {format: 'docx'})).toEqual(['unsupportedFormat'])
    expect(rules('\0'.repeat(99))).toEqual(['binaryInput'])
    expect(rules('PK 赛通知')).toEqual([])
    expect(read(utf8('%PDF-1.4'))).toMatchObject({text: '', removals: []})
  })

  it('reads the first part of what is too long and leaves out the rest', () => {
    const source = `${'东湖市\n'.repeat(10)}末`
    const result = read(source, {limits: {length: 30}})
    expect(result.source).toBe(source)
    expect(result.text).toBe('东湖市\n'.repeat(7))
    expect(result.removals).toEqual([{rule: 'beyondLimit', from: 28, to: 41}])
    expect(result.findings).toMatchObject([{ruleId: 'tooLong', from: 28, to: 41, actual: '41', expected: ['30']}])
    expect(rules(source, {limits: {length: 41}})).toEqual([])
  })

  it('never cuts a character in two', () => {
    expect(read('𠮷'.repeat(8), {limits: {length: 5}}).text).toBe('𠮷𠮷')
  })

  it('cuts a page too, with no removal over the edge', () => {
    const source = `<p>甲</p><script>${'x'.repeat(50)}</script><p>乙</p>`
    const {text, removals} = read(source, {format: 'html', limits: {length: 30}})
    expect(text).toBe('甲')
    expect(removals).toEqual([
      {rule: 'script', from: 8, to: 30},
      {rule: 'beyondLimit', from: 30, to: source.length},
    ])
  })

  it('does not change its input and gives the same twice', () => {
    const bytes = utf8('<p>东湖市</p><p>甲</p><p>乙</p>')
    const copy = bytes.slice()
    expect(read(bytes)).toEqual(read(bytes))
    expect(bytes).toEqual(copy)
  })
})
