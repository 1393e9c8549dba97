import { z } from 'zod'
import { textParameter } from '../../contract/parameters.ts'
import { scope, tags, time } from '../../contract/values.ts'

/** System actions have no times. */
const timeOrNone = z.union([time, z.literal('')])

export const action = z
  .strictObject({
    id: z.string().meta({ description: 'A UUID, or the name of a system action' }),
    name: z.string(),
    is_system: z.boolean(),
    input: z.string().nullable().meta({ description: 'The signature: `a, b=1`' }),
    description: z.string().nullable(),
    tags: tags.nullable(),
    definition: z.string(),
    scope: scope.nullable(),
    project_id: z.string().nullable(),
    namespace: z.string(),
    created_at: timeOrNone,
    updated_at: timeOrNone.nullable(),
  })
  .meta({ id: 'Action' })

/** `updated_at` is absent from what was just made. */
export const writtenAction = action.partial({ updated_at: true }).meta({ id: 'WrittenAction' })

export const writtenActions = z.strictObject({ actions: z.array(writtenAction) })

/** Mistral gives all members of actions, whatever `fields` names. */
export const unheededFields = textParameter('Taken for old clients; all members are given.')

/** A marker of actions is where the page begins. */
export const firstAction = textParameter('Name of the first one of the page.')
