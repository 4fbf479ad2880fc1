/** When a notice takes effect and when it ends: stated, concluded, or said of something else. */
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/index.ts'
import {endOfTerm} from '../../src/meta/effect.ts'

const lines = (...words: string[]) => ['东湖市人民政府关于检查的通知', '各县人民政府：', ...words].join('\n')

function datesOf(...words: string[]) {
  const {dateEffective, dateExpires, inferred} = parse(lines(...words)).meta
  return [dateEffective, dateExpires, inferred]
}

describe('a term', () => {
  it.each([
    ['本办法自2023年5月1日起施行，有效期5年。', '2028-04-30'],
    ['本办法自2023年5月1日起施行，有效期 ５ 年。', '2028-04-30'],
    ['本办法自2023年5月1日起施行，有效期为五年。', '2028-04-30'],
    ['本办法自2023年5月1日起施行，有效期限为两年。', '2025-04-30'],
    ['本办法自2023年5月1日起试行，试行期两年。', '2025-04-30'],
    ['本办法自2023年5月1日起施行，试行期暂定为6个月。', '2023-10-31'],
    ['本办法自2023年5月1日起施行。有效期十年。', '2033-04-30'],
    ['现予公布，自2023年5月1日起施行，有效期5年。', '2028-04-30'],
    ['自2023年5月1日起施行，有效期5年。', '2028-04-30'],
    ['本办法有效期5年，自2023年5月1日起施行。', '2028-04-30'],
    ['本文件自2023年5月1日起实施，各项政策措施除另有规定外，有效期3年。', '2026-04-30'],
    ['本办法自2023年5月1日起施行，有效期5年，有效期届满前评估。', '2028-04-30'],
  ])('gives the last day, as a conclusion: %s', (words, end) => {
    expect(datesOf(words)).toEqual(['2023-05-01', end, ['dateExpires']])
  })

  it('rests on the day and the words that were read', () => {
    const source = lines('一、检查。', '二、本通知自2023年5月1日起施行，有效期5年。')
    const {evidence} = parse(source).meta
    expect(
      evidence['dateExpires']!.map(({from, position}) => [
        from,
        source.slice(position!.start.offset, position!.end.offset),
      ]),
    ).toEqual([
      ['body', '2023年5月1日'],
      ['body', '5年'],
    ])
  })

  it('counts from the day that the page names, where the notice names none', () => {
    const page = (label: string) => {
      const {dateExpires, inferred, evidence} = parse(`${label}\n${lines('本办法自印发之日起施行，有效期5年。')}`).meta
      return [dateExpires, inferred, evidence['dateExpires']?.map(({from}) => from)]
    }
    expect(page('实施日期：2023年5月1日')).toEqual(['2028-04-30', ['dateExpires'], ['metadata', 'body']])
    expect(page('发布日期：2023年5月1日')).toEqual([null, [], undefined])
  })

  it('does not count before a day that is stated, nor against it', () => {
    const document = parse(`失效日期：2025年7月4日\n${lines('本办法自2023年5月1日起施行，有效期5年。')}`)
    expect(document.meta).toMatchObject({dateExpires: '2025-07-04', inferred: []})
    expect(document.diagnostics.filter(({ruleId}) => ruleId === 'factConflict')).toEqual([])
  })

  it.each([
    '本办法自印发之日起施行，有效期5年。',
    '本通知有效期1年。',
    '许可证自2023年5月1日起生效，有效期5年。',
    '本许可证有效期5年，自2023年5月1日起生效，请妥善保管。许可证有效期5年。',
    '《东湖市水条例》自2023年5月1日起施行，有效期5年。',
    '旧办法自2023年5月1日起施行，有效期5年。',
    '服务协议有效期可为1年、2年或3年。',
    '设置2年有效期。',
    '本办法自2023年起施行，有效期5年。',
  ])('gives nothing without a day, and none of something else: %s', (words) => {
    expect(datesOf(words).slice(1)).toEqual([null, []])
  })

  it.each([
    '本办法自2023年5月1日起施行，许可证有效期5年。',
    '本办法自2023年5月1日起施行。许可证由县局颁发，有效期5年。',
    '本办法自2023年5月1日起施行，旧办法有效期5年。',
    '本办法自2023年5月1日起施行，有效期届满前评估。',
    '本办法自2023年5月1日起施行，有效期5年以上的许可证照旧。',
    '本办法自2023年5月1日起施行，有效期一年半。',
    '本办法自2023年5月1日起施行，有效期零年。',
    '本办法自2023年5月1日起施行。孤儿养育标准、基本生活补贴标准均从2023年1月1日起执行。',
  ])('of something else leaves the day of effect alone: %s', (words) => {
    expect(datesOf(words)).toEqual(['2023-05-01', null, []])
  })
})

describe('a last day', () => {
  it.each([
    '本办法自2023年5月1日起施行，有效期至2028年4月30日。',
    '本办法自2023年5月1日起施行，有效期5年，至2028年4月30日。',
    '本办法自2023年5月1日起施行，至2028年4月30日止。',
    '本办法有效期自2023年5月1日至2028年4月30日。',
    '本办法有效期自2023年5月1日起至2028年4月30日止。',
    '本通知自2023年5月1日起至2028年4月30日止执行。',
    '本通知自2023年5月1日至2028年4月30日执行。',
    '有效期自2023年5月1日至2028年4月30日。',
  ])('is stated: %s', (words) => {
    expect(datesOf(words)).toEqual(['2023-05-01', '2028-04-30', []])
  })

  it.each([
    '本办法自印发之日起施行，有效期至2028年4月30日。',
    '本政策自印发之日起实施，执行期限至2028年4月30日。',
    '以上政策自公布之日起实施，未注明时限的，有效期至2028年4月30日。',
    '本政策自印发之日起施行，除有明确期限的，相关措施有效期截至2028年4月30日。',
    '现将《东湖市检查办法》重新发布，有效期调整至2028年4月30日。',
  ])('is stated without a first: %s', (words) => {
    expect(datesOf(words)).toEqual([null, '2028-04-30', []])
  })

  it.each([
    '居住证有效期至2025年12月31日。',
    '领取许可证，有效期至2025年12月31日。',
    '旧办法有效期至2025年12月31日。',
    '本协议有效期至2025年12月31日。',
    '执行期限：2023年1月1日至2023年12月31日。',
    '许可证自2023年5月1日起至2028年4月30日止有效。',
  ])('of something else is none: %s', (words) => {
    expect(datesOf(words)).toEqual([null, null, []])
  })
})

describe('endOfTerm', () => {
  it.each([
    ['2023-05-01', 60, '2028-04-30'],
    ['2024-01-01', 12, '2024-12-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2020-02-29', 48, '2024-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2023-03-01', 12, '2024-02-29'],
  ])('of %s and %i months is %s', (from, months, end) => {
    expect(endOfTerm(from, months)).toBe(end)
  })
})

it('takes time in proportion to the text', () => {
  const time = (size: number) => {
    const source = lines('本办法自2023年5月1日起施行，有效期'.repeat(size), `有效期${'本'.repeat(size)}有效期5年`)
    const runs = [0, 1, 2].map(() => {
      const start = performance.now()
      parse(source, {validate: false})
      return performance.now() - start
    })
    return Math.min(...runs)
  }
  time(100)
  expect(time(4000) / Math.max(1, time(500))).toBeLessThan(40)
})

it.each(['自2023年5月1日起施行的旧办法同时废止。', '自2023年5月1日实施以来，成效明显。'])(
  'is not said by %s',
  (words) => {
    expect(datesOf(words)).toEqual([null, null, []])
  },
)
