/** Words that tell when a notice takes effect, or when it ends. */

/** Words that stand beside a date of effect or of expiry. */
const effectWord = /[起日](?:施行|实施|执行|生效|试行)|起(?:正式|开始|至)|有效期/y

/** The characters that these begin with. */
export const effectStarts: readonly string[] = ['起', '日', '有']

/**
 * Tells whether a text has such words.
 *
 * @param starts The places of all `effectStarts` in it.
 */
export function namesEffect(text: string, starts: readonly number[]): boolean {
  for (let index = 0; index < starts.length; index++) {
    effectWord.lastIndex = starts[index]!
    if (effectWord.test(text)) return true
  }
  return false
}
