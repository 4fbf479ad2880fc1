/** Short forms of a tree, for tests of structure. */
import type {ParseOptions} from '../../src/options.ts'
import {parse} from '../../src/pipeline.ts'
import type {GongwenDocument} from '../../src/schema/document.ts'
import type {Responsibility, Section} from '../../src/schema/nodes.ts'
import {headingOf, sections, toText, visit} from '../../src/tree/index.ts'

/** Parses lines as plain text. */
export function parseLines(lines: readonly string[], options: ParseOptions = {}) {
  return parse(lines.join('\n'), {format: 'text', ...options})
}

/** Gives the number of each section, indented by its level, with its heading behind a colon. */
export function outlineOf(lines: readonly string[], options: ParseOptions = {}): string[] {
  return [...sections(parseLines(lines, options))].map((section: Section) => {
    const heading = headingOf(section)
    return `${'>'.repeat(section.level - 1)}${section.number}${section.inline ? '~' : ''}${heading ? `:${toText(heading)}` : ''}`
  })
}

/** Gives the type of each child of the document. */
export function typesOf(lines: readonly string[], options: ParseOptions = {}): string[] {
  return parseLines(lines, options).children.map(({type}) => type)
}

/** Gives each note of a text as `role 甲 乙+` (+ where the list is open) and `label value`. */
export function notesOf(lines: readonly string[]): string[][] {
  return notesIn(parseLines(lines))
}

/** Gives each note of a document in the same form. */
export function notesIn(document: GongwenDocument): string[][] {
  const notes: string[][] = []
  visit(document, 'responsibility', (node: Responsibility) => {
    notes.push(
      node.children.map((child) =>
        child.type === 'deadline'
          ? `${child.label} ${child.value}`
          : child.type === 'text'
            ? child.value
            : `${child.role} ${child.children.map(({name}) => name).join(' ')}${child.open ? '+' : ''}`,
      ),
    )
  })
  return notes
}
