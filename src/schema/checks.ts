/** What the checks of `valid.ts` are made of; nothing here or there loads zod. */
import type {Position} from './nodes.ts'

/** Tells whether a value is valid, with no more than `levels` of lists inside each other. */
export type Check = (value: unknown, levels: number) => boolean

/** True for an object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True for a list of which each item passes, where a list may still stand here. */
export function isListOf(value: unknown, levels: number, isItem: Check): boolean {
  if (!Array.isArray(value) || levels === 0) return false
  for (let index = 0; index < value.length; index++) if (!isItem(value[index], levels - 1)) return false
  return true
}

/**
 * True for a plain object of which each value passes. zod looks at fewer of them, and at `constructor` to tell what is
 * plain, so what is odd is left to zod.
 */
export function isRecordOf(value: unknown, levels: number, isItem: Check): boolean {
  if (!isObject(value) || Object.hasOwn(value, 'constructor')) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  for (const key of Reflect.ownKeys(value)) if (typeof key === 'symbol' || !isItem(value[key], levels)) return false
  return true
}

/** True for an integer of at least `least`. */
function isCount(value: unknown, least: number): boolean {
  return Number.isInteger(value) && (value as number) >= least
}

/**
 * True where a value is a position: full points on both sides, or offsets alone (option `positions: 'offset'`, which the
 * type of unist has no word for), and an end that is not before its start.
 */
export function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null) return false
  const {start, end} = value as Partial<Position>
  if (typeof start !== 'object' || start === null || typeof end !== 'object' || end === null) return false
  if (!isCount(start.offset, 0) || !isCount(end.offset, 0) || end.offset < start.offset) return false
  if (start.line === undefined && end.line === undefined) return start.column === undefined && end.column === undefined
  if (!isCount(start.line, 1) || !isCount(start.column, 1) || !isCount(end.line, 1) || !isCount(end.column, 1))
    return false
  const lines = (end.line as number) - (start.line as number)
  return lines > 0 || (lines === 0 && (end.column as number) >= (start.column as number))
}
