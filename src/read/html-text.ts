/** The characters of a page's texts: references decoded, tags that the parser dropped left out. */
import {referenceAt} from './html-entities.ts'
import {dataOf, isText, type Page} from './html-page.ts'

const dropped = /<\/(?:>|\s*[A-Za-z][^>]*>?)/y

/**
 * Gives the offset after a tag that stands inside a text node, or -1 where the `<` at `at` is a character. `whole` tells
 * that the parser took every character of the node for text.
 */
export function droppedTagEnd(source: string, at: number, to: number, whole: boolean): number {
  if (source.charCodeAt(at + 1) !== 47) return -1
  if (whole && source.charCodeAt(at + 2) !== 62) return -1
  dropped.lastIndex = at
  return dropped.test(source) ? Math.min(dropped.lastIndex, to) : -1
}

/** Gives the first `limit` characters of an element's text without any white space, for comparing. */
export function plainText(page: Page, at: number, limit: number): string {
  let result = ''
  for (let inner = at; inner < page.end[at]! && result.length < limit; inner++) {
    if (!isText(page, inner) || page.rule[inner] !== null || page.ink[inner] === 0) continue
    result += decode(page, inner, limit)
  }
  return result.slice(0, limit)
}

function decode(page: Page, at: number, limit: number): string {
  const data = dataOf(page, at)
  // Padding before the text is not counted, within reason.
  const piece = data.length > limit * 8 ? data.trimStart().slice(0, limit * 8) : data
  const decoded = piece.includes('&')
    ? piece.replace(/&#?\w+;?/g, (written) => referenceAt(written, 0, written.length)?.text ?? written)
    : piece
  return decoded.replace(/[\s\u3000\ufeff]+/g, '')
}
