/** Builds metadata blocks and mastheads (GB/T 9704 7.2). */
import type {Block} from '../parse/blocks.ts'
import type {Range} from '../parse/lines.ts'
import {skipBlank, trimEnd} from '../parse/lines.ts'
import {shapesFor} from '../parse/shapes.ts'
import type {Field, Flow, Masthead} from '../schema/nodes.ts'
import {fieldOf} from '../vocabulary/labels.ts'
import {type AnnotateContext, textLeaf, wordsOf} from './context.ts'
import type {IdScope} from './ids.ts'

/** Reads the lines of a metadata block. A line that is none after all is a paragraph, and parts the block. */
export function metadata(context: AnnotateContext, block: Block, scope: IdScope): Flow[] {
  const flow: Flow[] = []
  let fields: Field[] = []
  let from = 0
  let to = 0
  const flush = () => {
    if (fields.length > 0) flow.push({type: 'metadata', children: fields, position: context.locator.at(from, to)})
    fields = []
  }
  for (const line of block.lines) {
    const read = fieldsOf(context, line)
    if (read) {
      if (fields.length === 0) from = line.from
      for (const field of read) fields.push(field)
      to = line.to
    } else {
      flush()
      flow.push({
        type: 'paragraph',
        eId: scope.paragraph(),
        children: [textLeaf(context, line.from, line.to)],
        position: context.locator.at(line.from, line.to),
      })
    }
  }
  flush()
  return flow
}

function fieldsOf(context: AnnotateContext, line: Range): Field[] | null {
  const fields: Field[] = []
  const words = context.text.slice(line.from, line.to)
  const read = context.grammars.metadata.read(words, {
    field(labelFrom, labelTo, valueFrom, valueTo) {
      const label = words.slice(labelFrom, labelTo).replace(/[\s\u3000\u00a0【[]+/g, '')
      fields.push({
        type: 'field',
        label,
        // A day without a label is that of publication.
        field: label === '' ? 'datePublished' : fieldOf(context.vocabulary, label),
        value: words.slice(valueFrom, valueTo),
        position: context.locator.at(line.from + labelFrom, line.from + (valueTo > valueFrom ? valueTo : labelTo)),
      })
    },
  })
  return read && fields.length > 0 ? fields : null
}

/** The items of a masthead by their form: the field of Meta, and the label where one stands in front. */
const mastheadItems: readonly {field: string; pattern: RegExp}[] = [
  {field: 'signatories', pattern: /^(签发人)[ \t\u3000\u00a0]*[:：]/},
  {field: 'classification', pattern: /^(?:绝密|机密|秘密)/},
  {field: 'urgency', pattern: /^(?:特[ \u3000]*急|加[ \u3000]*急|平[ \u3000]*急|特提)$/},
  {field: 'copyNumber', pattern: /^[0-9]{6}$/},
  {field: 'issuers', pattern: /文[ \u3000]{0,4}件$|令$/},
  {field: 'documentNumber', pattern: /号$/},
]

/** Builds the masthead of its lines: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人 (GB/T 9704 7.2.1 to 7.2.6). */
export function masthead(context: AnnotateContext, block: Block): Masthead {
  const children: Field[] = []
  for (const line of block.lines) {
    const words = context.text.slice(line.from, line.to)
    // 签发人 stands beside 发文字号 in upward documents.
    const signer = /签发人[ \t\u3000\u00a0]*[:：]/.exec(words)
    if (signer && signer.index > 0) {
      children.push(item(context, line.from, trimEnd(context.text, line.from, line.from + signer.index)))
      children.push(item(context, line.from + signer.index, line.to))
    } else children.push(item(context, line.from, line.to))
  }
  return {type: 'masthead', children, position: context.locator.at(block.from, block.to)}
}

function item(context: AnnotateContext, from: number, to: number): Field {
  const words = wordsOf(context, from, to)
  for (const {field, pattern} of mastheadItems) {
    const found = pattern.exec(words)
    if (!found) continue
    const label = found[1] ?? ''
    const start = label === '' ? from : skipBlank(context.text, from + found[0].length, to)
    return {type: 'field', label, field, value: wordsOf(context, start, to), position: context.locator.at(from, to)}
  }
  // An organ without a form of its own stands beside 发文机关标志.
  const field = shapesFor(context.vocabulary).isOrgan(words) ? 'issuers' : null
  return {type: 'field', label: '', field, value: words, position: context.locator.at(from, to)}
}
