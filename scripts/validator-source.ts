/**
 * Writes `src/schema/valid.ts` off the zod schemas: a function for each named schema, which reads every field once and
 * compares it in place. zod itself makes an object for each value and copies whatever holds others, which takes fifteen
 * times as long. The schemas stay the one definition: what this file has no word for is refused, not passed over.
 */
import * as z from 'zod'
import {isPosition} from '../src/schema/checks.ts'

type Schema = z.core.$ZodType

/** The refinements that a check may call, by their names. */
const refinements = new Map<unknown, string>([[isPosition, 'isPosition']])

/** Gives the source of a module that exports the check of a schema, `isGongwenDocument` where its id is `GongwenDocument`. */
export function validatorSource(root: Schema): string {
  const writer = new Writer()
  writer.test(root, 'item')
  return `/**
 * The checks of the zod schemas, written off them by scripts/generate-schema.ts; not to be changed by hand. True only where
 * zod finds nothing wrong. \`levels\` is how many lists may stand inside each other.
 */
import {type Check, isListOf, isObject, isPosition, isRecordOf} from './checks.ts'

${[...writer.patterns].map(([pattern, name]) => `const ${name} = ${pattern}\n`).join('')}
export ${[...writer.functions.values()].join('\n\n')}
`
}

/** Collects the functions, and writes the expressions that stand in them. */
class Writer {
  /** By name, in the order in which they are met. */
  readonly functions = new Map<string, string>()
  /** By source, their names. */
  readonly patterns = new Map<string, string>()
  private readonly schemas = new Map<string, Schema>()

  /** An expression that is true where a schema lets what stands in `value` pass; `value` is a name. */
  test(schema: Schema, value: string): string {
    const {def, traits} = schema._zod
    // The schema of a format is a check besides.
    const own = traits.has('$ZodCheck') ? [schema as unknown as z.core.$ZodCheck] : []
    const checks = [...own, ...(def.checks ?? [])]
    if ('coerce' in def && def.coerce) refuse('coercion')
    const type = this.type(schema, value)
    if (checks.length === 0) return type
    // What zod refines in a value that holds others is the copy that it made.
    if (!plain.has(def.type)) refuse(`a refined ${def.type}`)
    const refined = checks.map((check) => this.refinement(check, value))
    return (type === 'true' ? refined : [type, ...refined]).join(' && ')
  }

  private type(schema: Schema, value: string): string {
    const {def} = (schema as z.core.$ZodTypes)._zod
    switch (def.type) {
      case 'unknown':
        return 'true'
      case 'string':
      case 'boolean':
        return `typeof ${value} === '${def.type}'`
      case 'number':
        return `typeof ${value} === 'number' && Number.isFinite(${value})`
      case 'literal':
        return anyOf(def.values, value)
      case 'enum':
        return anyOf(z.core.util.getEnumValues(def.entries), value)
      case 'optional':
        // zod drops what is wrong with a field that is absent, and no schema here finds fault with nothing but absence.
        return `(${value} === undefined || ${this.test(def.innerType, value)})`
      case 'nullable':
        return `(${value} === null || ${this.test(def.innerType, value)})`
      case 'array':
        return `isListOf(${value}, levels, ${this.reference(def.element)})`
      case 'record':
        if (def.keyType._zod.def.type !== 'string' || checksOf(def.keyType).length > 0) refuse('the keys of a record')
        return `isRecordOf(${value}, levels, ${this.reference(def.valueType)})`
      case 'object':
      case 'union':
      case 'lazy':
        return this.named(schema, () => this.body(schema), value)
      default:
        return refuse(`the kind ${def.type}`)
    }
  }

  /** A function of a value and the levels, by its name where it has one. */
  private reference(schema: Schema): string {
    const test = this.test(schema, 'item')
    return /^(is\w+)\(item(?:, levels)?\)$/.exec(test)?.[1] ?? arrow(test)
  }

  /** Calls the function of a named schema, which is written where it is met first. */
  private named(schema: Schema, body: () => string, value: string): string {
    const id = idOf(schema) ?? refuse(`a nameless ${schema._zod.def.type}`)
    const known = this.schemas.get(id)
    if (known && known !== schema) refuse(`two schemas of the id ${id}`)
    if (!known) {
      this.schemas.set(id, schema)
      // The place is kept, so that a function stands above those that it calls.
      this.functions.set(id, '')
      this.functions.set(id, `const is${id}: Check = ${arrow(`{\n${indent(body())}\n}`)}`)
    }
    return `is${id}(${value}, levels)`
  }

