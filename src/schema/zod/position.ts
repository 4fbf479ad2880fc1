/** The schema of a place in the source: one refinement, since nested objects for it are most of what zod costs. */
import * as z from 'zod'
import {isPosition} from '../checks.ts'
import type {Position} from '../nodes.ts'

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
