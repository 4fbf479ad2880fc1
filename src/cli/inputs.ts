/** The inputs that a command line names. */
import {readFile, realpath, stat} from 'node:fs/promises'
import {isAbsolute, resolve, sep} from 'node:path'
import {codeOf, type Io, readAll} from './io.ts'
import type {MessageKey} from './messages.ts'
import {UsageError, type Words} from './session.ts'

/** Something to read, or the reason why there is nothing. */
export type Input =
  | {kind: 'stdin'}
  | {kind: 'file'; name: string; path: string}
  | {kind: 'problem'; key: MessageKey; words: Words}

/** What reading an input came to. */
export type Content = {bytes: Uint8Array} | {key: MessageKey; words: Words}

/** `*`, `?`, `[a-z]`, `{a,b}`, `!(…)`. */
const pattern = /[*?]|\[[^\]]+\]|\{[^}]*\}|[!@+]\(/

/**
 * Lists the inputs in the order in which they are named, each file once; the files of a pattern by name. A path that
 * exists is taken as it is, also where it holds the characters of a pattern.
 *
 * @param output What `-o` names, which must be none of them.
 * @throws UsageError where a terminal would have to be read, standard input twice, or an input would be replaced.
 */
export async function listInputs(
  operands: readonly string[],
  output: string | undefined,
  io: Io,
  verb: string,
): Promise<Input[]> {
  const named = operands.length > 0 ? operands : ['-']
  const readsStdin = named.filter((operand) => operand === '-').length
  if (readsStdin > 1) throw new UsageError('inputTwice')
  if (readsStdin > 0 && io.stdin.isTTY) throw new UsageError('terminalInput', {verb})
  const lists = await Promise.all(named.map((operand) => expand(operand, io.cwd)))
  const replaced = output === undefined || output === '-' ? null : await realFile(resolve(io.cwd, output))
  const inputs: Input[] = []
  const seen = new Set<string>()
  for (const input of lists.flat()) {
    const file = input.kind === 'file' ? await realFile(input.path) : null
    if (file !== null && file === replaced) throw new UsageError('outputIsInput', {name: output!})
    if (file === null || !seen.has(file)) inputs.push(input)
    if (file !== null) seen.add(file)
  }
  return inputs
}

/** Gives the one path of a file that has several names; `null` for a device or a pipe, and where there is none. */
async function realFile(path: string): Promise<string | null> {
  try {
    return (await stat(path)).isFile() ? await realpath(path) : null
  } catch {
    // What is wrong with a file is told where it is read or written.
    return null
  }
}

async function expand(operand: string, cwd: string): Promise<Input[]> {
  if (operand === '-') return [{kind: 'stdin'}]
  const path = resolve(cwd, operand)
  try {
    const found = await stat(path)
    if (found.isDirectory())
      return [{kind: 'problem', key: 'isFolder', words: {name: operand.replace(/[/\\]+$/, '') || operand}}]
    return [{kind: 'file', name: operand, path}]
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return [{kind: 'problem', ...problemOf(error, operand)}]
  }
  if (!pattern.test(operand)) return [{kind: 'problem', key: 'fileMissing', words: {name: operand}}]
  const names = await match(operand, cwd)
  if (names.length === 0) return [{kind: 'problem', key: 'noMatch', words: {name: operand}}]
  return names.map((name) => ({kind: 'file', name, path: resolve(cwd, name)}))
}

/** Matches a pattern against the files below the directory; results are named as the pattern is, from there or from the root. */
async function match(operand: string, cwd: string): Promise<string[]> {
  const {glob} = await import('tinyglobby')
  // A backslash parts folders on Windows, and elsewhere escapes the character after it.
  const slashed = sep === '\\' ? operand.replaceAll(sep, '/') : operand
  const names = await glob(slashed, {cwd, absolute: isAbsolute(operand), onlyFiles: true, expandDirectories: false})
  return names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/** Reads an input. A failure comes back as the message that reports it. */
export async function readInput(input: Exclude<Input, {kind: 'problem'}>, io: Io): Promise<Content> {
  if (input.kind === 'stdin') return {bytes: await readAll(io.stdin)}
  try {
    return {bytes: await readFile(input.path)}
  } catch (error) {
    return problemOf(error, input.name)
  }
}

function problemOf(error: unknown, name: string): {key: MessageKey; words: Words} {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return {key: 'fileMissing', words: {name}}
  if (code === 'EISDIR') return {key: 'isFolder', words: {name}}
  if (code === 'EACCES' || code === 'EPERM') return {key: 'notAllowed', words: {name}}
  return {key: 'unreadable', words: {name, why: code}}
}
