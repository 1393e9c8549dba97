import { type JsonSchema, nameOf } from './document.ts'

/** A schema's kind in a few words: `text or null`, `list of Task`, `RUNNING or PAUSED`. */
export const schemaText = (schema: JsonSchema, or: string, listOf: string): string => {
  if (schema.$ref !== undefined) return nameOf(schema.$ref)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(` ${or} `)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return choices.map((one) => schemaText(one, or, listOf)).join(` ${or} `)
  if (schema.type === 'array') return `${listOf} ${schemaText(schema.items ?? {}, or, listOf)}`
  if (schema.type === undefined) return 'JSON'
  const types = typeof schema.type === 'string' ? schema.type : schema.type.join(` ${or} `)
  return schema.format === undefined ? types : `${types} (${schema.format})`
}

/** The schema whose members are worth unfolding: itself, the one of a list's items, the one that may also be null. */
export const inner = (schema: JsonSchema): JsonSchema | null => {
  if (schema.$ref !== undefined || schema.properties !== undefined) return schema
  if (schema.items !== undefined) return inner(schema.items)
  if (typeof schema.additionalProperties === 'object') return inner(schema.additionalProperties)
  for (const one of schema.anyOf ?? schema.oneOf ?? []) {
    const found = inner(one)
    if (found !== null) return found
  }
  return null
}
