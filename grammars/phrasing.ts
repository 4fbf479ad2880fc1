/** What stands in prose besides plain words: citations (《…》, 国发〔2018〕41号), dates, quantities. */
import {createToken} from 'chevrotain'
import {datePattern} from './date.ts'
import {type QuantityWords, quantityPattern} from './quantity.ts'
import {bracketedTail, endOfCitation, numberTail, orderTail, shortNameAfter} from './reference.ts'
import {patternOf, TokenWalker} from './token-walker.ts'
import {characters} from './words.ts'

/** What the grammar tells of prose: stretches by their offsets in it, in order and without a gap. */
export interface PhrasingBuilder {
  text(from: number, to: number): void
  /** 《…》 with the document number and the provision behind it, and the short name that the words after it give it. */
  reference(from: number, to: number, shortName: string | null): void
  /** 〔2018〕41号, less the organ's code, which stands at the end of the words before. */
  numberTail(from: number, to: number, shortName: string | null): void
  /** 707号 of an order, less 国务院令第 at the end of the words before; or 707号令. */
  orderTail(from: number, to: number, shortName: string | null): void
  date(from: number, to: number): void
  quantity(from: number, to: number): void
}

const digitStarts = characters(0x30, 0x39)

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
    pattern: patternOf(endOfCitation),
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
  // A digit that begins neither a date nor a quantity may be that of a document number.
  const BracketedTail = createToken({
    name: 'BracketedTail',
    pattern: new RegExp(bracketedTail, 'y'),
    start_chars_hint: digitStarts,
  })
  const OrderTail = createToken({
    name: 'OrderTail',
    pattern: new RegExp(orderTail, 'y'),
    start_chars_hint: digitStarts,
  })
  const Digits = createToken({name: 'Digits', pattern: /[0-9]+(?:\.[0-9]+)*/y, start_chars_hint: digitStarts})
  const tokens = new TokenWalker([Reference, NumberTail, DateWords, Quantity, BracketedTail, OrderTail, Digits])
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
          const start = type === BracketedTail ? at - 1 : at
          if (start > from) builder.text(from, start)
          if (type === Reference) builder.reference(at, end, shortNameAfter(prose, end))
          else if (type === NumberTail || type === BracketedTail)
            builder.numberTail(start, end, shortNameAfter(prose, end))
          else if (type === OrderTail) builder.orderTail(at, end, shortNameAfter(prose, end))
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
