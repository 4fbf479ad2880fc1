/** Shows that the compiler holds a schema to its interface: `tsc` fails on an expectation below that holds no error. */
import {expect, test} from 'vitest'
import * as z from 'zod'
import {node, object, oneOf, type Schema, wordOf} from '../../src/schema/zod/hold.ts'

interface Stamp {
  type: 'stamp'
  colour: 'red' | 'black'
  width: number
  note?: string
}

const colour = z.enum(['red', 'black'])
const whole = {colour, width: z.number(), note: z.optional(z.string())}

test('a schema that says what the interface says compiles and checks', () => {
  const stamp: Schema<Stamp> = node<Stamp>('stamp', {id: 'TestStamp'})(whole)
  expect(stamp.safeParse({type: 'stamp', colour: 'red', width: 3}).success).toBe(true)
  expect(stamp.safeParse({type: 'stamp', colour: 'green', width: 3}).success).toBe(false)
})

test('a schema that differs from the interface does not compile', () => {
  const stamp = () => node<Stamp>('stamp', {id: 'TestStamp'})
  const {width, ...noWidth} = whole
  const {note, ...noNote} = whole
  expect([width, note]).toHaveLength(2)
  // @ts-expect-error a missing field
  stamp()(noWidth)
  // @ts-expect-error a missing optional field
  stamp()(noNote)
  // @ts-expect-error a mistyped field
  stamp()({...whole, width: z.string()})
  // @ts-expect-error a field that is narrower than the interface
  stamp()({...whole, colour: z.enum(['red'])})
  // @ts-expect-error a field that is wider than the interface
  stamp()({...whole, colour: z.string()})
  // @ts-expect-error a field that may be absent where the interface wants it
  stamp()({...whole, width: z.optional(z.number())})
  // @ts-expect-error a field that must stand where the interface lets it be absent
  stamp()({...whole, note: z.string()})
  // @ts-expect-error a field of unchecked type
  stamp()({...whole, width: z.any()})
  // @ts-expect-error a field that the interface lacks
  stamp()({...whole, height: z.number()})
  // @ts-expect-error a name that is not the type of the node
  node<Stamp>('stomp', {id: 'TestStomp'})(whole)
  // @ts-expect-error the same for plain objects
  object<{name: string}>({id: 'TestName'})({name: z.number()})
  // @ts-expect-error a schema of something else under the annotation
  const other: Schema<{name: string}> = object<{name: number}>({id: 'TestName'})({name: z.number()})
  expect(other).toBeDefined()
})

test('a union or a list of words that differs from the interface does not compile', () => {
  const words = wordOf<'red' | 'black'>()
  expect(words(['red', 'black']).safeParse('black').success).toBe(true)
  // @ts-expect-error a word that is missing
  words(['red'])
  // @ts-expect-error a word too many
  words(['red', 'black', 'green'])

  const stamp = node<Stamp>('stamp', {id: 'TestStamp'})(whole)
  const seal = node<{type: 'seal'}>('seal', {id: 'TestSeal'})({})
  const ink = node<{type: 'ink'}>('ink', {id: 'TestInk'})({})
  const mark = oneOf<Stamp | {type: 'seal'}>({id: 'TestMark'})
  expect(mark([stamp, seal]).safeParse({type: 'seal'}).success).toBe(true)
  // @ts-expect-error a member that is missing
  mark([stamp])
  // @ts-expect-error a member too many
  mark([stamp, seal, ink])
})
