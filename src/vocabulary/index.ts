/** The word lists that the parser works with: general vocabulary, one table a file, extensible by option. */
import type {DocumentTypeCode} from '../schema/document.ts'
import type {Comparator, Role} from '../schema/nodes.ts'
import {abbreviations, topLevels} from './abbreviations.ts'
import {adBrands, adWords, consentWords, dependentWords, labelEndings} from './advertising.ts'
import {documentTypes, instrumentTypes} from './documents.ts'
import {metadataLabels, validityWords} from './metadata.ts'
import {countedNouns, measureStarts} from './numbering.ts'
import {fixedNumbers, hanUnits} from './numerals.ts'
import {collectiveNouns, collectiveWords, organSuffixes, placeSuffixes, zoneSuffixes} from './organizations.ts'
import {
  cityCodes,
  helperActs,
  hostedZones,
  othersMerits,
  partnerActs,
  partnerVerbs,
  placedOrgans,
  placePraises,
  provinceCodes,
  superiorActs,
  superiorVerbs,
  superiorWords,
} from './own-place.ts'
import {pageControls} from './page.ts'
import {familyNames, lifeWords, namelike, rosterRoles} from './persons.ts'
import {provinces} from './places.ts'
import {
  closingTopics,
  deadlineLabels,
  dutyWords,
  openNouns,
  otherLabelStems,
  passedWords,
  personNouns,
  placeholders,
  roleNouns,
  roleStems,
  roleVerbs,
} from './responsibilities.ts'
import {columnWords} from './tables.ts'
import {comparatorsAfter, comparatorsBefore, unitScales, units} from './units.ts'

/** The data tables. A list is added to, a map is added to and overridden, by the option `vocabulary`. */
export interface Vocabulary {
  /** Names that betting sites go by; one of them makes a run of `adWords` an advertisement. */
  adBrands: readonly string[]
  /** Words that stand around a brand in injected text. */
  adWords: readonly string[]
  /** What cannot stand without the name of a place before it: 人民政府, 各部门. */
  dependentWords: readonly string[]
  /** Says that somebody has agreed: 同意. */
  consentWords: readonly string[]
  /** How labels end that no other table holds: 地址. */
  labelEndings: readonly string[]
  /** Buttons of a page that stand on a line of their own: 分享, 打印. */
  pageControls: readonly string[]
  /** Labels of metadata blocks → field of Meta, or `null` for a label that is known and has no field. */
  metadataLabels: Readonly<Record<string, string | null>>
  /** Words for the state of a document → code. */
  validityWords: Readonly<Record<string, 'inForce' | 'amended' | 'repealed' | 'expired'>>
  /** 文种: name → code. */
  documentTypes: Readonly<Record<string, DocumentTypeCode>>
  /** Kinds of instruments that a notice carries: 行动方案, 办法. */
  instrumentTypes: readonly string[]
  /** What follows a numeral that numbers no section: 季度 in 三、四季度. */
  countedNouns: readonly string[]
  /** How a measure begins that follows a fraction: 万 in 1.5万名. */
  measureStarts: readonly string[]
  /** First part of a role label → role: 牵头 + 单位. */
  roleStems: Readonly<Record<string, Role>>
  /** Second part of a role label: 单位, 部门. */
  roleNouns: readonly string[]
  /** The second parts that ask for persons: 人 in 责任人. */
  personNouns: readonly string[]
  /** How labels begin that end like those of roles and name none: 发文 in 发文单位. */
  otherLabelStems: readonly string[]
  /** What a list that ends in 等 calls the others: 部门 in 等有关部门. */
  openNouns: readonly string[]
  /** What stands in place of a unit and is none: 无, 待定, 同上. */
  placeholders: readonly string[]
  /** Verbs after a list of organs → role: 甲牵头, 乙按职责分工负责. */
  roleVerbs: Readonly<Record<string, Role>>
  /** Labels of time limits. */
  deadlineLabels: readonly string[]
  /** What the last sections of a list of tasks are about that nobody is named for: 保障措施. */
  closingTopics: readonly string[]
  /** What follows a time limit that is still to be kept: 完成. */
  dutyWords: readonly string[]
  /** What is said of a day that has rightly passed: 纳入. */
  passedWords: readonly string[]
  /** How the names of organs end. */
  organSuffixes: readonly string[]
  /** How the names of places end that have a people's government. */
  placeSuffixes: readonly string[]
  /** How the names of functional zones end, which have a 管委会. */
  zoneSuffixes: readonly string[]
  /** What makes a name stand for many organs: 各, 有关. */
  collectiveWords: readonly string[]
  /** What organs are called together: 部门, 单位. */
  collectiveNouns: readonly string[]
  /** What organs are called for short → their standard names; `…` is what is kept of the words around. */
  abbreviations: Readonly<Record<string, string>>
  /** What stands before an organ that belongs to no place: 国家, 国务院. */
  topLevels: readonly string[]
  /** What persons are on a list of them: 组长, 成员. */
  rosterRoles: readonly string[]
  /** Family names; a name that stands on a list without a role begins with one. */
  familyNames: readonly string[]
  /** What the story of a life says, and a task does not: 毕业于. */
  lifeWords: readonly string[]
  /** Names of provinces: where one begins, so may the name of an organ. */
  provinces: readonly string[]
  /** Provinces by the character of 机关代字: 鄂 → 湖北. */
  provinceCodes: Readonly<Record<string, string>>
  /** Cities by a character of 机关代字 that their name does not hold: 穗 → 广州. */
  cityCodes: Readonly<Record<string, string>>
  /** Words of praise before a place that its own notices name: 美丽. */
  placePraises: readonly string[]
  /** What a notice does with another place than its own: 融入. */
  partnerVerbs: readonly string[]
  /** What is done with a partner: 合作 in 与西江市合作. */
  partnerActs: readonly string[]
  /** What others do for the notice's place: 派员 in 西江市派员指导. */
  helperActs: readonly string[]
  /** What is learned from others: 经验 in 西江市经验. */
  othersMerits: readonly string[]
  /** What is done with what superiors say: 按照 in 按照东湖市教育局部署. */
  superiorVerbs: readonly string[]
  /** What superiors do: 要求 in 东湖市教育局要求. */
  superiorActs: readonly string[]
  /** What superiors say: 部署. */
  superiorWords: readonly string[]
  /** What stands before the name of an office that belongs to a place all the same: 国家税务总局. */
  placedOrgans: readonly string[]
  /** Functional zones that are called after the place that runs them: 经济技术开发区. */
  hostedZones: readonly string[]
  /** Words that look like names on a list of persons, and are none. */
  namelike: readonly string[]
  /** How cells in the head of a table end: 序号, 责任单位. */
  columnWords: readonly string[]
  /** Units of measure. */
  units: readonly string[]
  /** Measure words that a Chinese numeral counts: 家 in 二十家. */
  hanUnits: readonly string[]
  /** Words that begin like a counted thing and are names: 七台河, 一条龙. */
  fixedNumbers: readonly string[]
  /** Characters between a number and its unit that scale it: 万 → 10000. */
  unitScales: Readonly<Record<string, number>>
  /** Words before a number that say how it is meant: 不低于. */
  comparatorsBefore: Readonly<Record<string, Comparator>>
  /** Words after a number and its unit that say how it is meant: 以上. */
  comparatorsAfter: Readonly<Record<string, Comparator>>
}

