/** What stands in prose besides plain words: citations (《…》, 国发〔2018〕41号), dates, quantities. */
import {type CustomPatternMatcherFunc, createToken, Lexer} from 'chevrotain'
import {datePattern} from './date.ts'
import {type QuantityWords, quantityPattern} from './quantity.ts'
import {characters} from './words.ts'

/** What the grammar tells of prose: stretches by their offsets in it, in order and without a gap. */
export interface PhrasingBuilder {
  text(from: number, to: number): void
  /** 《…》 with what follows it in brackets, if that is a document number. */
  reference(from: number, to: number): void
  /** 〔2018〕41号, less the organ's code, which stands at the end of the words before. */
  numberTail(from: number, to: number): void
  date(from: number, to: number): void
  quantity(from: number, to: number): void
}

/** The longest title in 《》. UTF-16 units. */
const longestTitle = 400

const digitStarts = characters(0x30, 0x39)
const gap = '[ \\t\\u3000\\u00a0]*'
const numberTail = `[〔\\[［【（(]${gap}(?:(?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3})${gap}[〕\\]］】）)]${gap}第?${gap}[0-9]{1,5}${gap}号`

/** 《…》, titles inside titles included (《〈…〉实施办法》, 《…《…》…》), and a document number in brackets after it. */
const matchReference: CustomPatternMatcherFunc = (text, at) => {
  // Chevrotain asks at any character of the same block of 255 too.
  if (text.charCodeAt(at) !== 0x300a) return null
  let depth = 0
  const end = Math.min(text.length, at + longestTitle)
  for (let offset = at; offset < end; offset++) {
    const code = text.charCodeAt(offset)
    if (code === 0x300a) depth++
    else if (code === 0x300b && --depth === 0) {
      after.lastIndex = offset + 1
      const to = after.test(text) ? after.lastIndex : offset + 1
      return [text.slice(at, to)] as unknown as RegExpExecArray
    }
  }
  return null
}
const after = new RegExp(
  `${gap}(?:[（(]${gap}[\\u4e00-\\u9fffA-Za-z]{1,16}${gap}${numberTail}${gap}[）)]|[\\u4e00-\\u9fffA-Za-z]{2,12}${gap}〔[0-9]{4}〕[0-9]{1,5}号)`,
  'y',
)

/** Stands for every character: Chevrotain's table has one place for 255 characters beyond Latin. */
const everyCharacter = Array.from({length: 0x200}, (_, index) =>
  index < 0x100 ? index : (index - 0xff) * 0xff,
).filter((code) => code <= 0xffff)

/** By character: 1 begins something, 2 may begin a year (一九九六, 二〇二一). */
const specials = new Uint8Array(0x10000)
for (const character of '《〔[［【0123456789') specials[character.charCodeAt(0)] = 1
specials[0x4e00] = 2
specials[0x4e8c] = 2
const yearDigits = new Set(Array.from('〇○零ＯO0一二三四五六七八九', (digit) => digit.charCodeAt(0)))

function nextSpecial(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const kind = specials[text.charCodeAt(at)]
    if (kind === 0) continue
    if (kind === 1 || yearDigits.has(text.charCodeAt(at + 1))) return at
  }
  return to
}

/** Finds what stands in prose, bound to a vocabulary. */
export interface PhrasingGrammar {
  /** Gives the first place in a stretch where something else than plain words can begin, or its end. */
  next(text: string, from: number, to: number): number
  /** Reads a stretch of prose and tells the builder what is in it. */
  read(prose: string, builder: PhrasingBuilder): void
}

/** Creates the grammar for a vocabulary. */
export function createPhrasingGrammar(words: QuantityWords): PhrasingGrammar {
  const Reference = createToken({
    name: 'Reference',
    pattern: {exec: matchReference},
    start_chars_hint: ['《'],
    line_breaks: false,
  })
  const NumberTail = createToken({
    name: 'NumberTail',
    pattern: new RegExp(numberTail, 'y'),
    start_chars_hint: [...'〔[［【（('],
  })
  const DateWords = createToken({
    name: 'DateWords',
    pattern: new RegExp(datePattern, 'y'),
    start_chars_hint: [...digitStarts, '一', '二'],
  })
  const Quantity = createToken({
    name: 'Quantity',
    pattern: new RegExp(`(?<![A-Za-z0-9.第])${quantityPattern(words)}`, 'y'),
    start_chars_hint: digitStarts,
  })
  const Digits = createToken({name: 'Digits', pattern: /[0-9]+(?:\.[0-9]+)*/y, start_chars_hint: digitStarts})
  const Words = createToken({
    name: 'Words',
    pattern: (text: string, at: number) => {
      // What begins here has been tried, so it is words.
      const end = nextSpecial(text, at + 1, text.length)
      return [text.slice(at, end)] as unknown as RegExpExecArray
    },
    line_breaks: false,
    start_chars_hint: everyCharacter,
  })
  const lexer = new Lexer([Reference, NumberTail, DateWords, Quantity, Digits, Words], {
    positionTracking: 'onlyOffset',
    skipValidations: true,
    ensureOptimizations: true,
  })
  return {
    next: nextSpecial,
    read(prose, builder) {
      const {tokens} = lexer.tokenize(prose)
      let from = 0
      let to = 0
      const flush = () => {
        if (to > from) builder.text(from, to)
      }
      for (const token of tokens) {
        const start = token.startOffset
        const end = start + token.image.length
        const {tokenType} = token
        // Nothing is lost: what the lexer passed over is words.
        if (start > to) to = start
        if (tokenType === Words || tokenType === Digits) {
          to = end
          continue
        }
        flush()
        if (tokenType === Reference) builder.reference(start, end)
        else if (tokenType === NumberTail) builder.numberTail(start, end)
        else if (tokenType === DateWords) builder.date(start, end)
        else builder.quantity(start, end)
        from = end
        to = end
      }
      to = prose.length
      flush()
    },
  }
}
