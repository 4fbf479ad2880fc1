/**
 * Style rules that stand in the text as words: `.foot a{color:#fff}`. A page saved as text keeps the contents of its
 * `<style>` elements.
 */
import {characters} from '../../grammars/words.ts'
import type {CleaningRule} from './rules.ts'

/** The longest selector and the longest block that are looked at, in UTF-16 units. */
const reach = 2000

const declarations = /^[\s;]*(?:-{0,2}[a-zA-Z][\w-]*\s*:[^{};]*(?:;[\s;]*|$))*$/
/** Blank stretches and the stops that people put between rules, and the end of a group. */
const rest = /(?:[ \t\r\n]*[;}])*/y

/** What a character can be in a selector: any of it, its first. All are ASCII. */
const Part = {inside: 1, start: 2} as const
const parts = new Uint8Array(0x80)
const letters = [...characters(0x41, 0x5a), ...characters(0x61, 0x7a)]
for (const one of [...letters, ...characters(0x30, 0x39), ...' \t.,#*:>+~=^$|()[]"\'@_-'])
  parts[one.charCodeAt(0)]! |= Part.inside
for (const one of [...letters, ...'.#@*:[']) parts[one.charCodeAt(0)]! |= Part.start

function isPart(code: number, part: number): boolean {
  return code < 0x80 && (parts[code]! & part) !== 0
}

export const stylesheet: CleaningRule = {
  name: 'stylesheet',
  where: 'anywhere',
  create: () => ({
    starts: ['{'],
    match(text, at, floor) {
      let from = at
      const least = Math.max(floor, at - reach)
      while (from > least && isPart(text.charCodeAt(from - 1), Part.inside)) from--
      while (from < at && !isPart(text.charCodeAt(from), Part.start)) from++
      if (from === at) return null
      // A block of declarations ends at the first brace; an opening one means a group of rules (`@media`).
      let to = at + 1
      let group = false
      for (const end = Math.min(text.length, at + reach); to < end; to++) {
        const code = text.charCodeAt(to)
        if (code === 0x7d) break
        if (code === 0x7b) {
          group = text.charCodeAt(from) === 0x40
          break
        }
      }
      if (group) return {from, to: at + 1}
      if (text.charCodeAt(to) !== 0x7d || !declarations.test(text.slice(at + 1, to))) return null
      to++
      rest.lastIndex = to
      rest.test(text)
      return {from, to: rest.lastIndex}
    },
  }),
}
