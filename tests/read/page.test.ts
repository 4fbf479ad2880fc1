import {describe, expect, it} from 'vitest'
import {readHtml} from '../../src/read/html.ts'

const paragraphs = `
  <p>各县（市、区）人民政府，市政府各部门：</p>
  <p>为做好今年的防汛工作，保障人民群众生命财产安全，现就有关事项通知如下。</p>
  <p>一、高度重视</p>
  <p>各地要充分认识防汛工作的重要性，切实加强组织领导，层层落实责任，确保各项措施到位。</p>
  <p>二、加强值守</p>
  <p>各有关部门要严格执行二十四小时值班制度，发现险情及时报告，并妥善处置。</p>
  <p>东湖市人民政府</p>
  <p>2021年4月6日</p>`

/** A page of an invented site; each part can be replaced. */
const page = (
  parts: {head?: string; above?: string; body?: string; below?: string; foot?: string} = {},
) => `<!doctype html>
<html><head><title>东湖市人民政府关于做好防汛工作的通知 - 东湖市人民政府</title></head><body>
<div class="header"><a href="/">首页</a><a href="/a">政务公开</a><a href="/b">互动交流</a></div>
${parts.head ?? ''}
<div class="wrap"><div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/a">政务公开</a></div>
<h1>东湖市人民政府关于做好防汛工作的通知</h1>
${parts.above ?? ''}
<div id="zoom">${parts.body ?? paragraphs}</div>
${parts.below ?? ''}
</div>
<div class="foot"><p>主办：东湖市人民政府办公室</p><p>东ICP备12345678号</p></div>
${parts.foot ?? ''}
</body></html>`

const lines = (html: string) => readHtml(html).text.split('\n')
const rulesOf = (html: string, of: string) => {
  const {removals} = readHtml(html)
  return removals.filter(({from, to}) => html.slice(from, to).includes(of)).map(({rule}) => rule)
}

describe('the notice and the site around it', () => {
  it('keeps title and body, and leaves out the rest by kind', () => {
    const html = page()
    expect(lines(html)[0]).toBe('东湖市人民政府关于做好防汛工作的通知')
    expect(lines(html)[1]).toBe('各县（市、区）人民政府，市政府各部门：')
    expect(lines(html).at(-1)).toBe('2021年4月6日')
    expect(lines(html)).toHaveLength(9)
    expect(rulesOf(html, '互动交流')).toEqual(['navigation'])
    expect(rulesOf(html, '当前位置')).toEqual(['navigation'])
    expect(rulesOf(html, 'ICP备')).toEqual(['siteFooter'])
  })

  it('finds the body without any known name', () => {
    const html = page()
      .replace('id="zoom"', 'id="q7"')
      .replace('class="wrap"', '')
      .replace('class="header"', '')
      .replace('class="crumb"', '')
    expect(lines(html)).toHaveLength(9)
  })

  it('keeps everything of a page that has no site around it', () => {
    const html = '<p>东湖市人民政府</p><p>通知</p><p>主办：北岭县</p><p><a href="x">附件</a></p>'
    expect(lines(html)).toEqual(['东湖市人民政府', '通知', '主办：北岭县', '附件'])
  })

  it('gives one removal for a whole element', () => {
    const html = page({
      below: `<div class="xgxw"><h3>相关新闻</h3><ul>${'<li><a href="n">新闻</a></li>'.repeat(50)}</ul></div>`,
    })
    expect(rulesOf(html, '新闻')).toEqual(['relatedLinks'])
  })

  it('takes buttons for page controls, inside the body too, but not words that only look like them', () => {
    const html = page({
      above: '<div class="bar"><span>【打印】</span><span>【关闭】</span></div>',
      body: `${paragraphs}<p class="note">打印后报送。</p>`,
    })
    expect(rulesOf(html, '【打印】')).toEqual(['pageControl'])
    expect(lines(html)).toContain('打印后报送。')
  })

  it('keeps annexes beside the body, and drops the neighbours in the list of articles', () => {
    const html = page({
      below:
        '<div class="annex">附件：<a href="/f/1.doc">防汛责任表.doc</a></div><div class="next"><a href="/2">下一篇：北岭县召开会议</a></div>',
    })
    expect(lines(html).at(-1)).toBe('附件：防汛责任表.doc')
    expect(rulesOf(html, '下一篇')).toEqual(['relatedLinks'])
  })

  it('tells a short notice from the site around it', () => {
    const html = `<body><div class="top"><a href="/">首页</a> | <a href="/x">公开</a></div>
      <div><div>东湖市人民政府令</div><div>现公布供水管理办法，自2021年5月1日起施行。</div><div>市长　张三</div></div>
      <div>版权所有 东湖市</div></body>`
    expect(lines(html)).toEqual(['东湖市人民政府令', '现公布供水管理办法，自2021年5月1日起施行。', '市长　张三'])
    expect(rulesOf(html, '首页')).toEqual(['navigation'])
    expect(rulesOf(html, '版权所有')).toEqual(['siteFooter'])
  })

  it('keeps a signature that the page calls a footer, and links in sentences', () => {
    const article =
      '<article><p>请认真执行。</p><p>详见<a href="x">东湖市人民政府网站</a></p><footer>东湖市人民政府</footer></article>'
    expect(lines(article)).toEqual(['请认真执行。', '详见东湖市人民政府网站', '东湖市人民政府'])
    expect(lines(page({body: `${paragraphs}<footer>北岭县</footer>`}))).toContain('北岭县')
  })

  it('keeps a page of links alone', () => {
    expect(lines('<ul><li><a href=1>甲</a></li><li><a href=2>乙</a></li></ul>')).toEqual(['甲', '乙'])
  })
})

