import {chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {GongwenDocument} from '../../src/schema/document.ts'
import {command, folder, notice} from './fake-io.ts'

const documents = (out: string) =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line): GongwenDocument => JSON.parse(line))

describe('results', () => {
  it('writes one file as pretty JSON, terminal or not, and nothing else', async () => {
    const cwd = folder({'a.txt': notice})
    const piped = await command(['parse', 'a.txt'], {cwd})
    expect(piped).toMatchObject({code: 0, err: ''})
    expect(piped.out).toMatch(/^\{\n {2}"type": "document",\n/)
    expect(JSON.parse(piped.out)).toMatchObject({
      source: {path: 'a.txt'},
      meta: {documentNumber: {value: '东政办发〔2023〕5号'}},
    })
    expect((await command(['parse', 'a.txt'], {cwd, stdoutIsTTY: true})).out).toBe(piped.out)
  })

  it('writes one line with --compact', async () => {
    const {out} = await command(['parse', '--compact'], {stdin: notice})
    expect(out.indexOf('\n')).toBe(out.length - 1)
  })

  it('reads standard input for - and for nothing, as bytes', async () => {
    const bytes = new TextEncoder().encode(notice)
    const outcome = await command(['parse'], {stdin: bytes})
    expect(outcome.code).toBe(0)
    expect(JSON.parse(outcome.out).source).toMatchObject({path: null, encoding: 'utf-8'})
    expect(await command(['parse', '-'], {stdin: bytes})).toEqual(outcome)
  })

  it('writes several files one a line, in the order of the command line, - among them', async () => {
    const cwd = folder({'a.txt': notice, 'b.txt': notice})
    const {code, out} = await command(['parse', 'b.txt', '-', 'a.txt'], {cwd, stdin: notice})
    expect(code).toBe(0)
    expect(documents(out).map(({source}) => source.path)).toEqual(['b.txt', null, 'a.txt'])
  })

  it.each(['parse', 'tasks', 'check'])(
    '%s reads a file once, however often and by whatever name it is given',
    async (verb) => {
      const cwd = folder({'a.txt': notice, 'b.txt': notice})
      symlinkSync('b.txt', join(cwd, 'link'))
      const once = await command([verb, 'b.txt', 'a.txt'], {cwd})
      expect(await command([verb, 'b.txt', './b.txt', join(cwd, 'b.txt'), '*.txt', 'link', 'a.txt'], {cwd})).toEqual(
        once,
      )
    },
  )

  it('draws the tree within the terminal, and parts several by an empty line', async () => {
    const cwd = folder({'a.txt': notice, 'b.txt': notice})
    const {out} = await command(['parse', '-f', 'tree', 'a.txt', 'b.txt'], {
      cwd,
      stdoutIsTTY: true,
      columns: 40,
      env: {NO_COLOR: '1'},
    })
    const [first, second] = out.split('\n\n')
    expect(`${first}\n`).toBe(second)
    expect(first).toContain('牵头 市水利局')
  })

  it('hands the options on', async () => {
    const {out} = await command(
      [
        'parse',
        '--id',
        'x1',
        '--url',
        'https://example.cn/1',
        '--positions',
        'none',
        '--no-annotate',
        '--from',
        'text',
        '--no-validate',
      ],
      {stdin: notice},
    )
    const document = JSON.parse(out)
    expect(document).toMatchObject({documentId: 'x1', source: {url: 'https://example.cn/1', format: 'text'}})
    expect(out).not.toContain('"offset"')
    expect(out).not.toContain('"responsibility"')
  })

  it('concludes what advertising displaced with --repair, and marks it in the tree', async () => {
    const stdin = '北岭县人民政府关于检查的通知\n各乡镇人民政府:\n已经县委、亚博体育app下载:同意。\n'
    expect((await command(['parse', '--repair'], {stdin})).out).toContain('"type": "inferred"')
    expect((await command(['parse'], {stdin})).out).not.toContain('inferred",')
    const tree = await command(['parse', '--repair', '-f', 'tree', '--lang', 'zh'], {stdin})
    expect(tree.out).toContain('已经县委、〔推定：县政府〕同意。')
  })

  it('says that a title in the ledger is concluded', async () => {
    const title = '亚博体育app下载:关于检查的通知\n各乡镇人民政府:\n'
    const signed = `${title}一、检查。（牵头单位：县教育局）\n北岭县人民政府\n2024年2月1日\n`
    const tasks = await command(['tasks', '--repair', '--lang', 'zh'], {stdin: signed})
    expect(tasks.out).toContain('北岭县人民政府关于检查的通知')
    expect(tasks.err).toContain('标题含推定的文字')
    expect((await command(['tasks', '--lang', 'zh'], {stdin: signed})).err).toContain('剔除后可能不完整')
  })

  it('gives the standard names of organs with --canonical', async () => {
    const stdin = `${notice}\n3.立项。（责任单位：市发改委）\n`
    expect((await command(['parse', '--canonical'], {stdin})).out).toContain('"canonicalName": "市发展和改革委员会"')
    expect((await command(['parse'], {stdin})).out).not.toContain('canonicalName')
    expect((await command(['tasks', '--canonical'], {stdin})).code).toBe(0)
  })

  it('decodes by --encoding', async () => {
    // 通知 in GB18030.
    const bytes = new Uint8Array([0xcd, 0xa8, 0xd6, 0xaa])
    const {out} = await command(['parse', '--encoding', 'gb18030', '--format', 'text'], {stdin: bytes})
    expect(out).toBe('通知\n')
  })

  it('takes a document of plain paragraphs', async () => {
    expect((await command(['parse'], {stdin: '今天天气很好，我们去湖边走走。\n'})).code).toBe(0)
  })
})

describe('a terminal', () => {
  it('gets nothing that it would act on', async () => {
    const stdin = '关于检查的通知\n\n一、检查\u009b2J\u202e范围\n\n全市。\n'
    const json = await command(['parse'], {stdin, stdoutIsTTY: true})
    const text = await command(['parse', '-f', 'text'], {stdin, stdoutIsTTY: true})
    expect(json.out + text.out).not.toMatch(/[\u007f-\u009f\u202e]/)
  })

  it('gets colours, by the options before the environment before the terminal', async () => {
    const colored = async (argv: string[], stdoutIsTTY: boolean, env = {}) =>
      (await command(['parse', '-f', 'tree', ...argv], {stdin: notice, stdoutIsTTY, env})).out.includes('\u001b[')
    expect(await colored([], true)).toBe(true)
    expect(await colored([], false)).toBe(false)
    expect(await colored([], true, {NO_COLOR: '1'})).toBe(false)
    expect(await colored([], true, {NO_COLOR: ''})).toBe(true)
    expect(await colored([], true, {TERM: 'dumb'})).toBe(false)
    expect(await colored([], false, {FORCE_COLOR: '1'})).toBe(true)
    expect(await colored([], true, {FORCE_COLOR: '0'})).toBe(false)
    expect(await colored([], false, {NO_COLOR: '1', FORCE_COLOR: '1'})).toBe(false)
    expect(await colored(['--color'], false, {NO_COLOR: '1'})).toBe(true)
    expect(await colored(['--no-color'], true, {FORCE_COLOR: '1'})).toBe(false)
  })
})

describe('inputs that fail', () => {
  it.each([
    [{}, 'x.html', '文件不存在：x.html（请检查路径）'],
    [{'x.html': ''}, 'x.html', 'x.html：输入为空（请检查文件是否完整）'],
    [{'x.txt': ' \n\n'}, 'x.txt', 'x.txt：输入中没有文字（正文可能是图片，需先做文字识别）'],
    [
      {'x.bin': new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0, 7])},
      'x.bin',
      'x.bin：输入是二进制数据，不是文字（请确认文件格式）',
    ],
    [{'x.pdf': '%PDF-1.7\n1 0 obj\n'}, 'x.pdf', 'x.pdf：输入是 PDF，parse 不能读取（请先转成网页或纯文本）'],
    [{}, '*.html', '没有匹配的文件：*.html（请检查通配符）'],
    [{}, '.', "是文件夹：.（请指明文件，如 './*.html'）"],
    [{}, 'a\u001b[2J.txt', '文件不存在：a.txt（请检查路径）'],
  ])('%o %s', async (files, operand, line) => {
    expect(await command(['parse', operand], {cwd: folder(files as Record<string, string>)})).toEqual({
      code: 1,
      out: '',
      err: `gongwen: ${line}\n`,
    })
  })

  it('are told in English', async () => {
    const {err} = await command(['parse', 'x.html', '--lang', 'en'], {cwd: folder()})
    expect(err).toBe('gongwen: No such file: x.html (check the path)\n')
  })

  it('do not keep the others back', async () => {
    const cwd = folder({'a.txt': notice, 'empty.txt': '', 'c.txt': notice})
    const {code, out, err} = await command(['parse', 'a.txt', 'empty.txt', 'missing.txt', 'c.txt', '--quiet'], {cwd})
    expect(code).toBe(1)
    expect(documents(out).map(({source}) => source.path)).toEqual(['a.txt', 'c.txt'])
    expect(err).toBe(
      'gongwen: empty.txt：输入为空（请检查文件是否完整）\ngongwen: 文件不存在：missing.txt（请检查路径）\n',
    )
  })
})

