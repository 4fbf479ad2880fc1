/**
 * Measures gongwen against markdown-it on the Huangshi notice: each task in a process of its own, rounds interleaved,
 * medians of the rounds. `--quick` (CI) runs one round and fails only where the time a character grows with the size.
 */
import {execFileSync} from 'node:child_process'
import {cpus} from 'node:os'
import {fileURLToPath} from 'node:url'

const quick = process.argv.includes('--quick')
const rounds = quick ? 1 : 5
const worker = fileURLToPath(new URL('task.mjs', import.meta.url))
const time = (task, times) => Number(execFileSync(process.execPath, [worker, task, String(times)], {encoding: 'utf8'}))
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]

const tasks = ['markdown-it', 'structure', 'complete', 'default']
const results = Object.fromEntries(tasks.map((task) => [task, []]))
const grown = {structure: [], complete: []}
for (let round = 0; round < rounds; round++) {
  for (const task of tasks) results[task].push(time(task, 1))
  for (const task of Object.keys(grown)) grown[task].push(time(task, 100))
}

const goals = {structure: 1.2, complete: 0.5}
const base = median(results['markdown-it'])
process.stdout.write(`node ${process.version}, ${cpus().length} × ${cpus()[0].model}, ${rounds} rounds, medians\n\n`)
process.stdout.write('task          µs a run    × markdown-it   goal\n')
for (const task of tasks) {
  const own = median(results[task])
  const goal = goals[task] === undefined ? '' : `≥ ${goals[task]}`
  process.stdout.write(
    `${task.padEnd(12)} ${own.toFixed(0).padStart(9)} ${(base / own).toFixed(2).padStart(16)}   ${goal}\n`,
  )
}
const limit = 4
process.stdout.write(`\n100 times the text, cost a character against once (limit ${limit})\n`)
for (const [task, values] of Object.entries(grown)) {
  const growth = median(values) / 100 / median(results[task])
  process.stdout.write(`${task.padEnd(12)} ${growth.toFixed(2).padStart(9)}\n`)
  if (growth > limit) {
    process.stderr.write(`bench: ${task} costs ${growth.toFixed(2)} times as much a character on 100 times the text\n`)
    process.exitCode = 1
  }
}
