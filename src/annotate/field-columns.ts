/** Metadata as a table of two rows: labels above, values below them (索取号 | 发布时间 | 发布机构). */
import type {Block} from '../parse/blocks.ts'
import {type Range, skipBlank, trimEnd} from '../parse/lines.ts'
import type {CellShape} from '../read/source-text.ts'
import type {Field, Metadata} from '../schema/nodes.ts'
import {fieldOf} from '../vocabulary/labels.ts'
import {type AnnotateContext, wordsOf} from './context.ts'

const rowMark = 0x1e
const cellMark = 0x1f

/** Tells whether a table is a row of labels over a row of values. Most of the labels must be known ones. */
export function standsInColumns(context: AnnotateContext, block: Block): boolean {
  const rows = rowsOf(context.text, block)
  const [labels = [], values = []] = rows
  if (rows.length !== 2 || labels.length < 2 || labels.length !== values.length) return false
  const known = labels.filter((cell) => Object.hasOwn(context.vocabulary.metadataLabels, labelOf(context, cell)))
  return known.length >= 2 && known.length * 5 >= labels.length * 3
}

/**
 * Builds the fields of such a table, in the order of the source: an empty one stands at its label, any other at its
 * value, and its label is a delimiter of the block.
 *
 * @param cells Takes the next cell's shape, in the order of the marks.
 */
export function fieldColumns(context: AnnotateContext, block: Block, cells: () => CellShape | undefined): Metadata {
  const [labels = [], values = []] = rowsOf(context.text, block)
  const empty: Field[] = []
  const filled: Field[] = []
  for (const [column, label] of labels.entries()) {
    cells()
    cells()
    const {from, to} = values[column]!
    const place = to > from ? values[column]! : label
    ;(to > from ? filled : empty).push({
      type: 'field',
      label: labelOf(context, label),
      field: fieldOf(context.vocabulary, labelOf(context, label)),
      value: wordsOf(context, from, to),
      position: context.locator.at(place.from, place.to),
    })
  }
  return {type: 'metadata', children: [...empty, ...filled], position: context.locator.at(block.from, block.to)}
}

function labelOf({text}: AnnotateContext, {from, to}: Range): string {
  return text.slice(from, to).replace(/[\s\u3000\u00a0:：]+/g, '')
}

/** Gives the cells of each row, without white space at their ends. */
function rowsOf(text: string, {from, to}: Block): Range[][] {
  const rows: Range[][] = []
  let cell: Range | null = null
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x1f || code < 0x1c) continue
    if (cell) cell.to = trimEnd(text, cell.from, at)
    cell = null
    if (code === rowMark) rows.push([])
    else if (code === cellMark && rows.length > 0) {
      const start = skipBlank(text, at + 1, to)
      cell = {from: start, to: start}
      rows[rows.length - 1]!.push(cell)
    }
  }
  return rows
}
