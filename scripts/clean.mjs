/** Removes what a build leaves, before both builds of the next one write side by side. */
import {rmSync} from 'node:fs'

rmSync(new URL('../dist', import.meta.url), {recursive: true, force: true})
