import {describe, expect, it} from 'vitest'
import {canonicalEncoding, decode} from '../../src/read/decode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0)
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )
/** 东湖市 in GB2312. */
const donghu = [0xb6, 0xab, 0xba, 0xfe, 0xca, 0xd0]
const rules = (input: Uint8Array, label?: string) => decode(input, label).findings.map(({ruleId}) => ruleId)

describe('decode', () => {
  it('reads UTF-8 and says nothing', () => {
    expect(decode(utf8('东湖市人民政府'))).toEqual({text: '东湖市人民政府', encoding: 'utf-8', findings: []})
  })

  it('keeps a byte order mark as a character', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], utf8('东湖'))).text).toBe('\ufeff东湖')
    expect(decode(bytes([0xff, 0xfe], utf16('东湖', true)))).toMatchObject({text: '\ufeff东湖', encoding: 'utf-16le'})
    expect(decode(bytes([0xfe, 0xff], utf16('东湖', false)))).toMatchObject({text: '\ufeff东湖', encoding: 'utf-16be'})
  })

  it('knows UTF-16 without a mark by its NULs', () => {
    const page = '<p>东湖市人民政府关于做好工作的通知</p>'
    expect(decode(utf16(page, true))).toMatchObject({text: page, encoding: 'utf-16le', findings: []})
    expect(decode(utf16(page, false))).toMatchObject({text: page, encoding: 'utf-16be', findings: []})
  })

  it('knows UTF-16 without a mark and without ASCII by its characters', () => {
    const text = '东湖市人民政府关于做好今年工作的通知。'
    expect(decode(utf16(text, true))).toMatchObject({text, encoding: 'utf-16le'})
    expect(decode(utf16(text, false))).toMatchObject({text, encoding: 'utf-16be'})
  })

  it('reads GB18030 where UTF-8 is not valid, declared or not', () => {
    expect(decode(Uint8Array.from(donghu))).toEqual({text: '东湖市', encoding: 'gb18030', findings: []})
    const page = bytes(utf8('<meta charset="gb2312"><p>'), donghu)
    expect(decode(page)).toMatchObject({text: '<meta charset="gb2312"><p>东湖市', encoding: 'gb18030', findings: []})
  })

  it('reads an old http-equiv and distrusts a page that calls itself Latin', () => {
    const head = '<META http-equiv="Content-Type" content="text/html; charset=gbk">'
    expect(decode(bytes(utf8(head), donghu)).text).toBe(`${head}东湖市`)
    const latin = '<meta charset=iso-8859-1>'
    expect(decode(bytes(utf8(latin), donghu)).text).toBe(`${latin}东湖市`)
  })

  it('doubts a declaration that valid UTF-8 contradicts, but not in pure ASCII', () => {
    expect(rules(utf8('<meta charset="gb2312"><p>东湖市'))).toEqual(['encodingDoubt'])
    expect(rules(utf8('<meta charset="gb2312"><p>Donghu'))).toEqual([])
  })

  it('doubts replacement characters and points at the first', () => {
    const found = decode(bytes(utf8('<meta charset="utf-8">东湖市北岭县'), [0xe4, 0xb8]))
    expect(found.encoding).toBe('utf-8')
    expect(found.findings).toMatchObject([{ruleId: 'encodingDoubt', from: 28, actual: 'utf-8'}])
  })

  it('takes the label of the caller, in any spelling', () => {
    expect(decode(Uint8Array.from(donghu), ' GB2312 ')).toEqual({text: '东湖市', encoding: 'gb18030', findings: []})
    expect(canonicalEncoding('UTF8')).toBe('utf-8')
  })

  it('reports an unknown label and goes on by itself', () => {
    const found = decode(utf8('东湖市'), 'klingon')
    expect(found).toMatchObject({text: '东湖市', encoding: 'utf-8'})
    expect(found.findings).toMatchObject([{ruleId: 'encodingUnknown', actual: 'klingon'}])
  })

  it.each([
    ['PDF', utf8('%PDF-1.7\n')],
    ['ZIP (DOCX, OFD)', [0x50, 0x4b, 3, 4, 20]],
    ['OLE2 (DOC, WPS)', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['PNG', [0x89, 0x50, 0x4e, 0x47]],
    ['GZIP', [0x1f, 0x8b, 8]],
  ])('names %s and reads nothing', (name, head) => {
    expect(decode(Uint8Array.from(head))).toMatchObject({
      text: '',
      findings: [{ruleId: 'unsupportedFormat', actual: name}],
    })
  })

  it('is not deceived by a text that speaks of PDF', () => {
    expect(rules(utf8('PDF 文件请下载'))).toEqual([])
    expect(rules(utf8('PK 赛通知'))).toEqual([])
  })

  it('calls other bytes binary, but not a text with a stray control', () => {
    expect(rules(Uint8Array.from({length: 400}, (_, at) => (at * 37) & 31))).toEqual(['binaryInput'])
    expect(rules(utf8(`东湖市\x0c人民政府${'工作'.repeat(50)}`))).toEqual([])
  })

  it('takes nothing for nothing', () => {
    expect(decode(new Uint8Array())).toEqual({text: '', encoding: 'utf-8', findings: []})
  })
})
