/** Who is a person on a list that asks for persons. */
import {expect, it} from 'vitest'
import {parse} from '../../src/index.ts'
import {visit} from '../../src/tree/index.ts'

function namedBy(list: string): string[] {
  const found: string[] = []
  const document = parse(`东湖市人民政府关于防汛的通知\n各县：\n一、修渠。修建引水渠。（责任人：${list}）`)
  visit(document, ['organization', 'person'], (node) => {
    if (node.position!.start.line === 3) found.push(`${node.type} ${node.name}`)
  })
  return found
}

it.each([
  ['张三', 'person 张三'],
  ['张三副市长', 'person 张三'],
  ['市水利局局长张三', 'person 张三'],
  ['张三（市水利局）', 'person 张三'],
  ['高新区', 'organization 高新区'],
  ['金山镇', 'organization 金山镇'],
  ['林业局', 'organization 林业局'],
  ['林业局局长', 'organization 林业局局长'],
  ['高新区主任', 'organization 高新区主任'],
])('%s', (list, expected) => expect(namedBy(list)).toEqual([expected]))
