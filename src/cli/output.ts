/** Where results go: standard output, or a file that is replaced only once it is complete. */
import {type FileHandle, open, realpath, rename, stat, unlink} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {ClosedPipe, codeOf, type Io, send} from './io.ts'
import type {MessageKey} from './messages.ts'

/** Takes results. */
export interface Output {
  write(content: string | Uint8Array): Promise<void>
  /** Puts the file in its place. */
  close(): Promise<void>
  /** Leaves things as they were. Nothing happens after `close`. */
  discard(): Promise<void>
}

/** Results could not be written. */
export class OutputError extends Error {
  /** The file, or `null` for standard output. */
  readonly target: string | null
  readonly code: string

  constructor(target: string | null, error: unknown) {
    super(codeOf(error))
    this.target = target
    this.code = codeOf(error)
  }
}

/** What can be said about a file that cannot be written, by the code of the system. */
export const writeProblems: Readonly<Record<string, MessageKey>> = {
  EISDIR: 'outputIsFolder',
  ENOENT: 'noPlaceToWrite',
  ENOTDIR: 'noPlaceToWrite',
  EACCES: 'notAllowedToWrite',
  EPERM: 'notAllowedToWrite',
}

/**
 * Opens the output. Nothing is created before the first words are written.
 *
 * @param path A file, `-` or `undefined` for standard output.
 */
export function openOutput(path: string | undefined, io: Io): Output {
  if (path === undefined || path === '-') {
    return {
      write: (content) => guard(null, () => send(io.stdout, content)),
      close: async () => {},
      discard: async () => {},
    }
  }
  return fileOutput(path, resolve(io.cwd, path))
}

function fileOutput(name: string, path: string): Output {
  let draft: Draft | undefined
  return {
    write: (content) =>
      guard(name, async () => {
        draft ??= await openDraft(path)
        await draft.handle.appendFile(content)
      }),
    close: () =>
      guard(name, async () => {
        if (!draft) return
        const {handle, from, to} = draft
        await handle.close()
        if (from !== to) await rename(from, to)
        draft = undefined
      }),
    discard: async () => {
      if (!draft) return
      const {handle, from, to} = draft
      draft = undefined
      await handle.close().catch(() => {})
      if (from !== to) await unlink(from).catch(() => {})
    },
  }
}

interface Draft {
  handle: FileHandle
  from: string
  to: string
}

async function openDraft(path: string): Promise<Draft> {
  // A link stays a link: what it points to is replaced.
  const to = await realpath(path).catch(() => path)
  const found = await stat(to).catch(() => null)
  if (found?.isDirectory()) throw Object.assign(new Error('is a folder'), {code: 'EISDIR'})
  // A device or a pipe (/dev/null, /dev/stdout) is written to, not replaced.
  if (found && !found.isFile()) return {handle: await open(to, 'w'), from: to, to}
  // A name of its own: that of a notice is often as long as a name may be.
  const from = join(dirname(to), `.gongwen-${crypto.randomUUID().slice(0, 13)}.tmp`)
  const handle = await open(from, 'wx')
  if (found) await handle.chmod(found.mode & 0o7777).catch(() => {})
  return {handle, from, to}
}

async function guard(target: string | null, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw error instanceof ClosedPipe ? error : new OutputError(target, error)
  }
}
