/** The name of the notice's own place, where the words around leave room for that alone. */
import {alternatives} from '../../grammars/words.ts'
import {placeFit, placeProgress, progressKinds} from '../vocabulary/own-place.ts'
import {atLevel} from './mentions.ts'
import type {OwnPlace} from './own-place.ts'
import {around, type Passage, type Site} from './passages.ts'
import {type Answer, type RepairContext, type RepairRuleFunction, shown} from './rules.ts'

/** What an organ may be called for short; with these words alone it is not known whose it is. */
const bareOrgan = /^(?:办公[室厅]|委员会|委|局|厅|部|办|处|院|会|中心|党组|党委)$/

const tail = /[ \u3000]*(?:文[ \u3000]*件)$/

export const placeName: RepairRuleFunction = (site, context) => {
  const [passage] = site.passages as [Passage]
  const {kind, gaps, pieces} = passage
  if (kind === 'prose') return inProse(around(passage, site.gap), context)
  const isName = kind === 'organ' || kind === 'instrument' || kind === 'title'
  if (!isName || gaps[0] !== site.gap || pieces[0]!.trim() !== '') return null
  const rest = passage.left.trimStart()
  // 西江市 before 南溪区教育局: the place above is not the notice's own.
  if (atLevel.test(rest)) return {missing: 'exactWords'}
  if (kind === 'organ') {
    const organ = rest.replace(tail, '').trim()
    if (bareOrgan.test(organ) || !context.isOrgan(organ)) return null
  } else if (!context.isOwnInstrument(site, passage)) return null
  const approver = kind === 'organ' ? null : context.approverOf(passage)
  return named(context, (place) => {
    // What 省政府 has approved may be the province's.
    if (approver !== null && approver !== place.level) return null
    // Of two bureaus of one name that act together, the other is not this one: 〔东湖市〕教育局 西江市教育局.
    const [first, ...others] = rest.trim().split(/[\s\u3000、]+/)
    if ([...others, ...context.meta.issuers].includes(place.full + first!)) return null
    return startsWithLevel(rest, place) ? place.name : place.full
  })
}

/** An organ that a level begins and that interprets an instrument: 由东湖〔市教育局负责解释〕 */
const interpreter = /^[省市县区旗盟](?:人民政府|[\u4e00-\u9fff]{2,12}?(?:局|厅|委员会))[^。；，,]{0,8}负责解释/

/**
 * In running text 东湖 and 东湖市 stand alike, and other places do: 向西江市人民政府学习. Only who interprets an instrument
 * is of its own place for certain.
 */
function inProse({before, after}: ReturnType<typeof around>, context: RepairContext): Answer | null {
  if (!before.endsWith('由') || !interpreter.test(after)) return null
  return named(context, (place) => (startsWithLevel(after, place) ? place.name : null))
}

function startsWithLevel(words: string, {level}: OwnPlace): boolean {
  return words.startsWith(level) && !/^(?:市[场容民域政]|区[域块]|县域)/.test(words)
}

function named({ownPlace}: RepairContext, write: (place: OwnPlace) => string | null): Answer | null {
  const place = ownPlace()
  if ('missing' in place) return place
  const value = write(place)
  return value === null ? null : {value, rule: 'ownPlace', evidence: shown(place.evidence)}
}

/** What stands around a place and around nothing else: 推动…高质量发展, 结合…实际, 由…人民政府办公室负责解释. */
const slots: readonly {before: RegExp; after: RegExp}[] = [
  {
    before: new RegExp(`(?:${alternatives(placeProgress)})$`),
    after: new RegExp(`^(?:${alternatives(progressKinds)}|经济高)`),
  },
  {before: new RegExp(`(?:${alternatives(placeFit)})$`), after: /^实际/},
  {before: /$/, after: /^(?:辖区|行政区域|境内|市域|县域|全域)/},
  {before: /(?:由|经)$/, after: /^人民政府/},
]

/**
 * Where the place fits and its exact words are open, what the same injected words displaced elsewhere decides: they stand
 * for one and the same words there, and at two places at least.
 */
export const sameInjection: RepairRuleFunction = (site: Site, context) => {
  const [passage] = site.passages as [Passage]
  if (!['prose', 'title', 'instrument'].includes(passage.kind)) return null
  const {before, after} = around(passage, site.gap)
  if (!slots.some((slot) => slot.before.test(before) && slot.after.test(after))) return null
  const place = context.ownPlace()
  if ('missing' in place) return place
  const value = context.displaced(site.gap.value)
  if (value === null || ![place.full, place.name].includes(value)) return {missing: 'exactWords'}
  return {value, rule: 'sameInjection', evidence: shown(place.evidence)}
}
