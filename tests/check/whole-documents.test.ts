/** What the rules of input and text must not say about documents that are whole. */
import {describe, expect, it} from 'vitest'
import type {RuleId} from '../../src/diagnostics.ts'
import {parse} from '../../src/pipeline.ts'
import {corpus, hasCorpus} from '../helpers/corpus.ts'

const never: RuleId[] = ['truncatedInput', 'lineBreakInText', 'encodingDoubt', 'nothingRecognised']
const clones = ['insertedSection', 'hiddenCopyDiffers']

describe.skipIf(!hasCorpus)('real documents', () => {
  it.each(corpus('html', 'txt', 'md'))('$name is whole', ({name, bytes}) => {
    const said = parse({value: bytes, path: name}, {check: true, validate: false}).diagnostics.map(({ruleId}) => ruleId)
    expect(said.filter((ruleId) => never.includes(ruleId))).toEqual([])
    if (!/clone/.test(name)) expect(said.filter((ruleId) => clones.includes(ruleId))).toEqual([])
  })
})
