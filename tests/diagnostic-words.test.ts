/** The sentences of diagnostics: what is filled in, and how long quotations are cut. */
import {expect, it} from 'vitest'
import {catalogue, finding, noteOf, type Rule, reasonOf} from '../src/diagnostics.ts'
import {parse} from '../src/pipeline.ts'

it('quotes long words up to forty characters', () => {
  expect(reasonOf(finding('numberingRepeat', 0, 0, '甲'.repeat(50)), 'zh')).toBe(`序号重复：“${'甲'.repeat(39)}…”`)
})

it('quotes two long titles where they part', () => {
  const found = finding('titleMismatch', 0, 0, `${'甲'.repeat(50)}乙丙`, [`${'甲'.repeat(50)}丁戊`])
  const tail = '甲'.repeat(37)
  expect(reasonOf(found, 'zh')).toBe(`标题不一致：此处为“…${tail}乙丙”，另一处为“…${tail}丁戊”`)
})

it('cuts what is carried along, never in the middle of a character', () => {
  const long = `${'甲'.repeat(298)}𠮷${'乙'.repeat(100)}`
  const {actual, expected} = finding('titleMismatch', 0, 0, long, [long, '甲'.repeat(300)])
  expect(actual).toBe(`${'甲'.repeat(298)}…`)
  expect(expected).toEqual([actual, '甲'.repeat(300)])
})

it('says of nested pairs no more than each can bear', () => {
  const depth = 2000
  const {diagnostics} = parse(`${'（字'.repeat(depth)}${')'.repeat(depth)}`, {check: true})
  const mixed = diagnostics.filter(({ruleId}) => ruleId === 'mixedBrackets')
  expect(mixed).toHaveLength(depth)
  expect(JSON.stringify(diagnostics).length).toBeLessThan(depth * 1200)
  expect(mixed.at(-1)).toMatchObject({actual: '（字)', expected: ['（字）']})
})

it('advises repair only where it is off', () => {
  const text = '必威体育app官网:关于开展检查的通知\n各县：\n加强检查。'
  const note = (repair: boolean) =>
    parse(text, {repair}).diagnostics.find(({ruleId}) => ruleId === 'injectedText')?.note
  expect(note(false)).toContain('--repair')
  expect(note(true)).toBe('meta.incomplete 列出仍受影响的字段')
})

it('has a sentence and a help in both languages for every rule, and fills every name', () => {
  for (const [ruleId, rule] of Object.entries(catalogue as Record<string, Rule>)) {
    for (const language of ['zh', 'en'] as const) {
      const words = Object.fromEntries(
        [...(rule.reason[language] + rule.note[language]).matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, 'x']),
      )
      const found = {...finding(ruleId as never, 0, 0, 'x', ['x']), words}
      const one = {...found, words: {...words, ...('count' in words && {count: '1'})}}
      for (const each of [found, one]) {
        expect(reasonOf(each, language) + noteOf(each, language) + noteOf(each, language, true), ruleId).not.toMatch(
          /[{}]/,
        )
      }
      // What counts says one in the singular; 其他 1 处 is not said, for a habit takes four.
      const says = reasonOf(one, language)
      if (language === 'en') expect(says, ruleId).not.toMatch(/\b1 (?!others)\w+s\b|first/)
      expect(rule.reason[language].length * rule.note[language].length, ruleId).toBeGreaterThan(0)
    }
  }
})
