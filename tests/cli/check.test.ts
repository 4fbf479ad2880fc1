import {chmodSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import type * as FileSystem from 'node:fs/promises'
import {join} from 'node:path'
import stringWidth from 'string-width'
import {beforeEach, describe, expect, it, onTestFinished, vi} from 'vitest'
import type {RuleId} from '../../src/diagnostics.ts'
import type * as Pipeline from '../../src/pipeline.ts'
import type {Diagnostic, GongwenDocument} from '../../src/schema/document.ts'
import {command, folder} from './fake-io.ts'

/**
 * Whether the checks are those of this file: one is fixed always, one on request, one would spoil the notice; and a file
 * that cannot be replaced.
 */
const state = vi.hoisted(() => ({own: false, locked: ''}))

vi.mock('node:fs/promises', async (load) => {
  const actual = await load<typeof FileSystem>()
  const rename: typeof actual.rename = async (from, to) => {
    if (to === state.locked) throw Object.assign(new Error('locked'), {code: 'EACCES'})
    await actual.rename(from, to)
  }
  return {...actual, rename}
})

vi.mock('../../src/pipeline.ts', async (load) => {
  const actual = await load<typeof Pipeline>()
  const parse: typeof Pipeline.parse = (input, options = {}) => {
    const document = actual.parse(input, options)
    if (!state.own || !options.check) return document
    const bytes = typeof input === 'object' && 'value' in input ? input.value : input
    const text =
      typeof bytes === 'string'
        ? bytes
        : new TextDecoder(document.source.encoding ?? 'utf-8', {ignoreBOM: true}).decode(bytes)
    return {...document, diagnostics: [...document.diagnostics.filter(isInputError), ...ownFindings(text)]}
  }
  return {...actual, parse}
})

const isInputError = ({severity}: Diagnostic) => severity === 'error'

function ownFindings(text: string): Diagnostic[] {
  const rules: [RuleId, RegExp, string][] = [
    ['mixedBrackets', /(?<=局)\)/g, '）'],
    ['halfWidthPunctuation', /(?<=\p{Script=Han}),/gu, '，'],
    ['spaceInText', /、市财政局/g, ''],
  ]
  return rules.flatMap(([ruleId, pattern, become]) =>
    Array.from(text.matchAll(pattern), ({index, 0: found}) => {
      const point = (offset: number) => {
        const lines = text.slice(0, offset).split('\n')
        return {line: lines.length, column: lines.at(-1)!.length + 1, offset}
      }
      return {
        ruleId,
        source: 'gongwen' as const,
        severity: ruleId === 'mixedBrackets' ? ('warning' as const) : ('info' as const),
        reason: '写法不一',
        note: null,
        position: {start: point(index), end: point(index + found.length)},
        actual: found,
        expected: [become],
        edits: [{from: index, to: index + found.length, text: become}],
      }
    }),
  )
}

/** One warning (三、) and nothing else of weight. */
const gap = `东湖市人民政府关于开展渠道检查的通知

北岭县人民政府，市政府各部门：

一、检查范围

全市各引水渠。

三、时间安排

2023年6月底前完成。

东湖市人民政府
2023年3月1日
`

const clean = gap.replace('三、', '二、')
const units = clean.replace('各引水渠。', '各引水渠,泵站。（责任单位：市水利局)')
const mended = units.replace('局)', '局）')

beforeEach(() => {
  state.own = false
  state.locked = ''
})