describe('hidden text', () => {
  const flat = paragraphs
    .replace(/<[^>]*>|\s+/g, '')
    .replace(/，/g, ',')
    .replace(/：/g, ':')

  it('tells a copy of the visible text from other hidden text', () => {
    const html = page({
      foot: `<div style="display: none">${flat}</div><div hidden>今天的天气非常好，适合外出游玩和散步。</div>`,
    })
    expect(rulesOf(html, '层层落实责任')).toEqual(['hiddenCopy'])
    expect(rulesOf(html, '天气')).toEqual(['hidden'])
    expect(lines(html)).toHaveLength(9)
  })

  it('knows a copy that is cut short', () => {
    const html = page({foot: `<p style="visibility:hidden">${flat.slice(20, 60)}...</p>`})
    expect(rulesOf(html, '...')).toEqual(['hiddenCopy'])
  })

  it('looks at the style itself, not at words in it', () => {
    const html = page({body: `${paragraphs}<p style="list-style:none;font-family:hidden">附注</p>`})
    expect(lines(html)).toContain('附注')
  })

  it('reads a page that a script has yet to show', () => {
    const bare = lines(page())
    expect(lines(page().replace('<body>', '<body style="visibility: hidden">'))).toEqual(bare)
    expect(lines(page().replace('<div id="zoom">', '<div id="zoom" style="display:none">'))).toEqual(bare)
    expect(lines(page().replace('<div class="wrap">', '<div class="wrap" hidden>'))).toEqual(bare)
  })

  it('keeps a second visible body out where it repeats the first', () => {
    const html = page({
      foot: `<div class="phone"><div class="header"><a href="/">首页</a></div><div id="zoom">${paragraphs}</div></div>`,
    })
    expect(lines(html)).toHaveLength(9)
    expect(rulesOf(html, 'class="phone"')).toEqual(['hiddenCopy'])
  })

  it('keeps a second body that says something else', () => {
    const other = '<p>北岭县要在六月底以前完成水库除险加固，及时公布工程进展，接受社会监督。</p>'.repeat(4)
    expect(lines(page({below: `<div>${other}</div>`}))).toHaveLength(13)
  })
})

