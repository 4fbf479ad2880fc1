/** Changes of a text as a unified diff, which `patch` and `git apply` read. */
import type {Edit} from '../diagnostics.ts'
import {plainLine, plainText} from './plain.ts'
import {painter, type Style} from './terminal.ts'

/** How a diff is written. */
export interface DiffOptions {
  /** The name of the file. */
  path: string
  /** True paints with ANSI colours. Default: false. */
  color?: boolean
  /** Lines around a change. Default: 3. */
  context?: number
}

/** Lines of the source that change, from `first` to before `last`, and what they become. */
interface Block {
  first: number
  last: number
  edits: Edit[]
}

/**
 * Writes changes as a unified diff. It is made from the changes themselves, so that it takes no longer for a long text.
 *
 * @param edits In order and without overlap.
 * @returns Lines that each end in a line feed; nothing where there are no changes.
 */
export function toDiff(
  source: string,
  edits: readonly Edit[],
  {path, color = false, context = 3}: DiffOptions,
): string {
  const starts = lineStarts(source)
  const blocks = blocksOf(source, starts, edits)
  if (blocks.length === 0) return ''
  const paint = painter(color)
  const printed = linePrinter(color)
  const name = plainLine(path).replace(/\\/g, '/').replace(/^\/+/, '')
  const lines = [paint(`--- a/${name}`, 'strong'), paint(`+++ b/${name}`, 'strong')]
  let shift = 0
  for (const hunk of hunksOf(blocks, context)) {
    const from = Math.max(0, hunk[0]!.first - context)
    const to = Math.min(starts.length - 1, hunk.at(-1)!.last + context)
    const body: string[] = []
    let added = 0
    let at = from
    const keep = (end: number) => {
      for (; at < end; at++) body.push(...printed(' ', lineAt(source, starts, at)))
    }
    for (const block of hunk) {
      keep(block.first)
      for (; at < block.last; at++) body.push(...printed('-', lineAt(source, starts, at), 'red'))
      const become = linesOf(changed(source, starts, block))
      added += become.length - (block.last - block.first)
      for (const text of become) body.push(...printed('+', text, 'green'))
    }
    keep(to)
    const old = range(from, to - from)
    lines.push(paint(`@@ -${old} +${range(from + shift, to - from + added)} @@`, 'cyan'), ...body)
    shift += added
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** Writes where some lines begin, from 1, and how many they are; none stand after the line before them. */
function range(first: number, count: number): string {
  return `${count === 0 ? first : first + 1},${count}`
}

/** Gives the offset of each line, and the length of the text. */
function lineStarts(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  // A text that ends in a line feed has no line after it.
  if (starts.at(-1) !== source.length) starts.push(source.length)
  return starts
}

/** Finds the line of an offset; that of the end is one after the last. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Gives the lines that change: those in which a change begins, ends, or which it covers. */
function blocksOf(source: string, starts: readonly number[], edits: readonly Edit[]): Block[] {
  const blocks: Block[] = []
  const count = starts.length - 1
  // Words put in at the end of a text without a last line feed belong to its last line.
  const lastStart = count > 0 && !source.endsWith('\n') ? count - 1 : count
  for (const edit of edits) {
    const {from, to, text} = edit
    const start = Math.min(lineOf(starts, from), lastStart)
    const end = lineOf(starts, to)
    // What begins and ends with a line leaves the next one as it is.
    const isWhole = starts[end] === to && (text === '' ? starts[start] === from && from < to : text.endsWith('\n'))
    const last = Math.min(isWhole ? end : end + 1, count)
    const before = blocks.at(-1)
    if (before && start < before.last) {
      before.last = Math.max(before.last, last)
      before.edits.push(edit)
    } else blocks.push({first: start, last, edits: [edit]})
  }
  return blocks
}

/** Groups changes whose lines around them meet. */
function hunksOf(blocks: readonly Block[], context: number): Block[][] {
  const hunks: Block[][] = []
  for (const block of blocks) {
    const last = hunks.at(-1)
    if (last && block.first - last.at(-1)!.last <= 2 * context) last.push(block)
    else hunks.push([block])
  }
  return hunks
}

/** Gives what the lines of a block become. */
function changed(source: string, starts: readonly number[], {first, last, edits}: Block): string {
  let result = ''
  let at = starts[first]!
  for (const {from, to, text} of edits) {
    result += source.slice(at, from) + text
    at = to
  }
  return result + source.slice(at, Math.max(at, starts[last]!))
}

function lineAt(source: string, starts: readonly number[], line: number): string {
  return source.slice(starts[line]!, starts[line + 1]!)
}

/** Parts a text after each line feed. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Gives the function that writes a line of the source with its sign. */
function linePrinter(color: boolean): (sign: string, line: string, style?: Style) => string[] {
  const paint = painter(color)
  // What is painted is for a terminal, which must not act on what a notice holds.
  const plain = (line: string) => (color ? plainText(line) : line)
  return (sign, line, style) =>
    line.endsWith('\n')
      ? [paint(plain(sign + line.slice(0, -1)), style)]
      : [paint(plain(sign + line), style), '\\ No newline at end of file']
}
