/** Time limits that had passed when the notice was written: 2022年3月前完成 in a notice of May 2023. */
import type {DocumentTypeCode} from '../schema/document.ts'
import type {Phrasing} from '../schema/nodes.ts'
import type {Check} from './rules.ts'

/** What a clause says of a day that had rightly passed: 2022年底前建成的公园. */
const isPast = /已|曾|以来|出生|到期|的/

/** Types that tell what was done by when. */
const tellsOfThePast: ReadonlySet<DocumentTypeCode> = new Set(['report', 'circular', 'communique', 'minutes'])

export const deadlineBeforeNotice: Check = {
  rules: ['deadlineBeforeNotice'],
  create({meta, report, placeOf}) {
    const written = meta.dateOfWriting
    if (written === null || (meta.documentType && tellsOfThePast.has(meta.documentType.code))) return {}
    return {
      visit: {
        deadline(node) {
          if (node.end !== null && node.end < written && node.start === null)
            report('deadlineBeforeNotice', placeOf(node), {actual: node.value, expected: [written]})
        },
        paragraph({children}, ancestors) {
          if (!ancestors.some(({type}) => type === 'section')) return
          for (const [index, leaf] of children.entries())
            if (isPassed(leaf, written) && isDue(children, index))
              report('deadlineBeforeNotice', placeOf(leaf), {expected: [written]})
        },
      },
    }
  },
}

/** Tells whether a leaf is a limit in a year before: 2022年3月前, 2022年底前; 到2022年底 tells of what was. */
function isPassed(leaf: Phrasing, written: string): boolean {
  if (leaf.type !== 'date' || leaf.start !== null || leaf.end === null) return false
  return leaf.end.slice(0, 4) < written.slice(0, 4) && /前$/.test(leaf.value) && !/^[到至截]/.test(leaf.value)
}

/** Tells whether a limit begins a sentence that says what is to be done. */
function isDue(children: readonly Phrasing[], index: number): boolean {
  const before = children[index - 1]?.value.slice(-3) ?? ''
  if (!/^$|[。；;：:]\s*$/.test(before)) return false
  const after = children.slice(index + 1, index + 4).map(({value}) => value.slice(0, 60))
  const [clause = ''] = after
    .join('')
    .slice(0, 60)
    .split(/(?<=.)[，。；,;]/)
  return clause !== '' && !isPast.test(clause)
}
