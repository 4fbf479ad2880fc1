/** What the checks of `valid.ts` are made of. */

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
