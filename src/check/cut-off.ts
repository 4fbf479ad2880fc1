/**
 * Notices that break off: a text that was copied in part, a download that stopped. Only the last words are looked at;
 * what may end without a stop (a signature, a list of names, a table, a link to a file) says nothing.
 */
import {isBreak} from '../../grammars/words.ts'
import type {Nodes, Parents} from '../schema/nodes.ts'
import type {Check, CheckContext, Stretch} from './rules.ts'

/** Characters of the last words that are quoted. */
const quoted = 20
/** How far back the last line is looked at. UTF-16 units. */
const reach = 2000
/** A sentence that breaks off has this many characters at least; shorter lines may be headings and names. */
const shortest = 25

const opening = '（(〔《〈“‘'
const closing = '）)〕》〉”’'

export const cutOff: Check = {
  rules: ['truncatedInput'],
  create(context) {
    return {
      end() {
        const {text, input, removals, report} = context
        if (removals.some(({rule}) => rule === 'beyondLimit')) return
        const line = lastLine(text)
        if (!line) return
        if ((input.format === 'html' && isCutPage(input.source)) || breaksOff(line, context))
          report('truncatedInput', {from: Math.max(line.from, line.to - quoted), to: line.to})
      },
    }
  },
}

/** Gives the last line of a text; `null` where a table ends it. */
function lastLine(text: string): Stretch | null {
  const to = text.trimEnd().length
  let from = to
  while (from > 0 && to - from < reach && !isBreak(text.charCodeAt(from - 1))) from--
  return to === 0 || to < text.length ? null : {from, to}
}

/** An element that has an end tag in every page, opened by the last tag of all. */
const unclosed = /^<(?:div|span|strong|em|b|font|a|table|section|article|h[1-6])(?:\s[^<>]*)?>[^<>]*[^\s<>][^<>]*$/i

/** Tells whether a page ends in a tag or an open element, or was begun as a whole one and is not ended as one. */
function isCutPage(source: string): boolean {
  const tag = source.lastIndexOf('<')
  if (tag > source.lastIndexOf('>') && /^<(?:[/!a-z]|$)/i.test(source.slice(tag, tag + 2))) return true
  if (tag >= 0 && source.length - tag < reach && unclosed.test(source.slice(tag))) return true
  if (!/<html[\s>]/i.test(source.slice(0, 2000))) return false
  return !/<\/(?:html|body)\s*>/i.test(source.slice(-2000)) && !/<\/(?:html|body)\s*>/i.test(source)
}

function breaksOff({from, to}: Stretch, {text, children}: CheckContext): boolean {
  const last = text[to - 1]!
  if ('。！？；;'.includes(last)) return false
  if (',，、'.includes(last) || opening.includes(last)) return true
  if (!isProse(children)) return false
  const line = text.slice(from, to)
  if (isOpen(line)) return true
  if (to - from < shortest || !/[，。]/.test(line)) return false
  if (last === '：' || last === ':') return true
  // A sentence of several clauses ends with a stop, if only behind a quotation or a note.
  return /[，。][^，。；！？]+$/.test(line) && !/[.!?…”’）〕)】》]$/.test(line)
}

/** Tells whether a bracket of a line is still open at its end. */
function isOpen(line: string): boolean {
  let depth = 0
  for (const character of line) {
    if (opening.includes(character)) depth++
    else if (depth > 0 && closing.includes(character)) depth--
  }
  return depth > 0
}

/** Tells whether a notice ends in a paragraph. */
function isProse(children: readonly Nodes[]): boolean {
  let row: readonly Nodes[] = children
  for (;;) {
    const last = row.at(-1)
    if (!last) return false
    if (last.type === 'paragraph' || last.type === 'responsibility') return true
    if (last.type !== 'section' && last.type !== 'attachment') return false
    row = (last as Parents).children as readonly Nodes[]
    if (
      last.type === 'section' &&
      !row.some(({type}) => type === 'paragraph' || type === 'section' || type === 'responsibility')
    )
      return row.length > 1
  }
}
