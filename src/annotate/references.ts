/** What citations mean: the short names that a document gives (以下简称《意见》), and whose order a number is. */
import {compact, organAtEnd} from '../../grammars/reference.ts'
import {alternatives} from '../../grammars/words.ts'
import {perVocabulary} from '../vocabulary/cache.ts'
import type {Vocabulary} from '../vocabulary/index.ts'

/** What a citation says by itself. */
export interface Cited {
  title: string | null
  documentNumber: string | null
  provision: string | null
}

/** A citation that was given a short name; its place is in the logical text. */
export interface Definition {
  title: string | null
  documentNumber: string | null
  from: number
  to: number
}

/**
 * The short names of one document, in the order of its text: nodes are built in that order, so what is known when a leaf
 * is built is what was defined before it. Of two definitions of one name the nearer counts.
 */
export class ShortNames {
  private readonly byName = new Map<string, Definition>()

  define(name: string, definition: Definition): void {
    this.byName.set(compact(name), definition)
  }

  /**
   * Finds what a title stands for.
   *
   * @param documentNumber The number that the mention itself carries; another than the definition's makes it another
   *   document.
   */
  find(title: string, documentNumber: string | null): Definition | null {
    if (this.byName.size === 0) return null
    const found = this.byName.get(compact(title))
    return found && (documentNumber === null || documentNumber === found.documentNumber) ? found : null
  }
}

/** 政府令, 部令, 总局令 are orders; 指令, 县令, 命令 have no organ before 令. 国令 is short for 国务院令. */
const issuerFor = perVocabulary(
  ({organSuffixes}) => new RegExp(`^(?:国|(?:中华人民共和国)?主席|.*(?:${alternatives(organSuffixes)}))$`),
)

/**
 * Gives the words at the end of some that begin the number of an order: 国务院令第 of 根据国务院令第, 财政部第 of 财政部第
 * (87号令). `''` where no organ stands there; 令第 alone after a preposition or no word at all.
 */
export function orderAtEnd(before: string, vocabulary: Vocabulary): string {
  const end = /(令[ \t\u3000\u00a0]{0,4})?第[ \t\u3000\u00a0]{0,4}$/.exec(before)
  if (!end) return ''
  const words = before.slice(0, end.index)
  const organ = organAtEnd(words.trimEnd())
  if (organ.length > 0 && issuerFor(vocabulary).test(organ)) return before.slice(words.trimEnd().length - organ.length)
  return end[1] !== undefined && /(?:^|按照|根据|依据|依照|[^\u4e00-\u9fff])$/.test(words) ? end[0] : ''
}
