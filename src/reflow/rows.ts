/** Rows of a page, and how wide lines of text are on it. */

/** A stretch of a text without white space at its ends. */
export interface Piece {
  from: number
  to: number
}

/** The width of a line, at the least and at the most: a Chinese character counts one, others about a half. */
export interface Width {
  least: number
  most: number
}

/** Lines within this of the widest count as full, in widths of a Chinese character. */
export const slack = 3.5
/** Lines that make up a row together are as wide as it, less this: Latin words are not broken. */
export const less = 1.5
/** The same the other way: marks are set narrow. */
export const more = 1.2
/** How far the first row of a paragraph is moved in. */
export const indent = 2

/** Measures a line. */
export function widthOf(text: string, {from, to}: Piece): Width {
  let han = 0
  let latin = 0
  let spaces = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x20) spaces++
    else if (code < 0x2000) latin++
    else han++
  }
  return {least: han + latin * 0.45, most: han + latin * 0.55 + spaces * 0.5}
}

/** Adds up two widths. */
export function sum(one: Width, other: Width): Width {
  return {least: one.least + other.least, most: one.most + other.most}
}
