import { z } from 'zod'
import { isNeeded } from '../contract/members.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

/** What a schema takes, or what it gives. */
export type Side = 'input' | 'output'

export interface SchemaWriter {
  readonly write: (schema: z.ZodType, side: Side) => JsonSchema
  /** The named ones (`.meta({ id })`) that were met so far. */
  readonly components: Readonly<Record<string, JsonSchema>>
}

/**
 * Writes Zod's schemas as OpenAPI 3.1 has them. One with a name becomes a component, which everything else refers to.
 *
 * @throws Error when one name means two things
 */
export const schemaWriter = (): SchemaWriter => {
  const components: Record<string, JsonSchema> = {}
  return {
    components,
    write: (schema, side) => {
      const {
        $schema: _,
        $defs = {},
        ...written
      } = z.toJSONSchema(schema, {
        io: side,
        unrepresentable: 'any',
        override: ({ zodSchema, jsonSchema }) => tidy(zodSchema, jsonSchema),
      })
      for (const [name, definition] of Object.entries(moved($defs))) {
        const known = components[name]
        if (known !== undefined && JSON.stringify(known) !== JSON.stringify(definition)) {
          throw new Error(`two schemas are called ${name}`)
        }
        components[name] = definition as JsonSchema
      }
      return moved(written)
    },
  }
}

const moved = <T>(schema: T): T =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as T

const tidy = (schema: z.core.$ZodType, written: z.core.JSONSchema.BaseSchema): void => {
  // What the name of a format says already, and the bounds of every number.
  if (written.format !== undefined) delete written.pattern
  if (written.minimum === Number.MIN_SAFE_INTEGER) delete written.minimum
  if (written.maximum === Number.MAX_SAFE_INTEGER) delete written.maximum
  // Zod takes examples for those of what is read; ours are of what is sent.
  const examples = z.globalRegistry.get(schema as z.ZodType)?.examples
  if (Array.isArray(examples)) written.examples = examples
  if (!(schema instanceof z.ZodObject)) return
  const needed = Object.keys(schema.shape).filter((name) => isNeeded(schema.shape[name]))
  if (needed.length > 0) written.required = [...new Set([...(written.required ?? []), ...needed])]
}
