/**
 * Does one job in this process and prints its result as JSON on the last line.
 *
 * Usage: node bench/worker.mjs JOB, where JOB is JSON:
 * `{"task": "time", "parser": "complete", "inputs": [{"kind": "notice", "times": 10}], "short": false}`
 */
import {microseconds} from './clock.mjs'
import {read} from './inputs/index.mjs'
import {parsers} from './parsers.mjs'
import {weigh} from './scales.mjs'

/** Characters above which a run takes so long that it warms itself. */
const longText = 3_000_000

const tasks = {
  /**
   * Gives the microseconds of a run over each input, in order. All is cold before the first, so it is given more time than
   * those that follow, unless the job is to be short.
   */
  async time({parser, inputs, short, clock}) {
    const parse = await parsers[parser]()
    const times = []
    for (const input of inputs) {
      const source = read(input)
      const later = times.length > 0
      times.push(
        await microseconds(() => parse(source), {
          short: short || later,
          warm: later && source.length > longText,
          clock,
        }),
      )
    }
    return times
  },
  /** Gives the bytes that documents hold, and the peak. */
  async memory({parser, input, copies}) {
    return weigh(await parsers[parser](), input, copies)
  },
}

const job = JSON.parse(process.argv[2])
const result = await tasks[job.task](job)
process.stdout.write(`\n${JSON.stringify(result)}`)
