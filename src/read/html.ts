/** HTML → what the later stages read. */
import {type HTMLParser2Options, load} from 'cheerio/slim'
import {metadataLabels} from '../vocabulary/metadata.ts'
import {isOfUse} from './html-attributes.ts'
import {leaveOutChrome} from './html-content.ts'
import {findingsOfCopies} from './html-copies.ts'
import {emit} from './html-emit.ts'
import {hiddenNotice, tellCopies} from './html-hidden.ts'
import type {LabelSet} from './html-labels.ts'
import {layOut} from './html-layout.ts'
import type {DomNode} from './html-page.ts'
import {tokenizerKeeping} from './html-tokenizer.ts'
import type {SourceText} from './source-text.ts'

/** Elements that are shown one after another where each hides the next; a page that needs more is not a notice. */
const mostReveals = 8

const shippedLabels: LabelSet = new Set(Object.keys(metadataLabels))

/**
 * Reads a page: the notice and its metadata as lines, data tables between marks, and what was left out.
 *
 * `source` is the page as decoded; only its first `length` characters are read, if that is given. `labels` are the
 * known labels of metadata blocks without white space; by default the shipped ones.
 */
export function readHtml(source: string, length = source.length, labels: LabelSet = shippedLabels): SourceText {
  const root = parseTree(length < source.length ? source.slice(0, length) : source)
  const revealed = new Set<DomNode>()
  let page = layOut(root, source, length, labels, revealed)
  for (let round = 0; round < mostReveals; round++) {
    const notice = hiddenNotice(page)
    if (notice === null) break
    revealed.add(notice)
    page = layOut(root, source, length, labels, revealed)
  }
  leaveOutChrome(page, labels)
  let {writer, cells, links} = emit(page, labels)
  if (writer.builder.length === 0 && page.ink[0]! > 0) {
    // Nothing but links and buttons: then they are what the page has to say.
    page = layOut(root, source, length, labels, revealed)
    ;({writer, cells, links} = emit(page, labels))
  }
  const {text, map} = writer.builder.finish()
  tellCopies(source, text, writer.cuts)
  return {
    format: 'html',
    encoding: null,
    source,
    text,
    map,
    removals: writer.cuts,
    findings: findingsOfCopies(source, text, writer.cuts),
    pageFacts: page.facts,
    cells,
    links,
  }
}

const parserOptions: HTMLParser2Options = {
  xmlMode: false,
  decodeEntities: false,
  withStartIndices: true,
  withEndIndices: true,
  // The class of the parser's own has private fields, which no other class can have.
  Tokenizer: tokenizerKeeping(isOfUse) as unknown as NonNullable<HTMLParser2Options['Tokenizer']>,
}

/** Parses with source indices. References stay as written, so that a text node is as long as its slice of the source. */
function parseTree(source: string): DomNode {
  return load(source, {xml: parserOptions}).root()[0] as unknown as DomNode
}
