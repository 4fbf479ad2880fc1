/** The fields of the root. The build evaluates this module, and all schemas below it, when the first document is checked. */
import * as z from 'zod'
import type {GongwenDocument} from '../document.ts'
import {diagnosticSchema, generatorSchema, metaSchema, removalSchema, sourceSchema} from './facts.ts'
import {flowSchema} from './flow.ts'
import {node, type Schema} from './hold.ts'
import {stringOrNull} from './scalars.ts'

const root: Schema<GongwenDocument> = node<GongwenDocument>('document')({
  schemaVersion: z.string().regex(/^\d+\.\d+\.\d+$/, {error: 'Invalid schemaVersion: three numbers, 1.0.0'}),
  generator: generatorSchema,
  documentId: stringOrNull,
  source: sourceSchema,
  meta: metaSchema,
  children: z.array(flowSchema),
  removals: z.array(removalSchema),
  diagnostics: z.array(diagnosticSchema),
})

/** Gives the schema of the root, without its name. */
export function rootSchema(): Schema<GongwenDocument> {
  return root
}
