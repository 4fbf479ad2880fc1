import {describe, expect, it} from 'vitest'
import {readHtml} from '../../src/read/html.ts'

const text = (html: string) => readHtml(html).text
const cuts = (html: string) => readHtml(html).removals.map(({rule, from, to}) => [rule, html.slice(from, to)])
/** The slice of the source that each character of the text stands for. */
const slices = (html: string) => {
  const {text, map} = readHtml(html)
  return text.split('').map((_, at) => html.slice(map.start(at), map.end(at + 1)))
}

describe('lines', () => {
  it('gives each block a line and inline elements none', () => {
    expect(text('<h1>通知</h1><div>各县：<p>一、<b>总体</b>要求</p>现就</div><ul><li>甲</li><li>乙</li></ul>')).toBe(
      '通知\n各县：\n一、总体要求\n现就\n甲\n乙',
    )
  })

  it('breaks at br, once for several', () => {
    expect(text('<p>东湖市<br>北岭县<br/><br>人民政府</p>')).toBe('东湖市\n北岭县\n人民政府')
  })

  it('folds white space of HTML to one space and keeps the other kinds', () => {
    expect(text('<p>\n  甲 \t\n 乙&nbsp;&nbsp;丙　丁  </p>\n')).toBe('甲 乙\u00a0\u00a0丙　丁')
  })

  it('keeps one space between inline elements and none at the edges of blocks', () => {
    expect(text('<p> <b>甲</b> <i> 乙</i> </p> <p> 丙 </p>')).toBe('甲 乙\n丙')
  })

  it('keeps the breaks of pre, and only those', () => {
    expect(text('<pre>甲\n  乙</pre><p>丙\n丁</p>')).toBe('甲\n  乙\n丙 丁')
  })

  it('takes void and unclosed elements as they come', () => {
    expect(text('<p>甲<img src=x>乙<p>丙<td>丁')).toBe('甲乙\n丙\n丁')
  })
})

describe('map', () => {
  it('points from every character to its own slice', () => {
    expect(slices('<p>甲&nbsp;&#x4E59;<b>丙</b>')).toEqual(['甲', '&nbsp;', '&#x4E59;', '丙'])
  })

  it('knows names without semicolon only where HTML does', () => {
    expect(text('<p>甲&nbsp乙&emsp丙&emsp;丁')).toBe('甲\u00a0乙&emsp丙\u2003丁')
    expect(text('<p>A&amp;B &lt;通知&gt; &foo; &notin; &hearts; AT&T')).toBe('A&B <通知> &foo; ∉ ♥ AT&T')
  })

  it('reads numeric references as browsers do', () => {
    expect(text('<p>a&#160;b&#12288c&#147;d&#0;e&#x1F600;')).toBe('a\u00a0b　c“d\ufffde😀')
  })

  it('skips tags that the parser dropped from the middle of a text', () => {
    const html = '<p>甲</table>乙</span >丙'
    expect(text(html)).toBe('甲乙丙')
    expect(slices(html)).toEqual(['甲', '乙', '丙'])
  })

  it('leaves a lone < in the text', () => {
    expect(text('<p>1 < 2 且 x <= y</p>')).toBe('1 < 2 且 x <= y')
  })

  it('maps a folded run to all of it, and a break to nothing', () => {
    expect(slices('<p>甲\n\n乙</p><p>丙</p>')).toEqual(['甲', '\n\n', '乙', '', '丙'])
  })

  it('counts a byte order mark and characters beyond the BMP', () => {
    expect(text('\ufeff<p>𠮷甲')).toBe('𠮷甲')
    expect(slices('\ufeff<p>𠮷甲').slice(-1)).toEqual(['甲'])
  })
})

describe('what is never shown', () => {
  it('leaves out scripts, styles and templates, each as a whole', () => {
    expect(cuts('<style>p{}</style><p>甲</p><script>"通知"</script><p>乙</p><template>丙</template>')).toEqual([
      ['stylesheet', '<style>p{}</style>'],
      ['script', '<script>"通知"</script>'],
      ['script', '<template>丙</template>'],
    ])
  })

  it('joins neighbours of one rule', () => {
    expect(cuts('<p>甲</p><script>a</script>\n<script>b</script>')).toEqual([
      ['script', '<script>a</script>\n<script>b</script>'],
    ])
  })

  it('does not break a word at an inline cut', () => {
    expect(text('<p>总体<span style="display:none">x</span>要求</p>')).toBe('总体要求')
  })

  it('records comments with Han text and passes over others', () => {
    expect(cuts('<p>甲<!-- 文件状态 -->乙<!-- end --></p>')).toEqual([['comment', '<!-- 文件状态 -->']])
  })

  it('leaves out the directives of a server page', () => {
    const html = '<%@ page language="java" %><p>甲</p>'
    expect(text(html)).toBe('甲')
    expect(cuts(html)).toEqual([['script', '<%@ page language="java" %>']])
  })

  it('takes out references and characters that would be marks of tables', () => {
    expect(text('<p>甲&#x1f;乙\x1d丙')).toBe('甲乙丙')
    expect(cuts('<p>甲&#x1f;乙\x1d丙').map(([rule]) => rule)).toEqual(['controlCharacter', 'controlCharacter'])
  })
})

describe('facts and links', () => {
  it('reads the title and known meta elements, with the place of the value', () => {
    const html = `<head><title>通知&amp;公告</title><meta name="PubDate" content='2021-03-04'><meta content="东湖市" name=ContentSource><meta name="viewport" content="width=1"></head><p>甲`
    const {pageFacts, text} = readHtml(html)
    expect(pageFacts.map(({name, value, from, to}) => [name, value, html.slice(from, to)])).toEqual([
      ['title', '通知&公告', '通知&amp;公告'],
      ['PubDate', '2021-03-04', '2021-03-04'],
      ['ContentSource', '东湖市', '东湖市'],
    ])
    expect(text).toBe('甲')
  })

  it('is not led astray by an attribute that quotes another', () => {
    const html = `<meta data-x="content='no'" name="Url" content="http://e.cn/?a=1&amp;b=2"><p>甲`
    const [fact] = readHtml(html).pageFacts
    expect([fact!.value, html.slice(fact!.from, fact!.to)]).toEqual([
      'http://e.cn/?a=1&b=2',
      'http://e.cn/?a=1&amp;b=2',
    ])
  })

  it('gives links by their place in the text', () => {
    const {text, links} = readHtml(
      '<p>各县人民政府要认真组织实施。</p><p>附件：<a href="a.doc?x=1&amp;y=2"> 任务表 </a>。<a name=x>乙</a></p>',
    )
    expect(links.map(({from, to, url}) => [text.slice(from, to), url])).toEqual([['任务表', 'a.doc?x=1&y=2']])
  })
})

describe('bad input', () => {
  it('reads trees of any depth', () => {
    expect(text(`${'<div>'.repeat(100_000)}甲`)).toBe('甲')
    expect(text(`${'<i>'.repeat(20_000)}甲${'</i>'.repeat(20_000)}`)).toBe('甲')
  }, 60_000)

  it.each([
    '',
    '<',
    '</',
    '<!--',
    '<p',
    '<script>',
    '<title>甲',
    '&',
    '&#',
    '&#x;',
    '</p>',
    '<table><td>',
    '\0',
    '<a href=>',
    '<%',
    '\ud800',
  ])('does not throw on %j', (html) => {
    expect(() => readHtml(html)).not.toThrow()
  })
})