describe('metadata', () => {
  const fields = [
    '索 引 号：000/2021-1  发文机关：东湖市人民政府',
    '标　　题：关于做好防汛工作的通知',
    '主 题 词：  发布日期：2021-04-07',
  ]

  it('writes a table of labels and values as lines, with colons and gaps', () => {
    const html = page({
      head: `<table><tr><td><b>索 引 号：</b></td><td> 000/2021-1</td><td>发文机关：</td><td>东湖市人民政府</td></tr>
        <tr><td>标　　题</td><td colspan="3">关于做好防汛工作的通知</td></tr>
        <tr><td>主 题 词</td><td></td><td>发布日期</td><td>2021-04-07</td></tr></table>`,
    })
    expect(lines(html).slice(0, 3)).toEqual(fields)
    expect(readHtml(html).cells).toEqual([])
  })

  it('reads lists, spans and rows of divs', () => {
    const list = '<ul><li><span>索引号：</span>1</li><li><span>文　号：</span>东政办发〔2021〕3号</li></ul>'
    expect(lines(page({above: list})).slice(1, 3)).toEqual(['索引号：1', '文　号：东政办发〔2021〕3号'])
    const terms = '<dl><dt>索引号</dt><dd>1</dd><dt>发布机构</dt><dd>东湖市</dd></dl>'
    expect(lines(page({above: terms})).slice(1, 3)).toEqual(['索引号：1', '发布机构：东湖市'])
    const rows =
      '<div><div><div>索引号：</div><div>1</div></div><div><div>发布机构：</div><div>东湖市</div></div></div>'
    expect(lines(page({above: rows})).slice(1, 3)).toEqual(['索引号：1', '发布机构：东湖市'])
    const spans = '<div><span>来源：东湖市</span> <span>发布时间：2021-04-07 10:00</span> 文号：无</div>'
    expect(lines(page({above: spans}))[1]).toBe('来源：东湖市  发布时间：2021-04-07 10:00  文号：无')
  })

  it('leaves a colon in prose alone', () => {
    const body = `${paragraphs}<p>会议时间：各地自行确定。</p><p>来源：县级财政统筹安排，市级给予补助。</p>`
    expect(lines(page({body}))).toContain('来源：县级财政统筹安排，市级给予补助。')
  })

  it('does not take a form of search for metadata', () => {
    const html = page({
      head: '<div class="search"><input type="text"><span>文件状态：</span>有效 <span>发布日期：</span>不限</div>',
    })
    expect(readHtml(html).text).not.toContain('不限')
  })
})

describe('tables', () => {
  const marked = (html: string) =>
    readHtml(html).text.replace(/[\x1c-\x1f]/g, (mark) => '>[|<'['\x1c\x1d\x1e\x1f'.indexOf(mark)] ?? '')
  const table = (inner: string) => `<p>表</p><table>${inner}</table><p>后</p>`

  it('marks tables, rows and cells, and gives the shape of each cell', () => {
    const html = table(
      '<thead><tr><td>序号</td><td>任务</td></tr></thead><tr><td rowspan="2">1</td><td><p>甲</p><p>乙</p></td></tr><tr><th colspan=5000>合计</th></tr>',
    )
    expect(marked(html)).toBe('表\n[|<序号<任务|<1<甲\n乙|<合计>\n后')
    expect(readHtml(html).cells).toEqual([
      {header: true, colSpan: 1, rowSpan: 1},
      {header: true, colSpan: 1, rowSpan: 1},
      {header: false, colSpan: 1, rowSpan: 2},
      {header: false, colSpan: 1, rowSpan: 1},
      {header: true, colSpan: 1000, rowSpan: 1},
    ])
  })

  it('keeps empty cells and writes a caption as a line', () => {
    expect(marked(table('<caption>任务表</caption><tr><td>甲</td><td></td></tr><tr><td>丙</td><td>乙</td></tr>'))).toBe(
      '表\n任务表\n[|<甲<|<丙<乙>\n后',
    )
  })

  it('writes layout tables as lines: one cell a row, tables inside, the whole body in a cell', () => {
    expect(marked(table('<tr><td>甲</td></tr><tr><td>乙</td></tr>'))).toBe('表\n甲\n乙\n后')
    expect(marked(table('<tr><td></td><td>东湖市</td></tr><tr><td></td><td>四月六日</td></tr>'))).toBe(
      '表\n东湖市\n四月六日\n后',
    )
    expect(marked(table('<tr><td>甲<table><tr><td>丙</td></tr></table></td><td>乙</td></tr>'))).toBe(
      '表\n甲\n丙\n乙\n后',
    )
    expect(
      marked(
        table('<tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr>').replace(
          '<table',
          '<table role="presentation"',
        ),
      ),
    ).toBe('表\n甲\n乙\n丙\n丁\n后')
    const body = `<table><tr><td>左</td><td>${paragraphs.repeat(3)}</td></tr><tr><td>下</td><td>右</td></tr></table>`
    expect(readHtml(body).cells).toEqual([])
  })

  it('leaves a row of labels over a row of values a table', () => {
    expect(marked(table('<tr><td>索引号</td><td>发布机构</td></tr><tr><td>1</td><td>东湖市</td></tr>'))).toBe(
      '表\n[|<索引号<发布机构|<1<东湖市>\n后',
    )
  })

  it('maps marks to nothing', () => {
    const {text, map} = readHtml(table('<tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr>'))
    for (let at = 0; at < text.length; at++)
      if (/[\x1c-\x1f]/.test(text[at]!)) expect(map.start(at)).toBe(map.end(at + 1))
  })
})
