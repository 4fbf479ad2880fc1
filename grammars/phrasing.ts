/** What stands in prose besides plain words: citations (《…》, 国发〔2018〕41号), dates, quantities. */
import {createToken} from 'chevrotain'
import {datePattern} from './date.ts'
import {type QuantityWords, quantityPattern} from './quantity.ts'
import {patternOf, TokenWalker} from './token-walker.ts'
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
function endOfReference(text: string, at: number): number {
  let depth = 0
  const end = Math.min(text.length, at + longestTitle)
  for (let offset = at; offset < end; offset++) {
    const code = text.charCodeAt(offset)
    if (code === 0x300a) depth++
    else if (code === 0x300b && --depth === 0) {
      after.lastIndex = offset + 1
      return after.test(text) ? after.lastIndex : offset + 1
    }
  }
  return -1
}
const after = new RegExp(
  `${gap}(?:[（(]${gap}[\\u4e00-\\u9fffA-Za-z]{1,16}${gap}${numberTail}${gap}[）)]|[\\u4e00-\\u9fffA-Za-z]{2,12}${gap}〔[0-9]{4}〕[0-9]{1,5}号)`,
  'y',
)

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
    pattern: patternOf(endOfReference),
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
  const tokens = new TokenWalker([Reference, NumberTail, DateWords, Quantity, Digits])
  return {
    next: nextSpecial,
    read(prose, builder) {
      let from = 0
      for (let at = 0; at < prose.length; ) {
        if (!tokens.next(prose, at)) {
          at = nextSpecial(prose, at + 1, prose.length)
          continue
        }
        const {type, end} = tokens
        if (type !== Digits) {
          if (at > from) builder.text(from, at)
          if (type === Reference) builder.reference(at, end)
          else if (type === NumberTail) builder.numberTail(at, end)
          else if (type === DateWords) builder.date(at, end)
          else builder.quantity(at, end)
          from = end
        }
        at = end
      }
      if (prose.length > from) builder.text(from, prose.length)
    },
  }
}
