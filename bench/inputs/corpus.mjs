/** Real pages of a folder that the caller names. */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'

/** Picks pages from the smallest to the largest, evenly: `[{file, bytes}]`, none where no folder is named. */
export function corpusPages(folder, count) {
  if (folder === undefined) return []
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => path.resolve(folder, name))
    .map((file) => ({file, bytes: statSync(file).size}))
    .sort((a, b) => a.bytes - b.bytes)
  if (pages.length <= count) return pages
  return Array.from({length: count}, (_, at) => pages[Math.round((at * (pages.length - 1)) / (count - 1))])
}

/** Reads a page, all of which are in UTF-8 or close enough for a clock. */
export const corpusPage = (file) => readFileSync(file, 'utf8')
