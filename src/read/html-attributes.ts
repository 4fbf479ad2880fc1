/** Which attributes of a page the reader looks at, told before they are read. */

/** All that are asked for anywhere in `read/`. */
const names = 'id class style hidden type rel href name property itemprop content role colspan rowspan'.split(' ')

/** Lengths of these names by first letter, a bit for each length: next to no other attribute has such a pair. */
const lengths = new Int32Array(32)
for (const name of names) lengths[name.charCodeAt(0) & 31]! |= 1 << name.length

/** Tells whether an attribute may be one that is looked at, by offsets into the page; a few others pass. */
export function isOfUse(source: string, name: number, nameTo: number, value: number, valueTo: number): boolean {
  const first = source.charCodeAt(name)
  if (((lengths[first & 31]! >> (nameTo - name)) & 1) === 0) return false
  const isStyle = (first | 32) === 115 && nameTo - name === 5
  return !isStyle || mayHide(source, value, valueTo)
}

/** Tells whether a style has a declaration that begins as `display` and `visibility` do; nearly none has. */
function mayHide(source: string, from: number, to: number): boolean {
  let begins = true
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code === 59) begins = true
    else if (begins && code > 32 && code < 128) {
      if ((code | 32) === 100 || (code | 32) === 118) return true
      begins = false
    }
  }
  return false
}
