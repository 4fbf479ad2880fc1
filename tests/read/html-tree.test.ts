import {load} from 'cheerio/slim'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Attributes, type TreeVisitor, walkTree} from '../../src/read/html-tree.ts'

/** A node as both sides tell of it. */
interface Node {
  name: string
  start: number
  end: number
  attributes?: Attributes
  text?: string
  children?: Node[]
}

interface ParserNode {
  type: string
  name?: string
  data?: string
  attribs?: Record<string, string>
  children?: ParserNode[]
  startIndex: number
  endIndex: number
}

/** Gives the tree of htmlparser2, references as written. */
function expected(page: string): Node[] {
  const xml = {xmlMode: false, decodeEntities: false, withStartIndices: true, withEndIndices: true}
  const plain = (node: ParserNode): Node => {
    const place = {start: node.startIndex, end: node.endIndex + 1}
    if (node.type === 'text') return {name: '', ...place, text: node.data!}
    if (node.attribs === undefined) return {name: '!', ...place}
    return {name: node.name!, ...place, attributes: node.attribs, children: node.children!.map(plain)}
  }
  return (load(page, {xml}).root()[0] as unknown as ParserNode).children!.map(plain)
}

class Collector implements TreeVisitor {
  readonly nodes: Node[] = []
  private readonly open: Node[] = []
  /** The text that more may follow. */
  private last: Node | null = null

  constructor(private readonly page: string) {}

  enter({name}: {name: string}, attributes: Attributes, start: number): void {
    const node = {name, start, end: start, attributes, children: []}
    this.add(node)
    this.open.push(node)
  }

  leave(end: number): void {
    this.open.pop()!.end = end
    this.last = null
  }

  text(start: number, from: number, to: number): void {
    const text = this.page.slice(from, to)
    if (this.last === null) {
      const node = {name: '', start, end: to, text}
      this.add(node)
      this.last = node
    } else {
      this.last.text += text
      this.last.end = to
    }
  }

  remark(start: number, end: number): void {
    this.add({name: '!', start, end})
  }

  private add(node: Node): void {
    const siblings = this.open.at(-1)?.children ?? this.nodes
    siblings.push(node)
    this.last = null
  }
}

function actual(page: string): Node[] {
  const collector = new Collector(page)
  walkTree(page, collector)
  return collector.nodes
}

// All attributes are ones that are read.
const pieces = fc.constantFrom(
  ...['<', '>', '</', '/>', '<!', '<!--', '-->', '--', '<![CDATA[', ']]>', '<?', '?>', '</>', '<p', '<div '],
  ...['<p>', '</p>', '</div>', '<script>', '</script>', '</script ', '<TITLE>', '</title>', '<textarea', '<xmp>'],
  ...['<br>', '<br/>', '</br>', '<svg>', '</svg>', '<svg/>', '<g/>', '<desc>', '<li>', '<dt>', '<dd>', '<td>', '<th>'],
  ...['<tr>', '<tbody>', '<table>', '</table>', '</ p >', '<span/ >', '</1>', '<H2>', '<option>', '<select>', '<x-y>'],
  ...['</x-y>', '<input>', ' id="', ' CLASS=', ' href', ' name=b', " role='c'", '"', "'", '=', ' ', '\n', '&amp;'],
  ...['中文', '-', '[', '%', 'a'],
)

describe('walkTree', () => {
  it('tells of the tree that htmlparser2 makes', () => {
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 20}), (written) => {
        const page = written.join('')
        const known = (nodes: Node[]): Node[] =>
          nodes.map(({end, attributes, children, ...node}) => ({
            ...node,
            // What the page ends in may end behind it.
            end: Math.min(end, page.length),
            ...(attributes && {
              attributes: Object.fromEntries(
                Object.entries(attributes).filter(([name]) => /^(?:id|class|href|name|role)$/.test(name)),
              ),
            }),
            ...(children && {children: known(children)}),
          }))
        expect(known(actual(page))).toEqual(known(expected(page)))
      }),
      {numRuns: 3000},
    )
  })

  it('makes nothing of a tag whose name or attributes the end of the page cuts off', () => {
    for (const cut of ['<p', '<p class="b', '<p class="b"', '<br id', '</p', '<b><p id="a'])
      for (const page of [`a${cut}`, `<div>a${cut}`]) expect(actual(page), page).toEqual(expected(page))
    expect(actual('a<p class="b')).toEqual([{name: '', start: 0, end: 1, text: 'a'}])
  })

  it('knows the attributes that the reader looks at, and styles that may hide', () => {
    const names = (tag: string) => Object.keys(actual(tag)[0]!.attributes!)
    expect(names('<p id=a CLASS="b" hidden style="color: red; DISPLAY:none">')).toEqual([
      'id',
      'class',
      'hidden',
      'style',
    ])
    expect(names('<p title=a data-id="1" style="color: red; width: 2em" ID="">')).toEqual(['id'])
    expect(actual('<p id=a id=b>')[0]!.attributes).toEqual({id: 'a'})
  })
})
