import { z } from 'zod'
import { requestOf, text } from '../../contract/members.ts'
import { id, scope, time } from '../../contract/values.ts'

const common = {
  id,
  name: z.string(),
  namespace: z.string(),
  scope,
  project_id: z.string(),
  created_at: time,
  updated_at: time.nullable(),
}

export const codeSource = z
  .strictObject({
    ...common,
    content: z.string().meta({ description: 'Python; kept and given back, never run.' }),
    version: z.int().meta({ description: 'Raised by one with each update.' }),
  })
  .meta({ id: 'CodeSource' })

export const newCodeSource = codeSource.omit({ updated_at: true }).meta({ id: 'NewCodeSource' })

export const dynamicAction = z
  .strictObject({
    ...common,
    class_name: z.string().meta({ description: 'A class of the code source.' }),
    code_source_id: id,
    code_source_name: z.string(),
  })
  .meta({ id: 'DynamicAction' })

export const newDynamicAction = dynamicAction.omit({ updated_at: true }).meta({ id: 'NewDynamicAction' })

export const dynamicActionFields = requestOf(dynamicAction, {
  id: text('Which one to change.'),
  name: text('Its name; of the one to change when no id is given.'),
  namespace: text('Namespace of the action and of its code source.'),
  class_name: text('A class of the code source.'),
  code_source_id: text('The code source, by id'),
  code_source_name: text('or by name.'),
  scope: text('`private`, or `public` for every project.'),
}).meta({ id: 'DynamicActionRequest' })
