import { pythonRepr } from '../../data/python-str.ts'
import type { Value } from '../../data/values.ts'
import { Float } from '../../data/values.ts'
import type { InputSchema, SchemaType } from './input-schema.ts'
import { numberOf } from './input-schema.ts'

/** Which part of a schema a value breaks, and what that part says. */
export interface Misfit {
  readonly broken: 'type' | 'enum' | 'minimum' | 'maximum' | 'minLength' | 'maxLength'
  readonly limit: string
}

/** The first part of a schema that a value breaks; null when it fits. */
export const misfit = (schema: InputSchema, value: unknown): Misfit | null => {
  const { type, enum: only, minimum, maximum, minLength, maxLength } = schema
  if (type !== undefined && !isOfType(type, value)) return { broken: 'type', limit: type }
  if (only !== undefined && !only.some((one) => isSame(one, value))) {
    return { broken: 'enum', limit: only.map((one) => (typeof one === 'string' ? one : pythonRepr(one))).join(', ') }
  }
  const number = numberOf(value)
  if (number !== null && minimum !== undefined && number < minimum) return { broken: 'minimum', limit: String(minimum) }
  if (number !== null && maximum !== undefined && number > maximum) return { broken: 'maximum', limit: String(maximum) }
  if (typeof value !== 'string') return null
  // Characters as a person counts them, not UTF-16 units.
  const { length } = [...value]
  if (minLength !== undefined && length < minLength) return { broken: 'minLength', limit: String(minLength) }
  if (maxLength !== undefined && length > maxLength) return { broken: 'maxLength', limit: String(maxLength) }
  return null
}

const isOfType = (type: SchemaType, value: unknown): boolean => {
  switch (type) {
    case 'integer':
      return typeof value === 'bigint' || Number.isInteger(numberOf(value))
    case 'number':
      return numberOf(value) !== null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Float)
    default:
      return typeof value === type
  }
}

const isSame = (one: Value, other: unknown): boolean => {
  const number = numberOf(one)
  return number === null ? one === other : number === numberOf(other)
}
