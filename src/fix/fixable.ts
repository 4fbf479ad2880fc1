/** What a fix can change. */
import {catalogue, type Rule, type RuleId, ruleIds} from '../diagnostics.ts'
import type {Diagnostic, GongwenDocument} from '../schema/document.ts'

/** Tells when the messages of a rule are fixed. */
export function fixOf(ruleId: RuleId): Rule['fix'] {
  return catalogue[ruleId].fix
}

/** The rules that are fixed only where they are asked for. */
export const fixedOnRequest: readonly RuleId[] = ruleIds.filter((ruleId) => fixOf(ruleId) === 'onRequest')

/** Tells what is wrong with a rule that somebody wants fixed: there is none, or it cannot be fixed. */
export function fixFault(name: string): 'noRule' | 'notFixable' | null {
  if (!Object.hasOwn(catalogue, name)) return 'noRule'
  return fixOf(name as RuleId) === null ? 'notFixable' : null
}

/** Tells whether the text of a notice can be changed: a web page has its words among its marks. */
export function isFixable({source: {format}}: Pick<GongwenDocument, 'source'>): boolean {
  return format === 'text' || format === 'markdown'
}

/** Tells whether a fix heeds a message: it carries changes, and its rule is always fixed or asked for. */
export function isFixed({ruleId, edits}: Diagnostic, fix: readonly RuleId[] = []): boolean {
  return edits !== undefined && edits.length > 0 && (fixOf(ruleId) === 'always' || fix.includes(ruleId))
}
