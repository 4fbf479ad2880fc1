/** JSON Schema 2020-12, made from the zod schemas. */
import * as z from 'zod'
import {gongwenDocument} from './zod/document.ts'
import {rootSchema} from './zod/root.ts'
import {taskSchema} from './zod/task.ts'

/** A JSON Schema, or a part of one. */
export type JsonSchema = {[key: string]: unknown}

/** The identifier of the JSON Schema; its number is the major `schemaVersion`. */
export const jsonSchemaId = 'urn:gongwen:schema:document:1'

/** Takes out what zod writes and what says nothing: the bounds of safe integers, that names are strings, that anything else passes. */
function plain(schema: JsonSchema): void {
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum']
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum']
  delete schema['propertyNames']
  const rest = schema['additionalProperties']
  if (rest && Object.keys(rest).length === 0) delete schema['additionalProperties']
}

/**
 * Builds the JSON Schema of a document. `$defs` holds every named schema in the order of their names, `Task` among them
 * (`urn:gongwen:schema:document:1#/$defs/Task`). What it cannot say, and zod checks besides: that a position does not
 * end before it starts. The same call gives the same value.
 */
export function toJsonSchema(): JsonSchema {
  const document = rootSchema().meta({...gongwenDocument.meta()})
  const both = z.toJSONSchema(z.object({document, task: taskSchema}), {
    target: 'draft-2020-12',
    override: ({jsonSchema}) => plain(jsonSchema as JsonSchema),
  })
  const definitions = both.$defs as Record<string, JsonSchema>
  const names = Object.keys(definitions).sort()
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: jsonSchemaId,
    title: 'gongwen document',
    $ref: '#/$defs/GongwenDocument',
    $defs: Object.fromEntries(names.map((name) => [name, definitions[name]])),
  }
}
