/** The word lists that the HTML reader works with. Hints only: structure and text decide, and a page without any is read. */
import type {RemovalRule} from '../schema/document.ts'
import {fileExtensions} from '../vocabulary/page.ts'

/** Elements that stand on lines of their own. */
// biome-ignore format: a table
export const blockTags: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
)

/** Elements that are never shown, or shown only where something fails → the rule they are left out by. */
export const unseenTags: ReadonlyMap<string, RemovalRule> = new Map([
  ['script', 'script'],
  ['template', 'script'],
  ['style', 'stylesheet'],
  ['noscript', 'hidden'],
  ['noframes', 'hidden'],
  ['iframe', 'hidden'],
  ['audio', 'hidden'],
  ['video', 'hidden'],
  ['canvas', 'hidden'],
  ['datalist', 'hidden'],
])

/** Elements that keep their white space. */
export const spacedTags: ReadonlySet<string> = new Set(['pre', 'textarea', 'xmp', 'listing', 'plaintext'])

/** Elements that a visitor works with. */
export const controlTags: ReadonlySet<string> = new Set(['button', 'select'])

/** Ids and classes that content systems give to the body of an article, in lower case. */
// biome-ignore format: a table
export const contentHints: ReadonlySet<string> = new Set([
  'ucap-content', 'zoomcon', 'zoom', 'trs_editor', 'trs_ueditor', 'article-content', 'article_content', 'articlecontent', 'content_article',
  'news_content', 'newscontent', 'news_cont', 'pages_content', 'conttext', 'content', 'contentbox', 'main-content', 'maincontent',
  'info_content', 'info-content', 'ivs_content', 'articlecontentbox', 'wzcon', 'detail', 'detail-content', 'view', 'vsb_content', 'arc_cont',
  'artibody', 'js_content', 'rich_media_content', 'entry-content', 'post-content', 'zwcon', 'xxgk_content', 'bt_content', 'wp_articlecontent',
])

/** What elements other than the notice are called, by whole words of their ids and classes, in the order they are tried. */
// biome-ignore format: a table
export const chromeHints: readonly (readonly [rule: RemovalRule, words: RegExp])[] = [
  ['pageControl', words('op row|share\\w*|bdshare\\w*|jiathis\\w*|socials?|Xfont ?size|set ?font|fonts?|tools?|toolbar|qrcode|ewm|erweima|wechat|weixin|weibo|close|download|player|yybb|voice|collect|attr r|modal|zoom controls')],
  ['siteFooter', words('footer|foot|footbox|copyright|copy right|beian|icp|bottom|btm')],
  ['navigation', words('nav\\w*|\\w*nav|menu\\w*|breadcrumbs?|crumbs?|curmb|curb|dqwz|weizhi|location|position|curpage|header|headers|head|top|topbar|top ?link|top ?box|logo|search\\w*|login|lang|language|banner|skip|wap20\\d\\d|yymenu|mobile menu')],
  ['relatedLinks', words('related\\w*|xgxw|xgwj|xgwz|xgyd|xgzc|recommend\\w*|hot|links?|friend ?links?|sidebar|aside|aside box|prev|next|pagination|rank\\w*')],
]

/** HTML's own names for such elements. */
export const chromeTags: ReadonlyMap<string, RemovalRule> = new Map([
  ['nav', 'navigation'],
  ['menu', 'navigation'],
  ['footer', 'siteFooter'],
  ['aside', 'relatedLinks'],
])

/** Words of a page's buttons; a short text of nothing else is a control. */
export const controlWords =
  /分享到?|分享至|打印本?[页稿]?|打印文章|打印正文|关闭本?[页窗口]*|关闭页面|收藏|加入收藏|我要纠错|纠错|字体大小|字体|字号|超大|特大|默认|[大中小]|下载(?:文字|图片|PDF|WORD|OFD)版?|导出pdf|返回顶部|返回|扫一扫\S{0,12}页面?|语[音言]播报|保护视力色|无障碍\S{0,4}|长者助手|微信|微博|浏览(?:次数|量)|阅读(?:次数|量)?|点击(?:次数|数|量)|访问量|人气|次|A[+-]|[+×X]|手机版|扫码\S{0,6}|转发|更多/gi

/** Words that the foot of a site has and no notice. */
export const footerWords = /ICP备|网安备|网站标识码|版权所有|copyright|©/i

/** Words that the foot of a site has, and a notice may have. */
export const weakFooterWords = /主办(?:单位)?[：:]|承办(?:单位)?[：:]|网站地图|联系我们/

/** How the lines at the foot of a site begin, which are as long as sentences and are none. */
export const footStart = /^(?:主办|承办|协办|开办|版权|Copyright|©|ICP|备案|技术支持|网站标识|地址|联系地址)/i

/** How a breadcrumb begins. */
export const breadcrumbWords = /^(?:您|你)?(?:现在|当前)?(?:所在)?(?:的)?(?:当前)?位置(?:是|为)?[：:]/

/** Headings over lists of other pages. */
export const relatedWords =
  /^(?:相关(?:新闻|链接|文章|文档|信息|阅读|稿件|解读|政策|报道|文件)|政策解读|解读材料|推荐阅读|热点(?:推荐|新闻|排行)|近期热点|友情链接|上一[篇条页]|下一[篇条页]|延伸阅读|猜你喜欢|扫一扫)/

/** How the title of a notice ends; 24 characters are the longest such end. */
const titleEnding =
  /(?:通知|公告|通告|决定|意见|批复|复函|函|命令|令|通报|报告|请示|议案|纪要|决议|公报|办法|规定|条例|细则|方案|规划|计划|纲要|措施|要点|规则|章程|答复|公示|名单)(?:[（(][^）)]{1,20}[）)])?$/

/** Tells whether a text ends as the title of a notice does. */
export const endsAsTitle = (text: string): boolean => titleEnding.test(text.slice(-24))

/** What begins a list of annexes. */
export const annexWords = /^(?:相关)?附(?:件|表|图|录)/

/** Files that a notice links to as its annexes. */
export const annexFile = new RegExp(`\\.(?:${fileExtensions})(?:[?#]|$)`, 'i')

/** A line of nothing but a date or time: the page's date of publication. */
export const dateLine = /^[（(]?\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[）)]?$/

/** `<meta>` names and properties that state facts of an article, in lower case. */
// biome-ignore format: a table
export const factNames: ReadonlySet<string> = new Set(
  'articletitle pubdate contentsource columnname columntype columndescription columnkeywords sitename sitedomain siteidcode keywords description author url source publisher publishdate pubtime articleid title editor indexnumber fileno documentnumber og:title og:url og:site_name article:published_time article:author dc.title dc.date dc.publisher dc.identifier'.split(
    ' ',
  ),
)

/** Builds a test for words between the ends of a name, `-`, `_` and white space; a space in a word is any of these. */
function words(list: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${list.replace(/ (?!\?)/g, '[_-]?').replace(/ \?/g, '[_-]?')})(?=$|[\\s_-])`, 'i')
}
