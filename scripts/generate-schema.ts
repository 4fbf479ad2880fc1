/**
 * Writes what is made from the zod schemas: `schema.json`, the JSON Schema of a document, and `src/schema/valid.ts`, the
 * checks of the parser. With `--check` it writes nothing and exits with 1 where a file is not what would be written.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {toJsonSchema} from '../src/schema/json-schema.ts'
import {gongwenDocument} from '../src/schema/zod/document.ts'
import {validatorSource} from './validator-source.ts'

const files: Readonly<Record<string, string>> = {
  'schema.json': `${JSON.stringify(toJsonSchema(), null, 2)}\n`,
  'src/schema/valid.ts': validatorSource(gongwenDocument),
}

/** Reads a file as it is, or gives `null` where there is none. */
function present(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

for (const [name, content] of Object.entries(files)) {
  const path = fileURLToPath(new URL(`../${name}`, import.meta.url))
  if (process.argv.includes('--check')) {
    const written = present(path)
    if (written !== content) {
      const fault = written === null ? 'is missing' : 'differs from the zod schemas'
      process.stderr.write(`${name} ${fault}; run: npx tsx scripts/generate-schema.ts\n`)
      process.exitCode = 1
    }
  } else {
    writeFileSync(path, content)
    process.stdout.write(`Wrote ${path}\n`)
  }
}
