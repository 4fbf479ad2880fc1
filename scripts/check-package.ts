/**
 * Checks the package as a user gets it: packs it, looks at its files and its entry points, installs it into an empty
 * folder, and there runs the library, the command and the compiler. Needs npm and its registry. Prints one line for each
 * fault and exits with 1.
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {publint} from 'publint'
import {formatMessage} from 'publint/utils'

const root = path.join(import.meta.dirname, '..')
const {version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {version: string}
const faults: string[] = []

/** What must be in the package. */
const required = [
  'package.json',
  'schema.json',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  'dist/third-party-licenses.txt',
  'dist/cli/bin.js',
  'dist/cli/html.cjs',
  ...['index', 'node'].flatMap((name) => ['js', 'cjs', 'd.ts', 'd.cts'].map((ending) => `dist/${name}.${ending}`)),
]

/** What else may be in it: parts that the entry points share, with a hash in their names. */
const allowed = [/^dist\/[\w-]+-[\w-]{8}\.(?:js|cjs|d\.ts|d\.cts)$/, /^dist\/cli\/[\w-]+-[\w-]{8}\.js$/]

/** A small notice, the same as a page, and what is to be read from it. */
const notice = '东湖市人民政府关于开展检查的通知\n北岭县人民政府：\n一、总体要求。坚持节约。（责任单位：市财政局）\n'
const page = `<!DOCTYPE html><html><body><p>${notice.trim().split('\n').join('</p><p>')}</p></body></html>`
const expected = {title: '东湖市人民政府关于开展检查的通知', responsible: '市财政局'}

interface Run {
  cwd: string
  input?: string
}

/** Runs a program to its end and gives its standard output; `null`, and a fault, where it fails. */
function run(what: string, command: string, args: readonly string[], {cwd, input = ''}: Run): string | null {
  const {status, stdout, stderr, error} = spawnSync(command, args, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: {...process.env, NO_COLOR: '1', FORCE_COLOR: undefined},
  })
  if (status === 0) return stdout
  const lines = `${stdout ?? ''}\n${stderr ?? ''}`.split('\n').filter((line) => line.trim())
  const telling = lines.filter((line) => /error/i.test(line)).slice(0, 3)
  const said = (telling.length > 0 ? telling : lines.slice(-1)).map((line) => line.trim()).join(' | ')
  faults.push(`${what}: ${error?.message ?? (said || `exit ${status}`)}`)
  return null
}

/** Compares what a program prints with what it should. */
function expectOutput(what: string, wanted: string, given: string | null): void {
  if (given !== null && given.trim() !== wanted) faults.push(`${what}: printed ${JSON.stringify(given.slice(0, 200))}`)
}

/** Packs the package into a folder and gives the path of the tarball. */
function pack(folder: string): string | null {
  if (run('npm pack', 'npm', ['pack', '--silent', '--pack-destination', folder], {cwd: root}) === null) return null
  const name = readdirSync(folder).find((entry) => entry.endsWith('.tgz'))
  if (name === undefined) faults.push('npm pack: wrote no tarball')
  return name === undefined ? null : path.join(folder, name)
}

/** Compares the files of the installed package with the pinned list. */
function checkFiles(installed: string): void {
  const files = readdirSync(installed, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(installed, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  for (const file of required) if (!files.includes(file)) faults.push(`files: ${file} is missing from the package`)
  for (const file of files) {
    if (!required.includes(file) && !allowed.some((pattern) => pattern.test(file))) {
      faults.push(`files: ${file} does not belong in the package`)
    }
  }
}

/** Lets publint look at package.json, every suggestion included. */
async function checkManifest(installed: string): Promise<void> {
  const {messages, pkg} = await publint({pkgDir: installed, pack: false, level: 'suggestion', strict: true})
  for (const message of messages) {
    faults.push(`publint: ${formatMessage(message, pkg, {color: false}) ?? message.code}`)
  }
}

/** Lets attw look at how the types resolve, under every module resolution. */
function checkTypeResolution(tarball: string): void {
  const attw = path.join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js')
  const args = [attw, tarball, '--no-definitely-typed', '--format', 'json']
  const {stdout, stderr} = spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28})
  try {
    const report = JSON.parse(stdout) as {problems?: Record<string, {kind: string; entrypoint?: string}[]>}
    for (const {kind, ...where} of Object.values(report.problems ?? {}).flat()) {
      faults.push(`attw: ${kind} ${JSON.stringify(where)}`)
    }
  } catch {
    faults.push(`attw: ${(stderr || stdout).trim().split('\n')[0] || 'printed nothing'}`)
  }
}

