/** Words of a document made harmless for a terminal. Apart from the measuring of widths, which takes long to load. */

/** `ESC [ … letter`, the sequences that colour, move and erase; other sequences lose their control characters alone. */
const controlSequence = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]/g

/** C0 and C1 controls, DEL, and the marks that turn the direction of writing round. */
const controlCharacter = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** The same, save for the line feed and the tab. */
const controlCharacterInText = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

const loneSurrogate = /\p{Surrogate}/gu

/** Makes words safe to print as one line: no control characters, white space as single blanks, no half characters. */
export function plainLine(text: string): string {
  const blanks = text.replace(controlSequence, '').replace(/\s+/g, ' ')
  return blanks.replace(controlCharacter, '').replace(loneSurrogate, '\uFFFD').trim()
}

/** Makes a text safe to print: line feeds and tabs stay, other control characters go. */
export function plainText(text: string): string {
  return text.replace(controlSequence, '').replace(controlCharacterInText, '').replace(loneSurrogate, '\uFFFD')
}

/** Writes as `\uXXXX` what JSON leaves bare and a terminal would act on; the value stays the same. */
export function plainJson(json: string): string {
  return json.replace(/[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** Marks without width that a reader would not see, and that terminals measure in different ways. */
const unseen = /[\u0080-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/**
 * Makes a stretch of a source safe to print beside others of its line: controls show as pictures (␛), a tab as two blanks,
 * marks without width not at all. What was cut at a place is the same as what is cut from the whole.
 */
export function plainStretch(text: string): string {
  return text
    .replace(/\t/g, '  ')
    .replace(/[\u0000-\u001F]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
    .replace(/\u007F/g, '\u2421')
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(unseen, '')
    .replace(loneSurrogate, '\uFFFD')
}
