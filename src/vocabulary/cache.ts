/** What is made of a vocabulary is made once for each. */
import type {Vocabulary} from './index.ts'

/** Remembers what `create` makes of a vocabulary, for as long as the vocabulary lives. */
export function perVocabulary<Made>(create: (vocabulary: Vocabulary) => Made): (vocabulary: Vocabulary) => Made {
  const cache = new WeakMap<Vocabulary, Made>()
  return (vocabulary) => {
    let made = cache.get(vocabulary)
    if (made === undefined) {
      made = create(vocabulary)
      cache.set(vocabulary, made)
    }
    return made
  }
}
