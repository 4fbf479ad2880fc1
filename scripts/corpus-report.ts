/**
 * Parses every document below a folder and prints what came of each: genre, sections by style, responsibilities, tables,
 * removals and diagnostics by rule, characters that nobody owns, milliseconds. Ends with the time a kilobyte: the
 * median's, and the slowest.
 *
 *   npm run corpus -- FOLDER [--slowest RATIO]
 *
 * Exit: 0; 1 where a document throws or loses a character, or where the slowest takes more than RATIO times the median's
 * time a kilobyte (small files count as 4 KB: what a call costs at all is not theirs); 2 for a wrong call.
 */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {parse} from '../src/pipeline.ts'
import type {GongwenDocument} from '../src/schema/document.ts'
import {visit} from '../src/tree/index.ts'
import {conservation, wordsOfPage} from '../tests/helpers/conservation.ts'

/** Runs of each document; the quickest counts, so that a busy machine does not. */
const runs = 3
const smallest = 4096

interface Row {
  name: string
  bytes: number
  milliseconds: number
}

const [folder, ...rest] = process.argv.slice(2)
const ratio = rest[0] === '--slowest' ? Number(rest[1]) : null
if (!folder || folder.startsWith('-') || (rest.length > 0 && !(ratio !== null && ratio > 0))) {
  process.stderr.write('Usage: npm run corpus -- FOLDER [--slowest RATIO]\n')
  process.exit(2)
}

if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) {
  process.stderr.write(`No such folder: ${folder}\n`)
  process.exit(2)
}

const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((name) => /\.(?:html?|txt|md)$/i.test(name) && statSync(path.join(folder, name)).isFile())
  .sort()
if (names.length === 0) {
  process.stderr.write(`No .html, .txt or .md below ${folder}\n`)
  process.exit(2)
}

const rows: Row[] = []
let failed = 0
// The first document pays for what all share: grammars, compiled patterns.
parse(readFileSync(path.join(folder, names[0]!)), {path: names[0]!})
for (const name of names) {
  const bytes = readFileSync(path.join(folder, name))
  try {
    const {document, milliseconds} = timed(bytes, name)
    const source = new TextDecoder(document.source.encoding ?? 'utf-8', {ignoreBOM: true}).decode(bytes)
    const faults =
      document.source.format === 'html'
        ? conservation(document, source, wordsOfPage(source))
        : conservation(document, source)
    const uncovered = faults.filter((fault) => fault.includes('is nowhere')).length
    if (faults.length > 0) failed++
    rows.push({name, bytes: bytes.length, milliseconds})
    process.stdout.write(`${line(name, document, uncovered, milliseconds)}\n`)
    for (const fault of faults.slice(0, 3)) process.stdout.write(`    ${fault}\n`)
  } catch (error) {
    failed++
    process.stdout.write(`${name}  threw: ${error instanceof Error ? error.message : String(error)}\n`)
  }
}
process.exitCode = summary() ? 1 : 0

function timed(bytes: Uint8Array, name: string): {document: GongwenDocument; milliseconds: number} {
  let best = Number.POSITIVE_INFINITY
  let document: GongwenDocument | null = null
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    document = parse(bytes, {path: name})
    best = Math.min(best, performance.now() - start)
  }
  return {document: document!, milliseconds: best}
}

function line(name: string, document: GongwenDocument, uncovered: number, milliseconds: number): string {
  const styles: Record<string, number> = {}
  let responsibilities = 0
  let tables = 0
  visit(document, (node) => {
    if (node.type === 'section') styles[node.style] = (styles[node.style] ?? 0) + 1
    else if (node.type === 'responsibility') responsibilities++
    else if (node.type === 'table') tables++
  })
  const {documentType, instrumentType} = document.meta
  const genre = [documentType?.zh, instrumentType].filter(Boolean).join('+') || '—'
  return [
    name,
    genre,
    `sections ${counts(styles)}`,
    `responsibilities ${responsibilities}`,
    `tables ${tables}`,
    `removals ${counts(tally(document.removals.map(({rule}) => rule)))}`,
    `diagnostics ${counts(tally(document.diagnostics.map(({ruleId}) => ruleId)))}`,
    `uncovered ${uncovered}`,
    `${milliseconds.toFixed(1)} ms`,
  ].join(' · ')
}

function tally(rules: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const rule of rules) found[rule] = (found[rule] ?? 0) + 1
  return found
}

function counts(found: Readonly<Record<string, number>>): string {
  return (
    Object.entries(found)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || '0'
  )
}

/** Prints the last lines; true where something is wrong. */
function summary(): boolean {
  const perKilobyte = rows
    .map(({name, bytes, milliseconds}) => ({name, cost: milliseconds / (Math.max(bytes, smallest) / 1024)}))
    .sort((a, b) => a.cost - b.cost)
  const median = perKilobyte[Math.floor(perKilobyte.length / 2)]
  const slowest = perKilobyte[perKilobyte.length - 1]
  process.stdout.write(`\n${rows.length} documents, ${failed} with a fault\n`)
  if (!median || !slowest) return true
  const times = slowest.cost / median.cost
  process.stdout.write(
    `ms a kilobyte: median ${median.cost.toFixed(3)}, slowest ${slowest.cost.toFixed(3)} (${slowest.name}), ${times.toFixed(1)} times\n`,
  )
  return failed > 0 || (ratio !== null && times > ratio)
}
