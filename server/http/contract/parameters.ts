/* Query arguments of operations. An empty one counts as absent. */
import { z } from 'zod'
import { refuse } from '../../refusal.ts'
import { truthy } from '../v2/lists/parse-query.ts'
import { wrongIssue } from './issues.ts'

/** A text; null when absent or empty. */
export const textParameter = (description: string) =>
  z
    .string()
    .optional()
    .transform((text) => text || null)
    .meta({ description })

/** An argument that may be given several times. */
export const repeated = (description: string) => z.array(z.string()).meta({ description })

/** A boolean: absent, empty, false, no and 0 are false. */
export const flag = (description: string) =>
  z
    .string()
    .optional()
    .transform((text) => truthy(text ?? null))
    .meta({ type: 'boolean', description })

export const namespace = z
  .string()
  .default('')
  .meta({ description: 'Namespace of the definition; the empty one unless given.' })

export const fields = textParameter('Names of the members wanted, with commas; the id comes along.')

export const errorsOnly = flag('Only what ended in ERROR.')

/** A depth of nesting; -1: all of it. */
export const depth = z
  .string()
  .optional()
  .transform((text, context) => {
    if (/^-?\d{1,6}$/.test(text || '-1')) return Number(text || '-1')
    context.issues.push(
      wrongIssue(text, ({ field }) =>
        refuse('bad-field', { field, value: text ?? '', message: 'unable to convert to int' }),
      ),
    )
    return z.NEVER
  })
  .meta({ type: 'integer', default: -1, description: 'How many levels of sub-workflows; -1: all.' })
