/** What follows a numeral that numbers no section: 季度 in `三、四季度`, 产业 in `二、三产业`. */
export const countedNouns = [
  '季度',
  '线',
  '级',
  '类',
  '等',
  '审',
  '产业',
  '次',
  '期',
  '批',
  '楼',
  '层',
  '年级',
  '产',
  '环',
  '星',
  '流',
  '甲',
  '、',
] as const

/** How a measure begins that follows a decimal fraction at the start of a line: 万 in `1.5万名`. */
export const measureStarts = [
  '万',
  '亿',
  '千',
  '百',
  '元',
  '个',
  '倍',
  '米',
  '吨',
  '亩',
  '名',
  '人',
  '家',
  '户',
  '年',
  '月',
  '度',
  '公里',
  '公顷',
  '平方',
  '小时',
  '立方',
  '兆',
  '克',
  '升',
  '厘米',
  '毫米',
  '岁',
  '版',
] as const

/** What points to another number of the same text: 见 in `见三、`, 按照 in `按照第（二）项`. */
export const citingWords = ['见', '按', '按照', '依照', '依据', '根据', '参照', '对照', '执行', '适用', '符合'] as const

/** What a numbered unit is called by its number: 部分 in `第三部分`. 条 is cited of other texts. */
export const citedUnits = ['部分', '大项', '小项', '项', '大点', '小点', '点', '方面', '款'] as const
