/**
 * Every shape in which notices say who does what by when, each with a sentence of its own and a near miss. The table of
 * shapes in grammars/README.md has the same names in the same order.
 */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/pipeline.ts'
import {notesIn, notesOf} from '../helpers/outline.ts'

interface Shape {
  name: string
  /** Words behind `1.修建水渠。加快修建东湖水渠。`, or lines. */
  note: string | string[]
  expected: string[][]
  miss: string | string[]
}

const shapes: Shape[] = [
  {
    name: '（责任单位：…）',
    note: '（责任单位：市水利局、市财政局）',
    expected: [['responsible 市水利局 市财政局']],
    miss: '（责任单位名单另行印发）',
  },
  {
    name: '（牵头单位：…）',
    note: '（牵头单位：市水利局）',
    expected: [['lead 市水利局']],
    miss: '（牵头单位由市政府确定）',
  },
  {
    name: '（牵头单位：…；责任单位：…）',
    note: '（牵头单位：市水利局；责任单位：市财政局，北岭县人民政府）',
    expected: [['lead 市水利局', 'responsible 市财政局 北岭县人民政府']],
    miss: '（牵头单位和责任单位；名单见附件）',
  },
  {
    name: '(牵头单位：…，责任单位：…)',
    note: '(牵头单位:市水利局,责任单位:市财政局、市审计局)',
    expected: [['lead 市水利局', 'responsible 市财政局 市审计局']],
    miss: '(牵头单位,责任单位)',
  },
  {
    name: '〔责任部门：…，时限要求：…〕',
    note: '〔责任部门：水利处、财务处，时限要求：持续推进〕',
    expected: [['responsible 水利处 财务处', '时限要求 持续推进']],
    miss: '〔责任部门2023年调整〕',
  },
  {
    name: '[责任单位：…（市）…]',
    note: '[责任单位：市水利局，各县（市）区政府]',
    expected: [['responsible 市水利局 各县（市）区政府']],
    miss: '[责任编辑：张三]',
  },
  {
    name: '【主办单位：…；协办单位：…】',
    note: '【主办单位：市水利局；协办单位：市财政局】',
    expected: [['lead 市水利局', 'support 市财政局']],
    miss: '【主办单位联系方式】',
  },
  {
    name: '（牵头单位：…。责任单位：…。）',
    note: '（牵头单位：市水利局。责任单位：市财政局。完成时限：2023年6月底前）',
    expected: [['lead 市水利局', 'responsible 市财政局', '完成时限 2023年6月底前']],
    miss: '（牵头单位多。责任单位少。）',
  },
  {
    name: '（承办、协办、配合、参与、督导、指导、落实 + 单位、部门、处室、科室）',
    note: '（承办单位：水利处；协办处室：财务处；配合科室：办公室；参与部门：市审计局；督导单位：市委督查室；指导单位：省水利厅；落实单位：各镇政府）',
    expected: [
      [
        'responsible 水利处',
        'support 财务处',
        'support 办公室',
        'support 市审计局',
        'supervise 市委督查室',
        'guide 省水利厅',
        'responsible 各镇政府',
      ],
    ],
    miss: '（承办方式：公开招标）',
  },
  {
    name: '（责任领导：…；责任人：…）',
    note: '（责任单位：市水利局；责任领导：王五；责任人：张三、李四（水利科））',
    expected: [['responsible 市水利局', 'responsible 王五', 'responsible 张三 李四']],
    miss: '（责任人须按期报送）',
  },
  {
    name: '（责任单位：…等部门）',
    note: '（牵头单位：市水利局；配合单位：市财政局、市审计局等有关部门）',
    expected: [['lead 市水利局', 'support 市财政局 市审计局+']],
    miss: '（如市财政局、市审计局等部门）',
  },
  {
    name: '（责任单位：甲牵头，乙按职责分工负责）',
    note: '（责任单位：省水利厅牵头，省各有关部门按职责分工负责）',
    expected: [['lead 省水利厅', 'responsible 省各有关部门']],
    miss: '（责任单位应当牵头，并按职责分工负责有关工作）',
  },
  {
    name: '（…负责）',
    note: '（市水利局、各县（市、区）政府负责）',
    expected: [['responsible 市水利局 各县（市、区）政府']],
    miss: '（由水利行政主管部门负责核定）',
  },
  {
    name: '（甲牵头，乙按职责分工负责）',
    note: '（市水利局牵头，市财政局、市审计局等按职责分工负责）',
    expected: [['lead 市水利局', 'responsible 市财政局 市审计局+']],
    miss: '（按职责分工负责的事项）',
  },
  {
    name: '（甲牵头，乙参与）',
    note: '（市水利局牵头，市财政局参与）',
    expected: [['lead 市水利局', 'support 市财政局']],
    miss: '（鼓励社会力量参与）',
  },
  {
    name: '（甲会同乙负责）',
    note: '（市水利局会同市财政局负责）',
    expected: [['responsible 市水利局 市财政局']],
    miss: '（会同有关方面研究）',
  },
  {
    name: '（甲指导，乙参与）',
    note: '（省水利厅指导，各县（市、区）政府参与，市委督查室督导）',
    expected: [['guide 省水利厅', 'support 各县（市、区）政府', 'supervise 市委督查室']],
    miss: '（加强业务指导）',
  },
  {
    name: '（…负责）。 in mid-paragraph',
    note: '编制方案（市水利局负责）。公布方案（市财政局、市审计局按职责分工负责）。',
    expected: [['responsible 市水利局'], ['responsible 市财政局 市审计局']],
    miss: '编制方案（渠道内由市水利行政部门负责），公布方案。',
  },
  {
    name: '（完成时限：…）',
    note: '（完成时限：6月底前）',
    expected: [['完成时限 6月底前']],
    miss: '（完成时限另行通知）',
  },
  {
    name: '（…负责，完成时限：…）',
    note: '（市水利局牵头，市财政局配合，完成时限：2023年底前）',
    expected: [['lead 市水利局', 'support 市财政局', '完成时限 2023年底前']],
    miss: '（市水利局提出，完成时限不变）',
  },
  {
    name: '（牵头单位：；完成时限：）',
    note: '（牵头单位：；配合单位：；完成时限：）',
    expected: [['lead ', 'support ', '完成时限 ']],
    miss: '（：；）',
  },
  {
    name: '（…；完成时限：（…）',
    note: '（牵头单位：市水利局；完成时限：（2023年6月）',
    expected: [['lead 市水利局', '完成时限 2023年6月']],
    miss: '（见附件：（2023年6月）',
  },
  {
    name: '牵头单位：… on a line of its own',
    note: ['1.修建水渠。', '牵头单位：市水利局', '责任单位：市财政局、市审计局', '完成时限：2023年底前'],
    expected: [['lead 市水利局'], ['responsible 市财政局 市审计局'], ['完成时限 2023年底前']],
    miss: ['1.修建水渠。', '牵头单位要每月报送进展：', '责任单位要抓好落实。'],
  },
  {
    name: '牵头单位：…。责任单位：…。 on one line',
    note: ['1.修建水渠。', '牵头单位：市水利局。责任单位：市财政局、市审计局。完成时限：2023年底前。'],
    expected: [['lead 市水利局', 'responsible 市财政局 市审计局', '完成时限 2023年底前']],
    miss: ['1.修建水渠。', '牵头单位抓总。责任单位落实。'],
  },
  {
    name: '由甲牵头，乙等参加。 as a closing sentence',
    note: [
      '1.监测组',
      '由市水利局牵头，市气象局、市应急管理局等参加。',
      '2.保障组',
      '负责保障。由市财政局牵头，市审计局配合。',
    ],
    expected: [
      ['lead 市水利局', 'support 市气象局 市应急管理局+'],
      ['lead 市财政局', 'support 市审计局'],
    ],
    miss: ['1.监测组', '日常工作由市水利局负责。'],
  },
  {
    name: '（甲、乙、丙）',
    note: [
      '1.修渠。修渠。（市水利局、市财政局）',
      '2.种树。种树。（市林业局）',
      '3.修路。修路。（市交通局，各县政府）',
    ],
    expected: [['responsible 市水利局 市财政局'], ['responsible 市林业局'], ['responsible 市交通局 各县政府']],
    miss: ['1.修渠。修渠。（市水利局、市财政局）', '2.种树。种树。（含苗木）', '3.修路。修路。（东湖路）'],
  },
  {
    name: '（主要责任单位：…）（下同）',
    note: [
      '1.修渠。修渠。（牵头单位：市水利局）（下同）',
      '2.种树。种树。（市林业局）',
      '3.修路。修路。（市交通局）',
      '4.架桥。架桥。（市住建局）',
    ],
    expected: [['lead 市水利局', '（下同）'], ['lead 市林业局'], ['lead 市交通局'], ['lead 市住建局']],
    miss: '长度（单位：米，下同）不变。',
  },
  {
    name: '逗号前为牵头单位，下同',
    note: [
      '1.修渠。修渠。（责任单位：市水利局，市财政局、市审计局，逗号前为牵头单位，下同）',
      '2.种树。种树。（责任单位：市林业局、市财政局，市审计局）',
      '3.修路。修路。（牵头单位：市交通局；责任单位：市财政局，市审计局）',
    ],
    expected: [
      ['lead 市水利局', 'responsible 市财政局 市审计局', '逗号前为牵头单位，下同'],
      ['lead 市林业局 市财政局', 'responsible 市审计局'],
      ['lead 市交通局', 'responsible 市财政局 市审计局'],
    ],
    miss: '逗号前后各空一格，下同。',
  },
  {
    name: '排名第一位的为牵头责任单位，下同',
    note: [
      '第一条 修渠。（责任单位：水利处、财务处，排名第一位的为牵头责任单位，下同）',
      '第二条 种树。（责任单位：林业处、财务处）',
    ],
    expected: [
      ['lead 水利处', 'responsible 财务处', '排名第一位的为牵头责任单位，下同'],
      ['lead 林业处', 'responsible 财务处'],
    ],
    miss: '产量排名第一位的为东湖市。',
  },
  {
    name: '（责任单位：…）（逗号前为牵头单位，下同）',
    note: [
      '1.修渠。修渠。（责任单位：市水利局，市财政局）（逗号前为牵头单位，下同）',
      '2.种树。种树。（责任单位：市林业局，市审计局）',
    ],
    expected: [
      ['lead 市水利局', 'responsible 市财政局'],
      ['lead 市林业局', 'responsible 市审计局'],
    ],
    miss: '（前后为单位，下同）',
  },
  {
    name: '（处室，联系人，电话）（括号中为牵头部门、人员、电话，下同）',
    note: [
      '1.修渠。修渠。（水利处，张三，83916862）（括号中为牵头部门、人员、电话，下同）清淤。（财务处，李四，83916863）年内完成。',
      '2.种树。种树。（林业处，王五，83916864）',
    ],
    expected: [
      ['lead 水利处', '张三，83916862'],
      ['lead 财务处', '李四，83916863'],
      ['lead 林业处', '王五，83916864'],
    ],
    miss: '（张三，水利处，83916862）',
  },
  {
    name: '以下责任单位中均包含…，不再列出',
    note: [
      '1.修渠。修渠。（责任单位：市水利局。以下责任单位中均包含各县政府，不再列出）',
      '2.种树。种树。（责任单位：市林业局）',
    ],
    expected: [
      ['responsible 市水利局', '以下责任单位中均包含', 'responsible 各县政府', '，不再列出'],
      ['responsible 市林业局'],
    ],
    miss: '以下产品均包含水泥，不再列出明细。',
  },
  {
    name: '各项任务均需…落实，不再列出',
    note: ['（以下均需试点城市政府落实，不再列出）', '1.修渠。修渠。（责任单位：市水利局）'],
    expected: [['以下均需', 'responsible 试点城市政府', '，不再列出'], ['responsible 市水利局']],
    miss: '（以下均需落实到位）',
  },
]

