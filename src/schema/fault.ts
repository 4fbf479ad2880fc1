/** What zod finds wrong with a document. Apart from the checks, which most programs get by with. */
import {gongwenDocument} from './zod/document.ts'

/** The first thing that is wrong with a value. */
export interface Fault {
  /** Keys and indices from the root to it. */
  path: readonly PropertyKey[]
  /** In English. */
  message: string
}

/** Checks a document with zod, and gives the first thing that is wrong with it. Throws where zod overflows the stack. */
export function faultIn(document: unknown): Fault | null {
  // The parsers that zod compiles pay only for a program that checks many documents, and this is for the odd one.
  const {error} = gongwenDocument.safeParse(document, {jitless: true})
  if (!error) return null
  const issue = error.issues[0]
  const message =
    issue?.code === 'invalid_union' ? 'Invalid input: no node of this type may stand here' : issue?.message
  return {path: issue?.path ?? [], message: message ?? 'Invalid input'}
}
