import {describe, expect, it} from 'vitest'
import {help} from '../../src/cli/help.ts'
import {messages} from '../../src/cli/messages.ts'
import {version} from '../../src/version.ts'
import {command, folder, notice} from './fake-io.ts'

describe('help and version', () => {
  it.each([
    ['--help'],
    ['parse', '--help'],
    ['tasks', '-h'],
    ['check', '--help'],
    ['schema', '--help'],
    ['help', 'check'],
  ])('%s %s prints help with an example', async (...argv) => {
    const {code, out, err} = await command(argv)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^用法： gongwen/)
    expect(out).toMatch(/示例：\n {2}gongwen/)
    expect(out).not.toMatch(/Usage|Options|default:/)
  })

  it('speaks English by --lang or by the locale, wherever the option stands', async () => {
    for (const argv of [
      ['--lang', 'en', '--help'],
      ['parse', '--help', '--lang=en'],
    ]) {
      expect((await command(argv)).out).not.toMatch(/\p{Script=Han}/u)
    }
    expect((await command(['--help'], {env: {LANG: 'en_US.UTF-8'}})).out).toMatch(/^Usage: /)
  })

  it.each([['--version'], ['-V'], ['parse', '--version'], ['tasks', '--version'], ['schema', '--version']])(
    '%s %s prints the version',
    async (...argv) => {
      expect(await command(argv)).toEqual({code: 0, out: `${version}\n`, err: ''})
    },
  )

  it('lists on every verb the options that the contract names', async () => {
    for (const verb of ['parse', 'tasks', 'check']) {
      const {out} = await command([verb, '--help'])
      for (const option of [
        '-o, --output',
        '--from',
        '--encoding',
        '--url',
        '--lang',
        '--quiet',
        '--color',
        '--no-color',
        '--version',
      ]) {
        expect(out).toContain(option)
      }
    }
  })

  it('shows the help on standard error and fails without a verb', async () => {
    const {code, out, err} = await command([])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^用法：/)
  })
})

describe('the language of messages', () => {
  it.each([
    [{}, '没有'],
    [{LANG: 'C'}, '没有'],
    [{LANG: 'POSIX'}, '没有'],
    [{LANG: 'fr_FR.UTF-8'}, '没有'],
    [{LANG: 'zh_CN.UTF-8'}, '没有'],
    [{LANG: 'en_GB.UTF-8'}, 'Unknown'],
    [{LC_ALL: 'en_US', LANG: 'zh_CN'}, 'Unknown'],
    [{LC_MESSAGES: 'zh_CN', LANG: 'en_US'}, '没有'],
    [{LC_ALL: '', LC_MESSAGES: 'en', LANG: 'zh_CN'}, 'Unknown'],
  ])('%o', async (env, begins) => {
    expect((await command(['nope'], {env: env as Record<string, string>})).err).toContain(`gongwen: ${begins}`)
  })

  it('says everything in both languages with the same words filled in', () => {
    for (const {zh, en} of [...Object.values(messages), ...Object.values(help)]) {
      const words = (text: string) => new Set(text.match(/\{\w+\}/g))
      expect(words(en)).toEqual(words(zh))
      expect(en).not.toMatch(/[，。：（）]/)
    }
  })
})

