/**
 * Measures gongwen against its peers and writes bench/results.md.
 *
 * Usage: node bench/run.mjs [--rounds N] [--only SECTION,…] [--out FILE] [--clock wall|processor] [--corpus FOLDER]
 *        node bench/run.mjs --quick
 *
 * Each job runs in a process of its own, rounds of all jobs follow each other, ratios are taken round by round; figures are
 * medians of the rounds, with the lowest and the highest in brackets. `--quick` is what CI runs: it fails where a character
 * costs more the longer the text is, and for no other reason. Build first; lawtext is installed apart, by
 * `npm install --prefix bench/lawtext`, and left out where it is not there. A whole run of 5 rounds takes some 20 minutes.
 * On a machine that others use, `--clock processor` counts the work of all threads of a process in place of the time.
 * `--corpus` names a folder of real pages, ten of which are measured too.
 */
import {writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {isBusy, load, machine, versions} from './machine.mjs'
import {quick} from './quick.mjs'
import {aimsTable, figure, table} from './report.mjs'

const names = ['text', 'html', 'growth', 'hostile', 'memory', 'large-file', 'start', 'convert']
const {values: given} = parseArgs({
  options: {
    quick: {type: 'boolean', default: false},
    rounds: {type: 'string', default: '5'},
    only: {type: 'string', default: names.join(',')},
    out: {type: 'string'},
    clock: {type: 'string', default: 'wall'},
    corpus: {type: 'string'},
  },
})

/** Ends with a message for who called wrongly. */
function misuse(message) {
  process.stderr.write(`bench: ${message}\n`)
  process.exit(2)
}

/** Writes how the run is repeated; where its report went is no part of that. */
function command() {
  const options = ['rounds', 'only', 'clock'].filter((name) =>
    process.argv.some((word) => word.startsWith(`--${name}`)),
  )
  return `\`npm run bench -- ${options.map((name) => `--${name} ${given[name]}`).join(' ')}`.replace(/[ -]*$/, '`')
}

/** Writes what the figures were measured on. */
function preamble(before, after) {
  const busy = isBusy(before)
    ? [
        `**The machine was busy with other work (load ${figure(before)} at the start): the figures are rough, the ratios too.**`,
      ]
    : []
  return [
    '# Benchmarks',
    `${command()}, ${new Date().toISOString().slice(0, 10)}. ${machine()}; load ${figure(before)} at the start, ${figure(after)} at the end. Times by the clock ${given.clock === 'wall' ? 'on the wall' : 'of the processor, with the threads that collect garbage and compile'}.`,
    ...busy,
    'Each job in a process of its own, rounds interleaved, ratios taken round by round; medians, with the lowest and the highest in brackets. MB are 10⁶ bytes of UTF-8. `structure` is `{annotate: false, validate: false}`, `complete` is `{validate: false}`, `default` is validated by zod; all three with full positions. `split + regex` is the floor: it splits lines and looks at the beginning of each.',
    table(['', 'version'], Object.entries(versions())),
  ]
}

/** Runs the sections and gives the report. */
async function measure(sections, rounds) {
  const before = load()
  const parts = []
  const aims = []
  for (const name of sections) {
    process.stderr.write(`${name}\n`)
    const {section} = await import(`./sections/${name}.mjs`)
    const {title, body, aims: own} = section({rounds, clock: given.clock, corpus: given.corpus})
    parts.push(`## ${title}`, ...body)
    aims.push(...own)
  }
  return `${[...preamble(before, load()), '## Goals', aimsTable(aims), ...parts].join('\n\n')}\n`
}

const rounds = Number(given.rounds)
const sections = given.only.split(',')
const unknown = sections.filter((name) => !names.includes(name))
if (!(Number.isInteger(rounds) && rounds > 0)) misuse('--rounds must be a whole number above 0')
if (unknown.length > 0) misuse(`no section ${unknown.join(', ')}; there are ${names.join(', ')}`)
if (!['wall', 'processor'].includes(given.clock)) misuse('--clock must be wall or processor')

if (given.quick) {
  const {report, grown} = quick()
  process.stdout.write(`${machine()}\n\n${report}\n`)
  for (const name of grown) process.stderr.write(`bench: ${name}: a character costs more the longer the text is\n`)
  process.exitCode = grown.length > 0 ? 1 : 0
} else {
  const report = await measure(sections, rounds)
  process.stdout.write(report)
  // A part alone is printed: the file holds whole runs.
  const out =
    given.out ?? (sections.length === names.length ? fileURLToPath(new URL('results.md', import.meta.url)) : null)
  if (out) writeFileSync(out, report)
}
