import { z } from 'zod'
import type { Answer } from './contract.ts'

/** One object. */
export const one = (schema: z.ZodType, description = 'Done'): Answer => ({ description, schema })

/** An object of which `fields` chooses members; the id is always among them. */
export const selection = (schema: z.ZodObject, description = 'Done'): Answer => ({
  description,
  schema,
  narrowed: partial(schema),
})

/** A page of a list, `{"<plural>": […], "next"?: url}`; `fields` chooses among the members of `whole`. */
export const page = (plural: string, listed: z.ZodObject, whole: z.ZodObject | null): Answer => ({
  description: 'A page of the list',
  schema: envelope(plural, listed),
  ...(whole === null ? {} : { narrowed: envelope(plural, partial(whole)) }),
})

/** JSON that calls itself text, as Mistral answers definitions. */
export const asText = (answer: Answer): Answer => ({ ...answer, media: 'text/plain' })

export const nothing: Answer = { description: 'Done; no body' }

const envelope = (plural: string, schema: z.ZodType) =>
  z.strictObject({
    [plural]: z.array(schema),
    next: z.string().optional().meta({ description: 'The next page; absent from the last one.' }),
  })

/** Made once for each schema: the document names it once. */
const partials = new WeakMap<z.ZodObject, z.ZodObject>()

const partial = (schema: z.ZodObject): z.ZodObject => {
  const known = partials.get(schema)
  if (known !== undefined) return known
  const { id } = schema.shape
  const made = z
    .strictObject({ ...schema.partial().shape, ...(id === undefined ? {} : { id }) })
    .meta({ id: `${schema.meta()?.id}Fields`, description: 'Only the members that `fields` names, and the id.' })
  partials.set(schema, made)
  return made
}
