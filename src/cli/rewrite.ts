/** Puts a text back into the bytes that it came from. */
import {decode} from '../read/decode.ts'

/**
 * Gives the text of an input as `parse` decoded it, a byte order mark as its first character.
 *
 * @param encoding What `parse` found, a WHATWG label.
 */
export function textOfBytes(bytes: Uint8Array, encoding: string | null): string {
  return decode(bytes, encoding).text
}

/** Turns a text into bytes. */
export type Encode = (text: string) => Uint8Array

/**
 * Gives what encodes a changed text as its original was encoded.
 *
 * @param original The text that `bytes` were decoded to.
 * @returns `null` where that encoding cannot be written, or where the original itself would not come back byte for byte,
 * as with a flaw in it.
 */
export function encoderLike(bytes: Uint8Array, encoding: string | null, original: string): Encode | null {
  const encode = encoders[encoding ?? '']
  return encode && Buffer.compare(encode(original), bytes) === 0 ? encode : null
}

const encoders: Readonly<Record<string, Encode>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
}
