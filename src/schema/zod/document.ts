/** The schema of the root. */
import * as z from 'zod'
import type {GongwenDocument} from '../document.ts'
import {diagnosticSchema, generatorSchema, metaSchema, removalSchema, sourceSchema} from './facts.ts'
import {flowSchema} from './flow.ts'
import {node, type Schema} from './hold.ts'
import {stringOrNull} from './scalars.ts'

/** Checks a parsed notice: the tree, its facts, its removals and its diagnostics. Unknown fields pass. */
export const gongwenDocument: Schema<GongwenDocument> = node<GongwenDocument>('document', {
  id: 'GongwenDocument',
  description: 'A parsed notice (公文): a unist tree with its facts, what was left out, and what to look at',
})({
  schemaVersion: z.string().regex(/^\d+\.\d+\.\d+$/, {error: 'Invalid schemaVersion: three numbers, 1.0.0'}),
  generator: generatorSchema,
  documentId: stringOrNull,
  source: sourceSchema,
  meta: metaSchema,
  children: z.array(flowSchema),
  removals: z.array(removalSchema),
  diagnostics: z.array(diagnosticSchema),
})