describe('gongwen check', () => {
  it('reports, and fails from warnings on', async () => {
    const cwd = folder({'a.txt': gap, 'b.txt': clean})
    const {code, out, err} = await command(['check', 'a.txt', 'b.txt', '--rule', 'missingAddressees:off'], {cwd})
    expect([code, err]).toEqual([1, ''])
    expect(out).toMatch(/^a\.txt\n[\s\S]* {2}9:1 {2}警告 {2}序号不连续：应为第 2 项，实为“三、” +numberingGap\n/)
    expect(out).toMatch(/\n {7}│ 三、时间安排\n {7}│ \^~~~\n/)
    expect(await command(['check', 'b.txt'], {cwd})).toMatchObject({code: 0, err: ''})
  })

  it('counts messages from --fail-on on', async () => {
    const at = async (...argv: string[]) => (await command(['check', ...argv], {stdin: gap})).code
    expect(await at('--fail-on', 'info')).toBe(1)
    expect(await at('--fail-on', 'warning')).toBe(1)
    expect(await at('--fail-on', 'error')).toBe(0)
    expect(await at('--fail-on', 'never')).toBe(0)
    expect(await at('--fail-on', 'error', '--rule', 'numberingGap:error')).toBe(1)
    expect(await at('--rule', 'numberingGap:info')).toBe(0)
    expect(await at('--rule', 'numberingGap:off', '--fail-on', 'warning')).toBe(0)
    expect(await at('--rule', 'numberingGap:off', '--rule', 'numberingGap:warning')).toBe(1)
  })

  it('says an input that cannot be read in the report, and fails whatever counts', async () => {
    const cwd = folder({'empty.txt': '', 'b.txt': clean})
    const {code, out, err} = await command(['check', 'empty.txt', 'none.txt', 'b.txt', '--fail-on', 'never'], {cwd})
    expect(code).toBe(1)
    expect(err).toBe('gongwen: 文件不存在：none.txt（请检查路径）\n')
    expect(out).toContain('empty.txt\n  1:1  错误  输入为空  emptyInput\n')
    expect(await command(['check', 'none.txt', '-f', 'json'], {cwd})).toMatchObject({code: 1, out: ''})
    expect((await command(['check', 'none.txt'], {cwd})).out).toBe('')
  })

  it('writes one JSON array, the same to a file', async () => {
    const cwd = folder({'a.txt': gap})
    const {out} = await command(['check', 'a.txt', '-', '-f', 'json'], {cwd, stdin: gap})
    const list = JSON.parse(out) as {path: string | null; diagnostics: Diagnostic[]}[]
    expect(list.map(({path}) => path)).toEqual(['a.txt', null])
    expect(list[0]!.diagnostics.some(({ruleId}) => ruleId === 'numberingGap')).toBe(true)
    expect(list[1]!.diagnostics).toEqual(list[0]!.diagnostics)
    await command(['check', 'a.txt', '-', '-f', 'json', '-o', 'out.json'], {cwd, stdin: gap})
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe(out)
  })

  it('writes SARIF and the commands of GitHub, paths from where it runs', async () => {
    const cwd = folder({'a b.txt': `\ufeff${gap}`})
    const {out} = await command(['check', join(cwd, 'a b.txt'), '-f', 'sarif', '--lang', 'en'], {cwd})
    const [run] = JSON.parse(out).runs
    expect(run.language).toBe('en-US')
    const found = run.results.find(({ruleId}: {ruleId: string}) => ruleId === 'numberingGap')
    expect(found.locations[0].physicalLocation).toMatchObject({
      artifactLocation: {uri: 'a%20b.txt'},
      region: {startLine: 9, charOffset: gap.indexOf('三、')},
    })
    const github = await command(['check', join(cwd, 'a b.txt'), '-f', 'github'], {cwd})
    expect(github.out).toContain(
      '::warning file=a b.txt,line=9,endLine=9,col=1,endColumn=3,title=numberingGap::序号不连续',
    )
  })

  it('says so where a result is longer than a string can be', async () => {
    const {stringify} = JSON
    vi.spyOn(JSON, 'stringify').mockImplementation((value, ...rest) => {
      if (rest[1] === 2) throw new RangeError('Invalid string length')
      return stringify(value, ...(rest as []))
    })
    onTestFinished(() => void vi.restoreAllMocks())
    for (const argv of [['check', '-f', 'json'], ['parse']]) {
      expect(await command(argv, {stdin: gap})).toEqual({
        code: 1,
        out: '',
        err: 'gongwen: 结果过长，无法一次输出（请分批处理文件，或换一种 --format）\n',
      })
    }
  })

  it('keeps to the terminal, in colour unless told otherwise', async () => {
    const stdin = gap.replace('各引水渠。', '各引水渠。'.repeat(2000))
    for (const columns of [40, 80]) {
      const {out} = await command(['check'], {stdin, stdoutIsTTY: true, columns})
      expect(out).toContain('\u001b[33m')
      for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
    }
    expect((await command(['check'], {stdin, stdoutIsTTY: true, env: {NO_COLOR: '1'}})).out).not.toContain('\u001b')
    expect((await command(['check'], {stdin})).out).not.toContain('\u001b')
  })

  it('gives a terminal nothing to act on, in any format', async () => {
    const stdin = gap.replace('时间安排', '时间\u009b2J\u202e安排\u001b[2J')
    for (const format of ['pretty', 'json', 'sarif', 'github']) {
      const {out} = await command(['check', '-f', format, '--no-color'], {stdin, stdoutIsTTY: true})
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    }
  })

  it('repairs where it is asked to, and says what it concluded', async () => {
    const stdin = gap.replace('东湖市人民政府关于', '必威体育app官网:人民政府关于')
    const rules = async (...argv: string[]) =>
      (
        JSON.parse((await command(['check', '-f', 'json', ...argv], {stdin})).out) as {diagnostics: Diagnostic[]}[]
      )[0]!.diagnostics.map(({ruleId}) => ruleId)
    expect(await rules()).toContain('injectedText')
    expect(await rules()).not.toContain('repaired')
    expect(await rules('--repair')).toEqual(expect.arrayContaining(['injectedText', 'repaired']))
  })

  it('says with --quiet only what counts', async () => {
    expect(await command(['check', '-q', '--fail-on', 'error'], {stdin: gap})).toEqual({code: 0, out: '', err: ''})
    const {out} = await command(['check', '-q', '--rule', 'missingAddressees:info'], {
      stdin: gap.replace(/北岭.*\n/, ''),
    })
    expect(out).toContain('numberingGap')
    expect(out).not.toMatch(/提示|个警告/)
  })
})

