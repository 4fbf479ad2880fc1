/** Addressees end in the offices of the government that the notice comes from: 各区人民政府，市政府各部门 (7.3.2). */

import {around} from './passages.ts'
import {type RepairRuleFunction, shown} from './rules.ts'

const offices = /^(?:各(?:有关|相关)?(?:部门|单位|直属机构|工作部门|委办局|委、办、局)|(?:有关|直属)(?:部门|单位|机构))/

export const ownOffices: RepairRuleFunction = ({gap, passages}, {governs, ownLevel, text}) => {
  const list = passages[passages.length - 1]!
  if (list.kind !== 'addressees') return null
  const {before, after} = around(list, gap)
  const direct = /^直(?:各|有关|属)/.test(after)
  if (!/(?:^|[、，,；;][ \u3000]*)$/.test(before) || !(direct || offices.test(after))) return null
  // A committee or a bureau has offices of its own.
  const issued = governs()
  if (!direct && !issued) return {missing: 'issuer'}
  const level = ownLevel()
  if (!level) return {missing: 'ownLevel'}
  // 县直各单位 is said as well; where 县直 stands in the text it was not what was displaced.
  if (/^各?(?:有关|相关)?单位/.test(after) && !text.includes(`${level.level}直`)) return {missing: 'exactWords'}
  return {
    value: level.level + (direct ? '' : '政府'),
    rule: 'ownOffices',
    evidence: shown([...(direct || !issued ? [] : [issued]), ...level.evidence]),
  }
}
