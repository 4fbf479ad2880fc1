/** Writes docs/rules.md from the catalogue: `npm run rules`; with `--check` it compares. */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {catalogue, type Rule, type RuleGroup} from '../src/catalogue.ts'

const titles: Record<RuleGroup, string> = {
  input: 'Input 输入',
  text: 'Foreign matter in the text 正文中的异物',
  numbering: 'Numbering 结构层次序数',
  punctuation: 'Punctuation 标点',
  responsibility: 'Responsibilities 责任分工',
  facts: 'Facts 要素内容',
  elements: 'Elements of a notice 公文要素',
  repair: 'Repair 推定补回',
}

const severities = {error: '错误 error', warning: '警告 warning', info: '提示 info'} as const

/** Gives the page. */
export function rulesPage(): string {
  const rules = Object.entries(catalogue as Record<string, Rule>)
  const sections = Object.entries(titles).map(([group, title]) =>
    [
      `## ${title}`,
      ...rules.filter(([, rule]) => rule.group === group).map(([ruleId, rule]) => entry(ruleId, rule)),
    ].join('\n\n'),
  )
  return `${[
    '# Rules 规则',
    'What gongwen says about a notice. Written from the catalogue in `src/catalogue.ts` by `npm run rules`; clauses are those of GB/T 9704-2012.',
    'gongwen 对公文给出的全部提示。由 `npm run rules` 依 `src/catalogue.ts` 中的目录生成；条款指 GB/T 9704—2012。',
    ...sections,
  ].join('\n\n')}\n`
}

function entry(ruleId: string, {severity, when, reason, note, clause, fix}: Rule): string {
  const facts = [
    severities[severity],
    when === 'always' ? '解析时即报 with every parse' : '检查时报 with check',
    ...(clause ? [`GB/T 9704 ${clause}`] : []),
    ...(fix === 'always' ? ['--fix'] : fix === 'onRequest' ? [`--fix --fix-also ${ruleId}`] : []),
  ]
  return [`### ${ruleId}`, facts.join(' · '), `- ${reason.zh}。${note.zh}。`, `- ${reason.en}. ${note.en}.`]
    .join('\n\n')
    .replace(/\n\n- (.*)\n\n- /, '\n\n- $1\n- ')
}

if (process.argv[1] === import.meta.filename) {
  const file = path.join(import.meta.dirname, '../docs/rules.md')
  if (!process.argv.includes('--check')) writeFileSync(file, rulesPage())
  else if (readFileSync(file, 'utf8') !== rulesPage()) {
    process.stderr.write('docs/rules.md is not what the catalogue gives; run npm run rules\n')
    process.exitCode = 1
  }
}
