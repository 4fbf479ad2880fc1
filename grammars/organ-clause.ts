/**
 * Clauses that are made of organs and verbs and nothing else: 甲牵头，乙、丙按职责分工负责; 由甲牵头，乙等参加; 甲、乙.
 *
 * A note in brackets with a label says itself what it is. Words without one are a note only where they hold nothing that
 * is not the name of an organ or what it does, and this is the test: prose that mentions a unit has other words.
 */
import {alternatives, isClose, isOpen, lastCharacters} from './words.ts'

/** What clauses need of the vocabulary. */
export interface OrganClauseWords {
  roleLabels: readonly string[]
  organSuffixes: readonly string[]
  placeSuffixes: readonly string[]
  roleVerbs: readonly string[]
  openNouns: readonly string[]
}

/**
 * What a clause is: organs with verbs; organs alone; places and schools, which may be meant as such; an organ or a place among short words that may be names of others
 * (上海海关、东航物流); or something else.
 */
export type ClauseKind = 'verbs' | 'names' | 'places' | 'mixed' | null

/** Tells clauses of organs, bound to a vocabulary. */
export type OrganClauses = (words: string) => ClauseKind

/** The longest name that counts. UTF-16 units. */
const longestName = 40

/** Creates the test for a vocabulary. */
export function createOrganClauses({
  roleLabels,
  organSuffixes,
  placeSuffixes,
  roleVerbs,
  openNouns,
}: OrganClauseWords): OrganClauses {
  const gap = '[ \\t\\u3000\\u00a0\\n]*'
  const verb = new RegExp(
    `(?:等(?:[\\u4e00-\\u9fff]{0,6}(?:${alternatives(openNouns)}))?)?${gap}(?:${alternatives(roleVerbs)})${gap}$`,
  )
  const open = new RegExp(`等(?:[\\u4e00-\\u9fff]{0,6}(?:${alternatives(openNouns)}))?$`)
  const bracket = '(?:[（(〔［][^（）()〔〕［］]{1,20}[）)〕］])?'
  const organ = new RegExp(`(?:${alternatives([...organSuffixes, ...openNouns])})${bracket}$`)
  const place = new RegExp(`(?:${alternatives(placeSuffixes)})${bracket}$`)
  const roles = new Set(roleLabels)
  const verbEnds = lastCharacters(roleVerbs).join('')
  const verbOf = (clause: string) => (verbEnds.includes(clause.trimEnd().slice(-1)) ? verb.exec(clause) : null)
  const isName = (name: string, last: boolean) =>
    name.length >= 2 &&
    name.length <= longestName &&
    !roles.has(name) &&
    !prose.test(name) &&
    (organ.test(name) ||
      (general.test(name) && (place.test(name) || /[地方]$/.test(name))) ||
      (!last && place.test(name)))
  return (words) => {
    let verbs = 0
    let names = 0
    let offices = 0
    let doubtful = 0
    const clauses = split(words, '，,；;')
    for (let index = 0; index < clauses.length; index++) {
      const clause = clauses[index]!
      const found = verbOf(clause)
      if (found) verbs++
      // Behind the last verb stand no more names.
      else if (verbs > 0 && index === clauses.length - 1) return null
      const listed = (found ? clause.slice(0, found.index) : clause.replace(open, '')).replace(/^\s*由/, '')
      const parts = split(listed.replace(/会同/g, '、'), '、')
      for (let at = 0; at < parts.length; at++) {
        const part = parts[at]!.replace(/[\s\u3000\u00a0]+/g, '')
        if (isName(part, at === parts.length - 1)) {
          names++
          if (office.test(part)) offices++
        } else if (shortName.test(part) && !prose.test(part)) doubtful++
        else return null
      }
    }
    if (names === 0 || (verbs > 0 && doubtful > 0)) return null
    if (verbs > 0) return 'verbs'
    if (doubtful > 0) return 'mixed'
    return offices > 0 ? 'names' : 'places'
  }
}

/** What may be the name of a company or a place. */
const shortName = /^[\u4e00-\u9fff]{2,10}$/

/** Who is to be asked, behind the organ that they are of: ，张三，83916862. */
export const contactTail =
  /[，,][ \t\u3000]*[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})*[ \t\u3000]*[，,：:]?[ \t\u3000]*[0-9][0-9－—-]{6,15}(?:[、/][0-9－—-]{3,15})*[ \t\u3000]*$/

/** 各县（市、区）, 各地: what speaks of all, or of some without a name. */
const general = /^(?:各|相关|有关|其[他余])/

/** How an office is called, where a school or a station is a place too. */
const office =
  /(?:[委办局厅署部处]|政府|办公[室厅]|委员会|海关|法院|检察院|银行|部门|单位|处室)(?:[（(〔［][^（）()〔〕［］]{1,20}[）)〕］])?$/

/** Words that no name of an organ has: 将由市财政局, 请各部门, 企业的监管部门; 自由贸易, 对外, 对口 are parts of names. */
const prose =
  /(?<!自)由|对(?!外|口)|要(?!素)|[将须把为请被的等是应](?<!应(?=急|用))|密切|认真|积极|切实|[0-9a-zA-Z。：:！？《》]|^[含即如和及与按并]/

/** Splits words at characters that stand outside brackets. */
function split(words: string, marks: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    // Chinese characters, the commonest by far, need no more looks.
    if (code >= 0x3100 && code < 0xff00) continue
    if (isOpen(code)) depth++
    else if (isClose(code)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && marks.includes(words[at]!)) {
      parts.push(words.slice(from, at))
      from = at + 1
    }
  }
  parts.push(words.slice(from))
  return parts
}