describe('the configuration', () => {
  const off = JSON.stringify({rules: {numberingGap: 'off'}})

  it('is found upward from each file, a file of its own before the package', async () => {
    const {mkdirSync, writeFileSync} = await import('node:fs')
    const cwd = folder({
      'a.txt': gap,
      'package.json': JSON.stringify({name: 'x', gongwen: {rules: {numberingGap: 'info'}}}),
    })
    mkdirSync(join(cwd, 'sub/deep'), {recursive: true})
    writeFileSync(join(cwd, 'sub/gongwen.config.json'), `\ufeff${off}`)
    // A package that says nothing of it is passed over.
    writeFileSync(join(cwd, 'sub/deep/package.json'), '{"name": "y"}')
    writeFileSync(join(cwd, 'sub/deep/b.txt'), gap)
    const {code, out} = await command(['check', 'a.txt', 'sub/deep/b.txt', '-f', 'json', '--fail-on', 'warning'], {cwd})
    const [a, b] = JSON.parse(out) as GongwenDocument[]
    const level = (document?: {diagnostics: Diagnostic[]}) =>
      document!.diagnostics.find(({ruleId}) => ruleId === 'numberingGap')?.severity
    expect([code, level(a), level(b)]).toEqual([0, 'info', undefined])
    expect((await command(['check'], {cwd: join(cwd, 'sub'), stdin: gap})).code).toBe(0)
    expect((await command(['check', '--no-config', 'sub/deep/b.txt'], {cwd})).code).toBe(1)
    expect((await command(['check', '--config', 'sub/gongwen.config.json', 'a.txt'], {cwd})).code).toBe(0)
  })

  it('gives way to the options', async () => {
    const cwd = folder({
      'a.txt': gap,
      'gongwen.config.json': JSON.stringify({failOn: 'never', rules: {numberingGap: 'off'}}),
    })
    expect((await command(['check', 'a.txt'], {cwd})).code).toBe(0)
    expect((await command(['check', 'a.txt', '--rule', 'numberingGap:warning'], {cwd})).code).toBe(0)
    const argv = ['check', 'a.txt', '--rule', 'numberingGap:warning', '--fail-on', 'warning']
    expect((await command(argv, {cwd})).code).toBe(1)
  })

  it('adds words', async () => {
    const words = {vocabulary: {roleStems: {包保: 'responsible'}, organSuffixes: ['专班'], unitScales: {兆: 1e12}}}
    const cwd = folder({'a.txt': gap, 'gongwen.config.json': JSON.stringify({$schema: 'x', ...words})})
    expect(await command(['check', 'a.txt', '--fail-on', 'never'], {cwd})).toMatchObject({code: 0, err: ''})
  })

  it.each([
    ['{', /^gongwen: gongwen\.config\.json：不是有效的 JSON（.+）\n$/],
    ['[]', ' 应为 JSON 对象'],
    ['{"rule": {}}', '：没有这项设置：rule（是不是 rules？）'],
    ['{"zzzzzz": {}}', '：没有这项设置：zzzzzz（可用：rules、failOn、vocabulary）'],
    ['{"__proto__": {}}', '：没有这项设置：__proto__（可用：rules、failOn、vocabulary）'],
    ['{"rules": []}', '：rules 应为对象'],
    ['{"rules": {"numberingGaps": "off"}}', '：没有这条规则：numberingGaps（是不是 numberingGap？）'],
    ['{"rules": {"toString": "off"}}', '：没有这条规则：toString（规则列在项目的 docs/rules.md）'],
    ['{"rules": {"numberingGap": "of"}}', '：rules.numberingGap 不能是 of（是不是 off？）'],
    [
      '{"rules": {"numberingGap": ["error"]}}',
      '：rules.numberingGap 不能是 ["error"]（可用：off、info、warning、error）',
    ],
    ['{"rules": {"numberingGap": null}}', '：rules.numberingGap 不能是 null（可用：off、info、warning、error）'],
    ['{"rules": {"emptyInput": "off"}}', '：emptyInput 不能关闭（它报告输入无法读取）'],
    ['{"failOn": 3}', '：failOn 不能是 3（可用：info、warning、error、never）'],
    ['{"failOn": ["never"]}', '：failOn 不能是 ["never"]（可用：info、warning、error、never）'],
    ['{"vocabulary": 1}', '：vocabulary 应为对象'],
    ['{"vocabulary": {"unit": []}}', '：没有这项设置：vocabulary.unit（是不是 units？）'],
    ['{"vocabulary": {"organs": []}}', '：没有这项设置：vocabulary.organs（是不是 organSuffixes？）'],
    ['{"vocabulary": {"xyz": []}}', '：没有这个词表：vocabulary.xyz（名称见 gongwen 的 defaultVocabulary）'],
    ['{"vocabulary": {"metadataLabels": {"收文号": ["x"]}}}', '：vocabulary.metadataLabels.收文号 不能是 ["x"]'],
    ['{"vocabulary": {"units": "座"}}', '：vocabulary.units 应为文字的列表'],
    ['{"vocabulary": {"units": [1]}}', '：vocabulary.units 应为文字的列表'],
    ['{"vocabulary": {"roleStems": []}}', '：vocabulary.roleStems 应为对象'],
    ['{"vocabulary": {"roleStems": {"包保": "owner"}}}', '：vocabulary.roleStems.包保 不能是 "owner"'],
    ['{"vocabulary": {"unitScales": {"兆": "12"}}}', '：vocabulary.unitScales.兆 不能是 "12"'],
  ])('%s is told before anything is read', async (content, line) => {
    const cwd = folder({'a.txt': gap, 'gongwen.config.json': content, 'out.txt': 'old'})
    const {code, out, err} = await command(['check', 'a.txt', '-o', 'out.txt'], {cwd})
    expect([code, out]).toEqual([2, ''])
    if (typeof line === 'string') expect(err).toBe(`gongwen: gongwen.config.json${line}\n`)
    else expect(err).toMatch(line)
    const english = await command(['check', 'a.txt', '--lang', 'en'], {cwd})
    expect(english.err).not.toMatch(/[：，（）]/)
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toBe('old')
  })

  it('names the field of a package, and a file that is not there', async () => {
    const cwd = folder({'a.txt': gap, 'package.json': '{"gongwen": {"rules": 1}}'})
    expect((await command(['check', 'a.txt'], {cwd})).err).toBe('gongwen: package.json：gongwen.rules 应为对象\n')
    expect(await command(['check', 'a.txt', '--config', 'x.json'], {cwd})).toEqual({
      code: 2,
      out: '',
      err: 'gongwen: 配置文件不存在：x.json\n',
    })
  })
})

