/** Hostile texts against plain prose of the same length. */
import {hostile} from '../inputs/hostile.mjs'
import {aim, figure, table, withSpread} from '../report.mjs'
import {interleave} from '../rounds.mjs'
import {median, ratios, spread} from '../statistics.mjs'

/** How many of what a text is made of, where it is not 10⁵. */
const counts = {'one line': 10_000_000, 'nested brackets': 10_000}
const cases = Object.keys(hostile).map((name) => {
  const count = counts[name] ?? 100_000
  return {name, count, length: hostile[name](count).length}
})
const parsers = ['structure', 'complete']

/** Measures. */
export function section({rounds, clock}) {
  const jobs = {}
  for (const parser of parsers)
    for (const {name, count, length} of cases) {
      // Prose of the same length stands before it in the same process, so that both are equally warm.
      const inputs = [
        {kind: 'plain', length},
        {kind: 'hostile', name, count},
      ]
      jobs[`${parser}: ${name}`] = {task: 'time', clock, parser, inputs, short: true}
    }
  const results = interleave(jobs, Math.min(rounds, 3))
  const times = (parser, name, at) => results[`${parser}: ${name}`].map((both) => both[at])
  const against = (parser, name) => ratios(times(parser, name, 1), times(parser, name, 0))
  return {
    title: 'Hostile texts',
    body: [
      'Time, as a multiple of that of plain prose with as many characters:',
      table(
        ['10⁵ of', 'characters', 'structure', 'complete', 'complete, ms'],
        cases.map(({name, count, length}) => [
          counts[name] === undefined ? name : `${name} (${count.toLocaleString('en')})`,
          length.toLocaleString('en'),
          ...parsers.map((parser) => withSpread(spread(against(parser, name)))),
          figure(median(times('complete', name, 1)) / 1000),
        ]),
      ),
    ],
    aims: cases.map(({name}) =>
      aim(`hostile, complete, ${name}: time of prose`, median(against('complete', name)), 'lower', 3),
    ),
  }
}
