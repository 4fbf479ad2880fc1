/** The schema of a place in the source: one refinement, since nested objects for it are most of what zod costs. */
import * as z from 'zod'
import type {Position} from '../nodes.ts'

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

const count1 = {type: 'integer', minimum: 1}
const offset = {type: 'integer', minimum: 0, description: 'UTF-16 units from the beginning of the decoded source'}
const fullPoint = {
  type: 'object',
  properties: {line: count1, column: count1, offset},
  required: ['line', 'column', 'offset'],
}
const offsetPoint = {type: 'object', properties: {offset, line: false, column: false}, required: ['offset']}
const between = (point: object) => ({
  type: 'object',
  properties: {start: point, end: point},
  required: ['start', 'end'],
})

/**
 * A place in the source. A refined `unknown` and no `z.custom`: JSON Schema has a word for the one and throws at the
 * other, and what `meta` adds is the description of a position there, also where a caller runs `z.toJSONSchema` alone.
 */
export const position: z.ZodType<Position, Position> = z
  .unknown()
  .refine(isPosition, {
    error: 'Invalid position: points with counts from 1, offsets from 0, and an end not before its start',
  })
  .meta({
    id: 'Position',
    description: 'A half-open stretch of the source, by line, column and offset or by offset alone',
    anyOf: [between(fullPoint), between(offsetPoint)],
  }) as unknown as z.ZodType<Position, Position>

/** A place, or none: generated nodes have none, and nothing has one under `positions: 'none'`. */
export const optionalPosition: z.ZodType<Position | undefined, Position | undefined> = z.optional(position)
