/**
 * The order of a notice over its lines (GB/T 9704 7): 版头, 标题, 主送机关, 正文, 附件说明, 署名和日期, 附注, 附件, 版记.
 *
 * Each line is one token, typed by its shape alone (a date, a name of an organ, prose). What a shape is worth depends on
 * where it stands, and that is what this grammar says. It is total: a line that fits nothing better is a paragraph.
 */
import {EmbeddedActionsParser, EOF, type ILookaheadStrategy, type IOrAlt, type IToken, type TokenType} from 'chevrotain'
import {AnyLine, LineShape, lineTokens} from './line-shapes.ts'

/** What the grammar tells of a notice. Each call names the lines that an element is made of. */
export interface NoticeBuilder<Line extends IToken> {
  /** Tells whether a line stands before 正文 and 主送机关. */
  isHead(line: Line): boolean
  /** Tells whether a line is the one that names the addressees. */
  isAddressees(line: Line): boolean
  /** Tells whether a line names somebody whom an attachment is addressed to. */
  addresses(line: Line): boolean
  /** Tells whether a line begins the title of the instrument that the notice carries. */
  isInstrumentTitle(line: Line): boolean
  /** Tells whether a line in brackets signs for others: （…代章）. */
  signsFor(line: Line): boolean
  /** Tells whether a short line can be part of a signature. */
  canSign(line: Line): boolean
  /** Tells whether a numbered line goes on with the entries of 附件说明. */
  continuesAttachmentNotes(line: Line): boolean
  /** Tells whether lines are a whole title, so that the next line is none of it. */
  isWholeTitle(lines: Line[]): boolean
  /** Tells whether a line below 联系人 goes on with how to reach them. */
  continuesContact(line: Line): boolean
  /** Tells whether a line is a link to a file and nothing else. */
  isFile(line: Line): boolean
  /** Tells a field that stands at the foot of a notice wherever it was signed: 公开方式. */
  isFoot(line: Line): boolean
  /** Tells whether a line has words, and not marks alone. */
  hasWords(line: Line): boolean
  /** Tells whether a bracketed line is part of the title above it: （试行）. */
  isTitlePart(line: Line): boolean
  /** Tells whether a line without a role goes on with the persons above it. */
  continuesRoster(line: Line): boolean
  head(lines: Line[]): void
  addressees(lines: Line[]): void
  section(line: Line): void
  paragraph(line: Line): void
  responsibility(line: Line): void
  metadata(line: Line): void
  table(line: Line): void
  attachmentNotes(lines: Line[]): void
  signature(lines: Line[]): void
  roster(lines: Line[]): void
  notes(line: Line): void
  /** `mark` is the line `附件1`, or `null` where the title alone begins it. */
  attachment(mark: Line | null, title: Line[]): void
  imprint(lines: Line[]): void
  tableOfContents(lines: Line[]): void
}

/** The most lines that a signature is made of, its date included. */
const longestSignature = 10

/** The most lines that the title of an attachment is broken over. */
const longestTitle = 5

/** The parser over lines. Rules are named after the elements of GB/T 9704-2012. */
export class NoticeParser<Line extends IToken> extends EmbeddedActionsParser {
  /** Set while a notice is parsed. */
  private current: NoticeBuilder<Line> | null = null
  /** True after a signature, where an attachment may begin with its title alone. */
  private signed = false
  /** True once there was one: what looks like 附件 is one from there on. */
  private signedOnce = false
  /** True below a line of 联系人. */
  private contacting = false
  /** True while a list of persons can go on: below it, and below numbers that part it. */
  private listing = false

  /**
   * Every element may begin with any line, so the gates decide in their order, and a token tells only that there is a line.
   * What Chevrotain finds out by itself comes to the same, and is half the time that the parser takes to make.
   */
  private static readonly byGates: ILookaheadStrategy = {
    validate: () => [],
    buildLookaheadForOptional: () =>
      function (this: NoticeParser<IToken>) {
        return this.LA(1).tokenType !== EOF
      } as () => boolean,
    buildLookaheadForAlternation: () =>
      function (this: NoticeParser<IToken>, alternatives: IOrAlt<unknown>[] = []) {
        const taken = alternatives.findIndex(({GATE}) => GATE === undefined || GATE.call(this))
        return taken < 0 ? undefined : taken
      } as (alternatives?: IOrAlt<unknown>[]) => number | undefined,
  }

