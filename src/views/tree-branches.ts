/** What the tree for people says about each node: one line, and the lines below it. */
import type {Attachment, Nodes, Phrasing, Responsibility, Section} from '../schema/nodes.ts'
import type {Labels} from './labels.ts'
import {plainLine} from './plain.ts'
import {leadingText} from './prose.ts'
import type {Style} from './terminal.ts'

/** A run of words in one style. */
export interface Part {
  text: string
  style?: Style
}

/** One line, and those below it, which are made when they are asked for. */
export interface Branch {
  parts: Part[]
  children: Iterable<Branch>
}

/** Words beyond this would never fit a line. */
const longest = 400

/** Describes a node: its type, its number and title or its first words, and the nodes inside it. */
export function branchOf(node: Nodes, labels: Labels): Branch {
  switch (node.type) {
    case 'section':
      return sectionBranch(node, labels)
    case 'responsibility':
      return line({text: responsibilityLine(node, labels), style: 'green'})
    case 'field':
      return line({text: plainLine(node.label), style: 'dim'}, {text: plainLine(node.value)})
    case 'attachment': {
      const inside = node.children.filter((child) => child.type !== 'num' && child.type !== 'title')
      const number = node.children.find((child) => child.type === 'num')
      return {
        parts: [kind(`attachment ${node.role}`), ...words(number, 'cyan'), ...title(titleOf(node, labels))],
        children: branchesOf(inside, labels),
      }
    }
    case 'table':
      return {
        parts: [kind('table'), {text: `${node.children.length} ${labels.rows}`}],
        children: node.children.map((row) => {
          const cells = row.children.map(
            (cell) => plainLine(leadingText(cell, longest)) || notesLine(cell.children, labels),
          )
          return line({text: cells.join(' │ '), style: row.header ? 'strong' : undefined})
        }),
      }
    case 'rosterGroup':
      return line({text: plainLine(node.role), style: 'dim'}, {text: names(node.children, labels)})
    case 'addressees':
    case 'copyTo':
      return line(kind(node.type), {text: joined(node.children, labels.separator, labels)})
    case 'signature':
    case 'printing':
      return line(kind(node.type), {text: joined(node.children, ' ', labels)})
    case 'metadata':
    case 'masthead':
    case 'roster':
    case 'imprint':
    case 'attachmentNotes':
    case 'tableOfContents':
      return {parts: [kind(node.type)], children: branchesOf(node.children, labels)}
    case 'title':
      return line(kind('title'), ...title(marked(node, labels)))
    default:
      return line(kind(node.type), {text: plainLine(marked(node, labels))})
  }
}

/** Describes nodes in their order, each when it is asked for: a tree of millions of nodes is never described all at once. */
export function* branchesOf(nodes: readonly Nodes[], labels: Labels): Generator<Branch> {
  for (const node of nodes) yield branchOf(node, labels)
}

/** Writes a note on one line: `牵头 市科技局 · 责任 市教育局、市财政局等 · 时限 2023年底前`. */
export function responsibilityLine(note: Responsibility, labels: Labels): string {
  const parts = note.children.map((part) => {
    if (part.type === 'deadline') return `${labels.deadline} ${plainLine(part.value)}`
    if (part.type === 'text') return plainLine(part.value)
    return `${labels.roles[part.role]} ${names(part.children, labels)}${part.open ? labels.andOthers : ''}`
  })
  return parts.join(' · ')
}

function sectionBranch(section: Section, labels: Labels): Branch {
  const inside = section.children.filter((child) => child.type !== 'num' && child.type !== 'heading')
  const number: Part = {text: plainLine(section.number), style: 'cyan'}
  if (section.title !== null) {
    return {
      parts: [kind('section'), number, ...title(titleOf(section, labels))],
      children: branchesOf(inside, labels),
    }
  }
  // Without a heading the first words stand on the line of the number, as they do in the notice.
  const [first, ...rest] = inside
  const opens = first?.type === 'paragraph'
  return {
    parts: [kind('section'), number, ...(opens ? [{text: plainLine(marked(first, labels))}] : [])],
    children: branchesOf(opens ? rest : inside, labels),
  }
}

function notesLine(nodes: readonly Nodes[], labels: Labels): string {
  const notes = nodes.filter((node): node is Responsibility => node.type === 'responsibility')
  return notes.map((note) => responsibilityLine(note, labels)).join(' · ')
}

function names(nodes: readonly {name: string}[], labels: Labels): string {
  return plainLine(nodes.map(({name}) => name).join(labels.separator))
}

/** Reads the first words of a node, those that repair put in marked: 〔推定：东湖市〕人民政府. */
function marked(node: Nodes, labels: Labels): string {
  if (!('children' in node) || !(node.children as Nodes[]).some(({type}) => type === 'inferred'))
    return leadingText(node, longest)
  return (node.children as Nodes[]).map((child) => markedLeaf(child, labels)).join('')
}

function markedLeaf(node: Nodes, labels: Labels): string {
  return node.type === 'inferred' ? `〔${labels.inferred}${labels.colon}${node.value}〕` : leadingText(node, longest)
}

/** Joins the entries of a list; what repair put in stands with the entry behind it. */
function joined(nodes: readonly Nodes[], separator: string, labels: Labels): string {
  let text = ''
  nodes.forEach((node, index) => {
    const apart = index > 0 && nodes[index - 1]!.type !== 'inferred'
    text += (apart ? separator : '') + markedLeaf(node, labels)
  })
  return plainLine(text)
}

/** Gives the title of a section or an attachment, with marks where repair completed it. */
function titleOf(node: Section | Attachment, labels: Labels): string | null {
  const own = node.children.find(({type}) => type === (node.type === 'section' ? 'heading' : 'title'))
  const isRepaired = own && 'children' in own && (own.children as Nodes[]).some(({type}) => type === 'inferred')
  return isRepaired ? marked(own, labels) : node.title
}

function kind(type: string): Part {
  return {text: plainLine(type), style: 'dim'}
}

function title(text: string | null): Part[] {
  return text ? [{text: plainLine(text), style: 'strong'}] : []
}

function words(node: Nodes | Phrasing | undefined, style?: Style): Part[] {
  return node ? [{text: plainLine(leadingText(node, longest)), style}] : []
}

function line(...parts: Part[]): Branch {
  return {parts, children: []}
}
