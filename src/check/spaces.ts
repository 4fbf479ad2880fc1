/**
 * A space inside a name: 市财 政局 on a list of organs; 开发区 ·铁山区, where 开发区·铁山区 stands elsewhere. Between other
 * words it may part two things (张三 电话). What is spaced out on purpose (a title, a
 * signature, 张　三) stands on a line without stops, or letter by letter; a text that is full of spaces has its own reasons.
 */

import {alternatives} from '../../grammars/words.ts'
import type {Organization} from '../schema/nodes.ts'
import type {Check, CheckContext, Stretch} from './rules.ts'

/** A text with more spaces than this has a habit: in its sentences, and in all. */
const most = 8
const mostAtAll = 64
const spaced = /(?<=[\u4e00-\u9fff·]{2})[ \u3000](?=[\u4e00-\u9fff·]{2})/g
/** What may be a word, on either side of a space. */
const wordBefore = /[\u4e00-\u9fff·]{1,10}$/
const wordAfter = /^[\u4e00-\u9fff·]{1,10}/

export const spaces: Check = {
  rules: ['spaceInText'],
  create(context) {
    const {text, vocabulary, placeOf} = context
    const organ = new RegExp(`(?:${alternatives(vocabulary.organSuffixes)})$`)
    const whole = new RegExp(`(?:${alternatives([...vocabulary.organSuffixes, ...vocabulary.placeSuffixes])})$`)
    /** The spaces in names of organs, which need no second witness. */
    const inNames = new Set<number>()
    const note = (unit: Organization) => {
      const place = placeOf(unit)
      const gap = place ? text.slice(place.from, place.to).search(/[ \u3000]/) : -1
      if (place && gap > 0 && organ.test(unit.value)) inNames.add(place.from + gap)
    }
    return {
      visit: {
        assignment({children}) {
          for (const unit of children) if (unit.type === 'organization') note(unit)
        },
      },
      end() {
        const all = [...text.matchAll(spaced)].map(({index}) => index)
        if (all.length > mostAtAll) return
        const found = all.filter((at) => isInSentence(text, at))
        if (found.length > most) return
        for (const at of found) if (isStray(at)) tell(at, context)
      },
    }

    function isStray(at: number): boolean {
      const before = text.slice(at - 2, at)
      const after = text.slice(at + 1, at + 3)
      const isTorn = before.includes('·') || after.includes('·')
      if (isTorn && text.includes(before + after)) return true
      // 市水利局 市教育局, 北岭县 南溪区人民政府: two names, and the mark between them is missing.
      return inNames.has(at) && !whole.test(text.slice(Math.max(0, at - 10), at))
    }
  },
}

function tell(at: number, {text, report}: CheckContext): void {
  const gap: Stretch = {from: at, to: at + 1}
  const before = wordBefore.exec(text.slice(Math.max(0, at - 10), at))![0]
  const after = wordAfter.exec(text.slice(at + 1, at + 11))![0]
  report('spaceInText', gap, {
    actual: `${before}${text[at]}${after}`,
    expected: [before + after],
    edits: [{...gap, text: ''}],
  })
}

/** Tells whether the line that a place is on has the stops of a sentence, or of a list. */
function isInSentence(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  return /[，。；、,;]/.test(text.slice(Math.max(from, at - 500), Math.min(end < 0 ? text.length : end, at + 500)))
}
