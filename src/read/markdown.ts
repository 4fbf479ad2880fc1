/**
 * Markdown → what the later stages read: the words without their marks (`#`, `**`, `- `, links, the tags of HTML inside),
 * with the way back to the source. Marks are delimiters; comments and front matter are removals, and what front matter
 * states is a fact of the page.
 */
import {fileExtensions} from '../vocabulary/page.ts'
import {TextBuilder} from './offset-map.ts'
import type {Cut, Link, PageFact, SourceText} from './source-text.ts'

/** References that stand in notices kept as Markdown; others stay as written. */
const references: Readonly<Record<string, string>> = {
  '&emsp;': '\u3000',
  '&ensp;': ' ',
  '&nbsp;': '\u00a0',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&mdash;': '—',
  '&middot;': '·',
  '&ldquo;': '“',
  '&rdquo;': '”',
}

const frontMatter = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?=\r?\n|$)/
/** The keys of front matter that state what a page does. */
const factNames: Readonly<Record<string, string>> = {
  title: 'ArticleTitle',
  author: 'FrontMatterAuthor',
  source: 'ContentSource',
}

/** Lengths are bounded, so that a mark that is not closed costs no look at the whole text. */
const marks =
  /(<!--)|^[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+|>[ \t]?|(?::::|```)[ \t]*[A-Za-z-]{0,30}[ \t]*|(?:-{3,}|\*{3,})[ \t]*$)|\*\*|__|!?\[([^\]\n<]{0,200})\]\([^)\n]{0,400}\)(?:\{[^}\n]{0,200}\})?|<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:[ \t][^>\n]{0,400})?\/?>|&[a-z]{2,6};/gm

/** The tags that end a line. */
const blocks = new Set(['p', 'br', 'div', 'li', 'ul', 'ol', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Reads Markdown; of a source that is too long the first `length` characters. */
export function readMarkdown(whole: string, length = whole.length): SourceText {
  const source = length < whole.length ? whole.slice(0, length) : whole
  const builder = new TextBuilder()
  const removals: Cut[] = []
  const pageFacts: PageFact[] = []
  const links: Link[] = []
  const closings = new Closings(source)
  /** Where marks stand that close strong words. */
  const closing = new Set<number>()
  let from = 0
  const head = frontMatter.exec(source)
  if (head) {
    const start = source.charCodeAt(0) === 0xfeff ? 1 : 0
    removals.push({rule: 'frontMatter', from: start, to: head[0].length})
    for (const fact of factsOf(head[1]!, head[0].indexOf(head[1]!, start + 3))) pageFacts.push(fact)
    from = head[0].length
  }
  marks.lastIndex = from
  for (let found = marks.exec(source); found; found = marks.exec(source)) {
    const at = found.index
    let end = at + found[0].length
    builder.copy(source, from, at)
    const [mark, comment, link, , tag] = found
    if (mark === '**' || mark === '__') {
      // Strong words have a mark at both ends; a mark alone is text.
      const close = closing.delete(at) ? -1 : closeOf(source, at, mark)
      if (close > 0) closing.add(close)
      else if (close === 0) builder.copy(source, at, end)
    } else if (comment) {
      const close = source.indexOf('-->', end)
      end = close < 0 ? source.length : close + 3
      removals.push({rule: 'comment', from: at, to: end})
    } else if (link !== undefined) {
      const words = at + mark.indexOf('[') + 1
      const start = builder.length
      builder.copy(source, words, words + link.length)
      links.push({from: start, to: builder.length, url: target.exec(mark)![1]!})
    } else if (tag) {
      if (blocks.has(tag.toLowerCase())) builder.replace('\n', at, at)
    } else if (/^[ \t]*:::[ \t]*[A-Za-z]/.test(mark)) {
      const list = endOfLinks(source, at, closings)
      if (list > at) {
        end = list
        removals.push({rule: source.slice(at, end).includes('](#') ? 'navigation' : 'relatedLinks', from: at, to: end})
      }
    } else if (mark.startsWith('&')) {
      const character = references[mark]
      if (character) builder.replace(character, at, end)
      else builder.copy(source, at, end)
    }
    from = end
    marks.lastIndex = end
  }
  builder.copy(source, from, source.length)
  return {
    format: 'markdown',
    encoding: null,
    source: whole,
    ...builder.finish(),
    removals,
    findings: [],
    pageFacts,
    cells: [],
    links,
  }
}

const target = /\]\(([^)\s]*)/
const anyLink = /\[([^\]\n]{0,200})\]\([^)\n]{0,400}\)(?:\{[^}\n]{0,200}\})?|<https?:[^>\n]{0,400}>/g
const file = new RegExp(`\\.(?:${fileExtensions})\\b`, 'i')
/** The longest container that is looked into, and the most letters beside its links. UTF-16 units. */
const longestContainer = 4000
const mostBeside = 12

/** Finds the lines that close containers, in the order of the source; each stretch is searched once. */
class Closings {
  private readonly pattern = /\n[ \t]*:::[ \t]*(?=\r?\n|$)/g
  private from = -1
  private to = -1

  constructor(private readonly source: string) {}

  /** Gives the bounds of the first closing line from a place on, or `null`. */
  after(at: number): {from: number; to: number} | null {
    if (this.from < at) {
      this.pattern.lastIndex = at
      const found = this.pattern.exec(this.source)
      this.from = found ? found.index : Number.POSITIVE_INFINITY
      this.to = this.pattern.lastIndex
    }
    return this.from === Number.POSITIVE_INFINITY ? null : {from: this.from, to: this.to}
  }
}

/** Gives where a container (`::: details`) ends that holds little but links, or -1: a table of contents, the place it is from. */
function endOfLinks(source: string, at: number, closings: Closings): number {
  const first = source.indexOf('\n', at)
  const close = first < 0 ? null : closings.after(first)
  if (!close || close.from - first > longestContainer) return -1
  const inside = source.slice(first, close.from)
  const links = [...inside.matchAll(anyLink)]
  const others = inside.replace(anyLink, '').replace(/&[a-z]{1,8};/g, '')
  // Links to files are annexes, and sentences are the notice's.
  if (links.length === 0 || /[。；]/.test(others) || links.some(([link]) => file.test(link))) return -1
  const letters = (words: string) => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const linked = links.reduce((count, [, words]) => count + letters(words ?? ''), 0)
  const contents = links.every(([link]) => link.includes('](#'))
  return contents || letters(others) <= Math.max(mostBeside, linked * 0.5) ? close.to : -1
}

/** The longest run of strong words that is looked for. */
const longestStrong = 300

/** Finds the mark that closes the one at `at` on the same line; 0 where there is none. */
function closeOf(source: string, at: number, mark: string): number {
  const words = source.slice(at + 2, at + 2 + longestStrong)
  const end = words.indexOf(mark)
  if (end < 1 || words.lastIndexOf('\n', end) >= 0 || /^\s|\s$/.test(words.slice(0, end))) return 0
  // Inside a word `__` is a part of it: A_B__C.
  if (mark === '__' && (/\w/.test(source[at - 1] ?? '') || /\w/.test(words[end + 2] ?? ''))) return 0
  return at + 2 + end
}

/** Reads the lines `key: value` of front matter that begins at `from`. */
function factsOf(matter: string, from: number): PageFact[] {
  const facts: PageFact[] = []
  for (const line of matter.matchAll(/^([A-Za-z]+):[ \t]*(\S[^\n\r]*)$/gm)) {
    const key = line[1]!
    const name = Object.hasOwn(factNames, key) ? factNames[key] : undefined
    if (!name) continue
    const start = from + line.index + line[0].length - line[2]!.length
    facts.push({
      name,
      value: line[2]!.trim().replace(/^["']|["']$/g, ''),
      from: start,
      to: start + line[2]!.trimEnd().length,
    })
  }
  return facts
}
