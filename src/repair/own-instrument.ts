/** Which names are those of instruments of the notice's own: what it issues, under whatever damage. */
import {alternatives} from '../../grammars/words.ts'
import {instrumentType} from '../meta/values.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {placeLevels} from '../vocabulary/own-place.ts'
import {folded} from './folded.ts'
import type {Passage, Site} from './passages.ts'

/** A short name behind a citation: （以下简称《办法》） */
const shortName = '(?:[（(][^（）()]{0,40}[）)])?'
const verbs = '(?:印发|发布|公布|颁布|下发)'

/** Behind the name in 《》: what its own place does with it. 转发 passes on what others wrote. */
const adopted = new RegExp(
  `^》?${shortName}[^。；]{0,4}(?:已|业)?经[^。；]{0,30}?(?:同意|通过|批准|审定|审议)[^。；]{0,16}?现(?:予以?|正式|将其?)?${verbs}`,
)
const handed = new RegExp(`^》?${shortName}[^。；，,]{0,4}${verbs}`)
const hands = /现(?:将|把)《?$/
const issues = new RegExp(`现(?:予以?|正式)?${verbs}《?$`)

/** Who adopted it: 省 of 经省政府批准. */
const approver = new RegExp(
  `^》?${shortName}[^。；]{0,4}经[^。；]{0,16}?(国务院|中央|(?:${placeLevels.join('|')})(?=委|党委|人民政府|政府))`,
)

/** How much of the text around a name is looked at. UTF-16 units. */
const reach = 120

/** Tells whether the words around a name in 《》 say that the notice issues it: 《…》已经市政府同意，现印发给你们. */
export function isIssued(before: string, after: string): boolean {
  return issues.test(before) || (hands.test(before) && handed.test(after)) || adopted.test(after)
}

/** What is known of instruments. */
export interface OwnInstruments {
  /** Tells whether a name is that of an instrument of the notice's own. */
  isOwn(site: Site, passage: Passage): boolean
  /** Gives the level of who adopted an instrument, as far as it is said: 省 of 经省政府批准. */
  approverOf(passage: Passage): string | null
}

/**
 * Makes the test for the sites of a notice.
 *
 * @param forwards True where the notice forwards what others wrote (转发), so that what it carries is theirs.
 */
export function ownInstruments(
  sites: readonly Site[],
  text: string,
  vocabulary: Vocabulary,
  forwards: boolean,
): OwnInstruments {
  const isSelf = ({placed, passages}: Site, {kind, from, to, left}: Passage): boolean => {
    if (left.startsWith('关于')) return false
    if (kind === 'title') return !forwards && !left.includes('关于') && instrumentType(left, vocabulary) !== null
    const carried = placed.ancestors.find((node) => node.type === 'attachment')
    if (carried)
      return !forwards && carried.role === 'promulgated' && placed.ancestors.some(({type}) => type === 'title')
    const before = text.slice(Math.max(0, from - 6), from)
    if (passages[passages.length - 1]!.kind === 'title') return new RegExp(`${verbs}《?$`).test(before)
    return isIssued(before, text.slice(to, to + reach))
  }
  /** What is taken from others: 参照《…》, 省水利厅《…》. */
  const others = new RegExp(
    `(?:${alternatives(vocabulary.superiorVerbs)}|[省市县区州盟旗局厅委部办府院])(?:的|印发的?|发布的?)?《?$`,
  )
  const ownNames = (): ReadonlySet<string> => {
    const names = new Set<string>()
    for (const site of sites) {
      const passage = site.passages[0]!
      const isName = passage.kind === 'instrument' || passage.kind === 'title'
      if (isName && passage.gaps[0] === site.gap && isSelf(site, passage)) names.add(key(passage))
    }
    return names
  }
  let own: ReadonlySet<string> | null = null
  return {
    isOwn(site, passage) {
      if (isSelf(site, passage)) return true
      if (others.test(text.slice(Math.max(0, passage.from - 8), passage.from))) return false
      own ??= ownNames()
      return own.has(key(passage))
    },
    approverOf: ({to}) => approver.exec(text.slice(to, to + reach))?.[1] ?? null,
  }
}

/** Writes what is left of a name so that its copies compare equal. */
function key({pieces}: Passage): string {
  return pieces.map((piece) => folded(piece).text).join('|')
}
