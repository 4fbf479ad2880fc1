/** What the edits of diagnostics do when they are made. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Edit, RuleId} from '../../src/diagnostics.ts'
import {applyEdits as apply} from '../../src/fix/edits.ts'
import {type GongwenDocument, parse} from '../../src/index.ts'
import {messagesOf, ruleFixtures} from '../helpers/rule-fixtures.ts'
import '../helpers/seed.ts'

/** The groups of rules whose edits are tried here. */
const rules: RuleId[] = [
  'numberingGap',
  'numberingRepeat',
  'numberingOrder',
  'numberingDelimiter',
  'mixedBrackets',
  'halfWidthPunctuation',
  'noteBrackets',
  'noteSeparators',
]

const triggers = ruleFixtures()
  .filter(({ruleId}) => rules.includes(ruleId as RuleId))
  .flatMap(({ruleId, triggers: files}) => files.map((file) => ({ruleId, file, name: path.basename(file)})))
  .filter(({ruleId, file}) => messagesOf(file, ruleId).some(({edits}) => edits))

function said(source: string, ruleId: string) {
  return parse(source, {check: true}).diagnostics.filter((diagnostic) => diagnostic.ruleId === ruleId)
}

function editsOf(source: string, ruleId: string): Edit[] {
  return said(source, ruleId)
    .flatMap(({edits}) => edits ?? [])
    .sort((a, b) => a.from - b.from)
}

describe.each(triggers)('the edits of $ruleId for $name', ({ruleId, file}) => {
  const source = readFileSync(file, 'utf8')
  const mended = apply(source, editsOf(source, ruleId))

  it('leave nothing to say', () => {
    expect(mended).not.toBe(source)
    expect(said(mended, ruleId)).toEqual([])
  })

  it('are done once', () => {
    expect(apply(mended, editsOf(mended, ruleId))).toBe(mended)
  })
})

it('are tried of every rule that has some', () => {
  expect([...new Set(triggers.map(({ruleId}) => ruleId))].sort()).toEqual([...rules].sort())
})

/** Writes the tree without places, and marks at half their width. */
function shape({children}: GongwenDocument): string {
  const words = JSON.stringify(children, (key, value) => (key === 'position' ? undefined : value))
  return words.replace(/[，；：？！（）]/g, (mark) => mark.normalize('NFKC'))
}

it('widen marks without another reading', () => {
  const source = readFileSync('fixtures/notices/huangshi-2021-57/input.txt', 'utf8')
  const mended = apply(source, editsOf(source, 'halfWidthPunctuation'))
  expect(mended).not.toBe(source)
  expect(shape(parse(mended))).toBe(shape(parse(source)))
})

/** The numbers of a list of tasks. */
const ordinals = fc.array(fc.integer({min: 1, max: 7}), {minLength: 1, maxLength: 8}).map((rest) => [1, ...rest])

it('of each message that a list of numbers has leave no number twice that was there once', () => {
  fc.assert(
    fc.property(ordinals, (written) => {
      const tasks = written.map((ordinal) => `${'一二三四五六七八九'[ordinal - 1]}、防汛。各县要落实责任。`)
      const source = ['东湖市人民政府关于防汛的通知', '各县人民政府：', ...tasks].join('\n')
      const twice = (text: string) => repeats(text.match(/^[一二三四五六七八九](?=、)/gm) ?? [])
      for (const {edits = []} of parse(source).diagnostics)
        expect(twice(apply(source, edits)).filter((number) => !twice(source).includes(number))).toEqual([])
    }),
  )
})

/** Gives the numbers that stand twice before the list begins again. */
function repeats(numbers: readonly string[]): string[] {
  const found: string[] = []
  let seen = new Set<string>()
  for (const number of numbers) {
    if (number === '一') seen = new Set()
    if (seen.has(number)) found.push(number)
    seen.add(number)
  }
  return found
}

it('of numbers that the notice cites are none, nor of a list whose first number was not read', () => {
  const written = (...tasks: string[]) =>
    parse(['东湖市人民政府关于防汛的通知', '各县人民政府：', ...tasks].join('\n')).diagnostics.map(
      ({ruleId, edits}) => [ruleId, edits?.length ?? 0],
    )
  expect(written('一、修渠。修建水渠。', '三、种树。保护河堤。')).toEqual([['numberingGap', 1]])
  expect(written('一、修渠。修建水渠。', '三、种树。按第八条第三款保护河堤。')).toEqual([['numberingGap', 1]])
  expect(written('一、修渠。第三部分另有规定。', '三、种树。保护河堤。')).toEqual([['numberingGap', 0]])
  expect(written('一、修渠。修建水渠（见三、）。', '三、种树。保护河堤。')).toEqual([['numberingGap', 0]])
  expect(written('一,修渠。修建水渠。', '二、种树。保护河堤。')).toEqual([['numberingGap', 0]])
})

/** Lines that notices are made of, faults included. */
const lines = [
  '一、重点任务',
  '二、保障措施',
  '四.督查',
  '（一)修渠。修建引水渠。',
  '（三）、种树。种植护堤林。',
  '1、主渠,由市级修建;支渠由县级修建。',
  '2.支渠(含闸门)。',
  '２．堤内。',
  '各县要做到：①修渠；③种树；②清淤。',
  '〔牵头单位：市水利局；责任单位：市林业局、市财政局〕',
  '[牵头单位：市水利局，责任单位：市林业局；市财政局]',
  '(牵头单位:市水利局，责任单位:各县（市、区)政府)',
  '（跟踪单位：市应急局',
  '第三条 各县负责。',
]

/** Notices of these lines. */
const notices = fc
  .array(fc.constantFrom(...lines), {minLength: 1, maxLength: 24})
  .map((body) => ['东湖市人民政府关于防汛的通知', '各县人民政府：', ...body].join('\n'))

it('are in order, apart from each other and inside the source', () => {
  fc.assert(
    fc.property(notices, (source) => {
      for (const {edits = []} of parse(source, {check: true}).diagnostics) {
        let last = 0
        for (const {from, to} of edits) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThanOrEqual(from)
          last = to
        }
        expect(last).toBeLessThanOrEqual(source.length)
      }
    }),
    {numRuns: Number(process.env['PROPERTY_RUNS'] ?? 150)},
  )
})

it('leave nothing to change where all numbers are put right at once', () => {
  const numbering: RuleId[] = ['numberingGap', 'numberingRepeat', 'numberingOrder']
  const editsOfAll = (source: string) =>
    parse(source, {check: true, format: 'text'})
      .diagnostics.flatMap(({ruleId, edits}) => (numbering.includes(ruleId) ? (edits ?? []) : []))
      .sort((a, b) => a.from - b.from)
  fc.assert(
    fc.property(notices, (source) => {
      const mended = apply(source, editsOfAll(source))
      expect(editsOfAll(mended)).toEqual([])
    }),
    {numRuns: Number(process.env['PROPERTY_RUNS'] ?? 150)},
  )
})
