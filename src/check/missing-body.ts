/** A title with nothing below it: the text of a page may be an image, or a file that it links to. */
import type {Flow} from '../schema/nodes.ts'
import type {Check} from './rules.ts'

/** What stands around the body of a notice. */
const around: ReadonlySet<Flow['type']> = new Set([
  'metadata',
  'masthead',
  'title',
  'attachmentNotes',
  'signature',
  'notes',
  'imprint',
])

export const missingBody: Check = {
  rules: ['missingBody'],
  create({children, placeOf, report}) {
    return {
      end() {
        const at = children.findIndex(({type}) => type === 'title')
        if (at < 0 || children.slice(at).some(({type}) => !around.has(type))) return
        report('missingBody', placeOf(children[at]!))
      },
    }
  },
}
