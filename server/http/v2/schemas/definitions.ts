/* What workflows, workbooks and actions have in common. */
import { z } from 'zod'
import { namespace, textParameter } from '../../contract/parameters.ts'

/** Query arguments of what writes definitions. */
export const definitionArguments = {
  scope: textParameter('`private`, or `public` for every project.'),
  namespace,
  skip_validation: textParameter('Taken for old clients; what is stored was always checked.'),
}

export const validity = z
  .strictObject({ valid: z.boolean(), error: z.string().optional() })
  .meta({ id: 'Validity', description: 'Whether a definition is sound, and what the first error is' })
