/** Numbers with a unit: 1.5万名, 20亿元, 10家以上, 350km/h. */
import {alternatives} from './words.ts'

/** How a number is meant. */
export type Comparator = 'eq' | 'gte' | 'gt' | 'lte' | 'lt' | 'approx'

/** What quantities need of the vocabulary. */
export interface QuantityWords {
  units: readonly string[]
  unitScales: Readonly<Record<string, number>>
  comparatorsBefore: Readonly<Record<string, Comparator>>
  comparatorsAfter: Readonly<Record<string, Comparator>>
}

/** A quantity as read: scaled, with its bare unit. */
export interface QuantityParts {
  number: number
  unit: string
  comparator: Comparator
}

/** Writes the pattern of a quantity, as a source of regular expressions: number, 多/余, scale, unit, comparator. */
export function quantityPattern({units, unitScales, comparatorsAfter}: QuantityWords): string {
  const number = '[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?'
  return `${number}[多余]?(?:${alternatives(Object.keys(unitScales))})?[多余]?(?:${alternatives(units)})(?:${alternatives(Object.keys(comparatorsAfter))})?`
}

/** A reader of quantities, bound to a vocabulary. */
export interface QuantityReader {
  /** Reads the words that `quantityPattern` matched. */
  read(image: string): QuantityParts
  /** Gives the comparator that the words before a number end with, longest first, or `null`. */
  before(words: string): {word: string; comparator: Comparator} | null
}

/** Creates a reader of quantities. */
export function createQuantityReader(words: QuantityWords): QuantityReader {
  const parts = new RegExp(
    `^([0-9,.]+)([多余])?(${alternatives(Object.keys(words.unitScales))})?([多余])?(${alternatives(words.units)})(${alternatives(Object.keys(words.comparatorsAfter))})?$`,
  )
  const before = new RegExp(`(${alternatives(Object.keys(words.comparatorsBefore))})$`)
  const longest = Math.max(...Object.keys(words.comparatorsBefore).map((word) => word.length))
  return {
    read(image) {
      const [, digits = '', more1, scale, more2, unit = '', after] = parts.exec(image) ?? []
      const bare = Number(digits.replace(/,/g, ''))
      // Scaled in decimal, so that 1.1万 is 11000 and not 11000.000000000002. Writing it out takes 1 µs.
      const exact = !scale && digits.length <= 15
      const number = exact ? bare : Number((bare * (scale ? words.unitScales[scale]! : 1)).toPrecision(15))
      const comparator = after ? words.comparatorsAfter[after]! : more1 || more2 ? 'gt' : 'eq'
      return {number, unit, comparator}
    },
    before(text) {
      const found = before.exec(text.slice(-longest))
      return found ? {word: found[1]!, comparator: words.comparatorsBefore[found[1]!]!} : null
    },
  }
}
