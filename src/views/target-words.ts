/** The patterns by which targets are judged, made once of the word lists. */
import {alternatives} from '../../grammars/words.ts'
import * as words from '../vocabulary/targets.ts'

const any = (list: readonly string[]) => new RegExp(alternatives(list))

/** Verbs of reaching and delivering. */
export const goal = any(words.goalWords)
/** The last of the verbs at the end of some words: 力争新增. */
export const goalAtEnd = new RegExp(`(?:${alternatives(words.goalWords)})$`)
/** Striving, which is still to come. */
export const striving = any(words.strivingWords)
/** The past and the present, said of a sentence and of a clause. */
export const past = any(words.pastWords)
export const present = any(words.presentWords)
/** What is there already, before a number at the end of some words. */
export const listing = new RegExp(`(?:${alternatives(words.listingWords)})[^，。；]*$`)
/** Rates of money. */
export const rate = any(words.rateWords)
export const clauseRate = any(words.clauseRateWords)
/** Conditions. */
export const condition = any(words.conditionWords)
/** Time to be brought down. */
export const timeGoal = any(words.timeGoals)
/** What is counted in the notice itself, right after a number or after a few words. */
export const counted = new RegExp(`^[^，。；、]{0,6}?(?:${alternatives(words.countedWords)})`)
/** Completion. */
export const completion = new RegExp(`(?<![新已未拟在的])(?:${alternatives(words.completionWords)})`)
/** Titles of instruments whose articles are rules: 公园管理办法（试行）. */
export const ruleTitle = new RegExp(`(?:${alternatives(words.ruleTitles)})(?:[（(].{1,8}[）)])?$`)
/** Units of time, and of classes. */
export const timeUnits: ReadonlySet<string> = new Set(words.timeUnits)
export const classUnits: ReadonlySet<string> = new Set(words.classUnits)
