import { z } from 'zod'
import { id, scope, tags, time } from '../../contract/values.ts'

export const workbook = z
  .strictObject({
    id,
    name: z.string(),
    namespace: z.string(),
    definition: z.string().meta({ description: 'YAML' }),
    tags,
    scope,
    project_id: z.string(),
    created_at: time,
    updated_at: time.nullable(),
  })
  .meta({ id: 'Workbook' })

export const newWorkbook = workbook.omit({ updated_at: true }).meta({ id: 'NewWorkbook' })
