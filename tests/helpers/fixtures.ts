/** The notices in fixtures/, and what is expected of them. Only scripts/update-fixtures.ts writes expectations. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parse} from '../../src/pipeline.ts'
import type {GongwenDocument} from '../../src/schema/document.ts'

const folder = path.join(import.meta.dirname, '../../fixtures/notices')

/** One notice: its input as bytes, and the places of its expectations. */
export interface Fixture {
  name: string
  input: string
  bytes: Uint8Array
  tree: string
  messages: string
}

/** Gives all notices, by name. */
export function fixtures(): Fixture[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const own = path.join(folder, name)
      const file = readdirSync(own).find((entry) => entry.startsWith('input.'))
      if (!file) throw new Error(`fixtures/notices/${name} has no input`)
      const input = path.join(own, file)
      return {
        name,
        input,
        bytes: readFileSync(input),
        tree: path.join(own, 'tree.json'),
        messages: path.join(own, 'messages.json'),
      }
    })
}

/** Parses a notice; the path in the result is that of the repository. */
export function parseFixture({name, input, bytes}: Fixture): GongwenDocument {
  return parse(bytes, {path: `fixtures/notices/${name}/${path.basename(input)}`})
}

/** Writes what is compared: the document without its diagnostics, and these by themselves. */
export function expectationsOf(document: GongwenDocument): {tree: string; messages: string} {
  const {diagnostics, ...tree} = document
  const write = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
  return {tree: write({...tree, generator: {name: 'gongwen'}}), messages: write(diagnostics)}
}

/** Reads an expectation; one that is missing fails. */
export function expected(file: string): string {
  if (!existsSync(file))
    throw new Error(`${file} is missing; npm run fixtures:update writes it, and its diff is to be read`)
  return readFileSync(file, 'utf8')
}
