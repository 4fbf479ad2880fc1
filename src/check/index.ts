/** The room that looks at how a notice is written: each check in a file of its own, all on one walk over the tree. */
import {catalogue, type Edit, type Finding, finding, type RuleId} from '../diagnostics.ts'
import type {SourceText} from '../read/source-text.ts'
import type {Visitor} from '../tree/index.ts'
import {visitEach} from '../tree/visit.ts'
import {announcedAttachments, unannouncedAttachments} from './attachments.ts'
import {brackets} from './brackets.ts'
import {carriedTitles} from './carried-titles.ts'
import {cutOff} from './cut-off.ts'
import {dateForm} from './date-form.ts'
import {dateOrder} from './date-order.ts'
import {datedHead} from './dated-head.ts'
import {deadlineBeforeNotice} from './deadline-before-notice.ts'
import {documentNumberForm} from './document-number-form.ts'
import {emptyNumber} from './empty-number.ts'
import {halfWidth} from './half-width.ts'
import {insertedSection} from './inserted-section.ts'
import {lineBreaks} from './line-breaks.ts'
import {missingBody} from './missing-body.ts'
import {missingElements} from './missing-elements.ts'
import {missingNotes} from './missing-notes.ts'
import {noteBrackets} from './note-brackets.ts'
import {noteSeparators} from './note-separators.ts'
import {noteUnits} from './note-units.ts'
import {numberingDelimiter} from './numbering-delimiter.ts'
import {numberingLevels} from './numbering-levels.ts'
import {pageNumbers} from './page-numbers.ts'
import {quotes} from './quotes.ts'
import {unknownRoles} from './role-labels.ts'
import type {AnyVisitor, Check, CheckContext, Remark, Stretch, TextEdit} from './rules.ts'
import {signedOtherwise} from './signed-otherwise.ts'
import {spaces} from './spaces.ts'

/** The checks. Each speaks for itself, so their order is that of the catalogue and means nothing. */
const checks: readonly Check[] = [
  numberingLevels,
  numberingDelimiter,
  brackets,
  quotes,
  halfWidth,
  noteBrackets,
  noteSeparators,
  unknownRoles,
  missingNotes,
  noteUnits,
  insertedSection,
  cutOff,
  lineBreaks,
  pageNumbers,
  spaces,
  carriedTitles,
  dateOrder,
  deadlineBeforeNotice,
  documentNumberForm,
  dateForm,
  missingElements,
  missingBody,
  emptyNumber,
  datedHead,
  signedOtherwise,
  announcedAttachments,
  unannouncedAttachments,
]

const isAlways = ({rules}: Check) => rules.some((ruleId) => catalogue[ruleId].when === 'always')

/** Those that every call of `parse` runs: they speak of what disagrees in the source. */
const always = checks.filter(isAlways)

/** What is checked. */
export interface CheckInput extends Pick<CheckContext, 'children' | 'meta' | 'removals' | 'vocabulary'> {
  /** The logical text. */
  input: SourceText
  findings: Finding[]
  /** True runs all checks, false those alone that speak of disagreements. */
  complete: boolean
}

/** Runs the checks over a notice and adds what they find to `findings`. */
export function checkNotice(given: CheckInput): void {
  const {children, meta, removals, vocabulary, input, findings, complete} = given
  const {map, source, text} = input
  const context: CheckContext = {
    children,
    meta,
    removals,
    vocabulary,
    findings,
    input,
    text,
    placeOf: ({position}) => (position ? map.derivedStretch(position) : null),
    report(ruleId, at, remark = {}) {
      findings.push(found(ruleId, at, remark, input))
    },
    reportSource(ruleId, {from, to}, {actual}, edits) {
      findings.push({...finding(ruleId, from, to, actual), edits})
    },
  }
  const visitors = new Map<string, AnyVisitor[]>()
  const ends: (() => void)[] = []
  for (const check of complete ? checks : always) {
    const {visit, end} = check.create(context)
    if (end) ends.push(end)
    if (!visit) continue
    for (const [type, visitor] of Object.entries(visit)) {
      const same = visitors.get(type)
      if (same) same.push(visitor as AnyVisitor)
      else visitors.set(type, [visitor as AnyVisitor])
    }
  }
  if (visitors.size > 0) {
    const look: Visitor = (node, _index, _parent, ancestors) => {
      const wanted = visitors.get(node.type)
      if (wanted) for (const visitor of wanted) visitor(node, ancestors)
    }
    visitEach(children, look)
  }
  for (const end of ends) end()

  function found(ruleId: RuleId, at: Stretch | null, remark: Remark, {map}: SourceText): Finding {
    const {actual, expected = [], words, edits} = remark
    if (!at) return finding(ruleId, -1, -1, actual ?? null, expected, words)
    const from = map.start(at.from)
    const to = at.to > at.from ? map.end(at.to) : from
    const said = finding(ruleId, from, to, actual ?? text.slice(at.from, at.to), expected, words)
    const carried = edits && carryOver(edits)
    return carried ? {...said, edits: carried} : said
  }

  /** Carries edits over to the source; `null` where a stretch of it reads otherwise, as markup and removals do. */
  function carryOver(edits: readonly TextEdit[]): Edit[] | null {
    const carried: Edit[] = []
    for (const edit of edits) {
      const from = map.start(edit.from)
      const to = edit.to > edit.from ? map.end(edit.to) : from
      if (source.slice(from, to) !== text.slice(edit.from, edit.to)) return null
      carried.push({from, to, text: edit.text})
    }
    return carried
  }
}
