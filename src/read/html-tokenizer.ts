/**
 * The tokenizer that cheerio's parser is given for pages, in the place of its own, which looks at every character.
 *
 * It searches for what ends each piece, and hands on the attributes that a reader asks for and no others. What it makes
 * of a page is what the parser's own tokenizer makes of it without decoding references, but for two things: a tag that
 * the end of the page cuts off gives nothing, and `<tmp>` is no `<xmp>`.
 */
import {isSpace} from './html-labels.ts'

/**
 * What the parser is told of, by the names of htmlparser2. Offsets are into the page; `at` is that of the last character
 * of a tag or a comment, of which `behind` characters before it are no content either.
 */
export interface TokenSink {
  ontext(from: number, to: number): void
  onopentagname(from: number, to: number): void
  onattribname(from: number, to: number): void
  onattribdata(from: number, to: number): void
  onattribend(quote: number, to: number): void
  onopentagend(at: number): void
  onselfclosingtag(at: number): void
  onclosetag(from: number, to: number): void
  oncomment(from: number, at: number, behind: number): void
  oncdata(from: number, at: number, behind: number): void
  ondeclaration(from: number, at: number, behind: number): void
  onprocessinginstruction(from: number, at: number, behind: number): void
  onend(): void
}

/** Tells by offsets into the page whether an attribute is of use; where it has no value, the last two are the same. */
export type AttributeTest = (source: string, name: number, nameTo: number, value: number, valueTo: number) => boolean

/** Elements that hold nothing but text, up to their closing tags. */
const rawTags = ['script', 'style', 'title', 'textarea', 'xmp'] as const

/** htmlparser2 tells how a value was quoted; nobody here asks for more than whether there was one. */
const quotes = {none: 0, any: 3} as const

/** Makes a tokenizer that keeps the attributes that pass a test, as a class, which is what the parser wants. */
export function tokenizerKeeping(keeps: AttributeTest): new (options: object, sink: TokenSink) => Tokenizer {
  return class extends Tokenizer {
    constructor(_options: object, sink: TokenSink) {
      super(sink, keeps)
    }
  }
}

/** Takes a page in one piece. */
class Tokenizer {
  readonly running = true
  private source = ''

  constructor(
    private readonly sink: TokenSink,
    private readonly keeps: AttributeTest,
  ) {}

  write(source: string): void {
    this.source = source
    const {sink} = this
    /** Where the text begins that is not handed on yet, and where to search on. */
    let from = 0
    let at = 0
    for (let open = source.indexOf('<'); open >= 0; open = source.indexOf('<', at)) {
      const body = this.bodyOf(open)
      if (body < 0) {
        at = open + 1
        continue
      }
      if (open > from) sink.ontext(from, open)
      const code = source.charCodeAt(open + 1)
      if (code === 47) at = this.closing(body)
      else if (code === 33) at = this.declaration(body)
      else if (code === 63) at = this.simple('onprocessinginstruction', body, body)
      else at = this.opening(body)
      from = at
    }
    if (from < source.length) sink.ontext(from, source.length)
  }

  end(): void {
    this.sink.onend()
  }

  /** Gives where the inside of a piece of markup begins, or -1 where the `<` is a character like others. */
  private bodyOf(open: number): number {
    const {source} = this
    const code = source.charCodeAt(open + 1)
    if (isLetter(code)) return open + 1
    if (code === 33 || code === 63) return open + 2
    if (code !== 47) return -1
    const at = this.skipSpace(open + 2)
    return at === source.length || source.charCodeAt(at) === 62 ? -1 : at
  }

  private opening(from: number): number {
    const {source, sink} = this
    const to = this.nameEnd(from)
    if (to === source.length) return to
    sink.onopentagname(from, to)
    let at = to
    for (;;) {
      at = this.skipSpace(at)
      if (at === source.length) return at
      const code = source.charCodeAt(at)
      if (code === 62) {
        sink.onopentagend(at)
        const raw = this.rawName(from, to)
        return raw === null ? at + 1 : this.rawText(at + 1, raw)
      }
      if (code === 47) {
        at = this.skipSpace(at + 1)
        if (source.charCodeAt(at) !== 62) continue
        sink.onselfclosingtag(at)
        return at + 1
      }
      at = this.attribute(at)
    }
  }

