/** 市委、市政府 are named together: what stands beside the one where a decision was taken is the other. */
import {around} from './passages.ts'
import type {RepairRuleFunction} from './rules.ts'

const level = '([省市县区州盟旗])'
const committee = new RegExp(`${level}委[、和]$`)
const government = new RegExp(`^[、和]${level}政府`)
const act =
  /^(?:同意|批准|审定|审议|研究|决定|部署|要求|领导|主要|安排|工作部署|决策|高度|有关|关于|印发|的|各项|确定|批复)/

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
