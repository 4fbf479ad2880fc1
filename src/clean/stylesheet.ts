/**
 * Style rules that stand in the text as words: `.foot a{color:#fff}`. A page saved as text keeps the contents of its
 * `<style>` elements.
 */
import type {CleaningRule} from './rules.ts'

/** The longest selector and the longest block that are looked at, in UTF-16 units. */
const reach = 2000

const declarations = /^[\s;]*(?:-{0,2}[a-zA-Z][\w-]*\s*:[^{};]*(?:;[\s;]*|$))*$/
const selectorStart = /[.#@*:[a-zA-Z]/

const selector = new Set(Array.from(' \t.,#*:>+~=^$|()[]"\'@_-', (character) => character.charCodeAt(0)))

/** Tells whether a character can stand in a selector. */
function inSelector(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    selector.has(code)
  )
}

export const stylesheet: CleaningRule = {
  name: 'stylesheet',
  where: 'anywhere',
  create: () => ({
    starts: ['{'],
    match(text, at, floor) {
      let from = at
      const least = Math.max(floor, at - reach)
      while (from > least && inSelector(text.charCodeAt(from - 1))) from--
      while (from < at && !selectorStart.test(text[from]!)) from++
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
      // The end of a group, and the stops that people put between rules.
      const rest = /(?:[ \t\r\n]*[;}])*/y
      rest.lastIndex = to
      rest.test(text)
      return {from, to: rest.lastIndex}
    },
  }),
}
