/** Writes the licences of the packages that the build bundles to dist/third-party-licenses.txt, as they ask for. */
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const packages = new Set<string>()
for (const name of [
  'dist/metafile-esm.json',
  'dist/metafile-cjs.json',
  'dist/cli/metafile-esm.json',
  'dist/cli/metafile-cjs.json',
]) {
  const file = path.join(root, name)
  const {inputs} = JSON.parse(readFileSync(file, 'utf8')) as {inputs: Record<string, unknown>}
  for (const input of Object.keys(inputs)) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]
    if (folder) packages.add(folder)
  }
  // Only this list needs the metafile; it is no part of the package.
  rmSync(file)
}

const parts = ['gongwen contains code of the packages below.\n']
for (const folder of [...packages].sort()) {
  const full = path.join(root, folder)
  const {name, version, license} = JSON.parse(readFileSync(path.join(full, 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  const file = readdirSync(full).find((entry) => /^licen[cs]e/i.test(entry))
  const text =
    file && existsSync(path.join(full, file))
      ? readFileSync(path.join(full, file), 'utf8').trim()
      : `Licence: ${license}`
  parts.push(`${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`)
}
writeFileSync(path.join(root, 'dist/third-party-licenses.txt'), parts.join('\n'))
