import { z } from 'zod'
import { jsonText, requestOf, text } from '../../contract/members.ts'
import { id, jsonString, scope, time } from '../../contract/values.ts'

export const environment = z
  .strictObject({
    id,
    name: z.string().nullable(),
    description: z.string().nullable(),
    variables: jsonString,
    scope,
    project_id: z.string(),
    created_at: time,
    updated_at: time.nullable(),
  })
  .meta({ id: 'Environment' })

/** What was not given is not answered. */
export const newEnvironment = environment
  .omit({ updated_at: true })
  .partial({ name: true, description: true, variables: true })
  .meta({ id: 'NewEnvironment' })

export const environmentFields = requestOf(environment, {
  name: text('By which executions and other requests find it.'),
  description: text('What it is for.'),
  variables: jsonText('What is in it.'),
  scope: text('`private`, or `public` for every project.'),
}).meta({ id: 'EnvironmentRequest', examples: [{ name: 'production', variables: { region: 'north' } }] })
