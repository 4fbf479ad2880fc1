/** `gongwen schema`: the JSON Schema of the tree. */
import {openOutput} from '../output.ts'
import type {CommonOptions, Session} from '../session.ts'

/** Prints the JSON Schema that every parsed notice fits. */
export async function schemaCommand(options: CommonOptions, session: Session): Promise<void> {
  const {toJsonSchema} = await import('../../schema/json-schema.ts')
  const output = openOutput(options.output, session.io)
  try {
    await output.write(`${JSON.stringify(toJsonSchema(), null, 2)}\n`)
    await output.close()
  } finally {
    await output.discard()
  }
}
