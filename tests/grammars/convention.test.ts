import {describe, expect, it} from 'vitest'
import {createConventionGrammar} from '../../grammars/convention.ts'
import {defaultVocabulary} from '../../src/vocabulary/index.ts'
import {roleLabels} from '../../src/vocabulary/labels.ts'

const {find} = createConventionGrammar({
  ...defaultVocabulary,
  roleLabels: roleLabels(defaultVocabulary),
  roleVerbs: Object.keys(defaultVocabulary.roleVerbs),
})

/** `mark role/rest [units] reach+` of each convention; + where it holds for what follows. */
const read = (text: string) =>
  find(text).map(({by, role, rest, units, reach, onward}) => {
    const words = (part: {from: number; to: number} | null) => (part ? text.slice(part.from, part.to) : '')
    return `${by ?? '-'} ${words(role)}/${words(rest)} [${words(units)}] ${reach}${onward ? '+' : ''}`
  })

describe('a legend', () => {
  it.each([
    ['（责任单位：甲局，乙局，逗号前为牵头单位，下同）', 'comma 牵头单位/ [] below+'],
    ['逗号前为牵头单位，逗号后为配合单位，下同。', 'comma 牵头单位/配合单位 [] below+'],
    ['（牵头单位为逗号前单位，下同）', 'comma 牵头单位/ [] below+'],
    ['排名第一位的为牵头责任单位，下同', 'first 牵头责任单位/ [] below+'],
    ['第一个单位为牵头单位', 'first 牵头单位/ [] below'],
    ['以上责任单位中列第一位的单位为牵头单位，其余为配合单位。', 'first 牵头单位/配合单位 [] above'],
    ['注：排在首位的为牵头单位', 'first 牵头单位/ [] all'],
    ['带*的为牵头单位。', 'star 牵头单位/ [] below'],
    ['带*号的为牵头单位', 'star 牵头单位/ [] below'],
    ['（括号中为牵头部门，下同）', 'bracket 牵头部门/ [] below+'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
})

describe('a default', () => {
  it.each([
    ['以下责任单位中均包含各市、县〔区〕政府，不再列出', '- 责任单位/ [各市、县〔区〕政府] below+'],
    ['以下均需试点城市政府落实，不再列出。', '- 落实/ [试点城市政府] below+'],
    ['（各项任务均需各县（市、区）落实，不再列出）', '- 落实/ [各县（市、区）] all+'],
    ['各县（市、区）人民政府均为各项任务的责任单位，不再一一列出。', '- 责任单位/ [各县（市、区）人民政府] all+'],
    ['责任单位中均包含各县政府。', '- 责任单位/ [各县政府] below+'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
})

describe('none', () => {
  it.each([
    '产量排名第一位的为东湖市。',
    '第一位的为张三。',
    '以下产品均包含水泥。',
    '有关情况不再列出。',
    '救援箱均包含绷带、口罩，不再列出。',
    '各项任务均需有关部门审核后落实，不再列出。',
    '逗号前后各空一格。',
    '以下均需落实到位。',
    '首位单位应当加强协调。',
    '★★★为优秀。',
  ])('%s', (text) => expect(read(text)).toEqual([]))

  it('下同 alone says no role', () => {
    expect(read('长度（单位：米，下同）')).toEqual(['- / [] below+'])
  })
})
