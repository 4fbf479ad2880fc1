/** Every word that the command says, in both languages. */
import type {Language} from '../diagnostics.ts'

const both = (zh: string, en: string): Record<Language, string> => ({zh, en})

/** The lines on standard error: what is wrong, and what to do. `{name}` and the like are filled in. */
export const messages = {
  // Inputs
  fileMissing: both('文件不存在：{name}（请检查路径）', 'No such file: {name} (check the path)'),
  noMatch: both('没有匹配的文件：{name}（请检查通配符）', 'No file matches: {name} (check the pattern)'),
  isFolder: both(
    "是文件夹：{name}（请指明文件，如 '{name}/*.html'）",
    "Is a folder: {name} (name the files, as in '{name}/*.html')",
  ),
  notAllowed: both('没有读取权限：{name}（请检查文件权限）', 'No permission to read: {name} (check its permissions)'),
  unreadable: both('无法读取：{name}（{why}）', 'Cannot read: {name} ({why})'),
  inputFailed: both('{name}：{reason}', '{name}: {reason}'),
  inputFailedNote: both('{name}：{reason}（{note}）', '{name}: {reason} ({note})'),
  internal: both(
    '{name}：内部错误：{why}（这是 gongwen 的缺陷，请报告）',
    '{name}: internal error: {why} (a defect of gongwen; please report it)',
  ),
  standardInput: both('标准输入', 'standard input'),
  convertFirst: both('请先转成网页或纯文本', 'convert it to a web page or plain text first'),
  terminalInput: both(
    '没有输入：请给出文件名，或从管道传入（gongwen {verb} 通知.html；gongwen {verb} --help 查看用法）',
    'No input: name a file or pipe one in (gongwen {verb} notice.html; gongwen {verb} --help shows the usage)',
  ),
  inputTwice: both('标准输入只能读一次（请只写一个 -）', 'Standard input can be read once only (write a single -)'),

  // Output
  cannotWrite: both('无法写入：{name}（{why}）', 'Cannot write: {name} ({why})'),
  noPlaceToWrite: both('无法写入：{name}（目录不存在，请先建立）', 'Cannot write: {name} (its folder does not exist)'),
  notAllowedToWrite: both('无法写入：{name}（没有写入权限）', 'Cannot write: {name} (no permission)'),
  standardOutput: both('标准输出', 'standard output'),
  outputIsFolder: both('{name} 是文件夹，请给出文件名', '{name} is a folder; name a file'),

  // Usage
  unknownOption: both(
    '没有这个选项：{name}（gongwen {verb}--help 查看用法）',
    'Unknown option: {name} (gongwen {verb}--help shows the usage)',
  ),
  unknownOptionNear: both('没有这个选项：{name}（是不是 {near}？）', 'Unknown option: {name} (did you mean {near}?)'),
  unknownCommand: both('没有这个命令：{name}（可用：{list}）', 'Unknown command: {name} (there are {list})'),
  unknownCommandNear: both('没有这个命令：{name}（是不是 {near}？）', 'Unknown command: {name} (did you mean {near}?)'),
  unknownValue: both('{option} 不能是 {name}（可用：{list}）', '{option} cannot be {name} (there are {list})'),
  unknownValueNear: both(
    '{option} 不能是 {name}（是不是 {near}？）',
    '{option} cannot be {name} (did you mean {near}?)',
  ),
  plannedFormat: both(
    '这个版本还没有 {name} 格式（可用：{list}）',
    'The format {name} is not available in this version (there are {list})',
  ),
  unknownEncoding: both(
    '不认识的编码：{name}（常用：utf-8、gb18030、big5）',
    'Unknown encoding: {name} (common ones: utf-8, gb18030, big5)',
  ),
  unknownEnding: both(
    '文件名后缀 {name} 对应不上格式（可用：{list}，或用 --format 指定）',
    'The ending {name} tells no format (one of {list}, or give --format)',
  ),
  excelIsCsv: both(
    '--excel 只用于 csv，不能用于 {name}（xlsx 可直接用 Excel 打开）',
    '--excel goes with csv, not with {name} (Excel opens xlsx as it is)',
  ),
  ledgerOnly: both(
    '{option} 不能用于 {name}（可用：{list}）',
    '{option} does not go with {name} (it does with {list})',
  ),
  blankTaken: both('--blank 的列名重复：{name}', '--blank names a column twice: {name}'),
  xlsxTerminal: both(
    'xlsx 不能显示在终端里（请用 -o 台账.xlsx 写入文件）',
    'A terminal cannot show xlsx (write it to a file: -o ledger.xlsx)',
  ),
  oneInputOnly: both('{option} 只能用于一份输入', '{option} goes with one input only'),
  missingValue: both('选项缺少值：{name}', 'Option without its value: {name}'),
  excessArguments: both(
    '参数过多（gongwen {verb}--help 查看用法）',
    'Too many arguments (gongwen {verb}--help shows the usage)',
  ),
  wrongUsage: both('用法有误：{why}', 'Wrong usage: {why}'),

  // Checks
  ruleForm: both(
    '{option} 的写法是 名称:级别，如 numberingGap:off（这里是 {name}）',
    '{option} is written name:level, as numberingGap:off (not {name})',
  ),
  unknownRule: both(
    '{option}：没有这条规则：{name}（规则列在项目的 docs/rules.md）',
    '{option}: unknown rule: {name} (docs/rules.md of the project lists them)',
  ),
  unknownRuleNear: both(
    '{option}：没有这条规则：{name}（是不是 {near}？）',
    '{option}: unknown rule: {name} (did you mean {near}?)',
  ),
  ruleNeverOff: both(
    '{option}：{name} 不能关闭（它报告输入无法读取）',
    '{option}: {name} is never off (it says that an input cannot be read)',
  ),
  notFixable: both(
    '{option}：{name} 不能自动修改（可用：{list}）',
    '{option}: {name} cannot be fixed (there are {list})',
  ),
  goesWithFix: both('{option} 须与 --fix 同用', '{option} goes with --fix'),
  dryRunFormat: both('--dry-run 输出差异，不能与 --format 同用', '--dry-run prints a diff and takes no --format'),
  configMissing: both('配置文件不存在：{name}', 'No such configuration: {name}'),
  configUnreadable: both('无法读取配置：{name}（{why}）', 'Cannot read the configuration: {name} ({why})'),
  configBroken: both('{name}：不是有效的 JSON（{why}）', '{name}: not valid JSON ({why})'),
  configKey: both('{name}：没有这项设置：{key}（可用：{list}）', '{name}: unknown setting: {key} (there are {list})'),
  configKeyNear: both(
    '{name}：没有这项设置：{key}（是不是 {near}？）',
    '{name}: unknown setting: {key} (did you mean {near}?)',
  ),
  configObject: both('{name}：{key} 应为对象', '{name}: {key} should be an object'),
  configList: both('{name}：{key} 应为文字的列表', '{name}: {key} should be a list of strings'),
  configValue: both('{name}：{key} 不能是 {value}', '{name}: {key} cannot be {value}'),

  // Fixes
  fixed: both('{name}：修改 {count} 处（{list}）', '{name}: {count} places changed ({list})'),
  fixRefused: both(
    '{name}：未修改（{list}），改后解析结果会变（请人工核对）',
    '{name}: left as they are, for the notice would read otherwise ({list}; see to them by hand)',
  ),
  fixUnsettled: both('{name}：仍有可修改之处（请再运行一次）', '{name}: there is more to change (run it once more)'),
  fixFormat: both(
    '{name}：--fix 只修改纯文本和 Markdown，未改动',
    '{name}: --fix changes plain text and Markdown only; left as it is',
  ),
  fixEncoding: both(
    '{name}：不能按原编码 {encoding} 写回，未改动（请先转成 UTF-8）',
    '{name}: cannot be written in its encoding {encoding}; left as it is (convert it to UTF-8 first)',
  ),

  // Notes
  warnings: both(
    '{count} 条提示（用 gongwen parse --format tree 查看）',
    '{count} warnings (gongwen parse --format tree shows them)',
  ),
  incomplete: both(
    '{name}：{fields}混入了外来文字，剔除后可能不完整（请核对原文）',
    '{name}: injected words were cut out of {fields}, which may be incomplete (check the source)',
  ),
  repaired: both(
    '{name}：{fields}含推定的文字（请核对原文）',
    '{name}: words of {fields} were displaced and are concluded (check the source)',
  ),
  cellsCut: both(
    '{count} 个单元格超出 xlsx 的 32767 字上限，已截断（csv 保留全文）',
    '{count} cells are longer than the 32767 characters of xlsx and were cut (csv keeps them whole)',
  ),
  tooManyRows: both(
    '{count} 行超出 xlsx 工作表的上限（请用 csv）',
    '{count} rows are more than a sheet of xlsx holds (use csv)',
  ),
  noTasks: both(
    '没有找到责任分工（--unassigned 列出全部事项）',
    'No responsibilities found (--unassigned lists every item)',
  ),
} as const satisfies Record<string, Record<Language, string>>

