import {defineConfig, type Options} from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/**
 * Bundled into the library: all that runs. Many small files are slow to load (chevrotain on lodash-es 300 ms, zod
 * 60 ms), and some packages are ESM alone, which `require` cannot load everywhere. What stays a dependency
 * is there for its types: zod, unified and vfile.
 */
const bundled = [
  'chevrotain',
  /^@chevrotain\//,
  'lodash-es',
  'zod',
  'htmlparser2',
  '@noble/hashes',
  // A row of small functions, of which the library needs the one that writes CSV; ESM alone.
  /^hucre/,
  'string-width',
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
 * Modules that most runs do without, with the functions and classes that are taken from them: a module is evaluated at the
 * first call of one of these. It stands in the same file all the same, so a call needs no promise and a browser no second file.
 */
const late: Readonly<Record<string, readonly string[]>> = {
  htmlparser2: ['Parser'],
  // Its patterns of emoji take 20 ms to build.
  'string-width': ['default'],
  // The schemas take 10 ms to build.
  './root.ts': ['rootSchema'],
  // zod takes as long again, and says only what is wrong with a tree that the checks refuse.
  './fault.ts': ['faultIn'],
  './schema/json-schema.ts': ['toJsonSchema'],
  // Commander starts programs for commands that are files of their own, and here none is.
  'node:child_process': ['spawn'],
}

/** Puts functions that call `require` in the place of the modules above, which the bundler turns into a late evaluation. */
const lateModules: Plugin = {
  name: 'late-modules',
  setup(build) {
    build.onResolve({filter: /./}, ({path, namespace, resolveDir}) =>
      path in late && namespace !== 'late' ? {path, namespace: 'late', pluginData: resolveDir} : undefined,
    )
    build.onLoad({filter: /./, namespace: 'late'}, ({path, pluginData: resolveDir}) => ({
      resolveDir,
      contents: [
        `let made; const module = () => (made ??= require('${path}'))`,
        ...late[path]!.map((name) => {
          const call = `function (...given) { const {${name}: taken} = module(); return new.target ? new taken(...given) : taken(...given) }`
          return `export ${name === 'default' ? name : `const ${name} =`} ${call}`
        }),
      ].join('\n'),
    }))
  },
}

/**
 * Leaves the reader of web pages out of the command's first bundle: it is loaded when the first page comes. A text is then
 * parsed 14 ms earlier.
 */
const lazyHtml: Plugin = {
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
    minify: true,
    external: [/^node:/, 'unified', 'vfile'],
    noExternal: bundled,
    esbuildPlugins: [lateModules],
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
    esbuildPlugins: [lazyHtml, lateModules],
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
