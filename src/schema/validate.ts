/** The one validation at the boundary: what leaves `parse` is checked here and nowhere else. */
import {faultIn} from './fault.ts'
import {isGongwenDocument} from './valid.ts'

/**
 * Levels of the tree that are checked; the root is level 1. zod follows a tree by recursion and overflows the stack
 * between 700 and 900 levels where nothing else is on it, sooner where the stack is small.
 */
export const maxCheckedDepth = 300

/** What is wrong with a document: `invalid` breaks the schema, `tooDeep` and `unreadable` could not be checked. */
export interface Invalid {
  ok: false
  code: 'invalid' | 'tooDeep' | 'unreadable'
  /** One sentence in English that begins with the path, where there is one: `children[2].ordinal: Invalid input: …`. */
  message: string
  /** Keys and indices from the root to the first fault. */
  path: (string | number)[]
}

/** What `validateDocument` found. */
export type Validation = {ok: true} | Invalid

/** Writes a path as one would in a program: `children[2].meta`. */
function written(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}

function invalid(code: Invalid['code'], path: readonly PropertyKey[], fault: string): Invalid {
  return {
    ok: false,
    code,
    message: path.length ? `${written(path)}: ${fault}` : fault,
    path: path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
  }
}

/** The children of whatever stands in a tree, or an empty list. */
function childrenOf(node: unknown): readonly unknown[] {
  const children = (node as {children?: unknown} | null | undefined)?.children
  return Array.isArray(children) ? children : []
}

/** Finds the first node below `limit` levels without recursion and gives the path to it, else `null`. Ends in cycles too. */
function pathBelow(root: unknown, limit: number): (string | number)[] | null {
  const lists = [childrenOf(root)]
  const indices = [-1]
  while (lists.length) {
    const top = lists.length - 1
    const list = lists[top]!
    const index = indices[top]! + 1
    if (index >= list.length) {
      lists.pop()
      indices.pop()
      continue
    }
    indices[top] = index
    // The children of the root are level 2.
    if (lists.length + 1 > limit) return indices.flatMap((at) => ['children', at])
    const children = childrenOf(list[index])
    if (children.length) {
      lists.push(children)
      indices.push(-1)
    }
  }
  return null
}

/**
 * Checks a document against the schema. Never throws: a tree too deep to check, and a value whose fields cannot be read,
 * are results too. The document is not changed.
 */
export function validateDocument(document: unknown): Validation {
  try {
    // The levels of lists below the root are one fewer than those of the tree.
    if (isGongwenDocument(document, maxCheckedDepth - 1)) return {ok: true}
    const deep = pathBelow(document, maxCheckedDepth)
    if (deep) return invalid('tooDeep', deep, `Not checked: the tree is more than ${maxCheckedDepth} levels deep`)
    const fault = faultIn(document)
    return fault ? invalid('invalid', fault.path, fault.message) : {ok: true}
  } catch (error) {
    if (error instanceof RangeError) return invalid('tooDeep', [], `Not checked: ${error.message}`)
    return invalid('unreadable', [], `Not checked: ${error instanceof Error ? error.message : String(error)}`)
  }
}
