/** Roles that no table knows: a bracket that begins with a label and lists organs (跟踪单位：市教育局). */
import {alternatives} from '../../grammars/words.ts'
import {shapesFor} from '../parse/shapes.ts'
import {roleLabels} from '../vocabulary/labels.ts'
import type {Check} from './rules.ts'

export const unknownRoleLabels: Check = {
  rules: ['unknownRoleLabel'],
  create({text, vocabulary, report}) {
    return {
      end() {
        const {isOrgan} = shapesFor(vocabulary)
        const known = new Set([...roleLabels(vocabulary), ...Object.keys(vocabulary.metadataLabels)])
        const nouns = alternatives([...vocabulary.roleNouns, ...vocabulary.personNouns])
        const label = new RegExp(
          `(?<=[〔（([【；;。\\n])([\\u4e00-\\u9fff]{1,8}(?:${nouns}))[:：]([^〔〕（）()【】；;。\\n]{2,60})(?=[〕）)\\]】；;。\\n])`,
          'g',
        )
        for (const {1: words, 2: list, index} of text.matchAll(label)) {
          if (known.has(words!) || !list!.split(/[、，,]/).every((name) => isOrgan(name.trim()))) continue
          report('unknownRoleLabel', {from: index, to: index + words!.length}, {actual: words!})
        }
      },
    }
  },
}