  constructor() {
    super(lineTokens, {lookaheadStrategy: NoticeParser.byGates, recoveryEnabled: false, skipValidations: true})
    this.performSelfAnalysis()
  }

  /**
   * Parses lines and tells the builder what they are.
   *
   * @returns False where a line fitted no rule; the caller keeps what was not told of as paragraphs. By the grammar's
   *   making that does not happen.
   */
  parse(lines: Line[], builder: NoticeBuilder<Line>): boolean {
    this.input = lines
    this.current = builder
    this.signed = false
    this.signedOnce = false
    this.listing = false
    this.contacting = false
    this.notice()
    const fitted = this.errors.length === 0
    // The parser outlives the notice, and would keep its lines and blocks.
    this.input = []
    this.current = null
    return fitted
  }

  private get builder(): NoticeBuilder<Line> {
    return this.current!
  }

  private line(k: number): Line {
    return this.LA(k) as Line
  }

  private is(k: number, ...shapes: TokenType[]): boolean {
    return shapes.includes(this.LA(k).tokenType)
  }

  /** 公文: 版头 and 标题 (7.2, 7.3.1), 主送机关 (7.3.2), then everything below. */
  readonly notice = this.RULE('notice', () => {
    this.OPTION({GATE: () => this.builder.isHead(this.line(1)), DEF: () => this.SUBRULE(this.head)})
    this.MANY(() => {
      this.OR({
        DEF: [{GATE: () => this.isPlain(), ALT: () => this.plainLines()}, {ALT: () => this.SUBRULE(this.element)}],
        IGNORE_AMBIGUITIES: true,
      })
    })
  })

  /** 版头和标题 (7.2, 7.3.1), with the metadata block of a page. */
  private readonly head = this.RULE('head', () => {
    const lines: Line[] = []
    this.AT_LEAST_ONE({
      GATE: () => this.builder.isHead(this.line(1)),
      DEF: () => {
        lines.push(this.CONSUME(AnyLine) as Line)
      },
    })
    this.ACTION(() => this.builder.head(lines))
  })

  /** One element of 主体 or 版记 (7.3, 7.4) that its shape alone does not tell. */
  private readonly element = this.RULE('element', () => {
    this.OR({
      DEF: [
        {GATE: () => this.builder.isAddressees(this.line(1)), ALT: () => this.SUBRULE(this.addressees)},
        {GATE: () => this.signatureAhead() > 0, ALT: () => this.SUBRULE(this.signature)},
        {GATE: () => this.rosterAhead(), ALT: () => this.SUBRULE(this.roster)},
        {GATE: () => this.attachmentAhead(), ALT: () => this.SUBRULE(this.attachment)},
        {
          GATE: () => this.is(1, LineShape.attachmentNote, LineShape.attachmentHead, LineShape.attachmentTitle),
          ALT: () => this.SUBRULE(this.attachmentNotes),
        },
        {GATE: () => this.is(1, LineShape.copyTo, LineShape.printing), ALT: () => this.SUBRULE(this.imprint)},
        {
          GATE: () =>
            this.is(1, LineShape.contentsEntry) ||
            (this.is(1, LineShape.contentsHead) && this.is(2, LineShape.contentsEntry)),
          ALT: () => this.SUBRULE(this.tableOfContents),
        },
        {ALT: () => this.plainLine(this.CONSUME(AnyLine) as Line)},
      ],
      IGNORE_AMBIGUITIES: true,
    })
  })

  /** Tells a line that can be nothing but a part of 正文. */
  private isPlain(): boolean {
    const {tokenType} = this.LA(1)
    if (this.listing && tokenType === LineShape.prose && this.rosterAhead()) return false
    return tokenType === LineShape.numbered || tokenType === LineShape.prose || tokenType === LineShape.table
  }

