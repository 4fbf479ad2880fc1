/** Units of measure. The longest that fits counts. */
export const units = [
  '%', '％', '‰', '个百分点', '百分点', '元', '美元', '欧元', '港元', '日元', '人', '人次', '名', '位', '户', '户次', '家', '家次', '个', '项', '件', '条', '座', '处', '所', '台', '台套', '台（套）', '辆', '艘', '架', '套', '批', '次', '场', '场次', '篇', '份', '张', '支', '只', '头', '匹', '棵', '株', '栋', '幢', '间', '层',
  '米', '公里', '千米', '厘米', '毫米', '海里', 'km', 'km/h', 'cm', 'mm', '亩', '公顷', '平方米', '平方公里', '平方千米', '立方米', '㎡', 'm²', 'm³',
  '吨', '千克', '公斤', '克', '斤', 'kg', 'mg', '升', '毫升', '吨标准煤', '标准箱', 'TEU',
  '千瓦', '兆瓦', '千瓦时', '度', '伏', '瓦', 'kW', 'MW', 'GW', 'kWh', 'kV', '赫兹', 'MHz', 'GHz', '分贝', '微克/立方米', '毫克/升', '℃', '摄氏度',
  '小时', '分钟', '秒', '天', '周', '个月', '年', '个工作日', '工作日', '个小时', '倍', '学时', '课时', '学分', '张床位', '张病床', '页', '元/吨', '元/人', '元/月', 'GB', 'TB', 'Mbps', '岁', '人天', '班次', '趟', '车位', '个村', '个县', '种', '类', '门', '对', '亿立方米', '亿千瓦时',
] as const

/** Characters between a number and its unit that scale it. */
export const unitScales = {百: 100, 千: 1000, 万: 10_000, 十万: 100_000, 百万: 1_000_000, 千万: 10_000_000, 亿: 100_000_000, 十亿: 1_000_000_000, 百亿: 10_000_000_000, 千亿: 100_000_000_000, 万亿: 1_000_000_000_000} as const

/** Words before a number that say how it is meant. */
export const comparatorsBefore = {
  不低于: 'gte', 不少于: 'gte', 不小于: 'gte', 至少: 'gte', 不得低于: 'gte', 不得少于: 'gte', 最低: 'gte', 超过: 'gt', 突破: 'gt', 高于: 'gt', 大于: 'gt', 多于: 'gt', 超: 'gt',
  不超过: 'lte', 不高于: 'lte', 不多于: 'lte', 不大于: 'lte', 不得超过: 'lte', 不得高于: 'lte', 最多: 'lte', 最高: 'lte', 低于: 'lt', 少于: 'lt', 小于: 'lt', 不足: 'lt', 不满: 'lt', 约: 'approx', 大约: 'approx', 近: 'approx', 接近: 'approx',
} as const

/** Words after a number and its unit that say how it is meant. */
export const comparatorsAfter = {以上: 'gte', 及以上: 'gte', 以下: 'lte', 及以下: 'lte', 以内: 'lte', 之内: 'lte', 左右: 'approx', 上下: 'approx'} as const
