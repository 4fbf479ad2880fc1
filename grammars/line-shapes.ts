/** What a line of a notice looks like by itself. What it is worth at its place is for the grammar of notices to say. */
import {createToken, Lexer, type TokenType} from 'chevrotain'

/** Any line; the shapes are its categories. */
export const AnyLine = createToken({name: 'AnyLine', pattern: Lexer.NA})
const shape = (name: string): TokenType => createToken({name, pattern: Lexer.NA, categories: [AnyLine]})

/** The shapes of lines. */
export const LineShape = {
  /** Labels and values: `索引号：… 主题分类：…`. */
  metadata: shape('Metadata'),
  /** 发文字号 alone on a line, or with 签发人. */
  documentNumber: shape('DocumentNumber'),
  /** 份号, 密级, 紧急程度, 发文机关标志. */
  mastheadItem: shape('MastheadItem'),
  /** The name of an organ, or several parted by spaces. */
  organ: shape('Organ'),
  /** A date. */
  date: shape('Date'),
  /** A short line without a stop: a title, a name, an entry. */
  short: shape('Short'),
  /** Ends with a colon. */
  colon: shape('Colon'),
  /** `组长：…`, `成员：…` with persons or nothing behind it. */
  roster: shape('Roster'),
  /** Starts with the number of a section. */
  numbered: shape('Numbered'),
  /** `牵头单位：…` or a note in brackets, with nothing else on the line. */
  responsibility: shape('Responsibility'),
  /** `附件：1.…` */
  attachmentNote: shape('AttachmentNote'),
  /** `附件`, `附件2` and no more. */
  attachmentHead: shape('AttachmentHead'),
  /** `附件2 …表`, mark and title on one line. */
  attachmentTitle: shape('AttachmentTitle'),
  /** In brackets from its first character to its last. */
  bracketed: shape('Bracketed'),
  /** `联系人：…` */
  contact: shape('Contact'),
  /** `抄送：…` */
  copyTo: shape('CopyTo'),
  /** `…办公室　2021年12月6日印发` */
  printing: shape('Printing'),
  /** `目录` */
  contentsHead: shape('ContentsHead'),
  /** `一、总体要求……3` */
  contentsEntry: shape('ContentsEntry'),
  /** A table, from its first mark to its last. */
  table: shape('Table'),
  /** Anything else. */
  prose: shape('Prose'),
} as const

/** Every token of the grammar of notices. */
export const lineTokens = [AnyLine, ...Object.values(LineShape)]
