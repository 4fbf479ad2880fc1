/** Hostile texts: many of one thing, each below the head of a notice. Places and sentences are invented. */

const head = '东湖市人民政府办公室关于开展检查的通知\n各县（市、区）人民政府：\n'
const sentence = '各地要结合本地实际细化举措并抓好落实，做到任务明确、步骤清楚、保障到位，切实把各项工作做实做细。'

/** One line of prose of a length. */
const prose = (length) => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length)

/** By name: a text with `count` of what it is made of. */
export const hostile = {
  'marker 一、 in one line': (count) => head + '一、'.repeat(count),
  'marker 一、 on lines': (count) => head + '一、\n'.repeat(count),
  'marker （一） in one line': (count) => head + '（一）'.repeat(count),
  'marker ① in one line': (count) => head + '①'.repeat(count),
  'marker 1. on lines': (count) => head + '1.\n'.repeat(count),
  'marker 第一条 on lines': (count) => head + '第一条\n'.repeat(count),
  '（': (count) => head + '（'.repeat(count),
  '《': (count) => head + '《'.repeat(count),
  '、': (count) => head + '、'.repeat(count),
  'line breaks': (count) => head + '\n'.repeat(count),
  'one line': (count) => head + prose(count),
  'nested brackets': (count) => `${head}${'（'.repeat(count)}${'）'.repeat(count)}`,
}

/** Makes plain prose of a length in characters: the head and paragraphs of some 150 characters, without a number. */
export const plain = (length) =>
  (head + `${sentence.repeat(3)}\n`.repeat(Math.ceil(length / (3 * sentence.length)))).slice(0, length)
