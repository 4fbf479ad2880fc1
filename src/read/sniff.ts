/** What a decoded input is: a page, Markdown, or plain text. */
import type {SourceFormat} from '../schema/document.ts'

/** Ends of file names → format. Server pages are HTML only if what was saved is. */
const extensions: ReadonlyMap<string, SourceFormat> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['txt', 'text'],
  ['text', 'text'],
  ...'html htm shtml xhtml jsp asp aspx php'.split(' ').map((end): [string, SourceFormat] => [end, 'html']),
])

const sample = 16384
const fewestTags = 3
const plainly = /^(?:\s|<\?xml[^>]*>|<!--[\s\S]{0,2000}?-->|<%[\s\S]{0,2000}?%>)*<(?:!doctype\s+html|html[\s>])/i
const frontMatter = /^\ufeff?---\r?\n[\w-]+:/
const blockTag =
  /<\/?(?:p|div|table|tbody|tr|td|br|ul|ol|li|h[1-6]|head|body|meta|script|style|span|center|section|article)(?:\s[^<>]*)?\/?>/gi

/** Tells the format of an input from its path, else from its first 16,384 characters. */
export function detectFormat(source: string, path: string | null): SourceFormat {
  const head = source.length > sample ? source.slice(0, sample) : source
  const extension = path === null ? undefined : extensions.get((/\.([a-z]+)$/i.exec(path)?.[1] ?? '').toLowerCase())
  if (plainly.test(head)) return 'html'
  if (extension === 'html') return countTags(head, 1) > 0 ? 'html' : 'text'
  if (extension === 'text' || extension === 'markdown') return extension
  if (frontMatter.test(head)) return 'markdown'
  // Notes and Markdown have tags in passing; a fragment of a page begins with one, or has one for each line.
  if (countTags(head, fewestTags) < fewestTags) return 'text'
  return /^\s*</.test(head) || countTags(head, Number.POSITIVE_INFINITY) >= countLines(head) ? 'html' : 'text'
}

/** Counts the tags of blocks in a stretch of text, up to as many as are asked for. */
function countTags(head: string, most: number): number {
  if (head.indexOf('<') < 0) return 0
  let count = 0
  blockTag.lastIndex = 0
  while (count < most && blockTag.test(head)) count++
  return count
}

/** Counts the lines with something on them. */
function countLines(head: string): number {
  return head.match(/[^\s].*/g)?.length ?? 0
}
