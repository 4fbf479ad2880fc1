/** Real pages, where a corpus lies beside the project. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'

const folder = new URL('../../../shared/corpus/', import.meta.url)

/** Picks pages from the smallest to the largest, evenly: `[{name, bytes}]`, empty where there is no corpus. */
export function corpusPages(count) {
  if (!existsSync(folder)) return []
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({name, bytes: statSync(new URL(name, folder)).size}))
    .sort((a, b) => a.bytes - b.bytes)
  if (pages.length <= count) return pages
  return Array.from({length: count}, (_, at) => pages[Math.round((at * (pages.length - 1)) / (count - 1))])
}

/** Reads a page, all of which are in UTF-8 or close enough for a clock. */
export const corpusPage = (name) => readFileSync(new URL(name, folder), 'utf8')