/** Runs the library, as a module and as CommonJS. */
function checkLibrary(folder: string): void {
  const body = `
    const notice = parse(${JSON.stringify(notice)})
    const [task] = toTasks(notice)
    if (!gongwenDocument.safeParse(notice).success) throw new Error('the tree does not validate')
    if (notice.diagnostics.length > 0) throw new Error(notice.diagnostics[0].reason)
    // What is evaluated late: the reader of pages, the schemas, the measure of words.
    if (parse(${JSON.stringify(page)}).meta.title !== notice.meta.title) throw new Error('the page has another title')
    if (!toJsonSchema().$defs.Task) throw new Error('the JSON Schema lacks tasks')
    if (!toTree(parse('😀\\n一、节约。'), {width: 40}).includes('😀')) throw new Error('the tree lacks a word')
    parseFile('notice.txt').then((read) => console.log(notice.meta.title, task.responsible.join(), read.meta.title))`
  const wanted = `${expected.title} ${expected.responsible} ${expected.title}`
  writeFileSync(path.join(folder, 'notice.txt'), notice)
  writeFileSync(
    path.join(folder, 'use.mjs'),
    `import {gongwenDocument, parse, toJsonSchema, toTasks, toTree} from 'gongwen'\nimport {parseFile} from 'gongwen/node'\n${body}`,
  )
  writeFileSync(
    path.join(folder, 'use.cjs'),
    `const {gongwenDocument, parse, toJsonSchema, toTasks, toTree} = require('gongwen')\nconst {parseFile} = require('gongwen/node')\n${body}`,
  )
  for (const file of ['use.mjs', 'use.cjs']) {
    expectOutput(file, wanted, run(file, process.execPath, [file], {cwd: folder}))
  }
  const schema = run('schema.json', process.execPath, ['-p', "require('gongwen/schema.json').$id.slice(0, 4)"], {
    cwd: folder,
  })
  expectOutput('schema.json', 'urn:', schema)
}

/** Runs the command that the package installs. */
function checkCommand(folder: string): void {
  const npx = (...args: string[]) => ['--no-install', 'gongwen', ...args]
  expectOutput('gongwen --version', version, run('gongwen --version', 'npx', npx('--version'), {cwd: folder}))
  // A page takes another way than a text: its reader is loaded when it comes.
  for (const [what, input] of [
    ['gongwen parse -', notice],
    ['gongwen parse - of a page', page],
  ] as const) {
    const printed = run(what, 'npx', npx('parse', '-'), {cwd: folder, input})
    if (printed === null) continue
    try {
      const {meta} = JSON.parse(printed) as {meta: {title: string}}
      if (meta.title !== expected.title) faults.push(`${what}: the title is ${meta.title}`)
    } catch (error) {
      faults.push(`${what}: printed no JSON: ${(error as Error).message}`)
    }
  }
}

