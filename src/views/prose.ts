/** Reading words off the tree, the way the views need them. */
import type {Flow, Nodes, Phrasing, Responsibility, Section} from '../schema/nodes.ts'
import {toText} from '../tree/index.ts'

/** Joins number and title the way they stand in a notice: `二、重点任务`, `第一章 总则`, `1.1 范围`. */
export function numberAndTitle(number: string, title: string | null): string {
  if (!title) return number
  return /[条章节编款篇\d]$/.test(number) ? `${number} ${title}` : number + title
}

/** Says whether a node is a section on lines of its own. */
export function isBlockSection(node: Nodes): node is Section & {inline: false} {
  return node.type === 'section' && !node.inline
}

/** Says whether a node is a section inside a line. */
export function isInlineSection(node: Nodes): node is Section & {inline: true} {
  return node.type === 'section' && node.inline
}

/** Lists the block sections right below a section, those in its inline items included. */
export function deeperSections(section: Section): Section[] {
  return section.children.flatMap((child) => {
    if (isBlockSection(child)) return [child]
    return isInlineSection(child) ? deeperSections(child) : []
  })
}

/** Lists the notes of a section: those right below it and those of its inline items, in source order. */
export function notesOf(section: Section): Responsibility[] {
  return section.children.flatMap((child) => {
    if (child.type === 'responsibility') return [child]
    return isInlineSection(child) ? notesOf(child) : []
  })
}

/**
 * Reads all below the heading of a section, notes excluded: blocks on lines of their own, inline items run on.
 * The stop after the heading of an inline item is a delimiter in the tree and is written here as `。`.
 */
export function bodyText(section: Section): string {
  return flowText(section.children.filter((child) => child.type !== 'num' && child.type !== 'heading') as Flow[])
}

/** Reads flow content, notes excluded: blocks on lines of their own, inline items run on. */
export function flowText(nodes: readonly Flow[]): string {
  let text = ''
  for (const node of nodes) {
    if (node.type === 'responsibility') continue
    const words = node.type === 'section' ? sectionText(node) : toText(node).trim()
    if (!words) continue
    // What stands in front of an inline item is the lead-in of the same line.
    text += text && !(node.type === 'section' && node.inline) ? `\n${words}` : words
  }
  return text
}

function sectionText(section: Section): string {
  if (section.inline) return section.number + itemText(section)
  const head = numberAndTitle(section.number, section.title)
  const body = bodyText(section)
  // Without a heading the number opens the line of the first words.
  if (section.title === null) return head + body
  return body ? `${head}\n${body}` : head
}

/** Reads an inline item without its number and without its notes. */
export function itemText(section: Section): string {
  const body = bodyText(section)
  if (section.title === null) return body
  return body ? `${section.title}。${body}` : section.title
}

/** Lists the runs of prose in a node, headings included and notes left out, each an unbroken row of leaves. */
export function phrasingRuns(node: Nodes): Phrasing[][] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'notes') return [node.children]
  if (node.type === 'responsibility' || node.type === 'attachment' || !('children' in node)) return []
  return (node.children as Nodes[]).flatMap(phrasingRuns)
}

/** Reads the first words of a node, no further than about `limit` characters, notes excluded. */
export function leadingText(node: Nodes, limit: number): string {
  if ('value' in node) return node.value
  if (node.type === 'responsibility' || !('children' in node)) return ''
  let text = ''
  for (const child of node.children as Nodes[]) {
    const blank = text && 'children' in child ? ' ' : ''
    text += blank + leadingText(child, limit - text.length)
    if (text.length >= limit) break
  }
  return text
}
