/** `gongwen.config.json`, or the field `gongwen` of `package.json`: what a folder wants of the check. */
import {readFile} from 'node:fs/promises'
import {dirname, join, relative, resolve} from 'node:path'
import {ruleIds} from '../diagnostics.ts'
import {type CheckOptions, ruleFault, ruleLevels, type VocabularyOption} from '../options.ts'
import {defaultVocabulary} from '../vocabulary/index.ts'
import {codeOf} from './io.ts'
import {listed} from './messages.ts'
import {checkValue, type Session, UsageError, wording} from './session.ts'
import {nearest} from './suggest.ts'

/** From which severity on a message makes the run fail. */
export type FailOn = 'info' | 'warning' | 'error' | 'never'

/** The values of `--fail-on`, the gravest last. */
export const failOnLevels: readonly FailOn[] = ['info', 'warning', 'error', 'never']

/** What a configuration may say. */
export interface Config {
  rules?: NonNullable<CheckOptions['rules']>
  failOn?: FailOn
  vocabulary?: VocabularyOption
}

const configKeys = ['rules', 'failOn', 'vocabulary'] as const

/** Finds and reads configurations; each file once. */
export class ConfigFinder {
  private readonly found = new Map<string, Promise<Config>>()

  /** @param choice A file to take for all, `false` for none, `undefined` to look for them. */
  constructor(
    private readonly choice: string | false | undefined,
    private readonly session: Session,
  ) {}

  /**
   * Gives the configuration for the files of a folder.
   *
   * @throws UsageError for one that cannot be read or says what there is not.
   */
  async of(folder: string): Promise<Config> {
    const {choice, session} = this
    if (choice === false) return {}
    if (choice === undefined) return this.once(folder, () => this.upward(folder))
    return this.once('', async () => {
      const config = await this.read(resolve(session.io.cwd, choice), choice)
      if (!config) throw new UsageError('configMissing', {name: choice})
      return config
    })
  }

  private once(key: string, read: () => Promise<Config>): Promise<Config> {
    const found = this.found.get(key) ?? read()
    this.found.set(key, found)
    return found
  }

  private async upward(folder: string): Promise<Config> {
    for (const name of ['gongwen.config.json', 'package.json']) {
      const path = join(folder, name)
      const config = await this.read(path, relative(this.session.io.cwd, path))
      if (config) return config
    }
    const above = dirname(folder)
    return above === folder ? {} : this.of(above)
  }

  /** Gives `null` where there is no file, or a package that says nothing of gongwen. */
  private async read(path: string, name: string): Promise<Config | null> {
    let text: string
    try {
      text = await readFile(path, 'utf8')
    } catch (error) {
      const code = codeOf(error)
      if (code === 'ENOENT' || code === 'ENOTDIR') return null
      throw new UsageError('configUnreadable', {name, why: code})
    }
    let value: unknown
    try {
      value = JSON.parse(text.replace(/^\uFEFF/, ''))
    } catch (error) {
      throw new UsageError('configBroken', {name, why: (error as Error).message})
    }
    if (!path.endsWith('package.json')) return checkConfig(value, name, '', this.session)
    const own = isObject(value) ? value['gongwen'] : undefined
    return own === undefined ? null : checkConfig(own, name, 'gongwen', this.session)
  }
}

type Fields = Record<string, unknown>

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Checks what a configuration says, so that a slip is told before anything is read. */
function checkConfig(value: unknown, name: string, prefix: string, session: Session): Config {
  const at = (key: string) => (prefix ? `${prefix}.${key}` : key)
  const shown = (key: string) => wording(session.language, 'configPlace', {name, key: at(key)})
  if (!isObject(value)) throw new UsageError(prefix ? 'configObject' : 'configRoot', {name, key: prefix})
  for (const key of Object.keys(value)) if (key !== '$schema') checkKey(key, configKeys, at(key), name, session)
  const {rules, failOn, vocabulary} = value
  if (rules !== undefined) {
    if (!isObject(rules)) throw new UsageError('configObject', {name, key: at('rules')})
    for (const [rule, level] of Object.entries(rules))
      checkRule(rule, level, {file: name, value: shown(`rules.${rule}`)}, session)
  }
  if (failOn !== undefined) checkValue(shown('failOn'), failOn, failOnLevels, session.language)
  if (vocabulary !== undefined) {
    if (!isObject(vocabulary)) throw new UsageError('configObject', {name, key: at('vocabulary')})
    for (const [table, words] of Object.entries(vocabulary)) {
      const key = at(`vocabulary.${table}`)
      checkKey(table, Object.keys(defaultVocabulary), key, name, session)
      checkWords(words, defaultVocabulary[table as keyof typeof defaultVocabulary], key, name)
    }
  }
  return value as Config
}

/** More names than this are not listed. */
const longestList = 12

function checkKey(key: string, known: readonly string[], shown: string, name: string, {language}: Session): void {
  if (known.includes(key)) return
  const near = nearest(key, known)
  if (near) throw new UsageError('configKeyNear', {name, key: shown, near})
  if (known.length > longestList) throw new UsageError('configTable', {name, key: shown})
  throw new UsageError('configKey', {name, key: shown, list: listed(known, language)})
}

/** Checks words by the table that they are added to: a list holds strings, a map the kinds of value that it has. */
function checkWords(words: unknown, shipped: readonly string[] | object, key: string, name: string): void {
  if (Array.isArray(shipped)) {
    if (!Array.isArray(words) || words.some((word) => typeof word !== 'string'))
      throw new UsageError('configList', {name, key})
    return
  }
  if (!isObject(words)) throw new UsageError('configObject', {name, key})
  const values = new Set<unknown>(Object.values(shipped))
  // A map onto names has few of them; one onto words or numbers has any.
  const isOpen = values.size > 20 || [...values].every((value) => typeof value === 'number')
  for (const [word, value] of Object.entries(words)) {
    const fits = isOpen ? [...values].some((each) => typeof each === typeof value) : values.has(value)
    if (!fits) throw new UsageError('configValue', {name, key: `${key}.${word}`, value: JSON.stringify(value)})
  }
}

/**
 * Checks the name and the level of a rule.
 *
 * @param where Where they are written: `--rule`, or a file and the place of the level in it.
 * @throws UsageError with the nearest name.
 */
export function checkRule(
  rule: string,
  level: unknown,
  where: {file: string; value: string},
  {language}: Session,
): void {
  const fault = ruleFault(rule, level)
  if (fault === 'noRule') throw unknownRule(rule, where.file, ruleIds)
  if (fault === 'noLevel') checkValue(where.value, level, ruleLevels, language)
  if (fault) throw new UsageError('ruleNeverOff', {option: where.file, name: rule})
}

/** Says that there is no such rule; the nearest of `candidates` is named. */
export function unknownRule(rule: string, where: string, candidates: readonly string[]): UsageError {
  const near = nearest(rule, candidates)
  return near
    ? new UsageError('unknownRuleNear', {option: where, name: rule, near})
    : new UsageError('unknownRule', {option: where, name: rule || "''"})
}
