import {describe, expect, it} from 'vitest'
import {createNaming} from '../../src/annotate/organizations.ts'
import {defaultVocabulary} from '../../src/vocabulary/index.ts'

const naming = createNaming(defaultVocabulary)
/** Names a list: 、 joins a group, ， parts groups. */
const names = (list: string) =>
  naming.names(list.split('，').flatMap((part, group) => part.split('、').map((value) => ({value, group}))))

describe('the names of a list', () => {
  it.each([
    ['北岭县、南山县、各区人民政府', ['北岭县人民政府', '南山县人民政府', '各区人民政府']],
    [
      '各省、自治区、直辖市人民政府，国务院各部委、各直属机构',
      ['各省人民政府', '自治区人民政府', '直辖市人民政府', '国务院各部委', '各直属机构'],
    ],
    ['各市、县教育局', ['各市教育局', '县教育局']],
    ['各省、直辖市劳动和社会保障厅（局）', ['各省劳动和社会保障厅（局）', '直辖市劳动和社会保障厅（局）']],
    ['东湖管理区、北岭高新区管委会、南山示范区管委会', ['东湖管理区管委会', '北岭高新区管委会', '南山示范区管委会']],
    ['开发区 ·铁山区', ['开发区·铁山区']],
  ])('%s share their ending', (list, expected) => {
    expect(names(list)).toEqual(expected)
  })

  it.each([
    ['北岭县、南山县，各区人民政府', ['北岭县', '南山县', '各区人民政府']],
    ['北岭县、南山区、开发区·铁山区', ['北岭县', '南山区', '开发区·铁山区']],
    ['北岭县、东湖高新区管委会', ['北岭县', '东湖高新区管委会']],
    ['市教育局、市财政局', ['市教育局', '市财政局']],
  ])('%s share none', (list, expected) => {
    expect(names(list)).toEqual(expected)
  })

  it.each(['各县（市、区）政府', '市直各部门', '有关单位', '各成员单位', '产业链相关单位'])(
    '%s is a collective',
    (name) => {
      expect(naming.isCollective(name)).toBe(true)
    },
  )

  it.each(['市教育局', '北岭县人民政府', '东湖海关'])('%s is none', (name) => {
    expect(naming.isCollective(name)).toBe(false)
  })
})
