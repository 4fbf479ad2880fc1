/** Time limits that had passed when the notice was written: 2022年3月前完成 in a notice of May 2023. */
import {alternatives} from '../../grammars/words.ts'
import type {DocumentTypeCode} from '../schema/document.ts'
import type {Phrasing} from '../schema/nodes.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import type {Check} from './rules.ts'

/** Types that tell what was done by when. */
const tellsOfThePast: ReadonlySet<DocumentTypeCode> = new Set(['report', 'circular', 'communique', 'minutes'])

export const deadlineBeforeNotice: Check = {
  rules: ['deadlineBeforeNotice'],
  create({meta, report, placeOf, vocabulary}) {
    const written = meta.dateOfWriting
    if (written === null || (meta.documentType && tellsOfThePast.has(meta.documentType.code))) return {}
    const isDue = dueIn(vocabulary)
    return {
      visit: {
        deadline(node) {
          if (node.end !== null && node.end < written && node.start === null)
            report('deadlineBeforeNotice', placeOf(node), {actual: node.value, expected: [written]})
        },
        paragraph({children}, ancestors) {
          if (!ancestors.some(({type}) => type === 'section')) return
          const isTask = ancestors.at(-1)!.children.some(({type}) => type === 'responsibility')
          for (const [index, leaf] of children.entries())
            if (isPassed(leaf, written) && isDue(children, index, isTask))
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
type IsDue = (children: readonly Phrasing[], index: number, isTask: boolean) => boolean

/**
 * Gives the test for the words of a vocabulary: a duty (要, 完成) follows the limit, or the limit begins a task that has a
 * note. A later day in its sentence makes it history: 2022年底前开工，2026年底前建成.
 */
function dueIn({dutyWords, passedWords}: Vocabulary): IsDue {
  const duty = new RegExp(`^(?:${alternatives(dutyWords)})`)
  const passed = new RegExp(alternatives(passedWords))
  return (children, index, isTask) => {
    const before = children[index - 1]?.value.slice(-3) ?? ''
    if (!/^$|[。；;：:]\s*$/.test(before)) return false
    const after = sentenceAfter(children, index)
    const [clause = ''] = after
      .map(({value}) => value)
      .join('')
      .slice(0, 60)
      .split(/(?<=.)[，。；,;]/)
    if (clause === '' || passed.test(clause) || after.some(({type}) => type === 'date')) return false
    return duty.test(clause) || (isTask && index === 0)
  }
}

/** Gives the leaves behind one up to the end of its sentence. */
function sentenceAfter(children: readonly Phrasing[], index: number): Phrasing[] {
  const after: Phrasing[] = []
  for (let at = index + 1; at < children.length && after.length < 12; at++) {
    const leaf = children[at]!
    after.push(leaf)
    if (leaf.type === 'text' && leaf.value.includes('。')) break
  }
  return after
}
