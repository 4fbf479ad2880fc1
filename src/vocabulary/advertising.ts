/**
 * Names that betting sites go by. Removal is for what is certain, so a name that is also an ordinary word or a place
 * (银河, 金沙, 万博) stands here only with the word that makes it a brand.
 */
export const adBrands = [
  '必威', 'Betway', 'betway', 'BETWAY', '亚博体育', '亚博', '万博体育', '开云体育', '乐鱼体育', '爱游戏体育', '华体会', '米兰体育', '星空体育',
  '九游体育', '半岛体育', '江南体育', '天博体育', '澳门新葡京', '新葡京', '葡京娱乐', '威尼斯人娱乐', '永利娱乐', '金沙娱乐', '银河娱乐', '皇冠体育',
  '太阳城娱乐', 'bet365', 'Bet365', 'BET365', 'bwin', 'Bwin', 'BWIN', '188bet', '188BET', '金宝博', '明升体育', '伟德体育', '韦德体育', '立博体育',
  '威廉希尔', '沙巴体育', '德赢', '竞博', '雷竞技', '泛亚电竞', '优德体育', '大发体育', '凯发娱乐', '尊龙凯时', '必发体育', '博天堂', '乐天堂',
  'ag真人', 'AG真人', 'kaiyun', 'Kaiyun', 'KAIYUN', 'leyu', 'LEYU', 'fun88', 'FUN88', 'pg电子', 'PG电子', '六合彩', '百家乐', '老虎机',
] as const

/** Words that stand around a brand in injected text. */
export const adWords = [
  '体育', 'sports', 'SPORTS', 'app', 'APP', 'App', '官网', '官方网站', '官方', '网站', '投注', '平台', '下载', '登录', '登陆', '注册', '入口', '网址',
  '手机版', '手机', '最新版', '娱乐城', '娱乐场', '娱乐', '真人', '博彩', '在线', '开户', '网页版', '首页', '中文版', '彩票', '棋牌', '电子游戏',
  '游戏', '电竞', '备用', '线路', '安卓', '苹果', 'ios', 'IOS', 'iOS', '全站', '客户端', '体彩', '赌场', '赌博',
] as const
