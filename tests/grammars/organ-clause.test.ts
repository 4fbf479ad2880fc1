import {describe, expect, it} from 'vitest'
import {createOrganClauses} from '../../grammars/organ-clause.ts'
import {defaultVocabulary} from '../../src/vocabulary/index.ts'
import {roleLabels} from '../../src/vocabulary/labels.ts'
import {notesOf} from '../helpers/outline.ts'

const kind = createOrganClauses({
  ...defaultVocabulary,
  roleLabels: roleLabels(defaultVocabulary),
  roleVerbs: Object.keys(defaultVocabulary.roleVerbs),
})

describe('words that are organs and what they do', () => {
  it.each([
    '市水利局负责',
    '市水利局牵头，市财政局、各县（市、区）政府按职责分工负责',
    '由市水利局牵头，市财政局等参加',
    '市水利局会同市财政局负责',
    '各地、各有关部门按职责分工负责',
    '市应急管理局牵头，东湖自由贸易试验区管委会、市对外友好协会配合',
  ])('%s', (words) => expect(kind(words)).toBe('verbs'))

  it.each(['市水利局', '市水利局、市财政局，各县（市）政府', '市水利局（市河长办）、东湖大学'])('%s, alone', (words) =>
    expect(kind(words)).toBe('names'),
  )

  it.each(['东湖医院', '东湖火车站', '各县（市、区）'])('%s may be a place', (words) =>
    expect(kind(words)).toBe('places'),
  )

  it('上海海关、东航物流 may be an organ and a company', () => expect(kind('上海海关、东航物流')).toBe('mixed'))
})

describe('other words', () => {
  it.each([
    '日常工作由市水利局负责',
    '各部门要密切配合',
    '各县（市、区）人民政府要抓好落实',
    '请各单位认真落实',
    '确保责任落实',
    '责任单位落实',
    '会议由市水利局承办，市财政局协办',
    '市水利局提出，市财政局负责',
    '市水利局负责，期限不变',
    '2023年由市水利局负责',
    '含苗木',
    '',
  ])('%s', (words) => expect(kind(words)).toBe(null))
})

it('lists of places behind stops are no notes', () => {
  const venues = ['东湖大厦', '东湖公园', '东湖火车站', '东湖中学', '东湖医院']
  expect(notesOf(venues.map((venue, at) => `${at + 1}.设点。设立站点。（${venue}）`))).toEqual([])
})

it('a closing sentence that says more than who is prose', () => {
  const lines = ['1.修渠。加快修渠。日常工作由市水利局负责。', '2.种树。加快种树。各部门要密切配合。']
  expect(notesOf(lines)).toEqual([])
})
