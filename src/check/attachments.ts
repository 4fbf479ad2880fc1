/** Attachments that are announced and do not follow, that follow and are not announced, or that are called otherwise. */
import {likeness} from '../meta/likeness.ts'
import type {Nodes} from '../schema/nodes.ts'
import {type Annex, attachmentLists, type Entry} from './attachment-lists.ts'
import type {Check, CheckContext} from './rules.ts'

/** What is announced must follow, under the same title. */
export const announcedAttachments: Check = {
  rules: ['attachmentMissing', 'attachmentsLeftOut', 'attachmentTitle', 'numberingGap'],
  create(context) {
    return {
      end() {
        if (!context.children.some(({type}) => type === 'attachmentNotes' || type === 'attachment')) return
        const {entries} = attachmentLists(context)
        reportMissing(context, entries)
        reportGaps(context, entries)
        for (const {annex, title} of entries) if (annex) compareTitles(context, annex, title)
      },
    }
  },
}

/** What follows must be announced. */
export const unannouncedAttachments: Check = {
  rules: ['attachmentUnannounced'],
  create(context) {
    return {
      end() {
        const {meta, children} = context
        // The annexes of an instrument are named in its articles.
        const carries = children.some((node) => node.type === 'attachment' && node.role === 'promulgated')
        if (meta.documentType === null || carries) return
        const {entries, annexes} = attachmentLists(context)
        const announced = new Set(entries.map(({annex}) => annex))
        for (const annex of annexes) {
          const [mark] = annex.node.children
          if (announced.has(annex) || mark?.type !== 'num') continue
          context.report('attachmentUnannounced', context.placeOf(mark), {actual: annex.title ?? mark.value})
        }
      },
    }
  },
}

/** A notice without any of its attachments is one message: it is a page that shows the body alone. */
function reportMissing(context: CheckContext, entries: readonly Entry[]): void {
  const missing = entries.filter(({annex, isElsewhere}) => annex === null && !isElsewhere)
  const place = ({note}: Entry) => context.placeOf(note)
  if (missing.length === 0) return
  if (missing.length === entries.length) {
    const words = {count: String(missing.length)}
    context.report('attachmentsLeftOut', place(missing[0]!), {actual: missing[0]!.title, words})
  } else for (const entry of missing) context.report('attachmentMissing', place(entry), {actual: entry.title})
}

/** Numbers of entries go up by one: 1.甲表, 3.乙表. */
function reportGaps(context: CheckContext, entries: readonly Entry[]): void {
  for (const [index, {note}] of entries.entries()) {
    const last = entries[index - 1]?.note.number
    if (note.number === null || typeof last !== 'number' || note.number !== last + 2) continue
    context.report('numberingGap', context.placeOf(note), {actual: `${note.number}.`, expected: [String(last + 1)]})
  }
}

function compareTitles(context: CheckContext, {title, node}: Annex, expected: string): void {
  if (title === null || likeness(title, expected) === 'same') return
  const heading: Nodes = node.children.find(({type}) => type === 'title') ?? node
  context.report('attachmentTitle', context.placeOf(heading), {actual: title, expected: [expected]})
}
