/** Places in a text, in order. */

/** Gives the index of the first of some places, in order, from one on. */
export function firstFrom(places: ArrayLike<number>, place: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Places for those who ask for them in the order of the text, or nearly so: the next answer is mostly near the last. */
export class Places {
  /** The index of the last answer. */
  private index = 0

  /** @param places In order. */
  constructor(private readonly places: ArrayLike<number>) {}

  /** Gives the first place from one on, or -1. */
  next(place: number): number {
    const {places} = this
    if (this.index > 0 && places[this.index - 1]! >= place) this.index = firstFrom(places, place)
    while (this.index < places.length && places[this.index]! < place) this.index++
    return this.index < places.length ? places[this.index]! : -1
  }
}
