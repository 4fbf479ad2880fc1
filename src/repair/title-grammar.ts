/** X关于印发Y的通知 (党政机关公文处理工作条例 第九条): a title begins with its issuer. */

import {alternatives} from '../../grammars/words.ts'
import {titleVerbs} from '../vocabulary/own-place.ts'
import {type RepairRuleFunction, shown} from './rules.ts'

const verb = new RegExp(`^(?:${alternatives(titleVerbs)})`)

export const titleGrammar: RepairRuleFunction = ({gap, passages}, {issuer, place}) => {
  const title = passages.find(({kind}) => kind === 'title')
  if (!title || title.gaps[0] !== gap || title.pieces[0]!.trim() !== '') return null
  const rest = title.pieces[1]!
  const about = rest.startsWith('关于')
  const whole = title.left.trim()
  if (!about && !(verb.test(rest) && /的?(?:通知|公告|决定|通告|意见|函|通报)$/.test(whole))) return null
  const organ = issuer()
  if (!organ) return {missing: 'issuer'}
  return {
    value: organ.name + (about ? '' : '关于'),
    rule: 'titleGrammar',
    evidence: shown([place(gap.at, title.to), ...organ.evidence]),
  }
}
