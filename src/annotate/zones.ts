/** Keeps what functional zones are called the same throughout a document. */
import type {Organization} from '../schema/nodes.ts'
import type {CanonicalNames} from './canonical.ts'

/** The functional zones of a document that stand without a 管委会 of their own. */
export class ZoneNames {
  private readonly bare = new Set<string>()
  private readonly given: {zone: string; node: Organization}[] = []

  /** Remembers an organ whose words are those of a zone alone: 东湖高新区. */
  add(zone: string, node: Organization): void {
    if (node.name === zone) this.bare.add(zone)
    else this.given.push({zone, node})
  }

  /** Takes the shared ending from the zones that stand without it elsewhere. Called when all lists have been read. */
  settle(canonicalName: CanonicalNames): void {
    for (const {zone, node} of this.given) {
      if (!this.bare.has(zone)) continue
      node.name = zone
      if (node.canonicalName !== undefined) node.canonicalName = canonicalName(zone)
    }
  }
}
