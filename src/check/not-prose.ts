/** Stretches of a text that are no prose, and keep the marks that they have: addresses, and the code of Markdown. */
import type {SourceText} from '../read/source-text.ts'
import type {Stretch} from './rules.ts'

/** An address with the words in brackets that are a part of it: https://e.cn/b?c=1,d(中). */
const address = /(?:(?:https?|ftp):\/\/|www\.)(?:[!-'*-~]|\([^\s()（）]{0,80}\))+/g
/** What ends the sentence around an address. */
const endMarks = ',;:?!\'"]'

/** A fence, a span in one line, the definition of a link. */
const code = /^```[^\n]*\n(?:(?!```)[^\n]*\n)*```|`[^`\n]{1,400}`|^ {0,3}\[[^\]\n]{1,200}\]:[^\n]*/gm

/** Gives them by offsets into the logical text, in order and without overlap. */
export function notProse({format, source, text, map}: SourceText): Stretch[] {
  const addresses = [...text.matchAll(address)].map(({0: words, index}) => ({
    from: index,
    to: index + lengthOf(words),
  }))
  if (format !== 'markdown') return addresses
  const codes = [...source.matchAll(code)].map(({0: words, index}) => ({
    from: map.derivedAt(index),
    to: map.derivedAt(index + words.length),
  }))
  return union([...addresses, ...codes])
}

function lengthOf(words: string): number {
  let length = words.length
  while (endMarks.includes(words[length - 1]!)) length--
  return length
}

function union(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const {from, to} of stretches.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else joined.push({from, to})
  }
  return joined
}
