/** A table of contents without page numbers: the headings of what follows, in a row, with nothing under them. */
import type {Line} from './lines.ts'
import {fold} from './titles.ts'

/** The fewest entries that tell a table of contents. */
const enough = 5

/**
 * Finds the lines of a table of contents: the first of them stands again further down, and between the two are only
 * numbered headings.
 *
 * @returns The indexes of the first entry and after the last, or `null`.
 */
export function findContents(text: string, lines: readonly Line[]): {from: number; to: number} | null {
  for (let from = 0; from < lines.length; from++) {
    if (!isEntry(text, lines[from]!)) continue
    let to = from
    while (to < lines.length && isEntry(text, lines[to]!)) to++
    if (to - from >= enough) {
      const again = repeatOf(text, lines, from, to)
      if (again - from >= enough) return {from, to: again}
    }
    // A run is looked at once.
    from = to - 1
  }
  return null
}

/** Finds where the first entry stands again within its run, or right behind it; `from` where it does not. */
function repeatOf(text: string, lines: readonly Line[], from: number, to: number): number {
  const first = fold(text.slice(lines[from]!.from, lines[from]!.to))
  for (let at = from + 1; at <= Math.min(to, lines.length - 1); at++) {
    const {from: start, to: end} = lines[at]!
    if (end - start < first.length + 8 && fold(text.slice(start, end)) === first) return at
  }
  return from
}

function isEntry(text: string, {mark, table, from, to}: Line): boolean {
  return mark !== null && !table && to - from <= 40 && !/[。；：，！？]/.test(text.slice(from, to))
}