  /** What the function of a named schema does. A schema that is built late has the name of what it builds. */
  private body(schema: Schema): string {
    const {def} = (schema as z.core.$ZodTypes)._zod
    if (checksOf(schema).length > 0) refuse(`a refined ${def.type}`)
    if (def.type === 'object') return this.fields(def)
    if (def.type === 'union') return this.members(def)
    return def.type === 'lazy' ? this.body(def.getter()) : refuse(`a late ${def.type}`)
  }

  private fields({shape, catchall}: z.core.$ZodObjectDef): string {
    if (catchall && (catchall._zod.def.type !== 'unknown' || checksOf(catchall).length > 0)) refuse('a catchall')
    const keys = Object.keys(shape)
    for (const key of keys) {
      // A field that must be there, though it may be undefined, would have to be looked for.
      const field = shape[key] as Schema
      if (field._zod.optin === undefined && z.safeParse(field, undefined).success) refuse(`the required field ${key}`)
    }
    const tests = keys.map((key) => this.test(shape[key] as Schema, key))
    return `if (!isObject(item)) return false\nconst {${keys.join(', ')}} = item\nreturn (\n${indent(tests.join(' &&\n'))}\n)`
  }

  private members(def: z.core.$ZodUnionDef): string {
    if (!('discriminator' in def) || def.discriminator !== 'type') refuse('a union without `type`')
    const cases = (def.options as Schema[]).flatMap((option) =>
      [...(option._zod.propValues?.['type'] ?? refuse('a member without `type`'))].map(
        (type) => `case ${literal(type)}:\n  return ${this.test(option, 'item')}`,
      ),
    )
    const body = [...cases, 'default:\n  return false'].join('\n')
    return `if (!isObject(item)) return false\nswitch (item['type']) {\n${indent(body)}\n}`
  }

  private pattern(pattern: RegExp): string {
    const source = String(pattern)
    const name = this.patterns.get(source) ?? `pattern${this.patterns.size + 1}`
    this.patterns.set(source, name)
    return name
  }

  private refinement({_zod: {def}}: z.core.$ZodCheck, value: string): string {
    const known = def as z.core.$ZodChecks['_zod']['def'] | z.core.$ZodCustomDef
    if ('when' in known && known.when) refuse('a conditional check')
    switch (known.check) {
      case 'number_format':
        return known.format === 'safeint' ? `Number.isSafeInteger(${value})` : refuse(`the format ${known.format}`)
      case 'greater_than':
        if (typeof known.value !== 'number') refuse('a bound that is no number')
        return `${value} ${known.inclusive ? '>=' : '>'} ${known.value}`
      case 'string_format':
        if (known.format !== 'regex' || !known.pattern) return refuse(`the format ${known.format}`)
        if (known.pattern.global || known.pattern.sticky) refuse('a pattern that remembers its place')
        return `${this.pattern(known.pattern)}.test(${value})`
      case 'custom':
        return `${refinements.get((known as z.core.$ZodCustomDef).fn) ?? refuse('an unknown refinement')}(${value})`
      default:
        return refuse(`the check ${known.check}`)
    }
  }
}

/** The kinds whose values hold no others. */
const plain: ReadonlySet<string> = new Set(['unknown', 'string', 'number'])

function checksOf(schema: Schema): readonly unknown[] {
  return schema._zod.def.checks ?? []
}

function idOf(schema: Schema): string | undefined {
  return z.globalRegistry.get(schema)?.id
}

function anyOf(values: readonly unknown[], value: string): string {
  const tests = values.map((word) => `${value} === ${literal(word)}`)
  return tests.length === 1 ? tests[0]! : `(${tests.join(' || ')})`
}

function literal(word: unknown): string {
  return typeof word === 'string' && /^[\w./-]+$/.test(word) ? `'${word}'` : refuse(`the literal ${String(word)}`)
}

/** The function of an item, and of the levels where its body speaks of them. */
function arrow(body: string): string {
  return `${/\blevels\b/.test(body) ? '(item, levels)' : '(item)'} => ${body}`
}

function indent(lines: string): string {
  return lines.replace(/^/gm, '  ')
}

function refuse(what: string): never {
  throw new Error(`No check can be written for ${what}: see scripts/validator-source.ts`)
}
