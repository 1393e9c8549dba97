import type { z } from 'zod'
import { isMap, type Value } from '../../../engine/data/values.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { kindOf } from '../body.ts'

/** Where something is wrong: Mistral's name of the whole, and the member. */
export interface Place {
  readonly argument: string
  readonly field: string
}

/** A refusal with words of its own, put together where the place is known. */
export type Wrong = (place: Place) => Refusal

/** An issue that brings its refusal along. */
export const wrongIssue = (input: unknown, wrong: Wrong) =>
  ({ code: 'custom', input, message: 'refused', params: { wrong } }) as const

interface Whole extends Place {
  readonly value: Value
}

/** The refusal for what a schema found: an unknown member first, otherwise the first issue. */
export const refusalOf = (issues: readonly z.core.$ZodIssue[], { argument, field, value }: Whole): Refusal => {
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
      return refuse('unknown-attribute', { argument, name: issue.keys[0] ?? '' })
    }
  }
  const issue = issues[0]
  if (issue === undefined) throw new Error('a schema failed without an issue')
  const place = { argument, field: pathText(field, issue.path) }
  const wrong: Wrong | undefined = issue.code === 'custom' ? issue.params?.wrong : undefined
  if (wrong !== undefined) return wrong(place)
  return refuse('bad-field', {
    field: place.field,
    value: kindOf(valueAt(value, issue.path)),
    message: issue.code === 'invalid_type' ? `Expected ${nouns[issue.expected] ?? issue.expected}` : issue.message,
  })
}

const nouns: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

/** `memberships[0].role` */
const pathText = (field: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? String(part) : `${text}.${String(part)}`
  }, field)

const valueAt = (value: Value, path: readonly PropertyKey[]): Value | undefined =>
  path.reduce<Value | undefined>((at, part) => {
    if (Array.isArray(at)) return at[Number(part)] as Value | undefined
    return isMap(at) && Object.hasOwn(at, part) ? at[String(part)] : undefined
  }, value)
