/**
 * Where each character of a derived text stands in the source.
 *
 * A map is a list of segments in order. A segment either copies a stretch of the source unit by unit, or stands as a
 * whole for a stretch of another length: an entity (`&nbsp;` gives one space), a break that a stage puts in (nothing).
 */
export class OffsetMap {
  /** Builds a map of the text onto itself. */
  static identity(length: number): OffsetMap {
    return new OffsetMap([0], [0], [length], length)
  }

  private last = 0
  /** The copied segment asked for last: its bounds in the derived text, and what is added to get to the source. */
  low = 0
  high = -1
  shift = 0

  constructor(
    /** First offset of each segment in the derived text. */
    readonly derived: readonly number[],
    /** First offset of each segment in the source. */
    readonly from: readonly number[],
    /** Offset after each segment in the source. */
    readonly to: readonly number[],
    /** Length of the derived text. */
    readonly length: number,
  ) {}

  /** Gives the source offset of the character at `offset`; at the end of the text, that of the end. */
  start(offset: number): number {
    if (offset >= this.low && offset < this.high) return offset + this.shift
    if (offset >= this.length) return this.end(this.length)
    const at = this.locate(offset)
    return this.isCopy(at) ? this.from[at]! + offset - this.derived[at]! : this.from[at]!
  }

  /** Gives the source offset just after the character before `offset`. */
  end(offset: number): number {
    if (offset > this.low && offset <= this.high) return offset + this.shift
    if (offset <= 0) return this.from.length > 0 ? this.from[0]! : 0
    const at = this.locate(offset - 1)
    return this.isCopy(at) ? this.from[at]! + offset - this.derived[at]! : this.to[at]!
  }

  /**
   * Gives the way back: the offset in the derived text of the first character that stands at or after an offset of the
   * source.
   */
  derivedAt(source: number): number {
    const {to} = this
    let low = 0
    let high = to.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (to[middle]! <= source) low = middle + 1
      else high = middle
    }
    if (low === to.length) return this.length
    const first = this.derived[low]!
    if (source <= this.from[low]!) return first
    // Inside a stretch of another length, which stands as a whole, the next character is the one after it.
    return this.isCopy(low)
      ? first + source - this.from[low]!
      : low + 1 < to.length
        ? this.derived[low + 1]!
        : this.length
  }

  /** Gives the stretch of the derived text for one of the source: what {@link derivedAt} gives for its ends. */
  derivedStretch({start, end}: {start: {offset: number}; end: {offset: number}}): {from: number; to: number} {
    const from = this.derivedAt(start.offset)
    return {from, to: Math.max(from, this.derivedAt(end.offset))}
  }

  private isCopy(at: number): boolean {
    const next = at + 1 < this.derived.length ? this.derived[at + 1]! : this.length
    const first = this.derived[at]!
    if (this.to[at]! - this.from[at]! !== next - first) return false
    this.low = first
    this.high = next
    this.shift = this.from[at]! - first
    return true
  }

  /** Finds the segment of a character; looks beside the last answer first, since callers mostly go forward. */
  private locate(offset: number): number {
    const {derived} = this
    let at = this.last
    if (derived[at]! <= offset) {
      for (let step = 0; step < 4; step++, at++) {
        if (at + 1 >= derived.length || derived[at + 1]! > offset) {
          this.last = at
          return at
        }
      }
    }
    let low = 0
    let high = derived.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (derived[middle]! <= offset) low = middle
      else high = middle - 1
    }
    this.last = low
    return low
  }
}

/** Writes a derived text and its map together, so that the two cannot disagree. */
export class TextBuilder {
  private readonly pieces: string[] = []
  private readonly derived: number[] = []
  private readonly from: number[] = []
  private readonly to: number[] = []
  private size = 0
  /** The segment that the last `carry` ended in; carries mostly go forward. */
  private cursor = 0
  /** True while the last segment is a copy that a following copy may lengthen. */
  private open = false

  /** The length of the text so far. */
  get length(): number {
    return this.size
  }

  /** Appends a stretch of the source as it is. */
  copy(source: string, from: number, to: number): void {
    if (to <= from) return
    this.pieces.push(source.slice(from, to))
    this.segmentOfCopy(from, to)
  }

  /** Appends text that stands for a stretch of the source of another length, or of none. */
  replace(text: string, from: number, to: number): void {
    if (text.length === 0) return
    this.pieces.push(text)
    if (to - from === text.length && text.length === 1) this.segmentOfCopy(from, to)
    else this.segment(text.length, from, to, false)
  }

  /** Appends a stretch of a text that was itself derived, and keeps where it came from. */
  carry(text: string, map: OffsetMap, from: number, to: number): void {
    if (to <= from) return
    this.pieces.push(text.slice(from, to))
    const {derived} = map
    let at = this.cursor
    if (at >= derived.length || derived[at]! > from) at = 0
    while (at + 1 < derived.length && derived[at + 1]! <= from) at++
    this.cursor = at
    for (; at < derived.length && derived[at]! < to; at++) {
      const next = at + 1 < derived.length ? derived[at + 1]! : map.length
      const copies = map.to[at]! - map.from[at]! === next - derived[at]!
      const first = Math.max(from, derived[at]!)
      const last = Math.min(to, next)
      if (copies) {
        const shift = map.from[at]! - derived[at]!
        this.segmentOfCopy(first + shift, last + shift)
      } else this.segment(last - first, map.from[at]!, map.to[at]!, false)
    }
  }

  /** Gives the text and its map. */
  finish(): {text: string; map: OffsetMap} {
    return {text: this.pieces.join(''), map: new OffsetMap(this.derived, this.from, this.to, this.size)}
  }

  private segmentOfCopy(from: number, to: number): void {
    const last = this.to.length - 1
    if (this.open && this.to[last] === from) {
      this.to[last] = to
      this.size += to - from
    } else this.segment(to - from, from, to, true)
  }

  private segment(length: number, from: number, to: number, open: boolean): void {
    this.derived.push(this.size)
    this.from.push(from)
    this.to.push(to)
    this.size += length
    this.open = open
  }
}
