/** Notes whose brackets are not those of the other notes. */
import {closingBracket, isOpen} from '../../grammars/words.ts'
import {commonest, habitOf} from './habit.ts'
import type {Check, Stretch} from './rules.ts'

/** How much of a note is quoted. UTF-16 units. */
const quoted = 12

interface Bracketed {
  at: Stretch
  close: number
  /** The bracket as written, and with half-width and full-width ones taken as one. */
  pair: string
  kind: string
  /** True where round brackets stand inside, for which the notice may change to 〔〕. */
  nests: boolean
}

export const noteBrackets: Check = {
  rules: ['noteBrackets'],
  create({report, placeOf, text}) {
    const notes: Bracketed[] = []
    return {
      visit: {
        responsibility(node, ancestors) {
          const at = placeOf(node)
          if (!at || !isOpen(text.charCodeAt(at.from)) || ancestors.some(({type}) => type === 'table')) return
          const close = closingBracket(text, at.from, at.to - at.from)
          if (close < 0) return
          const pair = text[at.from]! + text[close]!
          const nests = /[（(]/.test(text.slice(at.from + 1, close))
          notes.push({at, close, pair, kind: pair.normalize('NFKC'), nests})
        },
      },
      end() {
        const usual = habitOf(notes.map(({kind}) => kind))
        if (!usual) return
        const pair = commonest(notes.filter(({kind}) => kind === usual.key).map((note) => note.pair))!
        const count = String(usual.count)
        for (const {at, close, kind, nests, pair: own} of notes) {
          // Halves that differ are mixedBrackets' to tell.
          if (kind === usual.key || !whole.has(own) || (usual.key === '()' && nests)) continue
          const [open, shut] = pair as unknown as [string, string]
          const begins = Math.min(close, at.from + quoted)
          report(
            'noteBrackets',
            {from: at.from, to: close + 1},
            {
              actual: text.slice(at.from, begins),
              expected: [open + text.slice(at.from + 1, begins)],
              words: {count},
              edits: [
                {from: at.from, to: at.from + 1, text: open},
                {from: close, to: close + 1, text: shut},
              ],
            },
          )
        }
      },
    }
  },
}

const whole = new Set(['()', '（）', '[]', '［］', '〔〕', '【】'])
