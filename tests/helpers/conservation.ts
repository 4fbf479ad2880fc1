/**
 * Rule 3 of the tree: every character that is not white space is in exactly one leaf, one removal, or is a delimiter of
 * the node that encloses it. This is the check, and the table of delimiters that it goes by.
 */
import {load} from 'cheerio'
import {alternatives} from '../../grammars/words.ts'
import type {GongwenDocument} from '../../src/schema/document.ts'
import type {Nodes} from '../../src/schema/nodes.ts'
import {defaultVocabulary} from '../../src/vocabulary/index.ts'

/** White space, and the characters of no width that count with it. */
const blank = /[\s\u200b-\u200d\u2060\u0085\ufeff]/

const label = '[\\u4e00-\\u9fff（）()、 ]'

/** What may stand between the leaves of a node, by its type; the text of a gap without white space must match. */
const delimiters: Readonly<Record<string, RegExp>> = {
  // The stop after a heading; the marks of Markdown.
  section: /^[。！？]?$/,
  // The colon at the end; what parts a list; 等.
  addressees: /^(?:[、，,；;。.]|等[\u4e00-\u9fff]{0,10}|[:：])*$/,
  copyTo: /^(?:抄[送报发]|主送|分送)?(?:[、，,；;。.:：]|等[\u4e00-\u9fff]{0,10})*$/,
  printing: /^印发$|^$/,
  imprint: /^$/,
  roster: /^$/,
  // The role with its colon; what parts names.
  rosterGroup: new RegExp(`^(?:(?:${alternatives(defaultVocabulary.rosterRoles)})[:：]?|[、，,；;。])$`),
  // Brackets, labels, verbs, separators, and the stop after a note.
  responsibility: /^(?:[〔（(［[【〕）)］\]】、，,；;。.:：])*$/,
  assignment: new RegExp(`^(?:${label}{0,14}[:：]?|[、，,；;。.]|等[\\u4e00-\\u9fff]{0,12}|会同|联合|商|由)*$`),
  // The colon of an empty field stands behind its hull.
  metadata: /^[|｜【】[\]:：]*$/,
  masthead: /^$/,
  attachmentNotes:
    /^(?:请?(?:点击)?下载[:：])?(?:附(?:件|表|图|录)?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?[-:：]?)?(?:[0-9０-９]{1,2}[.．、，])?$/,
  attachment: /^[:：.．、]?$/,
}

