/**
 * The Huangshi notice inside a page as the sites of governments serve them: menus, scripts, styles, a block of labels,
 * paragraphs with styles of their own, related links, a footer. Some 94 KB, the same on every call; all but the notice is
 * invented.
 */
import {notice} from './notice.mjs'

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** Joins what a function makes of 0, 1, 2, … */
const each = (count, make) => Array.from({length: count}, (_, at) => make(at)).join('\n')

const menus = ['首页', '政务公开', '政务服务', '互动交流', '东湖概况', '数据开放', '专题专栏']
const entries = [
  '领导之窗',
  '机构职能',
  '政策文件',
  '规划计划',
  '财政信息',
  '人事信息',
  '应急管理',
  '建议提案',
  '招标采购',
]

const styles = () =>
  each(
    150,
    (at) =>
      `.box-${at} .item-${at % 7}{float:left;width:${200 + at}px;margin:0 ${at % 9}px 12px 0;padding:4px 8px;color:#3${at % 10}5b${at % 9}c;line-height:${20 + (at % 12)}px}`,
  )

const script = (from, count) =>
  each(
    count,
    (at) =>
      `function tab${from + at}(index){var list=document.getElementById("tab${from + at}").children;for(var i=0;i<list.length;i++){list[i].className=i===index?"on":"off";if(i<index&&i>0){list[i].title="<li>"+i+"</li>"}}}`,
  )

const menu = () =>
  menus
    .map(
      (name, at) =>
        `<li class="nav-item nav-${at}"><a href="/channel/${at}/index.html" target="_blank" title="${name}">${name}</a><ul class="sub">\n${entries
          .map(
            (entry, below) =>
              `<li><a href="/channel/${at}/${below}/index.html" target="_blank" class="sub-link">${entry}</a></li>`,
          )
          .join('\n')}\n</ul></li>`,
    )
    .join('\n')

const labels = [
  ['索引号', 'DH0010-2021-0057'],
  ['主题分类', '综合政务'],
  ['发布机构', '东湖市人民政府办公室'],
  ['发布日期', '2021年12月20日'],
  ['效力状态', '有效'],
  ['公开形式', '主动公开'],
]

const paragraph = (line) =>
  `<p style="text-indent: 2em; line-height: 2em; margin-top: 0px; text-align: justify;"><span style="font-family: 仿宋, FangSong; font-size: 16pt;">${escaped(line)}</span></p>`

const related = () =>
  each(
    24,
    (at) =>
      `<li><span class="date">2021-11-${String(at + 1).padStart(2, '0')}</span><a href="/content/2021/11/${7000 + at}.shtml" target="_blank">东湖市有关工作进展情况第${at + 1}期</a></li>`,
  )

/** Makes the page. */
export function page() {
  const [title, ...lines] = notice()
    .split('\n')
    .filter((line) => line.trim() !== '')
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<meta name="SiteName" content="东湖市人民政府门户网站">
<meta name="ArticleTitle" content="${escaped(title)}">
<meta name="PubDate" content="2021-12-20 09:30">
<meta name="ContentSource" content="东湖市人民政府办公室">
<title>${escaped(title)}_东湖市人民政府</title>
<link rel="stylesheet" href="/style/common.css">
<style>
${styles()}
</style>
<script>
${script(0, 86)}
</script>
</head>
<body>
<div class="header"><div class="logo"><a href="/"><img src="/images/logo.png" alt="东湖市人民政府"></a></div>
<form class="search" action="/search"><input type="text" name="q" placeholder="请输入关键字"><button type="submit">搜索</button></form></div>
<div class="nav"><ul>
${menu()}
</ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/channel/1/">政务公开</a> &gt; <a href="/channel/1/2/">政策文件</a></div>
<div class="main">
<table class="info"><tbody>
${labels.map(([label, value]) => `<tr><th>${label}：</th><td>${value}</td></tr>`).join('\n')}
</tbody></table>
<div class="article">
<h1 class="title">${escaped(title)}</h1>
<div class="tools"><span>字号：</span><a href="javascript:void(0)">大</a><a href="javascript:void(0)">中</a><a href="javascript:void(0)">小</a><a href="javascript:print()">打印</a></div>
<div class="content" id="zoom">
${lines.map(paragraph).join('\n')}
</div>
</div>
<div class="related"><h3>相关链接</h3><ul>
${related()}
</ul></div>
</div>
<div class="footer"><p>主办：东湖市人民政府办公室&nbsp;&nbsp;承办：东湖市大数据中心</p><p>网站标识码：4200000000&nbsp;&nbsp;<a href="/map.html">网站地图</a>&nbsp;&nbsp;<a href="/about.html">联系我们</a></p></div>
<script>
${script(86, 70)}
</script>
</body>
</html>
`
}
