/** 市委、市政府 are named together: what stands beside the one where a decision was taken is the other. */
import {alternatives} from '../../grammars/words.ts'
import {decisionActs} from '../vocabulary/own-place.ts'
import {around} from './passages.ts'
import type {RepairRuleFunction} from './rules.ts'

const level = '([省市县区州盟旗])'
const committee = new RegExp(`${level}委[、和]$`)
const government = new RegExp(`^[、和]${level}政府`)
const act = new RegExp(`^(?:${alternatives(decisionActs)})`)

export const setPhrase: RepairRuleFunction = ({gap, passages}, {place}) => {
  const sentence = passages[passages.length - 1]!
  if (sentence.kind !== 'prose') return null
  const {before, after} = around(sentence, gap)
  const first = committee.exec(before)
  if (first && act.test(after))
    return {value: `${first[1]}政府`, rule: 'setPhrase', evidence: [place(gap.at - first[0].length, gap.at)]}
  const second = government.exec(after)
  if (second && /(?:经|经过|报|报请|由|按照|根据)$/.test(before))
    return {value: `${second[1]}委`, rule: 'setPhrase', evidence: [place(gap.at, gap.at + second[0].length)]}
  return null
}
