/**
 * Builds object schemas that the compiler holds to the hand-written interfaces.
 *
 * `z.ZodType<Section>` alone is not enough: it is covariant, so a schema that is narrower than the interface (an enum
 * that lacks a member) would compile and then refuse documents that the interface allows, and the index signature of a
 * loose object hides a missing optional field. So fields, unions and lists of words are compared both ways:
 *
 * - a field of the interface that the schema lacks: "Property 'level' is missing"
 * - a field that the interface lacks, or whose type differs in either direction: "not assignable to 'mistyped: level'"
 * - a union or a list of words that lacks a member, or has one more
 *
 * `tests/schema/held.test.ts` shows each of these with `@ts-expect-error`, which `tsc` checks.
 */
import * as z from 'zod'
import type {NodeBase} from '../nodes.ts'
import {optionalPosition} from './position.ts'

/** A schema whose input and output are both `T`. Exports are annotated with it, which keeps the declarations short. */
export type Schema<T> = z.ZodType<T, T>

/** True where two types are the same, optionality and `any` included. */
type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false

/** `S` where it has every field of `T` and each says just what `T` says, else an error that names the field. */
export type Held<S, T> = {
  [K in keyof S]: K extends keyof T
    ? S[K] extends z.ZodType
      ? Same<z.output<S[K]>, T[K]> extends true
        ? S[K]
        : `mistyped: ${K & string}`
      : never
    : `mistyped: no field ${K & string}`
} & Record<Exclude<keyof T, keyof S>, 'missing'>

/** What a schema is called in JSON Schema, and what it stands for there. */
export interface Naming {
  id: string
  description?: string
}

/** The fields of `T` without those that every node has. */
type Own<T> = Omit<T, keyof NodeBase>

type Shape = Record<string, z.ZodType>

const data = z.optional(z.record(z.string(), z.unknown()))

/** Begins the schema of a plain object; the function it returns takes one schema for each field of `T`. */
export function object<T>(naming: Naming) {
  return <S extends Shape>(fields: S & Held<S, T>): Schema<T> =>
    z.looseObject(fields as Shape).meta({...naming}) as unknown as Schema<T>
}

/**
 * Begins the schema of a node; the function it returns takes one schema for each field that is the node's own, and adds
 * `type`, `position` and `data`. A recursive field is a getter with its type written out.
 */
export function node<T extends NodeBase>(type: T['type'], naming?: Naming) {
  return <S extends Shape>(fields: S & Held<S, Own<T>>): Schema<T> => {
    // Descriptors, since a spread would read the getters of recursive fields before their schemas exist.
    const shape = Object.defineProperties(
      {type: z.literal(type), position: optionalPosition, data},
      Object.getOwnPropertyDescriptors(fields),
    )
    const schema = z.looseObject(shape)
    return (naming ? schema.meta({...naming}) : schema) as unknown as Schema<T>
  }
}

/** Begins the schema of a node of one of several types; the function it returns takes the schemas of all of these. */
export function oneOf<T extends NodeBase>(naming: Naming) {
  return <const M extends readonly z.ZodType[]>(
    members: M & (Same<z.output<M[number]>, T> extends true ? unknown : 'members are not those of the union'),
  ): Schema<T> => {
    // Looking at `type` first costs a fifth of trying the members in turn.
    const options = members as unknown as [z.ZodObject<{type: z.ZodLiteral<string>}>]
    return z.discriminatedUnion('type', options).meta({...naming}) as unknown as Schema<T>
  }
}

/** Begins the schema of a word out of a fixed list; the function it returns takes all of these words. */
export function wordOf<T extends string>(naming?: Naming) {
  return <const W extends readonly T[]>(
    words: W & ([T] extends [W[number]] ? unknown : `missing: ${Exclude<T, W[number]>}`),
  ): Schema<T> => {
    const schema = z.enum(words as readonly T[])
    return (naming ? schema.meta({...naming}) : schema) as unknown as Schema<T>
  }
}
