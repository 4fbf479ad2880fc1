/** The conclusions that went into a row of the ledger, as sentences. */
import type {Language} from '../diagnostics.ts'
import type {Inference, InferenceRule, Task} from '../schema/task.ts'
import {columnName} from './ledger-columns.ts'
import {plainLine} from './plain.ts'

/** A sentence for each rule: `{fields}` the columns concerned, `{words}` what the conclusion rests on. */
const sentences: Record<InferenceRule, Record<Language, string>> = {
  inherited: {zh: '{fields}沿用上级条目“{words}”', en: '{fields}: taken from the section above, “{words}”'},
  legend: {zh: '依文中约定“{words}”判定{fields}', en: '{fields}: told apart by the rule “{words}”'},
  default: {zh: '依文中约定“{words}”补列{fields}', en: '{fields}: added by the rule “{words}”'},
  role: {zh: '“{words}”未写明角色，列入{fields}', en: '{fields}: “{words}” names no role'},
  year: {zh: '{fields}的年份依“{words}”推定', en: '{fields}: the year is that of “{words}”'},
  incomplete: {
    zh: '{fields}“{words}”中的外来文字已剔除，可能不完整',
    en: '{fields}: injected words were cut out of “{words}”, which may be incomplete',
  },
  repaired: {
    zh: '{fields}“{words}”含推定的文字',
    en: '{fields}: words of “{words}” were displaced by injected text and are concluded',
  },
}

/** What a conclusion went into where it names no field. */
const assignment: Record<Language, string> = {zh: '分工', en: 'units'}

/** For a tree from elsewhere that says no more than that there is a conclusion. */
const unnamed = {
  inherited: {zh: '分工沿用上级条目', en: 'units: taken from a section above'},
  inferred: {zh: '分工依文中约定判定', en: 'units: told by a rule stated in the notice'},
} as const satisfies Record<string, Record<Language, string>>

/**
 * Writes out the conclusions of a row, one sentence for those that share a rule and its words:
 * `牵头单位、责任单位沿用上级条目“二、重点任务”`.
 *
 * @returns Sentences without a stop, in the order in which the conclusions stand; none for a row that states all itself.
 */
export function inferenceSentences(task: Task, language: Language): string[] {
  const groups = new Map<string, Inference[]>()
  for (const inference of task.inferences) {
    const key = `${inference.rule}\n${inference.words}`
    const group = groups.get(key)
    if (group) group.push(inference)
    else groups.set(key, [inference])
  }
  const said = [...groups.values()].map((group) => sentence(group, language))
  if (task.inferences.length === 0 && task.inferred) said.push(unnamed.inferred[language])
  if (task.inherited && !task.inferences.some(({rule}) => rule === 'inherited'))
    said.unshift(unnamed.inherited[language])
  return said
}

function sentence(group: readonly Inference[], language: Language): string {
  const names = group.map(({field}) => (field ? columnName(field, language) : assignment[language]))
  const fields = [...new Set(names)].join(language === 'zh' ? '、' : ', ')
  const {rule, words} = group[0]!
  const filled: Record<string, string> = {fields, words: plainLine(words)}
  return sentences[rule][language].replace(/\{(\w+)\}/g, (_, name: string) => filled[name]!)
}
