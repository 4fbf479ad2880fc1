/** HTML → what the later stages read. */
import {metadataLabels} from '../vocabulary/metadata.ts'
import {leaveOutChrome} from './html-content.ts'
import {findingsOfCopies} from './html-copies.ts'
import {emit} from './html-emit.ts'
import {hiddenNotice, type Runs, runsOf, tellCopies} from './html-hidden.ts'
import type {LabelSet} from './html-labels.ts'
import {layOut} from './html-layout.ts'
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
  const revealed = new Set<number>()
  let page = layOut(source, length, labels, revealed)
  for (let round = 0; round < mostReveals; round++) {
    const notice = hiddenNotice(page)
    if (notice === null) break
    revealed.add(notice)
    page = layOut(source, length, labels, revealed)
  }
  leaveOutChrome(page, labels)
  let {writer, cells, links} = emit(page, labels)
  if (writer.builder.length === 0 && page.ink[0]! > 0) {
    // Nothing but links and buttons: then they are what the page has to say.
    page = layOut(source, length, labels, revealed)
    ;({writer, cells, links} = emit(page, labels))
  }
  const {text, map} = writer.builder.finish()
  let runs: Runs | null = null
  const shown = () => (runs ??= runsOf(text))
  tellCopies(source, shown, writer.cuts)
  return {
    format: 'html',
    encoding: null,
    source,
    text,
    map,
    removals: writer.cuts,
    findings: findingsOfCopies(source, shown, writer.cuts),
    pageFacts: page.facts,
    cells,
    links,
  }
}
