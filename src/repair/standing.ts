/**
 * How the name of a place stands where it stands: as a partner's or a superior's, in praise, in the name of an office, or
 * plainly. Each place in the text says one thing only, so that the kinds are witnesses of their own.
 */
import {alternatives} from '../../grammars/words.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {levelCompounds, placeFit, placeProgress, plainLevels, progressKinds} from '../vocabulary/own-place.ts'

/** `progress` is said of others as well: 推动东湖高质量发展. */
export type Standing = 'partner' | 'praise' | 'progress' | 'office' | 'plain'

/** Tells how the name stands that fills a stretch of the text, and which words around it say so. */
export type StandingOf = (from: number, to: number) => {standing: Standing; from: number; to: number}

/** How much around a name is looked at. UTF-16 units. */
const reach = 32

const levels = plainLevels.join('|')

/** What makes an office of a place: 教育局 of 东湖市教育局. The government itself is named by others too. */
export const department = `(?![${levelCompounds.join('')}])(?!人民政府|政府)[\\u4e00-\\u9fff]{1,10}?(?:局|厅|委员会|办公室|委(?![\\u4e00-\\u9fff]))`

/** Makes the test for a text. */
export function standings(text: string, vocabulary: Vocabulary): StandingOf {
  const isPartner = partners(vocabulary)
  const slots = [
    ['praise', new RegExp(`(?:${alternatives(vocabulary.placePraises)})$`), /^/],
    [
      'progress',
      new RegExp(`(?:${alternatives(placeProgress)})$`),
      new RegExp(`^(?:${levels})?(?:${alternatives(progressKinds)})`),
    ],
    ['praise', new RegExp(`(?:${alternatives(placeFit)})(?:我(?:${levels})?)?$`), new RegExp(`^(?:${levels})?实际`)],
  ] as const
  const office = new RegExp(`^(?:${levels})${department}`)
  return (from, to) => {
    // Marks that end a clause end what is looked at; 、 goes on with a list.
    const before = text
      .slice(Math.max(0, from - reach), from)
      .split(/[。；;！？\n：:，,]/)
      .pop()!
    const after = /^[^。；;！？\n，,]*/.exec(text.slice(to, to + reach))![0]
    const as = (standing: Standing, ahead = '', behind = '') => ({
      standing,
      from: from - ahead.length,
      to: to + behind.length,
    })
    if (isPartner(before, after)) return as('partner')
    for (const [standing, ahead, behind] of slots) {
      const found = [ahead.exec(before), behind.exec(after)] as const
      if (found[0] && found[1]) return as(standing, found[0][0], found[1][0])
    }
    const named = office.exec(after)
    return named ? as('office', '', named[0]) : as('plain')
  }
}

/** Makes the test whether the words around a name say that it is another's: 与西江市合作, 按照西江市教育局部署. */
function partners(vocabulary: Vocabulary): (before: string, after: string) => boolean {
  /** The names that a list has before: 对接西江市教育局、 */
  const listed = `(?:[\\u4e00-\\u9fff]{2,4}?(?:${levels}).*、)?$`
  const slots: readonly {before: RegExp; after: RegExp}[] = [
    {before: new RegExp(`(?:${alternatives(vocabulary.partnerVerbs)})${listed}`), after: /^/},
    {
      before: new RegExp(`(?:与|跟|(?<!会)同)${listed}`),
      after: new RegExp(`(?:${alternatives(vocabulary.partnerActs)})`),
    },
    {before: new RegExp(`向${listed}`), after: new RegExp(`(?:${alternatives(vocabulary.partnerVerbs)}|取经|看齐)`)},
    {
      before: new RegExp(`(?:${alternatives(vocabulary.superiorVerbs)})${listed}`),
      after: new RegExp(`(?:${alternatives(vocabulary.superiorWords)})`),
    },
    {before: /$/, after: new RegExp(`(?:${alternatives(vocabulary.helperActs)}|我(?:${levels}))`)},
    {before: /$/, after: new RegExp(`[局厅委府](?:${alternatives(vocabulary.superiorActs)})`)},
    {before: /$/, after: new RegExp(`^.{0,10}?(?:${alternatives(vocabulary.othersMerits)})`)},
  ]
  return (before, after) => slots.some((slot) => slot.before.test(before) && slot.after.test(after))
}
