/** What stands in prose besides plain words: citations (《…》, 国发〔2018〕41号), dates, quantities. */
import {createToken} from 'chevrotain'
import {datePattern, looseDatePattern, looseDateStarts, mayBeginDate, mayBeginLooseDate} from './date.ts'
import type {Places} from './places.ts'
import {
  hanQuantityStarts,
  type QuantityParts,
  type QuantityReader,
  type QuantityWords,
  quantityFollowers,
} from './quantity.ts'
import {
  afterUnclosed,
  bracketedTail,
  endOfCitation,
  mayBeginBracketedTail,
  mayBeginOrderTail,
  numberTail,
  orderTail,
  shortNameAfter,
} from './reference.ts'
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
  quantity(from: number, to: number, parts: QuantityParts): void
}

const digitStarts = [...characters(0x30, 0x39), ...characters(0xff10, 0xff19)]

/** The characters that begin something wherever they stand. */
const always = '《〔[［【0123456789０１２３４５６７８９'

const numerals = '一二两三四五六七八九十'

/** Characters that begin something only before some others: the first ones, and what may follow. */
const openers: readonly (readonly [first: string, followers: (words: QuantityWords) => string])[] = [
  // 一九九六, 二〇二一, 三月, 十五日, 四季度, 二十家, 十四五期间.
  [numerals, (words) => `〇○零ＯO0月日季五年—${quantityFollowers(words).join('')}`],
  ['百即翻', () => `分日番${numerals}`],
  ['半', () => '年小个'],
  ['上下', () => '半'],
  ['第', () => '一二三四1234'],
  ['年', () => '底末内'],
  ['“"', () => '六七八九十'],
]

/** The characters that something else than plain words can begin with. */
export const mentionStarts: readonly string[] = [...always, ...openers.flatMap(([first]) => [...first])]

/** Makes the finder of the first place where something else than plain words can begin. */
function createNext(words: QuantityWords): PhrasingGrammar['next'] {
  /** By character: the bit of those that it begins something before, and the bits of those that it follows. */
  const begins = new Map<number, number>()
  const follows = new Map<number, number>()
  openers.forEach(([first, followers], index) => {
    for (const character of first) begins.set(character.charCodeAt(0), 1 << index)
    for (const character of followers(words)) {
      const code = character.charCodeAt(0)
      follows.set(code, (follows.get(code) ?? 0) | (1 << index))
    }
  })
  return (text, from, to, starts) => {
    for (let at = starts.next(from); at >= 0 && at < to; at = starts.next(at + 1)) {
      const kind = begins.get(text.charCodeAt(at))
      if (kind === undefined || (kind & (follows.get(text.charCodeAt(at + 1)) ?? 0)) !== 0) return at
    }
    return to
  }
}

/** Makes a pattern that is tried only where `may` holds: it is long, and most places show at once that it cannot fit. */
function gated(may: (text: string, at: number) => boolean, source: string) {
  const pattern = new RegExp(source, 'y')
  return patternOf((text, at) => {
    if (!may(text, at)) return -1
    pattern.lastIndex = at
    return pattern.test(text) ? pattern.lastIndex : -1
  })
}

/** Finds what stands in prose, bound to a vocabulary. */
export interface PhrasingGrammar {
  /**
   * Gives the first place in a stretch where something else than plain words can begin, or its end.
   *
   * @param starts The places of all `mentionStarts` of the text.
   */
  next(text: string, from: number, to: number, starts: Places): number
  /** Reads a stretch of prose and tells the builder what is in it; `first` is what `next` gives for it. */
  read(text: string, from: number, to: number, first: number, starts: Places, builder: PhrasingBuilder): void
}

/** Creates the grammar for a vocabulary, with its reader of quantities. */
export function createPhrasingGrammar(words: QuantityWords, reader: QuantityReader): PhrasingGrammar {
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
    pattern: gated(mayBeginDate, datePattern),
    start_chars_hint: [...'12１２一二'],
    line_breaks: false,
  })
  const LooseDate = createToken({
    name: 'LooseDate',
    pattern: gated(mayBeginLooseDate, `(?<![A-Za-z0-9.．第])(?:${looseDatePattern})`),
    start_chars_hint: looseDateStarts,
    line_breaks: false,
  })
  /** What the token before says, read once. */
  let quantity: QuantityParts | null = null
  const Quantity = createToken({
    name: 'Quantity',
    pattern: patternOf((text, at) => {
      quantity = reader.read(text, at)
      return quantity?.end ?? -1
    }),
    start_chars_hint: [...digitStarts, ...hanQuantityStarts],
    line_breaks: false,
  })
  // A digit that begins neither a date nor a quantity may be that of a document number.
  const BracketedTail = createToken({
    name: 'BracketedTail',
    pattern: gated(mayBeginBracketedTail, bracketedTail),
    start_chars_hint: digitStarts,
    line_breaks: false,
  })
  const OrderTail = createToken({
    name: 'OrderTail',
    pattern: gated(mayBeginOrderTail, orderTail),
    start_chars_hint: digitStarts,
    line_breaks: false,
  })
  const Digits = createToken({name: 'Digits', pattern: /[0-9０-９]+(?:\.[0-9]+)*/y, start_chars_hint: digitStarts})
  // What says more comes first: 2023年6月 is a date before 6月 is, and 4—6月 before 6月 is.
  const tokens = new TokenWalker([
    Reference,
    NumberTail,
    DateWords,
    LooseDate,
    Quantity,
    BracketedTail,
    OrderTail,
    Digits,
  ])
  const nextSpecial = createNext(words)
  return {
    next: nextSpecial,
    read(text, base, to, first, starts, builder) {
      const prose = text.slice(base, to)
      let from = 0
      for (let at = first - base; at < prose.length; ) {
        if (!tokens.next(prose, at)) {
          at = nextSpecial(text, base + afterUnclosed(prose, at), to, starts) - base
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
          else if (type === DateWords || type === LooseDate) builder.date(at, end)
          else builder.quantity(at, end, quantity!)
          from = end
        }
        at = end
      }
      if (prose.length > from) builder.text(from, prose.length)
    },
  }
}
