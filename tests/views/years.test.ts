import {describe, expect, it} from 'vitest'
import type {DateLeaf} from '../../src/schema/nodes.ts'
import {visit} from '../../src/tree/index.ts'
import {indexYears, inferYear} from '../../src/views/years.ts'
import {parseLines} from '../helpers/outline.ts'

/** Infers the year of each date that says none: its words → the year and the words that it rests on. */
function years(...lines: string[]) {
  const document = parseLines(lines)
  const index = indexYears(document)
  const found: Record<string, unknown> = {}
  visit(document, 'date', (date: DateLeaf) => {
    if (date.end !== null) return
    const evidence = inferYear(index, date.position?.start.offset, date.value)
    found[date.value] = evidence && [evidence.year, evidence.words]
  })
  return found
}
const written = ['东湖市人民政府办公室', '2022年3月1日']

describe('the year of a date that says none', () => {
  it('is the nearest stated before it in its section', () => {
    expect(
      years(
        '东湖市行动方案',
        '',
        '一、任务',
        '2024年5月底前立项，9月底前开工，12月底前建成。',
        '二、保障',
        '3月底前成立专班。',
        ...written,
      ),
    ).toEqual({
      '9月底前': [2024, '2024年5月底前'],
      '12月底前': [2024, '2024年5月底前'],
      '3月底前': [2022, '2022-03-01'],
    })
  })

  it('is none that a number is compared with, nor a span of years', () => {
    expect(
      years('东湖市行动方案', '', '一、任务', '比2020年增长一成，2021—2025年分步做，6月底前完成。', ...written),
    ).toEqual({'6月底前': [2022, '2022-03-01']})
  })

  it('is that of the plan in the title, before that of the date of writing', () => {
    expect(years('东湖市2023年工作要点', '', '一、任务', '6月底前完成。', ...written)).toEqual({
      '6月底前': [2023, '2023年'],
    })
    expect(years('东湖市行动方案（2023—2025年）', '', '一、任务', '6月底前完成。', ...written)).toEqual({
      '6月底前': [2022, '2022-03-01'],
    })
  })

  it('is that of a heading above', () => {
    expect(
      years(
        '东湖市行动方案',
        '',
        '一、2024年任务',
        '（一）修渠。',
        '6月底前完成。',
        '（二）植树。',
        '3月底前完成。',
        ...written,
      ),
    ).toEqual({'6月底前': [2024, '2024年'], '3月底前': [2024, '2024年']})
  })

  it('hangs on the date of writing alone for 今年 and 明年', () => {
    expect(years('东湖市2023年工作要点', '', '一、任务', '今年6月底前完成。', ...written)).toEqual({
      今年6月底前: [2022, '2022-03-01'],
    })
  })

  it('is null where the notice states none', () => {
    expect(years('关于检查的通知', '', '一、任务', '6月底前完成。')).toEqual({'6月底前': null})
  })

  it('rests on the title or the date of writing where there are no positions', () => {
    const index = indexYears(parseLines(['东湖市2023年工作要点', '', '一、任务', '略。']))
    expect(inferYear(index, undefined)?.year).toBe(2023)
  })
})
