/** What a notice does nearly always, against which the rest stands out. */

/** The least number of times that make a habit, and the least share of all. */
const least = 4
const share = 0.8

/** Counts how often each key is there. */
export function countOf<Key>(keys: Iterable<Key>): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Gives the commonest key, the first of several; `undefined` where there are none. */
export function commonest<Key>(keys: Iterable<Key>): Key | undefined {
  let best: Key | undefined
  let most = 0
  for (const [key, count] of countOf(keys)) {
    if (count <= most) continue
    best = key
    most = count
  }
  return best
}

/**
 * Gives the key that is the habit, with its count: at least four in five of all, and four at least.
 *
 * @returns `null` where there is none.
 */
export function habitOf<Key>(keys: readonly Key[]): {key: Key; count: number} | null {
  for (const [key, count] of countOf(keys)) if (count >= least && count >= keys.length * share) return {key, count}
  return null
}
