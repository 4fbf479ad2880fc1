import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {command, folder, notice} from './fake-io.ts'

it('prints the ledger within the terminal', async () => {
  const {code, out, err} = await command(['tasks', '--no-color'], {stdin: notice, stdoutIsTTY: true, columns: 60})
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^序号 +任务 +牵头 +责任\n/)
  expect(out).toContain('市水利局')
  expect(Math.max(...out.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(60)
})

it('writes JSON as one array over all files, and NDJSON as one task a line', async () => {
  const cwd = folder({'a.txt': notice, 'b.txt': notice})
  const tasks = JSON.parse((await command(['tasks', 'a.txt', 'b.txt', '-f', 'json'], {cwd})).out)
  expect(tasks.map(({title}: {title: string}) => title)).toEqual(['修建引水渠', '加强管护', '修建引水渠', '加强管护'])
  const lines = (await command(['tasks', 'a.txt', 'b.txt', '-f', 'ndjson'], {cwd})).out.split('\n').slice(0, -1)
  expect(lines.map((line) => JSON.parse(line))).toEqual(tasks)
})

it('carries the facts of the founding kind of notice', async () => {
  const [task] = JSON.parse((await command(['tasks', '-f', 'json'], {stdin: notice})).out)
  expect(task).toMatchObject({
    documentNumber: '东政办发〔2023〕5号',
    path: ['一、重点任务'],
    lead: ['市水利局'],
    responsible: ['市财政局', '北岭县人民政府'],
    sourceText: '（牵头单位：市水利局；责任单位：市财政局、北岭县人民政府）',
    inherited: false,
    measures: [{number: '①'}, {number: '②'}],
    targets: [{number: 50, unit: '座', by: '2024-12-31', subject: '水库总量'}],
  })
})

it('names each notice above its table where there are several', async () => {
  const cwd = folder({'a.txt': notice, 'b.txt': notice})
  const {out} = await command(['tasks', '--no-color', 'a.txt', 'b.txt'], {cwd, stdoutIsTTY: true})
  expect(out.match(/^.*行动方案.*$/gm)).toHaveLength(2)
  expect(out.match(/^序号/gm)).toHaveLength(2)
})

it('tells that there are none, which is no failure', async () => {
  const stdin = '关于检查的通知\n\n一、检查范围\n\n全市。\n'
  expect(await command(['tasks'], {stdin, stdoutIsTTY: true})).toEqual({
    code: 0,
    out: '',
    err: 'gongwen: 没有找到责任分工（--unassigned 列出全部事项）\n',
  })
  expect((await command(['tasks'], {stdin})).out).toMatch(/^serial,[^\n]*\n$/)
  expect(await command(['tasks', '-f', 'json', '--quiet'], {stdin})).toEqual({code: 0, out: '[]\n', err: ''})
  expect((await command(['tasks', '--unassigned'], {stdin})).out).toContain(',一、,,检查范围,')
})

it('writes no empty result where nothing could be read', async () => {
  expect(await command(['tasks', 'x.txt', '-f', 'json'], {cwd: folder()})).toMatchObject({code: 1, out: ''})
})

const records = (csv: string) => parse(csv, {columns: true}) as Record<string, string>[]

describe('the ledger in a file', () => {
  it('is CSV to a pipe, one table over all files', async () => {
    const cwd = folder({'a.txt': notice, 'b.txt': notice})
    const {code, out, err} = await command(['tasks', 'a.txt', 'b.txt'], {cwd})
    expect([code, err]).toEqual([0, ''])
    expect(records(out).map(({serial, title, lead, sourcePath}) => [serial, title, lead, sourcePath])).toEqual([
      ['1', '修建引水渠', '市水利局', 'a.txt'],
      ['2', '加强管护', '市林业局', 'a.txt'],
      ['3', '修建引水渠', '市水利局', 'b.txt'],
      ['4', '加强管护', '市林业局', 'b.txt'],
    ])
    expect((await command(['tasks', '-f', 'table'], {stdin: notice})).out).toMatch(/^序号 +任务/)
  })

  it.each([
    ['l.csv', /^serial,/],
    ['l', /^serial,/],
    ['l.md', /^\| 序号 \|/],
    ['l.JSON', /^\[/],
    ['l.ndjson', /^\{/],
    ['l.jsonl', /^\{/],
    ['l.txt', /^序号 {2}/],
    ['l.xlsx', /^PK/],
  ])('goes by the name %s, even from a terminal', async (name, begins) => {
    const cwd = folder({'a.txt': notice})
    expect(await command(['tasks', 'a.txt', '-o', name], {cwd, stdoutIsTTY: true})).toEqual({code: 0, out: '', err: ''})
    expect(readFileSync(join(cwd, name), 'utf8')).toMatch(begins)
  })

  it('is in the format asked for whatever the name', async () => {
    const cwd = folder({'a.txt': notice})
    await command(['tasks', 'a.txt', '-f', 'csv', '-o', 'l.xlsx'], {cwd})
    expect(readFileSync(join(cwd, 'l.xlsx'), 'utf8')).toMatch(/^serial,/)
  })

  it('is a workbook, the same in a file and in a pipe', async () => {
    const cwd = folder({'a.txt': notice, 'b.txt': notice})
    const argv = ['tasks', 'a.txt', 'b.txt', '-f', 'xlsx', '--blank', '进展情况,备注']
    await command([...argv, '-o', 'l.xlsx'], {cwd})
    const [sheet] = await readWorkbook(join(cwd, 'l.xlsx'))
    expect(sheet?.data.map((row) => row[6])).toEqual(['任务', '修建引水渠', '加强管护', '修建引水渠', '加强管护'])
    expect(sheet?.data[0]?.slice(-2)).toEqual(['进展情况', '备注'])
    const {out} = await command(argv, {cwd})
    expect(Buffer.from(out, 'latin1').equals(readFileSync(join(cwd, 'l.xlsx')))).toBe(true)
  })

  it('has Chinese headers for Excel and in a workbook, the names of Task elsewhere, or those asked for', async () => {
    const header = async (...argv: string[]) =>
      (await command(['tasks', ...argv], {stdin: notice})).out.split(/\r?\n/)[0]
    expect(await header('--excel')).toMatch(/^\uFEFF序号,文件标题,/)
    expect(await header('--excel', '--headers', 'en')).toMatch(/^\uFEFFserial,documentTitle,/)
    expect(await header('--headers', 'zh')).toMatch(/^序号,文件标题,/)
    expect(await header('-f', 'markdown')).toMatch(/^\| 序号 /)
    expect(await header('-f', 'markdown', '--lang', 'en')).toMatch(/^\| serial /)
    expect((await command(['tasks', '--excel'], {stdin: notice, stdoutIsTTY: true})).out).toMatch(/^\uFEFF序号,/)
  })

  it('has a row for each measure or unit', async () => {
    const rows = async (by: string) => records((await command(['tasks', '--by', by], {stdin: notice})).out)
    expect((await rows('measure')).map(({number, measures}) => [number, measures])).toEqual([
      ['1.①', '①完成勘察。'],
      ['1.②', '②力争到2024年水库总量突破50座。'],
      ['2.', '落实管护经费。'],
    ])
    expect((await rows('organization')).map(({organization, role, number}) => [organization, role, number])).toEqual([
      ['市水利局', 'lead', '1.'],
      ['市财政局', 'responsible', '1.'],
      ['北岭县人民政府', 'responsible', '1.'],
      ['市林业局', 'lead', '2.'],
    ])
  })

  it('is not written where nothing could be read', async () => {
    const cwd = folder()
    expect((await command(['tasks', 'x.txt', '-o', 'l.xlsx'], {cwd})).code).toBe(1)
    expect(existsSync(join(cwd, 'l.xlsx'))).toBe(false)
  })

  it('tells of cells that a workbook cannot hold', async () => {
    const cwd = folder({'a.txt': notice.replace('落实管护经费', '渠'.repeat(33_000))})
    const {code, err} = await command(['tasks', 'a.txt', '-o', 'l.xlsx'], {cwd})
    expect([code, err]).toEqual([0, 'gongwen: 1 个单元格超出 xlsx 的 32767 字上限，已截断（csv 保留全文）\n'])
  })
})

describe('a table on a terminal', () => {
  const table = async (...argv: string[]) =>
    (await command(['tasks', '--no-color', ...argv], {stdin: notice, stdoutIsTTY: true, columns: 100})).out

  it('has 措施 by measure, 单位 and 角色 by organization', async () => {
    expect(await table('--by', 'measure')).toMatch(/^序号 +任务 +措施 +牵头 +责任\n/)
    expect(await table('--by', 'organization')).toMatch(/^序号 +单位 +角色 +任务\n/)
  })

  it('has the empty columns asked for', async () => {
    expect(await table('--blank', '进展情况、备注')).toMatch(/^序号 +任务 +牵头 +责任 +进展情况 +备注\n/)
  })
})

it('warns where a fact of the notice may be incomplete', async () => {
  const hijacked = fileURLToPath(new URL('../../fixtures/notices/hijacked-name/input.txt', import.meta.url))
  const run = (...argv: string[]) => command(['tasks', hijacked, '--unassigned', ...argv])
  expect((await run()).err).toContain('标题混入了外来文字，剔除后可能不完整（请核对原文）')
  expect((await run('--lang', 'en')).err).toContain('injected words were cut out of title')
  expect((await run('--quiet')).err).toBe('')
  expect((await command(['tasks'], {stdin: notice})).err).toBe('')
})

it('refuses a file ending that tells no format, and a blank column that is there already', async () => {
  const cwd = folder()
  const {code, err} = await command(['tasks', 'a.txt', '-o', 'l.tsv'], {cwd})
  expect([code, existsSync(join(cwd, 'l.tsv'))]).toEqual([2, false])
  expect(err).toContain('.tsv')
  expect((await command(['tasks', 'a.txt', '-f', 'table', '--blank', '序号'], {cwd})).code).toBe(2)
})
