/** The brackets of Chinese text, by kind: the two widths of one shape are one kind. */

/** One half of a pair. */
export interface Bracket {
  kind: string
  opens: boolean
  /** The other half of the same width. */
  other: string
}

const pairs: readonly (readonly [kind: string, open: string, close: string])[] = [
  ['round', '（', '）'],
  ['round', '(', ')'],
  ['square', '［', '］'],
  ['square', '[', ']'],
  ['hexagonal', '〔', '〕'],
  ['lenticular', '【', '】'],
  ['title', '《', '》'],
]

const byMark = new Map<string, Bracket>(
  pairs.flatMap(([kind, open, close]) => [
    [open, {kind, opens: true, other: close}],
    [close, {kind, opens: false, other: open}],
  ]),
)

/** Tells which bracket a character is. */
export function pairOf(mark: string | undefined): Bracket | undefined {
  return byMark.get(mark ?? '')
}