describe('patterns', () => {
  it('are expanded by name, folders of any depth included', async () => {
    const cwd = folder({'b.html': notice, 'a.html': notice, 'c.txt': notice})
    mkdirSync(join(cwd, 'sub'))
    writeFileSync(join(cwd, 'sub', 'd.html'), notice)
    expect(documents((await command(['parse', '*.html'], {cwd})).out).map(({source}) => source.path)).toEqual([
      'a.html',
      'b.html',
    ])
    expect(documents((await command(['parse', '**/*.html'], {cwd})).out).map(({source}) => source.path)).toEqual([
      'a.html',
      'b.html',
      'sub/d.html',
    ])
    expect(
      documents((await command(['parse', `${cwd}/?.html`], {cwd: folder()})).out).map(({source}) => source.path),
    ).toEqual([`${cwd}/a.html`, `${cwd}/b.html`])
  })

  it('give way to a file of that very name', async () => {
    const cwd = folder({'通知[1].txt': notice, '通知1.txt': notice})
    expect(JSON.parse((await command(['parse', '通知[1].txt'], {cwd})).out).source.path).toBe('通知[1].txt')
    expect(JSON.parse((await command(['parse', '通知[0-9].txt'], {cwd})).out).source.path).toBe('通知1.txt')
  })
})

