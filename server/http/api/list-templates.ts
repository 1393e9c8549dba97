import { z } from 'zod'
import { readGallery, withAddress } from '../../../examples/templates.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { valueResponse } from './value-response.ts'

const template = z.strictObject({ name: z.string(), text: z.string() }).meta({ id: 'Template' })

/** GET /api/templates: workflows to begin from; those that call the fake cloud call the one of this server. */
export const getTemplates = operation(
  { summary: 'Workflows to begin from', answers: { 200: one(z.strictObject({ templates: z.array(template) })) } },
  async (_request, { url }) =>
    valueResponse({
      templates: readGallery().map(({ name, text }) => ({ name, text: withAddress(text, url.origin) })),
    }),
)
