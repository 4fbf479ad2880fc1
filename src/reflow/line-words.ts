/** What single lines say for themselves: dates, labels, titles, names. Bound to a text and a vocabulary. */
import {alternatives, firstCharacters, lastCharacters} from '../../grammars/words.ts'
import {perVocabulary} from '../vocabulary/cache.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {roleLabels} from '../vocabulary/labels.ts'
import type {Piece} from './rows.ts'

/** How far the head of a text reaches that names its instrument. UTF-16 units. */
const headReach = 900
/** The shortest and the longest title that is looked for. UTF-16 units. */
const shortestTitle = 8
const longestTitle = 200

/** What begins a line of its own, whatever stands before it. */
export const starts =
  /(?:[（(][一二三四五六七八九十百]{1,4}[）)](?![项款目])|[一二三四五六七八九十百]{1,4}、|第[一二三四五六七八九十百零〇\d]{1,5}[编章节条](?![第款、规的]|项(?!目))|[0-9]{1,3}(?:[．.﹒](?![0-9])|、)|[（(][0-9]{1,2}[）)]|[①-⑳⑴-⒇㈠-㈩]|附[ \u3000]?件|附[：:]|抄送[：:]|（此件|\(此件)/y
/** The longest label of a note that is looked for, with its colon. UTF-16 units. */
const longestLabel = 12

/** A number with nothing behind it. */
export const bareNumber =
  /^(?:[（(][一二三四五六七八九十百]{1,4}[）)]|[一二三四五六七八九十百]{1,4}、?|第[一二三四五六七八九十百零〇\d]{1,5}[章节条]|[0-9]{1,3}[．.、﹒]|[（(][0-9]{1,2}[）)]|[①-⑳])$/

const gap = '[ \\u3000]*'
/** Lines that are whole: a date, a 发文字号. */
const wholeDate = new RegExp(
  `^[（(]?(?:[12][0-9]{3}${gap}年${gap}[0-9]{1,2}${gap}月${gap}[0-9]{1,2}${gap}日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[）)]?$`,
)
const wholeNumber = new RegExp(
  `^[\\u4e00-\\u9fff]{2,14}${gap}[〔\\[［（(][12][0-9]{3}[〕\\]］）)]${gap}[0-9]{1,5}${gap}号$`,
)
/** What a title that issues something has. */
const issuing = /关于|印发|转发|批转/

/** Tests a sticky pattern at a place. */
export function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** The last characters of a date or a 发文字号. */
const wholeEnds = codesOf('日号）)')

const patternsFor = perVocabulary((vocabulary) => {
  const labels = [...roleLabels(vocabulary), ...vocabulary.deadlineLabels]
  const types = Object.keys(vocabulary.documentTypes)
  return {
    /** 牵头单位：, with nothing behind it where it is the whole line. */
    label: new RegExp(`(?:${alternatives(labels)})${gap}[:：]`, 'y'),
    labelStarts: codesOf(firstCharacters(labels)),
    organ: new RegExp(`(?:${alternatives(vocabulary.organSuffixes)})(?:[（(][^（）()]{1,8}[）)])?$`),
    organEnds: codesOf([...lastCharacters(vocabulary.organSuffixes), '）', ')']),
    /** …的通知（2023年5月23日）, whole. */
    typed: new RegExp(`的(?:${alternatives(types)})(?:[（(][^（）()]{1,20}[）)])?$`),
    /** What such a title ends in; marks that it is compared without may stand behind. */
    typeEnds: codesOf([...lastCharacters(types), ...'）)《“”']),
  }
})

/** Looks at single lines of a text. */
export class LineWords {
  private readonly patterns: ReturnType<typeof patternsFor>
  /** The titles that the head of the text has in 《》, without white space. */
  private titles: string[] | null = null
  /** The head of the text before a line, without white space. */
  private head = ''

  constructor(
    private readonly text: string,
    private readonly vocabulary: Vocabulary,
  ) {
    this.patterns = patternsFor(vocabulary)
  }

  /** Tells a line that is a date or a 发文字号 and no more. */
  isWhole({from, to}: Piece): boolean {
    if (to - from > 40 || !wholeEnds.has(this.text.charCodeAt(to - 1))) return false
    const words = this.text.slice(from, to)
    return wholeDate.test(words) || wholeNumber.test(words)
  }

  /** Tells whether a label of a note begins at a place. */
  beginsNote(at: number): boolean {
    return this.labelEnd(this.text, at) > 0
  }

  /** Tells whether a line is a label with nothing behind it. */
  isLabel({from, to}: Piece): boolean {
    return this.labelEnd(this.text, from) === to
  }

  /** Tells whether a line ends in a label of a note, which wants what follows: …完成时限：. */
  endsInLabel({from, to}: Piece): boolean {
    for (let at = to - 3; at >= Math.max(from, to - longestLabel); at--)
      if (this.labelEnd(this.text, at) === to) return true
    return false
  }

  /** Gives the end of the label that begins at a place, its colon included, or 0. */
  private labelEnd(text: string, at: number): number {
    const {label, labelStarts} = this.patterns
    return labelStarts.has(text.charCodeAt(at)) && matches(label, text, at) ? label.lastIndex : 0
  }

  /** 完成⏎时限：: tells a label that the end of a row tore. */
  isTornLabel(before: Piece, next: Piece): boolean {
    const ahead = this.text.slice(next.from, Math.min(next.to, next.from + 12))
    for (let from = before.to - 1; from >= Math.max(before.from, before.to - 4); from--) {
      if (this.labelEnd(this.text.slice(from, before.to) + ahead, 0) > before.to - from) return true
    }
    return false
  }

  /** Tells whether a line ends as the name of an organ does. */
  isOrgan({from, to}: Piece): boolean {
    const {organ, organEnds} = this.patterns
    return (
      to - from >= 3 &&
      organEnds.has(this.text.charCodeAt(to - 1)) &&
      organ.test(this.text.slice(Math.max(from, to - 40), to))
    )
  }

  /** Tells a line of a list of persons: 组长：…. */
  isPerson({from, to}: Piece): boolean {
    const end = Math.min(to, from + 10)
    let colon = from
    while (colon < end && !isColon(this.text.charCodeAt(colon))) colon++
    if (colon === end || colon - from < 2) return false
    return this.vocabulary.rosterRoles.includes(this.text.slice(from, colon).replace(/[ \u3000]+/g, ''))
  }

  /** Tells whether lines are a whole title: …关于…的通知. Its rows are set in the middle of the page. */
  isTitle({from, to}: Piece): boolean {
    const {typed, typeEnds} = this.patterns
    if (to - from > longestTitle || !typeEnds.has(this.text.charCodeAt(to - 1))) return false
    const words = bare(this.text.slice(from, to))
    return issuing.test(words) && !/[，。；]/.test(words) && typed.test(words)
  }

  /** Tells whether lines are the beginning of a title: what it is about is named, and what it is not yet. */
  beginsIssuing({from, to}: Piece): boolean {
    const words = this.text.slice(from, Math.min(to, from + longestTitle))
    return to - from < longestTitle && issuing.test(words) && !/[，。；：]/.test(words)
  }

  /** Tells whether a line begins a title that the head of the text has in 《》. */
  beginsTitle({from, to}: Piece): boolean {
    if (from < headReach / 4 || to - from < shortestTitle || to - from > 80) return false
    const words = this.text.slice(from, to)
    if (/[，。；：《》]/.test(words)) return false
    this.titles ??= [...this.text.slice(0, headReach).matchAll(/《([^《》]{8,120})》/g)].map(([, title]) =>
      bare(title!),
    )
    const name = bare(words)
    return this.titles.some((title) => title.startsWith(name))
  }

  /**
   * Tells whether lines are what the head of the text names: the title of the instrument. It is set in the middle of the
   * page, and may fill a row with what follows by chance.
   */
  isNamed({from, to}: Piece): boolean {
    if (to - from < shortestTitle || to - from > longestTitle) return false
    const words = this.text.slice(from, to)
    if (/[，。；：]/.test(words)) return false
    if (from < headReach) this.head = bare(this.text.slice(0, from))
    const name = bare(words)
    const at = this.head.indexOf(name)
    return at >= 0 && /[》的]/.test(this.head[at + name.length] ?? '')
  }
}

function codesOf(characters: Iterable<string>): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)))
}

function isColon(code: number): boolean {
  return code === 0x3a || code === 0xff1a
}

/** Gives words without white space and opening marks. */
function bare(words: string): string {
  return words.replace(/[\s《“”]+/g, '')
}
