/** What the figures depend on: the machine, how busy it is, and the versions of all that is measured. */
import {readFileSync} from 'node:fs'
import {cpus, loadavg, totalmem} from 'node:os'

const peers = [
  'markdown-it',
  'micromark',
  'mdast-util-from-markdown',
  'commonmark',
  'cheerio',
  'linkedom',
  '@mozilla/readability',
  'defuddle',
  'zod',
]

/** Reads the version that is installed, `null` where the package is not there. */
function installed(folder, name) {
  try {
    return JSON.parse(readFileSync(new URL(`${folder}node_modules/${name}/package.json`, import.meta.url), 'utf8'))
      .version
  } catch {
    return null
  }
}

/** True where lawtext is installed in its own folder. */
export const hasLawtext = installed('lawtext/', 'lawtext') !== null

/** Says why a peer is not measured. */
export const lawtextMissing =
  'lawtext is not installed. It brings `canvas`, which builds native code, so it is no devDependency: `npm install --prefix bench/lawtext` installs its parser without that.'

/** By name, the version of each peer and of gongwen. */
export function versions() {
  const own = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
  const found = Object.fromEntries(peers.map((name) => [name, installed('../', name) ?? 'not installed']))
  return {gongwen: own, ...found, lawtext: installed('lawtext/', 'lawtext') ?? 'not installed'}
}

/** Says what machine this is, without a name: `2 × AMD EPYC, 24 GB, linux x64, node v20.20.2`. */
export const machine = () =>
  `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, node ${process.version}`

/** Mean number of processes that wanted a core in the last minute. */
export const load = () => loadavg()[0]

/** True where others use the machine: what is measured then is worth little but as a ratio. */
export const isBusy = (before) => before > cpus().length * 0.4
