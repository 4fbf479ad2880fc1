/** The words of the help, in both languages. */
import type {Language} from '../diagnostics.ts'
import {both} from './messages.ts'

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
  checkOutput: both(
    '把报告写入文件（--dry-run 时为差异，标准输入加 --fix 时为改后的文字）',
    'write the report to a file (with --dry-run the diff; of standard input with --fix its text)',
  ),
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
