/** Lists of organs: 大冶市、阳新县、各区人民政府，市直各部门. Brackets are never split, 和 and 及 neither. */
import {type CustomPatternMatcherFunc, createToken, type TokenType} from 'chevrotain'
import {alternatives, firstCharacters, isClose, isOpen} from './words.ts'

/** What lists of organs need of the vocabulary. */
export interface OrganizationWords {
  organSuffixes: readonly string[]
  /** 牵头, 按职责分工负责, … */
  roleVerbs: readonly string[]
  roleLabels: readonly string[]
  deadlineLabels: readonly string[]
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
  const open = `等(?:[\\u4e00-\\u9fff]{0,8}?(?:部门|单位|机构|地区|地方|企业))?(?=${gap}(?:${end}|[、，,；;。\\n]|(?:共同|分别)?(?:${verbs})))`
  const verb = `(?:${verbs})${follows}`
  const openPattern = new RegExp(open, 'y')
  const verbPattern = new RegExp(verb, 'y')
  const jointPattern = /会同|(?:联合|商)(?=[市省县区州国])/y
  const labelPattern = new RegExp(`(?:${alternatives([...words.roleLabels, ...words.deadlineLabels])})${gap}[:：]`, 'y')
  // A name after white space begins anew only where the words before it are whole.
  const whole = new RegExp(`(?:${alternatives(words.organSuffixes)})$`)
  const ends = new Set([...'等会联商', ...firstCharacters(words.roleVerbs)])
  const labelStarts = new Set(firstCharacters([...words.roleLabels, ...words.deadlineLabels]))

  const matchName: CustomPatternMatcherFunc = (text, at) => {
    let depth = 0
    let offset = at
    const limit = Math.min(text.length, at + longestName)
    for (; offset < limit; offset++) {
      const character = text[offset]!
      const code = text.charCodeAt(offset)
      if (isOpen(code)) depth++
      else if (isClose(code)) {
        if (depth === 0) break
        depth--
      } else if (depth === 0) {
        if (isSeparator(character)) break
        if (isSpace(character) && endsName(text, at, offset)) break
        if (
          offset > at &&
          ends.has(character) &&
          (at_(openPattern, text, offset) || at_(verbPattern, text, offset) || at_(jointPattern, text, offset))
        )
          break
        if (offset > at && labelStarts.has(character) && at_(labelPattern, text, offset)) break
      }
    }
    while (offset > at && isSpace(text[offset - 1]!)) offset--
    return offset > at ? ([text.slice(at, offset)] as unknown as RegExpExecArray) : null
  }
  const endsName = (text: string, from: number, space: number): boolean => {
    let next = space
    while (next < text.length && isSpace(text[next]!)) next++
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
    pause: createToken({name: 'Pause', pattern: /、/y, start_chars_hint: ['、']}),
    comma: createToken({name: 'Comma', pattern: /[，,；;。.]/y, start_chars_hint: [...'，,；;。.']}),
    open: createToken({name: 'Open', pattern: openPattern, start_chars_hint: ['等'], line_breaks: false}),
    joint: createToken({name: 'Joint', pattern: jointPattern, start_chars_hint: [...'会联商']}),
    verb: createToken({
      name: 'Verb',
      pattern: verbPattern,
      start_chars_hint: firstCharacters(words.roleVerbs),
      line_breaks: false,
    }),
    name: createToken({name: 'Name', pattern: matchName, line_breaks: false, start_chars_hint: undefined}),
  }
}

function at_(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset
  return pattern.test(text)
}

function isSeparator(character: string): boolean {
  return '、，,；;。\n'.includes(character)
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\u3000' || character === '\t' || character === '\u00a0'
}
