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

/**
 * Encodes a changed text as its original was encoded.
 *
 * @param original The text that `bytes` were decoded to.
 * @returns `null` where that encoding cannot be written, or where the original itself would not come back byte for byte,
 * as with a flaw in it.
 */
export function encodeLike(
  bytes: Uint8Array,
  encoding: string | null,
  original: string,
  text: string,
): Uint8Array | null {
  const encode = encoders[encoding ?? '']
  return encode && Buffer.compare(encode(original), bytes) === 0 ? encode(text) : null
}

const encoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
}
