/** What a site puts in place of text it leaves out: `（篇幅较长，部分内容省略，可点击链接查看）` on a line of its own. */
import {type CleaningRule, lineEnd} from './rules.ts'

const longest = 80
/** That something is left out, and where a click leads: either alone can be the notice's. */
const words =
  /^[（(](?=[^（()）]{0,80}(?:省略|篇幅|节选|全文))[^（()）]{0,60}点击[^（()）]{0,20}(?:链接|查看|下载|阅读|原文)[^（()）]{0,20}[）)][ \t\u3000]*$/

export const omission: CleaningRule = {
  name: 'pageControl',
  where: 'line',
  create: () => ({
    starts: ['（', '('],
    match(text, at) {
      const end = lineEnd(text, at, longest)
      if (end < 0 || !words.test(text.slice(at, end))) return null
      return {from: at, to: at + text.slice(at, end).trimEnd().length}
    },
  }),
}
