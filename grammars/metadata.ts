/**
 * Blocks of labels and values beside a notice: `索 引 号：…　主题分类：…`, values glued to their labels
 * (`效力状态有效 主题分类环境资源;综合政务`), labels without a value, and labels that no table knows.
 */
import {type CustomPatternMatcherFunc, createToken, EmbeddedActionsParser, Lexer, type TokenType} from 'chevrotain'

/** What the grammar tells of a line: a field, by offsets in the line; `valueFrom` = `valueTo` where it is empty. */
export interface MetadataBuilder {
  field(labelFrom: number, labelTo: number, valueFrom: number, valueTo: number): void
}

/** Reads metadata lines, bound to a vocabulary. */
export interface MetadataGrammar {
  /** Tells whether a line is one of metadata: a known label with a colon, with others after it, or glued to a value. */
  starts(line: string): boolean
  /** @returns False where the line has not the form of metadata. */
  read(line: string, builder: MetadataBuilder): boolean
}

/** A label as found: where it ends, where its value can begin, and what parts the two. */
interface Found {
  labelTo: number
  end: number
  by: 'colon' | 'gap' | 'nothing'
}

/** The shortest label that a value may be glued to. */
const shortestGlued = 3

/** A label that no table knows needs a colon. One that is padded is padded throughout: 标　　题, not 办公室　时间. */
const unknown =
  /(?:[\u4e00-\u9fff]{2,10}|[\u4e00-\u9fff](?:[ \t\u3000\u00a0]+[\u4e00-\u9fff]){1,5})[ \t\u3000\u00a0]*[:：][ \t\u3000\u00a0]*/y

/** Creates a finder of labels. White space may stand between the characters of a label, brackets around it. */
function createLabelFinder(labels: readonly string[]): (text: string, at: number) => Found | null {
  const byStart = new Map<string, string[]>()
  for (const label of [...labels].sort((a, b) => b.length - a.length)) {
    byStart.set(label[0]!, [...(byStart.get(label[0]!) ?? []), label])
  }
  return (text, at) => {
    const bracket = text[at] === '【' || text[at] === '['
    const from = bracket ? at + 1 : at
    const candidates = byStart.get(text[from] ?? '')
    if (!candidates) return null
    for (const label of candidates) {
      let labelTo = from + 1
      for (let index = 1; index < label.length && labelTo >= 0; index++) {
        labelTo = skipGap(text, labelTo)
        labelTo = text[labelTo] === label[index] ? labelTo + 1 : -1
      }
      if (labelTo < 0) continue
      let end = skipGap(text, labelTo)
      if (bracket && (text[end] === '】' || text[end] === ']')) end = skipGap(text, end + 1)
      if (text[end] === ':' || text[end] === '：') return {labelTo, end: skipGap(text, end + 1), by: 'colon'}
      if (end > labelTo || end >= text.length) return {labelTo, end, by: 'gap'}
      if (label.length >= shortestGlued) return {labelTo, end, by: 'nothing'}
    }
    return null
  }
}

function skipGap(text: string, at: number): number {
  let offset = at
  while (isGap(text.charCodeAt(offset))) offset++
  return offset
}

function isGap(code: number): boolean {
  return code === 0x20 || code === 9 || code === 0x3000 || code === 0xa0
}

/** Tells what parts fields: white space, or a bar. */
function parts(code: number): boolean {
  return isGap(code) || code === 0x7c || code === 0xff5c
}

class MetadataParser extends EmbeddedActionsParser {
  builder!: MetadataBuilder

  constructor(
    private readonly label: TokenType,
    private readonly value: TokenType,
  ) {
    super([label, value], {maxLookahead: 1, skipValidations: true})
    this.performSelfAnalysis()
  }

  /** (标签 值?)+ */
  readonly fields = this.RULE('fields', () => {
    this.AT_LEAST_ONE(() => this.SUBRULE(this.field))
  })

  private readonly field = this.RULE('field', () => {
    const label = this.CONSUME(this.label)
    let from = -1
    let to = -1
    this.OPTION(() => {
      const value = this.CONSUME(this.value)
      from = value.startOffset
      to = from + value.image.length
    })
    this.ACTION(() => {
      const labelTo = label.startOffset + label.image.replace(/[ \t\u3000\u00a0】\]:：]+$/, '').length
      const end = label.startOffset + label.image.length
      this.builder.field(label.startOffset, labelTo, from < 0 ? end : from, to < 0 ? end : to)
    })
  })
}

/** Creates the grammar for the labels of a vocabulary. */
export function createMetadataGrammar(labels: readonly string[]): MetadataGrammar {
  const find = createLabelFinder(labels)
  const findUnknown = (text: string, at: number): number => {
    unknown.lastIndex = at
    return unknown.test(text) ? unknown.lastIndex : -1
  }
  const take = (text: string, from: number, to: number) => [text.slice(from, to)] as unknown as RegExpExecArray
  const matchLabel: CustomPatternMatcherFunc = (text, at, tokens) => {
    const last = tokens[tokens.length - 1]
    // A label stands at the start or after a gap. Right after another label, which is then empty, only a known one does.
    const afterLabel = last?.tokenType === label
    if (at > 0 && !parts(text.charCodeAt(at - 1)) && !(afterLabel && /[:：]$/.test(last.image))) return null
    const found = find(text, at)
    if (found) return take(text, at, found.end)
    const end = afterLabel ? -1 : findUnknown(text, at)
    return end < 0 ? null : take(text, at, end)
  }
  /** Gives where the value that begins at `at` ends: before the gap that the next label stands behind. */
  const valueEnd = (text: string, at: number): number => {
    for (let offset = at; offset < text.length; offset++) {
      if (!parts(text.charCodeAt(offset))) continue
      let next = offset + 1
      while (parts(text.charCodeAt(next))) next++
      if (find(text, next) || findUnknown(text, next) >= 0) return offset
      offset = next - 1
    }
    let end = text.length
    while (end > at && isGap(text.charCodeAt(end - 1))) end--
    return end
  }
  const matchValue: CustomPatternMatcherFunc = (text, at) => {
    const end = valueEnd(text, at)
    return end > at ? take(text, at, end) : null
  }
  const space = createToken({name: 'MetadataSpace', pattern: /[ \t\u3000\u00a0|｜]+/y, group: Lexer.SKIPPED})
  const label = createToken({name: 'MetadataLabel', pattern: matchLabel, line_breaks: false})
  const value = createToken({name: 'MetadataValue', pattern: matchValue, line_breaks: false})
  const lexer = new Lexer([space, label, value], {positionTracking: 'onlyOffset', skipValidations: true})
  const parser = new MetadataParser(label, value)
  return {
    starts(line) {
      const found = find(line, 0)
      if (!found) return false
      if (found.by === 'colon') return true
      // Without a colon: a second label on the line, or a short value that is no sentence.
      const end = valueEnd(line, found.end)
      if (end < line.length && find(line, skipGap(line, end))) return true
      return found.by === 'nothing' && found.labelTo >= 4 && line.length - found.end <= 80 && !/[，。；,;]/.test(line)
    },
    read(line, builder) {
      const result = lexer.tokenize(line)
      parser.input = result.tokens
      parser.builder = builder
      parser.fields()
      return result.errors.length === 0 && parser.errors.length === 0
    },
  }
}
