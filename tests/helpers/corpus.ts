/** What lies beside the project: real documents, and schemas of others. Where they are missing, tests over them are skipped with a sentence; not in CI. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

const beside = path.join(import.meta.dirname, '../../../shared')
const folder = path.join(beside, 'corpus')

/** The schema of SARIF 2.1.0, as OASIS gives it; it lies with the documents. */
export const sarifSchema = path.join(beside, 'schemas/sarif-2.1.0.json')

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
