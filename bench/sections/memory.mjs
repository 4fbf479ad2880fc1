/** Memory: what a document holds, and the peak while it is made. */
import {read} from '../inputs/index.mjs'
import {aim, table, withSpread} from '../report.mjs'
import {interleave} from '../rounds.mjs'
import {median, spread} from '../statistics.mjs'

/** By size, how many documents are kept: many of the small ones, since a collection is not exact. */
const copies = {1: 50, 10: 10, 100: 2, 300: 1, 1000: 1}
const sizes = Object.keys(copies).map(Number)
const parsers = [
  'complete',
  'complete, positions: offset',
  'complete, positions: none',
  'structure',
  'default',
  'markdown-it',
  'mdast-util-from-markdown',
]
/** The largest size that a peer is asked for: mdast takes minutes above it. */
const most = {'mdast-util-from-markdown': 100}

/** Measures. */
export function section({rounds}) {
  const jobs = {}
  for (const parser of parsers)
    for (const times of sizes)
      if (times <= (most[parser] ?? Infinity))
        jobs[`${parser} ${times}`] = {
          task: 'memory',
          parser,
          input: {kind: 'notice', times},
          copies: copies[times],
          flags: ['--expose-gc', '--max-old-space-size=12000'],
        }
  // What is held hardly varies.
  const results = interleave(jobs, Math.min(rounds, 2))
  const bytes = Buffer.byteLength(read({kind: 'notice', times: 1}))
  const perByte = (parser, size, what) =>
    results[`${parser} ${size}`]?.map((found) => found[what] / size / bytes / (what === 'peak' ? copies[size] : 1))
  const rows = (what) =>
    parsers.map((parser) => [
      parser,
      ...sizes.map((size) => {
        const values = perByte(parser, size, what)
        return values ? withSpread(spread(values)) : '—'
      }),
    ])
  const heads = ['', ...sizes.map((size) => `${size} ×`)]
  return {
    title: 'Memory: bytes for each byte of text',
    body: [
      'Held by a document, with the text where it points into it:',
      table(heads, rows('retained')),
      `Peak above what was in use before, for each byte of all texts parsed (${sizes.map((size) => `${copies[size]} of ${size} ×`).join(', ')}); with what the collector had not yet taken:`,
      table(heads, rows('peak')),
    ],
    aims: sizes.map((size) =>
      aim(`memory, complete, ${size} ×: held for a byte`, median(perByte('complete', size, 'retained')), 'lower', 16),
    ),
  }
}
