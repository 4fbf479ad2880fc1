/**
 * Checks README.md and README.zh-CN.md: the same headings in number and rank, the same code blocks, the commands that
 * .ci/run runs, and examples that print what stands below them. Needs the build. Prints one line for each fault and
 * exits with 1.
 *
 * A block `text notice.txt` is the input of the examples. A block `js` that a block `text` follows prints that block; in
 * a block `console`, what stands below a line `$ gongwen …` is what the command prints on a terminal.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const faults: string[] = []

interface Block {
  info: string
  code: string
  /** The line of its fence, from 1. */
  line: number
  /** True where nothing but white space stands between it and the block before. */
  adjacent: boolean
}

interface Readme {
  /** The rank of each heading: 1 for `#`. */
  headings: number[]
  blocks: Block[]
}

/** Takes a README apart. */
function read(name: string): Readme {
  const headings: number[] = []
  const blocks: Block[] = []
  let open: Block | null = null
  let adjacent = false
  for (const [index, line] of readFileSync(path.join(root, name), 'utf8').split('\n').entries()) {
    const fence = /^```(.*)$/.exec(line)
    if (open) {
      if (fence) {
        blocks.push(open)
        open = null
        adjacent = true
      } else open.code += `${line}\n`
    } else if (fence) open = {info: fence[1]!.trim(), code: '', line: index + 1, adjacent}
    else {
      const rank = /^(#+) /.exec(line)?.[1]?.length
      if (rank !== undefined) headings.push(rank)
      if (line.trim() !== '') adjacent = false
    }
  }
  if (open) faults.push(`${name}:${open.line}: the code block is not closed`)
  return {headings, blocks}
}

/** Compares the two READMEs. */
function compare(english: Readme, chinese: Readme): void {
  if (english.headings.join() !== chinese.headings.join()) {
    const [one, other] = [english.headings.length, chinese.headings.length]
    faults.push(`headings: README.md has ${one}, README.zh-CN.md has ${other}, or their ranks differ`)
  }
  if (english.blocks.length !== chinese.blocks.length) {
    const [one, other] = [english.blocks.length, chinese.blocks.length]
    faults.push(`code blocks: README.md has ${one}, README.zh-CN.md has ${other}`)
  }
  for (const [index, block] of english.blocks.entries()) {
    const twin = chinese.blocks[index]
    if (twin && (twin.info !== block.info || twin.code !== block.code)) {
      faults.push(`code blocks: README.md:${block.line} differs from README.zh-CN.md:${twin.line}`)
    }
  }
}

/** Checks that the commands under “Try it” are those that .ci/run runs. */
function checkCommands({blocks}: Readme): void {
  const ci = readFileSync(path.join(root, '.ci/run'), 'utf8').split('\n')
  const commands = blocks
    .filter(({info}) => info === 'sh')
    .flatMap(({code}) => code.trim().split('\n'))
    .filter((line) => line.startsWith('npm ci'))
  if (commands.length !== 2) faults.push(`README.md: ${commands.length} commands begin with npm ci, not 2`)
  for (const command of commands) {
    if (!ci.some((line) => line.includes(command))) faults.push(`.ci/run: does not run: ${command}`)
  }
}

/** Makes standard output look like a terminal of 100 columns to the command. */
const terminal = 'data:text/javascript,Object.assign(process.stdout,{isTTY:true,columns:100})'

/** Runs a program of the examples and compares what it prints. */
function check({line}: Block, args: readonly string[], wanted: string, cwd: string): void {
  // The examples are in the language that is the default.
  const env = {...process.env, LC_ALL: 'C', NO_COLOR: '1', FORCE_COLOR: undefined}
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {cwd, env, input: '', encoding: 'utf8'})
  if (status !== 0) {
    const said = stderr.split('\n').find((each) => /error/i.test(each)) ?? stderr.trim()
    faults.push(`README.md:${line}: exit ${status}: ${said}`)
  } else if (stdout.trimEnd() !== wanted.trimEnd()) {
    const [given, due] = [stdout.trimEnd().split('\n'), wanted.trimEnd().split('\n')]
    const at = given.findIndex((each, index) => each !== due[index])
    const [one, other] = at < 0 ? ['the end', due[given.length]] : [given[at], due[at] ?? 'the end']
    faults.push(`README.md:${line}: prints ${JSON.stringify(one)} where ${JSON.stringify(other)} stands`)
  }
}

/** Runs the examples in an empty folder where the package is installed. */
function runExamples({blocks}: Readme, folder: string): void {
  mkdirSync(path.join(folder, 'node_modules'))
  symlinkSync(root, path.join(folder, 'node_modules/gongwen'), 'junction')
  symlinkSync(path.join(root, 'node_modules/unified'), path.join(folder, 'node_modules/unified'), 'junction')
  for (const [index, block] of blocks.entries()) {
    const [language, file] = block.info.split(' ')
    const next = blocks[index + 1]
    if (file) writeFileSync(path.join(folder, file), block.code)
    else if (language === 'js' && next?.info === 'text' && next.adjacent) {
      writeFileSync(path.join(folder, 'example.mjs'), block.code)
      check(block, ['example.mjs'], next.code, folder)
    } else if (language === 'console') {
      for (const part of block.code.split(/^\$ /m).slice(1)) {
        const [command = '', ...output] = part.split('\n')
        const [name, ...args] = command.trim().split(/\s+/)
        if (name !== 'gongwen') faults.push(`README.md:${block.line}: only gongwen can be run here, not ${name}`)
        else
          check(block, ['--import', terminal, path.join(root, 'dist/cli/bin.js'), ...args], output.join('\n'), folder)
      }
    } else if (language === 'js') faults.push(`README.md:${block.line}: no text block with its output follows`)
  }
}

const english = read('README.md')
compare(english, read('README.zh-CN.md'))
checkCommands(english)
if (!existsSync(path.join(root, 'dist/cli/bin.js'))) faults.push('dist/ is missing; run: npm run build')
else {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongwen-readme-'))
  try {
    runExamples(english, folder)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
for (const fault of faults) process.stderr.write(`check-readme: ${fault}\n`)
if (faults.length > 0) process.exitCode = 1
else process.stdout.write(`check-readme: ${english.headings.length} headings, ${english.blocks.length} code blocks\n`)
