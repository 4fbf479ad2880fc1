/** A text file of 100 MB: parsed in bounded memory, or refused by the limit that is documented. */
import {spawnSync} from 'node:child_process'
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync} from 'node:fs'
import {devNull, tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {notice} from '../inputs/notice.mjs'
import {aim, figure, table} from '../report.mjs'

const megabyte = 1_000_000
const root = fileURLToPath(new URL('../../', import.meta.url))
const reporter = new URL('../peak.mjs', import.meta.url).href

/** Writes the notice over and over, 100 MB of it. */
function write(file) {
  const bytes = Buffer.from(notice())
  const handle = openSync(file, 'w')
  for (let written = 0; written < 100 * megabyte; written += bytes.length) writeSync(handle, bytes)
  closeSync(handle)
}

/** By name, what is run on the file: the arguments of Node. */
const runs = (file) => ({
  'parse(bytes, {validate: false})': [
    '--input-type=module',
    '-e',
    `const {readFileSync} = await import('node:fs')
     const {parse} = await import('gongwen')
     const document = parse(readFileSync(${JSON.stringify(file)}), {validate: false})
     console.log(document.diagnostics.filter(({ruleId}) => ruleId === 'beyondLimit').map(({reason}) => reason).join(' ') || 'parsed')`,
  ],
  'gongwen parse FILE --format tree': ['dist/cli/bin.js', 'parse', file, '--format', 'tree', '-o', `${file}.out`],
  // 2.5 GB of JSON, which a disk need not hold.
  'gongwen parse FILE': ['dist/cli/bin.js', 'parse', file, '-o', devNull],
})

/** Runs Node and gives what came of it: the exit, seconds, peak in bytes (`NaN` where the process died), first words. */
function observe(args, peakFile) {
  rmSync(peakFile, {force: true})
  const start = performance.now()
  const {status, signal, stdout, stderr} = spawnSync(process.execPath, ['--import', reporter, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, PEAK_FILE: peakFile},
    timeout: 10 * 60 * 1000,
    maxBuffer: 1 << 28,
  })
  const seconds = (performance.now() - start) / 1000
  let peak = Number.NaN
  try {
    peak = Number(readFileSync(peakFile, 'utf8'))
  } catch {
    // A process that ran out of memory or was ended writes no file; the exit says so.
  }
  const said = `${stdout}\n${stderr}`.trim().split('\n')
  const fatal = said.find((line) => /FATAL ERROR|RangeError/.test(line))
  return {exit: signal ?? `exit ${status}`, seconds, peak, said: (fatal ?? said[0]).slice(0, 100)}
}

/** Measures, once: it takes long, and its bound is a coarse one. */
export function section() {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongwen-bench-'))
  try {
    const file = path.join(folder, 'large.txt')
    write(file)
    const found = Object.entries(runs(file)).map(([name, args]) => ({
      name,
      ...observe(args, path.join(folder, 'peak')),
    }))
    return {
      title: 'A text file of 100 MB',
      body: [
        table(
          ['', 'came to', 'seconds', 'peak, MB', 'said'],
          found.map(({name, exit, seconds, peak, said}) => [
            `\`${name}\``,
            exit,
            figure(seconds),
            figure(peak / megabyte),
            said.replaceAll(folder, '').replaceAll('|', '\\|'),
          ]),
        ),
      ],
      aims: found.map(({name, exit, peak}) =>
        aim(
          `100 MB, \`${name}\`: peak`,
          exit === 'exit 0' ? peak / megabyte : Number.POSITIVE_INFINITY,
          'lower',
          2000,
          2000,
          'MB',
        ),
      ),
    }
  } finally {
    rmSync(folder, {recursive: true})
  }
}
