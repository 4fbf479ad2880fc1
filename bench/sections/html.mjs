/** Web pages: gongwen against what others need to read the same page. */
import {corpusPages} from '../inputs/corpus.mjs'
import {read} from '../inputs/index.mjs'
import {aim, table, withSpread} from '../report.mjs'
import {interleave} from '../rounds.mjs'
import {median, ratios, spread} from '../statistics.mjs'

const base = 'cheerio/slim load'
const readability = 'linkedom + Readability'
const parsers = [base, 'complete', 'default', 'cheerio load', readability, 'linkedom + defuddle']
const label = (name) => (['complete', 'default'].includes(name) ? `**gongwen, ${name}**` : name)

/** Gives the times of a parser on the pages with these indices, summed round by round. */
const times = (results, name, indices) => results[name].map((round) => indices.reduce((sum, at) => sum + round[at], 0))

/** Writes the table of some pages taken together. */
const together = (results, indices) =>
  table(
    ['', 'µs', `× the time of ${base}`],
    parsers.map((name) => [
      label(name),
      withSpread(spread(times(results, name, indices))),
      withSpread(spread(ratios(times(results, name, indices), times(results, base, indices)))),
    ]),
  )

/** Writes the table of real pages, one a row, without a name. */
const pageByPage = (results, pages) =>
  table(
    ['KB', ...parsers.slice(1).map((name) => (name === label(name) ? name : `gongwen, ${name}`))],
    pages.map(({bytes}, at) => [
      Math.round(bytes / 1000),
      ...parsers
        .slice(1)
        .map((name) => withSpread(spread(ratios(times(results, name, [at + 1]), times(results, base, [at + 1]))))),
    ]),
  )

const aims = (results, what, indices) => {
  const of = (name) => times(results, name, indices)
  return [
    aim(`${what}, complete: time of cheerio/slim load`, median(ratios(of('complete'), of(base))), 'lower', 1.5),
    aim(`${what}, complete: as fast as Readability`, median(ratios(of(readability), of('complete'))), 'higher', 6),
  ]
}

/** Measures. */
export function section({rounds, clock, corpus}) {
  const pages = corpusPages(corpus, 10)
  const inputs = [{kind: 'page'}, ...pages.map(({file}) => ({kind: 'corpus', file}))]
  const jobs = Object.fromEntries(parsers.map((parser) => [parser, {task: 'time', clock, parser, inputs}]))
  const results = interleave(jobs, rounds)
  const real = pages.map((_, at) => at + 1)
  return {
    title: 'Web pages',
    body: [
      `The notice inside a page of ${Buffer.byteLength(read({kind: 'page'}))} bytes:`,
      together(results, [0]),
      ...(real.length > 0
        ? [
            `${real.length} real pages, one after the other:`,
            together(results, real),
            `Each of them, as multiples of the time of ${base}:`,
            pageByPage(results, pages),
          ]
        : ['Real pages: none were named by `--corpus FOLDER`.']),
    ],
    aims: [...aims(results, 'page', [0]), ...(real.length > 0 ? aims(results, 'real pages', real) : [])],
  }
}
