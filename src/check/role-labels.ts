/** Labels that stand like those of roles and are none that is known: 跟踪单位：市教育局. */
import {isClose, isOpen} from '../../grammars/words.ts'
import {shapesFor} from '../parse/shapes.ts'
import {roleLabels} from '../vocabulary/labels.ts'
import type {Check, CheckContext} from './rules.ts'

/** A label at the start of a line, of a bracket, or after a mark that ends a role. */
const label =
  /(?<![^\n\x1c-\x1f〔（(【[；;，,。 \u3000])([\u4e00-\u9fff]{1,6}(?:单位|部门|责任人|机关))[ \t\u3000]*[:：][ \t\u3000]*/g

/** The longest list that is looked at. UTF-16 units. */
const longest = 300

export const unknownRoles: Check = {
  rules: ['unknownRoleLabel'],
  create(context) {
    const {vocabulary, text, report} = context
    let notes = 0
    return {
      visit: {
        responsibility() {
          notes++
        },
      },
      end() {
        const known = new Set([...roleLabels(vocabulary), ...Object.keys(vocabulary.metadataLabels)])
        const said = new Set<string>()
        for (const {0: words, 1: name, index} of text.matchAll(label)) {
          if (known.has(name!) || said.has(name!) || isNoRole(name!, context)) continue
          const isBracketed = isOpen(text.charCodeAt(index - 1))
          if (notes === 0 && !isBracketed) continue
          if (!listsOrgans(index + words.length, context)) continue
          said.add(name!)
          report('unknownRoleLabel', {from: index, to: index + name!.length})
        }
      },
    }
  },
}

/** Tells a label of something else: 发文单位, 联系单位, 各有关单位. */
function isNoRole(name: string, {vocabulary}: CheckContext): boolean {
  return (
    vocabulary.otherLabelStems.some((stem) => name.startsWith(stem)) ||
    vocabulary.collectiveWords.some((word) => name.includes(word))
  )
}

/** Tells whether a list at a place is of organs alone. */
function listsOrgans(from: number, {text, vocabulary}: CheckContext): boolean {
  const {isOrgan} = shapesFor(vocabulary)
  const units: string[] = []
  let unit = ''
  let depth = 0
  let at = from
  for (; at < text.length && at - from < longest; at++) {
    const code = text.charCodeAt(at)
    if (isOpen(code)) depth++
    else if (isClose(code)) {
      if (--depth < 0) break
    } else if (depth === 0) {
      const character = text[at]!
      if (/[。；;\n\x1c-\x1f]/.test(character)) break
      if (/[、，,]/.test(character)) {
        units.push(unit)
        unit = ''
      } else unit += character
    }
  }
  units.push(unit.replace(/等(?:有关|相关)?(?:部门|单位)?$/, ''))
  return units.every((name) => isOrgan(name.trim()))
}
