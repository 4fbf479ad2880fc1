/** A passage that says the same and is whole says what was displaced: title and 《…》, source line and signature. */
import {folded, wordsInGaps} from './folded.ts'
import type {Passage, Site} from './passages.ts'
import type {Answer, RepairContext, RepairRuleFunction} from './rules.ts'
import type {Whole} from './wholes.ts'

/** How many folded characters must be left of a passage for another to be its copy. */
const least = {title: 6, instrument: 6, organ: 3}

/** A name with more gaps than this says nothing. */
const mostGaps = 12

export const parallelPassage: RepairRuleFunction = (site, context) => {
  const {gap, passages} = site
  let empty = false
  for (const passage of passages) {
    const {kind} = passage
    if ((kind !== 'title' && kind !== 'instrument' && kind !== 'organ') || passage.gaps.length > mostGaps) continue
    const of = passage.gaps[0] === gap && passage.pieces[0]!.trim() === '' ? copiesOf(site, passage, context) : all
    const wholes = context
      .wholes()
      .filter(
        (whole) => whole.kind === kind && of.includes(whole.of) && !(kind === 'organ' && signsBeside(site, whole)),
      )
    const answer = compare(passage, passage.gaps.indexOf(gap), least[kind], wholes)
    // An organ is called 教育局 too where its place goes without saying.
    if (answer === 'nothing') empty ||= kind !== 'organ'
    else if (answer && 'value' in answer && context.isContradicted(answer.value + passage.left))
      return {missing: 'agreement'}
    else if (answer) return answer
  }
  return empty ? 'nothing' : null
}

/** Tells whether an organ signs together with the one at a site: of 东湖市教育局 and 西江市教育局 neither is a copy. */
function signsBeside({placed}: Site, {position}: Whole): boolean {
  const block = placed.ancestors.findLast(({type}) => type === 'signature')?.position
  return !!block && block.start.offset <= position.start.offset && position.end.offset <= block.end.offset
}

const all: readonly Whole['of'][] = ['notice', 'annex', 'others']

/**
 * Gives whose passages can be copies of one that has lost its beginning. That is where places stand, so that others say
 * the same of theirs: 湖东省防汛应急预案 and 东湖市防汛应急预案.
 */
function copiesOf(site: Site, passage: Passage, {isOwnInstrument}: RepairContext): readonly Whole['of'][] {
  const {leaf, ancestors} = site.placed
  if (passage.kind !== 'instrument') return ['notice']
  const isTitle = ancestors.some(({type}) => type === 'attachment') && ancestors.some(({type}) => type === 'title')
  if (isTitle || leaf.type === 'attachmentNote') return ['notice', 'annex']
  // Any other citation may be of a document of another place.
  return isOwnInstrument(site, passage) ? ['notice'] : []
}

/** Compares a passage with whole ones. Copies that have words in its gap count before those that leave them out. */
function compare({pieces, kind}: Passage, index: number, least: number, wholes: readonly Whole[]): Answer | null {
  // A list of organs or a mark with 文件 behind it is no single name.
  const left = pieces.map((piece) => folded(kind === 'organ' ? piece.replace(/文[ \u3000]*件$/, '') : piece).text)
  if (left.join('').length < least) return null
  const said = new Map<string, {value: string; whole: Whole}[]>()
  for (const whole of wholes) {
    const value = wordsInGaps(left, whole.name)?.[index]
    if (value === undefined) continue
    const key = folded(value).text
    said.set(key, [...(said.get(key) ?? []), {value, whole}])
  }
  const empty = said.delete('')
  if (said.size > 1) return {missing: 'agreement'}
  for (const agreeing of said.values()) {
    const evidence = agreeing.slice(0, 3).map(({whole}) => whole.position)
    return {value: agreeing[0]!.value, rule: 'parallelPassage', evidence}
  }
  return empty ? 'nothing' : null
}
