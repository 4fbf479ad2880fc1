import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import * as z from 'zod'
import {type JsonSchema, jsonSchemaId, toJsonSchema} from '../../src/schema/json-schema.ts'
import {schemaVersion} from '../../src/schema/version.ts'
import {gongwenDocument, nodeSchemas} from '../../src/schema/zod/index.ts'

const root = new URL('../../', import.meta.url)
const schema = toJsonSchema()
const definitions = schema['$defs'] as Record<string, JsonSchema>

/** Every object within a schema. */
function* partsOf(part: unknown): Generator<JsonSchema> {
  if (typeof part !== 'object' || part === null) return
  if (!Array.isArray(part)) yield part as JsonSchema
  for (const inner of Object.values(part)) yield* partsOf(inner)
}

test('schema.json is what the zod schemas say', () => {
  const written = readFileSync(new URL('schema.json', root), 'utf8')
  expect(written, 'run: npx tsx scripts/generate-schema.ts').toBe(`${JSON.stringify(schema, null, 2)}\n`)
})

test('the same call gives the same text', () => {
  expect(JSON.stringify(toJsonSchema())).toBe(JSON.stringify(schema))
})

test('--check is content with the file as it is', () => {
  const tsx = new URL('node_modules/tsx/dist/cli.mjs', root).pathname
  const script = new URL('scripts/generate-schema.ts', root).pathname
  expect(execFileSync(process.execPath, [tsx, script, '--check'], {encoding: 'utf8'})).toBe('')
})

describe('the JSON Schema', () => {
  test('says what it is', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:gongwen:schema:document:1',
      $ref: '#/$defs/GongwenDocument',
    })
    expect(jsonSchemaId.split(':').at(-1)).toBe(schemaVersion.split('.')[0])
  })

  test('names every schema, in order', () => {
    expect(Object.keys(definitions)).toEqual(Object.keys(definitions).sort())
    expect(Object.keys(definitions)).toMatchInlineSnapshot(`
      [
        "Addressees",
        "Assignment",
        "AssignmentContent",
        "Attachment",
        "AttachmentContent",
        "AttachmentNote",
        "AttachmentNotes",
        "CitedDocument",
        "Classification",
        "Comparator",
        "Conclusion",
        "Convention",
        "CopyTo",
        "Date",
        "Deadline",
        "Diagnostic",
        "DocumentNumber",
        "DocumentType",
        "DocumentTypeCode",
        "Edit",
        "Evidence",
        "EvidenceSource",
        "Field",
        "Flow",
        "Generator",
        "GongwenDocument",
        "Heading",
        "Imprint",
        "ImprintContent",
        "Inference",
        "Inferred",
        "IsoDay",
        "IsoDayOrTime",
        "Masthead",
        "Measure",
        "Meta",
        "Metadata",
        "Notes",
        "Num",
        "Organization",
        "Paragraph",
        "Party",
        "Person",
        "Phrasing",
        "Position",
        "Printing",
        "PrintingContent",
        "Quantity",
        "Reference",
        "Removal",
        "RemovalRule",
        "RepairRule",
        "Responsibility",
        "ResponsibilityContent",
        "Role",
        "Roster",
        "RosterGroup",
        "RuleId",
        "Section",
        "SectionContent",
        "SectionStyle",
        "Severity",
        "Signature",
        "SignatureContent",
        "Source",
        "SourceFormat",
        "Table",
        "TableCell",
        "TableOfContents",
        "TableRow",
        "Target",
        "TargetEvidence",
        "Task",
        "TaskDeadline",
        "Text",
        "Title",
        "ValidityStatus",
      ]
    `)
    for (const [type, named] of Object.entries(nodeSchemas)) {
      const {id} = named.meta() as {id: string}
      expect(definitions[id]?.['properties'], type).toMatchObject({type: {const: type}})
    }
  })

  test('points only at what is there', () => {
    for (const {$ref} of partsOf(schema)) {
      if (typeof $ref === 'string') expect(definitions).toHaveProperty([$ref.replace('#/$defs/', '')])
    }
  })

  test('closes no object and describes positions and recursion', () => {
    for (const part of partsOf(schema)) expect(part['additionalProperties']).not.toBe(false)
    expect(definitions['TableCell']).toMatchObject({properties: {children: {items: {$ref: '#/$defs/Flow'}}}})
    expect(definitions['Position']).toMatchObject({
      anyOf: [
        {properties: {start: {required: ['line', 'column', 'offset']}}},
        {properties: {start: {required: ['offset'], properties: {line: false}}}},
      ],
    })
  })

  test('comes from z.toJSONSchema too, with nothing set', () => {
    const plain = z.toJSONSchema(gongwenDocument)
    expect(plain.$defs).toHaveProperty('Section')
    expect(plain.$defs).toHaveProperty('Position.anyOf')
  })
})
