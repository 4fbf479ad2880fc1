import {expect, it} from 'vitest'
import {toMatrix} from '../../src/views/matrix.ts'
import {documentOf} from '../helpers/example-document.ts'
import {assignment, block, note} from './build.ts'

it('sets units against tasks', () => {
  const document = documentOf([
    block('1.', '修渠', note(assignment('lead', '市水利局'), assignment('responsible', '市财政局', '市水利局'))),
    block('2.', '护渠', note(assignment('support', '市林业局', '市财政局'))),
  ])
  expect(toMatrix(document)).toEqual({
    tasks: [
      {eId: 'id_1.', number: '1.', title: '修渠', path: []},
      {eId: 'id_2.', number: '2.', title: '护渠', path: []},
    ],
    units: [
      {name: '市水利局', roles: {'id_1.': ['lead', 'responsible']}},
      {name: '市财政局', roles: {'id_1.': ['responsible'], 'id_2.': ['support']}},
      {name: '市林业局', roles: {'id_2.': ['support']}},
    ],
  })
})

it('grows with the cells that hold something, and not with units times tasks', () => {
  const many = Array.from({length: 3000}, (_, index) =>
    block(`${index}.`, '修渠', note(assignment('lead', `第${index}科`))),
  )
  const {units} = toMatrix(documentOf(many))
  expect(units).toHaveLength(3000)
  expect(units.every(({roles}) => Object.keys(roles).length === 1)).toBe(true)
})

it('has no units where nothing is assigned, and takes the options of toTasks', () => {
  const document = documentOf([block('1.', '修渠')])
  expect(toMatrix(document)).toEqual({tasks: [], units: []})
  expect(toMatrix(document, {unassigned: true}).tasks).toHaveLength(1)
})
