/** What the fixes of rules about the text leave behind: the same notice, with nothing more to say about it. */
import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/pipeline.ts'
import {toText} from '../../src/tree/index.ts'
import {messagesOf, ruleFixtures} from '../helpers/rule-fixtures.ts'

const rules = ['pageNumberInText', 'lineBreakInText', 'spaceInText']
const triggers = ruleFixtures()
  .filter(({ruleId}) => rules.includes(ruleId))
  .flatMap(({ruleId, triggers}) => triggers.map((file) => [ruleId, file] as const))

/** Makes the edits of all messages of a rule. */
function mended(file: string, ruleId: string): string {
  const edits = messagesOf(file, ruleId).flatMap(({edits}) => edits ?? [])
  return edits.reduceRight(
    (text, {from, to, text: put}) => text.slice(0, from) + put + text.slice(to),
    readFileSync(file, 'utf8'),
  )
}

const wordsOf = (text: string) => toText(parse(text)).replace(/[ \n]+/g, '')

describe('the fix of', () => {
  it('is there for each trigger', () => {
    expect(triggers.length).toBeGreaterThanOrEqual(5)
  })

  it.each(triggers)('%s leaves the words of %s as they were read', (ruleId, file) => {
    const text = mended(file, ruleId)
    expect(text).not.toBe(readFileSync(file, 'utf8'))
    expect(wordsOf(text)).toBe(wordsOf(readFileSync(file, 'utf8')))
    expect(parse(text, {check: true}).diagnostics.filter((said) => said.ruleId === ruleId)).toEqual([])
  })
})