  /** 主送机关 (7.3.2). */
  private readonly addressees = this.RULE('addressees', () => {
    const lines: Line[] = []
    this.AT_LEAST_ONE({
      GATE: () => this.builder.isAddressees(this.line(1)),
      DEF: () => {
        lines.push(this.CONSUME(AnyLine) as Line)
      },
    })
    this.ACTION(() => this.builder.addressees(lines))
  })

  /** 发文机关署名、成文日期 (7.3.5). */
  private readonly signature = this.RULE('signature', () => {
    const lines: Line[] = []
    let count = this.ACTION(() => this.signatureAhead())
    this.AT_LEAST_ONE({
      GATE: () => count > 0,
      DEF: () => {
        lines.push(this.CONSUME(AnyLine) as Line)
        count--
      },
    })
    this.ACTION(() => {
      this.signed = true
      this.signedOnce = true
      this.listing = false
      this.builder.signature(lines)
    })
  })

  /** A list of persons by role (名单). */
  private readonly roster = this.RULE('roster', () => {
    const lines: Line[] = []
    this.AT_LEAST_ONE({
      GATE: () => this.rosterAhead(),
      DEF: () => {
        lines.push(this.CONSUME(AnyLine) as Line)
        this.listing = true
      },
    })
    this.ACTION(() => this.builder.roster(lines))
  })

  /** 附件 (7.3.7), by its mark or by the title of the instrument that is issued. */
  private readonly attachment = this.RULE('attachment', () => {
    let mark: Line | null = null
    const title: Line[] = []
    const first = this.CONSUME(AnyLine) as Line
    if (this.ACTION(() => first.tokenType !== LineShape.short && first.tokenType !== LineShape.organ)) mark = first
    else title.push(first)
    this.MANY({
      // 附件2 …表: the title begins beside the mark.
      GATE: () =>
        title.length < longestTitle &&
        this.titleAhead(mark && mark.tokenType !== LineShape.attachmentHead ? [mark, ...title] : title),
      DEF: () => {
        title.push(this.CONSUME2(AnyLine) as Line)
      },
    })
    this.ACTION(() => {
      this.signed = false
      this.listing = false
      this.builder.attachment(mark, title)
    })
    // 题注 (7.3.6) and 主送机关 stand right below the title, as those of a notice do.
    this.OPTION({
      GATE: () => this.is(1, LineShape.bracketed) && title.length > 0,
      DEF: () => {
        const line = this.CONSUME3(AnyLine) as Line
        this.ACTION(() => this.builder.notes(line))
      },
    })
    this.OPTION1({
      GATE: () => this.is(1, LineShape.colon) && title.length > 0 && this.builder.addresses(this.line(1)),
      DEF: () => {
        const line = this.CONSUME4(AnyLine) as Line
        this.ACTION(() => this.builder.addressees([line]))
      },
    })
  })

  /** 附件说明 (7.3.4). */
  private readonly attachmentNotes = this.RULE('attachmentNotes', () => {
    const lines: Line[] = [this.CONSUME(AnyLine) as Line]
    this.MANY({
      GATE: () => this.builder.continuesAttachmentNotes(this.line(1)),
      DEF: () => {
        lines.push(this.CONSUME2(AnyLine) as Line)
      },
    })
    this.ACTION(() => this.builder.attachmentNotes(lines))
  })

  /** 版记 (7.4). */
  private readonly imprint = this.RULE('imprint', () => {
    const lines: Line[] = []
    this.AT_LEAST_ONE({
      GATE: () => this.is(1, LineShape.copyTo, LineShape.printing),
      DEF: () => {
        lines.push(this.CONSUME(AnyLine) as Line)
      },
    })
    this.ACTION(() => this.builder.imprint(lines))
  })

  private readonly tableOfContents = this.RULE('tableOfContents', () => {
    const lines: Line[] = []
    this.AT_LEAST_ONE({
      GATE: () => this.is(1, LineShape.contentsEntry) || lines.length === 0,
      DEF: () => {
        lines.push(this.CONSUME(AnyLine) as Line)
      },
    })
    this.ACTION(() => this.builder.tableOfContents(lines))
  })

  /** Lines that can be nothing but parts of 正文: most of a notice, so that they are taken in one go. */
  private plainLines(): void {
    do this.plainLine(this.CONSUME(AnyLine) as Line)
    while (!this.RECORDING_PHASE && this.isPlain())
  }

