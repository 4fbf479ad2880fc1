/** Lists of organs: 大冶市、阳新县、各区人民政府，市直各部门. Brackets are never split, 和 and 及 neither. */
import {createToken, type TokenType} from 'chevrotain'
import {patternOf} from './token-walker.ts'
import {alternatives, brackets, firstCharacters} from './words.ts'

/** What lists of organs need of the vocabulary. */
export interface OrganizationWords {
  organSuffixes: readonly string[]
  placeSuffixes: readonly string[]
  /** 牵头, 按职责分工负责, … */
  roleVerbs: readonly string[]
  roleLabels: readonly string[]
  deadlineLabels: readonly string[]
  /** What a list that ends in 等 may call the others: 等有关部门. */
  openNouns: readonly string[]
}

/** The tokens that a list is made of. */
export interface OrganizationTokens {
  space: TokenType
  /** 、 */
  pause: TokenType
  /** ， ； 。 and their half-width forms: they part groups. */
  comma: TokenType
  /** 等, 等部门, 等有关单位: the list is open. */
  open: TokenType
  /** 会同, 联合 between two organs. */
  joint: TokenType
  verb: TokenType
  name: TokenType
}

/** The longest name of an organ that is looked for. UTF-16 units. */
const longestName = 80

const gap = '[ \\t\\u3000\\u00a0]*'

/** Creates the tokens of a list. In order of priority: what ends a name comes before the name. */
export function createOrganizationTokens(words: OrganizationWords): OrganizationTokens {
  const verbs = alternatives(words.roleVerbs)
  const end = '(?![\\s\\S])'
  const follows = `(?=${gap}(?:${end}|[、，,；;。.\\n]))`
  // 市商务局等市直（驻市）有关单位: the list is open, and who the others are is said.
  const others = `等(?=[省市县区州]直[^、，,；;。\\n]{0,20}(?:部门|单位)${follows})`
  const open = `(?<![高中初平同])(?:${others}|等(?:[\\u4e00-\\u9fff]{0,8}?(?:${alternatives(words.openNouns)}))?(?=${gap}(?:${end}|[、，,；;。\\n]|(?:共同|分别)?(?:${verbs}))))`
  const verb = `(?:${verbs})${follows}`
  const openPattern = new RegExp(open, 'y')
  const verbPattern = new RegExp(verb, 'y')
  const jointPattern = /会同|(?:联合|商)(?=[市省县区州国])/y
  const labelPattern = new RegExp(`(?:${alternatives([...words.roleLabels, ...words.deadlineLabels])})${gap}[:：]`, 'y')
  const restStarts = new Set(Array.from('委办局厅部处科单机', (character) => character.charCodeAt(0)))
  const rest = /、(?:[委办局厅部处科]|单位|机构)(?=[ \t\u3000]*(?:[、，,；;。:：）)]|(?![\s\S])))/y
  const general = /(?:各|有关|相关|所属)[^、，,；;。]{0,8}(?:、[委办局厅部处科])*$/
  // What is said of all notes is no part of a name: 甲局（逗号前为牵头单位，下同）.
  const aside = /[（(〔［][^（）()〔〕［］]{0,16}(?:下同|逗号前|第一位|首位)/y
  // A name after white space begins anew only where the words before it are whole.
  const whole = new RegExp(`(?:${alternatives(words.organSuffixes)})$`)
  // By character, as bits: 1 opens, 2 closes, 4 separates, 8 is white space; 16, 32, 64 and 128 may end a name, since an
  // open list, a verb, a joint or a label may begin there.
  const kinds = new Uint8Array(0x10000)
  const mark = (characters: Iterable<string>, kind: number) => {
    for (const character of characters) kinds[character.charCodeAt(0)]! |= kind
  }
  // A quotation is one name too: “双随机、一公开”联席会议成员单位.
  mark(`${brackets.open}“`, 1)
  mark(`${brackets.close}”`, 2)
  mark('、，,；;。\n', 4)
  mark(' \t\u3000\u00a0', 8)
  mark('等', 16)
  mark(words.roleVerbs, 32)
  mark('会联商', 64)
  mark([...words.roleLabels, ...words.deadlineLabels], 128)

  const endOfName = (text: string, at: number): number => {
    let depth = 0
    let offset = at
    const limit = Math.min(text.length, at + longestName)
    for (; offset < limit; offset++) {
      const kind = kinds[text.charCodeAt(offset)]!
      if (kind === 0) continue
      if ((kind & 1) !== 0) {
        if (depth === 0 && offset > at && matchesAt(aside, text, offset)) break
        depth++
      } else if ((kind & 2) !== 0) {
        if (depth === 0) break
        depth--
      } else if (depth === 0) {
        if ((kind & 4) !== 0) {
          // 市政府各委、办、局 and 有关部门、单位 are one: what follows is no name by itself.
          const goesOn = restStarts.has(text.charCodeAt(offset + 1)) && matchesAt(rest, text, offset)
          if (!goesOn || !general.test(text.slice(at, offset))) break
        }
        if ((kind & 8) !== 0 && endsName(text, at, offset)) break
        if (offset === at) continue
        if ((kind & 16) !== 0 && matchesAt(openPattern, text, offset)) break
        if ((kind & 32) !== 0 && matchesAt(verbPattern, text, offset)) break
        if ((kind & 64) !== 0 && matchesAt(jointPattern, text, offset)) break
        if ((kind & 128) !== 0 && matchesAt(labelPattern, text, offset)) break
      }
    }
    while (offset > at && isSpace(text.charCodeAt(offset - 1))) offset--
    return offset > at ? offset : -1
  }
  const endsName = (text: string, from: number, space: number): boolean => {
    let next = space
    while (next < text.length && isSpace(text.charCodeAt(next))) next++
    if (next >= text.length) return true
    if (text[next] === '·' || text[space - 1] === '·') return false
    return whole.test(text.slice(from, space))
  }
  return {
    space: createToken({
      name: 'Space',
      pattern: /[ \t\u3000\u00a0\n]+/y,
      start_chars_hint: [' ', '\t', '\u3000', '\u00a0', '\n'],
      line_breaks: true,
    }),
    pause: createToken({name: 'Pause', pattern: oneCharacter, start_chars_hint: ['、'], line_breaks: false}),
    comma: createToken({name: 'Comma', pattern: oneCharacter, start_chars_hint: [...'，,；;。.'], line_breaks: false}),
    open: createToken({name: 'Open', pattern: openPattern, start_chars_hint: ['等'], line_breaks: false}),
    joint: createToken({name: 'Joint', pattern: jointPattern, start_chars_hint: [...'会联商']}),
    verb: createToken({
      name: 'Verb',
      pattern: verbPattern,
      start_chars_hint: firstCharacters(words.roleVerbs),
      line_breaks: false,
    }),
    name: createToken({name: 'Name', pattern: patternOf(endOfName), line_breaks: false}),
  }
}

/** For a token of one character, which its first characters tell. */
const oneCharacter = patternOf((_, at) => at + 1)

function matchesAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset
  return pattern.test(text)
}

/** Tells white space within a line. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 9 || code === 0xa0
}
