/** Words on a terminal: measured in columns (a Han character takes two), cut, padded, wrapped, painted. */
import stringWidth from 'string-width'

/**
 * Characters of ordinary notices, of which each is a whole grapheme: those of one column, then those of two from U+3000 on.
 * A test holds every one of them to string-width, which takes all other text and is fifty times slower.
 */
const ordinary =
  /^[ -~\u00A1-\u00AC\u00AE-\u00FF\u2010-\u2027\u2030-\u205E\u2160-\u217F\u2460-\u24FF\u2500-\u257F\u3000-\u3029\u3030-\u303E\u3400-\u4DBF\u4E00-\u9FFF\uFF01-\uFF60]*$/

let segmenter: Intl.Segmenter | undefined

/** Takes words apart into what a reader sees as single characters. */
function graphemes(text: string): string[] {
  if (ordinary.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'grapheme'})
  return Array.from(segmenter.segment(text), ({segment}) => segment)
}

/** Marks that may not end a line. */
const opening = /^[（《「『“‘〔【〈([{]$/

/** Marks that may not begin a line. */
const closing = /^[、，。；：！？）》」』”’〕】〉…,.;:!?)\]}]/

/** Measures words in terminal columns. */
export function widthOf(text: string): number {
  if (!ordinary.test(text)) return stringWidth(text)
  let width = text.length
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) >= 0x3000) width++
  return width
}

/** Cuts words to a number of columns; words that were cut end in `…`, which is counted. */
export function cut(text: string, width: number): string {
  if (width <= 0) return ''
  // No character is wider than its share of this, so a long text is not measured to its end.
  const head = text.length > width * 8 ? text.slice(0, width * 8) : text
  if (head.length === text.length && widthOf(text) <= width) return text
  let kept = ''
  let used = 0
  for (const segment of graphemes(head)) {
    const wide = widthOf(segment)
    if (used + wide > width - 1) break
    kept += segment
    used += wide
  }
  return `${kept}…`
}

/** Cuts words to a number of columns from their end; words that were cut begin with `…`, which is counted. */
export function cutStart(text: string, width: number): string {
  if (width <= 0) return ''
  const tail = text.length > width * 8 ? text.slice(text.length - width * 8) : text
  if (tail.length === text.length && widthOf(text) <= width) return text
  let kept = ''
  let used = 0
  for (const segment of graphemes(tail).reverse()) {
    const wide = widthOf(segment)
    if (used + wide > width - 1) break
    kept = segment + kept
    used += wide
  }
  return `…${kept}`
}

/** Fills words up with blanks to a number of columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/**
 * Breaks one line of words into lines of at most `width` columns.
 * Words in Latin letters and numbers stay whole where they fit. No line begins with a closing mark or ends in an opening
 * one, unless `width` leaves no choice. A single character wider than `width` stands alone.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line: string[] = []
  for (const piece of pieces(text, width)) {
    if (line.length > 0 && widthOf(line.join('')) + widthOf(piece) > width) {
      const carried = carriedOn(line, piece, width)
      lines.push(line.join('').trimEnd())
      line = carried
    }
    if (line.length > 0 || piece !== ' ') line.push(piece)
  }
  if (line.length > 0 || lines.length === 0) lines.push(line.join('').trimEnd())
  return lines
}

/** Takes off the end of a full line what has to stand with the next piece: at least one piece stays. */
function carriedOn(line: string[], next: string, width: number): string[] {
  const carried: string[] = []
  for (let first = next; line.length > 1; first = carried[0]!) {
    const last = line.at(-1)!
    if (!closing.test(first) && !opening.test(last)) break
    if (widthOf([last, ...carried, next].join('')) > width) break
    carried.unshift(line.pop()!)
  }
  return carried
}

/** Takes words apart where a line may break: after each character, around Latin words that fit the width. */
function pieces(text: string, width: number): string[] {
  const result: string[] = []
  for (const run of text.match(/[\w.%/+-]+|[^\w.%/+-]+/g) ?? []) {
    if (/^[\w.%/+-]/.test(run) && run.length <= width) result.push(run)
    else for (const character of graphemes(run)) result.push(character)
  }
  return result
}

/** The ways in which words stand out. */
export type Style = 'strong' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan'

const codes: Record<Style, [on: number, off: number]> = {
  strong: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
}

/** Gives the function that paints words, or with `color` false leaves them as they are. */
export function painter(color: boolean): (text: string, style?: Style) => string {
  if (!color) return (text) => text
  return (text, style) => (style && text ? `\u001B[${codes[style][0]}m${text}\u001B[${codes[style][1]}m` : text)
}
