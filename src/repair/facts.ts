/** Carries repaired words over to the facts of a notice. */
import {closeUp, compact} from '../meta/values.ts'
import type {Evidence, EvidenceSource, Meta} from '../schema/document.ts'
import type {Flow, Position} from '../schema/nodes.ts'
import type {PassageKind} from './passages.ts'
import type {Concluded} from './rules.ts'

/** A passage that is whole again: its words before and after, and what was concluded in it. */
export interface Completed {
  kind: PassageKind
  left: string
  words: string
  concluded: Concluded[]
}

/** Gives the facts with those completed that were read from damaged passages. The facts given stay as they are. */
export function repairMeta(meta: Meta, completed: readonly Completed[], children: readonly Flow[]): Meta {
  const {title, issuers, publisher} = meta
  const find = (kind: PassageKind, left: string | null | undefined) =>
    left ? completed.find((one) => one.kind === kind && compact(one.left) === compact(left)) : undefined
  const repaired: Meta = {...meta, evidence: {...meta.evidence}, inferred: [...meta.inferred]}
  const settle = (field: string, from: readonly Completed[]) => {
    repaired.inferred.push(field)
    repaired.incomplete = repaired.incomplete.filter((other) => other !== field)
    const concluded = from.flatMap((one) => one.concluded)
    repaired.evidence[field] = [...(meta.evidence[field] ?? []), ...evidenceOf(concluded, children)]
  }
  const whole = find('title', title)
  if (whole) {
    repaired.title = closeUp(whole.words)
    settle('title', [whole])
  }
  const organs = issuers.map((name) => find('organ', name))
  const known = organs.filter((organ) => organ !== undefined)
  if (known.length > 0) {
    repaired.issuers = issuers.map((name, index) => (organs[index] ? compact(organs[index].words) : name))
    settle('issuers', known)
  }
  const source = find('organ', publisher)
  if (source) {
    repaired.publisher = source.words.trim()
    settle('publisher', [source])
  }
  return repaired
}

/** Writes what conclusions rest on as evidence, each passage once. */
function evidenceOf(concluded: readonly Concluded[], children: readonly Flow[]): Evidence[] {
  const byPlace = new Map<string, Evidence>()
  for (const {rule, evidence} of concluded) {
    for (const position of evidence) {
      const key = `${position.start.offset} ${position.end.offset}`
      if (!byPlace.has(key)) byPlace.set(key, {from: sourceOf(position, children), position, rule})
    }
  }
  return [...byPlace.values()]
}

/** Tells which part of the document a passage stands in. */
function sourceOf({start}: Position, children: readonly Flow[]): EvidenceSource {
  const block = children.find(
    ({position}) => position && position.start.offset <= start.offset && start.offset < position.end.offset,
  )
  if (block?.type === 'metadata' || block?.type === 'masthead') return block.type
  return block ? 'body' : 'pageMeta'
}
