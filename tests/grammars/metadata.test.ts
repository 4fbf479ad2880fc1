import {describe, expect, it} from 'vitest'
import {createMetadataGrammar} from '../../grammars/metadata.ts'
import {defaultVocabulary} from '../../src/vocabulary/index.ts'

const grammar = createMetadataGrammar(Object.keys(defaultVocabulary.metadataLabels))

function fields(line: string): [string, string][] | null {
  const found: [string, string][] = []
  const read = grammar.read(line, {
    field: (labelFrom, labelTo, from, to) =>
      found.push([line.slice(labelFrom, labelTo).replace(/\s/g, ''), line.slice(from, to)]),
  })
  return read ? found : null
}

describe('a line of metadata', () => {
  it.each<[string, [string, string][]]>([
    [
      '效力状态有效 主题分类环境资源;综合政务',
      [
        ['效力状态', '有效'],
        ['主题分类', '环境资源;综合政务'],
      ],
    ],
    [
      '索 引 号：AB01/2024-00005　主题分类：教育',
      [
        ['索引号', 'AB01/2024-00005'],
        ['主题分类', '教育'],
      ],
    ],
    ['标　　题：关于检查的通知', [['标题', '关于检查的通知']]],
    [
      '来源:东湖市人民政府办公室    时间:2024-01-02',
      [
        ['来源', '东湖市人民政府办公室'],
        ['时间', '2024-01-02'],
      ],
    ],
    [
      '发文日期2024-01-02 15:18:48 发布日期2024-01-03',
      [
        ['发文日期', '2024-01-02 15:18:48'],
        ['发布日期', '2024-01-03'],
      ],
    ],
    [
      '失效日期：　发布日期：2024-01-03',
      [
        ['失效日期', ''],
        ['发布日期', '2024-01-03'],
      ],
    ],
    ['主题词：', [['主题词', '']]],
    [
      '2024-03-03 15:54:07 来源:东湖市水利局 阅读:',
      [
        ['', '2024-03-03 15:54:07'],
        ['来源', '东湖市水利局'],
        ['阅读', ''],
      ],
    ],
    [
      '发布机构：市政府办　浏览人数：35',
      [
        ['发布机构', '市政府办'],
        ['浏览人数', '35'],
      ],
    ],
    [
      '文件名称关于检查(2021—2023年)的通知 文件类型东政办发',
      [
        ['文件名称', '关于检查(2021—2023年)的通知'],
        ['文件类型', '东政办发'],
      ],
    ],
  ])('%s', (line, expected) => {
    expect(grammar.starts(line)).toBe(true)
    expect(fields(line)).toEqual(expected)
  })

  it.each([
    '时间过得很快。',
    '2024年3月3日 会议在东湖市召开',
    '2024-03-03来源:东湖市水利局',
    '来源广泛',
    '发布日期由市政府确定，另行通知。',
    '关于检查的通知',
    '名称预先核准',
    '分类施策，精准推进',
  ])('is none: %s', (line) => {
    expect(grammar.starts(line)).toBe(false)
  })
})
