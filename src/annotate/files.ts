/** Links to files: the annexes of a notice that a page offers, and the addresses of those that 附件说明 names. */
import {fold} from '../parse/titles.ts'
import type {Cut, Link} from '../read/source-text.ts'
import type {AttachmentNote, Flow, Nodes} from '../schema/nodes.ts'
import {fileExtensions} from '../vocabulary/page.ts'

/** What stands around the name of a file: 点击下载：附件1：…(1).pdf. */
const before = /^(?:(?:点击|请)?(?:下载|查看|阅读)[:：]?)?(?:附(?:件|表)?[0-9一二三四五六七八九十]{0,3}[-:：.．、]?)?/
const after = /\([0-9]{1,2}\)$/
const extension = new RegExp(`\\.(?:${fileExtensions})$`, 'i')

/** Writes a name so that a file and the annex it holds compare equal. */
function keyOf(words: string): string {
  const name = fold(words).replace(extension, '').replace(after, '')
  return fold(name.replace(before, ''))
}

/** Tells whether an address is that of a file a notice may come with. */
export function isFileUrl(url: string): boolean {
  return extension.test(url.replace(/[?#].*$/, ''))
}

/** The kinds of addresses that a file can be got from. */
const kinds = new Set(['http:', 'https:', 'ftp:', 'file:'])

/**
 * Resolves addresses against that of the page; a relative one that cannot be resolved stays as written. One of another
 * kind (`javascript:`) is none: `null`.
 */
export function resolver(page: string | null): (url: string) => string | null {
  return (url) => {
    const kind = /^[\s\u0000]*([a-z][a-z0-9+.-]*:)/i.exec(url)?.[1]
    if (kind !== undefined && !kinds.has(kind.toLowerCase())) return null
    try {
      return new URL(url, page ?? undefined).href
    } catch {
      return url
    }
  }
}

/** Finds links by their place in the source. */
export class Links {
  private at = 0

  /** @param links In the order of the source. */
  constructor(private readonly links: readonly Link[]) {}

  /** True where there are none. */
  get isEmpty(): boolean {
    return this.links.length === 0
  }

  /** Gives the address of the first link that touches a stretch of the source; asked in the order of the source. */
  within(from: number, to: number): string | null {
    if (this.links.length === 0) return null
    while (this.at > 0 && this.links[this.at - 1]!.to > from) this.at--
    while (this.at < this.links.length && this.links[this.at]!.to <= from) this.at++
    const link = this.links[this.at]
    return link && link.from < to ? link.url : null
  }
}

/**
 * Gives each annex its one note: a link to a file that repeats a note, or the notice itself, goes, and its address is the
 * note's.
 *
 * @param flow The children of the document. Notes are changed in place; they were built in this call.
 * @param title The title of the notice, or `null`.
 * @returns The flow without what is repeated, which is added to `removals`.
 */
export function mergeFiles(flow: Flow[], title: string | null, removals: Cut[]): Flow[] {
  if (!hasFiles(flow)) return flow
  const notes = new Map<string, AttachmentNote>()
  const names = new Set<string>(title === null ? [] : [keyOf(title)])
  const visit = (nodes: readonly Nodes[]) => {
    for (const node of nodes) {
      if (node.type === 'attachmentNotes' && !isFiles(node)) {
        // Of two notes of one name the first counts: that of the notice comes before those of its annexes.
        for (const note of node.children) if (!notes.has(keyOf(note.value))) notes.set(keyOf(note.value), note)
      }
      if (node.type === 'attachment') {
        if (node.title !== null) names.add(keyOf(node.title))
        visit(node.children)
      }
    }
  }
  visit(flow)
  return withoutRepeats(flow, notes, names, removals)
}

/** Tells whether a page's links to files stand among some nodes. */
function hasFiles(nodes: readonly Nodes[]): boolean {
  return nodes.some(
    (node) =>
      (node.type === 'attachmentNotes' && isFiles(node)) || (node.type === 'attachment' && hasFiles(node.children)),
  )
}

function withoutRepeats(
  flow: readonly Flow[],
  notes: ReadonlyMap<string, AttachmentNote>,
  names: ReadonlySet<string>,
  removals: Cut[],
): Flow[] {
  const kept: Flow[] = []
  for (const node of flow) {
    if (node.type === 'attachment') {
      node.children = withoutRepeats(node.children as Flow[], notes, names, removals)
      kept.push(node)
      continue
    }
    if (node.type !== 'attachmentNotes' || !isFiles(node)) {
      kept.push(node)
      continue
    }
    const own = node.children.filter((file) => {
      const note = notes.get(keyOf(file.value))
      if (note) note.url ??= file.url
      return !note && !names.has(keyOf(file.value))
    })
    delete node.data
    if (own.length === node.children.length || !node.position) {
      kept.push(node)
      continue
    }
    // Each file has a line of its own, so that what is left of the block is one block a file.
    // The label in front of a file (附件1：) goes with it.
    let {start} = node.position
    for (const file of node.children) {
      const {end} = file.position ?? node.position
      if (own.includes(file)) kept.push({type: 'attachmentNotes', children: [file], position: {start, end}})
      else removals.push({rule: 'relatedLinks', from: start.offset, to: end.offset})
      start = end
    }
  }
  return kept
}

/** Tells whether notes are links to files and nothing else. */
function isFiles({data}: {data?: Record<string, unknown>}): boolean {
  return data?.['files'] === true
}
