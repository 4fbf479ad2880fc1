import {type HTMLParser2Options, load} from 'cheerio/slim'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isOfUse} from '../../src/read/html-attributes.ts'
import {type AttributeTest, tokenizerKeeping} from '../../src/read/html-tokenizer.ts'

const options: HTMLParser2Options = {
  xmlMode: false,
  decodeEntities: false,
  withStartIndices: true,
  withEndIndices: true,
}

interface Node {
  type: string
  name?: string
  data?: string
  attribs?: Record<string, string>
  children?: Node[]
  startIndex: number | null
  endIndex: number | null
}

const plain = ({type, name, data, attribs, children, startIndex, endIndex}: Node): unknown => ({
  type,
  name,
  data,
  attribs,
  startIndex,
  endIndex,
  children: children?.map(plain),
})

/** Gives the tree that the parser makes with its own tokenizer, or with that of the pages. */
function treeOf(page: string, keeps?: AttributeTest): unknown {
  const Tokenizer = keeps && (tokenizerKeeping(keeps) as unknown as NonNullable<HTMLParser2Options['Tokenizer']>)
  return plain(load(page, {xml: Tokenizer ? {...options, Tokenizer} : options}).root()[0] as unknown as Node)
}

const pieces = fc.constantFrom(
  ...['<', '>', '</', '/>', '<!', '<!--', '-->', '--', '<![CDATA[', ']]>', '<?', '?>', '</>', '<p', '<div '],
  ...['<p>', '</p>', '</div>', '<script>', '</script>', '</script ', '<TITLE>', '</title>', '<textarea', '<xmp>'],
  ...['<br>', '<br/>', '</br>', '<svg>', '</svg>', '<li>', '<td>', '<tr>', '<table>', '</ p >', '<span/ >', '</1>'],
  ...['a="', '"', "'", '=', ' ', '\n', 'a=b', "a='c'", 'c', '&amp;', '中文', '-', '[', '%', 'script', 'style'],
)

describe('tokenizerKeeping', () => {
  it('makes the tree that the own tokenizer of the parser makes', () => {
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 16}), (written) => {
        // A tag that the end of the page cuts off is another matter.
        const page = `${written.join('')}'">"'></p> x`
        expect(treeOf(page, () => true)).toEqual(treeOf(page))
      }),
      {numRuns: 3000},
    )
  })

  it('gives nothing for a tag that the end of the page cuts off', () => {
    for (const cut of ['<', '</'])
      expect(
        treeOf(`a${cut}`, () => true),
        cut,
      ).toEqual(treeOf(`a${cut}`))
    for (const cut of ['<scr', '<p', '<p class="b', '</p', '</p ', '<p /'])
      expect(load(`a${cut}`, {xml: {...options, Tokenizer: tokenizerKeeping(() => true) as never}}).text(), cut).toBe(
        'a',
      )
  })
})

describe('isOfUse', () => {
  const keeps = (attribute: string) => {
    let kept = false
    treeOf(`<p ${attribute}>`, (...place) => {
      kept = isOfUse(...place)
      return kept
    })
    return kept
  }

  it('keeps what the reader looks at, and styles that may hide', () => {
    for (const attribute of ['id=a', 'CLASS="b"', 'hidden', 'href=""', 'rowspan=2', 'style="color: red; DISPLAY:none"'])
      expect(keeps(attribute), attribute).toBe(true)
    for (const attribute of ['title=a', 'target="_blank"', 'data-id="1"', 'style=""', 'style="color: red; width: 2em"'])
      expect(keeps(attribute), attribute).toBe(false)
  })
})
