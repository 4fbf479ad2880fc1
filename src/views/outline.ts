/** The skeleton of a notice: numbers and headings. */
import type {GongwenDocument} from '../schema/document.ts'
import type {Attachment, Nodes, Section} from '../schema/nodes.ts'
import {isBlockSection, leadingText} from './prose.ts'

/** One entry of the outline. */
export interface OutlineItem {
  eId: string
  /** As written; `null` for an attachment without a number. */
  number: string | null
  title: string | null
  /** The first 40 characters where there is no heading, else `null`. */
  text: string | null
  /** That of the section; 0 for an attachment. */
  level: number
  children: OutlineItem[]
}

const textLength = 40

/** Lists block sections and attachments, each with those inside it, in source order. */
export function toOutline(document: GongwenDocument): OutlineItem[] {
  return itemsOf(document.children)
}

function itemsOf(nodes: readonly Nodes[]): OutlineItem[] {
  return nodes.flatMap((node) => {
    if (isBlockSection(node)) return [sectionItem(node)]
    if (node.type === 'attachment') return [attachmentItem(node)]
    // Inline items are no entries, but what stands on lines of its own below one is.
    return node.type === 'section' ? itemsOf(node.children) : []
  })
}

function sectionItem(section: Section): OutlineItem {
  const {eId, number, title, level} = section
  return {
    eId,
    number,
    title,
    text: title === null ? firstWords(section) : null,
    level,
    children: itemsOf(section.children),
  }
}

function attachmentItem(attachment: Attachment): OutlineItem {
  const {eId, title} = attachment
  const written = attachment.children.find((child) => child.type === 'num')
  const number = written?.value ?? null
  return {
    eId,
    number,
    title,
    text: title === null ? firstWords(attachment) : null,
    level: 0,
    children: itemsOf(attachment.children),
  }
}

function firstWords(node: Section | Attachment): string | null {
  const rest = node.children.filter((child) => child.type !== 'num')
  const text = rest
    .map((child) => leadingText(child, textLength * 2))
    .join(' ')
    .trim()
  return [...text].slice(0, textLength).join('') || null
}
