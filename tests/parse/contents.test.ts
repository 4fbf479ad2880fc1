import {describe, expect, it} from 'vitest'
import {outlineOf, parseLines} from '../helpers/outline.ts'

const entries = ['1　总则', '1.1　编制目的', '1.2　适用范围', '2　组织体系', '3　附则']

describe('a table of contents without page numbers', () => {
  it('is the headings of what follows', () => {
    const document = parseLines(['东湖市防汛应急预案', ...entries, ...entries, '本预案自印发之日起施行。'])
    expect(document.children.map(({type}) => type)).toEqual([
      'title',
      'tableOfContents',
      'section',
      'section',
      'section',
    ])
  })

  it('is none where a list begins anew, or is too short', () => {
    const list = ['一、目标', '提高水平。', '二、任务', '三、保障', '一、目标', '加快建设。']
    expect(outlineOf(list)).toEqual(['一、:目标', '二、:任务', '三、:保障', '一、:目标'])
    const short = parseLines(['一、目标', '二、任务', '一、目标', '提高水平。', '二、任务', '加快建设。'])
    expect(short.children.every(({type}) => type === 'section')).toBe(true)
  })
})
