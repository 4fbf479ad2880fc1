/** Every rule has its smallest trigger and a near miss, and speaks of the one alone. */
import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {rulesPage} from '../scripts/rules-page.ts'
import {type RuleId, ruleIds} from '../src/diagnostics.ts'
import {expected} from './helpers/fixtures.ts'
import {messagesOf, ruleExpectation, ruleFixtures} from './helpers/rule-fixtures.ts'

/** Says that gongwen itself is wrong, which no input brings about. */
const withoutFixture: RuleId[] = ['invalidTree']
const folders = ruleFixtures()

it('has a folder for every rule, and no other', () => {
  expect(folders.map(({ruleId}) => ruleId)).toEqual(ruleIds.filter((id) => !withoutFixture.includes(id)).sort())
})

describe.each(folders)('fixtures/diagnostics/$ruleId', (fixture) => {
  const {ruleId, triggers, nearMisses} = fixture

  it('holds a trigger and a near miss', () => {
    expect([triggers.length > 0, nearMisses.length > 0]).toEqual([true, true])
  })

  it.each(triggers)('is said of %s', (file) => {
    expect(messagesOf(file, ruleId)).not.toEqual([])
  })

  it('says what is expected', () => {
    expect(ruleExpectation(fixture)).toBe(expected(fixture.expectation))
  })

  it.each(nearMisses)('is not said of %s', (file) => {
    expect(messagesOf(file, ruleId)).toEqual([])
  })
})

it('has its page written from the catalogue', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage())
})
