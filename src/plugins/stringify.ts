/** The unified plugin that writes notices: a thin wrapper over the table of formats. */
import type {Processor} from 'unified'
import type {Node} from 'unist'
import type {GongwenDocument} from '../schema/document.ts'
import {type FormatName, type RenderOptions, render} from '../views/index.ts'

/** What to write. Default: `json`. */
export interface StringifyOptions extends RenderOptions {
  format?: FormatName
}

/**
 * Makes a processor write notices in a format.
 *
 * @example unified().use(gongwenParse).use(gongwenStringify, {format: 'text'})
 */
export default function gongwenStringify(
  this: Processor<undefined, undefined, undefined, GongwenDocument, string>,
  {format = 'json', ...options}: StringifyOptions = {},
): undefined {
  this.compiler = (tree: Node) => render(tree as unknown as GongwenDocument, format, options)
  return undefined
}
