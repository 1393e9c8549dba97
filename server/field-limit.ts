import type { Value } from '../engine/data/values.ts'
import { readFieldLimit, tooLarge } from '../engine/workflow/field-size.ts'
import { refuse } from './refusal.ts'

/** Checks a field of an execution. @throws Refusal 400 in Mistral's words */
export const checkFieldSize = (field: 'input' | 'params', value: Value): void => {
  const limit = readFieldLimit(process.env)
  const refused = limit.ok ? tooLarge(limit.value, 'WorkflowExecution', field, value) : null
  if (refused !== null) throw refuse('field-size', { message: refused })
}
