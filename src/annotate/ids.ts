/** Gives `eId`s in the manner of Akoma Ntoso: a prefix by the kind of unit, its number, joined by `__`. */
import type {NumberStyle} from '../../grammars/numbering.ts'

/** The prefixes of numbered units, by their place in the codes below. */
const prefixes = ['sec', 'itm', 'part', 'chp', 'div', 'art'] as const
const prefixOf: Partial<Record<NumberStyle, number>> = {part: 2, chapter: 3, division: 4, article: 5}

/**
 * The last parts of ids of a kind: `__par_1`. Most documents have the same few, and an id that is put together of two
 * strings takes a third of the room of one made of four.
 */
class Endings {
  private readonly kept: string[] = []

  constructor(private readonly prefix: string) {}

  /** Gives the last part for a number. */
  of(number: number): string {
    const {kept} = this
    if (number < kept.length) return kept[number]!
    if (number >= mostKept) return `__${this.prefix}_${number}`
    for (let next = kept.length; next <= number; next++) kept.push(`__${this.prefix}_${next}`)
    return kept[number]!
  }
}

/** Numbers from here on are rare, and their endings are not kept. */
const mostKept = 1000

const paragraphEndings = new Endings('par')
const sectionEndings = prefixes.map((prefix) => new Endings(prefix))

/** The ids within one parent; each parent has its own. */
export class IdScope {
  private paragraphs = 0
  private counts: Record<string, number> | null = null
  /** The numbers so far, prefix and ordinal in one; while they rise there is no repeat to look for. */
  private codes: number[] | null = null
  private used: Map<number, number> | null = null

  /** @param path The `eId` of the parent, or the empty string for the document. */
  constructor(private readonly path: string) {}

  /** Gives the id of a numbered unit; a number that is repeated gets `-2`, `-3`. */
  section(style: NumberStyle, ordinal: number, inline: boolean): string {
    const prefix = inline ? 1 : (prefixOf[style] ?? 0)
    const times = this.count(ordinal * prefixes.length + prefix)
    const id = this.idOf(sectionEndings[prefix]!.of(ordinal))
    return times === 1 ? id : `${id}-${times}`
  }

  /** Gives the id of a unit that is counted: `tbl`, `ros`, `res`. */
  next(prefix: string): string {
    this.counts ??= {}
    const count = (this.counts[prefix] ?? 0) + 1
    this.counts[prefix] = count
    return this.idOf(`__${prefix}_${count}`)
  }

  /** Gives the id of a paragraph. */
  paragraph(): string {
    return this.idOf(paragraphEndings.of(++this.paragraphs))
  }

  private idOf(ending: string): string {
    return this.path === '' ? ending.slice(2) : this.path + ending
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
