import type { Parsed } from '../../../engine/language/spec.ts'
import { problemText } from '../../definitions/check-problems.ts'

/** The answer of the validate endpoints. */
export const validity = (parsed: Parsed<unknown>): { readonly valid: boolean; readonly error?: string } => {
  const problem = parsed.problems.find(({ severity }) => severity === 'error')
  return problem === undefined ? { valid: true } : { valid: false, error: problemText(problem) }
}
