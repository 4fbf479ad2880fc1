/**
 * Lists the brackets in a folder of notices that speak of who does what by when, and says what came of each: those that
 * hold 单位：, 部门：, 牵头, 负责 or 完成时限. A bracket that did not become a responsibility is printed, so that a person
 * can read whether it is only prose.
 *
 *   npx tsx scripts/notes-report.ts FOLDER
 *
 * Exit: 0; 2 for a wrong call.
 */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {brackets} from '../grammars/words.ts'
import {parse} from '../src/pipeline.ts'
import type {GongwenDocument} from '../src/schema/document.ts'
import type {Nodes} from '../src/schema/nodes.ts'
import {toText} from '../src/tree/index.ts'

const keyword = /(?:单位|部门)[ \t\u3000\u00a0]*[:：]|牵头|负责|完成时限/

const [folder] = process.argv.slice(2)
if (!folder || !statSync(folder, {throwIfNoEntry: false})?.isDirectory()) {
  process.stderr.write('Usage: npx tsx scripts/notes-report.ts FOLDER\n')
  process.exit(2)
}

let became = 0
let others = 0
const left: string[] = []
for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()) {
  if (!/\.(?:html?|txt|md)$/i.test(name)) continue
  look(name, parse(readFileSync(path.join(folder, name)), {path: name}))
}
process.stdout.write(`${left.map((words) => `${words}\n`).join('')}`)
process.stdout.write(
  `${became} brackets became responsibilities, ${left.length} did not; ${others} notes without a bracket\n`,
)

/** Counts the notes of a document and lists the brackets in its other words. */
function look(name: string, document: GongwenDocument): void {
  const stack: Nodes[] = [...document.children].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'responsibility') {
      const source = String(node.data?.['sourceText'] ?? '')
      if (!brackets.open.includes(source[0] ?? ' ')) others++
      else if (keyword.test(source)) became++
    } else if ('children' in node && node.children.every((child) => 'value' in child)) {
      for (const words of bracketsIn(toText(node)))
        left.push(`${name}:${node.position?.start.line}  ${node.type}  ${words}`)
    } else if ('children' in node) {
      for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as Nodes)
    }
  }
  for (const removal of document.removals)
    for (const words of bracketsIn(removal.value))
      left.push(`${name}:${removal.position?.start.line}  removed  ${words}`)
}

/** Gives the outermost brackets that hold one of the words. One that is not closed ends with its line. */
function bracketsIn(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? '\n'
    if (brackets.open.includes(character)) {
      if (depth === 0) from = at
      depth++
    } else if (depth > 0 && (character === '\n' || brackets.close.includes(character))) {
      depth = character === '\n' ? 0 : depth - 1
      const words = text.slice(from, at + 1)
      if (depth === 0 && keyword.test(words)) found.push(words.trim())
    }
  }
  return found
}
