/** What the command says on standard error, in both languages. */
import type {Language} from '../diagnostics.ts'

/** Gives a sentence in both languages. */
export const both = (zh: string, en: string): Record<Language, string> => ({zh, en})

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
  outputTooLong: both(
    '结果过长，无法一次输出（请分批处理文件，或换一种 --format）',
    'The result is too long to write at once (give fewer files, or another --format)',
  ),
  cannotWrite: both('无法写入：{name}（{why}）', 'Cannot write: {name} ({why})'),
  noPlaceToWrite: both('无法写入：{name}（目录不存在，请先建立）', 'Cannot write: {name} (its folder does not exist)'),
  notAllowedToWrite: both('无法写入：{name}（没有写入权限）', 'Cannot write: {name} (no permission)'),
  standardOutput: both('标准输出', 'standard output'),
  outputIsInput: both(
    '-o 是输入文件，会被结果替换：{name}（请写入别的文件）',
    '-o names an input, which the result would replace: {name} (name another file)',
  ),
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
  configTable: both(
    '{name}：没有这个词表：{key}（名称见 gongwen 的 defaultVocabulary）',
    '{name}: unknown word list: {key} (defaultVocabulary of gongwen has their names)',
  ),
  configPlace: both('{name}：{key}', '{name}: {key}'),
  configRoot: both('{name} 应为 JSON 对象', '{name} should hold a JSON object'),
  configObject: both('{name}：{key} 应为对象', '{name}: {key} should be an object'),
  configList: both('{name}：{key} 应为文字的列表', '{name}: {key} should be a list of strings'),
  configValue: both('{name}：{key} 不能是 {value}', '{name}: {key} cannot be {value}'),

  // Fixes
  fixed: both('{name}：修改 {count} 处（{list}）', '{name}: places changed: {count} ({list})'),
  fixRefused: both(
    '{name}：未修改（{list}），改后解析结果会变（请人工核对）',
    '{name}: left as they are, for the notice would read otherwise ({list}; see to them by hand)',
  ),
  fixUntried: both(
    '{name}：未尝试（{list}），因为不能改的过多（请先人工处理一部分，再运行一次）',
    '{name}: not tried ({list}), for too many cannot be changed (mend some by hand, then run it once more)',
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
  warnings: both('{count} 条警告（用 gongwen check 查看）', 'warnings: {count} (gongwen check shows them)'),
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
    'cells over the 32767 characters of xlsx, which were cut: {count} (csv keeps them whole)',
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

/** Fills the words into a text. */
export function fill(text: string, words: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(words[name] ?? whole))
}

/** Joins names the way a language lists them. */
export function listed(names: readonly string[], language: Language): string {
  return names.join(language === 'zh' ? '、' : ', ')
}
