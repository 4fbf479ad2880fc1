/** A world for `run` without a process: streams in memory, files in a folder of their own. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import type {Io} from '../../src/cli/io.ts'
import {run} from '../../src/cli/run.ts'

/** An invented notice with a section that has a note, inline items and a target. */
export const notice = `东湖市人民政府办公室关于印发东湖市引水工程行动方案的通知
东政办发〔2023〕5号

北岭县人民政府，市政府各部门：

《东湖市引水工程行动方案》已经市政府同意，现印发给你们，请认真组织实施。

东湖市人民政府办公室
2023年3月1日

东湖市引水工程行动方案

一、重点任务

1.修建引水渠。①完成勘察。②力争到2024年水库总量突破50座。（牵头单位：市水利局；责任单位：市财政局、北岭县人民政府）

2.加强管护。落实管护经费。（牵头单位：市林业局）
`

/** What a run came to. */
export interface Outcome {
  code: number
  out: string
  err: string
}

/** What a test may set; each has the value of a run from a script otherwise. */
export interface World {
  stdin?: string | Uint8Array
  stdinIsTTY?: boolean
  stdoutIsTTY?: boolean
  stderrIsTTY?: boolean
  columns?: number
  env?: Record<string, string>
  cwd?: string
  /** What writing to standard output fails with, after so many writes. */
  stdoutFails?: {code: string; after: number}
}

/** Makes a folder with files; it is removed after the test. */
export function folder(files: Record<string, string | Uint8Array> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'gongwen-cli-'))
  onTestFinished(() => rmSync(path, {recursive: true, force: true}))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return path
}

/** Runs the command in a world. */
export async function command(argv: string[], world: World = {}): Promise<Outcome> {
  const written = {out: '', err: ''}
  let writes = 0
  const io: Io = {
    stdin: {
      isTTY: world.stdinIsTTY ?? false,
      async *[Symbol.asyncIterator]() {
        if (world.stdinIsTTY) throw new Error('a terminal was read')
        yield world.stdin ?? ''
      },
    },
    stdout: {
      isTTY: world.stdoutIsTTY ?? false,
      columns: world.columns,
      write(chunk, done) {
        const fails = world.stdoutFails
        if (fails && writes++ >= fails.after) return done(Object.assign(new Error('write'), {code: fails.code}))
        // Later, as a pipe does it: a run that does not wait would end before.
        setTimeout(() => {
          // Bytes come out as Latin-1, so that a test can have them back.
          written.out += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1')
          done()
        }, 1)
      },
    },
    stderr: {
      isTTY: world.stderrIsTTY ?? false,
      write(chunk, done) {
        written.err += chunk
        done()
      },
    },
    env: world.env ?? {},
    cwd: world.cwd ?? tmpdir(),
  }
  return {code: await run(argv, io), ...written}
}