const linesOf = (words: string | string[]) =>
  typeof words === 'string' ? ['一、任务', `1.修建水渠。加快修建东湖水渠。${words}`] : ['一、任务', ...words]

describe.each(shapes)('$name', ({note, expected, miss}) => {
  it('is read', () => expect(notesOf(linesOf(note))).toEqual(expected))

  it('and a near miss is none', () => {
    const silent = typeof miss === 'string' || miss.length > 0
    expect(silent).toBe(true)
    expect(notesOf(linesOf(miss)).filter((parts) => parts.join() !== '')).toEqual([])
  })
})

describe('columns of a table', () => {
  const page = (head: string, ...rows: string[]) =>
    parse(
      `<h1>东湖市人民政府关于印发任务分工的通知</h1><p>一、任务分工</p><table><tr>${head}</tr>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`,
    )

  it('are notes below the name of a role; merged cells stay one', () => {
    const document = page(
      '<td>序号</td><td>重点任务</td><td>主要内容</td><td>牵头部门</td><td>责任单位</td><td>完成时限</td>',
      '<td>1</td><td rowspan="2">水利</td><td>修渠</td><td rowspan="2">市水利局</td><td>市财政局<br>各县（市、区）政府</td><td>2023年底前</td>',
      '<td>2</td><td>清淤</td><td>—</td><td></td>',
    )
    expect(notesIn(document)).toEqual([
      ['lead 市水利局'],
      ['responsible 市财政局 各县（市、区）政府'],
      ['完成时限 2023年底前'],
    ])
  })

  it('are none below another name, nor is a time without units', () => {
    const document = page(
      '<td>序号</td><td>安置单位名称</td><td>完成时限</td>',
      '<td>1</td><td>市水利局</td><td>2023年底前</td>',
    )
    expect(notesIn(document)).toEqual([])
  })
})

it('the table in grammars/README.md lists the same shapes', () => {
  const readme = readFileSync(path.join(import.meta.dirname, '../../grammars/README.md'), 'utf8')
  const listed = [...readme.matchAll(/^\| `((?:[^`\\]|\\.)+)`( [a-z][^|]+?)? +\| +\d+ \|/gm)].map(
    ([, name, where]) => name!.replace(/\\/g, '') + (where ?? ''),
  )
  expect(listed).toEqual([...shapes.map(({name}) => name), '序号 | 重点任务 | 牵头部门 | 责任单位'])
})
