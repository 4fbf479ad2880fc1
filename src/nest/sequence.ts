/** Watches the ordinals of sections go by, and says where they skip, repeat or go back. */

import type {NumberStyle} from '../../grammars/numbering.ts'
import {writtenOrdinal} from '../../grammars/ordinal.ts'
import {type Edit, finding} from '../diagnostics.ts'
import type {Block} from '../parse/blocks.ts'
import type {Citations} from './citations.ts'
import type {NestContext} from './index.ts'

/** Gives the key that a list of sections goes by: its style, and the length of its path for 1.1 and 1.1.1. */
export function styleKey(section: Block, text: string): string {
  const {style, from, to} = section.mark!
  if (style !== 'decimalPath') return style
  return `decimalPath/${text.slice(from, to).match(/\d+|[０-９]+/g)?.length ?? 0}`
}

/** Where a list of numbers stands. */
interface Run {
  key: string
  /** Its last ordinal as written, and as it would be without the break that was found. */
  ordinal: number
  due: number
  /** The offset after its last number. */
  to: number
  /** True while its numbers suffer from a break. */
  broken: boolean
  /**
   * What puts the list right to its end, which goes with the report of its first break, since half of it would leave a
   * number twice; `null` where it cannot be written, `undefined` before that break.
   */
  edits: Edit[] | null | undefined
}

/** Styles that nothing renumbers: others cite them (依照第四条), or they hold more than one ordinal (2.1). */
const fixed: ReadonlySet<NumberStyle> = new Set<NumberStyle>(['part', 'chapter', 'division', 'article', 'decimalPath'])

/** How far before a list its first number is looked for, inside the words above it. UTF-16 units. */
const reach = 400

/** The lists that are open, from the outermost, and where each style stands in the whole. */
export class Sequence {
  private readonly runs: Run[] = []
  /** The last list of each style, for lists that run on across parents, and those that never do. */
  private readonly running = new Map<string, Run>()
  private readonly restarts = new Set<string>()
  private lastInline: Run | null = null
  /** The offset after the last number of any list. */
  private last = 0

  constructor(
    private readonly context: NestContext,
    private readonly citations: Citations,
  ) {}

  /** Gives the key of the list that is open at a depth. */
  keyAt(depth: number): string | undefined {
    return this.runs[depth]?.key
  }

  /** Closes the lists below a depth; the list at that depth stays, so that it can go on. */
  close(depth: number): void {
    while (this.runs.length > depth + 1) this.runs.pop()
    if (depth === 0) this.lastInline = null
  }

  /** Takes the next section of the list at a depth. */
  next(section: Block, key: string, depth: number, anew: boolean): void {
    const mark = section.mark!
    const open = this.runs[depth]
    const going = open?.key === key && !anew
    let run = going ? open : newRun(key, this.last)
    // An adverb without a number (最后) counts on.
    if (mark.ordinal === 0) mark.ordinal = run.ordinal + 1
    if (!going) {
      if (mark.ordinal !== 1) run = this.runningOn(key, mark.ordinal) ?? run
      else if (this.running.has(key)) this.restarts.add(key)
    }
    // A path counts anew under each prefix.
    if (mark.ordinal === 1 && key.startsWith('decimalPath')) run = newRun(key, mark.to)
    this.count(section, run)
    this.runs[depth] = run
    this.running.set(key, run)
    this.lastInline = null
  }

  /** Takes the next inline item. */
  inline(section: Block): void {
    const {style, ordinal} = section.mark!
    if (ordinal === 0) return
    const run = this.lastInline?.key === style && ordinal !== 1 ? this.lastInline : newRun(style, this.last)
    this.count(section, run)
    this.lastInline = run
  }

  /** Gives the list of an earlier parent that goes on with an ordinal: 6 under （二） after 5 under （一）. */
  private runningOn(key: string, ordinal: number): Run | null {
    const run = this.running.get(key)
    if (!run) return null
    if (ordinal === run.ordinal + 1 || ordinal === run.due + 1) return run
    // 7 after 5, where no parent has begun with 1 again: one is skipped between the two.
    return ordinal > run.ordinal && !this.restarts.has(key) ? run : null
  }

  /** Counts a section in its list, and reports where the two do not agree. */
  private count(section: Block, run: Run): void {
    const {ordinal, to} = section.mark!
    if (ordinal === run.due + 1 || this.isInWords(section, run)) {
      run.broken = false
      run.due = ordinal
    } else if (ordinal === 1 && run.ordinal > 1 && run.due > 1) {
      // A list that begins again is another one, which nothing here can number.
      this.report(section, run, null)
      run.broken = false
      run.edits = undefined
      run.due = ordinal
    } else {
      if (run.edits === undefined) {
        run.edits = this.isFixed(section, run) ? null : []
        this.report(section, run, run.edits)
      } else if (!run.broken || ordinal !== run.ordinal + 1) this.report(section, run, null)
      run.broken = true
      run.due++
      this.mend(section, run)
    }
    run.ordinal = ordinal
    run.to = to
    this.last = to
  }

  /** Tells whether the number that is due stands inside the words before this one: 注：1、… with 2、 on the next line. */
  private isInWords(section: Block, run: Run): boolean {
    const {text} = this.context
    const {from, to, style, ordinal} = section.mark!
    if (ordinal <= run.due + 1) return false
    const number = text.slice(from, to)
    const due = writtenOrdinal(style, number, run.due + 1)
    if (!due) return false
    const written = `${number.slice(0, due.from)}${due.text}${number.slice(due.to)}`.trim()
    return text.slice(run.due === 0 ? Math.max(run.to, from - reach) : run.to, from).includes(written)
  }

  /** Tells a list that nothing renumbers: what comes before its first number may be one that was not read (一,甲). */
  private isFixed({mark}: Block, run: Run): boolean {
    const {style} = mark!
    return run.due === 0 || fixed.has(style) || this.citations.has(style)
  }

  private report(section: Block, run: Run, edits: Edit[] | null): void {
    const {from, to, ordinal} = section.mark!
    const {map, findings, text} = this.context
    const ruleId =
      ordinal === run.ordinal ? 'numberingRepeat' : ordinal < run.ordinal ? 'numberingOrder' : 'numberingGap'
    const expected = ruleId === 'numberingRepeat' ? [] : [String(run.due + 1)]
    const found = finding(ruleId, map.start(from), map.end(to), text.slice(from, to), expected)
    if (edits) found.edits = edits
    findings.push(found)
  }

  /** Adds what puts this number right to the edits of its list. Where that cannot be written, there are none at all. */
  private mend({mark}: Block, run: Run): void {
    const {edits, due} = run
    if (!edits) return
    const {style, from, to} = mark!
    const {map, text} = this.context
    const written = writtenOrdinal(style, text.slice(from, to), due)
    // An adverb without a number (最后) stays as it is.
    if (!written && text.startsWith('最后', from)) return
    const start = written ? map.start(from + written.from) : -1
    const end = written ? map.end(from + written.to) : -1
    if (written && end - start === written.to - written.from) edits.push({from: start, to: end, text: written.text})
    else {
      edits.length = 0
      run.edits = null
    }
  }
}

/** Builds a list that has no number yet. */
function newRun(key: string, to: number): Run {
  return {key, ordinal: 0, due: 0, to, broken: false, edits: undefined}
}
