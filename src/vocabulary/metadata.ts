/** Labels of metadata blocks → field of Meta, or `null` where the label is known and no field is meant. */
export const metadataLabels = {
  文件名称: 'title', 文件标题: 'title', 信息名称: 'title', 标题: 'title', 名称: 'title',
  发文字号: 'documentNumber', 文号: 'documentNumber', 文件编号: 'documentNumber', 发文文号: 'documentNumber', 公文文号: 'documentNumber',
  文件字号: 'documentNumber', 文件号: 'documentNumber', 发布文号: 'documentNumber',
  发文机关: 'issuers', 发文单位: 'issuers', 发文机构: 'issuers', 制发机关: 'issuers', 制定机关: 'issuers', 发文部门: 'issuers', 起草单位: null,
  签发人: 'signatories', 签发: 'signatories',
  成文日期: 'dateOfWriting', 发文日期: 'dateOfWriting', 成文时间: 'dateOfWriting', 发文时间: 'dateOfWriting', 印发日期: null, 生成日期: null,
  发布日期: 'datePublished', 发布时间: 'datePublished', 公开日期: 'datePublished', 公布日期: 'datePublished', 公开时间: 'datePublished',
  日期: 'datePublished', 时间: 'datePublished',
  实施日期: 'dateEffective', 生效日期: 'dateEffective', 施行日期: 'dateEffective', 生效时间: 'dateEffective', 实施时间: 'dateEffective',
  失效日期: 'dateExpires', 废止日期: 'dateExpires', 失效时间: 'dateExpires', 废止时间: 'dateExpires', 有效期至: 'dateExpires',
  效力状态: 'validityStatus', 有效性: 'validityStatus', 文件状态: 'validityStatus', 时效性: 'validityStatus', 文件效力: 'validityStatus', 效力: 'validityStatus',
  索引号: 'identifier', 信息索引号: 'identifier', 信息索引: 'identifier', 索取号: 'identifier', 信息索取号: 'identifier', 统一编号: null,
  发布机构: 'publisher', 发布单位: 'publisher', 公开机构: 'publisher', 信息来源: 'publisher', 来源: 'publisher', 文章来源: 'publisher', 发布机关: 'publisher',
  发布部门: 'publisher', 公开单位: 'publisher', 公开责任部门: 'publisher', 作者: null, 编辑: null, 责任编辑: null, 浏览次数: null, 点击数: null, 阅读次数: null,
  主题分类: 'subjectCategories', 分类: 'subjectCategories', 所属主题: 'subjectCategories', 主题类别: 'subjectCategories', 组配分类: null, 服务对象分类: null,
  体裁分类: 'genreCategory', 文件类型: 'genreCategory', 公文种类: 'genreCategory', 文种: 'genreCategory', 信息类别: null, 公开类别: null,
  主题词: 'keywords', 关键词: 'keywords', 关键字: 'keywords',
  密级: 'classification', 紧急程度: 'urgency', 份号: 'copyNumber', 公开方式: null, 公开范围: null, 公开形式: null, 公开程序: null, 信息格式: null, 载体类型: null, 语种: null, 有效期: null, 内容概述: null,
} as const

/** Words for the state of a document. */
export const validityWords = {
  有效: 'inForce', 现行有效: 'inForce', 生效: 'inForce', 现行: 'inForce', 继续有效: 'inForce',
  修改: 'amended', 已修改: 'amended', 已被修改: 'amended', 部分失效: 'amended', 修订: 'amended', 已修订: 'amended',
  废止: 'repealed', 已废止: 'repealed', 宣布废止: 'repealed',
  失效: 'expired', 已失效: 'expired', 宣布失效: 'expired', 过期: 'expired',
} as const
