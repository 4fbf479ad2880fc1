/** The unified plugin that parses notices: a thin wrapper over `parse`. */
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import type {ParseOptions} from '../options.ts'
import {parse} from '../pipeline.ts'
import type {Diagnostic, GongwenDocument} from '../schema/document.ts'

/**
 * Makes a processor parse notices. The diagnostics are added to `file.messages`: `fatal` is `false` for warnings and
 * errors, undefined for the rest.
 *
 * @example unified().use(gongwenParse).parse(file)
 */
const gongwenParse: Plugin<[(ParseOptions | undefined)?], string, GongwenDocument> = function (options = {}) {
  this.parser = (value: string, file: VFile): GongwenDocument => {
    // The file's own value comes first: bytes keep their encoding.
    const given = file.value instanceof Uint8Array ? file.value : value
    const document = parse(given, {...options, path: options.path ?? file.path ?? null})
    for (const diagnostic of document.diagnostics) addMessage(file, diagnostic)
    return document
  }
}

export default gongwenParse

function addMessage(file: VFile, {ruleId, severity, reason, note, position, actual, expected}: Diagnostic): void {
  const place = position && 'line' in position.start ? position : undefined
  const message =
    severity === 'info'
      ? file.info(reason, {place, ruleId, source: 'gongwen'})
      : file.message(reason, {place, ruleId, source: 'gongwen'})
  message.fatal = severity === 'info' ? undefined : false
  message.note = note ?? undefined
  message.actual = actual ?? undefined
  message.expected = expected
}
