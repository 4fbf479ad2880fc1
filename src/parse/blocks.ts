/** The flat elements of a notice, between the lines and the tree: ranges of the logical text, no words copied. */
import type {NumberStyle} from '../../grammars/numbering.ts'
import type {RemovalRule} from '../schema/document.ts'
import {added, type Line, type NumberMark, type Range, skipBlank} from './lines.ts'

export type BlockKind =
  | 'metadata'
  | 'masthead'
  | 'title'
  | 'addressees'
  | 'paragraph'
  | 'section'
  | 'responsibility'
  | 'table'
  | 'attachmentNotes'
  | 'signature'
  | 'notes'
  | 'attachment'
  | 'imprint'
  | 'tableOfContents'
  | 'roster'
  | 'removal'

/** An element with its place in the logical text. One shape for all, so that code over blocks stays fast. */
export interface Block {
  kind: BlockKind
  from: number
  to: number
  /** The lines it is made of; empty for a part of a line. */
  lines: readonly Range[]
  /** What stands in it, in order. Blocks are put in by `added`. */
  children: Block[]
  /** For sections and attachments: the number. */
  mark: NumberMark | null
  /** For sections: 1 for the outermost. */
  level: number
  /** For sections: true inside a line. */
  inline: boolean
  /** For sections: the heading without its stop, or `null`. */
  heading: Range | null
  /** For attachments: what they are; for 附件说明: `files` where it is links to files alone; for removals: why. */
  role: 'promulgated' | 'annex' | 'files' | 'bare' | RemovalRule | null
  /** For tables: the line with its tokens. */
  table: Line | null
}

/** What a block has that is a part of a line: one array for all, since a notice has thousands. */
const noLines: readonly Range[] = []

/** What a block has that holds no others yet: one list for all, which `added` leaves as it is. */
const noBlocks: Block[] = []

/** Builds a block. */
export function block(kind: BlockKind, from: number, to: number, lines: readonly Range[] = noLines): Block {
  return {
    kind,
    from,
    to,
    lines,
    children: noBlocks,
    mark: null,
    level: 0,
    inline: false,
    heading: null,
    role: null,
    table: null,
  }
}

/** Builds a section; its children are what follows its number on the line. */
export function sectionBlock(mark: NumberMark, to: number, inline: boolean, children: Block[] = noBlocks): Block {
  return {
    kind: 'section',
    from: mark.from,
    to,
    lines: noLines,
    children,
    mark,
    level: 0,
    inline,
    heading: null,
    role: null,
    table: null,
  }
}

/** Gives the style of a section block. */
export function styleOf(section: Block): NumberStyle {
  return section.mark!.style
}

/**
 * Cuts a line into what it holds: paragraphs, inline items, notes.
 *
 * A note belongs to the line's own block. An inline item owns the note that closes it only if every item of the line
 * has one.
 */
export function contentOf(text: string, line: Line): Block[] {
  let content: Block[] = noBlocks
  const {pieces} = line
  const owned = itemsOwnNotes(line)
  let item: Block | null = null
  for (const piece of pieces) {
    if (piece.kind === 'item') {
      item = sectionBlock(piece.mark!, piece.to, true)
      content = added(content, item)
      continue
    }
    // The gap behind a number belongs to nobody.
    const from = skipBlank(text, piece.from, piece.to)
    if (from === piece.to) continue
    const part = block(piece.kind === 'note' ? 'responsibility' : 'paragraph', from, piece.to)
    if (piece.bare) part.role = 'bare'
    if (item && (piece.kind === 'text' || owned)) {
      item.children = added(item.children, part)
      item.to = part.to
    } else {
      // What follows a note of the whole line is no part of the item before it.
      content = added(content, part)
      item = null
    }
  }
  return content
}

function itemsOwnNotes(line: Line): boolean {
  let items = 0
  let noted = 0
  let open = false
  for (const piece of line.pieces) {
    if (piece.kind === 'item') {
      items++
      open = true
    } else if (piece.kind === 'note' && open) {
      noted++
      open = false
    }
  }
  return items > 1 && noted === items
}
