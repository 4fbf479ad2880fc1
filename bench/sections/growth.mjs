/** Growth: what a character costs where the text is longer. */
import {aim, table, withSpread} from '../report.mjs'
import {interleave} from '../rounds.mjs'
import {median, ratios, spread} from '../statistics.mjs'

const sizes = [1, 10, 100, 300, 1000]
const parsers = ['structure', 'complete', 'default', 'markdown-it']

/** Measures. */
export function section({rounds, clock}) {
  // From small to large: by the time of 10 ×, which the others are held against, all is warm.
  const inputs = sizes.map((times) => ({kind: 'notice', times}))
  const jobs = Object.fromEntries(parsers.map((parser) => [parser, {task: 'time', clock, parser, inputs}]))
  const results = interleave(jobs, rounds)
  /** Microseconds a notice at a size. */
  const cost = (name, size) => results[name].map((times) => times[sizes.indexOf(size)] / size)
  const growth = (name, size) => ratios(cost(name, size), cost(name, 10))
  return {
    title: 'Growth: the notice 1 to 1000 times over',
    body: [
      'Time a byte, as a multiple of that at 10 times the size:',
      table(
        ['', ...sizes.map((size) => `${size} ×`)],
        parsers.map((name) => [name, ...sizes.map((size) => withSpread(spread(growth(name, size))))]),
      ),
    ],
    aims: ['structure', 'complete', 'default'].map((name) =>
      aim(`growth, ${name}: a byte at 300 × against 10 ×`, median(growth(name, 300)), 'lower', 2.5, 1.5),
    ),
  }
}
