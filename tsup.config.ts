import {defineConfig, type Options} from 'tsup'

/**
 * Bundled into the library: what is slow to load in many files (chevrotain on lodash-es, 0.3 s unbundled), and what
 * `require` cannot load everywhere because it is ESM alone. Declared dependencies stay outside.
 */
const bundled = [
  'chevrotain',
  /^@chevrotain\//,
  'lodash-es',
  '@noble/hashes',
  'string-width',
  'strip-ansi',
  'ansi-regex',
  'get-east-asian-width',
]

const common: Options = {
  target: 'node20.19',
  platform: 'neutral',
  sourcemap: false,
  metafile: true,
  treeshake: true,
  removeNodeProtocol: false,
}

export default defineConfig([
  {
    ...common,
    name: 'library',
    entry: {index: 'src/index.ts', node: 'src/node.ts'},
    format: ['esm', 'cjs'],
    dts: true,
    splitting: true,
    external: [/^node:/, 'cheerio/slim', 'zod', 'unified', 'vfile'],
    noExternal: bundled,
    outExtension: ({format}) => ({js: format === 'cjs' ? '.cjs' : '.js'}),
  },
  {
    ...common,
    name: 'command',
    // The command starts from one bundle: loading hundreds of files takes longer than its work.
    entry: {bin: 'src/cli/bin.ts'},
    outDir: 'dist/cli',
    format: ['esm'],
    platform: 'node',
    splitting: true,
    minify: true,
    noExternal: [/.*/],
    // Packages in CommonJS call `require` for modules of Node.
    banner: {
      js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
    },
  },
])
