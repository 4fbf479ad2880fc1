import {expect, it} from 'vitest'
import {toOutline} from '../../src/views/outline.ts'
import {documentOf} from '../helpers/example-document.ts'
import {block, item, prose} from './build.ts'

it('nests block sections and attachments, and leaves inline items out', () => {
  const inside = block('1.', '修渠', item('①', null, prose('抓进度。')))
  const document = documentOf([
    block('一、', '任务', inside),
    {
      type: 'attachment',
      role: 'annex',
      number: 1,
      title: '名单',
      eId: 'att_1',
      children: [{type: 'num', value: '附件1'}, block('二、', '成员')],
    },
  ])
  const entry = {text: null, level: 1, children: []}
  expect(toOutline(document)).toEqual([
    {
      ...entry,
      eId: 'id_一、',
      number: '一、',
      title: '任务',
      children: [{...entry, eId: 'id_1.', number: '1.', title: '修渠'}],
    },
    {
      ...entry,
      eId: 'att_1',
      number: '附件1',
      title: '名单',
      level: 0,
      children: [{...entry, eId: 'id_二、', number: '二、', title: '成员'}],
    },
  ])
})

it('gives the first 40 characters where there is no heading', () => {
  const [entry] = toOutline(documentOf([block('第一条', null, prose('渠'.repeat(60)))]))
  expect(entry).toMatchObject({title: null, text: '渠'.repeat(40)})
})
