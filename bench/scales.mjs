/** The scales: what documents hold in memory once the rest is collected. Needs `--expose-gc`. */
import {read} from './inputs/index.mjs'

/** Bytes in use after a full collection. */
function used() {
  // The first collection queues finalizers, the second takes what they held.
  globalThis.gc()
  globalThis.gc()
  const {heapUsed, external} = process.memoryUsage()
  return heapUsed + external
}

/** Bytes of memory that the process had at most so far, and has now. */
const peak = () => process.resourceUsage().maxRSS * 1024
const resident = () => process.memoryUsage().rss

/**
 * Weighs the documents of some copies of an input. A document is kept as a caller keeps it: alone. Where it points into its
 * text, the text weighs with it.
 *
 * @returns `retained`, bytes a document; `peak`, bytes by which all of it went above what was in use before.
 */
export function weigh(parse, input, copies) {
  // Tables and compiled functions are built by the first call and shared by all that follow.
  parse(read({kind: 'notice', times: 1}))
  const documents = new Array(copies).fill(null)
  const bytes = Buffer.from(read(input))
  const before = used()
  const start = resident()
  for (let at = 0; at < copies; at++) documents[at] = parse(bytes.toString())
  const most = peak()
  const retained = (used() - before) / copies
  if (documents.includes(null)) throw new Error('a document is missing')
  return {retained, peak: Math.max(0, most - start)}
}
