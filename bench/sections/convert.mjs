/** `gongwen convert` over many files, with one job and with two. */
import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {noticeFile} from '../inputs/notice.mjs'
import {table, withSpread} from '../report.mjs'
import {interleave} from '../rounds.mjs'
import {ratios, spread} from '../statistics.mjs'

const program = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url))
const files = 200

const run = (...args) => spawnSync(process.execPath, [program, ...args], {encoding: 'utf8'})

/** True where the command has the verb. */
const exists = () => /^\s+convert\b/m.test(run('--help').stdout)

/** Measures, where there is something to measure. */
export function section({rounds}) {
  const title = 'Convert'
  if (!exists()) return {title, body: ['`gongwen convert` does not exist yet.'], aims: []}
  const folder = mkdtempSync(path.join(tmpdir(), 'gongwen-bench-'))
  try {
    const input = path.join(folder, 'in')
    mkdirSync(input)
    for (let at = 0; at < files; at++) cpSync(noticeFile, path.join(input, `${at}.txt`))
    const seconds = (jobs) => {
      const start = performance.now()
      const {status, stderr} = run('convert', input, '--to', 'json', '-o', path.join(folder, 'out'), '--jobs', jobs)
      rmSync(path.join(folder, 'out'), {recursive: true, force: true})
      if (status !== 0) throw new Error(`gongwen convert --jobs ${jobs}: exit ${status}\n${stderr}`)
      return (performance.now() - start) / 1000
    }
    const results = interleave({'1 job': '1', '2 jobs': '2'}, rounds, seconds)
    const rows = Object.entries(results).map(([name, times]) => [
      name,
      withSpread(spread(times)),
      withSpread(spread(ratios(results['1 job'], times))),
    ])
    return {title: `Convert: ${files} notices`, body: [table(['', 'seconds', '× 1 job'], rows)], aims: []}
  } finally {
    rmSync(folder, {recursive: true})
  }
}
