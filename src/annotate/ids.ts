/** Gives `eId`s in the manner of Akoma Ntoso: a prefix by the kind of unit, its number, joined by `__`. */
import type {NumberStyle} from '../../grammars/numbering.ts'

const prefixes: Partial<Record<NumberStyle, string>> = {part: 'part', chapter: 'chp', division: 'div', article: 'art'}

/** The ids within one parent; each parent has its own. */
export class IdScope {
  private readonly counts: Record<string, number> = {}
  private readonly used: Record<string, number> = {}

  /** @param path The `eId` of the parent, or the empty string for the document. */
  constructor(readonly path: string) {}

  /** Gives the id of a numbered unit; a number that is repeated gets `-2`, `-3`. */
  section(style: NumberStyle, ordinal: number, inline: boolean): string {
    const own = `${inline ? 'itm' : (prefixes[style] ?? 'sec')}_${ordinal}`
    const times = (this.used[own] ?? 0) + 1
    this.used[own] = times
    return this.join(times === 1 ? own : `${own}-${times}`)
  }

  /** Gives the id of a unit that is counted: `par`, `tbl`, `ros`, `res`. */
  next(prefix: string): string {
    const count = (this.counts[prefix] ?? 0) + 1
    this.counts[prefix] = count
    return this.join(`${prefix}_${count}`)
  }

  private join(own: string): string {
    return this.path === '' ? own : `${this.path}__${own}`
  }
}
