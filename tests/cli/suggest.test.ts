import {expect, it} from 'vitest'
import {nearest} from '../../src/cli/suggest.ts'

it.each([
  ['--fromat', ['--from', '--format'], '--format'],
  ['markdwon', ['json', 'markdown'], 'markdown'],
  ['md', ['json', 'markdown'], 'markdown'],
  ['JSON', ['ndjson', 'json'], 'json'],
  ['taks', ['parse', 'tasks'], 'tasks'],
  ['docbook', ['json', 'tree'], null],
  ['x', ['zh', 'en'], null],
  ['', ['zh', 'en'], null],
])('%j among %j means %j', (name, names, meant) => {
  expect(nearest(name, names)).toBe(meant)
})
