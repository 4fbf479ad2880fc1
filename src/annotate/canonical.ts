/** Gives organs their standard names: 市发改委 → 市发展和改革委员会. The words are data (`vocabulary.abbreviations`). */
import {alternatives} from '../../grammars/words.ts'
import type {Vocabulary} from '../vocabulary/index.ts'

/** Gives the standard name of an organ; a name that the table does not know stays as written. */
export type CanonicalNames = (name: string) => string

/** One abbreviation: the words before and after its `…`, and the same of the standard name. */
interface Abbreviation {
  before: string
  after: string
  fullBefore: string
  fullAfter: string
  /** What stands for `…`: a level, any words, or some words, since they change their place or stand between others. */
  kept: 'level' | 'any' | 'some'
}

/** A name that is longer is none that the table knows. UTF-16 units. */
const longestName = 80
const mark = '…'
/** Two organs in one: 市财政局和市人社局, 市委市政府; and those of which one stands for more: 市住建局等. */
const several = /(?:^|[局厅委办部会处院行])[和与]|委[省市州县区旗]$|[及等]/
const bracketed = /^([^）)〕\]]+(?:[）)〕\]][^（(〔[）)〕\]]+)?)([（(〔[])([^（(〔[）)〕\]]+)([）)〕\]])$/
/** An office of an organ keeps its own name: 国家发展改革委办公厅. */
const innerOffice = /办公[室厅]$/

/**
 * Creates the standard names for a vocabulary.
 *
 * What stands before an abbreviation is the level that has the organ (省, 东湖市, 开发区, 县（市、区）, 湖北), with 委 or 政府
 * where the organ belongs to these (市委编办), and is kept. Words that are no level make it another organ: 教科文卫健委.
 *
 * @throws {TypeError} Where an entry has `…` on one side alone, or twice.
 * @example
 * createCanonicalNames(defaultVocabulary)('市经信局（市大数据局）') // '市经济和信息化局（市大数据局）'
 */
export function createCanonicalNames(vocabulary: Vocabulary): CanonicalNames {
  const all = Object.entries(vocabulary.abbreviations).map(abbreviation)
  const ending = new Map(all.filter(({before}) => before === '').map((entry) => [entry.after, entry]))
  const beginning = all.filter(({before}) => before !== '').sort((a, b) => lengthOf(b) - lengthOf(a))
  const longest = all.reduce((most, {after}) => Math.max(most, after.length), 0)
  const isLevel = levelTest(vocabulary)
  const isBareLevel = new RegExp(`^(?:${alternatives(vocabulary.placeSuffixes)})$`)

  const find = (words: string): Abbreviation | undefined => {
    const begun = beginning.find((entry) => lengthOf(entry) <= words.length && fits(entry, words))
    const least = begun ? lengthOf(begun) : 0
    for (let length = Math.min(longest, words.length); length > least; length--) {
      const ended = ending.get(words.slice(-length))
      if (ended) return ended
    }
    return begun
  }
  const expand = (words: string): string | null => {
    const entry = find(words)
    if (!entry) return null
    const kept = words.slice(entry.before.length, words.length - entry.after.length)
    if (several.test(kept)) return null
    if (entry.kept === 'level' && !isLevel(kept)) return null
    // 省银保监局 does not say of which place it is.
    if (entry.kept === 'some' && (kept === '' || isBareLevel.test(kept))) return null
    return entry.fullBefore + kept.replace(/(?<!人民)政府$/, '人民政府') + entry.fullAfter
  }
  const whole = (words: string): string => {
    const name = expand(words)
    if (name !== null) return name
    const office = innerOffice.exec(words)?.[0] ?? ''
    return (
      (expand(words.slice(0, words.length - office.length)) ?? words.slice(0, words.length - office.length)) + office
    )
  }
  return (name) => {
    if (name.length > longestName) return name
    const alias = bracketed.exec(name)
    if (!alias) return whole(name)
    const [, outside, open, inside, close] = alias
    return whole(outside!) + open + inside!.split('、').map(whole).join('、') + close
  }
}

function abbreviation([short, full]: [string, string]): Abbreviation {
  const parts = short.split(mark)
  const fullParts = full.split(mark)
  if (parts.length > 2 || fullParts.length !== parts.length) {
    throw new TypeError(`abbreviations: … stands once on both sides, or on none: ${short}, ${full}`)
  }
  if (parts.length === 1) return {before: '', after: short, fullBefore: '', fullAfter: full, kept: 'level'}
  const [before, after] = parts as [string, string]
  const [fullBefore, fullAfter] = fullParts as [string, string]
  const staysAtEnd = (before === '' && fullBefore === '') || (after === '' && fullAfter === '')
  return {before, after, fullBefore, fullAfter, kept: staysAtEnd ? 'any' : 'some'}
}

/** Tells words that name a level, or nothing. */
function levelTest({placeSuffixes, zoneSuffixes, provinces, topLevels}: Vocabulary): (words: string) => boolean {
  const bracket = '[（(〔][^（）()〔〕]{1,12}[）)〕]'
  const place = `(?:[^、，,；;。（）()〔〕]|${bracket})*(?:${alternatives([...placeSuffixes, ...zoneSuffixes])})`
  const organ = '(?:党工委|工委|党委|委|人民政府|政府)'
  const level = new RegExp(`^(?:${place}|${alternatives([...provinces, ...topLevels])})$`)
  const behind = new RegExp(`(?:${bracket})?${organ}?$`)
  return (words) => words === '' || level.test(words.replace(behind, ''))
}

function fits({before, after}: Abbreviation, words: string): boolean {
  return words.startsWith(before) && words.endsWith(after)
}

function lengthOf({before, after}: Abbreviation): number {
  return before.length + after.length
}
