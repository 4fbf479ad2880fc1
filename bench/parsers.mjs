/** Who is measured: gongwen as its users call it, and its peers. Each entry loads one and gives its function. */
import {createRequire} from 'node:module'

/** Gives gongwen's `parse` with options. */
const gongwen = (options) => async () => {
  const {parse} = await import('../dist/index.js')
  return (input) => parse(input, options)
}

/** What no parser of lines can do without: split them and look at the beginning of each. */
const floor = async () => {
  const numbered =
    /^[ \t\u3000]*(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百]+[）)]|[0-9]+[.．、]|[①-⑳]|第[一二三四五六七八九十百]+[章节条])/
  return (text) => {
    let found = 0
    for (const line of text.split('\n')) if (numbered.test(line)) found++
    return found
  }
}

export const parsers = {
  structure: gongwen({annotate: false, validate: false}),
  complete: gongwen({validate: false}),
  default: gongwen({}),
  'complete, positions: offset': gongwen({validate: false, positions: 'offset'}),
  'complete, positions: none': gongwen({validate: false, positions: 'none'}),

  'split + regex': floor,
  async 'markdown-it'() {
    const {default: MarkdownIt} = await import('markdown-it')
    const markdown = new MarkdownIt()
    return (text) => markdown.parse(text, {})
  },
  async micromark() {
    const {micromark} = await import('micromark')
    return (text) => micromark(text)
  },
  async 'mdast-util-from-markdown'() {
    const {fromMarkdown} = await import('mdast-util-from-markdown')
    return (text) => fromMarkdown(text)
  },
  async commonmark() {
    const {Parser} = await import('commonmark')
    const parser = new Parser()
    return (text) => parser.parse(text)
  },
  async lawtext() {
    // Its main file is the command; the parser stands alone.
    const {parse} = createRequire(new URL('lawtext/package.json', import.meta.url))(
      'lawtext/dist/src/parser/lawtext.js',
    )
    return (text) => parse(text)
  },

  async 'cheerio/slim load'() {
    const {load} = await import('cheerio/slim')
    return (page) => load(page)
  },
  async 'cheerio load'() {
    const {load} = await import('cheerio')
    return (page) => load(page)
  },
  async 'linkedom + Readability'() {
    const [{parseHTML}, {Readability}] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
    return (page) => new Readability(parseHTML(page).document).parse()
  },
  async 'linkedom + defuddle'() {
    const [{parseHTML}, {Defuddle}] = await Promise.all([import('linkedom'), import('defuddle/node')])
    return (page) => Defuddle(parseHTML(page).document, 'https://www.example.com/')
  },
}
