/** What gongwen does with files: the part that needs Node. */
import {readFile} from 'node:fs/promises'
import type {ParseOptions} from './options.ts'
import {parse} from './pipeline.ts'
import type {GongwenDocument} from './schema/document.ts'

/**
 * Reads a file and parses it.
 *
 * @param path The file; it becomes `source.path`, unless the options name another.
 * @throws The error of the system, where the file cannot be read: `ENOENT`, `EISDIR`, `EACCES`.
 */
export async function parseFile(path: string, options: ParseOptions = {}): Promise<GongwenDocument> {
  return parse(await readFile(path), {...options, path: options.path ?? path})
}
