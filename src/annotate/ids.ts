/** Gives `eId`s in the manner of Akoma Ntoso: a prefix by the kind of unit, its number, joined by `__`. */
import type {NumberStyle} from '../../grammars/numbering.ts'

/** The prefixes of numbered units, by their place in the codes below. */
const prefixes = ['sec', 'itm', 'part', 'chp', 'div', 'art'] as const
const prefixOf: Partial<Record<NumberStyle, number>> = {part: 2, chapter: 3, division: 4, article: 5}

/** The ids within one parent; each parent has its own. */
export class IdScope {
  private paragraphs = 0
  private counts: Record<string, number> | null = null
  /** The numbers so far, prefix and ordinal in one; while they rise there is no repeat to look for. */
  private codes: number[] | null = null
  private used: Map<number, number> | null = null

  private readonly before: string

  /** @param path The `eId` of the parent, or the empty string for the document. */
  constructor(path: string) {
    this.before = path === '' ? '' : `${path}__`
  }

  /** Gives the id of a numbered unit; a number that is repeated gets `-2`, `-3`. */
  section(style: NumberStyle, ordinal: number, inline: boolean): string {
    const prefix = inline ? 1 : (prefixOf[style] ?? 0)
    const times = this.count(ordinal * prefixes.length + prefix)
    const id = `${this.before}${prefixes[prefix]}_${ordinal}`
    return times === 1 ? id : `${id}-${times}`
  }

  /** Gives the id of a unit that is counted: `tbl`, `ros`, `res`. */
  next(prefix: string): string {
    this.counts ??= {}
    const count = (this.counts[prefix] ?? 0) + 1
    this.counts[prefix] = count
    return `${this.before}${prefix}_${count}`
  }

  /** Gives the id of a paragraph. */
  paragraph(): string {
    return `${this.before}par_${++this.paragraphs}`
  }

  private count(code: number): number {
    if (!this.used) {
      if (!this.codes) {
        this.codes = [code]
        return 1
      }
      if (code > this.codes[this.codes.length - 1]!) {
        this.codes.push(code)
        return 1
      }
      this.used = new Map(this.codes.map((one) => [one, 1]))
    }
    const times = (this.used.get(code) ?? 0) + 1
    this.used.set(code, times)
    return times
  }
}
