#!/usr/bin/env node
/** The one file that touches the process. */
import {run} from './run.ts'

// A reader that has gone is reported to whoever wrote; without a listener the stream would throw besides.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

// No process.exit: what is still on its way to a pipe would be lost.
process.exitCode = await run(process.argv.slice(2), {
  // Standard input is opened only by a run that reads it.
  get stdin() {
    return process.stdin
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
})
