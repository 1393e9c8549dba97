/*
 * What the author of a workflow may say of an input's values: the part of JSON Schema that a form can show. Everything
 * else of JSON Schema is refused rather than passed over, for who writes `pattern` relies on it.
 */
import type { Value } from '../../data/values.ts'
import { Float } from '../../data/values.ts'
import type { Phrase } from '../rules/phrases.ts'

export const schemaTypes = ['string', 'integer', 'number', 'boolean', 'array', 'object'] as const
export type SchemaType = (typeof schemaTypes)[number]

/** How a text is typed: hidden, or in several lines. */
export const schemaFormats = ['password', 'multiline'] as const
export type SchemaFormat = (typeof schemaFormats)[number]

export interface InputSchema {
  readonly type?: SchemaType
  /** The only values it takes. */
  readonly enum?: readonly Value[]
  readonly minimum?: number
  readonly maximum?: number
  /** Of a text in characters. */
  readonly minLength?: number
  readonly maxLength?: number
  readonly format?: SchemaFormat
}

/** Why a schema cannot be used: what stands there, and what is wrong with it. */
export interface SchemaFault {
  readonly value: string
  readonly reason: Phrase
}

export type SchemaReading = { readonly schema: InputSchema } | { readonly fault: SchemaFault }

const bounds = ['minimum', 'maximum', 'minLength', 'maxLength'] as const

/** The number a value is, null for everything else. */
export const numberOf = (value: unknown): number | null => {
  if (value instanceof Float) return value.value
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

const oneOf = <T extends string>(known: readonly T[], value: Value): T | undefined => known.find((one) => one === value)

/** Reads a schema from the map that stands behind `@schema`. */
export const readSchema = (map: Readonly<Record<string, Value>>): SchemaReading => {
  const schema: { -readonly [K in keyof InputSchema]: InputSchema[K] } = {}
  for (const [key, value] of Object.entries(map)) {
    const fault = (reason: Phrase): SchemaReading => ({ fault: { value: key, reason } })
    const bound = oneOf(bounds, key)
    if (bound !== undefined) {
      const number = numberOf(value)
      if (number === null) return fault('schema-number')
      schema[bound] = number
    } else if (key === 'type') {
      const type = oneOf(schemaTypes, value)
      if (type === undefined) return fault('schema-type')
      schema.type = type
    } else if (key === 'format') {
      const format = oneOf(schemaFormats, value)
      if (format === undefined) return fault('schema-format')
      schema.format = format
    } else if (key === 'enum') {
      if (!Array.isArray(value) || value.length === 0) return fault('schema-enum')
      schema.enum = value
    } else return fault('schema-key')
  }
  return { schema }
}
