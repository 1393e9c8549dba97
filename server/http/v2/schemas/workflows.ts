import { z } from 'zod'
import { document, id, jsonString, scope, tags, time } from '../../contract/values.ts'

export const workflow = z
  .strictObject({
    id,
    name: z.string(),
    namespace: z.string(),
    input: z.string().meta({ description: 'The signature: `a, b="1"`' }),
    interface: jsonString,
    definition: z.string().meta({ description: 'YAML' }),
    checksum: z.string().meta({ description: 'MD5 of the definition' }),
    tags,
    scope,
    project_id: z.string(),
    created_at: time,
    updated_at: time.nullable(),
  })
  .meta({ id: 'Workflow' })

/** `interface` is an object in answers to POST and PUT. */
export const writtenWorkflow = workflow
  .extend({
    interface: z.strictObject({ input: z.array(document), output: z.array(z.string()) }),
    updated_at: time.nullable().optional(),
  })
  .meta({
    id: 'WrittenWorkflow',
    description: 'A workflow that was just stored; `updated_at` is absent from a new one',
  })

export const writtenWorkflows = z.strictObject({ workflows: z.array(writtenWorkflow) })
