/** Text: gongwen and its peers on one notice. */
import {read} from '../inputs/index.mjs'
import {hasLawtext, lawtextMissing} from '../machine.mjs'
import {aim, table, withSpread} from '../report.mjs'
import {interleave} from '../rounds.mjs'
import {median, ratios, spread} from '../statistics.mjs'

const notice = {kind: 'notice', times: 1}
const law = {kind: 'law'}
const own = ['structure', 'complete', 'default']
const peers = ['split + regex', 'commonmark', 'markdown-it', 'micromark', 'mdast-util-from-markdown']

const column = (results, at = 0) => results.map((times) => times[at])

/** Compares gongwen with lawtext, byte for byte: each on what it is made for, and gongwen on the law as well. */
function lawSection(results, bytes) {
  if (!hasLawtext)
    return {
      body: lawtextMissing,
      aims: [aim('text, complete: bytes a second, against lawtext', Number.NaN, 'higher', 100)],
    }
  const perByte = (name, at, size) => column(results[name], at).map((time) => time / size)
  const base = perByte('lawtext', 0, bytes.law)
  const rows = [
    ['lawtext on a Japanese law', base],
    ...own.flatMap((name) => [
      [`gongwen, ${name}, on the notice`, perByte(name, 0, bytes.notice)],
      [`gongwen, ${name}, on the same law`, perByte(name, 1, bytes.law)],
    ]),
  ]
  return {
    body: table(
      ['', 'MB/s', '× lawtext'],
      rows.map(([name, times]) => [
        name,
        withSpread(spread(times.map((time) => 1 / time))),
        withSpread(spread(ratios(base, times))),
      ]),
    ),
    aims: ['structure', 'complete'].map((name) =>
      aim(
        `text, ${name}: bytes a second, against lawtext`,
        median(ratios(base, perByte(name, 0, bytes.notice))),
        'higher',
        100,
      ),
    ),
  }
}

/** Measures. */
export function section({rounds, clock}) {
  const jobs = Object.fromEntries([
    ...peers.map((parser) => [parser, {task: 'time', clock, parser, inputs: [notice]}]),
    ...own.map((parser) => [parser, {task: 'time', clock, parser, inputs: [notice, law]}]),
    ...(hasLawtext ? [['lawtext', {task: 'time', clock, parser: 'lawtext', inputs: [law]}]] : []),
  ])
  const results = interleave(jobs, rounds)
  const bytes = {notice: Buffer.byteLength(read(notice)), law: Buffer.byteLength(read(law))}
  const against = (peer, name) => ratios(column(results[peer]), column(results[name]))
  const names = [...peers.slice(0, 1), ...own, ...peers.slice(1)]
  const laws = lawSection(results, bytes)
  return {
    title: `Text: the notice, ${bytes.notice} bytes`,
    body: [
      table(
        ['', 'µs', 'MB/s', '× markdown-it', '× mdast-util-from-markdown'],
        names.map((name) => [
          own.includes(name) ? `**gongwen, ${name}**` : name,
          withSpread(spread(column(results[name]))),
          withSpread(spread(column(results[name]).map((time) => bytes.notice / time))),
          withSpread(spread(against('markdown-it', name))),
          withSpread(spread(against('mdast-util-from-markdown', name))),
        ]),
      ),
      `A law of ${bytes.law} bytes in the form of Lawtext:`,
      laws.body,
    ],
    aims: [
      aim('text, structure: as fast as markdown-it', median(against('markdown-it', 'structure')), 'higher', 2, 4),
      aim('text, complete: as fast as markdown-it', median(against('markdown-it', 'complete')), 'higher', 1, 1.5),
      aim(
        'text, complete: as fast as mdast-util-from-markdown',
        median(against('mdast-util-from-markdown', 'complete')),
        'higher',
        10,
        15,
      ),
      aim(
        'text, default (zod): as fast as markdown-it',
        median(against('markdown-it', 'default')),
        'higher',
        0.3,
        0.75,
      ),
      ...laws.aims,
    ],
  }
}