  /** One line of 正文 (7.3.3) or 附注 (7.3.6). */
  private plainLine(line: Line): void {
    if (this.RECORDING_PHASE) return
    const {builder} = this
    const {tokenType} = line
    if (tokenType !== LineShape.numbered) this.listing = false
    const contact = tokenType === LineShape.contact || (this.contacting && builder.continuesContact(line))
    this.contacting = contact
    if (tokenType === LineShape.numbered) builder.section(line)
    else if (tokenType === LineShape.table) builder.table(line)
    else if (tokenType === LineShape.responsibility) builder.responsibility(line)
    else if (tokenType === LineShape.metadata && (this.signed || (builder.isFoot(line) && this.endsHere())))
      builder.metadata(line)
    else if (contact || (tokenType === LineShape.bracketed && this.signed)) builder.notes(line)
    else builder.paragraph(line)
  }

  /** Tells whether nothing but the foot of a notice follows. */
  private endsHere(): boolean {
    return (
      this.LA(1).tokenType === EOF ||
      this.is(1, LineShape.metadata, LineShape.copyTo, LineShape.printing, LineShape.attachmentHead)
    )
  }

  /** Counts the lines of the signature that begins here: names, then a date; 0 where there is none. */
  private signatureAhead(): number {
    if (this.RECORDING_PHASE) return 1
    let count = 0
    while (count < longestSignature) {
      const line = this.line(count + 1)
      if (line.tokenType === LineShape.date) return count + 1
      // （…代章） stands between the organ and the date.
      if (count > 0 && line.tokenType === LineShape.bracketed && this.builder.signsFor(line)) {
        count++
        continue
      }
      if (this.rosterAhead(count + 1) ? !(count === 0 && this.signs()) : !this.canSign(line)) break
      count++
    }
    if (count === 0 || this.signed) return 0
    // Names alone sign where nothing but what follows a signature comes after them.
    for (let k = 1; k <= count; k++) if (!this.is(k, LineShape.organ)) return 0
    const next = this.LA(count + 1)
    const ends =
      next.tokenType === EOF || this.is(count + 1, LineShape.attachmentHead, LineShape.copyTo, LineShape.printing)
    return ends ? count : 0
  }

  private canSign(line: Line): boolean {
    return line.tokenType === LineShape.organ || (line.tokenType === LineShape.short && this.builder.canSign(line))
  }

  /** Tells whether a post and a name stand over a date: they sign, and list nobody. */
  private signs(): boolean {
    return this.builder.canSign(this.line(1)) && this.is(2, LineShape.date)
  }

  private rosterAhead(k = 1): boolean {
    if (this.RECORDING_PHASE) return true
    if (this.is(k, LineShape.roster)) return true
    return this.listing && this.is(k, LineShape.short, LineShape.prose) && this.builder.continuesRoster(this.line(k))
  }

  private attachmentAhead(): boolean {
    if (this.RECORDING_PHASE) return true
    if (this.builder.isFile(this.line(1))) return false
    if (this.is(1, LineShape.attachmentHead)) return this.signed || !this.builder.continuesAttachmentNotes(this.line(2))
    if (this.is(1, LineShape.attachmentTitle)) return this.signedOnce
    if (this.is(1, LineShape.attachmentNote)) return this.signed && !this.builder.continuesAttachmentNotes(this.line(2))
    return this.titleAhead(null)
  }

  /** Tells whether the next line begins a title, or goes on with the one that `title` holds; `null` where none is open. */
  private titleAhead(title: Line[] | null): boolean {
    if (this.RECORDING_PHASE) return true
    const {builder} = this
    if (this.is(1, LineShape.bracketed)) return title !== null && title.length > 0 && builder.isTitlePart(this.line(1))
    if (!this.is(1, LineShape.short, LineShape.organ) || !this.builder.hasWords(this.line(1))) return false
    // The last line of all is no title: nothing stands under it.
    if (title === null) return (this.signed && this.LA(2).tokenType !== EOF) || builder.isInstrumentTitle(this.line(1))
    return !builder.isWholeTitle(title)
  }
}
