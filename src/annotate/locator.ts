/** Writes places as positions in the source. */
import type {OffsetMap} from '../read/offset-map.ts'
import type {Point, Position} from '../schema/nodes.ts'

/** Gives the positions of a document, in the form that was asked for. */
export class Locator {
  private starts: number[] | null = null
  private line = 0

  constructor(
    private readonly source: string,
    readonly map: OffsetMap,
    private readonly mode: 'full' | 'offset' | 'none',
  ) {}

  /** Gives the position of a stretch of the logical text; of an empty one, its place. */
  at(from: number, to: number): Position | undefined {
    if (this.mode === 'none') return undefined
    const start = this.map.start(from)
    return this.inSource(start, to > from ? this.map.end(to) : start)
  }

  /** Gives the position of a stretch of the source. */
  inSource(start: number, end: number): Position | undefined {
    if (this.mode === 'none') return undefined
    if (this.mode === 'offset') return {start: {offset: start}, end: {offset: end}}
    return {start: this.point(start), end: this.point(end)}
  }

  private point(offset: number): Point {
    const starts = this.starts ?? (this.starts = lineStarts(this.source))
    let {line} = this
    // Nodes come mostly in order, so the line is the last one or one soon after.
    if (starts[line]! > offset || (line + 4 < starts.length && starts[line + 4]! <= offset)) {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (starts[middle]! <= offset) low = middle
        else high = middle - 1
      }
      line = low
    }
    while (line + 1 < starts.length && starts[line + 1]! <= offset) line++
    this.line = line
    return {line: line + 1, column: offset - starts[line]! + 1, offset}
  }
}

/** Gives the offset of each line; lines end in LF, CR or CRLF. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  if (text.indexOf('\r') < 0) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}
