/** First part of a role label → role. */
export const roleStems = {
  牵头: 'lead', 主办: 'lead', 牵头责任: 'lead', 主要责任: 'lead', 第一责任: 'lead', 牵头负责: 'lead', 主责: 'lead',
  责任: 'responsible', 负责: 'responsible', 落实: 'responsible', 承办: 'responsible', 实施: 'responsible', 执行: 'responsible', 整改责任: 'responsible', 具体责任: 'responsible', 责任落实: 'responsible',
  配合: 'support', 参与: 'support', 参加: 'support', 协助: 'support', 协办: 'support', 协同: 'support', 配合责任: 'support',
  指导: 'guide', 督导: 'supervise', 监督: 'supervise', 督办: 'supervise', 验收: 'supervise', 督促: 'supervise',
} as const

/** Second part of a role label. */
export const roleNouns = ['单位', '部门', '处室', '领导', '科室', '人', '机构', '股室', '主体', '市领导', '县领导', '区领导', '机关', '方'] as const

/** Verbs after a list of organs → role. The longest counts. */
export const roleVerbs = {
  牵头: 'lead', 牵头负责: 'lead', 牵头落实: 'lead', 主办: 'lead', 主要负责: 'lead',
  负责: 'responsible', 按职责分工负责: 'responsible', 按职责负责: 'responsible', 分别负责: 'responsible', 共同负责: 'responsible', 具体负责: 'responsible',
  按照职责分工负责: 'responsible', 依职责负责: 'responsible', 按分工负责: 'responsible', 按职责分工落实: 'responsible', 按职责分工分别负责: 'responsible', 分工负责: 'responsible', 落实: 'responsible', 承办: 'responsible', 组织实施: 'responsible', 根据职责分工负责: 'responsible',
  配合: 'support', 参与: 'support', 参加: 'support', 协助: 'support', 协办: 'support', 按职责分工配合: 'support', 分工配合: 'support', 积极配合: 'support', 等配合: 'support', 按职责分工参与: 'support',
  指导: 'guide', 督导: 'supervise', 监督: 'supervise', 督办: 'supervise', 督促: 'supervise',
} as const

/** Labels of time limits. */
export const deadlineLabels = ['完成时限', '完成时间', '时限要求', '整改时限', '办理时限', '落实时限', '完成期限', '时间要求', '时间节点', '推进时限', '实施时限', '工作时限', '时限'] as const
