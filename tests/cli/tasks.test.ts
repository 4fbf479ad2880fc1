import stringWidth from 'string-width'
import {expect, it} from 'vitest'
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
  const cwd = folder({'a.txt': notice})
  const {out} = await command(['tasks', 'a.txt', 'a.txt'], {cwd})
  expect(out.match(/^.*行动方案.*$/gm)).toHaveLength(2)
  expect(out.match(/^序号/gm)).toHaveLength(2)
})

it('tells that there are none, which is no failure', async () => {
  const stdin = '关于检查的通知\n\n一、检查范围\n\n全市。\n'
  expect(await command(['tasks'], {stdin})).toEqual({
    code: 0,
    out: '',
    err: 'gongwen: 没有找到责任分工（--unassigned 列出全部事项）\n',
  })
  expect(await command(['tasks', '-f', 'json', '--quiet'], {stdin})).toEqual({code: 0, out: '[]\n', err: ''})
  expect((await command(['tasks', '--unassigned'], {stdin})).out).toContain('一、检查范围')
})

it('writes no empty result where nothing could be read', async () => {
  expect(await command(['tasks', 'x.txt', '-f', 'json'], {cwd: folder()})).toMatchObject({code: 1, out: ''})
})
