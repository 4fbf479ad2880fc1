/** Writes places as positions in the source. */

import {Int32List} from '../../grammars/int32-list.ts'
import type {OffsetMap} from '../read/offset-map.ts'
import {lineFeed} from '../read/text.ts'
import type {OffsetPosition, Point, Position} from '../schema/nodes.ts'

/** Gives the positions of a document, in the form that was asked for. */
export class Locator {
  private starts: Int32List | null = null
  /** The line of the last answer, from 1, and its bounds in the source. */
  private line = 0
  private lineFrom = 0
  private lineTo = -1
  /** The stretch of the logical text around the last answer that one line of the source has as it is. */
  private low = 0
  private high = -1
  private ownLine = 0
  /** What is added to a place in that stretch to get to its offset, and to its column. */
  private shift = 0
  private columnShift = 0

  constructor(
    private readonly source: string,
    readonly map: OffsetMap,
    private readonly mode: 'full' | 'offset' | 'none',
  ) {}

  /** Gives the position of a stretch of the logical text; of an empty one, its place. */
  at(from: number, to: number): Position | undefined {
    if (from >= this.low && to <= this.high && to > from) {
      const {ownLine: line, shift, columnShift} = this
      return {
        start: {line, column: from + columnShift, offset: from + shift},
        end: {line, column: to + columnShift, offset: to + shift},
      }
    }
    if (this.mode === 'none') return undefined
    const start = this.map.start(from)
    const position = this.inSource(start, to > from ? this.map.end(to) : start)
    if (this.mode === 'full') this.keep()
    return position
  }

  /** Remembers the stretch around the last answer. */
  private keep(): void {
    const {low, high, shift} = this.map
    this.low = Math.max(low, this.lineFrom - shift)
    this.high = Math.min(high, this.lineTo - 1 - shift)
    this.ownLine = this.line
    this.shift = shift
    this.columnShift = shift - this.lineFrom + 1
  }

  /** Gives the position of a stretch of the source. */
  inSource(start: number, end: number): Position | undefined {
    if (this.mode === 'none') return undefined
    if (this.mode === 'offset') {
      const position: OffsetPosition = {start: {offset: start}, end: {offset: end}}
      return position as Position
    }
    return {start: this.point(start), end: this.point(end)}
  }

  private point(offset: number): Point {
    // Nodes come mostly in order, so the line is the last one or one soon after.
    if (offset < this.lineFrom || offset >= this.lineTo) this.seek(offset)
    return {line: this.line, column: offset - this.lineFrom + 1, offset}
  }

  private seek(offset: number): void {
    this.starts ??= lineStarts(this.source)
    const {values: starts, size} = this.starts
    let low = this.line > 0 && starts[this.line - 1]! <= offset ? this.line - 1 : 0
    let high = size - 1
    for (let step = 0; step < 4 && low < high && starts[low + 1]! <= offset; step++) low++
    if (low < high && starts[low + 1]! <= offset) {
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (starts[middle]! <= offset) low = middle
        else high = middle - 1
      }
    } else high = low
    this.line = low + 1
    this.lineFrom = starts[low]!
    this.lineTo = low + 1 < size ? starts[low + 1]! : this.source.length + 1
  }
}

/** Gives the offset of each line; lines end in LF, CR or CRLF. */
export function lineStarts(text: string): Int32List {
  // A notice has a line for some forty characters.
  const starts = new Int32List(64 + (text.length >> 5))
  starts.push(0)
  if (text.indexOf('\r') < 0) {
    for (let at = lineFeed(text, 0); at < text.length; at = lineFeed(text, at + 1)) starts.push(at + 1)
    return starts
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}
