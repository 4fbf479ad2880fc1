/** Watches the ordinals of sections go by, and says where they skip, repeat or go back. */
import {withOrdinal} from '../../grammars/numbering.ts'
import {type Finding, finding} from '../diagnostics.ts'
import type {Block} from '../parse/blocks.ts'
import type {NestContext} from './index.ts'

/** Gives the key that a list of sections goes by: its style, and the length of its path for 1.1 and 1.1.1. */
export function styleKey(section: Block, text: string): string {
  const {style, from, to} = section.mark!
  if (style !== 'decimalPath') return style
  return `decimalPath/${text.slice(from, to).match(/\d+|[０-９]+/g)?.length ?? 0}`
}

/** Styles that are cited by their number (见第四条), so that they cannot be counted anew by themselves. */
const cited = new Set(['part', 'chapter', 'division', 'article', 'decimalPath', 'ordinalClause'])

/** The longest line that is searched for the first number of a list. UTF-16 units. */
const longestLine = 500

/** A list whose numbers broke: what is said of it, and the ordinal that its last item would have. */
interface Break {
  found: Finding
  ordinal: number
}

/** The lists that are open, from the outermost, and where each style stands in the whole. */
export class Sequence {
  private readonly keys: string[] = []
  private readonly ordinals: number[] = []
  /** The last ordinal of each style, for lists that run on across parents. */
  private readonly running = new Map<string, number>()
  private lastInline: Block | null = null
  /** The break that the list at each depth, and that of the inline items, goes on from. */
  private readonly breaks: (Break | null)[] = []
  private inlineBreak: Break | null = null

  constructor(private readonly context: NestContext) {}

  /** Gives the key of the list that is open at a depth. */
  keyAt(depth: number): string | undefined {
    return this.keys[depth]
  }

  /** Closes the lists below a depth; the list at that depth stays, so that it can go on. */
  close(depth: number): void {
    if (this.keys.length > depth + 1) {
      this.keys.length = depth + 1
      this.ordinals.length = depth + 1
      this.breaks.length = Math.min(this.breaks.length, depth + 1)
    }
    if (depth === 0) this.lastInline = null
  }

  /** Takes the next section of the list at a depth. */
  next(section: Block, key: string, depth: number, anew: boolean): void {
    const mark = section.mark!
    const going = this.keys[depth] === key && !anew
    const before = going ? this.ordinals[depth]! : 0
    // An adverb without a number (最后) counts on.
    if (mark.ordinal === 0) mark.ordinal = before + 1
    const open = going ? (this.breaks[depth] ?? null) : null
    this.breaks[depth] = this.recount(section, before, open, this.check(section, before, key, going))
    this.keys[depth] = key
    this.ordinals[depth] = mark.ordinal
    this.running.set(key, mark.ordinal)
    this.lastInline = null
  }

  /** Takes the next inline item. */
  inline(section: Block): void {
    const last = this.lastInline
    const same = last !== null && last.mark!.style === section.mark!.style && section.mark!.ordinal !== 1
    const before = same ? last.mark!.ordinal : 0
    const found = this.check(section, before, section.mark!.style, true)
    this.inlineBreak = this.recount(section, before, same ? this.inlineBreak : null, found)
    this.lastInline = section
  }

  /** Notes down how a section would be counted in a list without breaks. */
  private recount(section: Block, before: number, open: Break | null, found: Finding | null): Break | null {
    const {style, from, to, ordinal} = section.mark!
    if ((!open && !found) || cited.has(style)) return null
    const due = (open ? open.ordinal : before) + 1
    // Where its own number fits again, the list goes on as it is.
    if (!found && due === ordinal) return null
    const next = {found: found ?? open!.found, ordinal: due}
    const {map, text} = this.context
    const number = due === ordinal ? null : withOrdinal(style, text.slice(from, to), due)
    const place = {from: map.start(from), to: map.end(to)}
    if (number !== null && place.to - place.from === to - from) {
      next.found.edits ??= []
      next.found.edits.push({...place, text: number})
    }
    return next
  }

  private check(section: Block, before: number, key: string, going: boolean): Finding | null {
    const {ordinal, from, to} = section.mark!
    if (ordinal === before + 1 || ordinal === 0) return null
    if (!going && ordinal === (this.running.get(key) ?? 0) + 1) return null
    // A path counts anew under each prefix, and a list that begins with 1 begins.
    if (ordinal === 1 && (key.startsWith('decimalPath') || !going)) return null
    const {map, findings, text} = this.context
    if (before === 0 && ordinal === 2 && this.hasFirst(section)) return null
    const ruleId = ordinal === before ? 'numberingRepeat' : ordinal < before ? 'numberingOrder' : 'numberingGap'
    const found = finding(
      ruleId,
      map.start(from),
      map.end(to),
      text.slice(from, to),
      ruleId === 'numberingRepeat' ? [] : [String(before + 1)],
    )
    findings.push(found)
    return found
  }

  /** Tells whether the first of a list stands in the line before it, behind a colon: 注：1、…. */
  private hasFirst({mark}: Block): boolean {
    const {text} = this.context
    const {style, from, to} = mark!
    const first = withOrdinal(style, text.slice(from, to), 1)
    const line = text
      .slice(Math.max(0, from - longestLine), from)
      .trimEnd()
      .split('\n')
      .at(-1)!
    return first !== null && (line.includes(`：${first}`) || line.includes(`:${first}`))
  }
}
