/** The attributes of a page that the reader looks at. */
import {WordIndex} from './html-words.ts'

/** All that are asked for anywhere in `read/`. */
const names = 'id class style hidden type rel href name property itemprop content role colspan rowspan'.split(' ')

const index = new WordIndex(names.map((name) => [name, name]))

/** Gives the name, in lower case, of an attribute that is looked at, or `null` for one that tells nothing. */
export function usefulName(written: string, value: string): string | null {
  const name = index.at(written, 0, written.length)
  return name === 'style' && !mayHide(value) ? null : name
}

/** Tells whether a style has a declaration that begins as `display` and `visibility` do; nearly none has. */
function mayHide(style: string): boolean {
  let begins = true
  for (let at = 0; at < style.length; at++) {
    const code = style.charCodeAt(at)
    if (code === 59) begins = true
    else if (begins && code > 32 && code < 128) {
      if ((code | 32) === 100 || (code | 32) === 118) return true
      begins = false
    }
  }
  return false
}
