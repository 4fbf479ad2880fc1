/** Buttons of a page on a line of their own: `分享:`, `【打印】 【关闭】`, `字号：大 中 小`. */
import {alternatives} from '../../grammars/words.ts'
import {type CleaningRule, lineEnd} from './rules.ts'

/** A line of buttons is short; longer ones are not looked at. */
const longest = 60

export const pageControl: CleaningRule = {
  name: 'pageControl',
  where: 'line',
  create({pageControls}) {
    const one = `[\\s:：|｜【】\\[\\]]*(?:${alternatives(pageControls)})`
    const line = new RegExp(`^(?:${one})+[\\s:：|｜【】\\[\\]]*$`)
    // A single character (大, 小) is a button only beside a longer one.
    const sure = new RegExp(alternatives(pageControls.filter((word) => word.length > 1)))
    return {
      starts: [...new Set(pageControls.map((word) => word[0]!))],
      match(text, at) {
        const end = lineEnd(text, at, longest)
        if (end < 0) return null
        const words = text.slice(at, end)
        return line.test(words) && sure.test(words) ? {from: at, to: at + words.trimEnd().length} : null
      },
    }
  },
}