/** The marks of Markdown; white space is gone from what they are looked for in. */
const markdown =
  /^-{3,}|<[^>]*>|!?\[|\]\([^)]*\)(?:\{[^}]*\})?|\*\*|__|:::[A-Za-z-]*|```[A-Za-z-]*|#{1,6}|&[a-z]{2,6};|[-*+>]/g

/** The leaves whose hull holds a label beside their value. */
const labelled = new Set(['field', 'deadline'])

/**
 * Checks a document against its source.
 *
 * @param words What each place of the source says, decoded; empty for white space and for markup. For plain text the
 *   characters themselves; for a page see `wordsOfPage`.
 * @returns A sentence for each fault; none where all is well.
 */
export function conservation(document: GongwenDocument, source: string, words = wordsOfText(source)): string[] {
  const faults: string[] = []
  const owner = new Uint8Array(source.length) // 0 nobody, 1 leaf, 2 removal
  const near = (at: number) => JSON.stringify(source.slice(Math.max(0, at - 6), at + 14))
  for (const {rule, value, position} of document.removals) {
    const {start, end} = position!
    if (source.slice(start.offset, end.offset) !== value)
      faults.push(`removal ${rule} is not its slice near ${near(start.offset)}`)
    for (let at = start.offset; at < end.offset; at++) {
      if (owner[at] !== 0) faults.push(`two removals near ${near(at)}`)
      owner[at] = 2
    }
  }
  const marked = document.source.format === 'markdown'
  const unmarked = (words: string) => (marked ? words.replace(markdown, '') : words)
  const kept = (from: number, to: number) => {
    let kept = ''
    for (let at = from; at < to; at++) if (owner[at] !== 2) kept += words[at]
    return unmarked(kept)
  }
  checkNode(document, 0, source.length, faults, owner, kept, near, unmarked)
  for (let at = 0; at < source.length; at++) {
    if (owner[at] === 0 && words[at] !== '') faults.push(`${JSON.stringify(source[at])} is nowhere near ${near(at)}`)
  }
  return faults
}

/** Gives what each place of a plain text says. */
function wordsOfText(source: string): string[] {
  return Array.from({length: source.length}, (_, at) => (blank.test(source[at]!) ? '' : source[at]!))
}

/** Elements whose text no browser shows. */
const unseen = new Set(['script', 'style', 'noscript', 'template', 'title', 'head', 'iframe', 'textarea', 'select'])

const entity = /&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?/y
const tag = /<(?:\/?[a-zA-Z][^>]*|!--[\s\S]*?--|[!?/][^>]*)>/y

/**
 * Gives what each place of a page says, as a parser that shares nothing with ours sees it: the text of its text nodes at
 * their places, references decoded at their first character.
 */
export function wordsOfPage(source: string): string[] {
  const words = new Array<string>(source.length).fill('')
  const decoded = new Map<string, string>()
  const decode = (reference: string): string => {
    let value = decoded.get(reference)
    if (value === undefined) {
      value = load(`<p>${reference}</p>`)('p').text()
      decoded.set(reference, value)
    }
    return value
  }
  const fill = (from: number, to: number) => {
    for (let at = from; at < to; ) {
      entity.lastIndex = at
      tag.lastIndex = at
      const found = source[at] === '&' ? entity.exec(source)?.[0] : undefined
      if (source[at] === '<' && tag.test(source) && tag.lastIndex <= to) at = tag.lastIndex
      else if (found) {
        words[at] = decode(found).replace(new RegExp(blank, 'g'), '')
        at += found.length
      } else {
        if (!blank.test(source[at]!)) words[at] = source[at]!
        at++
      }
    }
  }
  const stack: PageNode[] = [load(source, {sourceCodeLocationInfo: true}).root()[0] as unknown as PageNode]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text' && node.sourceCodeLocation)
      fill(node.sourceCodeLocation.startOffset, node.sourceCodeLocation.endOffset)
    if (!unseen.has(node.name ?? '')) stack.push(...(node.children ?? []))
  }
  return words
}

/**
 * Gives the words of leaves that stand where no reader sees them: in scripts and styles, or in an element that its own
 * style hides, unless that is the whole page (a page that a script shows), or holds most of what is kept.
 */
export function hiddenWords(document: GongwenDocument, source: string): string[] {
  const kept = new Uint8Array(source.length)
  let total = 0
  const stack: Nodes[] = [document]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('children' in node) stack.push(...(node.children as Nodes[]))
    else if (node.position) {
      kept.fill(1, node.position.start.offset, node.position.end.offset)
      total += node.value.length
    }
  }
  for (const {position} of document.removals) kept.fill(0, position!.start.offset, position!.end.offset)
  const words = wordsOfPage(source)
  const found: string[] = []
  const page = load(source, {sourceCodeLocationInfo: true})
  for (const element of page('[style*="display"], [hidden], script, style').toArray()) {
    const {sourceCodeLocation, attribs, name} = element as unknown as PageNode & {attribs: Record<string, string>}
    const hides = /display\s*:\s*none/i.test(attribs['style'] ?? '') || attribs['hidden'] !== undefined
    if (!sourceCodeLocation || (!hides && name !== 'script' && name !== 'style')) continue
    let inside = ''
    for (let at = sourceCodeLocation.startOffset; at < sourceCodeLocation.endOffset; at++)
      if (kept[at]) inside += words[at]
    if (inside !== '' && inside.length < total * 0.5) found.push(`${name}: ${inside.slice(0, 40)}`)
  }
  return found
}

interface PageNode {
  type: string
  name?: string
  children?: PageNode[]
  sourceCodeLocation?: {startOffset: number; endOffset: number} | null
}

/** Checks that a node's children stand in it in order, that leaves are their slices, and that gaps are delimiters. */
function checkNode(
  node: Nodes,
  from: number,
  to: number,
  faults: string[],
  owner: Uint8Array,
  kept: (from: number, to: number) => string,
  near: (at: number) => string,
  unmarked: (words: string) => string,
): void {
  const marked = unmarked('#') === ''
  if (!('children' in node)) {
    const words = kept(from, to)
    const value = unmarked(node.value.replace(new RegExp(blank, 'g'), ''))
    // The label of a field can stand in the row above its value.
    const good = labelled.has(node.type)
      ? words === value || (words.endsWith(value) && words.startsWith(bare((node as {label?: string | null}).label)))
      : words === value
    if (!good) faults.push(`${node.type} ${JSON.stringify(node.value)} is not its slice near ${near(from)}`)
    claim(from, to, faults, owner, near)
    return
  }
  let at = from
  const gap = (end: number) => {
    const words = kept(at, end)
    if (words === '') {
      // Marks alone: they are nobody's words.
      if (marked) claim(at, end, faults, owner, near)
      return
    }
    const allowed = delimiters[node.type]
    if (!allowed?.test(node.type === 'metadata' ? withoutLabels(words, node.children) : words))
      faults.push(`${JSON.stringify(words.slice(0, 30))} is no delimiter of ${node.type} near ${near(at)}`)
    else claim(at, end, faults, owner, near)
  }
  for (const child of node.children as Nodes[]) {
    const position = child.position
    // What repair put in stands nowhere in the source.
    if (child.type === 'inferred' && !position) continue
    if (!position) {
      faults.push(`${child.type} has no position`)
      continue
    }
    const {start, end} = position
    if (start.offset < at) faults.push(`${child.type} overlaps what stands before it near ${near(start.offset)}`)
    if (end.offset > to) faults.push(`${child.type} reaches out of ${node.type} near ${near(end.offset)}`)
    gap(start.offset)
    checkNode(child, start.offset, end.offset, faults, owner, kept, near, unmarked)
    at = end.offset
  }
  gap(to)
}

/** Takes the labels of a block's fields out of words that stand between them. */
function withoutLabels(words: string, fields: readonly {label: string}[]): string {
  let left = words
  for (const {label: name} of fields) left = left.replace(bare(name), '')
  return left
}

function bare(words: string | null | undefined): string {
  return (words ?? '').replace(new RegExp(blank, 'g'), '')
}

function claim(from: number, to: number, faults: string[], owner: Uint8Array, near: (at: number) => string): void {
  for (let at = from; at < to; at++) {
    if (owner[at] === 2) continue
    if (owner[at] === 1) faults.push(`two leaves near ${near(at)}`)
    owner[at] = 1
  }
}
