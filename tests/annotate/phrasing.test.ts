import {expect, it} from 'vitest'
import {parse} from '../../src/index.ts'
import type {Attachment, Title} from '../../src/schema/nodes.ts'

it('begins no words at the break of the line before them', () => {
  const lines = [
    '东湖市人民政府关于印发东湖市湖泊保护若干措施的通知',
    '各县人民政府：',
    '现将《东湖市湖泊保护若干措施》印发给你们，请认真贯彻执行。',
    '东湖市人民政府',
    '2024年5月6日',
    '附件1',
    '2024年',
    '5月6日',
    '东湖市湖泊保护若干措施',
    '一、总体要求。',
  ]
  const text = lines.join('\n')
  const attachment = parse(text).children.at(-1) as Attachment
  const title = attachment.children.find(({type}) => type === 'title') as Title
  const last = title.children.at(-1)!
  expect(last).toMatchObject({type: 'text', value: lines[8]})
  expect(last.position?.start).toEqual({line: 9, column: 1, offset: text.indexOf(lines[8]!, 60)})
})
