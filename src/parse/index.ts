/** The room that runs the grammars of notices: logical lines in, flat blocks out. */
import {NoticeParser} from '../../grammars/document.ts'
import {createDocumentLexer, type DocumentLexer} from '../../grammars/document-lexer.ts'
import {LineShape} from '../../grammars/line-shapes.ts'
import {Marks} from '../../grammars/marks.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {roleLabels} from '../vocabulary/labels.ts'
import {type Block, block} from './blocks.ts'
import {BlockBuilder} from './builder.ts'
import {stripCompilation} from './compilation.ts'
import {findContents} from './contents.ts'
import {planHead, titleWords} from './head.ts'
import {type Line, readLines} from './lines.ts'
import {shapesFor} from './shapes.ts'
import {findStatedTitle} from './stated-title.ts'

/** What a line that names a file looks like. */
const fileShapes = new Set([
  LineShape.short,
  LineShape.prose,
  LineShape.numbered,
  LineShape.attachmentNote,
  LineShape.attachmentHead,
  LineShape.attachmentTitle,
])

const lexers = new WeakMap<Vocabulary, DocumentLexer>()
let parser: NoticeParser<Line> | null = null

function lexerFor(vocabulary: Vocabulary): DocumentLexer {
  let lexer = lexers.get(vocabulary)
  if (!lexer) {
    lexer = createDocumentLexer({
      ...vocabulary,
      roleLabels: roleLabels(vocabulary),
      roleVerbs: Object.keys(vocabulary.roleVerbs),
    })
    lexers.set(vocabulary, lexer)
  }
  return lexer
}

/**
 * Reads the elements of a notice from its logical text. Total: a line that fits nothing is a paragraph.
 *
 * @param titles What the page around the text calls its title.
 * @param isFile Tells whether a stretch of the text is a link to a file and nothing else.
 * @param marks The marks of the text.
 */
export function parseBlocks(
  text: string,
  vocabulary: Vocabulary,
  titles: readonly string[] = [],
  isFile: (from: number, to: number) => boolean = () => false,
  marks: Marks = new Marks(text, false),
): Block[] {
  const lines = readLines(text, lexerFor(vocabulary), marks)
  const shapes = shapesFor(vocabulary)
  const files = new Set<Line>()
  for (const line of lines) {
    line.tokenType = shapes.shapeOf(text, line)
    if (fileShapes.has(line.tokenType) && isFile(line.from, line.to)) {
      line.tokenType = LineShape.attachmentNote
      files.add(line)
    }
    line.tokenTypeIdx = line.tokenType.tokenTypeIdx!
  }
  const contents = findContents(text, lines)
  for (const line of contents ? lines.slice(contents.from, contents.to) : []) {
    line.tokenType = LineShape.contentsEntry
    line.tokenTypeIdx = LineShape.contentsEntry.tokenTypeIdx!
  }
  const title =
    stripCompilation(text, lines, titleWords(vocabulary)) ?? findStatedTitle(text, lines, vocabulary, titles)
  const plan = planHead(text, lines, vocabulary, shapes.isOrgan, title, titles.length > 0)
  const builder = new BlockBuilder(text, lines, plan, vocabulary, files)
  parser ??= new NoticeParser<Line>()
  if (!parser.parse(lines, builder)) {
    for (const line of lines.slice(builder.placed)) builder.blocks.push(block('paragraph', line.from, line.to, [line]))
  }
  return builder.blocks
}
