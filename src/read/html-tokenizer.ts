/**
 * A page in pieces: tags, attributes, texts, comments.
 *
 * It searches for what ends each piece rather than look at every character. Pieces are cut as the tokenizer of htmlparser2
 * cuts them, but for two things: a tag whose name or attributes the end of the page cuts off gives nothing, and `<tmp>` is
 * no `<xmp>`.
 */
import {isSpace} from './html-labels.ts'
import {WordIndex} from './html-words.ts'

/** What is told of the pieces, in their order. Offsets are into the page, ends exclusive, references as written. */
export interface TokenSink {
  text(from: number, to: number): void
  /** The name of a tag; its attributes follow, and then its end. */
  opening(from: number, to: number): void
  /** Where an attribute has no value, the last two are the same. */
  attribute(from: number, to: number, value: number, valueTo: number): void
  /** The last character of an opening tag. */
  opened(at: number, closesItself: boolean): void
  closing(from: number, to: number): void
  /** What stands in a comment, a declaration or an instruction that ends at `end`. */
  remark(from: number, to: number, end: number): void
  end(): void
}

/** Elements that hold nothing but text, up to their closing tags. */
const rawTags = new WordIndex(['script', 'style', 'title', 'textarea', 'xmp'].map((name) => [name, name]))

/** Cuts a page. */
export function tokenize(source: string, sink: TokenSink): void {
  new Tokenizer(source, sink).run()
}

class Tokenizer {
  constructor(
    private readonly source: string,
    private readonly sink: TokenSink,
  ) {}

  run(): void {
    const {source, sink} = this
    /** Where the text begins that is not handed on yet, and where to search on. */
    let from = 0
    let at = 0
    for (let open = source.indexOf('<'); open >= 0; open = source.indexOf('<', at)) {
      const body = this.bodyOf(open)
      if (body < 0) {
        at = open + 1
        continue
      }
      if (open > from) sink.text(from, open)
      const code = source.charCodeAt(open + 1)
      if (code === 47) at = this.closing(body)
      else if (code === 33) at = this.declaration(body)
      else if (code === 63) at = this.simple(body, body)
      else at = this.opening(body)
      from = at
    }
    if (from < source.length) sink.text(from, source.length)
    sink.end()
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
    sink.opening(from, to)
    let at = to
    for (;;) {
      at = this.skipSpace(at)
      if (at === source.length) return at
      const code = source.charCodeAt(at)
      if (code === 62) {
        sink.opened(at, false)
        const raw = rawTags.at(source, from, to)
        return raw === null ? at + 1 : this.rawText(at + 1, raw)
      }
      if (code === 47) {
        at = this.skipSpace(at + 1)
        if (source.charCodeAt(at) !== 62) continue
        sink.opened(at, true)
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
    let value = nameTo
    let valueTo = nameTo
    if (source.charCodeAt(at) === 61) {
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
    if (at < length) sink.attribute(name, nameTo, value, valueTo)
    return at
  }

  private closing(from: number): number {
    const {source, sink} = this
    if (!isLetter(source.charCodeAt(from))) return this.simple(from, from + 1)
    let to = from + 1
    while (to < source.length && !endsValue(source.charCodeAt(to))) to++
    if (to === source.length) return to
    sink.closing(from, to)
    const end = source.charCodeAt(to) === 62 ? to : source.indexOf('>', to)
    return end < 0 ? source.length : end + 1
  }

  /** Reads what begins with `<!`: comments, sections, declarations. */
  private declaration(from: number): number {
    const {source} = this
    // <!--> is a comment too.
    if (source.startsWith('--', from)) return this.marked(from + 2, from, '-->')
    if (source.startsWith('[CDATA[', from)) return this.marked(from + 7, from + 7, ']]>')
    return this.simple(from, from + (source.charCodeAt(from) === 45 ? 2 : 1))
  }

  /** Reads the text of an element that holds nothing else. */
  private rawText(from: number, name: string): number {
    const {source, sink} = this
    for (let close = source.indexOf('</', from); close >= 0; close = source.indexOf('</', close + 2)) {
      const to = close + 2 + name.length
      if (!endsValue(source.charCodeAt(to)) || rawTags.at(source, close + 2, to) !== name) continue
      if (close > from) sink.text(from, close)
      return this.closing(close + 2)
    }
    if (from < source.length) sink.text(from, source.length)
    return source.length
  }

  /** Hands on what begins at `from` and ends with a `>`, which is searched for from `at`; text, where there is none. */
  private simple(from: number, at: number): number {
    const {source, sink} = this
    const found = source.indexOf('>', at)
    if (found >= 0) sink.remark(from, found, found + 1)
    else if (from < source.length) sink.text(from, source.length)
    return found < 0 ? source.length : found + 1
  }

  /** Hands on what begins at `from` and ends with a mark, which is searched for from `at`, or with the page. */
  private marked(from: number, at: number, mark: '-->' | ']]>'): number {
    const {source, sink} = this
    const found = source.indexOf(mark, at)
    if (found >= 0) sink.remark(from, Math.max(from, found), found + 3)
    else if (from < source.length) sink.remark(from, source.length, source.length)
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
