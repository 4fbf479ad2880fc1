/** What a run goes by before its options are read: language and colour. */
import type {Language} from '../diagnostics.ts'

type Env = Readonly<Record<string, string | undefined>>

/** The languages of messages. */
export const languages: readonly Language[] = ['zh', 'en']

/**
 * Chooses the language: `--lang`, else the first of LC_ALL, LC_MESSAGES, LANG that is set; Chinese unless that one is
 * plainly English. An unknown `--lang` is reported later, in the language of the locale.
 */
export function chooseLanguage(argv: readonly string[], env: Env): Language {
  const asked = askedLanguage(argv)
  if (asked === 'zh' || asked === 'en') return asked
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^en(?:[_.@-]|$)/i.test(locale) ? 'en' : 'zh'
}

// The help is built before commander has read the options, so this one is looked up beforehand.
function askedLanguage(argv: readonly string[]): string | undefined {
  let asked: string | undefined
  for (const [index, word] of argv.entries()) {
    if (word === '--') break
    if (word === '--lang') asked = argv[index + 1]
    else if (word.startsWith('--lang=')) asked = word.slice('--lang='.length)
  }
  return asked
}

/** Chooses whether to paint: `--color` or `--no-color`, else NO_COLOR, else FORCE_COLOR, else whether a terminal reads. */
export function chooseColor(option: boolean | undefined, env: Env, terminal: boolean): boolean {
  if (option !== undefined) return option
  if (env['NO_COLOR']) return false
  const force = env['FORCE_COLOR']
  if (force !== undefined) return force !== '0' && force !== 'false'
  return terminal && env['TERM'] !== 'dumb'
}