/** The vocabulary that is shipped. */
export const defaultVocabulary: Vocabulary = {
  adBrands,
  adWords,
  dependentWords,
  consentWords,
  labelEndings,
  pageControls,
  metadataLabels,
  validityWords,
  documentTypes,
  instrumentTypes,
  countedNouns,
  measureStarts,
  roleStems,
  roleNouns,
  personNouns,
  otherLabelStems,
  openNouns,
  placeholders,
  roleVerbs,
  deadlineLabels,
  closingTopics,
  dutyWords,
  passedWords,
  organSuffixes,
  placeSuffixes,
  zoneSuffixes,
  collectiveWords,
  collectiveNouns,
  abbreviations,
  topLevels,
  rosterRoles,
  familyNames,
  lifeWords,
  namelike,
  columnWords,
  provinces,
  provinceCodes,
  cityCodes,
  placePraises,
  partnerVerbs,
  partnerActs,
  helperActs,
  othersMerits,
  superiorActs,
  superiorVerbs,
  superiorWords,
  placedOrgans,
  hostedZones,
  units,
  hanUnits,
  fixedNumbers,
  unitScales,
  comparatorsBefore,
  comparatorsAfter,
}

/** Adds a caller's words to the shipped ones. Gives the shipped object itself where there are none. */
export function extendVocabulary(option: {[Table in keyof Vocabulary]?: Vocabulary[Table]} | undefined): Vocabulary {
  if (!option) return defaultVocabulary
  const result: Record<string, unknown> = {...defaultVocabulary}
  for (const [table, words] of Object.entries(option)) {
    if (!(table in defaultVocabulary)) throw new TypeError(`Unknown vocabulary table: ${table}`)
    const shipped = defaultVocabulary[table as keyof Vocabulary]
    result[table] = Array.isArray(shipped) ? [...shipped, ...(words as string[])] : {...shipped, ...(words as object)}
  }
  return result as unknown as Vocabulary
}
