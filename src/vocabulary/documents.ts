/** 文种 (党政机关公文处理工作条例 第八条) → code, with the names that stand for one in titles. */
export const documentTypes = {
  决议: 'resolution', 决定: 'decision', 命令: 'order', 令: 'order', 公报: 'communique', 公告: 'announcement', 通告: 'publicNotice', 意见: 'opinions',
  通知: 'notice', 通报: 'circular', 报告: 'report', 请示: 'requestForInstructions', 批复: 'reply', 议案: 'proposal', 函: 'letter', 复函: 'letter',
  答复: 'letter', 纪要: 'minutes', 会议纪要: 'minutes',
} as const

/** Kinds of instruments that a notice carries. The longest that ends a title counts. */
export const instrumentTypes = [
  '行动方案', '行动计划', '工作方案', '实施方案', '实施办法', '实施细则', '实施意见', '工作要点', '工作计划', '工作规则', '工作规程', '工作制度', '工作细则',
  '应急预案', '专项预案', '预案', '管理办法', '暂行办法', '管理规定', '暂行规定', '若干规定', '若干措施', '若干政策措施', '政策措施', '若干意见', '若干政策', '指导意见', '管理条例',
  '暂行条例', '方案', '办法', '规定', '条例', '细则', '规则', '规程', '措施', '计划', '规划', '纲要', '要点', '制度', '准则', '标准', '规范', '章程', '清单', '目录', '名单',
  '意见', '决定', '指南', '指引', '导则', '守则', '任务分工', '分工方案', '路线图', '总体方案', '改革方案', '发展规划', '十条', '政策', '任务', '安排',
] as const
