/** The unified plugin that writes notices: a thin wrapper over the table of formats. */
import type {Plugin} from 'unified'
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
const gongwenStringify: Plugin<[(StringifyOptions | undefined)?], GongwenDocument, string> = function ({
  format = 'json',
  ...options
} = {}) {
  this.compiler = (tree) => render(tree as GongwenDocument, format, options)
}

export default gongwenStringify
