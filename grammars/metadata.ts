/**
 * Blocks of labels and values beside a notice: `索 引 号：…　主题分类：…`, values glued to their labels
 * (`效力状态有效 主题分类环境资源;综合政务`), labels without a value, and labels that no table knows.
 */
import {createToken, type CustomPatternMatcherFunc, EmbeddedActionsParser, Lexer, type TokenType} from 'chevrotain'

/** What the grammar tells of a line: a field, by offsets in the line; `valueFrom` = `valueTo` where it is empty. */
export interface MetadataBuilder {
  field(labelFrom: number, labelTo: number, valueFrom: number, valueTo: number): void
}

/** Reads metadata lines, bound to a vocabulary. */
export interface MetadataGrammar {
  /** @returns False where the line has not the form of metadata. */
  read(line: string, builder: MetadataBuilder): boolean
}

const gap = '[ \\t\\u3000\\u00a0]*'

/** Writes a label so that white space may stand between its characters: 索 引 号. */
function padded(label: string): string {
  return [...label].map((character) => character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join(gap)
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
      const labelTo = label.startOffset + label.image.replace(/[ \t\u3000\u00a0]*[】\]]?[ \t\u3000\u00a0]*[:：]?[ \t\u3000\u00a0]*$/, '').length
      const end = label.startOffset + label.image.length
      this.builder.field(label.startOffset, labelTo, from < 0 ? end : from, to < 0 ? end : to)
    })
  })
}

/** Creates the grammar for the labels of a vocabulary. */
export function createMetadataGrammar(labels: readonly string[]): MetadataGrammar {
  const sorted = [...labels].sort((a, b) => b.length - a.length)
  const any = sorted.map(padded).join('|')
  const long = sorted.filter((label) => label.length > 2).map(padded).join('|')
  // Known: with a colon, with a gap, or (long ones) glued to the value. Unknown: short Chinese words and a colon.
  const known = `[【\\[]?(?:(?:${any})${gap}[】\\]]?${gap}[:：]|(?:${any})(?=[ \\t\\u3000\\u00a0]|(?![\\s\\S]))|(?:${long}))`
  // A label that is padded is padded throughout: 标　　题, not 办公室　时间.
  const unknown = `(?:[\\u4e00-\\u9fff]{2,10}|[\\u4e00-\\u9fff](?:[ \\t\\u3000\\u00a0]+[\\u4e00-\\u9fff]){1,5})${gap}[:：]`
  const labelPattern = new RegExp(`(?:${known}|${unknown})${gap}`, 'y')
  const knownPattern = new RegExp(`(?:${known})${gap}`, 'y')
  const nextLabel = new RegExp(`[ \\t\\u3000\\u00a0|｜]+(?=${known}|${unknown})`, 'g')
  const matchLabel: CustomPatternMatcherFunc = (text, at, tokens) => {
    const last = tokens[tokens.length - 1]
    // A label stands at the start or after a gap. Right after another label, which is then empty, only a known one does.
    const afterLabel = last?.tokenType === label
    if (at > 0 && !afterLabel && !/[ \t\u3000\u00a0|｜]/.test(text[at - 1]!)) return null
    if (afterLabel && !/[:： \t\u3000\u00a0]$/.test(last.image)) return null
    const pattern = afterLabel ? knownPattern : labelPattern
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  const matchValue: CustomPatternMatcherFunc = (text, at) => {
    nextLabel.lastIndex = at
    const next = nextLabel.exec(text)
    const value = text.slice(at, next ? next.index : text.length).replace(/[ \t\u3000\u00a0]+$/, '')
    return value === '' ? null : ([value] as unknown as RegExpExecArray)
  }
  const space = createToken({name: 'MetadataSpace', pattern: /[ \t\u3000\u00a0|｜]+/y, group: Lexer.SKIPPED})
  const label = createToken({name: 'MetadataLabel', pattern: matchLabel, line_breaks: false})
  const value = createToken({name: 'MetadataValue', pattern: matchValue, line_breaks: false})
  const lexer = new Lexer([space, label, value], {positionTracking: 'onlyOffset'})
  const parser = new MetadataParser(label, value)
  return {
    read(line, builder) {
      const result = lexer.tokenize(line)
      parser.input = result.tokens
      parser.builder = builder
      parser.fields()
      return result.errors.length === 0 && parser.errors.length === 0
    },
  }
}
