/**
 * Writes `schema.json`, the JSON Schema of a document. With `--check` it writes nothing and exits with 1 where the file
 * is not what would be written.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {toJsonSchema} from '../src/schema/json-schema.ts'

const path = fileURLToPath(new URL('../schema.json', import.meta.url))
const schema = `${JSON.stringify(toJsonSchema(), null, 2)}\n`

/** Reads the file as it is, or gives `null` where there is none. */
function present(): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

if (process.argv.includes('--check')) {
  const written = present()
  if (written !== schema) {
    const fault = written === null ? 'is missing' : 'differs from the zod schemas'
    process.stderr.write(`schema.json ${fault}; run: npx tsx scripts/generate-schema.ts\n`)
    process.exitCode = 1
  }
} else {
  writeFileSync(path, schema)
  process.stdout.write(`Wrote ${path}\n`)
}
