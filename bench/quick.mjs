/** What CI asks: does a character cost more where there are more of them? No figure depends on how fast the machine is. */
import {figure, table} from './report.mjs'
import {interleave} from './rounds.mjs'
import {median} from './statistics.mjs'

/** How many times as much a character may cost on ten times the text. Quadratic growth gives 10. */
const limit = 4

// The larger text comes first: it warms the parser, so that a cold start does not make the smaller one dear.
const notices = [100, 10].map((times) => ({kind: 'notice', times}))
const twice = (name, count) => [10 * count, count].map((of) => ({kind: 'hostile', name, count: of}))

/** By name, what is asked: a parser, and two inputs of which the first is ten times the second. */
const questions = {
  'structure: the notice': {parser: 'structure', inputs: notices},
  'complete: the notice': {parser: 'complete', inputs: notices},
  'default: the notice': {parser: 'default', inputs: notices},
  ...Object.fromEntries(
    [
      ['marker 一、 in one line', 10_000],
      ['marker 一、 on lines', 10_000],
      ['（', 10_000],
      ['《', 10_000],
      ['、', 10_000],
      ['line breaks', 10_000],
      ['one line', 100_000],
      ['nested brackets', 1_000],
    ].map(([name, count]) => [`complete: ${name}`, {parser: 'complete', inputs: twice(name, count)}]),
  ),
}

const growths = (runs) => median(runs.map(([large, small]) => large / small / 10))

/**
 * Asks, by the clock of the processor: other work on the machine does not count. What grows is asked twice more before it is
 * held to be true.
 *
 * @returns The report, and what grows.
 */
export function quick() {
  const jobs = Object.fromEntries(
    Object.entries(questions).map(([name, question]) => [
      name,
      {task: 'time', short: true, clock: 'processor', ...question},
    ]),
  )
  const results = interleave(jobs, 1)
  const grows = (name) => growths(results[name]) > limit
  const doubtful = Object.fromEntries(Object.entries(jobs).filter(([name]) => grows(name)))
  for (const [name, more] of Object.entries(interleave(doubtful, 2))) results[name].push(...more)
  const names = Object.keys(jobs)
  return {
    report: table(
      [`a character on ten times the text (limit ${limit})`, '×'],
      names.map((name) => [name, figure(growths(results[name]))]),
    ),
    grown: names.filter(grows),
  }
}
