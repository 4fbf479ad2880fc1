/** The tree as JSON. */
import type {GongwenDocument} from '../schema/document.ts'

/** Writes the whole tree as JSON with a line feed at its end: indented by two blanks, or on one line. */
export function toJson(document: GongwenDocument, options: {compact?: boolean} = {}): string {
  return `${JSON.stringify(document, null, options.compact ? 0 : 2)}\n`
}
