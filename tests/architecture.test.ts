/** The house: each room imports only from rooms above it, grammars nothing of src, the core nothing of Node. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'

const root = path.join(import.meta.dirname, '..')
/** The stages from top to bottom. A room may import from those before it. */
const stages = [
  'read',
  'clean',
  'reflow',
  'parse',
  'nest',
  'annotate',
  'meta',
  'repair',
  'check',
  'pipeline.ts',
  'fix',
  'views',
  'plugins',
  'index.ts',
  'node.ts',
  'cli',
]
/** What everybody may import. */
const ground = ['schema', 'vocabulary', 'tree', 'catalogue.ts', 'diagnostics.ts', 'options.ts', 'version.ts', 'hash.ts']

const files = ['src', 'grammars'].flatMap((folder) =>
  readdirSync(path.join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
)
const importsOf = (file: string) =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1]!,
  )
const room = (file: string) => file.split('/')[1]!

describe.each(files)('%s', (file) => {
  const imports = importsOf(file)
  const own = imports
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file), name))

  it('keeps to its rooms', () => {
    for (const target of own) {
      if (file.startsWith('grammars/')) expect(target, 'a grammar imports grammars alone').toMatch(/^grammars\//)
      else if (target.startsWith('src/') && room(target) !== room(file) && !ground.includes(room(target))) {
        expect(ground, `${file} stands on the ground and imports ${target}`).not.toContain(room(file))
        expect(stages.indexOf(room(target)), `${file} imports ${target}`).toBeGreaterThanOrEqual(0)
        expect(stages.indexOf(room(target)), `${file} imports ${target}, which is below it`).toBeLessThan(
          stages.indexOf(room(file)),
        )
      }
    }
  })

  it('needs Node only at its edge', () => {
    const edge = file.startsWith('src/cli/') || file === 'src/node.ts'
    if (!edge) expect(imports.filter((name) => name.startsWith('node:'))).toEqual([])
  })
})
