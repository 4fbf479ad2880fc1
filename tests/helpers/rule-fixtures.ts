/** The folders of fixtures/diagnostics/: for each rule the smallest trigger and near misses. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {RuleId} from '../../src/diagnostics.ts'
import {type ParseOptions, parse} from '../../src/index.ts'
import type {Diagnostic} from '../../src/schema/document.ts'

const folder = path.join(import.meta.dirname, '../../fixtures/diagnostics')

/** The folder of a rule. */
export interface RuleFixture {
  ruleId: string
  /** Inputs that the rule must speak about, and ones that it must not. */
  triggers: string[]
  nearMisses: string[]
  expectation: string
}

/** Gives the folders, by name. */
export function ruleFixtures(): RuleFixture[] {
  return readdirSync(folder)
    .sort()
    .map((ruleId) => {
      const own = path.join(folder, ruleId)
      const files = readdirSync(own).sort()
      const named = (start: string) =>
        files.filter((name) => name.startsWith(start)).map((name) => path.join(own, name))
      return {
        ruleId,
        triggers: named('trigger').filter((name) => !name.endsWith('.json')),
        nearMisses: named('near-miss'),
        expectation: path.join(own, 'expected.json'),
      }
    })
}

/** Gives what a rule says of an input. `options.json` beside it holds options by the name of the input, or `*`. */
export function messagesOf(file: string, ruleId: string): Diagnostic[] {
  const beside = path.join(path.dirname(file), 'options.json')
  const all = existsSync(beside) ? (JSON.parse(readFileSync(beside, 'utf8')) as Record<string, ParseOptions>) : {}
  const own = all[path.basename(file)] ?? all['*'] ?? {}
  return parse(readFileSync(file), {check: true, ...own}).diagnostics.filter(
    (said) => said.ruleId === (ruleId as RuleId),
  )
}

/** Writes what is pinned of the triggers of a rule: place, sentence and edits of each message. */
export function ruleExpectation({ruleId, triggers}: RuleFixture): string {
  const brief = triggers.map((file) => [
    path.basename(file),
    messagesOf(file, ruleId).map(({severity, reason, position, edits}) => ({
      severity,
      reason,
      at: position
        ? `${position.start.line}:${position.start.column}-${position.end.line}:${position.end.column}`
        : null,
      ...(edits && {edits}),
    })),
  ])
  return `${JSON.stringify(Object.fromEntries(brief), null, 1)}\n`
}
