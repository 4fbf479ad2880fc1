/** Gathers what a notice says of itself: every statement of a fact, with where it stands. */
import type {PageFact} from '../read/source-text.ts'
import type {EvidenceSource} from '../schema/document.ts'
import type {Field, Flow, Nodes, Position} from '../schema/nodes.ts'

/** One statement of a fact, as written. */
export interface Statement {
  field: string
  value: string
  /** More than one value of a list, where the tree has already told them apart. */
  values: string[] | null
  from: EvidenceSource
  position: Position | undefined
  /** Offsets into the source; -1 where the statement has no place. */
  start: number
  end: number
}

/** `<meta name>` → field. Names are compared in lower case. */
const pageFields: Readonly<Record<string, string>> = {
  articletitle: 'title',
  pubdate: 'datePublished',
  publishdate: 'datePublished',
  contentsource: 'publisher',
  source: 'publisher',
  // The author of a page is who put it there; that of a file with front matter is who issued it.
  frontmatterauthor: 'issuers',
  url: 'url',
}

/** Tells whether a name of `<meta>` or of front matter is that of a title. */
export function isTitleName(name: string): boolean {
  // The words of <title> serve to find the title, and are none themselves: sites add their name to it.
  return name === 'title' || pageFields[name.toLowerCase()] === 'title'
}

/** Where statements are found. */
export interface FactSources {
  children: readonly Flow[]
  pageFacts: readonly PageFact[]
  place(from: number, to: number): Position | undefined
}

/** Gives the statements of the tree and of the page, in the order of the source within each kind. */
export function gatherFacts({children, pageFacts, place}: FactSources): Statement[] {
  const statements: Statement[] = []
  for (let index = 0; index < children.length; index++) {
    const node = children[index]!
    switch (node.type) {
      case 'metadata':
        for (const field of node.children) addField(statements, field, 'metadata')
        break
      case 'masthead':
        addMasthead(statements, node.children)
        break
      case 'title':
        statements.push(statement('title', plain(node), 'body', node.position))
        break
      case 'signature':
        // An undated organ over 印发 is who printed the notice, not who signed it.
        if (node.children.some(({type}) => type === 'date') || children[index + 1]?.type !== 'imprint')
          addSignature(statements, node.children, node.position)
        break
    }
  }
  if (!statements.some(({field, from}) => field === 'dateOfWriting' && from === 'body'))
    addLaterSignature(statements, children)
  for (const {name, value, from, to} of pageFacts) {
    const field = pageFields[name.toLowerCase()]
    // 本网 and 本站 name nobody.
    if (!field || value.trim() === '' || /^本[网站]$/.test(value.trim())) continue
    statements.push({
      field,
      value: value.trim(),
      values: null,
      from: 'pageMeta',
      position: place(from, to),
      start: from,
      end: to,
    })
  }
  return statements
}

/** Builds a statement at the place of a node. */
export function statement(
  field: string,
  value: string,
  from: EvidenceSource,
  position: Position | undefined,
  values: string[] | null = null,
): Statement {
  return {field, value, values, from, position, start: position?.start.offset ?? -1, end: position?.end.offset ?? -1}
}

function addField(statements: Statement[], {field, value, position}: Field, from: EvidenceSource): void {
  if (field === null || value.trim() === '' || /^本[网站]$/.test(value.trim())) return
  const issuer = from === 'masthead' && field === 'issuers' ? issuerOf(value) : value
  statements.push(statement(field, issuer.trim(), from, position))
}

/** Gives the organ of 发文机关标志: without 文件, without 令. */
function issuerOf(mark: string): string {
  return mark.replace(/[\s\u3000]*(?:文[\s\u3000]*件|令)$/, '')
}

/** Several organs of one masthead are one statement. */
function addMasthead(statements: Statement[], fields: readonly Field[]): void {
  const organs = fields.filter(({field}) => field === 'issuers')
  const order = fields.findIndex(({value}) => /令$/.test(value))
  const serial = fields[order + 1]
  if (order >= 0 && serial?.field === 'documentNumber' && serial.value.startsWith('第')) {
    // 中华人民共和国国务院令 over 第706号: the number of an order (令) begins with its name.
    const words = fields[order]!.value.replace(/[\s\u3000]+/g, '') + serial.value
    statements.push(statement('documentNumber', words, 'masthead', serial.position))
    addField(statements, fields[order]!, 'masthead')
    for (const field of fields) if (field !== serial && field !== fields[order]) addField(statements, field, 'masthead')
    return
  }
  for (const field of fields)
    if (organs.length < 2 || field.field !== 'issuers') addField(statements, field, 'masthead')
  if (organs.length < 2) return
  const names = organs.map(({value}) => issuerOf(value).replace(/[\s\u3000]+/g, ''))
  const [first, last] = [organs[0]!.position, organs[organs.length - 1]!.position]
  const position = first && last ? {start: first.start, end: last.end} : undefined
  statements.push(statement('issuers', names.join('、'), 'masthead', position, names))
}

function addSignature(statements: Statement[], children: readonly Nodes[], position: Position | undefined): void {
  const organs = children.filter((node) => node.type === 'organization')
  if (organs.length > 0) {
    const names = organs.map((organ) => organ.name)
    statements.push({
      ...statement('issuers', names.join('、'), 'body', position, names),
      start: organs[0]!.position?.start.offset ?? -1,
      end: organs.at(-1)!.position?.end.offset ?? -1,
    })
  }
  const date = children.filter((node) => node.type === 'date').at(-1)
  if (date) statements.push(statement('dateOfWriting', date.value, 'body', date.position))
}

/** A notice that is not signed itself may carry its signature below the instrument. */
function addLaterSignature(statements: Statement[], children: readonly Flow[]): void {
  for (const node of children) {
    if (node.type !== 'attachment' || node.role !== 'promulgated') continue
    for (const child of node.children) {
      if (child.type !== 'signature') continue
      addSignature(statements, child.children, child.position)
      return
    }
  }
}

/** Gives the words of a node. */
export function plain(node: Nodes): string {
  if ('value' in node) return node.value
  let words = ''
  for (const child of (node as {children: readonly Nodes[]}).children) words += plain(child)
  return words
}
