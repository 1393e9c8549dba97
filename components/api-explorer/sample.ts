import { type JsonSchema, resolve, type Schemas } from './document.ts'

/** A body to begin with: the schema's example, or what it requires with empty values. */
export const sampleText = (schema: JsonSchema, schemas: Schemas): string => {
  const sample = sampleOf(schema, schemas)
  return typeof sample === 'string' ? sample : JSON.stringify(sample, null, 2)
}

const sampleOf = (schema: JsonSchema, schemas: Schemas): unknown => {
  const full = resolve(schema, schemas)
  if (full.examples !== undefined) return full.examples[0]
  if (full.enum !== undefined) return full.enum[0]
  const [type] = typeof full.type === 'string' ? [full.type] : (full.type ?? [])
  switch (type) {
    case 'object': {
      const members = (full.required ?? []).map((name) => [name, sampleOf(full.properties?.[name] ?? {}, schemas)])
      return Object.fromEntries(members)
    }
    case 'array':
      return []
    case 'integer':
    case 'number':
      return 0
    case 'boolean':
      return false
    case 'string':
      return ''
    default:
      return null
  }
}
