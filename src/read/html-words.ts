/** Words that are looked up where they stand in a page, in either case, without taking them out of it. */

/** Finds which of a few words stands at a place. */
export class WordIndex<T> {
  /** Entries by the first and the last character of the word; next to no two share both. */
  private readonly table: (Entry<T>[] | undefined)[] = Array.from({length: 1024})

  /** @param words In lower case, with what is to be given for each. */
  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) {
      const slot = slotOf(word.charCodeAt(0), word.charCodeAt(word.length - 1))
      const entries = this.table[slot] ?? []
      entries.push({word, value})
      this.table[slot] = entries
    }
  }

  /** Gives what belongs to the word that stands between two offsets, or `null`. */
  at(source: string, from: number, to: number): T | null {
    const entries = this.table[slotOf(source.charCodeAt(from), source.charCodeAt(to - 1))]
    if (entries === undefined) return null
    for (let index = 0; index < entries.length; index++) {
      const {word, value} = entries[index]!
      if (word.length === to - from && stands(word, source, from)) return value
    }
    return null
  }
}

interface Entry<T> {
  word: string
  value: T
}

const slotOf = (first: number, last: number): number => ((first & 31) << 5) | (last & 31)

function stands(word: string, source: string, from: number): boolean {
  for (let at = 0; at < word.length; at++) {
    const wanted = word.charCodeAt(at)
    const code = source.charCodeAt(from + at)
    // Capitals differ from small letters in one bit.
    if (code !== wanted && (wanted < 97 || wanted > 122 || (code | 32) !== wanted)) return false
  }
  return true
}
