/** The clock: how long a function takes once it is warm. */
import {median} from './statistics.mjs'

/**
 * Milliseconds of warming up, at least so many runs of it unless they take longer than `most`; milliseconds of measuring,
 * and of the shortest batch, which is far above the cost of reading the clock.
 */
const budgets = {
  full: {warm: 1000, runs: 50, most: 5000, measure: 1500, batch: 4},
  short: {warm: 200, runs: 10, most: 500, measure: 300, batch: 4},
}

/** Milliseconds of a clock on the wall, and of the processor's work for this process, which other processes do not prolong. */
const clocks = {
  wall: () => performance.now(),
  processor() {
    const {user, system} = process.cpuUsage()
    return (user + system) / 1000
  },
}

/**
 * Gives the microseconds of a run: the median of batches, each a mean, so that the collection of garbage is counted where
 * it falls. A run longer than the budget is measured once.
 *
 * @param run A function, or one that gives a promise.
 * @param warm True where there is nothing left to warm up.
 * @param clock `'wall'`, or `'processor'`, which counts the threads that collect garbage and compile as well.
 */
export async function microseconds(run, {short = false, warm = false, clock = 'wall'} = {}) {
  const budget = short ? budgets.short : budgets.full
  /** Milliseconds that `runs` runs take. */
  const time = async (runs) => {
    const start = clocks[clock]()
    for (let at = 0; at < runs; at++) {
      const result = run()
      if (result instanceof Promise) await result
    }
    return clocks[clock]() - start
  }
  let last = 0
  if (!warm) {
    const start = performance.now()
    const elapsed = () => performance.now() - start
    for (let runs = 0; elapsed() < budget.warm || (runs < budget.runs && elapsed() < budget.most); runs++)
      last = await time(1)
  }
  const runs = last === 0 ? 1 : Math.max(1, Math.ceil(budget.batch / last))
  const samples = []
  for (const end = performance.now() + budget.measure; performance.now() < end || samples.length === 0; )
    samples.push(((await time(runs)) / runs) * 1000)
  return median(samples)
}
