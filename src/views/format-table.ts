/** The formats that a notice can be written in: one table for the library, the command and the docs. */
import type {Language} from '../diagnostics.ts'

/** What a format is. */
export interface FormatFacts {
  mediaType: string
  description: Record<Language, string>
}

/** Every format of this version by its name, in the order in which they are listed for people. */
export const formatTable = {
  json: {
    mediaType: 'application/json',
    description: {zh: '完整的语法树', en: 'the whole tree'},
  },
  ndjson: {
    mediaType: 'application/x-ndjson',
    description: {zh: '语法树，一份文件一行', en: 'the tree, one document a line'},
  },
  tree: {
    mediaType: 'text/plain',
    description: {zh: '给人看的大纲，附移除内容和提示', en: 'an outline for people, with removals and diagnostics'},
  },
  text: {
    mediaType: 'text/plain',
    description: {zh: '清理后的纯文本', en: 'the cleaned text'},
  },
} as const satisfies Record<string, FormatFacts>

/** The name of a format. */
export type FormatName = keyof typeof formatTable

/** The names of all formats. */
export const formatNames = Object.keys(formatTable) as FormatName[]

/** Names that are spoken for and come in a later version. */
export const plannedFormats: readonly string[] = ['markdown', 'html', 'csv', 'xlsx', 'akn', 'chunks', 'mermaid']

/** Says whether a name is that of a format of this version. */
export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formatTable, name)
}
