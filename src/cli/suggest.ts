/** Finds what somebody meant to type. */

/** Gives the nearest of some names, or `null` where none is near: at most two slips, fewer in short words. */
export function nearest(name: string, names: readonly string[]): string | null {
  const bare = (word: string) => word.toLowerCase().replace(/^-+/, '')
  const wanted = bare(name)
  let best: string | null = null
  let least = Math.min(2, Math.max(1, Math.floor(wanted.length / 2))) + 1
  for (const candidate of names) {
    const slips = distance(wanted, bare(candidate))
    if (slips < least) {
      best = candidate
      least = slips
    }
  }
  // `md` for markdown, `txt` for text: a word that only leaves letters out.
  return best ?? names.find((candidate) => wanted.length > 1 && leavesOut(wanted, bare(candidate))) ?? null
}

/** Counts letters to put in, take out, replace, or swap with the next one. */
function distance(a: string, b: string): number {
  // A word far longer than another is not near it, and need not be measured.
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: number[] = []
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) next[j] = Math.min(next[j]!, before[j - 2]! + 1)
    }
    before = row
    row = next
  }
  return row[b.length]!
}

function leavesOut(short: string, long: string): boolean {
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length && short[0] === long[0]
}
