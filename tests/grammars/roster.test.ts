import {describe, expect, it} from 'vitest'
import {createRosterGrammar} from '../../grammars/roster.ts'
import {defaultVocabulary} from '../../src/vocabulary/index.ts'

const grammar = createRosterGrammar(defaultVocabulary)

function read(line: string): string[] | null {
  const found: string[] = []
  const done = grammar.read(line, {
    role: (from, to) => found.push(`${line.slice(from, to).replace(/\s/g, '')}:`),
    person: (from, nameTo, titleFrom, titleTo, to) => {
      expect(to).toBeGreaterThanOrEqual(Math.max(nameTo, titleTo))
      const title = line.slice(titleFrom, titleTo)
      found.push(line.slice(from, nameTo) + (title === '' ? '' : `/${title}`))
    },
  })
  return done ? found : null
}

describe('a line of a list of persons', () => {
  it.each([
    ['组　长：李　明　　市委副书记、市长', ['组长:', '李　明/市委副书记、市长']],
    ['副组长：陈 红（市水利局）', ['副组长:', '陈 红/市水利局']],
    ['成  员：', ['成员:']],
    ['成员：王红、赵强、孙磊', ['成员:', '王红', '赵强', '孙磊']],
    ['成员：王红 赵　强 孙小磊', ['成员:', '王红', '赵　强', '孙小磊']],
    ['主任 王建国 副市长', ['主任:', '王建国/副市长']],
    ['欧阳文　市教育局局长', ['欧阳文/市教育局局长']],
    ['委　员：阿依古丽·买买提　自治区副主席', ['委员:', '阿依古丽·买买提/自治区副主席']],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected)
  })

  it.each([
    '成员：市水利局、市财政局',
    '成员单位：市水利局',
    '主任由市长兼任，副主任由副市长担任。',
    '王建国同志兼任办公室主任。',
    '市水利局　负责组织实施',
    '组长负责制：由组长统一领导。',
    '成员：王红。市财政局配合。',
  ])('is not %s', (line) => {
    expect(read(line)).toBeNull()
  })

  it('without a role begins no list, and with one goes on with none', () => {
    expect(grammar.begins('王红　市教育局局长')).toBe(false)
    expect(grammar.continues('王红　市教育局局长')).toBe(true)
    expect(grammar.continues('组长：王红')).toBe(false)
  })
})
