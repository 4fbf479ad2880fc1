import {expect, test} from 'vitest'
import {headingOf, sections} from '../../src/tree/index.ts'
import {deepDocument, documentOf, exampleDocument, paragraph, section, text} from '../helpers/example-document.ts'

const fields = {style: 'decimal', ordinal: 1, number: '1.', level: 1, eId: 'sec_1'} as const

test('sections gives all sections of a document in source order', () => {
  expect([...sections(exampleDocument())].map(({number}) => number)).toEqual(['一、', '（一）', '①', '②'])
})

test('sections looks into attachments and cells, and leaves the node itself out', () => {
  const inner = section({...fields, number: '甲'})
  const cell = {type: 'tableCell' as const, colSpan: 1, rowSpan: 1, children: [inner]}
  const table = {
    type: 'table' as const,
    eId: 't',
    children: [{type: 'tableRow' as const, header: false, children: [cell]}],
  }
  const attachment = {
    type: 'attachment' as const,
    role: 'annex' as const,
    number: null,
    title: null,
    eId: 'a',
    children: [table],
  }
  const outer = section({...fields, number: '乙'}, attachment)
  expect([...sections(documentOf([outer, inner]))]).toEqual([outer, inner, inner])
  expect([...sections(outer)]).toEqual([inner])
  expect([...sections(text('甲'))]).toEqual([])
})

test('sections is lazy and does not overflow at 100,000 levels', () => {
  const document = deepDocument(100_000)
  expect(sections(document).next().value).toBe(document.children[0])
  expect([...sections(document)]).toHaveLength(100_000)
})

test('headingOf finds the heading after the number only', () => {
  const heading = {type: 'heading' as const, children: [text('总体要求')]}
  expect(headingOf(section(fields, heading, paragraph('p', '甲')))).toBe(heading)
  expect(headingOf(section(fields, paragraph('p', '甲')))).toBeNull()
  expect(headingOf(section(fields, paragraph('p', '甲'), heading))).toBeNull()
  expect(headingOf({...section(fields), children: []})).toBeNull()
})
