import { z } from 'zod'
import { isMap } from '../../../engine/data/values.ts'
import { refuse } from '../../refusal.ts'
import { readJson, readText } from '../body.ts'
import type { Body } from './contract.ts'
import { refusalOf } from './issues.ts'

/** A JSON object; `argument` is Mistral's name for it in messages. */
export const jsonBody = <S extends z.ZodObject>(argument: string, schema: S): Body<z.output<S>> => ({
  schema,
  media: ['application/json'],
  read: async (request) => {
    const value = await readJson(request)
    if (!isMap(value)) throw refuse('bad-json')
    const parsed = schema.safeParse(value)
    if (!parsed.success) throw refusalOf(parsed.error.issues, { argument, field: '', value })
    return parsed.data
  },
})

/** The text of a definition; of any media type but XML, which is refused before. */
export const definitionBody = (example: string): Body<string> => ({
  schema: z.string().meta({
    description: 'YAML of the workflow language; every media type but XML is taken for it.',
    examples: [example],
  }),
  media: ['text/plain', 'application/yaml'],
  read: readText,
})

/** The text of a code source. */
export const sourceBody: Body<string> = {
  schema: z.string().meta({ description: 'Python' }),
  media: ['text/plain'],
  read: readText,
}
