/** The year of a date that does not say one: 6月底前 in the work of 2023. */
import {completeDate} from '../../grammars/date.ts'
import type {GongwenDocument} from '../schema/document.ts'
import type {DateLeaf, Nodes, Position} from '../schema/nodes.ts'

export {completeDate}

/** A year, with the words of the notice that it rests on. */
export interface YearEvidence {
  year: number
  /** `2023年`, the title, or the date of writing, as written. */
  words: string
  position?: Position
}

/** What `inferYear` looks years up in: made once for a document, in one walk. */
export interface YearIndex {
  /** Offsets in source order, each with the year that is stated there, or `null` where a section begins without one. */
  readonly offsets: readonly number[]
  readonly years: readonly (YearEvidence | null)[]
  /** The year of the plan in the title, else that of the date of writing. */
  readonly fallback: YearEvidence | null
  readonly ofWriting: YearEvidence | null
}

/** A day that a number is compared with, or from which something runs, is not the year of what follows. */
const comparing = /(?:[比较自从以]|相比|根据|按照)$/

/** The first two digits of a year, with which a date says one. */
const withYear = /(?:[1１][9９]|[2２][0０])[0-9０-９]{2}|[一二][〇○零Ｏ０O一二三四五六七八九]{3}/

/**
 * Makes the index of the years that a document states.
 *
 * A section begins anew, save for what the headings above it say.
 */
export function indexYears(document: GongwenDocument): YearIndex {
  const offsets: number[] = []
  const years: (YearEvidence | null)[] = []
  const add = (offset: number | undefined, year: YearEvidence | null) => {
    if (offset === undefined) return
    offsets.push(offset)
    years.push(year)
  }
  const walk = (nodes: readonly Nodes[], above: YearEvidence | null): void => {
    let before = ''
    for (const node of nodes) {
      if (node.type === 'date') {
        const stated = comparing.test(before) ? null : yearOf(node)
        if (stated) add(node.position?.start.offset, stated)
      } else if (node.type === 'section' || node.type === 'attachment') {
        const heading = node.type === 'section' ? headingYear(node.children) : null
        const own = heading ?? (node.type === 'section' ? above : null)
        if (node.type === 'attachment' || !node.inline) add(node.position?.start.offset, own)
        walk(node.children as Nodes[], own)
      } else if ('children' in node) walk(node.children as Nodes[], above)
      before = 'value' in node ? node.value : ''
    }
  }
  walk(document.children, null)
  const ofWriting = writtenIn(document)
  return {offsets, years, fallback: titleYear(document) ?? ofWriting, ofWriting}
}

/**
 * Gives the year that a date without one belongs to: the nearest year stated before it in its section, else that of the
 * plan in the title (2023年工作要点), else that of the date of writing. 今年 and 明年 hang on the date of writing alone.
 *
 * The caller marks what comes of it as inferred; a lookup takes the logarithm of the number of dates.
 *
 * @param offset Where the date stands in the source. UTF-16 units.
 * @param words The words of the date, for 今年 and its like.
 * @returns `null` where the document states no year at all.
 */
export function inferYear(index: YearIndex, offset: number | undefined, words = ''): YearEvidence | null {
  if (/[今本当明去]年|[今明]年?年底/.test(words)) return index.ofWriting ?? index.fallback
  if (offset === undefined) return index.fallback
  let low = 0
  let high = index.offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (index.offsets[middle]! <= offset) low = middle + 1
    else high = middle
  }
  const stated = index.years[low - 1] ?? null
  // What is told of earlier years is a report: no time limit lies before the notice.
  const since = index.fallback?.year ?? 0
  return stated && stated.year >= since ? stated : index.fallback
}

function yearOf(date: DateLeaf): YearEvidence | null {
  const {start, end, value, position} = date
  if (end === null || !withYear.test(value) || (start !== null && start.slice(0, 4) !== end.slice(0, 4))) return null
  return {year: Number(end.slice(0, 4)), words: value, ...(position && {position})}
}

function headingYear(nodes: readonly Nodes[]): YearEvidence | null {
  const heading = nodes.find((node) => node.type === 'heading')
  const date = heading?.children.find((leaf): leaf is DateLeaf => leaf.type === 'date')
  return date ? yearOf(date) : null
}

/** The year of the plan in the title; a title with two years (2021—2023年) has none. */
function titleYear({meta, children}: GongwenDocument): YearEvidence | null {
  const years = [...(meta.title?.matchAll(/(?:19|20)[0-9]{2}(?=[ \u3000]?年)|(?:19|20)[0-9]{2}(?=[—–―~～-])/g) ?? [])]
  if (years.length !== 1) return null
  const node = children.find((child) => child.type === 'title')
  return {year: Number(years[0]![0]), words: `${years[0]![0]}年`, ...(node?.position && {position: node.position})}
}

function writtenIn({meta}: GongwenDocument): YearEvidence | null {
  if (!meta.dateOfWriting) return null
  const position = meta.evidence.dateOfWriting?.[0]?.position
  return {year: Number(meta.dateOfWriting.slice(0, 4)), words: meta.dateOfWriting, ...(position && {position})}
}
