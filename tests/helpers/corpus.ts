/** Real documents beside the project. Where they are missing, tests over them are skipped with a sentence; not in CI. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, '../../../shared/corpus')

/** True where the documents are there. */
export const hasCorpus = existsSync(folder)

if (!hasCorpus) {
  const sentence = 'The corpus is not beside the project, so the tests over it are skipped.'
  if (process.env['CI'] === 'true') throw new Error(sentence)
  process.stderr.write(`${sentence}\n`)
}

/** Gives the documents whose names end in one of some extensions. */
export function corpus(...extensions: string[]): {name: string; bytes: Uint8Array}[] {
  if (!hasCorpus) return []
  return readdirSync(folder)
    .filter((name) => extensions.some((extension) => name.endsWith(`.${extension}`)))
    .map((name) => ({name, bytes: readFileSync(path.join(folder, name))}))
}
