/** The room that turns the lines of the source into the lines of the notice. */
import {TextBuilder} from '../read/offset-map.ts'
import type {SourceText} from '../read/source-text.ts'
import {hasPlainLines} from '../read/text.ts'

/** White space at the ends of lines, zero-width characters and byte order marks included. */
function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 9 ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x1680
  )
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function nextBreak(text: string, from: number): number {
  let end = from
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++
  return end
}

/** Breaks a line: CR, LF, and the marks of tables. */
function isBreak(code: number): boolean {
  return code === 10 || code === 13 || (code >= 0x1c && code <= 0x1f)
}

/**
 * Gives the logical lines: each line of the notice once, without white space at its ends, parted by single `\n`, with
 * the marks of tables kept on their own. Blank lines are left out.
 */
export function reflow(input: SourceText): SourceText {
  const {text, map} = input
  const builder = new TextBuilder()
  // Most texts break lines with LF alone, and the search for that is far faster than a look at each character.
  const plain = hasPlainLines(text)
  let at = 0
  let empty = true
  let fresh = true
  while (at <= text.length) {
    let from = at
    while (from < text.length && isBlank(text.charCodeAt(from))) from++
    const end = plain ? nextLine(text, from) : nextBreak(text, from)
    let to = end
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--
    if (to > from) {
      if (!empty && !fresh) {
        const place = map.start(from)
        builder.replace('\n', place, place)
      }
      builder.carry(text, map, from, to)
      empty = false
      fresh = false
    }
    const code = end < text.length ? text.charCodeAt(end) : 0
    if (code >= 0x1c && code <= 0x1f) {
      builder.carry(text, map, end, end + 1)
      fresh = true
    }
    at = end + 1
  }
  return {...input, ...builder.finish()}
}
