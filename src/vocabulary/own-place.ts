/** Words that tell whose place a notice speaks of, for repair. */

/** Words of praise before a place that its own notices name: 建设美丽东湖. */
export const placePraises = [
  '美丽',
  '平安',
  '安全',
  '和谐',
  '宜居',
  '韧性',
  '法治',
  '数字',
  '健康',
  '智慧',
  '幸福',
  '信用',
  '文明',
  '活力',
  '清廉',
  '书香',
  '品质',
  '魅力',
  '诚信',
  '实力',
  '富强',
  '大美',
  '善治',
] as const

/** What a notice does with another place than its own: 深度融入西江城市圈, 对口支援北岭县. */
export const partnerVerbs = [
  '融入',
  '对接',
  '支援',
  '援助',
  '帮扶',
  '协作',
  '学习',
  '借鉴',
  '承接',
  '联动',
  '接轨',
  '考察',
  '对标',
  '毗邻',
  '赴',
] as const

/** What is done with a partner: 与西江市合作, 同西江市签订协议. */
export const partnerActs = [
  '合作',
  '共建',
  '共同',
  '签订',
  '签署',
  '联合',
  '协作',
  '交流',
  '对接',
  '结对',
  '携手',
  '接壤',
  '交界',
  '衔接',
  '沟通',
  '互认',
  '联动',
] as const

/** What others do for a notice's place, behind their name: 西江市派员指导, 西江市支援我市. */
export const helperActs = ['派员', '支援', '增援', '驰援'] as const

/** What is learned from others, behind their name: 西江市先进做法. */
export const othersMerits = ['经验', '做法'] as const

/** What a notice does with what its superiors say: 按照东湖市教育局部署. */
export const superiorVerbs = [
  '按照',
  '根据',
  '依据',
  '遵照',
  '落实',
  '贯彻',
  '执行',
  '响应',
  '参照',
  '对照',
  '转发',
] as const

/** What superiors do, behind the name of their organ: 东湖市教育局要求. */
export const superiorActs = ['要求', '统一部署'] as const

/** What superiors say. */
export const superiorWords = [
  '部署',
  '要求',
  '精神',
  '安排',
  '通知',
  '意见',
  '文件',
  '规定',
  '决定',
  '会议',
  '指示',
] as const

/** Cities by the character of 机关代字 that their name does not hold: 穗府办. */
export const cityCodes = {
  穗: '广州',
  甬: '宁波',
  榕: '福州',
  鹭: '厦门',
  洪: '南昌',
  并: '太原',
  蓉: '成都',
  筑: '贵阳',
  邕: '南宁',
  汴: '开封',
  宜: '安庆',
} as const satisfies Readonly<Record<string, string>>

/** How 机关代字 begin that name no place: 政办发, 市教发. */
export const placelessCodes = ['政', '府', '办', '委', '党', '市', '县', '区', '省'] as const

/** What is put before the name of an office that belongs to a place all the same: 国家税务总局东湖市税务局. */
export const placedOrgans = [
  '国家税务总局',
  '税务总局',
  '中国人民银行',
  '人民银行',
  '人行',
  '中国共产党',
  '中共',
  '共青团',
  '国网',
] as const

/** Words for the levels of a place whose name is that of the place and the word, and no more. */
export const plainLevels = ['省', '市', '县', '区', '旗', '盟'] as const

/** Words for the levels that a place and its government are called by, the longer before those that they hold. */
export const placeLevels = ['省', '自治区', '市', '自治州', '州', '盟', '自治县', '县', '自治旗', '旗', '区'] as const

/** What makes a word of its own with the word of a level before it, which ends no place then: 市场, 县域. */
export const levelCompounds = ['场', '容', '民', '域'] as const

/** What is said of a place by its own notices, before it and behind it: 推动东湖高质量发展, 结合东湖实际. */
export const placeProgress = ['推动', '推进', '促进', '加快', '实现', '引领'] as const
export const placeFit = ['结合', '立足', '符合'] as const
export const progressKinds = ['高质量', '跨越式', '跨越', '绿色', '经济社会'] as const

/** Functional zones that are called after the place that runs them: 东湖经济技术开发区. */
export const hostedZones = [
  '经济技术开发区',
  '经济开发区',
  '高新技术产业开发区',
  '高新技术开发区',
  '高新技术产业园区',
  '经开区',
  '高新区',
  '工业园区',
  '综合保税区',
] as const

/** Provinces by the character that stands for them in 机关代字: 鄂政发. */
export const provinceCodes = {
  京: '北京',
  津: '天津',
  冀: '河北',
  晋: '山西',
  蒙: '内蒙古',
  内: '内蒙古',
  辽: '辽宁',
  吉: '吉林',
  黑: '黑龙江',
  沪: '上海',
  苏: '江苏',
  浙: '浙江',
  皖: '安徽',
  闽: '福建',
  赣: '江西',
  鲁: '山东',
  豫: '河南',
  鄂: '湖北',
  湘: '湖南',
  粤: '广东',
  桂: '广西',
  琼: '海南',
  渝: '重庆',
  川: '四川',
  黔: '贵州',
  滇: '云南',
  云: '云南',
  藏: '西藏',
  陕: '陕西',
  甘: '甘肃',
  青: '青海',
  宁: '宁夏',
  新: '新疆',
} as const satisfies Readonly<Record<string, string>>

/** What no name of a place holds. */
export const notInPlaces = /[第条款章至局厅部署的了在和与及或为对向从将由把被以等是有其各全我本该个年月日这那不]/

/** What stands before the word of a level where that ends no name: 全市, 城市, 各县. */
export const notBeforeLevel = /(?:[全我本各该某城都超上地股夜菜跨外入出进返驻辖赴在省市县区到和与及、]|[省市治]州)$/

/** What goes on from 市 to a word that is no city. */
export const notAfterCity = /^[场政容民值面域情委级直]/

/** What a title goes on with where 关于 was displaced together with the issuer. */
export const titleVerbs = [
  '印发',
  '转发',
  '批转',
  '发布',
  '公布',
  '颁布',
  '废止',
  '修改',
  '修订',
  '表彰',
  '调整',
  '成立',
  '做好',
  '加强',
  '开展',
  '进一步',
] as const

/** What a committee and a government do together: 市委、市政府同意. */
export const decisionActs = [
  '同意',
  '批准',
  '审定',
  '审议',
  '研究',
  '决定',
  '部署',
  '要求',
  '领导',
  '主要',
  '安排',
  '工作部署',
  '决策',
  '高度',
  '有关',
  '关于',
  '印发',
  '的',
  '各项',
  '确定',
  '批复',
] as const
