/** What stands in prose besides plain words: citations (《…》, 国发〔2018〕41号), dates, quantities. */
import {createToken, type CustomPatternMatcherFunc, Lexer} from 'chevrotain'
import {datePattern} from './date.ts'
import {type QuantityWords, quantityPattern} from './quantity.ts'
import {characters, complement} from './words.ts'

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
const after = new RegExp(`${gap}(?:[（(]${gap}[\\u4e00-\\u9fffA-Za-z]{1,16}${gap}${numberTail}${gap}[）)]|[\\u4e00-\\u9fffA-Za-z]{2,12}${gap}〔[0-9]{4}〕[0-9]{1,5}号)`, 'y')

/** Finds what stands in prose, bound to a vocabulary. */
export interface PhrasingGrammar {
  /** Reads a stretch of prose and tells the builder what is in it. */
  read(prose: string, builder: PhrasingBuilder): void
}

/** Creates the grammar for a vocabulary. */
export function createPhrasingGrammar(words: QuantityWords): PhrasingGrammar {
  const Reference = createToken({name: 'Reference', pattern: {exec: matchReference}, start_chars_hint: ['《'], line_breaks: false})
  const NumberTail = createToken({name: 'NumberTail', pattern: new RegExp(numberTail, 'y'), start_chars_hint: [...'〔[［【（(']})
  const DateWords = createToken({name: 'DateWords', pattern: new RegExp(datePattern, 'y'), start_chars_hint: [...digitStarts, '一', '二']})
  const Quantity = createToken({
    name: 'Quantity',
    pattern: new RegExp(`(?<![A-Za-z0-9.第])${quantityPattern(words)}`, 'y'),
    start_chars_hint: digitStarts,
  })
  const Digits = createToken({name: 'Digits', pattern: /[0-9]+(?:\.[0-9]+)*/y, start_chars_hint: digitStarts})
  const Words = createToken({name: 'Words', pattern: new RegExp(`[${complement('《〔[［【一二0123456789')}]+`, 'y'), line_breaks: false})
  const Other = createToken({name: 'Other', pattern: /[《〔[［【一二]/y, start_chars_hint: [...'《〔[［【一二']})
  const lexer = new Lexer([Reference, NumberTail, DateWords, Quantity, Digits, Words, Other], {positionTracking: 'onlyOffset', ensureOptimizations: true})
  return {
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
        if (tokenType === Words || tokenType === Other || tokenType === Digits) {
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
      flush()
    },
  }
}
