/**
 * Titles in a compilation: `4. 东湖市人民政府关于…的通知（2023年5月23日）`. The number and the date are the compiler's.
 */
import {LineShape} from '../../grammars/line-shapes.ts'
import type {HeadPlan, TitleWords} from './head.ts'
import {type Line, skipBlank, trimEnd} from './lines.ts'
import {datePattern} from './shapes.ts'

/** How many lines at the start of a text are looked at. */
const reach = 3

/** The longest title, broken lines joined. UTF-16 units. */
const longestTitle = 150

/** How many lines a title is broken over. */
const longestBroken = 4

const date = new RegExp(`[（(][ \\u3000]*(?:${datePattern})[ \\u3000]*[）)]$`)

/**
 * Takes the number and the date of a compilation off the title among the first lines; its lines become short ones.
 *
 * @returns The lines of the title, or `null` where there is no such one.
 */
export function stripCompilation(text: string, lines: readonly Line[], words: TitleWords): HeadPlan['title'] | null {
  for (let index = 0; index < Math.min(reach, lines.length); index++) {
    const first = lines[index]!
    const {mark} = first
    // What stands below a numbered unit is no title of the whole.
    if (index > 0 && lines[index - 1]!.mark) return null
    // A number alone is not proof enough: a list may begin with a title. A notice's own title is; else a date must be.
    if (!isCandidate(first) || !(mark || hasBracketAtEnd(text, lines, index))) continue
    const from = mark ? skipBlank(text, mark.to, first.to) : first.from
    const last = titleEnd(text, lines, index, from, words, mark !== null)
    if (!last) continue
    const dated = date.exec(text.slice(from, last.to))
    if (!mark && !dated) continue
    if (mark) first.lead = {from: mark.from, to: mark.to}
    first.mark = null
    first.from = from
    if (dated) {
      last.tail = {from: from + dated.index, to: last.to}
      last.to = trimEnd(text, last.from, from + dated.index)
    }
    for (let at = index; at <= last.index; at++) {
      lines[at]!.tokenType = LineShape.short
      lines[at]!.tokenTypeIdx = LineShape.short.tokenTypeIdx!
    }
    return {from: index, to: last.index + 1}
  }
  return null
}

/** Tells whether one of the lines that a title can be broken over ends in a bracket, as a date does. */
function hasBracketAtEnd(text: string, lines: readonly Line[], index: number): boolean {
  for (let at = index; at < lines.length && at < index + longestBroken; at++) {
    const code = text.charCodeAt(lines[at]!.to - 1)
    if (code === 0x29 || code === 0xff09) return true
  }
  return false
}

function isCandidate({mark, tokenType}: Line): boolean {
  if (mark && mark.style !== 'decimal') return false
  return tokenType === LineShape.numbered || tokenType === LineShape.short || tokenType === LineShape.prose
}

/** Finds the line that ends the title which begins at `from`: it names what it is about, and ends in 的通知 and the like. */
function titleEnd(
  text: string,
  lines: readonly Line[],
  index: number,
  from: number,
  words: TitleWords,
  numbered: boolean,
): Line | null {
  for (let at = index; at < lines.length && at < index + longestBroken; at++) {
    const line = lines[at]!
    if (line.to - from > longestTitle + longestBroken) return null
    const whole = text.slice(from, line.to).replaceAll('\n', '')
    if (whole.length > longestTitle || /[。；;！!？?]/.test(whole) || (at > index && line.mark)) return null
    const bare = whole.replace(date, '').trimEnd()
    if (/关于|印发/.test(whole) && words.endsInType(bare)) return line
    // A compiler's number and date on both sides prove the title of an instrument too.
    if (numbered && bare !== whole && words.ends(bare)) return line
  }
  return null
}
