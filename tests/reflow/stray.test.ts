/** Single line breaks inside a word are taken out; the lines of an author stay. */
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/pipeline.ts'
import {toText} from '../../src/tree/index.ts'

const before = '关于检查的通知\n各县人民政府：\n一、加强管理。各县人民政府要推进生态环境保护，及时处理问题。\n'
const textOf = (lines: string) => toText(parse(`${before}${lines}\n东湖市人民政府\n2024年5月6日`))

describe('a line goes on', () => {
  it.each([
    ['behind half a word', '二、明确责任。建立巡查制度，落实生态环\n境保护责任。', '落实生态环境保护责任'],
    ['behind a comma', '二、明确责任。建立各级巡查检查制度，\n按季公布结果。', '制度，按季公布结果'],
    ['behind a page number', '二、明确责任。建立巡查制度，落实生态环\n\n-3-\n\n境保护责任。', '落实生态环境保护责任'],
    ['with CRLF', '二、明确责任。建立巡查制度，落实生态环\r\n境保护责任。', '落实生态环境保护责任'],
  ])('%s', (_, lines, words) => {
    expect(textOf(lines)).toContain(words)
  })
})

describe('a line ends', () => {
  it.each([
    ['before a number', '二、明确责任。建立巡查制度，落实生态环\n（一）境保护责任。', '落实生态环（一）'],
    ['before a blank line', '二、明确责任。建立巡查制度，落实生态环\n\n境保护责任。', '落实生态环境'],
    ['where no word goes on', '二、明确责任，建立巡查检查的制度\n按季公布结果。', '制度按季'],
    ['in short lines', '巡查，生态环\n境保护责任。', '，生态环境'],
    ['before one without a stop', '二、明确责任。建立巡查制度，落实生态环\n境保护局', '落实生态环境'],
  ])('%s', (_, lines, words) => {
    expect(textOf(lines)).not.toContain(words)
  })

  it('in a text with many such lines', () => {
    const line = '二、明确责任。建立巡查制度，落实生态环\n境保护责任。\n各县要认真执行。\n请公布。\n请报告。\n'
    expect(textOf(line.repeat(6))).not.toContain('落实生态环境')
  })
})
