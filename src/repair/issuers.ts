/** Who issues a notice, as far as that is one organ whose name is whole or was made whole. */
import {compact} from '../meta/values.ts'
import type {Meta} from '../schema/document.ts'
import type {Position} from '../schema/nodes.ts'
import type {Passage, Site} from './passages.ts'
import type {Answer, Concluded} from './rules.ts'
import type {Whole} from './wholes.ts'

/** The issuers of a notice, of which one may be known. */
export class Issuers {
  /** True where they were read from damaged words; markup may hide that from who looks at places alone. */
  readonly isDamaged: boolean
  /** The sites at which the name of the one issuer is damaged. */
  private readonly damaged: readonly Site[]
  /** The one issuer as the notice has it, where it is whole. */
  private readonly whole: {name: string; evidence: Position[]} | null

  constructor(meta: Meta, sites: readonly Site[], wholes: readonly Whole[], isOrgan: (words: string) => boolean) {
    const {issuers, evidence, incomplete} = meta
    const names = new Set(issuers)
    const organs = sites.filter(({passages: [passage]}) => passage!.kind === 'organ')
    this.isDamaged = incomplete.includes('issuers') || organs.some(({passages}) => names.has(passages[0]!.left.trim()))
    const [issuer] = issuers
    const one = issuers.length === 1
    // The organ alone, where it stands so; the evidence of the fact may be a signature with its date.
    const alone = wholes.find(
      ({kind, of, name}) => kind === 'organ' && of === 'notice' && compact(name.words) === issuer,
    )
    const places = alone ? [alone.position] : (evidence['issuers'] ?? []).flatMap(({position}) => position ?? [])
    this.whole = one && !this.isDamaged ? {name: issuer!, evidence: places} : null
    // Without annotations a signature is words, and names no issuer.
    this.damaged = organs.filter((site) => {
      const {gaps, left} = site.passages[0]!
      if (gaps.length !== 1 || issuers.length > 1) return false
      return issuer === undefined ? isOrgan(left.trim()) && isSigned(site) : left.trim() === issuer
    })
  }

  /** Gives the one issuer, where it is whole or was made whole. */
  one(answers: ReadonlyMap<Site, Answer>): {name: string; evidence: Position[]} | null {
    if (this.whole) return this.whole
    for (const site of this.damaged) {
      const answer = answers.get(site)
      if (answer && answer !== 'nothing' && 'value' in answer)
        return {name: joined(site.passages[0]!, answer), evidence: answer.evidence}
    }
    return null
  }
}

function isSigned({placed}: Site): boolean {
  return placed.ancestors.some(({type}) => type === 'signature')
}

function joined({pieces}: Passage, {value}: Concluded): string {
  return (pieces[0]! + value + pieces[1]!).trim()
}