describe('--output', () => {
  it('writes the same as standard output gets, and leaves nothing else behind', async () => {
    const cwd = folder({'a.txt': notice})
    expect(await command(['parse', 'a.txt', '-o', 'out.json'], {cwd, stdoutIsTTY: true})).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe((await command(['parse', 'a.txt'], {cwd})).out)
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'out.json'])
  })

  it('leaves the file that is there alone where nothing could be read', async () => {
    const cwd = folder({'empty.txt': '', 'out.json': 'old'})
    expect((await command(['parse', 'empty.txt', '-o', 'out.json'], {cwd})).code).toBe(1)
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('old')
  })

  it('keeps the mode of the file that it replaces, and follows a link', async () => {
    const cwd = folder({'a.txt': notice, 'old.txt': 'old'})
    chmodSync(join(cwd, 'old.txt'), 0o640)
    symlinkSync('old.txt', join(cwd, 'link'))
    expect((await command(['parse', 'a.txt', '-f', 'text', '-o', 'link'], {cwd})).code).toBe(0)
    expect(statSync(join(cwd, 'old.txt')).mode & 0o777).toBe(0o640)
    expect(lstatSync(join(cwd, 'link')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(cwd, 'old.txt'), 'utf8')).toBe(
      (await command(['parse', '-f', 'text'], {stdin: notice})).out,
    )
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'link', 'old.txt'])
  })

  it.each([
    ['parse', 'a.txt'],
    ['tasks', './a.txt'],
    ['check', 'link'],
    ['check', 'a.txt', '--fix'],
    ['check', 'a.txt', '--fix', '--dry-run'],
  ])('does not replace an input: %s -o %s', async (verb, output, ...argv) => {
    const cwd = folder({'a.txt': notice, 'b.txt': notice})
    symlinkSync('a.txt', join(cwd, 'link'))
    expect(await command([verb, 'b.txt', '*.txt', '-o', output, ...argv], {cwd})).toEqual({
      code: 2,
      out: '',
      err: `gongwen: -o 是输入文件，会被结果替换：${output}（请写入别的文件）\n`,
    })
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(notice)
  })

  it('writes to a device without replacing it', async () => {
    expect((await command(['parse', '-o', '/dev/null'], {stdin: notice})).code).toBe(0)
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it.each([
    ['no/out.json', '无法写入：no/out.json（目录不存在，请先建立）'],
    ['.', '. 是文件夹，请给出文件名'],
  ])('tells why it cannot write %s', async (path, line) => {
    expect(await command(['parse', '-o', path], {cwd: folder(), stdin: notice})).toEqual({
      code: 1,
      out: '',
      err: `gongwen: ${line}\n`,
    })
  })
})

describe('standard output that closes', () => {
  it('ends the run quietly', async () => {
    const cwd = folder({'a.txt': notice, 'b.txt': notice})
    const outcome = await command(['parse', 'a.txt', 'b.txt', 'missing.txt'], {
      cwd,
      stdoutFails: {code: 'EPIPE', after: 1},
    })
    expect(outcome).toMatchObject({code: 0, err: ''})
    expect(documents(outcome.out)).toHaveLength(1)
  })

  it('is told from a full disk', async () => {
    expect(await command(['parse'], {stdin: notice, stdoutFails: {code: 'ENOSPC', after: 0}})).toEqual({
      code: 1,
      out: '',
      err: 'gongwen: 无法写入：标准输出（ENOSPC）\n',
    })
  })

  it('may close before the help', async () => {
    expect(await command(['--help'], {stdoutFails: {code: 'EPIPE', after: 0}})).toMatchObject({code: 0, err: ''})
  })
})

describe('warnings', () => {
  const skipped = '关于检查的通知\n\n一、检查范围\n\n全市。\n\n三、检查时间\n\n三月。\n'

  it('are one line for a person at the terminal, and nothing for scripts', async () => {
    const person = await command(['parse'], {stdin: skipped, stderrIsTTY: true})
    expect(person).toMatchObject({code: 0, err: 'gongwen: 1 条警告（用 gongwen check 查看）\n'})
    expect((await command(['parse'], {stdin: skipped})).err).toBe('')
    expect((await command(['parse', '--quiet'], {stdin: skipped, stderrIsTTY: true})).err).toBe('')
  })

  it('stand in the tree', async () => {
    const {out, err} = await command(['parse', '-f', 'tree'], {stdin: skipped, stderrIsTTY: true})
    expect(err).toBe('')
    expect(out).toMatch(/└─ 提示 1\n {3}└─ 警告 7:1 /)
  })
})