describe('--fix', () => {
  beforeEach(() => {
    state.own = true
  })

  const read = (cwd: string, name: string) => readFileSync(join(cwd, name))

  it('changes a file in its place, reports what is left, and changes nothing the second time', async () => {
    const cwd = folder({'a.txt': units, 'b.txt': clean})
    chmodSync(join(cwd, 'a.txt'), 0o640)
    symlinkSync('a.txt', join(cwd, 'link.txt'))
    const first = await command(['check', '--fix', 'link.txt', 'b.txt'], {cwd})
    expect(first).toMatchObject({code: 0, err: 'gongwen: link.txt：修改 1 处（mixedBrackets ×1）\n'})
    expect(first.out).toMatch(/^link\.txt\n.*halfWidthPunctuation\n/)
    expect(String(read(cwd, 'a.txt'))).toBe(mended)
    if (process.platform !== 'win32') expect(statSync(join(cwd, 'a.txt')).mode & 0o777).toBe(0o640)
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'b.txt', 'link.txt'])
    const before = statSync(join(cwd, 'a.txt')).mtimeMs
    expect(await command(['check', '--fix', 'link.txt', 'b.txt'], {cwd})).toEqual({...first, err: ''})
    expect(statSync(join(cwd, 'a.txt')).mtimeMs).toBe(before)
  })

  it('fixes more where it is asked to', async () => {
    const cwd = folder({'a.txt': units})
    const argv = ['check', '--fix', '--fix-also', 'halfWidthPunctuation，numberingGap', 'a.txt']
    expect((await command(argv, {cwd})).err).toBe(
      'gongwen: a.txt：修改 2 处（mixedBrackets ×1、halfWidthPunctuation ×1）\n',
    )
    expect(String(read(cwd, 'a.txt'))).toBe(mended.replace('渠,', '渠，'))
  })

  it('prints a diff with --dry-run, and writes nothing', async () => {
    const cwd = folder({'a.txt': units})
    const {code, out, err} = await command(['check', '--fix', '--dry-run', 'a.txt'], {cwd})
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@ -4,7 \+4,7 @@\n \n 一、检查范围\n \n-.*局\)\n\+.*局）\n/)
    expect(String(read(cwd, 'a.txt'))).toBe(units)
    const shown = await command(['check', '--fix', '--dry-run', '-'], {stdin: units, stdoutIsTTY: true})
    expect(shown.out).toContain('\u001b[32m+')
    expect((await command(['check', '--fix', '--dry-run', '-'], {stdin: clean})).out).toBe('')
  })

  it('leaves what would make the notice read otherwise', async () => {
    const both = units.replace('市水利局', '市水利局、市财政局')
    const cwd = folder({'a.txt': both})
    const {err} = await command(['check', '--fix', 'a.txt'], {cwd})
    expect(err).toContain('a.txt：未修改（spaceInText ×1），改后解析结果会变（请人工核对）\n')
    expect(String(read(cwd, 'a.txt'))).toBe(both.replace('局)', '局）'))
  })

  it('tells what was not tried from what cannot be made', async () => {
    const many = units + '（责任单位：市水利局、市财政局）\n'.repeat(100)
    const {err} = await command(['check', '--fix', '--dry-run'], {stdin: many})
    const [refused, untried] = [/未修改（spaceInText ×(\d+)）/, /未尝试（spaceInText ×(\d+)）/].map(
      (line) => line.exec(err)?.[1],
    )
    expect(Number(refused) + Number(untried)).toBe(100)
    expect(err).not.toContain('仍有可修改之处')
  })

  it.each([
    ['a byte order mark and CRLF', `\ufeff${units}`.replaceAll('\n', '\r\n'), 'utf8'],
    ['no line feed at the end', units.trimEnd(), 'utf8'],
    ['UTF-16', `\ufeff${units}`, 'utf16le'],
  ] as const)('keeps all other bytes: %s', async (_, text, encoding) => {
    const cwd = folder({'a.txt': Buffer.from(text, encoding)})
    expect((await command(['check', '--fix', '-q', 'a.txt'], {cwd})).code).toBe(0)
    expect(read(cwd, 'a.txt').equals(Buffer.from(text.replace('局)', '局）'), encoding))).toBe(true)
  })

  it('leaves a file alone whose encoding it cannot write', async () => {
    // 责任单位：市水利局) in GB18030, below a line of ASCII.
    const gb = Buffer.from(
      'd4f0c8cec8cbcafd0ac4cfcfaacfd8cbaeC0fbBED6290a'.replace(/../g, '$& ').replace(/ /g, ''),
      'hex',
    )
    const flawed = Buffer.concat([Buffer.from(units), Buffer.from([0xe4, 0xb8, 0x0a])])
    const cwd = folder({'gb.txt': gb, 'flawed.txt': flawed})
    const first = await command(['check', '--fix', 'gb.txt', '--encoding', 'gb18030'], {cwd})
    expect(first.err).toBe('gongwen: gb.txt：不能按原编码 gb18030 写回，未改动（请先转成 UTF-8）\n')
    expect(first.code).toBe(1)
    expect(first.out).toContain('mixedBrackets')
    // What cannot be written back is neither promised nor shown as a diff.
    const plain = await command(['check', 'gb.txt', '--encoding', 'gb18030'], {cwd})
    expect(plain.out).toMatch(/个警告[^；]*\n$/)
    const dry = await command(['check', '--fix', '--dry-run', 'gb.txt', '--encoding', 'gb18030'], {cwd})
    expect(dry).toEqual({code: 1, out: '', err: first.err})
    expect(read(cwd, 'gb.txt').equals(gb)).toBe(true)
    const second = await command(['check', '--fix', 'flawed.txt'], {cwd})
    expect([second.code, second.err]).toEqual([1, expect.stringContaining('不能按原编码 utf-8 写回')])
    expect(read(cwd, 'flawed.txt').equals(flawed)).toBe(true)
  })

  it('leaves a web page alone, and fails no more than without', async () => {
    const page = `<p>${units.replaceAll('\n', '</p><p>')}</p>`
    const cwd = folder({'a.html': page})
    const {code, err} = await command(['check', '--fix', '--fail-on', 'error', 'a.html'], {cwd})
    expect([code, err]).toEqual([0, 'gongwen: a.html：--fix 只修改纯文本和 Markdown，未改动\n'])
    expect(String(read(cwd, 'a.html'))).toBe(page)
    const piped = await command(['check', '--fix', '-q', '--fail-on', 'error'], {stdin: page})
    expect(Buffer.from(piped.out, 'latin1').toString()).toBe(page)
  })

  it('reads Markdown and keeps its marks', async () => {
    const cwd = folder({'a.md': `# ${units.replace('（责', '**（责').replace('局)', '局)**')}`})
    await command(['check', '--fix', '-q', 'a.md'], {cwd})
    expect(String(read(cwd, 'a.md'))).toBe(`# ${units.replace('（责', '**（责').replace('局)', '局）**')}`)
  })

  it('passes standard input through, mended, and reports on standard error', async () => {
    const piped = await command(['check', '--fix', '--fail-on', 'info'], {stdin: units})
    expect(Buffer.from(piped.out, 'latin1').toString()).toBe(mended)
    expect(piped.code).toBe(1)
    expect(piped.err).toMatch(
      /^gongwen: 标准输入：修改 1 处（mixedBrackets ×1）\n标准输入\n {2}.*halfWidthPunctuation\n/,
    )
    const same = await command(['check', '--fix'], {stdin: clean})
    expect(Buffer.from(same.out, 'latin1').toString()).toBe(clean)
    const cwd = folder()
    const kept = await command(['check', '--fix', '-o', 'out.txt', '-f', 'json'], {cwd, stdin: units})
    expect(String(read(cwd, 'out.txt'))).toBe(mended)
    expect(JSON.parse(kept.out)).toMatchObject([{path: null, diagnostics: [{ruleId: 'halfWidthPunctuation'}]}])
  })

  it('reports a file that it may not replace, and goes on', async () => {
    const cwd = folder({'a.txt': units, 'b.txt': units})
    state.locked = join(cwd, 'a.txt')
    const {code, err} = await command(['check', '--fix', 'a.txt', 'b.txt'], {cwd})
    expect([code, err]).toEqual([
      1,
      'gongwen: 无法写入：a.txt（没有写入权限）\ngongwen: b.txt：修改 1 处（mixedBrackets ×1）\n',
    ])
    expect([String(read(cwd, 'a.txt')), String(read(cwd, 'b.txt'))]).toEqual([units, mended])
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'b.txt'])
  })

  it('changes a file with a name as long as a name may be', async () => {
    const name = `${'通知'.repeat(41)}.txt`
    const cwd = folder({[name]: units})
    expect((await command(['check', '--fix', name], {cwd})).code).toBe(0)
    expect(String(read(cwd, name))).toBe(mended)
  })
})

