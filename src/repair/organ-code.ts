/** What 机关代字 says of a place (7.2.5): 东政办发 is of 东湖市 or 东平县, and not of 西江市. */

import type {Vocabulary} from '../vocabulary/index.ts'
import {placelessCodes} from '../vocabulary/own-place.ts'

/** Whether the code of a notice begins like those of a place; `silent` where there is none, or it names no place. */
export type CodeSays = 'agrees' | 'contradicts' | 'silent'

/**
 * Compares a code with the name of a place: it begins with a character of the name, with that of the province, or with
 * the one that the city goes by.
 *
 * @param issuer What is left of the issuer. Departments begin their codes with their own character too: 教发 of 教育局.
 * @example codeSays('黄政办发', '黄石', '', vocabulary) // 'agrees', and so it does with 黄冈
 */
export function codeSays(code: string, name: string, issuer: string, vocabulary: Vocabulary): CodeSays {
  const first = code[0]
  if (first === undefined) return 'silent'
  const {provinceCodes, cityCodes} = vocabulary
  if (provinceCodes[first] === name || cityCodes[first] === name) return 'agrees'
  // Provinces go by their own character alone, so that 北政发 is not of 湖北.
  if (!Object.values(provinceCodes).includes(name) && name.includes(first)) return 'agrees'
  if ((placelessCodes as readonly string[]).includes(first)) return 'silent'
  return !issuer.includes('政府') && issuer.includes(first) ? 'silent' : 'contradicts'
}
