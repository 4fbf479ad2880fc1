import {Int32List} from '../../grammars/int32-list.ts'

/**
 * Where each character of a derived text stands in the source.
 *
 * A map is a list of segments in order. A segment either copies a stretch of the source unit by unit, or stands as a
 * whole for a stretch of another length: an entity (`&nbsp;` gives one space), a break that a stage puts in (nothing).
 */
export class OffsetMap {
  /** Builds a map of the text onto itself. */
  static identity(length: number): OffsetMap {
    return new OffsetMap(Int32Array.of(0, 0, length), 1, length)
  }

  private last = 0
  /** The copied segment asked for last: its bounds in the derived text, and what is added to get to the source. */
  low = 0
  high = -1
  shift = 0

  constructor(
    /** Three numbers for each segment: its first offset in the derived text, and that in the source and the one after it. */
    private readonly segments: Int32Array,
    /** How many segments there are. */
    readonly count: number,
    /** Length of the derived text. */
    readonly length: number,
  ) {}

  /** Gives the first offset of a segment in the derived text; of the one after the last, the end of the text. */
  derived(segment: number): number {
    return segment < this.count ? this.segments[segment * 3]! : this.length
  }

  /** Gives the first offset of a segment in the source. */
  from(segment: number): number {
    return this.segments[segment * 3 + 1]!
  }

  /** Gives the offset after a segment in the source. */
  to(segment: number): number {
    return this.segments[segment * 3 + 2]!
  }

  /** Gives the source offset of the character at `offset`; at the end of the text, that of the end. */
  start(offset: number): number {
    if (offset >= this.low && offset < this.high) return offset + this.shift
    if (offset >= this.length) return this.end(this.length)
    const at = this.locate(offset)
    return this.isCopy(at) ? offset + this.shift : this.from(at)
  }

  /** Gives the source offset just after the character before `offset`. */
  end(offset: number): number {
    if (offset > this.low && offset <= this.high) return offset + this.shift
    if (offset <= 0) return this.count > 0 ? this.from(0) : 0
    const at = this.locate(offset - 1)
    return this.isCopy(at) ? offset + this.shift : this.to(at)
  }

  /**
   * Gives the way back: the offset in the derived text of the first character that stands at or after an offset of the
   * source.
   */
  derivedAt(source: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.to(middle) <= source) low = middle + 1
      else high = middle
    }
    if (low === this.count) return this.length
    if (source <= this.from(low)) return this.derived(low)
    // Inside a stretch of another length, which stands as a whole, the next character is the one after it.
    return this.isCopy(low) ? source - this.shift : this.derived(low + 1)
  }

  /** Gives the stretch of the derived text for one of the source: what {@link derivedAt} gives for its ends. */
  derivedStretch({start, end}: {start: {offset: number}; end: {offset: number}}): {from: number; to: number} {
    const from = this.derivedAt(start.offset)
    return {from, to: Math.max(from, this.derivedAt(end.offset))}
  }

  /** Tells whether a segment copies the source; its bounds and its shift are then those of the last answer. */
  isCopy(segment: number): boolean {
    const first = this.derived(segment)
    const next = this.derived(segment + 1)
    const from = this.from(segment)
    if (this.to(segment) - from !== next - first) return false
    this.low = first
    this.high = next
    this.shift = from - first
    return true
  }

  /** Finds the segment of a character; looks beside the last answer first, since callers mostly go forward. */
  private locate(offset: number): number {
    let at = this.last
    if (this.derived(at) <= offset) {
      for (let step = 0; step < 4; step++, at++) {
        if (at + 1 >= this.count || this.derived(at + 1) > offset) {
          this.last = at
          return at
        }
      }
    }
    let low = 0
    let high = this.count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.derived(middle) <= offset) low = middle
      else high = middle - 1
    }
    this.last = low
    return low
  }
}

/** The room for segments that a text begins with. */
const room = 3 * 256

/** Writes a derived text and its map together, so that the two cannot disagree. */
export class TextBuilder {
  private readonly pieces: string[] = []
  private readonly segments = new Int32List(room)
  private size = 0
  /** The text that the last stretch is of, and its bounds there; it is taken out once another does not go on with it. */
  private source = ''
  private from = 0
  private to = 0
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
    this.take(source, from, to)
    this.segmentOfCopy(from, to)
  }

  /** Appends text that stands for a stretch of the source of another length, or of none. */
  replace(text: string, from: number, to: number): void {
    if (text.length === 0) return
    this.flush()
    this.pieces.push(text)
    if (to - from === text.length && text.length === 1) this.segmentOfCopy(from, to)
    else this.segment(text.length, from, to, false)
  }

  /** Appends a stretch of a text that was itself derived, and keeps where it came from. */
  carry(text: string, map: OffsetMap, from: number, to: number): void {
    if (to <= from) return
    this.take(text, from, to)
    let at = this.cursor
    if (at >= map.count || map.derived(at) > from) at = 0
    while (at + 1 < map.count && map.derived(at + 1) <= from) at++
    this.cursor = at
    for (; at < map.count && map.derived(at) < to; at++) {
      const first = Math.max(from, map.derived(at))
      const last = Math.min(to, map.derived(at + 1))
      if (map.isCopy(at)) this.segmentOfCopy(first + map.shift, last + map.shift)
      else this.segment(last - first, map.from(at), map.to(at), false)
    }
  }

  /** Gives the text and its map. */
  finish(): {text: string; map: OffsetMap} {
    this.flush()
    const {values, size} = this.segments
    return {text: this.pieces.join(''), map: new OffsetMap(values, size / 3, this.size)}
  }

  /** Takes a stretch of a text. Stretches that follow each other are one piece. */
  private take(source: string, from: number, to: number): void {
    if (from === this.to && source === this.source) {
      this.to = to
      return
    }
    this.flush()
    this.source = source
    this.from = from
    this.to = to
  }

  private flush(): void {
    if (this.to > this.from) this.pieces.push(this.source.slice(this.from, this.to))
    this.from = this.to
  }

  private segmentOfCopy(from: number, to: number): void {
    const {values, size} = this.segments
    if (this.open && values[size - 1] === from) {
      values[size - 1] = to
      this.size += to - from
    } else this.segment(to - from, from, to, true)
  }

  private segment(length: number, from: number, to: number, open: boolean): void {
    const {segments} = this
    segments.push(this.size)
    segments.push(from)
    segments.push(to)
    this.size += length
    this.open = open
  }
}
