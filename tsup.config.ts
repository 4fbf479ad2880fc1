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
  // A row of small functions, of which the library needs the one that writes CSV; ESM alone.
  /^hucre/,
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

/**
 * Leaves the reader of web pages out of the command's first bundle: it is loaded when the first page comes. A text is then
 * parsed 14 ms earlier.
 */
const lazyHtml: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'lazy-html',
  setup(build) {
    build.onResolve({filter: /^\.\/html\.ts$/}, ({importer}) =>
      importer.endsWith('read/index.ts') ? {path: 'html', namespace: 'lazy-html'} : undefined,
    )
    build.onLoad({filter: /.*/, namespace: 'lazy-html'}, () => ({
      // A name of its own keeps the bundler from following it.
      contents: "const load = require; export const readHtml = (...given) => load('./html.cjs').readHtml(...given)",
    }))
  },
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
    esbuildPlugins: [lazyHtml],
    // Packages in CommonJS call `require` for modules of Node.
    banner: {
      js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
    },
  },
  {
    ...common,
    name: 'pages',
    entry: {html: 'src/read/html.ts'},
    outDir: 'dist/cli',
    format: ['cjs'],
    platform: 'node',
    minify: true,
    noExternal: [/.*/],
    outExtension: () => ({js: '.cjs'}),
  },
])
