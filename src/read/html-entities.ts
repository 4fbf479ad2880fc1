/** Character references of HTML: `&nbsp;`, `&nbsp`, `&#12288;`, `&#x3000;`. */
import {Parser} from 'htmlparser2'

/** Names that HTML takes without a semicolon too: U+00A0 to U+00FF in order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const bare = new Map<string, string>(latin.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)]))
for (const [name, text] of ['amp&', 'AMP&', 'lt<', 'LT<', 'gt>', 'GT>', 'quot"', 'QUOT"', 'COPY©', 'REG®'].map(
  (pair) => [pair.slice(0, -1), pair.slice(-1)] as const,
))
  bare.set(name, text)

/** Names that want their semicolon, and are met often enough not to ask the parser for them. */
const closed = new Map<string, string>([
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
  ['hellip', '…'],
  ['permil', '‰'],
  ['apos', "'"],
])

/** What the references 128 to 159 stand for (WHATWG), since pages mean windows-1252 by them. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const longestName = 32
const numeric = /&#(?:[xX]([0-9a-fA-F]+)|(\d+));?/y
const named = /&([A-Za-z][A-Za-z0-9]{0,31})(;?)/y

/** A reference that was read: what it stands for, and the offset after it. */
export interface Reference {
  text: string
  end: number
}

/**
 * Reads the character reference at `at`, where an `&` stands, or gives `null` where there is none. Nothing is read
 * beyond `limit`. `rare` remembers, for one call of the reader, names that had to be looked up. In an attribute a name without semicolon before a letter, a digit or `=` is no reference: `?a&copy=b`.
 */
export function referenceAt(
  source: string,
  at: number,
  limit: number,
  rare: Map<string, string | null> = new Map(),
  inAttribute = false,
): Reference | null {
  if (source.charCodeAt(at + 1) === 35) return numericAt(source, at, limit)
  named.lastIndex = at
  const found = named.exec(source)
  if (found === null || at + found[0].length > limit) return null
  const name = found[1]!
  if (found[2] === ';') {
    const text = closed.get(name) ?? bare.get(name) ?? rareName(name, rare)
    if (text !== null) return {text, end: at + found[0].length}
  }
  for (let length = Math.min(name.length, 6); length >= 2; length--) {
    const text = bare.get(name.slice(0, length))
    if (text === undefined) continue
    const end = at + 1 + length
    if (inAttribute && /[A-Za-z0-9=]/.test(source.charAt(end))) return null
    return {text, end}
  }
  return null
}

/** Decodes every reference in an attribute's value. */
export function decodeAttribute(value: string): string {
  let from = 0
  let result = ''
  for (let at = value.indexOf('&'); at >= 0; at = value.indexOf('&', at)) {
    const found = referenceAt(value, at, value.length, undefined, true)
    if (found === null) at++
    else {
      result += value.slice(from, at) + found.text
      from = at = found.end
    }
  }
  return from === 0 ? value : result + value.slice(from)
}

function numericAt(source: string, at: number, limit: number): Reference | null {
  numeric.lastIndex = at
  const found = numeric.exec(source)
  if (found === null || at + found[0].length > limit) return null
  const digits = found[1] ?? found[2]!
  const code = digits.length > longestName ? Number.POSITIVE_INFINITY : Number.parseInt(digits, found[1] ? 16 : 10)
  return {text: characterOf(code), end: at + found[0].length}
}

function characterOf(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  if (code >= 128 && code < 160) return windows1252.charAt(code - 128)
  return String.fromCodePoint(code)
}

function rareName(name: string, rare: Map<string, string | null>): string | null {
  let text = rare.get(name)
  if (text === undefined) {
    text = lookUp(name)
    rare.set(name, text)
  }
  return text
}

/** Asks the HTML parser for a name of the two thousand rare ones, rather than ship their table a second time. */
function lookUp(name: string): string | null {
  let text = ''
  new Parser({ontext: (piece) => (text += piece)}, {decodeEntities: true}).end(`&${name};`)
  // A known name gives one or two UTF-16 units; `&notit;` is `¬` and the rest as written.
  return text.length > 2 ? null : text
}
