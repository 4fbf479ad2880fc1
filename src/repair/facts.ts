/** Carries repaired words over to the facts of a notice. */
import {closeUp, compact} from '../meta/values.ts'
import type {Evidence, EvidenceSource, Meta} from '../schema/document.ts'
import type {Flow, Position} from '../schema/nodes.ts'
import type {PassageKind} from './passages.ts'
import type {Concluded} from './rules.ts'

/** A title or the name of an organ that words were displaced in. */
export interface Completed {
  kind: PassageKind
  left: string
  /** Its words with what was concluded; `null` where that is not all of it. */
  words: string | null
  concluded: Concluded[]
}

/** Gives the facts with those completed that were read from damaged passages. The facts given stay as they are. */
export function repairMeta(
  meta: Meta,
  completed: readonly Completed[],
  children: readonly Flow[],
  adBrands: readonly string[],
): Meta {
  const repaired: Meta = {...meta, evidence: {...meta.evidence}, inferred: [...meta.inferred]}
  const settle = (field: string, from: readonly Completed[]) => {
    repaired.inferred.push(field)
    repaired.incomplete = repaired.incomplete.filter((other) => other !== field)
    const concluded = from.flatMap((one) => one.concluded)
    repaired.evidence[field] = [...(meta.evidence[field] ?? []), ...evidenceOf(concluded, children)]
  }
  // What a page says of itself is not cleaned: its title may hold the injected text still.
  const injected = adBrands.some((brand) => meta.title?.includes(brand))
  const isTitle = (left: string) => left === meta.title || (injected && compact(meta.title!).endsWith(compact(left)))
  const title = completed.find(({kind, left}) => kind === 'title' && isTitle(closeUp(left.trim())))
  if (title?.words) {
    repaired.title = closeUp(title.words.trim())
    settle('title', [title])
  }
  const byName = new Map(completed.filter(({kind}) => kind === 'organ').map((one) => [compact(one.left), one]))
  const organs = meta.issuers.flatMap((name) => byName.get(name) ?? [])
  if (organs.length > 0 && organs.every(({words}) => words !== null)) {
    repaired.issuers = meta.issuers.map((name) => compact(byName.get(name)?.words ?? name))
    settle('issuers', organs)
  }
  const publisher = meta.publisher === null ? undefined : byName.get(compact(meta.publisher))
  if (publisher?.words) {
    repaired.publisher = publisher.words.trim()
    settle('publisher', [publisher])
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