describe('wrong usage', () => {
  it.each([
    [['parse', '--fromat', 'json'], '没有这个选项：--fromat（是不是 --format？）'],
    [['parse', '--zzzzzz'], '没有这个选项：--zzzzzz（gongwen parse --help 查看用法）'],
    [['prase', 'x'], '没有这个命令：prase（是不是 parse？）'],
    [['frobnicate'], '没有这个命令：frobnicate（可用：parse、tasks、check、schema）'],
    [['help', 'taks'], '没有这个命令：taks（是不是 tasks？）'],
    [['通知.html'], '没有这个命令：通知.html（是不是 gongwen parse 通知.html？）'],
    [['parse', '--format', 'jsno', 'x'], '--format 不能是 jsno（是不是 json？）'],
    [['parse', '--format', 'docbook', 'x'], '--format 不能是 docbook（可用：json、ndjson、tree、text）'],
    [['parse', '--format', 'markdown', 'x'], '这个版本还没有 markdown 格式（可用：json、ndjson、tree、text）'],
    [['parse', '--format', 'xlsx', 'x'], '这个版本还没有 xlsx 格式（可用：json、ndjson、tree、text）'],
    [['tasks', '--format', 'akn', 'x'], '这个版本还没有 akn 格式（可用：table、csv、xlsx、markdown、json、ndjson）'],
    [['tasks', '--format', 'tree', 'x'], '--format 不能是 tree（可用：table、csv、xlsx、markdown、json、ndjson）'],
    [['tasks', '--by', 'unit', 'x'], '--by 不能是 unit（可用：task、measure、organization）'],
    [['tasks', '--headers', 'fr', 'x'], '--headers 不能是 fr（可用：zh、en）'],
    [['tasks', '--by', 'measure', '-f', 'json', 'x'], '--by 不能用于 json（可用：table、csv、xlsx、markdown）'],
    [
      ['tasks', '--blank', '备注', '-o', 'x.ndjson', 'x'],
      '--blank 不能用于 ndjson（可用：table、csv、xlsx、markdown）',
    ],
    [['tasks', '--headers', 'en', '-f', 'table', 'x'], '--headers 不能用于 table（可用：csv、xlsx、markdown）'],
    [['tasks', '--blank', '备注，备注', '-'], '--blank 的列名重复：备注'],
    [['tasks', '--blank', 'lead', '-'], '--blank 的列名重复：lead'],
    [['tasks', '--excel', '-o', 'x.xlsx', 'x'], '--excel 只用于 csv，不能用于 xlsx（xlsx 可直接用 Excel 打开）'],
    [['parse', '--from', 'htm', 'x'], '--from 不能是 htm（是不是 html？）'],
    [['parse', '--positions', 'ful', 'x'], '--positions 不能是 ful（是不是 full？）'],
    [['parse', '--encoding', 'gb99', 'x'], '不认识的编码：gb99（常用：utf-8、gb18030、big5）'],
    [['parse', '--lang', 'fr', 'x'], '--lang 不能是 fr（可用：zh、en）'],
    [['parse', 'x', '--output'], '选项缺少值：--output'],
    [['parse', '--id', '1', 'x', 'y'], '--id 只能用于一份输入'],
    [['parse', '-', '-'], '标准输入只能读一次（请只写一个 -）'],
    [['schema', 'x'], '参数过多（gongwen schema --help 查看用法）'],
  ])('%j ends with code 2 and one line', async (argv, line) => {
    expect(await command(argv)).toEqual({code: 2, out: '', err: `gongwen: ${line}\n`})
  })

  it('does not show a workbook on a terminal', async () => {
    expect(await command(['tasks', '-f', 'xlsx', 'x'], {stdoutIsTTY: true})).toEqual({
      code: 2,
      out: '',
      err: 'gongwen: xlsx 不能显示在终端里（请用 -o 台账.xlsx 写入文件）\n',
    })
  })

  it.each([[['parse']], [['tasks']], [['check']], [['parse', '-']]])(
    '%j does not wait for a terminal',
    async (argv) => {
      const {code, out, err} = await command(argv, {stdinIsTTY: true})
      expect([code, out]).toEqual([2, ''])
      expect(err).toBe(
        `gongwen: 没有输入：请给出文件名，或从管道传入（gongwen ${argv[0]} 通知.html；gongwen ${argv[0]} --help 查看用法）\n`,
      )
    },
  )

  it('leaves an existing output file alone', async () => {
    const cwd = folder({'a.txt': notice, 'out.json': 'old'})
    expect((await command(['parse', '--format', 'nope', 'a.txt', '-o', 'out.json'], {cwd})).code).toBe(2)
    expect((await command(['parse', '-o', 'new.json', 'out.json'], {cwd: folder({'out.json': notice})})).code).toBe(0)
  })
})

it('prints the JSON Schema', async () => {
  const {code, out, err} = await command(['schema'])
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({$schema: 'https://json-schema.org/draft/2020-12/schema'})
})
