import {expect, test} from 'vitest'
import * as z from 'zod'
import type {Task} from '../../src/schema/task.ts'
import {schemaVersion} from '../../src/schema/version.ts'
import * as schemas from '../../src/schema/zod/index.ts'
import {gongwenDocument, taskSchema} from '../../src/schema/zod/index.ts'
import {exampleDocument} from '../helpers/example-document.ts'

test('the exported names are these', () => {
  expect(Object.keys(schemas).sort()).toMatchInlineSnapshot(`
    [
      "diagnosticSchema",
      "flowSchema",
      "gongwenDocument",
      "metaSchema",
      "nodeSchemas",
      "phrasingSchema",
      "positionSchema",
      "removalSchema",
      "sourceSchema",
      "taskSchema",
    ]
  `)
})

test('schemaVersion is the first', () => expect(schemaVersion).toBe('1.0.0'))

const task: Task = {
  documentId: null,
  documentTitle: '北岭县行动方案',
  documentNumber: null,
  dateOfWriting: '2021-11-25',
  sourcePath: null,
  attachment: 'att_1',
  eId: 'att_1__sec_1',
  number: '一、',
  path: ['二、重点任务'],
  title: '建桥',
  text: '①提升通道。',
  measures: [{eId: 'att_1__sec_1__itm_1', number: '①', text: '提升通道。'}],
  lead: ['市交通局'],
  responsible: [],
  support: [],
  guide: [],
  supervise: [],
  deadline: {value: '2023年底前', start: null, end: '2023-12-31'},
  targets: [{text: '新增1.5万名', subject: null, comparator: 'eq', number: 15000, unit: '名', by: '2023-12-31'}],
  inherited: false,
  inferred: false,
  basis: [{start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 5, offset: 4}}],
  inferences: [],
  sourceText: '（牵头单位：市交通局）',
}

test('a task passes, and fails with any field missing or mistyped', () => {
  expect(taskSchema.safeParse(task).success).toBe(true)
  for (const key of Object.keys(task)) {
    const {[key as keyof Task]: _, ...less} = task
    expect(taskSchema.safeParse(less).success, key).toBe(false)
    expect(taskSchema.safeParse({...task, [key]: Symbol('wrong')}).success, key).toBe(false)
  }
})

test('gongwenDocument is a schema like any other: it goes into those of callers, and into their JSON Schema', () => {
  expect(gongwenDocument).toBeInstanceOf(z.ZodType)
  const both = z.object({first: gongwenDocument, others: z.array(gongwenDocument).optional()})
  const document = exampleDocument()
  expect(both.safeParse({first: document, others: [document]}).success).toBe(true)
  const wrong = both.safeParse({first: {...document, meta: 1}})
  expect(wrong.error?.issues[0]?.path).toEqual(['first', 'meta'])
  const {properties, $defs} = z.toJSONSchema(both)
  expect(properties).toMatchObject({first: {$ref: '#/$defs/GongwenDocument'}})
  expect($defs?.['GongwenDocument']).toMatchObject({type: 'object', properties: {type: {const: 'document'}}})
})
