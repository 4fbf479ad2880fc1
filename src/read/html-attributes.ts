/** The attributes of a page that the reader looks at. */

/** All that are asked for anywhere in `read/`. */
const names: ReadonlySet<string> = new Set(
  'id class style hidden type rel href name property itemprop content role colspan rowspan'.split(' '),
)

/** Tells whether an attribute is one that is looked at, and tells something. */
export function isUseful(name: string, value: string): boolean {
  return names.has(name) && (name !== 'style' || mayHide(value))
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
