/** How a notice is written in each format of the table. */
import type {GongwenDocument} from '../schema/document.ts'
import {toText} from '../tree/index.ts'
import {type FormatFacts, type FormatName, formatNames, formatTable, isFormat, plannedFormats} from './format-table.ts'
import {toJson} from './json.ts'
import {type PrintOptions, toTree} from './tree.ts'

/** What a caller may ask of `render`. */
export interface RenderOptions extends PrintOptions {
  /** True writes `json` on one line. Default: false. */
  compact?: boolean
}

/** A format: what it is, and how a notice is written in it. */
export interface Format extends FormatFacts {
  /** Writes the whole of a file, a line feed at its end. */
  render(document: GongwenDocument, options: RenderOptions): string
}

/** Every format of this version by its name. */
export const formats: Readonly<Record<FormatName, Format>> = {
  json: {...formatTable.json, render: toJson},
  ndjson: {...formatTable.ndjson, render: (document) => toJson(document, {compact: true})},
  tree: {...formatTable.tree, render: toTree},
  text: {...formatTable.text, render: (document) => `${toText(document).trimEnd()}\n`},
}

/**
 * Writes a notice in a format.
 *
 * @throws TypeError where there is no such format, or none yet; the message names those that there are.
 */
export function render(document: GongwenDocument, format: FormatName, options: RenderOptions = {}): string {
  if (!isFormat(format)) {
    const why = plannedFormats.includes(format) ? 'is not available in this version' : 'is unknown'
    throw new TypeError(`Format ${String(format)} ${why}; there are ${formatNames.join(', ')}`)
  }
  return formats[format].render(document, options)
}
