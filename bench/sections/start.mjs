/** The start: what loading the library and running the command add to the start of Node. */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {noticeFile} from '../inputs/notice.mjs'
import {aim, table, withSpread} from '../report.mjs'
import {interleave} from '../rounds.mjs'
import {median, spread} from '../statistics.mjs'

const cwd = fileURLToPath(new URL('../../', import.meta.url))
const small = `东湖市人民政府办公室关于开展检查的通知
各县（市、区）人民政府：
一、总体要求
加强领导，落实责任。（责任单位：市水利局）
东湖市人民政府办公室
2024年3月1日
`
const load = (name) => ['--input-type=module', '-e', `await import('${name}')`]
const node = 'node -e 0'

/** By name, the arguments of Node. */
const commands = (smallFile) => ({
  [node]: ['-e', '0'],
  "import('gongwen')": load('gongwen'),
  'gongwen parse, a small file': ['dist/cli/bin.js', 'parse', smallFile],
  'gongwen parse, the notice': ['dist/cli/bin.js', 'parse', fileURLToPath(noticeFile)],
  "import('markdown-it')": load('markdown-it'),
  "import('mdast-util-from-markdown')": load('mdast-util-from-markdown'),
  "import('cheerio/slim')": load('cheerio/slim'),
  "import('zod')": load('zod'),
})

/** Runs Node and gives the milliseconds. */
function milliseconds(args) {
  const start = performance.now()
  const {status, stderr} = spawnSync(process.execPath, args, {cwd, encoding: 'utf8', maxBuffer: 1 << 28})
  if (status !== 0) throw new Error(`node ${args.join(' ')}: exit ${status}\n${stderr}`)
  return performance.now() - start
}

/** Measures: four runs a round, since a start is short and the machine's noise is not. */
export function section({rounds}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongwen-bench-'))
  try {
    const file = path.join(folder, 'small.txt')
    writeFileSync(file, small)
    const jobs = commands(file)
    // The first run of each reads the files from the disk.
    interleave(jobs, 1, milliseconds)
    const results = interleave(jobs, rounds * 4, milliseconds)
    const added = (name) => results[name].map((time, round) => time - results[node][round])
    const names = Object.keys(jobs)
    return {
      title: 'Start',
      body: [
        table(
          ['', 'ms', `ms above \`${node}\``],
          names.map((name) => [
            `\`${name}\``,
            withSpread(spread(results[name])),
            name === node ? '' : withSpread(spread(added(name))),
          ]),
        ),
      ],
      aims: [
        aim("start: import('gongwen')", median(added("import('gongwen')")), 'lower', 60, 60, 'ms'),
        aim('start: gongwen parse', median(added('gongwen parse, a small file')), 'lower', 120, 120, 'ms'),
      ],
    }
  } finally {
    rmSync(folder, {recursive: true})
  }
}