/** A program that uses the public types. */
const program = `
import {
  CONTINUE, gongwenDocument, gongwenParse, gongwenStringify, headingOf, isAttachment, isSection, parse, render, sections,
  tableGrid, toLedger, toLedgerCsv, toMatrix, toOutline, toTasks, toText, visit,
  type Diagnostic, type Flow, type FormatName, type GongwenDocument, type Heading, type Meta, type NodeMap, type Nodes,
  type ParseOptions, type Removal, type RuleId, type Section, type StringifyOptions, type Task, type VocabularyOption,
} from 'gongwen'
import {parseFile} from 'gongwen/node'

const vocabulary: VocabularyOption = {organSuffixes: ['专班'], units: ['亩次']}
const options: ParseOptions = {id: '1', language: 'en', positions: 'offset', limits: {depth: 9}, vocabulary}
const notice: GongwenDocument = parse(new Uint8Array([0x61]), options)
const meta: Meta = notice.meta
const number: string | undefined = meta.documentNumber?.value
const tasks: Task[] = toTasks(notice, {unassigned: true})
const leads: string[] = tasks.flatMap((task) => task.lead)

export function titleOf(node: Flow): string | null {
  if (isAttachment(node)) return node.title
  if (!isSection(node)) return null
  const section: Section = node
  const heading: Heading | null = headingOf(section)
  return heading ? toText(heading) : section.title
}

visit(notice, (node: Nodes) => (node.type === 'table' ? void tableGrid(node) : CONTINUE))
visit(notice, 'organization', (node) => {
  const organization: NodeMap['organization'] = node
  leads.push(organization.name)
})
visit(notice, ['date', 'deadline'], (node) => void node.end)
for (const {level} of sections(notice)) level.toFixed()

const ruleId: RuleId = 'numberingGap'
const found: Diagnostic | undefined = notice.diagnostics.find((each) => each.ruleId === ruleId)
const removed: Removal[] = notice.removals
const format: FormatName = 'tree'
const text: string = render(notice, format)
const checked: GongwenDocument = gongwenDocument.parse(JSON.parse(text))
const read: Promise<GongwenDocument> = parseFile('notice.txt', {encoding: 'gb18030'})
export {checked, found, gongwenParse, gongwenStringify, number, read, removed, tasks}
export type {StringifyOptions}
export const csv: string = toLedgerCsv(toLedger(tasks, {by: 'organization', blank: ['备注']}), {excel: true})
export const roles = toMatrix(notice).units.map(({name, roles}) => [name, roles['sec_1']])
export const outline = toOutline(notice).map(({title, children}) => [title, children.length])

// @ts-expect-error: there is no such option.
parse('', {languages: 'en'})
// @ts-expect-error: a literal has no children.
export const wrong = (node: NodeMap['text']) => node.children
`

/** How the plugins stand in a processor: for modules alone, since unified is one. */
const plugins = `
import {gongwenParse, gongwenStringify, type GongwenDocument} from 'gongwen'
import {unified} from 'unified'

const processor = unified().use(gongwenParse, {language: 'en'}).use(gongwenStringify, {format: 'text'})
export const tree: GongwenDocument = processor.parse('')
export const written: string = processor.stringify(tree)
export const file: Promise<string> = processor.process('').then((each) => String(each))
// @ts-expect-error: there is no such format.
unified().use(gongwenParse).use(gongwenStringify, {format: 'wps'})
`

/** Compiles programs that use the public types, libraries checked too. */
function checkTypes(folder: string): void {
  const sources = {'use.mts': program, 'use.cts': program, 'plugins.mts': plugins}
  for (const [name, source] of Object.entries(sources)) writeFileSync(path.join(folder, name), source)
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const settings = {
    node16: {module: 'node16', files: Object.keys(sources)},
    bundler: {module: 'esnext', files: Object.keys(sources).filter((name) => name.endsWith('.mts'))},
  }
  for (const [moduleResolution, {module, files}] of Object.entries(settings)) {
    const config = `tsconfig.${moduleResolution}.json`
    const compilerOptions = {
      target: 'es2022',
      // What Node and browsers share (URL and the like) comes with the DOM.
      lib: ['es2022', 'dom'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      module,
      moduleResolution,
    }
    writeFileSync(path.join(folder, config), JSON.stringify({compilerOptions, files}))
    run(`types under ${moduleResolution}`, process.execPath, [compiler, '--pretty', 'false', '-p', config], {
      cwd: folder,
    })
  }
}

const temporary = mkdtempSync(path.join(tmpdir(), 'gongwen-package-'))
try {
  const folder = path.join(temporary, 'user')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'package.json'), '{"private": true}\n')
  const tarball = pack(temporary)
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', tarball ?? '']
  if (tarball !== null && run('npm install', 'npm', args, {cwd: folder}) !== null) {
    const installed = path.join(folder, 'node_modules/gongwen')
    checkFiles(installed)
    await checkManifest(installed)
    checkTypeResolution(tarball)
    checkLibrary(folder)
    checkCommand(folder)
    checkTypes(folder)
  }
} finally {
  rmSync(temporary, {recursive: true, force: true})
}
for (const fault of faults) process.stderr.write(`check-package: ${fault}\n`)
if (faults.length > 0) process.exitCode = 1
else process.stdout.write(`check-package: gongwen ${version} packs, installs, runs and compiles\n`)
