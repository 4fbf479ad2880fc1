/** Page numbers: on a line of their own, or left inside a word where a page ended (`生态环—12—境保护`). */
import {type CleaningRule, lineEnd} from './rules.ts'

const dashes = ['—', '–', '-', '－', '―', '─']
const number = /([—–\-－―─])[ 　]?\d{1,4}[ 　]?\1/y
const ownLine =
  /(?:([—–\-－―─]+)[ 　]*\d{1,4}[ 　]*\1|第[ 　]*\d{1,4}[ 　]*页(?:[ 　,，/]*共[ 　]*\d{1,4}[ 　]*页)?|#?[ ]?[Pp]age[ ]?\d{1,5}(?:[ ]?(?:of|\/)[ ]?\d{1,5})?:?)[ \t　]*/y

/** Tells whether a character is a Chinese one. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/**
 * A number between two equal dashes, with Chinese characters on both sides. A span of years has digits beside its dash,
 * a route (黄石港—西塞山) has no digits at all.
 */
export const pageNumberInText: CleaningRule = {
  name: 'pageNumber',
  where: 'anywhere',
  create: () => ({
    starts: dashes,
    seconds: [' ', '　', ...'0123456789'],
    match(text, at) {
      number.lastIndex = at
      if (at === 0 || !isHan(text.charCodeAt(at - 1)) || !number.test(text)) return null
      return isHan(text.charCodeAt(number.lastIndex)) ? {from: at, to: number.lastIndex} : null
    },
  }),
}

/** `— 12 —`, `-12-`, `第 3 页 共 10 页`, `# Page 12:` on a line of its own. */
export const pageNumberLine: CleaningRule = {
  name: 'pageNumber',
  where: 'line',
  create: () => ({
    starts: [...dashes, '第', '#', 'P', 'p'],
    match(text, at) {
      ownLine.lastIndex = at
      return ownLine.test(text) && ownLine.lastIndex === lineEnd(text, at) ? {from: at, to: ownLine.lastIndex} : null
    },
  }),
}
