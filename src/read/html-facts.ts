/** What a page states about its article beside the text: `<title>` and `<meta>`. */
import {decodeAttribute} from './html-entities.ts'
import {factNames} from './html-hints.ts'
import type {Attributes} from './html-tree.ts'
import type {PageFact} from './source-text.ts'

/** Makes the fact `title` of what stands between two offsets in a `<title>`; the text of that begins at `start`. */
export function titleFact(source: string, start: number, from: number, to: number): PageFact {
  return {name: 'title', value: decodeAttribute(source.slice(from, to)), from: start, to}
}

/** Reads the `<meta>` that begins at `from`; gives `null` for one that states no fact of an article. */
export function metaFact(source: string, from: number, attributes: Attributes): PageFact | null {
  const name = attributes['name'] ?? attributes['property'] ?? attributes['itemprop']
  const raw = attributes['content']
  if (name === undefined || !raw || !factNames.has(name.toLowerCase())) return null
  const start = attributeAt(source, from, 'content')
  return start < 0 ? null : {name, value: decodeAttribute(raw), from: start, to: start + raw.length}
}

const attribute = /[\s/]*([^\s"'>/=][^\s>/=]*)(?:(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y

/** Finds where the value of an attribute begins in the tag at `tag`, or gives -1. */
function attributeAt(source: string, tag: number, name: string): number {
  attribute.lastIndex = tag + 1
  for (let found = attribute.exec(source); found !== null; found = attribute.exec(source)) {
    if (found[1]!.toLowerCase() !== name || found[2] === undefined) continue
    const quoted = found[3] !== undefined || found[4] !== undefined ? 1 : 0
    return attribute.lastIndex - quoted - (found[3] ?? found[4] ?? found[5]!).length
  }
  return -1
}
