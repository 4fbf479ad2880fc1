/** Hijacked notices of invented places, and what is looked at in their repair. */
import {parse} from '../../src/index.ts'
import type {ParseOptions} from '../../src/options.ts'
import type {GongwenDocument} from '../../src/schema/document.ts'
import type {Inferred, Nodes} from '../../src/schema/nodes.ts'
import {toText, visit} from '../../src/tree/index.ts'

/** What stands in place of words. */
export const ad = '亚博体育app下载:'

export const city = `${ad}关于印发${ad}城市更新三年行动方案的通知
东政发〔2023〕8号
各县(市、区)人民政府,${ad}各部门:
《${ad}城市更新三年行动方案》已经市委、${ad}同意,现印发给你们,请认真组织实施。
${ad}人民政府
2023年3月1日
${ad}城市更新三年行动方案
一、总体要求
建设美丽东湖,推动东湖高质量发展。
二、重点任务
1.改造老旧小区。修缮东湖市老城街巷。(牵头单位:市住建局;责任单位:市财政局、市城管局)
`

export const county = `${ad}关于开展森林防火检查的通知
岭政办发〔2024〕3号
各乡镇人民政府,各街道办事处,${ad}各单位:
经县委、${ad}研究,决定开展检查。北岭县林业局要加强巡查,北岭县应急管理局负责调度。
县直各部门要落实责任。
${ad}人民政府办公室
2024年2月1日
`

export const bureau = `${ad}教育局关于做好招生工作的通知
东教发〔2024〕5号
市直各学校:
东湖市教育考试院做好服务。请结合东湖市实际,全市统一部署。
${ad}教育局
2024年2月1日
`

export const province = `${ad}人民政府关于加强耕地保护的意见
川政发〔2024〕5号
各市、州、县人民政府,${ad}各部门:
本意见已经省委、${ad}同意。四川省自然资源厅、省农业农村厅要推动四川高质量发展,全省一盘棋。
省直各部门要落实责任。
${ad}人民政府
2024年2月1日
`

export const district = `${ad}人民政府关于加强消防安全的通知
各镇人民政府,各街道办事处,${ad}直各单位:
南溪区教育局、南溪区住建局要开展检查,打造平安南溪。全区要行动。
本通知已经区委、${ad}同意。
${ad}人民政府
2024年2月1日
`

export const twoPlaces = `${ad}人民政府关于加强合作的通知
各县(市、区)人民政府:
东湖市、西江市要联动。东湖市教育局、西江市教育局要协作。东湖市负责,西江市配合。全市要行动。
${ad}人民政府
2024年2月1日
`

export const codeAlone = `${ad}人民政府关于加强消防安全的通知
东政发〔2024〕3号
各县(市、区)人民政府:
请认真组织实施,市直各部门要落实责任,市教育局要检查。
${ad}人民政府
2024年2月1日
`

/** Parses a text with repair. */
export function repaired(text: string, options: ParseOptions = {}): GongwenDocument {
  return parse(text, {format: 'text', repair: true, ...options})
}

/** Gives the concluded leaves in source order. */
export function inferredIn(document: GongwenDocument): Inferred[] {
  const leaves: Inferred[] = []
  visit(document, 'inferred', (leaf) => void leaves.push(leaf))
  return leaves
}

/** Gives what was concluded, as `rule value`. */
export function said(document: GongwenDocument): string[] {
  return inferredIn(document).map(({rule, value}) => `${rule} ${value}`)
}

/** Gives the messages of repair, as `ruleId reason`. */
export function messages(document: GongwenDocument): string[] {
  return document.diagnostics
    .filter(({ruleId}) => ruleId === 'repaired' || ruleId === 'notRepaired')
    .map(({ruleId, reason}) => `${ruleId} ${reason}`)
}

/** Writes the first node of a type. */
export function textOf(document: GongwenDocument, type: Nodes['type']): string | null {
  let words: string | null = null
  visit(document, (node) => {
    if (node.type === type) words ??= toText(node)
  })
  return words
}
