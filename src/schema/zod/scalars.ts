/** The schemas of plain values, made once each: a schema costs memory and time at load. */
import * as z from 'zod'

/** Any string. */
export const string = z.string()

/** A string, or `null` where the document does not say. */
export const stringOrNull = z.nullable(string)

/** True or false. */
export const boolean = z.boolean()

/** A list of strings. */
export const strings = z.array(string)

/** A whole number from 0. */
export const count = z.int().min(0)

/** A whole number from 1. */
export const span = z.int().min(1)

/** A whole number from 0, or `null`. */
export const countOrNull = z.nullable(count)

/** An ISO day that exists, `2021-12-31`, or `null`. By pattern and no `format`, at which validators without a list of formats stop. */
export const dayOrNull = z.nullable(
  z
    .string()
    .regex(z.regexes.date, {error: 'Invalid date: an ISO day that exists'})
    .meta({id: 'IsoDay', description: 'An ISO day: 2021-12-31'}),
)

/** An ISO day, or a date-time of China, `2021-12-31T08:30:00+08:00` (seconds may be left out), or `null`. */
export const dayOrTimeOrNull = z.nullable(
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?\+08:00)?$/, {
      error: 'Invalid date: an ISO day or a date-time at +08:00',
    })
    .meta({id: 'IsoDayOrTime', description: 'An ISO day, or a date-time at +08:00 whose seconds may be left out'}),
)
