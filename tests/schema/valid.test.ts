/** The checks that the parser uses are those of the zod schemas, and are never wider. */
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import * as z from 'zod'
import {validatorSource} from '../../scripts/validator-source.ts'
import {isGongwenDocument} from '../../src/schema/valid.ts'
import {gongwenDocument} from '../../src/schema/zod/index.ts'
import {exampleDocument} from '../helpers/example-document.ts'

type Loose = Record<string | number, unknown>
type Path = (string | number)[]

test('src/schema/valid.ts is what the zod schemas say', () => {
  const written = readFileSync(new URL('../../src/schema/valid.ts', import.meta.url), 'utf8')
  expect(written, 'run: npx tsx scripts/generate-schema.ts').toBe(validatorSource(gongwenDocument))
})

/** Paths to the values of a tree, by what stands there: the type of the last node and the keys from it. The first of each. */
function pathsOf(value: unknown, path: Path = [], place = '', found = new Map<string, Path>()): Map<string, Path> {
  if (!found.has(place)) found.set(place, path)
  if (typeof value !== 'object' || value === null) return found
  const {type = place} = value as {type?: string}
  const isList = Array.isArray(value)
  for (const key of isList ? value.keys() : Object.keys(value))
    pathsOf((value as Loose)[key], [...path, key], `${type}.${isList ? '' : key}`, found)
  return found
}

/** What stands in the place of a value: `gone` takes it out. */
const gone = Symbol('gone')
const replacements: [string, unknown][] = [
  ['nothing', gone],
  ['undefined', undefined],
  ['null', null],
  ['an empty text', ''],
  ['a day', '2024-02-29'],
  ['a day that does not exist', '2023-02-29'],
  ['a word of a list', 'notice'],
  ['0', 0],
  ['-1', -1],
  ['1.5', 1.5],
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a number that is no safe integer', 2 ** 60],
  ['a number as an object', Object(3)],
  ['true', true],
  ['a bigint', 3n],
  ['a list', []],
  ['a list with a hole', new Array(2)],
  ['a list of lists', [[]]],
  ['an object', {}],
  ['a map', new Map()],
  ['an object without a prototype', Object.create(null)],
  ['a record with a constructor', {constructor: class {}}],
  ['a record with a symbol', {[Symbol('odd')]: 1}],
  ['a node of a type that there is', {type: 'text', value: '甲'}],
  ['a node of a type that there is not', {type: 'constructor', value: '甲'}],
  ['a place', {start: {offset: 0}, end: {offset: 7}}],
  ['a place that goes back', {start: {offset: 7}, end: {offset: 0}}],
]

/** Calls a function with a tree in which a value is replaced, and puts the value back. */
function replaced(tree: unknown, path: Path, value: unknown, use: (changed: unknown) => void): void {
  const last = path.at(-1)
  if (last === undefined) {
    use(value)
    return
  }
  let holder = tree as Loose
  for (const key of path.slice(0, -1)) holder = holder[key] as Loose
  const before = holder[last]
  if (value === gone) delete holder[last]
  else holder[last] = value
  use(tree)
  holder[last] = before
}

describe('the check and zod agree on every field of the example in whose place stands', () => {
  const tree = exampleDocument()
  const paths = [...pathsOf(tree).values()]
  // Where the check is the stricter, zod is asked.
  const narrower = new Set(['a record with a constructor', 'an object without a prototype'])
  test.each(replacements)('%s', (name, value) => {
    for (const path of paths) {
      replaced(tree, path, value, (changed) => {
        const expected = gongwenDocument.safeParse(changed).success
        const found = isGongwenDocument(changed, 299)
        if (found !== expected && !(expected && narrower.has(name))) expect.fail(`${path.join('.')}: ${found}`)
      })
    }
    expect(isGongwenDocument(tree, 299)).toBe(true)
  })
})

test('levels are counted by lists', () => {
  expect(isGongwenDocument(exampleDocument(), 20)).toBe(true)
  expect(isGongwenDocument(exampleDocument(), 2)).toBe(false)
})

describe('a schema that the checks have no word for is refused', () => {
  const within = (field: z.ZodType) => z.looseObject({field}).meta({id: 'TestWithin'})
  test.each<[string, z.ZodType]>([
    ['another kind', z.date()],
    ['a transformation', z.string().transform(Number)],
    ['a default', z.string().default('')],
    ['coercion', z.coerce.number()],
    ['a format', z.email()],
    ['a check of length', z.string().min(3)],
    ['an unknown refinement', z.unknown().refine(() => false)],
    ['a refined list', z.array(z.string()).refine(() => false)],
    ['a union by trial', z.union([z.string(), z.number()])],
    ['a nameless object', z.object({})],
    ['a late text', z.lazy(() => z.string()).meta({id: 'TestLate'})],
    ['a late refinement', z.lazy(() => z.object({}).refine(() => false)).meta({id: 'TestRefined'})],
    ['a strict object', z.strictObject({}).meta({id: 'TestStrict'})],
    ['a record of chosen keys', z.record(z.enum(['a']), z.string())],
    ['a required field that may be undefined', z.unknown()],
    ['a pattern that remembers its place', z.string().regex(/a/g)],
  ])('%s', (_, schema) => {
    expect(() => validatorSource(within(schema))).toThrow('No check can be written for')
  })

  test('two schemas of one name', () => {
    const named = () => z.looseObject({}).meta({id: 'TestTwin'})
    const both = z.looseObject({first: named(), second: named()}).meta({id: 'TestBoth'})
    expect(() => validatorSource(both)).toThrow('two schemas of the id TestTwin')
  })
})
