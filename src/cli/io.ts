/** What the command sees of the world, so that it can be run without a process. */

/** A stream that the command writes to; `process.stdout` is one. */
export interface Writer {
  isTTY?: boolean
  columns?: number
  write(chunk: string | Uint8Array, done: (error?: Error | null) => void): unknown
}

/** A stream that the command reads; `process.stdin` is one. */
export interface Reader extends AsyncIterable<Uint8Array | string> {
  isTTY?: boolean
}

/** Streams, environment and directory of one run. */
export interface Io {
  stdin: Reader
  stdout: Writer
  stderr: Writer
  env: Readonly<Record<string, string | undefined>>
  /** Relative paths start here. */
  cwd: string
}

/** Whoever read the output has gone (`| head`); there is nobody left to tell. */
export class ClosedPipe extends Error {}

/**
 * Writes to a stream and waits until it is flushed.
 *
 * @throws ClosedPipe where the reader has gone; otherwise what the stream reports.
 */
export function send(writer: Writer, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    writer.write(content, (error) => {
      if (!error) resolve()
      else reject(isClosed(error) ? new ClosedPipe(error.message) : error)
    })
  })
}

/** Reads a stream to its end. */
export async function readAll(reader: Reader): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const encoder = new TextEncoder()
  for await (const chunk of reader) chunks.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk)
  const bytes = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}

/** Gives the code of a system error (`ENOENT`), or its message where it has none. */
export function codeOf(error: unknown): string {
  const {code, message} = error as {code?: unknown; message?: unknown}
  return typeof code === 'string' ? code : String(message ?? error)
}

function isClosed(error: Error): boolean {
  const code = codeOf(error)
  // Windows reports EOF; a stream that was torn down after the first EPIPE reports the other two.
  return code === 'EPIPE' || code === 'EOF' || code === 'ERR_STREAM_DESTROYED' || code === 'ERR_STREAM_WRITE_AFTER_END'
}
