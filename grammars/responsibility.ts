/**
 * Notes of who does what by when: `牵头单位：甲；责任单位：乙、丙等；完成时限：2023年底前`, `甲牵头，乙按职责分工负责`,
 * and plain lists of organs, which are notes without a role.
 */
import {createToken, EmbeddedActionsParser, type IToken, Lexer, type TokenType} from 'chevrotain'
import {createOrganizationTokens, type OrganizationTokens, type OrganizationWords} from './organization-list.ts'
import {alternatives, firstCharacters} from './words.ts'

/** What the grammar tells of a note: stretches by their offsets in it, in order. */
export interface ResponsibilityBuilder {
  /** A label begins: `责任单位：`, its colon left out. */
  label(from: number, to: number): void
  organization(from: number, to: number): void
  /** What parts two organs: 、 keeps them in one group, a comma does not. */
  separator(pause: boolean): void
  /** 会同 joins the organ before it and the one after it. */
  joint(): void
  /** The list is open: 等, 等部门. */
  open(from: number, to: number): void
  /** A verb ends the organs before it: 牵头, 负责. */
  verb(from: number, to: number): void
  /** A time limit; `valueFrom` = `valueTo` where nothing follows its label. */
  deadline(labelFrom: number, labelTo: number, valueFrom: number, valueTo: number): void
}

/** Reads notes, bound to a vocabulary. */
export interface ResponsibilityGrammar {
  /**
   * Reads the inside of a note, or a line, or a list of organs.
   *
   * @returns False where it has not the form of one; the builder may have been told of a part of it.
   */
  read(words: string, builder: ResponsibilityBuilder): boolean
}

interface Tokens extends OrganizationTokens {
  label: TokenType
  deadlineLabel: TokenType
  deadlineValue: TokenType
}

const gap = '[ \\t\\u3000\\u00a0]*'

class ResponsibilityParser extends EmbeddedActionsParser {
  builder!: ResponsibilityBuilder

  constructor(
    private readonly tokens: Tokens,
    all: TokenType[],
  ) {
    super(all, {maxLookahead: 1, skipValidations: true})
    this.performSelfAnalysis()
  }

  /** (单位表 | 标签 | 时限 | 分隔)* — the builder puts the roles together from these, in order. */
  readonly note = this.RULE('note', () => {
    this.MANY(() =>
      this.OR([
        {ALT: () => this.SUBRULE(this.list)},
        {ALT: () => this.SUBRULE(this.label)},
        {ALT: () => this.SUBRULE(this.deadline)},
        {
          ALT: () => {
            this.CONSUME(this.tokens.comma)
            this.ACTION(() => this.builder.separator(false))
          },
        },
      ]),
    )
  })

  private readonly organization = this.RULE('organization', () => {
    const name = this.CONSUME(this.tokens.name)
    this.ACTION(() => this.builder.organization(name.startOffset, endOf(name)))
  })

  /** 单位 (、 单位? | 会同 单位)* 等? 动词? */
  private readonly list = this.RULE('list', () => {
    const {tokens, builder} = this
    const first = this.CONSUME(tokens.name)
    this.ACTION(() => builder.organization(first.startOffset, endOf(first)))
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(tokens.pause)
            this.ACTION(() => this.builder.separator(true))
            this.OPTION(() => this.SUBRULE(this.organization))
          },
        },
        {
          ALT: () => {
            this.CONSUME(tokens.joint)
            this.ACTION(() => this.builder.joint())
            this.SUBRULE1(this.organization)
          },
        },
      ])
    })
    this.OPTION1(() => {
      const open = this.CONSUME(tokens.open)
      this.ACTION(() => builder.open(open.startOffset, endOf(open)))
    })
    this.OPTION2(() => {
      const verb = this.CONSUME(tokens.verb)
      this.ACTION(() => builder.verb(verb.startOffset, endOf(verb)))
    })
  })

  private readonly label = this.RULE('label', () => {
    const label = this.CONSUME(this.tokens.label)
    this.ACTION(() => this.builder.label(label.startOffset, labelEnd(label)))
  })

  private readonly deadline = this.RULE('deadline', () => {
    const label = this.CONSUME(this.tokens.deadlineLabel)
    let value: IToken | undefined
    this.OPTION(() => {
      value = this.CONSUME(this.tokens.deadlineValue)
    })
    this.ACTION(() => {
      const from = value ? value.startOffset : endOf(label)
      this.builder.deadline(label.startOffset, labelEnd(label), from, value ? endOf(value) : from)
    })
  })
}

function endOf(token: IToken): number {
  return token.startOffset + token.image.length
}

/** Gives the offset after a label, without its colon and the white space before that. */
function labelEnd(token: IToken): number {
  return token.startOffset + token.image.replace(/[ \t\u3000\u00a0]*[:：]$/, '').length
}

/** Creates the grammar for a vocabulary. */
export function createResponsibilityGrammar(words: OrganizationWords): ResponsibilityGrammar {
  const organizations = createOrganizationTokens(words)
  const label = createToken({
    name: 'Label',
    pattern: new RegExp(`(?:${alternatives(words.roleLabels)})${gap}(?:[（(][^（）()\\n]{1,12}[）)])?${gap}[:：]`, 'y'),
    start_chars_hint: firstCharacters(words.roleLabels),
    line_breaks: false,
  })
  const deadlineLabel = createToken({
    name: 'DeadlineLabel',
    pattern: new RegExp(`(?:${alternatives(words.deadlineLabels)})${gap}[:：]`, 'y'),
    start_chars_hint: firstCharacters(words.deadlineLabels),
    line_breaks: false,
    push_mode: 'deadline',
  })
  // A time limit ends at a stop, or at a comma that another label follows.
  const next = `[，,；;。、]?${gap}(?:${alternatives([...words.roleLabels, ...words.deadlineLabels])})${gap}[:：]`
  const deadlineValue = createToken({
    name: 'DeadlineValue',
    pattern: new RegExp(`(?:(?!${next})[^；;。\\n])+`, 'y'),
    pop_mode: true,
    line_breaks: false,
  })
  const deadlineEnd = createToken({
    name: 'DeadlineEnd',
    pattern: /[；;。\n，,、]/y,
    pop_mode: true,
    line_breaks: true,
    categories: [organizations.comma],
  })
  const {space, pause, comma, open, joint, verb, name} = organizations
  const skipped = createToken({name: 'Skipped', pattern: space.PATTERN!, group: Lexer.SKIPPED, line_breaks: true})
  const lexer = new Lexer(
    {
      modes: {
        note: [skipped, deadlineLabel, label, pause, comma, open, verb, joint, name],
        deadline: [skipped, deadlineValue, deadlineEnd],
      },
      defaultMode: 'note',
    },
    {positionTracking: 'onlyOffset', skipValidations: true},
  )
  const parser = new ResponsibilityParser({...organizations, label, deadlineLabel, deadlineValue}, [
    deadlineLabel,
    label,
    pause,
    comma,
    open,
    verb,
    joint,
    name,
    deadlineValue,
    deadlineEnd,
  ])
  return {
    read(text, builder) {
      const result = lexer.tokenize(text)
      parser.input = result.tokens
      parser.builder = builder
      parser.note()
      return result.errors.length === 0 && parser.errors.length === 0
    },
  }
}
