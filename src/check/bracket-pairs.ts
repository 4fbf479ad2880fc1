/** Which brackets of a text belong together. */

/** One kind of bracket by its two halves. */
export type BracketKind = '()' | '（）' | '[]' | '［］' | '〔〕' | '【】' | '《》' | '〈〉'

/** What a half may be written for by mistake: any of its own family; a round one for a square one and the reverse. */
type Family = 'round' | 'square' | 'angle'

const families: Readonly<Record<BracketKind, Family>> = {
  '()': 'round',
  '（）': 'round',
  '[]': 'square',
  '［］': 'square',
  '〔〕': 'square',
  '【】': 'square',
  '《》': 'angle',
  '〈〉': 'angle',
}

interface Half {
  kind: BracketKind
  family: Family
  opens: boolean
}

const halves = new Map<number, Half>()
for (const kind of Object.keys(families) as BracketKind[]) {
  halves.set(kind.charCodeAt(0), {kind, family: families[kind], opens: true})
  halves.set(kind.charCodeAt(1), {kind, family: families[kind], opens: false})
}

/** Tells two kinds that are written for each other by a slip: those of one family. */
export function areAkin([open, close]: BracketPair['kinds']): boolean {
  return families[open] === families[close]
}

/** Two halves that belong together, by their offsets. */
export interface BracketPair {
  open: number
  close: number
  /** The kinds of the two; they differ where a half was mistyped. */
  kinds: readonly [open: BracketKind, close: BracketKind]
}

/** What came of the brackets of a text. */
export interface BracketScan {
  /** In the order of their ends. */
  pairs: BracketPair[]
  /** Halves that have no other, in their order. Those that cross, 《甲（乙》丙）, are none. */
  strays: {at: number; opens: boolean}[]
}

interface Open {
  at: number
  half: Half
  line: number
}

/** How many lines a bracket may go over, which then says nothing. */
const longest = 20

/** What stands before the closing bracket of 1） and a). */
const enumerator = /(?:^|[^0-9A-Za-z０-９])(?:[0-9０-９]{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3})$/

/**
 * Pairs the brackets of a text, each line by itself; a half that its line leaves over goes with one of a later line.
 *
 * A close goes with the innermost open of its family, else with the innermost there is; one that an outer close has shut
 * in goes with its own kind, and the two are left out. Linear in the length of the text.
 */
export function pairBrackets(text: string): BracketScan {
  const scan: BracketScan = {pairs: [], strays: []}
  const left: Open[] = []
  let open: Open[] = []
  /** Halves that an outer close has shut in, by their kinds. */
  let shut = new Map<BracketKind, Open[]>()
  let lost: number[] = []
  let line = 0
  const endLine = () => {
    left.push(...[...shut.values()].flat(), ...open)
    open = []
    if (shut.size > 0) shut = new Map()
    for (const at of lost) {
      const before = left.at(-1)
      if (before && before.line < line && line - before.line <= longest) left.pop()
      else scan.strays.push({at, opens: false})
    }
    lost = []
    line++
  }
  const counts: Record<Family, number> = {round: 0, square: 0, angle: 0}
  const drop = (): Open => {
    const last = open.pop()!
    counts[last.half.family]--
    return last
  }
  const shutIn = (inner: Open) => {
    const same = shut.get(inner.half.kind)
    if (same) same.push(inner)
    else shut.set(inner.half.kind, [inner])
  }
  const close = (at: number, half: Half) => {
    const {family} = half
    if (counts[family] > 0) while (open.at(-1)!.half.family !== family) shutIn(drop())
    const last = open.at(-1)
    if (counts[family] === 0 && shut.get(half.kind)?.pop()) return
    if (last && (last.half.family === family || (family !== 'angle' && last.half.family !== 'angle'))) {
      drop()
      scan.pairs.push({open: last.at, close: at, kinds: [last.half.kind, half.kind]})
    } else if (!enumerator.test(text.slice(Math.max(0, at - 5), at))) lost.push(at)
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Chinese characters, the commonest by far, need no more looks.
    if (code >= 0x3100 && code < 0xff00) continue
    if (code === 10 || (code >= 0x1c && code <= 0x1f)) {
      if (open.length > 0 || lost.length > 0 || shut.size > 0) endLine()
      else line++
      counts.round = counts.square = counts.angle = 0
      continue
    }
    const half = halves.get(code)
    if (!half) continue
    if (half.opens) {
      open.push({at, half, line})
      counts[half.family]++
    } else close(at, half)
  }
  endLine()
  for (const {at} of left) scan.strays.push({at, opens: true})
  scan.strays.sort((a, b) => a.at - b.at)
  return scan
}