describe('wrong usage', () => {
  it.each([
    [['--format', 'sarf'], '--format 不能是 sarf（是不是 sarif？）'],
    [['--fail-on', 'warn'], '--fail-on 不能是 warn（是不是 warning？）'],
    [['--rule', 'numberingGap'], '--rule 的写法是 名称:级别，如 numberingGap:off（这里是 numberingGap）'],
    [['--rule', 'numberingGap=off'], '--rule 的写法是 名称:级别，如 numberingGap:off（这里是 numberingGap=off）'],
    [['--rule', 'numberinGap:off'], '--rule：没有这条规则：numberinGap（是不是 numberingGap？）'],
    [['--rule', 'zzz:off'], '--rule：没有这条规则：zzz（规则列在项目的 docs/rules.md）'],
    [['--rule', 'numberingGap:warn'], '--rule numberingGap 不能是 warn（是不是 warning？）'],
    [['--rule', 'noText:off'], '--rule：noText 不能关闭（它报告输入无法读取）'],
    [['--dry-run'], '--dry-run 须与 --fix 同用'],
    [['--fix-also', 'numberingGap'], '--fix-also 须与 --fix 同用'],
    [['--fix', '--fix-also', 'numberingGaps'], '--fix-also：没有这条规则：numberingGaps（是不是 numberingGap？）'],
    [['--fix', '--dry-run', '-f', 'json'], '--dry-run 输出差异，不能与 --format 同用'],
    [['--fx'], '没有这个选项：--fx（是不是 --fix？）'],
  ])('%j', async (argv, line) => {
    expect(await command(['check', ...argv], {stdin: gap})).toEqual({code: 2, out: '', err: `gongwen: ${line}\n`})
  })

  it('names the rules that can be fixed', async () => {
    const {code, err} = await command(['check', '--fix', '--fix-also', 'missingTitle'], {stdin: gap})
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^gongwen: --fix-also：missingTitle 不能自动修改（可用：.*numberingGap/),
    ])
  })
})
