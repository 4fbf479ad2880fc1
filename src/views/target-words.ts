/** The patterns by which targets are judged, made once of the word lists. */
import {alternatives} from '../../grammars/words.ts'
import {type TargetWords, targetWords} from '../vocabulary/targets.ts'

/** The patterns of a set of word lists. */
export interface TargetPatterns {
  /** Verbs of reaching and delivering. */
  goal: RegExp
  /** The last of the verbs at the end of some words: 力争新增. */
  goalAtEnd: RegExp
  /** Striving, which is still to come. */
  striving: RegExp
  /** The past, said of a sentence. */
  past: RegExp
  /** The past and the present, said of a clause. */
  present: RegExp
  /** What is there already, before a number at the end of some words. */
  listing: RegExp
  /** Rates of money, said of a sentence and of a clause. */
  rate: RegExp
  clauseRate: RegExp
  condition: RegExp
  /** Time to be brought down. */
  timeGoal: RegExp
  /** What is counted in the notice itself, right after a number or after a few words. */
  counted: RegExp
  completion: RegExp
  /** Titles of instruments whose articles are rules: 公园管理办法（试行）. */
  ruleTitle: RegExp
  timeUnits: ReadonlySet<string>
  classUnits: ReadonlySet<string>
}

function createPatterns(words: TargetWords): TargetPatterns {
  const any = (list: readonly string[]) => new RegExp(alternatives(list))
  return {
    goal: any(words.goal),
    goalAtEnd: new RegExp(`(?:${alternatives(words.goal)})$`),
    striving: any(words.striving),
    past: any(words.past),
    present: any(words.present),
    listing: new RegExp(`(?:${alternatives(words.listing)})[^，。；]*$`),
    rate: any(words.rate),
    clauseRate: any(words.clauseRate),
    condition: any(words.condition),
    timeGoal: any(words.timeGoal),
    counted: new RegExp(`^[^，。；、]{0,6}?(?:${alternatives(words.counted)})`),
    completion: new RegExp(`(?<![新已未拟在的])(?:${alternatives(words.completion)})`),
    ruleTitle: new RegExp(`(?:${alternatives(words.ruleTitles)})(?:[（(].{1,8}[）)])?$`),
    timeUnits: new Set(words.timeUnits),
    classUnits: new Set(words.classUnits),
  }
}

let shipped: TargetPatterns | null = null
const cache = new WeakMap<object, TargetPatterns>()

/**
 * Gives the patterns of the shipped lists, with a caller's words added to them.
 *
 * @throws TypeError for a list that there is not.
 */
export function patternsFor(added: Partial<TargetWords> | undefined): TargetPatterns {
  if (!added) {
    shipped ??= createPatterns(targetWords)
    return shipped
  }
  let patterns = cache.get(added)
  if (!patterns) {
    const words = {...targetWords}
    for (const [name, more] of Object.entries(added) as [keyof TargetWords, readonly string[]][]) {
      if (!Object.hasOwn(targetWords, name)) throw new TypeError(`Unknown list of target words: ${name}`)
      words[name] = [...words[name], ...more]
    }
    patterns = createPatterns(words)
    cache.set(added, patterns)
  }
  return patterns
}
