import {describe, expect, it} from 'vitest'
import {splitFlattened} from '../../src/reflow/flattened.ts'
import {defaultVocabulary} from '../../src/vocabulary/index.ts'

const prose = '坚持节水优先、空间均衡、系统治理，以改善湖泊水质为核心，全面落实湖长制，推进岸线整治，恢复自然岸线。'
const split = (text: string) =>
  splitFlattened(text, {from: 0, to: text.length}, defaultVocabulary).map(({from, to}) => text.slice(from, to))

describe('a notice on one line', () => {
  it('is split at runs of full-width spaces', () => {
    expect(split(`一、总体要求　　${prose}　　${prose.repeat(5)}　　${prose}`)).toEqual([
      '一、总体要求',
      prose,
      prose.repeat(5),
      prose,
    ])
  })

  it('is split before the numbers that follow a stop', () => {
    expect(split(`一、${prose.repeat(3)}（一）${prose}（二）${prose.repeat(3)}二、${prose}`)).toEqual([
      `一、${prose.repeat(3)}`,
      `（一）${prose}`,
      `（二）${prose.repeat(3)}`,
      `二、${prose}`,
    ])
  })

  it('is split before the first number of a list, where the second follows a stop', () => {
    const tail = `一、${prose.repeat(3)}。二、${prose.repeat(2)}。三、流程(一)备案。${prose}(二)结算。${prose}`
    expect(split(tail).slice(-3)).toEqual(['三、流程', `(一)备案。${prose}`, `(二)结算。${prose}`])
    const cited = `一、${prose.repeat(3)}。二、${prose.repeat(2)}。三、按照第(一)项办理。${prose}(二)结算。${prose}`
    expect(split(cited).at(-2)).toBe(`三、按照第(一)项办理。${prose}`)
  })

  it('is split around its signature, and not at a day in a sentence', () => {
    const body = `东湖市水利局关于加强湖泊保护的通知各县水利局:${prose.repeat(3)}。一、${prose}。二、${prose}。三、${prose}`
    expect(split(`${body}附件:名单东湖市水利局2024年5月6日附件名单`).slice(-5)).toEqual([
      '附件:名单',
      '东湖市水利局',
      '2024年5月6日',
      '附件',
      '名单',
    ])
    expect(split(`${body}东湖市水利局2024年5月6日印发的规定停止执行。`).at(-1)).toContain('2024年5月6日印发的规定')
  })

  it('is split where title, number and addressees run together', () => {
    const rest = `　　${prose}　　${prose.repeat(5)}　　${prose}`
    expect(split(`关于加强湖泊保护的通知东政办发〔2024〕11号各县人民政府，市直各单位：${rest}`).slice(0, 3)).toEqual([
      '关于加强湖泊保护的通知',
      '东政办发〔2024〕11号',
      '各县人民政府，市直各单位：',
    ])
    expect(split(`东湖市水利局文件东水发〔2024〕3号关于加强湖泊保护的通知各县水利局:${rest}`).slice(0, 4)).toEqual([
      '东湖市水利局文件',
      '东水发〔2024〕3号',
      '关于加强湖泊保护的通知',
      '各县水利局:',
    ])
  })

  it('is none where a line is short, or long and whole', () => {
    const short = `一、总体要求　　${prose}　　二、任务　　三、要求`
    expect(split(short)).toEqual([short])
    const long = prose.repeat(20)
    expect(split(long)).toEqual([long])
    const cited = `${prose.repeat(8)}按照第（一）至（三）项和国  务  院规定执行，`.repeat(2)
    expect(split(cited)).toEqual([cited])
  })
})
