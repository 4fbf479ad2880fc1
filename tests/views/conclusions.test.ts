/** What goes into rows of the ledger that their own notes do not say, with the words that it rests on. */
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/pipeline.ts'
import {toTasks} from '../../src/views/tasks.ts'

const tasksOf = (lines: readonly string[], options = {}) =>
  toTasks(parse(lines.join('\n'), {format: 'text', ...options}), options)
const brief = (lines: readonly string[]) =>
  tasksOf(lines).map(({number, lead, responsible, inferences}) =>
    [number, lead.join('、'), responsible.join('、'), ...inferences.map(({rule, words}) => `${rule}=${words}`)].join(
      ' ',
    ),
  )

const head = ['东湖市人民政府关于印发防汛工作方案的通知', '', '一、重点任务']

describe('a default', () => {
  const rule = '以下责任单位中均包含各县政府，不再列出'

  it('goes into the rows below it that do not name its units', () => {
    expect(
      brief([
        ...head,
        '1.修渠。修渠。（责任单位：市水利局）',
        `2.清淤。清淤。（责任单位：市水利局，各县政府。${rule}）`,
        '3.种树。种树。（责任单位：市林业局）',
        '4.巡堤。巡堤。（牵头单位：市应急局；责任单位：各县政府）',
      ]),
    ).toEqual([
      '1.  市水利局',
      '2.  市水利局、各县政府',
      `3.  市林业局、各县政府 default=${rule}`,
      '4. 市应急局 各县政府',
    ])
  })

  it('of all tasks goes into those above it as well, and makes no task by itself', () => {
    const all = '各项任务均需各镇落实，不再列出'
    expect(brief([...head, '1.修渠。修渠。（责任单位：市水利局）', '二、保障措施', `（${all}）`])).toEqual([
      `1.  市水利局、各镇 default=${all}`,
    ])
  })

  it('above the note of its own section reaches that row', () => {
    const lines = [...head, `1.修渠。以下均需各镇落实，不再列出。`, '修渠。（责任单位：市水利局）']
    expect(brief(lines)).toEqual(['1.  市水利局、各镇 default=以下均需各镇落实，不再列出'])
  })

  it('in a lead-in holds in its section', () => {
    expect(
      brief([
        '东湖市人民政府关于印发防汛工作方案的通知',
        '',
        '一、工程任务',
        '下列工作要抓紧。以下均需各镇落实，不再列出。',
        '1.修渠。修渠。（责任单位：市水利局）',
        '二、其他任务',
        '2.种树。种树。（责任单位：市林业局）',
      ]),
    ).toEqual(['1.  市水利局、各镇 default=以下均需各镇落实，不再列出', '2.  市林业局'])
  })

  it('holds in its own annex alone', () => {
    const found = brief([
      ...head,
      `1.修渠。修渠。（责任单位：市水利局。${rule}）`,
      '东湖市人民政府',
      '2023年3月1日',
      '附件1',
      '防汛物资清单',
      '1.沙袋。沙袋。（责任单位：市应急局）',
    ])
    expect(found[1]).toBe('1.  市应急局')
  })
})

describe('a legend', () => {
  it('stands in each row whose roles rest on it', () => {
    expect(
      brief([
        ...head,
        '1.修渠。修渠。（责任单位：市水利局，市财政局，逗号前为牵头单位，下同）',
        '2.种树。种树。（责任单位：市林业局，市财政局）',
      ]),
    ).toEqual([
      '1. 市水利局 市财政局 legend=逗号前为牵头单位，下同 legend=逗号前为牵头单位，下同',
      '2. 市林业局 市财政局 legend=逗号前为牵头单位，下同 legend=逗号前为牵头单位，下同',
    ])
  })

  it('without 下同 holds in its own note alone', () => {
    expect(
      brief([
        ...head,
        '1.修渠。修渠。（责任单位：市水利局、市财政局，排名第一位的为牵头单位）',
        '2.种树。种树。（责任单位：市林业局、市财政局）',
      ])[1],
    ).toBe('2.  市林业局、市财政局')
  })

  it('of what stands above it holds there', () => {
    const [first, second] = brief([
      ...head,
      '1.修渠。修渠。（责任单位：市水利局、市财政局）',
      '2.种树。种树。（责任单位：市林业局、市财政局）',
      '注：以上责任单位中排在首位的为牵头单位。',
    ])
    expect(first).toMatch(/^1\. 市水利局 市财政局 legend=/)
    expect(second).toMatch(/^2\. 市林业局 市财政局 legend=/)
  })

  it('says its words without places too', () => {
    const tasks = tasksOf([...head, '1.修渠。修渠。（责任单位：市水利局，市财政局，逗号前为牵头单位，下同）'], {
      positions: 'none',
    })
    expect(tasks[0]).toMatchObject({inferred: true, lead: ['市水利局'], basis: []})
    expect(tasks[0]?.inferences[0]).toEqual({rule: 'legend', field: 'lead', words: '逗号前为牵头单位，下同'})
  })
})

it('a year comes from the notice, and says from where', () => {
  const [task] = tasksOf([
    '东湖市人民政府关于印发2023年防汛工作要点的通知',
    '',
    '一、重点任务',
    '1.修渠。修渠。（牵头单位：市水利局；完成时限：6月底前）',
  ])
  expect(task?.deadline).toEqual({value: '6月底前', start: null, end: '2023-06-30'})
  expect(task?.inferences).toMatchObject([{rule: 'year', field: 'deadline', words: '2023年'}])
  expect(task?.inferred).toBe(true)
})

it('a list of units that names no role is said to be one', () => {
  const bare = (number: number, unit: string) => `${number}.修渠。修渠。（${unit}）`
  const tasks = brief([...head, bare(1, '市水利局'), bare(2, '市林业局'), bare(3, '市财政局、市审计局')])
  expect(tasks[2]).toBe('3.  市财政局、市审计局 role=（市财政局、市审计局）')
})

it('an inherited note says whose it is', () => {
  expect(brief([...head, '（责任单位：市水利局）', '1.修渠', '加快修渠。', '2.清淤', '加快清淤。'])).toEqual([
    '1.  市水利局 inherited=一、重点任务',
    '2.  市水利局 inherited=一、重点任务',
  ])
})

it('standard names go into rows, and into what a default adds', () => {
  const tasks = tasksOf(
    [
      ...head,
      '1.修渠。修渠。（责任单位：市水利局，市人社局。以下责任单位中均包含市人社局，不再列出）',
      '2.种树。种树。（责任单位：市发改委）',
    ],
    {canonical: true},
  )
  expect(tasks.map(({responsible}) => responsible.join('、'))).toEqual([
    '市水利局、市人力资源和社会保障局',
    '市发展和改革委员会、市人力资源和社会保障局',
  ])
})