  private attribute(name: number): number {
    const {source, sink} = this
    const {length} = source
    let nameTo = name + 1
    while (nameTo < length && !endsAttributeName(source.charCodeAt(nameTo))) nameTo++
    let at = this.skipSpace(nameTo)
    const hasValue = source.charCodeAt(at) === 61
    let value = nameTo
    let valueTo = nameTo
    if (hasValue) {
      value = this.skipSpace(at + 1)
      const quote = source.charCodeAt(value)
      if (quote === 34 || quote === 39) {
        value++
        valueTo = source.indexOf(quote === 34 ? '"' : "'", value)
        if (valueTo < 0) return length
        at = valueTo + 1
      } else {
        for (at = value; at < length && !endsValue(source.charCodeAt(at)); ) at++
        valueTo = at
      }
    }
    if (at < length && this.keeps(source, name, nameTo, value, valueTo)) {
      sink.onattribname(name, nameTo)
      if (hasValue) sink.onattribdata(value, valueTo)
      sink.onattribend(hasValue ? quotes.any : quotes.none, at)
    }
    return at
  }

  private closing(from: number): number {
    const {source, sink} = this
    if (!isLetter(source.charCodeAt(from))) return this.simple('oncomment', from, from + 1)
    let to = from + 1
    while (to < source.length && !endsValue(source.charCodeAt(to))) to++
    if (to === source.length) return to
    sink.onclosetag(from, to)
    const found = source.indexOf('>', to)
    return found < 0 ? source.length : found + 1
  }

  /** Reads what begins with `<!`: comments, sections, declarations. */
  private declaration(from: number): number {
    const {source} = this
    // <!--> is a comment too.
    if (source.startsWith('--', from)) return this.marked('oncomment', from + 2, from, '-->')
    if (source.startsWith('[CDATA[', from)) return this.marked('oncdata', from + 7, from + 7, ']]>')
    return this.simple('ondeclaration', from, from + (source.charCodeAt(from) === 45 ? 2 : 1))
  }

  private rawName(from: number, to: number): string | null {
    const first = this.source.charCodeAt(from) | 32
    for (const name of rawTags)
      if (name.length === to - from && name.charCodeAt(0) === first && this.isNamed(name, from)) return name
    return null
  }

  private rawText(from: number, name: string): number {
    const {source, sink} = this
    for (let close = source.indexOf('</', from); close >= 0; close = source.indexOf('</', close + 2)) {
      if (!this.isNamed(name, close + 2) || !endsValue(source.charCodeAt(close + 2 + name.length))) continue
      if (close > from) sink.ontext(from, close)
      return this.closing(close + 2)
    }
    if (from < source.length) sink.ontext(from, source.length)
    return source.length
  }

  private isNamed(name: string, from: number): boolean {
    return this.source.slice(from, from + name.length).toLowerCase() === name
  }

  /** Hands on what begins at `from` and ends with a `>`, which is searched for from `at`; text, where there is none. */
  private simple(event: 'oncomment' | 'ondeclaration' | 'onprocessinginstruction', from: number, at: number): number {
    const {source, sink} = this
    const found = source.indexOf('>', at)
    if (found >= 0) sink[event](from, found, 0)
    else if (from < source.length) sink.ontext(from, source.length)
    return found < 0 ? source.length : found + 1
  }

  /** Hands on what begins at `from` and ends with a mark, which is searched for from `at`, or with the page. */
  private marked(event: 'oncomment' | 'oncdata', from: number, at: number, mark: '-->' | ']]>'): number {
    const {source, sink} = this
    const found = source.indexOf(mark, at)
    if (found >= 0) sink[event](from, found + 2, 2)
    else if (from < source.length) sink[event](from, source.length, 0)
    return found < 0 ? source.length : found + 3
  }

  private nameEnd(from: number): number {
    const {source} = this
    let at = from + 1
    while (at < source.length && !endsName(source.charCodeAt(at))) at++
    return at
  }

  private skipSpace(from: number): number {
    const {source} = this
    let at = from
    while (at < source.length && isSpace(source.charCodeAt(at))) at++
    return at
  }
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122

const endsName = (code: number): boolean => code === 62 || code === 47 || isSpace(code)

const endsAttributeName = (code: number): boolean => code === 61 || endsName(code)

/** What ends a value without quotes, and the name of a closing tag. */
const endsValue = (code: number): boolean => code === 62 || isSpace(code)
