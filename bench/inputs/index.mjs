/** What is parsed. An input is described by a small object, since it is made in the process that needs it. */
import {corpusPage} from './corpus.mjs'
import {hostile, plain} from './hostile.mjs'
import {law} from './law.mjs'
import {notice} from './notice.mjs'
import {page} from './page.mjs'

const kinds = {
  /** The notice, so many times over. */
  notice: ({times}) => notice().repeat(times),
  /** A hostile text, with so many of what it is made of. */
  hostile: ({name, count}) => hostile[name](count),
  /** Plain prose of a length in characters. */
  plain: ({length}) => plain(length),
  law: () => law(),
  page: () => page(),
  corpus: ({file}) => corpusPage(file),
}

/** Makes an input: `{kind: 'notice', times: 10}`. The string is flat, as if it had been read from a file. */
export const read = (input) => Buffer.from(kinds[input.kind](input)).toString()
