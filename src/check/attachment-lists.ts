/** What 附件说明 lists, and the annexes that stand in the notice, set side by side (7.3.4, 7.3.7). */
import {plain} from '../meta/facts.ts'
import {likeness} from '../meta/likeness.ts'
import type {Attachment, AttachmentNote, Flow} from '../schema/nodes.ts'
import {fileExtensions} from '../vocabulary/page.ts'
import type {CheckContext} from './rules.ts'

/** An entry of 附件说明. */
export interface Entry {
  note: AttachmentNote
  /** Its title: without its mark and 《》. */
  title: string
  /** The annex that it announces, or `null`. */
  annex: Annex | null
  /** True where the source has the attachment elsewhere, or says that it leaves it out: a link, a file, an image, （略）. */
  isElsewhere: boolean
}

/** An annex that stands in the notice. */
export interface Annex {
  node: Attachment
  number: number | null
  title: string | null
}

/** The entries and the annexes of a notice, each as far as they were matched. */
export interface AttachmentLists {
  entries: Entry[]
  annexes: Annex[]
}

const file = new RegExp(`\\.(?:${fileExtensions})\\b`, 'i')
const leftOut = /[（(](?:略|另发|另附|另行印发|附后|见.{0,12})[）)]\s*$/
/** What may follow a list of attachments and is none of them. */
const tail: ReadonlySet<string> = new Set([
  'signature',
  'notes',
  'metadata',
  'imprint',
  'attachment',
  'attachmentNotes',
])

/** A notice with more of them is not looked at: each entry is compared with each annex. */
const most = 60

/** Gives the lists and the annexes of a notice and of what it carries, matched. */
export function attachmentLists({children, input}: CheckContext): AttachmentLists {
  const annexes: Annex[] = []
  const entries: Entry[] = []
  const gather = (row: Attachment['children'] | readonly Flow[], next: number) => {
    const last = row.findLastIndex(({type}) => !tail.has(type))
    for (const [index, node] of row.entries()) {
      if (node.type === 'attachmentNotes') {
        const end = node.position?.end.offset ?? next
        const isHere =
          last > index || /<img\b/i.test(input.source.slice(end, row[index + 1]?.position?.start.offset ?? next))
        for (const note of node.children) entries.push(...entryOf(note, isHere || node.data?.['files'] === true))
      } else if (node.type === 'attachment') {
        if (node.role === 'annex') annexes.push(annexOf(node))
        gather(node.children, row[index + 1]?.position?.start.offset ?? next)
      }
    }
  }
  gather(children, children.at(-1)?.position?.end.offset ?? 0)
  if (entries.length > most || annexes.length > most) return {entries: [], annexes: []}
  match(entries, annexes)
  return {entries, annexes}
}

/** Reads an entry; none where the words are a mark alone (附件：). */
function entryOf(note: AttachmentNote, isHere: boolean): Entry[] {
  const title = clean(note.value)
  if (title === '') return []
  const isElsewhere = isHere || note.url !== null || file.test(note.value) || leftOut.test(note.value)
  return [{note, title, annex: null, isElsewhere}]
}

function annexOf(node: Attachment): Annex {
  const title = node.children.find(({type}) => type === 'title')
  return {node, number: node.number, title: title ? clean(plain(title)) : null}
}

/** Takes the mark of an attachment (附件1：), the stop after it and 《》 off its title. */
function clean(words: string): string {
  return words
    .replace(/^[\s\u3000]*附[\s\u3000]*[件表][\s\u3000]*[0-9０-９]{0,2}[\s\u3000]*[:：.．、-]?/, '')
    .replace(/[\s\u3000]+/g, '')
    .replace(/^《([^《》]*)》$/, '$1')
    .replace(/[。；;]$/, '')
}

/** Matches by title, then by number, then the one that is left to the one that is left. */
function match(entries: readonly Entry[], annexes: readonly Annex[]): void {
  const free = new Set(annexes)
  const pair = (fits: (entry: Entry, annex: Annex) => boolean) => {
    for (const entry of entries) {
      if (entry.annex) continue
      for (const annex of free) {
        if (!fits(entry, annex)) continue
        entry.annex = annex
        free.delete(annex)
        break
      }
    }
  }
  const isLike = (kind: 'same' | 'near') => (entry: Entry, annex: Annex) =>
    annex.title !== null && likeness(entry.title, annex.title) === kind
  pair(isLike('same'))
  pair((entry, annex) => entry.note.number !== null && entry.note.number === annex.number)
  pair(isLike('near'))
  const left = entries.filter(({annex}) => annex === null)
  if (left.length === 1 && free.size === 1) left[0]!.annex = [...free][0]!
}
