/**
 * Times one task in a process of its own and prints the microseconds of a run: the median of batches.
 *
 * Usage: node bench/task.mjs TASK TIMES, where the notice is repeated TIMES over.
 */
import {readFileSync} from 'node:fs'

const [task, times] = [process.argv[2], Number(process.argv[3])]
const notice = readFileSync(new URL('../fixtures/notices/huangshi-2021-57/input.txt', import.meta.url), 'utf8')
const text = notice.repeat(times)

const tasks = {
  async 'markdown-it'() {
    const {default: MarkdownIt} = await import('markdown-it')
    const markdown = new MarkdownIt()
    return () => markdown.parse(text, {})
  },
  async structure() {
    const {parse} = await import('../dist/index.js')
    return () => parse(text, {annotate: false, validate: false})
  },
  async complete() {
    const {parse} = await import('../dist/index.js')
    return () => parse(text, {validate: false})
  },
  async default() {
    const {parse} = await import('../dist/index.js')
    return () => parse(text)
  },
}

const run = await tasks[task]()
/** Milliseconds of warming up, and of measuring. */
const budget = {warm: 400, measure: 900}
const batch = () => {
  const start = performance.now()
  run()
  return (performance.now() - start) * 1000
}
for (const end = performance.now() + budget.warm; performance.now() < end; ) batch()
const samples = []
for (const end = performance.now() + budget.measure; performance.now() < end || samples.length < 5; )
  samples.push(batch())
samples.sort((a, b) => a - b)
process.stdout.write(String(samples[samples.length >> 1]))
