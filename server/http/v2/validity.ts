import { passesValidation } from '../../../engine/language/rules.ts'
import type { Parsed } from '../../../engine/language/spec.ts'
import { problemText } from '../../definitions/check-problems.ts'

/** The answer of the validate endpoints. What Mistral refuses only when it creates passes here, as it does there. */
export const validity = (parsed: Parsed<unknown>): { readonly valid: boolean; readonly error?: string } => {
  const problem = parsed.problems.find(({ severity, rule }) => severity === 'error' && !passesValidation(rule))
  return problem === undefined ? { valid: true } : { valid: false, error: problemText(problem) }
}
