import {describe, expect, it} from 'vitest'
import {parse} from '../../src/pipeline.ts'
import type {Roster} from '../../src/schema/nodes.ts'
import {visit} from '../../src/tree/index.ts'

const rosters = (...rows: string[][]) => {
  const found: string[] = []
  const table = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
  visit(parse(`<h1>东湖市人民政府关于成立防汛指挥部的通知</h1><table>${table}</table>`), 'roster', (node: Roster) => {
    for (const group of node.children)
      for (const {name, title} of group.children) found.push(`${group.role} ${name} ${title}`)
  })
  return found
}

describe('a list of persons in a table', () => {
  it('is told by a column of roles and one of names; a blank role carries the one above', () => {
    expect(
      rosters(
        ['组内职务', '姓名', '单位及职务'],
        ['组长', '王　红', '副市长'],
        ['副组长', '李建国', '市政府副秘书长'],
        ['成员', '赵强', '市水利局局长'],
        ['', '孙磊', '市气象局局长'],
      ),
    ).toEqual(['组长 王红 副市长', '副组长 李建国 市政府副秘书长', '成员 赵强 市水利局局长', '成员 孙磊 市气象局局长'])
  })

  it('needs no head', () => {
    expect(rosters(['总指挥', '王红', '市长'], ['副总指挥', '李建国', '副市长'])).toEqual([
      '总指挥 王红 市长',
      '副总指挥 李建国 副市长',
    ])
  })

  it('is none without roles, nor without names', () => {
    expect(rosters(['姓名', '毕业院校'], ['王红', '东湖大学'], ['李建国', '东湖学院'])).toEqual([])
    expect(rosters(['职务', '职责'], ['组长', '统筹全局'], ['副组长', '协助组长'])).toEqual([])
  })
})
