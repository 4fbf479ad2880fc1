/** The tree as JSON. */
import type {GongwenDocument} from '../schema/document.ts'

/** Writes the whole tree as JSON with a line feed at its end: indented by two blanks, or on one line. */
export function toJson(document: GongwenDocument, options: {compact?: boolean} = {}): string {
  return `${JSON.stringify(document, null, options.compact ? 0 : 2)}\n`
}

/**
 * Gives the words of `toJson` piece by piece, of which none holds more than a few nodes: the whole of a large document is
 * longer than a string can be.
 */
export function* jsonPieces(document: GongwenDocument, options: {compact?: boolean} = {}): Generator<string> {
  yield* piecesOf(document, options.compact ? null : '\n')
  yield '\n'
}

/** Writes an object or a list; `line` is a line break with the indent of what holds it, `null` where all is on one line. */
function* piecesOf(value: object, line: string | null): Generator<string> {
  const isList = Array.isArray(value)
  const inner = line === null ? null : `${line}  `
  const colon = line === null ? ':' : ': '
  const fields = value as Readonly<Record<string | number, unknown>>
  let before = isList ? '[' : '{'
  for (const key of isList ? value.keys() : Object.keys(value)) {
    const item = fields[key]
    if (item === undefined) continue
    yield `${before}${inner ?? ''}${isList ? '' : JSON.stringify(key) + colon}`
    if (holdsMuch(item)) yield* piecesOf(item, inner)
    else yield whole(item, inner)
    before = ','
  }
  yield `${line ?? ''}${isList ? ']' : '}'}`
}

/** True for a list of objects, and for an object that holds a list of nodes of which some hold others. */
function holdsMuch(value: unknown): value is object {
  if (Array.isArray(value)) return value.length > 0 && typeof value[0] === 'object'
  if (typeof value !== 'object' || value === null || !('children' in value)) return false
  return Array.isArray(value.children) && value.children.some((child) => 'children' in child)
}

function whole(value: unknown, line: string | null): string {
  const text = JSON.stringify(value, null, line === null ? 0 : 2)
  // Line breaks inside strings are escaped, so each is one of the layout.
  return line === null ? text : text.replaceAll('\n', line)
}
