/**
 * Rewrites how the CommonJS types in dist/ name packages that are ESM alone: without `resolution-mode` the compiler takes
 * such an import for a `require` and refuses it. The bundler of the types drops the attribute, so it is put in here.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, '../dist')
for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.d.cts'))) {
  const file = path.join(folder, name)
  const text = readFileSync(file, 'utf8')
  const rewritten = text.replace(
    /^import (?:type )?(\{[^}]*\}) from '(unified|vfile|unist)';$/gm,
    "import type $1 from '$2' with { 'resolution-mode': 'import' };",
  )
  if (rewritten !== text) writeFileSync(file, rewritten)
}
