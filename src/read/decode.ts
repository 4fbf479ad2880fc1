/** Bytes → text: which encoding a notice is written in. */
import {type Finding, finding} from '../diagnostics.ts'

/** A decoded input. `encoding` is a WHATWG label in lower case; `text` keeps a byte order mark as its first character. */
export interface Decoded {
  text: string
  encoding: string
  findings: Finding[]
}

/** First bytes of formats that are no text → a short name that reads the same in every language. */
const magicNumbers: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP (DOCX, OFD)', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP', [0x50, 0x4b, 0x05, 0x06]],
  ['OLE2 (DOC, WPS)', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
  ['GZIP', [0x1f, 0x8b]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
]

/** What bytes are looked at for a guess; the whole input would tell no more. */
const sampleLength = 4096

/**
 * Decodes an input, and says so where the encoding is in doubt.
 *
 * In order: byte order mark, the caller's `label`, UTF-16 by its NULs, valid UTF-8, UTF-16 by the characters it would
 * give, UTF-8 with flaws, what the page declares in its first 4 KB, GB18030. Never throws: a format that is no text gives an empty text
 * and `unsupportedFormat` or `binaryInput`.
 */
export function decode(bytes: Uint8Array, label: string | null = null): Decoded {
  const format = formatOfBytes(bytes)
  if (format !== null) return {text: '', encoding: 'utf-8', findings: [finding('unsupportedFormat', 0, 0, format)]}

  const findings: Finding[] = []
  const asked = label === null ? null : canonicalEncoding(label)
  if (label !== null && asked === null) findings.push(finding('encodingUnknown', 0, 0, label))

  const marked = byteOrderMark(bytes)
  const encoding = marked ?? asked ?? utf16ByNuls(bytes)
  if (encoding === null) return detect(bytes, findings)
  const decoded = withEncoding(bytes, encoding, findings)
  if (marked !== null && asked !== null && marked !== asked) doubt(decoded, 0)
  return decoded
}

/** Gives the WHATWG label that an encoding is read by (`GB2312` → `gb18030`), or `null` for one that is unknown. */
export function canonicalEncoding(label: string): string | null {
  try {
    const {encoding} = new TextDecoder(label.trim())
    // GB18030 holds GB2312 and GBK, and pages that declare these use its characters.
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}

/** Names the format of bytes that are no text by their magic number, or gives `null`. */
export function formatOfBytes(bytes: ArrayLike<number>): string | null {
  const first = bytes[0]
  for (const [name, magic] of magicNumbers)
    if (magic[0] === first && magic.every((byte, at) => bytes[at] === byte)) return name
  return null
}

function detect(bytes: Uint8Array, findings: Finding[]): Decoded {
  const utf8 = tryDecode(bytes, 'utf-8')
  const wide = utf8 === null ? utf16ByCharacters(bytes) : null
  if (wide !== null) return withEncoding(bytes, wide, findings)
  if (isBinary(bytes)) return {text: '', encoding: 'utf-8', findings: [...findings, finding('binaryInput', 0, 0)]}
  const declared = declaredEncoding(bytes)
  if (utf8 !== null) {
    const decoded = {text: utf8, encoding: 'utf-8', findings}
    if (declared !== null && declared !== 'utf-8' && utf8.length !== bytes.length) doubt(decoded, 0)
    return decoded
  }
  // UTF-8 with a flaw, a file that was cut short: the bytes of GB18030 hardly ever make characters of UTF-8.
  const flawed = lenient(bytes, 'utf-8')
  if (countReplacements(flawed) * 5 < countWide(flawed)) return checked(flawed, 'utf-8', findings)
  // Chinese pages that call themselves Latin are a server's default setting.
  const trusted = declared === null || declared === 'utf-8' || declared === 'windows-1252' ? 'gb18030' : declared
  const text = lenient(bytes, trusted)
  if (trusted === 'gb18030' || countReplacements(text) === 0) return checked(text, trusted, findings)
  const chinese = lenient(bytes, 'gb18030')
  return countReplacements(chinese) < countReplacements(text)
    ? checked(chinese, 'gb18030', findings)
    : checked(text, trusted, findings)
}

function withEncoding(bytes: Uint8Array, encoding: string, findings: Finding[]): Decoded {
  return checked(lenient(bytes, encoding), encoding, findings)
}

function checked(text: string, encoding: string, findings: Finding[]): Decoded {
  const decoded = {text, encoding, findings}
  const bad = text.indexOf('\ufffd')
  if (bad >= 0) doubt(decoded, bad)
  return decoded
}

function doubt({encoding, text, findings}: Decoded, at: number): void {
  if (findings.some((found) => found.ruleId === 'encodingDoubt')) return
  findings.push(finding('encodingDoubt', at, Math.min(at + 1, text.length), encoding))
}

function lenient(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, {ignoreBOM: true}).decode(bytes)
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, {ignoreBOM: true, fatal: true}).decode(bytes)
  } catch {
    return null
  }
}

function countReplacements(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}

/** Counts the characters beyond ASCII, replacements among them. */
function countWide(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) count++
  return count
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** The ASCII of a page in UTF-16 puts NULs on one side of each pair, and on that side alone. */
function utf16ByNuls(bytes: Uint8Array): string | null {
  const pairs = Math.min(bytes.length, sampleLength) >> 1
  let even = 0
  let odd = 0
  let control = 0
  for (let pair = 0; pair < pairs; pair++) {
    const first = bytes[2 * pair]!
    const second = bytes[2 * pair + 1]!
    if (first === 0) even++
    if (second === 0) odd++
    if (first === 0 ? isControl(second) : second === 0 && isControl(first)) control++
  }
  if (control * 20 > even + odd) return null
  if (odd * 20 > pairs && even * 10 < odd) return 'utf-16le'
  if (even * 20 > pairs && odd * 10 < even) return 'utf-16be'
  return null
}

/** Chinese text without ASCII has no NULs, but nearly all its units are Han or CJK punctuation in one byte order. */
function utf16ByCharacters(bytes: Uint8Array): string | null {
  if (bytes.length < 8 || bytes.length % 2 === 1) return null
  const pairs = Math.min(bytes.length, sampleLength) >> 1
  let little = 0
  let big = 0
  for (let pair = 0; pair < pairs; pair++) {
    if (isChineseUnit(bytes[2 * pair + 1]!, bytes[2 * pair]!)) little++
    if (isChineseUnit(bytes[2 * pair]!, bytes[2 * pair + 1]!)) big++
  }
  if (little > pairs * 0.95 && big < pairs * 0.7) return 'utf-16le'
  if (big > pairs * 0.95 && little < pairs * 0.7) return 'utf-16be'
  return null
}

function isChineseUnit(high: number, low: number): boolean {
  if (high === 0) return low === 0x0a || low === 0x0d || low === 0xa0 || (low >= 0x20 && low < 0x7f)
  return (high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0x20 || high === 0xff
}

/** Reads `<meta charset>` or `http-equiv` in the first bytes. A page that can be read so is not in UTF-16 (WHATWG). */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, sampleLength))
  const found = /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)
  const encoding = found === null ? null : canonicalEncoding(found[1]!)
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? 'utf-8' : encoding
}

function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, sampleLength)
  let nul = 0
  let control = 0
  for (let at = 0; at < length; at++) {
    if (bytes[at] === 0) nul++
    else if (isControl(bytes[at]!)) control++
  }
  return nul * 100 > length || (nul + control) * 20 > length
}

/** Controls that no text file has; tab, breaks, form feed, end of file and the information separators are left out. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 26) || byte === 27 || byte === 127
}
