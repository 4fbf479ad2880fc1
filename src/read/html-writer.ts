/** Lines of text with their way back to the source: white space folded, breaks, marks, cuts. */

import {isHan} from '../../grammars/words.ts'
import type {RemovalRule} from '../schema/document.ts'
import {referenceAt} from './html-entities.ts'
import {isSpace} from './html-labels.ts'
import {droppedTagEnd} from './html-text.ts'
import {TextBuilder} from './offset-map.ts'
import type {Cut} from './source-text.ts'

/** Writes the text of a page piece by piece, in the order of the source. */
export class LineWriter {
  readonly builder = new TextBuilder()
  readonly cuts: Cut[] = []
  /** True where nothing has been written on the line, or in the cell, yet. */
  lineEmpty = true
  private breakDue = false
  private spaceFrom = -1
  private spaceTo = -1
  /** Offset after the last character that was written. */
  private last = 0
  private readonly rareNames = new Map<string, string | null>()
  /** Offset from which on no `%>` follows. */
  private noDirective = Number.POSITIVE_INFINITY
  /** Length of the text when the last cut was made. */
  private lengthAtCut = -1
  /** Called before the first character of a piece is written. */
  beforeInk: (() => void) | null = null
  /** Offset in the text of the first character written since this was set to -1. */
  firstInk = -1

  constructor(readonly source: string) {}

  /** Ends the line, if there is something on it. */
  break(): void {
    this.breakDue = true
    this.spaceFrom = -1
  }

  /** Puts a space where none is written yet. */
  gap(): void {
    if (this.spaceFrom < 0) this.spaceFrom = this.spaceTo = this.last
  }

  /** Writes characters that stand for nothing in the source. */
  insert(text: string): void {
    this.builder.replace(text, this.last, this.last)
    this.lineEmpty = false
    this.spaceFrom = -1
  }

  /** Writes a mark of a table; a break that is due comes before it, and the line after it is empty. */
  mark(mark: string, at: number, ownLine = false): void {
    if (ownLine && !this.lineEmpty) this.builder.replace('\n', this.last, this.last)
    this.last = Math.max(this.last, at)
    this.builder.replace(mark, this.last, this.last)
    this.lineEmpty = true
    this.breakDue = false
    this.spaceFrom = -1
  }

  /** Leaves out a stretch of the source. Neighbours of one rule with white space between them become one. */
  cut(rule: RemovalRule, from: number, to: number): void {
    if (to <= from) return
    const previous = this.cuts[this.cuts.length - 1]
    if (previous !== undefined && previous.rule === rule && this.lengthAtCut === this.builder.length) {
      // Hidden text is compared with the visible text, one element at a time.
      const compared = rule === 'hidden' && (this.hasHan(previous.from, previous.to) || this.hasHan(from, to))
      if (!compared && this.isBlank(previous.to, from)) {
        previous.to = to
        if (this.spaceFrom >= previous.from) this.spaceFrom = this.spaceTo = to
        return
      }
    }
    this.cuts.push({rule, from, to})
    this.lengthAtCut = this.builder.length
  }

  /**
   * Writes the text of a text node. `whole` tells that the parser took every character between the offsets for text;
   * else tags that it dropped stand among them.
   */
  text(from: number, to: number, whole: boolean, keepSpace: boolean): void {
    const {source} = this
    let at = from
    while (at < to) {
      const code = source.charCodeAt(at)
      if (isSpace(code)) at = this.space(at, to, keepSpace)
      else if (isSpecial(code)) at = this.special(code, at, to, whole, keepSpace)
      else {
        let end = at + 1
        while (end < to) {
          const next = source.charCodeAt(end)
          if (next <= 60 && !isPlain(next)) break
          end++
        }
        this.plain(at, end)
        at = end
      }
    }
  }

  /** Writes the text of a text node that has nothing to fold or to decode. */
  plain(from: number, to: number): void {
    this.ink()
    this.builder.copy(this.source, from, to)
    this.last = to
  }

  /** Gives what `text` gives for a character that may be markup; returns the offset after it. */
  private special(code: number, at: number, to: number, whole: boolean, keepSpace: boolean): number {
    if (code === 38) return this.reference(at, to, keepSpace)
    if (code === 60) {
      const end = droppedTagEnd(this.source, at, to, whole)
      if (end > at) return end
      // Directives of a server that never ran: <%@ page … %>.
      if (this.source.charCodeAt(at + 1) === 37 && at < this.noDirective) {
        const close = this.source.indexOf('%>', at)
        if (close < 0) this.noDirective = at
        else if (close + 2 <= to) {
          this.cut('script', at, close + 2)
          return close + 2
        }
      }
      return this.literal(at)
    }
    let end = at + 1
    while (end < to && isMark(this.source.charCodeAt(end))) end++
    this.cut('controlCharacter', at, end)
    return end
  }

  private reference(at: number, to: number, keepSpace: boolean): number {
    const found = referenceAt(this.source, at, to, this.rareNames)
    if (found === null) return this.literal(at)
    const code = found.text.charCodeAt(0)
    if (isMark(code)) this.cut('controlCharacter', at, found.end)
    else if (isSpace(code) && !keepSpace) this.fold(at, found.end)
    else {
      this.ink()
      this.builder.replace(found.text, at, found.end)
      this.last = found.end
    }
    return found.end
  }

  private literal(at: number): number {
    this.ink()
    this.builder.copy(this.source, at, at + 1)
    this.last = at + 1
    return at + 1
  }

  private space(from: number, to: number, keepSpace: boolean): number {
    const {source} = this
    let at = from + 1
    while (at < to && isSpace(source.charCodeAt(at))) at++
    if (!keepSpace) this.fold(from, at)
    else if (!this.lineEmpty || this.builder.length > 0) {
      this.ink()
      this.builder.copy(source, from, at)
      this.last = at
      this.lineEmpty = source.charCodeAt(at - 1) === 10
    }
    return at
  }

  private fold(from: number, to: number): void {
    if (this.spaceFrom >= 0) return
    this.spaceFrom = from
    this.spaceTo = to
  }

  /** Settles what is due before a character: the break, or the space. */
  private ink(): void {
    if (this.breakDue) {
      if (!this.lineEmpty) {
        this.builder.replace('\n', this.last, this.last)
        this.lineEmpty = true
      }
      this.breakDue = false
    }
    if (this.beforeInk !== null) {
      const call = this.beforeInk
      this.beforeInk = null
      call()
    }
    if (this.spaceFrom >= 0) {
      if (!this.lineEmpty) this.builder.replace(' ', this.spaceFrom, this.spaceTo)
      this.spaceFrom = -1
    }
    this.lineEmpty = false
    if (this.firstInk < 0) this.firstInk = this.builder.length
  }

  private hasHan(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (isHan(this.source.charCodeAt(at))) return true
    return false
  }

  private isBlank(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (!isSpace(this.source.charCodeAt(at))) return false
    return true
  }
}

/** Tells whether a character is written as it stands. */
export function isPlain(code: number): boolean {
  return !isSpace(code) && !isSpecial(code)
}

function isMark(code: number): boolean {
  return code >= 0x1c && code <= 0x1f
}

function isSpecial(code: number): boolean {
  return code === 38 || code === 60 || isMark(code)
}
