/** The tree of a notice for people at a terminal. */
import type {Language} from '../diagnostics.ts'
import type {Diagnostic, GongwenDocument, Severity} from '../schema/document.ts'
import type {Position} from '../schema/nodes.ts'
import {type Labels, labels} from './labels.ts'
import {plainLine} from './plain.ts'
import {cut, painter, type Style, widthOf} from './terminal.ts'
import {type Branch, branchesOf, type Part} from './tree-branches.ts'

/** How a view for people is laid out. */
export interface PrintOptions {
  /** True paints with ANSI colours. Default: false. */
  color?: boolean
  /** Columns of the terminal; lines are cut or wrapped there. Default: 100. */
  width?: number
  /** Default: `zh`. */
  language?: Language
}

/** The columns that a line has where a caller names none. */
export const defaultWidth = 100

const severityStyles: Record<Severity, Style> = {error: 'red', warning: 'yellow', info: 'blue'}

/**
 * Draws a notice as an outline with branches, a node a line, then what was removed and what to look at.
 * Lines are cut to the width, a Han character counting two columns. Control characters of the notice are left out.
 *
 * @returns Lines that each end in a line feed.
 */
export function toTree(document: GongwenDocument, options: PrintOptions = {}): string {
  return [...treeLines(document, options)].join('')
}

/** Gives the lines of `toTree` one by one, each with its line feed. */
export function* treeLines(document: GongwenDocument, options: PrintOptions = {}): Generator<string> {
  const said = labels[options.language ?? 'zh']
  const draw = drawer(options.width ?? defaultWidth, options.color ?? false)
  yield* draw([headBranch(document, said)], '', true)
  yield* draw(below(document, said), '', false)
}

/** What stands below the head: the tree, what was removed, what to look at. */
function* below(document: GongwenDocument, said: Labels): Generator<Branch> {
  yield* branchesOf(document.children, said)
  yield* removalBranches(document, said)
  yield* diagnosticBranches(document, said)
}

/** Gives the function that draws branches, a line each; a root has no branch drawn before it. */
function drawer(width: number, color: boolean) {
  const paint = painter(color)
  function* drawOne({parts, children}: Branch, indent: string, root: boolean, last: boolean): Generator<string> {
    const stem = root ? '' : indent + (last ? '└─ ' : '├─ ')
    // Each character of a stem is one column wide. However deep the branch, some words show.
    const room = Math.max(width - stem.length, 8)
    yield `${paint(stem, 'dim')}${printParts(parts, room, paint)}\n`
    yield* draw(children, root ? '' : indent + (last ? '   ' : '│  '), false)
  }
  function* draw(branches: Iterable<Branch>, indent: string, root: boolean): Generator<string> {
    // The last branch is known once there is no other behind it.
    let held: Branch | null = null
    for (const branch of branches) {
      if (held) yield* drawOne(held, indent, root, false)
      held = branch
    }
    if (held) yield* drawOne(held, indent, root, true)
  }
  return draw
}

function printParts(parts: Part[], room: number, paint: ReturnType<typeof painter>): string {
  const printed: string[] = []
  let left = room
  for (const {text, style} of parts) {
    if (!text) continue
    const blank = printed.length > 0 ? 1 : 0
    if (left - blank < 1) break
    const shown = cut(text, left - blank)
    printed.push(paint(shown, style))
    left -= blank + widthOf(shown)
    if (shown !== text) break
  }
  return printed.join(' ')
}

function headBranch(document: GongwenDocument, said: Labels): Branch {
  const {title, documentType, documentNumber, issuers, dateOfWriting} = document.meta
  const facts = [documentNumber?.value, documentType?.zh, issuers.join(said.separator), dateOfWriting]
  return {
    parts: [
      {text: plainLine(title ?? said.untitled), style: 'strong'},
      {text: plainLine(facts.filter(Boolean).join(' · ')), style: 'dim'},
    ],
    children: [],
  }
}

function removalBranches(document: GongwenDocument, said: Labels): Branch[] {
  const byRule = new Map<string, string[]>()
  for (const {rule, value} of document.removals) {
    const values = byRule.get(rule)
    if (values) values.push(value)
    else byRule.set(rule, [value])
  }
  if (byRule.size === 0) return []
  const children = [...byRule].map(([rule, values]) => ({
    parts: [
      {text: plainLine(rule), style: 'yellow' as const},
      {text: `×${values.length}`},
      // Pages hold scripts of any length; a sample needs no more than a line.
      {text: plainLine((values.find((value) => value.trim()) ?? '').slice(0, 400)), style: 'dim' as const},
    ],
    children: [],
  }))
  return [{parts: [{text: said.removals, style: 'strong'}, {text: String(document.removals.length)}], children}]
}

function diagnosticBranches(document: GongwenDocument, said: Labels): Branch[] {
  if (document.diagnostics.length === 0) return []
  const children = document.diagnostics.map((diagnostic: Diagnostic) => ({
    parts: [
      {text: said.severities[diagnostic.severity], style: severityStyles[diagnostic.severity]},
      {text: placeOf(diagnostic.position)},
      {text: plainLine(diagnostic.reason)},
      {text: plainLine(diagnostic.ruleId), style: 'dim' as const},
    ],
    children: [],
  }))
  return [{parts: [{text: said.diagnostics, style: 'strong'}, {text: String(document.diagnostics.length)}], children}]
}

/** Writes a place as `line:column`, or as `@offset` where lines were not kept. */
function placeOf(position: Position | undefined): string {
  if (!position) return ''
  // Under `positions: 'offset'` a point has its offset alone.
  const {line, column, offset}: Partial<Position['start']> = position.start
  return line === undefined ? `@${offset}` : `${line}:${column}`
}
