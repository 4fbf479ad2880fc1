/** The schema of a document, as callers get it. */
import * as z from 'zod'
import type {GongwenDocument} from '../document.ts'
import type {Schema} from './hold.ts'
import {rootSchema} from './root.ts'

/** Checks a parsed notice: the tree, its facts, its removals and its diagnostics. Unknown fields pass. */
export const gongwenDocument: Schema<GongwenDocument> = z.lazy(rootSchema).meta({
  id: 'GongwenDocument',
  description: 'A parsed notice (公文): a unist tree with its facts, what was left out, and what to look at',
})