/** The name of a message. */
export type MessageKey = keyof typeof messages

/** The help, by what it describes. */
export const help = {
  program: both('把公文读成结构化、可校验的语法树', 'Reads Chinese government notices into a typed, validated tree'),
  programUsage: both('<命令> [选项] [文件…]', '<command> [options] [FILE…]'),
  verbUsage: both('[选项] [文件…]', '[options] [FILE…]'),
  schemaUsage: both('[选项]', '[options]'),
  files: both('文件或通配符；- 或不写：标准输入', 'files or patterns; - or nothing: standard input'),
  parse: both('解析公文，输出语法树', 'Parse notices and print their trees'),
  tasks: both('列出任务台账：谁牵头、谁负责、何时完成', 'List the tasks: who leads, who answers, by when'),
  check: both(
    '检查公文：序号、标点、责任分工、要素；可自动修改',
    'Check notices: numbering, punctuation, responsibilities, elements',
  ),
  schema: both('输出语法树的 JSON Schema', 'Print the JSON Schema of the tree'),
  helpCommand: both('显示命令的用法', 'show the usage of a command'),
  helpCommandTerm: both('help [命令]', 'help [command]'),

  output: both('写入文件（写完才替换原文件）', 'write to a file (replaced only when complete)'),
  from: both('输入格式：{list}（默认自动识别）', 'input format: {list} (told from the input by default)'),
  encoding: both(
    '输入编码，如 gb18030（默认自动识别）',
    'encoding of the input, as gb18030 (told from the input by default)',
  ),
  url: both('网页的地址，记在结果里', 'where the page was found; kept in the result'),
  lang: both('提示信息的语言：zh、en（默认看系统语言）', 'language of messages: zh, en (default: the locale)'),
  quiet: both('不输出提示，只报告失败', 'no notes, failures only'),
  color: both('总是使用颜色', 'always use colours'),
  noColor: both('不使用颜色', 'never use colours'),
  version: both('显示版本', 'show the version'),
  help: both('显示用法', 'show the usage'),
  parseFormat: both(
    '输出格式：{list}（默认 json；多个文件时为 ndjson）',
    'output format: {list} (default: json; ndjson for several files)',
  ),
  tasksFormat: both(
    '输出格式：{list}（默认看 -o 的扩展名；终端里是 table，管道里是 csv）',
    'output format: {list} (default: by the name after -o; table on a terminal, csv to a pipe)',
  ),
  by: both('一行是一项什么：{list}（默认 task）', 'what a row stands for: {list} (default: task)'),
  blank: both('末尾加空列，供填写，如 进展情况,备注', 'empty columns at the end, to be filled in, as progress,remarks'),
  headers: both(
    '列名的语言：{list}（xlsx 默认 zh，csv 默认 en，即 Task 的字段名）',
    'language of the headers: {list} (xlsx: zh; csv: en, the names of Task)',
  ),
  excel: both(
    'Excel 和 WPS 能直接打开的 csv：BOM、CRLF、中文列名、防公式',
    'csv for Excel and WPS: BOM, CRLF, Chinese headers, no formulas',
  ),
  compact: both('JSON 写成一行', 'JSON on one line'),
  positions: both('位置的写法：{list}（默认 full）', 'how places are written: {list} (default: full)'),
  id: both('文件标识 documentId', 'documentId of the result'),
  canonical: both('给出机关的规范名称 canonicalName', 'add the standard names of organs (canonicalName)'),
  repair: both('依文中证据推定被广告替换的文字', 'conclude from evidence what injected advertising displaced'),
  noAnnotate: both('只要结构，不识别机关、日期、数量', 'structure only: no organs, dates, quantities'),
  noValidate: both('不校验结果', 'do not validate the result'),
  checkFormat: both('输出格式：{list}（默认 pretty）', 'output format: {list} (default: pretty)'),
  failOn: both(
    '有这一级别或更高的提示时退出码为 1：{list}（默认 warning）',
    'exit with 1 for messages of this severity or above: {list} (default: warning)',
  ),
  rule: both('规则的级别，如 numberingGap:off（可重复）', 'the level of a rule, as numberingGap:off (repeatable)'),
  config: both(
    '配置文件（默认从输入所在目录向上找 gongwen.config.json，或 package.json 的 gongwen 字段）',
    'configuration (default: gongwen.config.json, or gongwen in package.json, from the folder of the input upward)',
  ),
  noConfig: both('不找配置文件', 'look for no configuration'),
  fix: both(
    '修改可自动修改之处，写回文件（标准输入写到标准输出）',
    'change what is mechanical, in place (standard input goes to standard output)',
  ),
  fixAlso: both(
    '另外修改这些规则的问题，如 numberingGap,halfWidthPunctuation',
    'fix these rules too, as numberingGap,halfWidthPunctuation',
  ),
  dryRun: both('只输出差异，不写文件', 'print a diff and write nothing'),
  checkQuiet: both('只输出达到 --fail-on 级别的提示', 'only messages that --fail-on counts, no notes'),
  unassigned: both('也列出没有责任单位的事项', 'list items without responsible units too'),

  programExamples: both(
    `示例：
  gongwen parse 通知.html                      语法树（JSON）
  gongwen tasks 通知.html                      任务台账
  curl -s https://… | gongwen parse | jq .meta 从管道读取`,
    `Examples:
  gongwen parse notice.html                    the tree as JSON
  gongwen tasks notice.html                    the tasks as a table
  curl -s https://… | gongwen parse | jq .meta from a pipe`,
  ),
  parseExamples: both(
    `示例：
  gongwen parse 通知.html > 通知.json
  gongwen parse 通知.html --format tree        在终端里看大纲和提示
  gongwen parse '通知/**/*.html' -o 全部.ndjson 每份文件一行
  gongwen parse --encoding gb18030 旧网页.html`,
    `Examples:
  gongwen parse notice.html > notice.json
  gongwen parse notice.html --format tree      outline and diagnostics
  gongwen parse 'notices/**/*.html' -o all.ndjson  one document a line
  gongwen parse --encoding gb18030 old.html`,
  ),
  tasksExamples: both(
    `示例：
  gongwen tasks 方案.html
  gongwen tasks '方案/*.html' -o 台账.xlsx --blank 进展情况,备注
  gongwen tasks 方案.html --by organization --excel -o 分单位.csv
  gongwen tasks 方案.html --format json | jq '.[] | {title, lead, deadline}'
  gongwen tasks '方案/*.html' --format ndjson -o 台账.ndjson`,
    `Examples:
  gongwen tasks plan.html
  gongwen tasks 'plans/*.html' -o ledger.xlsx --blank progress,remarks
  gongwen tasks plan.html --by organization --excel -o units.csv
  gongwen tasks plan.html --format json | jq '.[] | {title, lead, deadline}'
  gongwen tasks 'plans/*.html' --format ndjson -o ledger.ndjson`,
  ),
  checkExamples: both(
    `示例：
  gongwen check 通知.txt
  gongwen check '通知/*.txt' --fail-on error --rule halfWidthPunctuation:off
  gongwen check 通知.txt --fix --dry-run       看看会改什么
  gongwen check 通知.txt --fix --fix-also numberingGap
  gongwen check '通知/*.txt' --format sarif -o 结果.sarif`,
    `Examples:
  gongwen check notice.txt
  gongwen check 'notices/*.txt' --fail-on error --rule halfWidthPunctuation:off
  gongwen check notice.txt --fix --dry-run     see what would change
  gongwen check notice.txt --fix --fix-also numberingGap
  gongwen check 'notices/*.txt' --format sarif -o results.sarif`,
  ),
  schemaExamples: both(
    `示例：
  gongwen schema -o gongwen.schema.json`,
    `Examples:
  gongwen schema -o gongwen.schema.json`,
  ),
} as const satisfies Record<string, Record<Language, string>>

/** Titles that commander prints, in Chinese; in English they stay. */
export const helpTitles: Record<Language, Record<string, string>> = {
  zh: {'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：'},
  en: {},
}

/** Fills the words into a text. */
export function fill(text: string, words: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(words[name] ?? whole))
}

/** Joins names the way a language lists them. */
export function listed(names: readonly string[], language: Language): string {
  return names.join(language === 'zh' ? '、' : ', ')
}
