/** 发文字号 (GB/T 9704 7.2.5): 机关代字, 年份 in 〔〕, 发文顺序号, 号. Orders count without a year: 第706号. */
import {createToken, EmbeddedActionsParser, Lexer} from 'chevrotain'
import {readNumeral} from './numbering.ts'
import {characters} from './words.ts'

/** The parts of a document number. */
export interface DocumentNumberParts {
  organCode: string | null
  year: number | null
  serial: number | null
}

const digit = '[0-9０-９]'
const YearPart = createToken({
  name: 'YearPart',
  pattern: new RegExp(`[〔\\[［（(【](?:${digit}{4}|[一二][〇○零一二三四五六七八九]{3})年?[〕\\]］）)】]`, 'y'),
  start_chars_hint: [...'〔[［（(【'],
})
const YearWord = createToken({name: 'YearWord', pattern: /[12][0-9]{3}年/y, start_chars_hint: ['1', '2']})
const Serial = createToken({
  name: 'Serial',
  pattern: new RegExp(`第?(?:${digit}{1,6}|[一二三四五六七八九十百千〇]{1,7})号`, 'y'),
  start_chars_hint: ['第', ...characters(0x30, 0x39), ...characters(0xff10, 0xff19), ...'一二三四五六七八九十百千〇'],
})
/** Every 64th Han character: Chevrotain looks a character up with the 254 around it, and all 20,000 take 8 ms. */
const han = Array.from({length: (0xa000 - 0x4e00) / 64}, (_, index) => 0x4e00 + index * 64)
/** 机关代字: words up to the year or the serial. */
const OrganCode = createToken({
  name: 'OrganCode',
  pattern:
    /(?:(?![〔[［（(【][12一二０-９0-9][^〕\]］）)】]{3,4}[〕\]］）)】]|第?[0-9０-９一二三四五六七八九十百千〇]{1,7}号|[12][0-9]{3}年)[^\s])+/y,
  line_breaks: false,
  start_chars_hint: [...han, ...characters(0x41, 0x5a), ...characters(0x61, 0x7a), '（', '('],
})
/** 令 behind the serial: 财政部第87号令. */
const OrderEnd = createToken({name: 'OrderEnd', pattern: /(?<=号)令/y, start_chars_hint: ['令']})
const tokens = [YearPart, YearWord, Serial, OrderEnd, OrganCode]

class DocumentNumberParser extends EmbeddedActionsParser {
  constructor() {
    super(tokens, {maxLookahead: 1, skipValidations: true})
    this.performSelfAnalysis()
  }

  /** 机关代字? 年份? 发文顺序号 令? */
  readonly documentNumber = this.RULE('documentNumber', (): DocumentNumberParts => {
    const parts: DocumentNumberParts = {organCode: null, year: null, serial: null}
    this.OPTION(() => {
      parts.organCode = this.CONSUME(OrganCode).image
    })
    this.OPTION1(() => {
      const year = this.OR([{ALT: () => this.CONSUME(YearPart)}, {ALT: () => this.CONSUME(YearWord)}])
      this.ACTION(() => {
        parts.year = numberIn(year.image)
      })
    })
    const serial = this.CONSUME(Serial)
    this.ACTION(() => {
      parts.serial = numberIn(serial.image)
    })
    this.OPTION2(() => {
      this.CONSUME(OrderEnd)
      this.ACTION(() => {
        parts.organCode = `${parts.organCode ?? ''}令`
      })
    })
    return parts
  })
}

function numberIn(image: string): number {
  const bare = image
    .replace(/[^0-9０-９一二三四五六七八九十百千〇○零]/g, '')
    .replace(/[０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
  return /^\d+$/.test(bare) ? Number(bare) : readNumeral(bare.replace(/[○零]/g, '〇'))
}

/** The commonest forms, which need no grammar: 0.5 instead of 8 µs. 号 (U+53F7) stands at the end alone. */
const plain = /^([\u4e00-\u53f6\u53f8-\u9fff]{1,24})[〔[［（(【]([0-9]{4})年?[〕\]］）)】]第?([0-9]{1,6})号$/

/** What is longer is no number. UTF-16 units. */
const longest = 200

/** How every number ends: with 号, or with the 令 of an order behind it. */
const ends = /号[\s\u3000\u00a0]*(?:令[\s\u3000\u00a0]*)?$/

/** Made when the first number comes that needs the grammar: that takes longer than to load all the rest. */
let lexer: Lexer | null = null
let parser: DocumentNumberParser | null = null

/**
 * Reads a document number; white space inside it does not count.
 *
 * @returns Its parts, or `null` where it has not the form of one.
 * @example readDocumentNumber('黄政办发〔2021〕57号') // {organCode: '黄政办发', year: 2021, serial: 57}
 */
export function readDocumentNumber(words: string): DocumentNumberParts | null {
  const found = plain.exec(words)
  if (found) return {organCode: found[1]!, year: Number(found[2]), serial: Number(found[3])}
  if (words.length > longest || !ends.test(words)) return null
  lexer ??= new Lexer(tokens, {positionTracking: 'onlyOffset', skipValidations: true, ensureOptimizations: true})
  const result = lexer.tokenize(words.replace(/[\s\u3000\u00a0]+/g, ''))
  if (result.errors.length > 0 || result.tokens.length === 0) return null
  parser ??= new DocumentNumberParser()
  parser.input = result.tokens
  const parts = parser.documentNumber() as DocumentNumberParts | undefined
  return parser.errors.length === 0 && parts ? parts : null
}
