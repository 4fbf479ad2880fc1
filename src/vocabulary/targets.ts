/** Words by which a number in prose is known as something to reach, or as something else. */

/** The word lists; a caller may add to each. */
export interface TargetWords {
  /** Verbs of reaching, delivering and keeping within: what stands before a target. */
  goal: readonly string[]
  /** Words of a striving that is still to come. They make a number a target whatever verb it has. */
  striving: readonly string[]
  /** Words that put a sentence in the past or present. */
  past: readonly string[]
  /** Words that put a clause in the past or present: 现有床位30张. */
  present: readonly string[]
  /** Words of money that is given, taken or spared by a rule: in the sentence of its amount no target stands. */
  rate: readonly string[]
  /** Words of the same in a clause. */
  clauseRate: readonly string[]
  /** Words that open a condition; its numbers are those of a case and no target. */
  condition: readonly string[]
  /** Words that open a list of what is already there: 围绕5个方面. */
  listing: readonly string[]
  /** Words of time that is to be brought down or kept to: only with them is a span of time a target. */
  timeGoal: readonly string[]
  /** Units of time. */
  timeUnits: readonly string[]
  /** Units that name a class or a state and no amount of work: 350km/h高铁, 500千伏变电站, 18周岁. */
  classUnits: readonly string[]
  /** What is counted in a list that follows, or in the notice itself: 3个方面, 十四条措施. */
  counted: readonly string[]
  /** Words of completion: with a day in the same clause they make a milestone. */
  completion: readonly string[]
  /** How the titles of instruments end whose articles are rules: their numbers bind everybody and are no targets. */
  ruleTitles: readonly string[]
}

/** Splits a list at its blanks. */
function list(words: string): readonly string[] {
  return words.trim().split(/\s+/)
}

/** The lists that are shipped. */
export const targetWords: TargetWords = {
  goal: list(`
  达到 达 高于 低于 快于 优于 突破 超过 不低于 不少于 不超过 不高于 控制 保持 稳定在 维持 新增 增加 增长 提高
  提升 上升 扩大 翻番 翻 降低 下降 减少 减排 节约 压减 压缩 缩短 缩减 精简 减至 增至 降至
  升至 降到 完成 实现 修 建成 建设 建立 建有 新建 改建 扩建 续建 共建 改造 打造 创建 创成
  构建 形成 布局 建 部署 配备 设立 组建 成立 开通 开行 恢复 开工 竣工 投产 培育 培养 培训 孵化
  扶持 帮扶 支持 引进 引育 招引 招募 招聘 吸引 引导 认定 遴选 评选 选派 选树 选取 选择
  推出 推广 推动 推进 发展 拓展 参与 组织 举办 开展 召开 承办 演练 投入 筹集 安排 争取
  力争 确保 落实 发放 覆盖 惠及 服务 储备 供应 供给 转化 制定 修订 发布 出台 整治 治理
  修复 退出 淘汰 关停 处置 盘活 消化 清理 签约 落地 入库 种植 造林 绿化 收储 解决 采集
  上市 挂牌 取得 获得 创作 推荐 申报 纳入 拥有 占 为 进行 实施 登记 恢复 梳理 归集 汇聚 接入 编制 摆放 拜访 走访 让利
`),
  striving: list(`
  力争 争取 确保 努力 目标 预期 到时 每年 至少 不低于 不少于
`),
  past: list(`
  已 目前 截至目前 以来 同期 上年 去年 先后 累计完成 超额 过去 五年来 年来 位居 成效显著
`),
  present: list(`
  现有 原有 共有 曾 以往 近年 实现了 完成了 达到了 建成了 取得了 增加了 提高了 增长了 下降了 发生 造成 死亡 受伤
  仍有 还有 尚有 存在 仅为 只有 仅有
`),
  rate: list(`
  奖励 奖补 补助 补贴 资助 给予 罚款 处以 罚金 贴息 减免 免征 减征 征收 税率 费率 缴纳 缴费 奖金 罚则
`),
  clauseRate: list(`
  收费标准 标准为 补偿 贷款额度 授信额度 限额 最高 折扣 兑现 违约金 保证金 租金 月租 赔偿 工资 返还 支付 让利 免收
  处罚 分值 扣 计入 收取 每人 每户 每家 每台 每张 每亩 每吨 总额度 培训费 零用钱 ×
`),
  condition: list(`
  对于 凡 如果 未达到 未超过 未满 符合 满足 连续 年满 超出 逾期 除 每增加 每多 的企业 的单位
`),
  listing: list(`
  依托 包括 包含 含有 分为 围绕 聚焦 下列 以下 上述 这 按照 涉及 针对 其余 其他
`),
  timeGoal: list(`
  通达 通勤 直达 可达 到达 压减 压缩 缩短 缩减 缩至 减至 精简
  提速 降至 降到 平均 时间控制 控制在
`),
  timeUnits: list(`
  年 个年度 个月 周 天 日 小时 个小时 分钟 秒 个工作日 工作日 个自然日 个日历天
`),
  classUnits: list(`
  km/h 公里/小时 kV 伏 千伏 伏安 MHz GHz 赫兹 ℃ 摄氏度 周岁 岁 页 毫米 mm 厘米
  cm 层 步 期 届 位 类 度
`),
  counted: list(`
  方面 环节 阶段 部分 步骤 层面 问题 标准 原则 关口 要求 条件 因素 责任 维度 条措施 项措施
  措施 项任务 重点任务 项内容 条意见 级指标 等级 行业 表格 序列 系列 时段 类型 违法行为 系统
  附件 文件 全会 时间节点 情形 清单 领域 方案
`),
  completion: list(`
  建成 完成 竣工 完工 通车 投产 投用 投入使用 投入运营 投入运行 投运 通过验收 验收 开工 启用
  上线 挂牌 开通 交付 封顶 落成 全覆盖 全面覆盖 达产 开业 开园 入驻 贯通
`),
  ruleTitles: list(`
  办法 规定 条例 细则 规则 规程 制度 准则 章程 规范 通则
`),
}
