/** Jobs in processes of their own, and rounds of jobs. */
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const worker = fileURLToPath(new URL('worker.mjs', import.meta.url))
/** Milliseconds after which a job is given up. */
const patience = 15 * 60 * 1000

/**
 * Runs a job in a process of its own and gives its result.
 *
 * @param job `{task, parser, inputs, …}` as in worker.mjs, and `flags` for Node.
 * @throws Error with the end of what the process said, where it failed.
 */
export function inProcess({flags = [], ...job}) {
  const {status, signal, stdout, stderr} = spawnSync(process.execPath, [...flags, worker, JSON.stringify(job)], {
    encoding: 'utf8',
    timeout: patience,
    maxBuffer: 1 << 28,
  })
  if (status !== 0)
    throw new Error(`${job.task} ${job.parser}: ${signal ?? `exit ${status}`}\n${stderr.trim().slice(-2000)}`)
  // Peers may print; the result is the last line.
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1))
}

/** Shows a person at a terminal what is going on, in place of what was shown before. */
function progress(what) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${what}`)
}

/**
 * Runs all jobs once a round, one after the other, so that a slow minute of the machine falls on all alike.
 *
 * @param jobs By name.
 * @returns By name, the results of the rounds in order.
 */
export function interleave(jobs, rounds, run = inProcess) {
  const results = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, job] of Object.entries(jobs)) {
      progress(`round ${round + 1} of ${rounds}: ${name}`)
      results[name].push(run(job))
    }
  }
  progress('')
  return results
}
