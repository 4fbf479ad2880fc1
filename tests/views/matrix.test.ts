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
      {name: '市水利局', roles: [['lead', 'responsible'], []]},
      {name: '市财政局', roles: [['responsible'], ['support']]},
      {name: '市林业局', roles: [[], ['support']]},
    ],
  })
})

it('has no units where nothing is assigned, and takes the options of toTasks', () => {
  const document = documentOf([block('1.', '修渠')])
  expect(toMatrix(document)).toEqual({tasks: [], units: []})
  expect(toMatrix(document, {unassigned: true}).tasks).toHaveLength(1)
})
