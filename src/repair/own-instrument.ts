/** Which names are those of instruments of the notice's own: what it issues, under whatever damage. */
import {instrumentType} from '../meta/values.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {folded} from './folded.ts'
import type {Passage, Site} from './passages.ts'

/** Behind the name in 《》: what its own place does with it. 转发 passes on what others wrote. */
const adopted = /^》?[^。；]{0,4}(?:已|业)?经[^。；]{0,30}(?:同意|通过|批准|审定)/
const issues = /(?:印发|发布|公布|颁布)《?$/

/** Makes the test for the sites of a notice. */
export function ownInstruments(sites: readonly Site[], text: string, vocabulary: Vocabulary) {
  const isSelf = ({placed}: Site, {kind, from, to, pieces}: Passage): boolean => {
    const words = pieces.join('')
    if (words.startsWith('关于')) return false
    if (kind === 'title') return !words.includes('关于') && instrumentType(words, vocabulary) !== null
    const carried = placed.ancestors.find((node) => node.type === 'attachment')
    if (carried) return carried.role === 'promulgated' && placed.ancestors.some(({type}) => type === 'title')
    return issues.test(text.slice(Math.max(0, from - 4), from)) || adopted.test(text.slice(to, to + 60))
  }
  const ownNames = (): ReadonlySet<string> => {
    const names = new Set<string>()
    for (const site of sites) {
      const passage = site.passages[0]!
      const isName = passage.kind === 'instrument' || passage.kind === 'title'
      if (isName && passage.gaps[0] === site.gap && isSelf(site, passage)) names.add(left(passage))
    }
    return names
  }
  let own: ReadonlySet<string> | null = null
  return (site: Site, passage: Passage): boolean => {
    if (isSelf(site, passage)) return true
    own ??= ownNames()
    return own.has(left(passage))
  }
}

function left({pieces}: Passage): string {
  return pieces.map((piece) => folded(piece).text).join('|')
}
