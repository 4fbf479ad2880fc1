/**
 * Measures what the command adds to the start of Node: the median time of `gongwen parse` on the Huangshi notice, less
 * that of `node -e 0`, runs interleaved. Prints all three; exits with 1 above the limit, which is far above the goal.
 *
 * Usage: node scripts/cold-start.mjs [RUNS]
 */
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

/** Milliseconds. Machines that run checks are slow and shared, so only the limit fails. */
const [goal, limit] = [150, 400]
const runs = Number(process.argv[2] ?? 15)
const cwd = fileURLToPath(new URL('..', import.meta.url))
const commands = {
  node: ['-e', '0'],
  gongwen: ['dist/cli/bin.js', 'parse', 'fixtures/notices/huangshi-2021-57/input.txt'],
}

/** Runs Node once and gives the milliseconds. */
function time(name) {
  const start = performance.now()
  const {status, error} = spawnSync(process.execPath, commands[name], {cwd, stdio: 'ignore'})
  if (status !== 0) {
    process.stderr.write(`cold-start: node ${commands[name].join(' ')}: ${error?.message ?? `exit ${status}`}\n`)
    process.exit(1)
  }
  return performance.now() - start
}

if (!(Number.isInteger(runs) && runs > 0)) {
  process.stderr.write('cold-start: RUNS must be a whole number above 0\n')
  process.exit(1)
}
const names = Object.keys(commands)
const times = Object.fromEntries(names.map((name) => [name, []]))
// The first run of each reads the files from the disk.
for (const name of names) time(name)
for (let run = 0; run < runs; run++) for (const name of names) times[name].push(time(name))
const [node, gongwen] = names.map((name) => times[name].sort((a, b) => a - b)[runs >> 1])
const added = gongwen - node
process.stdout.write(
  `cold-start: node ${node.toFixed(0)} ms, gongwen ${gongwen.toFixed(0)} ms, added ${added.toFixed(0)} ms ` +
    `(medians of ${runs}; goal ${goal} ms, limit ${limit} ms)\n`,
)
if (added > limit) {
  process.stderr.write(`cold-start: the command adds ${added.toFixed(0)} ms, above the limit of ${limit} ms\n`)
  process.exitCode = 1
}
